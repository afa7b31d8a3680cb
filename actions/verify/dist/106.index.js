export const id = 106;
export const ids = [106];
export const modules = {

/***/ 106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(9680);
// EXTERNAL MODULE: ./packages/shared/src/github/connect.ts + 3 modules
var connect = __webpack_require__(2542);
// EXTERNAL MODULE: ./packages/shared/src/text/markdown.ts
var markdown = __webpack_require__(2930);
;// CONCATENATED MODULE: ./packages/shared/src/phase/stop.ts
/** What a negative decision does to its step: red under `enforce`; under `advisory` a warning and the first lines of the summary, which say that it would have been. */

/** The words by which a reader, and a search through logs, finds each place where an advisory run went on. */
const WOULD_HAVE_STOPPED = "Would have stopped here";
/** stopStep: ends the step red with the message, or warns with it. */
function stopStep(doors, mode, message, title) {
    if (mode === "enforce")
        doors.fail(message);
    else
        doors.log.warning(`${WOULD_HAVE_STOPPED} (mode: advisory): ${message}`, title ?? doors.name);
}
/** explainStop: the summary's first section of an advisory run for a negative decision; none for any other. `reasons` is plain text. */
function explainStop(mode, isNegative, reasons) {
    if (mode === "enforce" || !isNegative)
        return [];
    const note = `> [!WARNING]\n> **${WOULD_HAVE_STOPPED}.** \`mode: advisory\` keeps this step green; with \`enforce\` it ends red, and what needs it does not run.`;
    const why = (0,markdown/* bullets */.e5)(reasons.filter((reason) => reason.trim() !== "").map((reason) => (0,markdown/* renderSentence */.iQ)(reason)));
    return [{ heading: null, body: why === "" ? note : `${note}\n\n${why}` }];
}

// EXTERNAL MODULE: ./packages/shared/src/process/summary.ts
var summary = __webpack_require__(3605);
;// CONCATENATED MODULE: ./packages/shared/src/release/command-environment.ts
/** describeForCommand: every variable is set, an unknown one to the empty text, so that `set -u` scripts can rely on them. */
function describeForCommand(release) {
    return {
        OCTOACME_VERSION: release.version,
        OCTOACME_TAG: release.tag,
        OCTOACME_SHA: release.sha,
        OCTOACME_RELEASE_TYPE: release.releaseType,
        OCTOACME_ENVIRONMENT: release.environment,
        OCTOACME_SERVICE: release.service ?? "",
        OCTOACME_PREVIOUS_VERSION: release.previous?.version ?? "",
        OCTOACME_PREVIOUS_SHA: release.previous?.sha ?? "",
        OCTOACME_PERCENT: String(release.percent ?? 100),
        OCTOACME_TARGET: release.target ?? "",
        OCTOACME_BACKUP: release.backup ?? "",
        OCTOACME_KIND: release.kind,
        OCTOACME_ARTIFACT_DIGEST: release.artifactDigest ?? "",
    };
}

// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var release_version = __webpack_require__(1725);
;// CONCATENATED MODULE: ./packages/shared/src/release/identity.ts

/**
 * listCandidates: tags of the pattern with a lower version, nearest first; prereleases only when the new release is one.
 * The order in which reachability is worth looking up: the first reachable one is the previous release.
 */
function listCandidates(release, pattern, tags) {
    return parseCandidates(release, pattern, tags).map(({ tag }) => tag);
}
/** decideIdentity: the release's identity from its version, its commit and the tags of the repository. */
function decideIdentity(facts) {
    const { release, sha, pattern, tags } = facts;
    const reachable = parseCandidates(release, pattern, tags).filter(({ tag }) => tag.reachable === true);
    const previous = reachable[0];
    const stable = reachable.find(({ version }) => version.prerelease.length === 0);
    return {
        version: release.version,
        tag: release.tag,
        sha,
        type: decideType(release, stable?.version),
        prerelease: release.prerelease.length > 0,
        ...(previous === undefined ? {} : { previous: describe(previous) }),
        ...(stable === undefined ? {} : { previousStable: describe(stable) }),
    };
}
/**
 * decideType: by the first number that differs from the last full release. A first release is never a patch: a hotfix needs
 * something to fix, and would otherwise be let off with less.
 */
function decideType(release, previous) {
    if (previous === undefined)
        return release.major > 0 && release.minor === 0 && release.patch === 0 ? "major" : "minor";
    if (release.major !== previous.major)
        return "major";
    return release.minor !== previous.minor ? "minor" : "patch";
}
/** auditType: where the commits say more than the number. In 0.x a breaking change may come with a minor, as semver has it. */
function auditType(identity, commits) {
    const unstable = identity.version.startsWith("0.");
    return commits.flatMap(({ sha, message }) => {
        const what = `${sha.slice(0, 7)} "${message.description}"`;
        if (message.breaking && identity.type === "patch")
            return [
                {
                    kind: "breaking-in-patch",
                    severity: "failure",
                    sha,
                    message: `${identity.version} is a patch, but ${what} is a breaking change: release it as a ${unstable ? "minor" : "major"}.`,
                },
            ];
        if (message.breaking && identity.type === "minor" && !unstable)
            return [
                {
                    kind: "breaking-in-minor",
                    severity: "failure",
                    sha,
                    message: `${identity.version} is a minor, but ${what} is a breaking change: release it as a major.`,
                },
            ];
        if (identity.type === "patch" && (message.type === "feat" || message.type === "feature"))
            return [
                {
                    kind: "feature-in-patch",
                    severity: "warning",
                    sha,
                    message: `${identity.version} is a patch, but ${what} is a feature: release it as a minor.`,
                },
            ];
        return [];
    });
}
function parseCandidates(release, pattern, tags) {
    return tags
        .flatMap((tag) => {
        const version = parseTag(tag.name, pattern);
        return version === undefined ? [] : [{ tag, version }];
    })
        .filter(({ version }) => compareVersions(version.version, release.version) < 0 &&
        (version.prerelease.length === 0 || release.prerelease.length > 0))
        .sort((a, b) => compareVersions(b.version.version, a.version.version));
}
function describe({ tag, version }) {
    return { version: version.version, tag: tag.name, sha: tag.sha };
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/after-effects.ts
/**
 * judgeAnalytics: each listed event must have arrived `min-count` times since the deployment with every listed property
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
/** selectEvents: the events of an analytics answer: a list, or an object with `events`; each with a name, a time and properties. */
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
/** judgeFeedback: new issues since the deployment with any of the policy's labels; more than the policy allows is unhealthy. */
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
/** judgeAlerts: any alert opened since the deployment is unhealthy; a list that could not be read is never zero alerts. */
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

;// CONCATENATED MODULE: ./packages/shared/src/verification/json-path.ts
/** Reads one value out of a JSON document by a singular JSONPath (RFC 9535, section 2.3.5.1): names and indices, never an expression. */
const SEGMENT = /\.([A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*)|\[\s*(?:(-?(?:0|[1-9]\d{0,9}))|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*\]/uy;
/**
 * parseJsonPath: `$.data.result[0].value[1]`, `$['a-b'][-1]`. Wildcards, slices, filters and `..` are refused, because a
 * gate must read exactly one value.
 */
function parseJsonPath(text) {
    const trimmed = text.trim();
    if (!trimmed.startsWith("$"))
        return refuse(text, "it must start with $");
    const path = [];
    let position = 1;
    while (position < trimmed.length) {
        SEGMENT.lastIndex = position;
        const match = SEGMENT.exec(trimmed);
        if (!match)
            return refuse(text, `${JSON.stringify(trimmed.slice(position, position + 20))} is neither a name nor an index`);
        const [whole, dotted, index, single, double] = match;
        if (index !== undefined)
            path.push(Number(index));
        else
            path.push(dotted ?? unescapeName(single ?? double ?? ""));
        position += whole.length;
    }
    return { ok: true, path };
}
/** readJsonPath: the value at the path, or undefined when the document has none there. Inherited properties are not seen. */
function readJsonPath(document, path) {
    let value = document;
    for (const step of path) {
        if (Array.isArray(value)) {
            if (typeof step !== "number")
                return undefined;
            value = value.at(step);
        }
        else if (typeof value === "object" && value !== null) {
            if (typeof step !== "string" || !Object.hasOwn(value, step))
                return undefined;
            value = value[step];
        }
        else
            return undefined;
    }
    return value;
}
function unescapeName(name) {
    return name.replace(/\\(.)/gs, "$1");
}
function refuse(text, why) {
    return {
        ok: false,
        message: `${JSON.stringify(text)} is no JSONPath to one value: ${why}. Expected names and indices such as $.data[0].value.`,
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/identity.ts

/** matchesRelease: whether a name is the release's SHA (whole, or at least 7 digits of it) or its version or tag. */
function matchesRelease(name, release, matches) {
    const seen = name.trim();
    const isSha = /^[0-9a-f]{7,40}$/i.test(seen) && release.sha !== "" && release.sha.startsWith(seen.toLowerCase());
    const isVersion = release.version !== "" && (seen === release.version || seen === release.tag || seen === `v${release.version}`);
    if (matches === "sha")
        return isSha;
    if (matches === "version")
        return isVersion;
    return isSha || isVersion;
}
/**
 * judgeIdentity: the looks of one phase. `before` and `after` need the last `consecutive` looks in a row to name the
 * release (a rollout may still be under way before); `during`, a single look that names another one is a mismatch, and
 * looks that got no answer do not decide.
 */
function judgeIdentity(phase, observations, rule, release) {
    const ordered = [...observations].sort((a, b) => a.at - b.at);
    const isMatch = (look) => "name" in look && matchesRelease(look.name, release, rule.matches);
    const others = ordered.flatMap((look) => ("name" in look && !isMatch(look) ? [look.name] : []));
    const seen = [...new Set(others)].slice(0, 5);
    const expected = describeExpected(release, rule.matches);
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
/** needsMoreLooks: whether a phase that waits for `consecutive` looks has still to ask. */
function needsMoreLooks(phase, observations, rule, release) {
    const judgement = judgeIdentity(phase, observations, rule, release);
    if (judgement.outcome === "confirmed")
        return false;
    return !(phase === "after" && judgement.outcome === "mismatch");
}
/** readIdentity: the name in an answer: of the header, at the JSONPath, or the whole body. */
function readIdentity(rule, answer) {
    if (answer.status < 200 || answer.status > 299)
        return { error: `status ${answer.status}` };
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
/** describeExpected: how the release may call itself. */
function describeExpected(release, matches) {
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

// EXTERNAL MODULE: ./packages/shared/src/verification/condition.ts
var condition = __webpack_require__(9214);
// EXTERNAL MODULE: ./packages/shared/src/verification/sample.ts
var verification_sample = __webpack_require__(8265);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(8123);
;// CONCATENATED MODULE: ./packages/shared/src/verification/silence.ts


/** Intervals without a value that are tolerated in a row where the policy names no `max-gap`. */
const DEFAULT_GAP = 3;
/**
 * A metric can be healthy only if at least `min-coverage` of its planned samples hold a value, no row of answers without one
 * lasts longer than `max-gap`, and the source's last answer holds one. An error is no answer: it counts as missing, and
 * `consecutive-errors` limits how many may follow each other.
 */
function findSilence(rules, samples, planned) {
    // A record from before these rules is replayed by the rules that it was judged by.
    if (planned === undefined)
        return undefined;
    const expected = Math.max(planned, samples.length);
    const values = samples.filter(verification_sample/* isValue */.ml).length;
    const errors = samples.filter(verification_sample/* isError */.bJ).length;
    const seen = `${values} of ${expected} samples hold a value, ${expected - values - errors} without data${errors === 0 ? "" : `, ${errors} errors`}`;
    const answers = (0,verification_sample/* sortSamples */.O4)(samples).filter((sample) => !(0,verification_sample/* isError */.bJ)(sample));
    const last = answers.at(-1);
    if (last !== undefined && !(0,verification_sample/* isValue */.ml)(last))
        return { explanation: `the last answer of the source holds no data (${seen})`, isCertain: true };
    const intervalMs = Math.max(1, (0,duration/* parseDuration */.E)(rules.interval) ?? 30_000);
    const gap = longestGap(answers) * intervalMs;
    const allowed = (0,duration/* parseDuration */.E)(rules["max-gap"] ?? "") ?? DEFAULT_GAP * intervalMs;
    if (gap > allowed)
        return {
            explanation: `no data for ${(0,duration/* renderDuration */.P)(gap)}, at most ${(0,duration/* renderDuration */.P)(allowed)} are tolerated (${seen})`,
            isCertain: true,
        };
    const needed = Math.ceil(rules["min-coverage"] * expected - 1e-9);
    if (values >= needed)
        return undefined;
    return { explanation: `${seen}; at least ${needed} must hold one`, isCertain: values + errors < needed };
}
/** The longest row of answers without data. */
function longestGap(answers) {
    let row = 0;
    let longest = 0;
    for (const answer of answers) {
        row = (0,verification_sample/* isValue */.ml)(answer) ? 0 : row + 1;
        longest = Math.max(longest, row);
    }
    return longest;
}

// EXTERNAL MODULE: ./packages/shared/src/verification/statistics.ts
var statistics = __webpack_require__(4332);
;// CONCATENATED MODULE: ./packages/shared/src/verification/judgement.ts




/**
 * judgeMetric: in this order.
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
    const result = (0,condition/* classify */.L8)(metric, evidence.samples, evidence.reference);
    const counts = countSamples(result.samples, evidence.samples);
    const finding = decide(metric, evidence, result, counts);
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
function decide(metric, evidence, result, counts) {
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
        const reference = (0,verification_sample/* finiteValues */.m0)(evidence.reference).length;
        if (reference < metric["min-samples"])
            return {
                verdict: "inconclusive",
                reason: "no-reference",
                explanation: `the ${metric.compare.with} has ${reference} of at least ${metric["min-samples"]} samples; ${describeErrors(evidence.reference)}`,
            };
    }
    const deficit = findDeficit(metric, evidence, counts, all);
    if (deficit !== undefined) {
        const mayBeErrors = counts.errors > 0 &&
            !deficit.isCertain &&
            (deficit.reason === "too-few-requests" || counts.passing + counts.errors >= metric["min-samples"]);
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
        explanation: `${result.value === undefined ? "" : `${(0,condition/* renderNumber */.kT)(result.value)} is `}${result.condition}; ${counts.passing} of ${evidence.samples.length} samples pass${describeRest(counts)}`,
    };
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
    if (metric["min-requests"] > 0 && (counts.requests ?? 0) < metric["min-requests"])
        return {
            reason: "too-few-requests",
            explanation: counts.requests === undefined
                ? `the source does not say how many requests are behind the samples; at least ${metric["min-requests"]} are needed`
                : `${(0,condition/* renderNumber */.kT)(counts.requests)} requests of at least ${metric["min-requests"]} behind the passing samples`,
        };
    return undefined;
}
function explainFailure(metric, result, counts, all) {
    const value = result.value === undefined ? "no value" : (0,condition/* renderNumber */.kT)(result.value);
    if (result.test && result.failsAsWhole)
        return `median ${value} against ${(0,condition/* renderNumber */.kT)(result.baseline ?? 0)} of the ${metric.compare.with}: p = ${(0,condition/* renderNumber */.kT)(result.test.p)}, effect ${(0,condition/* renderNumber */.kT)(result.test.effect)}; wanted ${result.condition}`;
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
        errors: samples.filter(verification_sample/* isError */.bJ).length,
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
    for (const sample of (0,verification_sample/* sortSamples */.O4)(samples)) {
        if ((0,verification_sample/* isError */.bJ)(sample))
            longest = Math.max(longest, ++streak);
        else if (passing.has(sample))
            streak = 0;
    }
    return longest;
}
function lastError(samples) {
    return (0,verification_sample/* sortSamples */.O4)(samples.filter(verification_sample/* isError */.bJ)).at(-1)?.error ?? "none";
}
function describeErrors(samples) {
    const errors = samples.filter(verification_sample/* isError */.bJ);
    return errors.length === 0 ? "the source had no data for it" : `last error: ${lastError(errors)}`;
}
/**
 * isSettled: whether `remaining` more samples, whatever they hold, can no longer change the verdict; then measuring ends
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
/** extremes: a value that surely passes and one that surely fails. */
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
    const center = (0,statistics/* median */.JZ)((0,verification_sample/* finiteValues */.m0)(evidence.reference).map((sample) => sample.value)) ?? 0;
    const limitsHigh = compare["max-increase"] !== undefined || (isHighBad && compare["max-decrease"] === undefined);
    return [center, limitsHigh ? 1e300 : -1e300];
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/signal.ts

/** describeIdentity: the signal of one phase. */
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
/** describeProbe: the signal of a smoke probe. */
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
/** describeMetric: the signal of a metric; `query` and `link` are where its samples came from. */
function describeMetric(judgement, query, link) {
    return {
        kind: "metric",
        name: judgement.name,
        verdict: judgement.verdict,
        reason: METRIC_REASONS[judgement.reason],
        advisory: judgement.advisory,
        value: judgement.value === undefined ? "no value" : (0,condition/* renderNumber */.kT)(judgement.value),
        condition: judgement.condition,
        query,
        ...(link === undefined ? {} : { link }),
        explanation: judgement.explanation,
    };
}
/** describeAnalytics: the signal of the events that must arrive. */
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
/** describeFeedback: the signal of new issues from users. */
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
/** describeAlerts: the signal of new security alerts. */
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
/** missingIdentity: the signal of a verification that was never told how to recognise the release. */
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
 * decideVerdict: in this order.
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





/** judgeVerification: pure; the same facts give the same judgement. */
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
/** replayVerification: decides a recorded verification again; what the release record's replay takes for the phase `verify`. */
function replayVerification(facts) {
    const { verdict, reason } = judgeVerification(facts).decision;
    return { decision: verdict, reason };
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
/** isHopeless: whether what was seen so far already rules out `healthy`, so that looking further only costs time. */
function isHopeless(facts) {
    const { signals } = judgeVerification(facts);
    return signals.some((signal) => !signal.advisory && signal.verdict !== "healthy");
}

// EXTERNAL MODULE: ./packages/shared/src/phase/read-record.ts
var read_record = __webpack_require__(7961);
// EXTERNAL MODULE: ./packages/shared/src/release/deployment.ts
var release_deployment = __webpack_require__(110);
;// CONCATENATED MODULE: ./packages/shared/src/release/history.ts
/** What an environment runs, what it can go back to and what must not return: read from its deployments (docs/architecture.md). */

/**
 * readHistory: the history of one environment and, where given, one service. Deployments of other environments, other services
 * or other writers are left out; their order does not matter.
 */
function readHistory(deployments, scope) {
    const ours = deployments
        .filter(({ environment, payload }) => payload !== null &&
        environment === scope.environment &&
        payload.environment === scope.environment &&
        payload.service === scope.service)
        // A payload that names another commit than its deployment is forged or broken, and proves nothing.
        .filter(({ sha, payload }) => payload.sha === sha)
        .sort(newestFirst);
    const quarantined = new Set(ours.filter(release_deployment/* isQuarantining */.Gj).map(({ sha }) => sha));
    const succeeded = ours.filter((deployment) => hasStatus(deployment, "success", "")).map(describeRelease);
    const active = succeeded[0];
    const begun = ours.find((deployment) => deployment.statuses.some(({ state }) => state === "in_progress" || state === "success"));
    return {
        active,
        lastKnownGood: active === undefined ? undefined : findTarget(succeeded, quarantined, active),
        quarantined,
        succeeded,
        disturbedBy: begun?.id === active?.deploymentId ? undefined : begun,
        open: ours.filter((deployment) => {
            const state = (0,release_deployment/* latestStatus */.Ux)(deployment)?.state;
            return state === undefined || state === "pending" || state === "queued" || state === "in_progress";
        }),
    };
}
/**
 * findKnownGood: what a rollback of the deployment `badId` brings back: the newest one before it that was verified, has
 * another SHA and was never rolled back. Undefined: there is nothing to roll back to.
 */
function findKnownGood(history, bad) {
    return findTarget(history.succeeded, history.quarantined, bad);
}
/** holdsVerified: whether the environment now runs this SHA, deployed and verified. What a later stage may require. */
function holdsVerified(history, sha) {
    return (history.active?.sha === sha &&
        history.active.verified &&
        history.disturbedBy === undefined &&
        !history.quarantined.has(sha));
}
function findTarget(succeeded, quarantined, from) {
    return succeeded.find((release) => isOlder(release, from) && release.verified && release.sha !== from.sha && !quarantined.has(release.sha));
}
function describeRelease(deployment) {
    const payload = deployment.payload;
    return {
        deploymentId: deployment.id,
        createdAt: deployment.createdAt,
        version: payload.version,
        tag: payload.tag,
        sha: deployment.sha,
        payload,
        verified: hasStatus(deployment, "success", release_deployment/* VERIFIED */.zX),
    };
}
function hasStatus(deployment, state, prefix) {
    return deployment.statuses.some((status) => status.state === state && status.description.startsWith(prefix));
}
function newestFirst(a, b) {
    return Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id;
}
function isOlder(a, b) {
    const difference = Date.parse(a.createdAt) - Date.parse(b.createdAt);
    return difference < 0 || (difference === 0 && a.deploymentId < b.deploymentId);
}

// EXTERNAL MODULE: ./packages/shared/src/text/canonical.ts
var canonical = __webpack_require__(7001);
// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __webpack_require__(6888);
// EXTERNAL MODULE: ./packages/shared/src/process/clock.ts
var process_clock = __webpack_require__(5203);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
// EXTERNAL MODULE: ./packages/shared/src/process/environment.ts + 1 modules
var environment = __webpack_require__(1791);
// EXTERNAL MODULE: ./packages/shared/src/process/log.ts
var process_log = __webpack_require__(4279);
// EXTERNAL MODULE: ./packages/shared/src/process/ordinary-variables.ts
var ordinary_variables = __webpack_require__(9179);
// EXTERNAL MODULE: ./packages/shared/src/process/secrets.ts + 1 modules
var secrets = __webpack_require__(6096);
;// CONCATENATED MODULE: ./packages/shared/src/process/command.ts
/** Runs a policy's shell script as a workflow's run step would: bounded, cancellable, unable to speak to the runner, without our secrets. */









const TAIL_LINES = 200;
/** Lines kept before the tail, since a value may be broken over the line where the tail begins. */
const TAIL_CONTEXT = 50;
const LINE_LENGTH = 2_000;
const STDOUT_LIMIT = 1_000_000;
/** What of the ordinary environment a command sees without being asked for. */
const ALLOWED = new RegExp(`^(?:${ordinary_variables/* ORDINARY_VARIABLES */.H.join("|")})$`);
/** selectEnvironment: the allowed variables, those named in `pass`, then `added`, which wins. */
function selectEnvironment(all, pass, added) {
    const selected = {};
    for (const [name, value] of Object.entries(all))
        if (value !== undefined && (ALLOWED.test(name) || pass.includes(name)))
            selected[name] = value;
    return { ...selected, ...added };
}
/** runScript: runs to an end and says which; never rejects because of what the script does. */
async function runScript(request) {
    const log = request.log ?? process_log/* log */.R;
    const echo = request.echo ?? true;
    const started = process_clock/* systemClock */.m.now();
    const tail = [];
    let lastLine = "";
    let stdout = "";
    const take = (stream) => (raw) => {
        if (stream === "stdout") {
            if (raw.trim() !== "")
                lastLine = raw.trim().slice(0, LINE_LENGTH);
            if (stdout.length < STDOUT_LIMIT)
                stdout += `${raw}\n`;
        }
        const shown = (0,secrets/* hideSecrets */.s0)(raw);
        const line = (0,text_escape/* neutralizeLine */.a0)(shown.length > LINE_LENGTH ? `${shown.slice(0, LINE_LENGTH)}…` : shown);
        tail.push(line);
        if (tail.length > TAIL_LINES + TAIL_CONTEXT)
            tail.shift();
        if (echo)
            log.info(line);
        request.onLine?.(line, stream);
    };
    for (const name of request.pass ?? []) {
        const value = (0,environment/* readVariable */.nt)(name);
        if (value !== undefined)
            (0,secrets/* hidePassedVariable */.LX)(name, value);
    }
    const token = (0,external_node_crypto_.randomUUID)();
    const resume = () => log.resumeCommands(token);
    if (echo) {
        log.stopCommands(token);
        process.once("exit", resume);
    }
    let end;
    try {
        end = await runGroup(request, take);
    }
    finally {
        if (echo) {
            process.off("exit", resume);
            resume();
        }
    }
    return {
        ok: end.kind === "exited" && end.code === 0,
        end,
        durationMs: process_clock/* systemClock */.m.now() - started,
        tail: (0,secrets/* hideSecretsInLines */.O4)(tail).slice(-TAIL_LINES),
        lastLine,
        stdout: stdout.slice(0, STDOUT_LIMIT),
    };
}
/** describeEnd: how a script ended, as the end of a sentence: `ended with exit code 3`. */
function describeEnd(end) {
    switch (end.kind) {
        case "exited":
            return `ended with exit code ${end.code}`;
        case "killed":
            return `was killed by ${end.signal}`;
        case "timed-out":
            return `was stopped after ${Math.round(end.afterMs / 1_000)} s, its time-out`;
        case "cancelled":
            return "was stopped because the run was cancelled";
        case "not-started":
            return `could not be started: ${end.message}`;
    }
}
function runGroup(request, take) {
    if (request.signal?.aborted)
        return Promise.resolve({ kind: "cancelled" });
    const grace = request.graceMs ?? 5_000;
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", request.script], {
            cwd: request.cwd,
            env: selectEnvironment((0,environment/* readEnvironment */.Qo)(), request.pass ?? [], request.env),
            stdio: ["ignore", "pipe", "pipe"],
            detached: process.platform !== "win32",
        });
        let cause;
        let ended = false;
        const timers = [];
        const killGroup = (signal) => {
            try {
                if (child.pid !== undefined)
                    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
            }
            catch {
                child.kill(signal);
            }
        };
        const stop = (why, signals) => {
            if (cause !== undefined)
                return;
            cause = why;
            for (const [index, signal] of signals.entries())
                timers.push(setTimeout(() => killGroup(signal), index * grace));
        };
        const onAbort = () => stop("cancelled", ["SIGINT", "SIGTERM", "SIGKILL"]);
        request.signal?.addEventListener("abort", onAbort, { once: true });
        if (request.signal?.aborted)
            onAbort();
        timers.push(setTimeout(() => stop("timed-out", ["SIGTERM", "SIGKILL"]), request.timeoutMs));
        const onExit = () => killGroup("SIGKILL");
        process.once("exit", onExit);
        const finish = (end) => {
            if (ended)
                return;
            ended = true;
            for (const timer of timers)
                clearTimeout(timer);
            request.signal?.removeEventListener("abort", onAbort);
            process.off("exit", onExit);
            flush.forEach((end) => {
                end();
            });
            child.stdout?.destroy();
            child.stderr?.destroy();
            resolve(end);
        };
        const flush = [readLines(child.stdout, take("stdout")), readLines(child.stderr, take("stderr"))];
        const conclude = (code, signal) => cause === "timed-out"
            ? { kind: "timed-out", afterMs: request.timeoutMs }
            : cause === "cancelled"
                ? { kind: "cancelled" }
                : code === null
                    ? { kind: "killed", signal: signal ?? "an unknown signal" }
                    : { kind: "exited", code };
        child.on("error", (error) => finish({ kind: "not-started", message: error.message }));
        child.on("close", (code, signal) => {
            if (cause !== undefined)
                killGroup("SIGKILL");
            finish(conclude(code, signal));
        });
        child.on("exit", (code, signal) => {
            if (cause !== undefined)
                killGroup("SIGKILL");
            // A background process may hold the pipes open; its output is awaited a moment, then left.
            timers.push(setTimeout(() => finish(conclude(code, signal)), 2_000));
        });
    });
}
function readLines(stream, take) {
    const decoder = new external_node_string_decoder_.StringDecoder("utf8");
    let rest = "";
    stream?.on("data", (chunk) => {
        const lines = (rest + decoder.write(chunk)).split(/\r\n|\n|\r(?!$)/);
        rest = lines.pop() ?? "";
        // One endless line must not fill memory.
        if (rest.length > 65_536) {
            take(rest);
            rest = "";
        }
        for (const line of lines)
            take(line);
    });
    return () => {
        rest += decoder.end();
        if (rest !== "")
            take(rest.replace(/\r$/, ""));
        rest = "";
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/probe.ts
/** Judges the answer to one probe: does it prove that this release answers as the policy demands? */


/** judgeProbe: every condition of the probe against one answer. A missing answer is never ok. */
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
    const limit = probe["max-latency"] === undefined ? undefined : (0,duration/* parseDuration */.E)(probe["max-latency"]);
    if (limit !== undefined && answer.latencyMs > limit)
        fail(`latency at most ${(0,duration/* renderDuration */.P)(limit)}`, (0,duration/* renderDuration */.P)(answer.latencyMs));
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
/** fillRelease: `{version}`, `{tag}` and `{sha}` replaced by the release's own. */
function fillRelease(text, release) {
    return text.replace(/\{(version|tag|sha)\}/g, (_, name) => release[name]);
}
/** describeWant: what the probe asks for, as the start of an explanation. */
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

;// CONCATENATED MODULE: ./packages/shared/src/verification/prometheus.ts
/** Reads numbers out of the answers of Prometheus' HTTP API: one series or an error, never a guess among several. */

/** selectInstant: the one value of an instant query; undefined when the query has no data. */
function selectInstant(status, body) {
    const data = readData(status, body);
    if (!data.ok)
        return data;
    const { resultType, result } = data.value;
    if (resultType === "scalar")
        return readNumber(result);
    if (resultType !== "vector" || !Array.isArray(result))
        return prometheus_refuse(`Prometheus answered with a ${resultType}, expected a vector or scalar`);
    if (result.length === 0)
        return { ok: true, value: undefined };
    if (result.length > 1)
        return prometheus_refuse(`the query gives ${result.length} series; aggregate it to one, for example with sum(…)`);
    return readNumber(result[0]?.value);
}
/** selectRange: the values of a range query by their time in milliseconds. */
function selectRange(status, body) {
    const data = readData(status, body);
    if (!data.ok)
        return data;
    const { resultType, result } = data.value;
    if (resultType !== "matrix" || !Array.isArray(result))
        return prometheus_refuse(`Prometheus answered with a ${resultType}, expected a matrix`);
    if (result.length > 1)
        return prometheus_refuse(`the query gives ${result.length} series; aggregate it to one, for example with sum(…)`);
    const values = result[0]?.values;
    const points = new Map();
    if (result.length === 0)
        return { ok: true, value: points };
    if (!Array.isArray(values))
        return prometheus_refuse("Prometheus answered with a series without values");
    for (const pair of values) {
        const number = readNumber(pair);
        if (!number.ok)
            return number;
        points.set(Math.round(pair[0] * 1_000), number.value ?? Number.NaN);
    }
    return { ok: true, value: points };
}
/**
 * A sample for each step of a range, made of the newest value in the step that ends there: Thanos, VictoriaMetrics and Mimir
 * move start and end to multiples of the step, so that no value has the exact time asked for. A step without a value is no data.
 */
function alignSamples(window, values, requests) {
    const valueAt = pickBySteps(window, values);
    const requestsAt = requests === undefined ? undefined : pickBySteps(window, requests);
    const samples = [];
    for (let at = window.startMs; at <= window.endMs; at += window.stepMs) {
        if (requestsAt === undefined)
            samples.push((0,verification_sample/* makeSample */.LB)(at, valueAt.get(at)));
        else
            samples.push((0,verification_sample/* makeSample */.LB)(at, valueAt.get(at), requestsAt.get(at) ?? 0));
    }
    return samples;
}
/** By the end of the step, the newest value in it; values outside of the window are left out. */
function pickBySteps(window, values) {
    const picked = new Map();
    for (const [at, value] of [...values].sort(([a], [b]) => a - b)) {
        const step = Math.max(0, Math.ceil((at - window.startMs) / window.stepMs));
        const end = window.startMs + step * window.stepMs;
        if (at > window.startMs - window.stepMs && end <= window.endMs)
            picked.set(end, value);
    }
    return picked;
}
function readData(status, body) {
    let document;
    try {
        document = JSON.parse(body);
    }
    catch {
        return prometheus_refuse(`status ${status}, and the body is not JSON`);
    }
    const answer = document;
    if (typeof answer !== "object" || answer === null)
        return prometheus_refuse(`status ${status}, and the body is no object`);
    if (answer.status !== "success")
        return prometheus_refuse(typeof answer.error === "string" ? `Prometheus: ${answer.error.slice(0, 300)}` : `status ${status} of the source`);
    if (status !== 200)
        return prometheus_refuse(`status ${status} of the source`);
    if (typeof answer.data?.resultType !== "string")
        return prometheus_refuse("the answer holds no data");
    return { ok: true, value: { resultType: answer.data.resultType, result: answer.data.result } };
}
function readNumber(pair) {
    if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== "number" || typeof pair[1] !== "string")
        return prometheus_refuse("a value of the answer has another shape than [time, text]");
    const text = pair[1];
    if (text === "NaN")
        return { ok: true, value: Number.NaN };
    if (text === "+Inf" || text === "Inf")
        return { ok: true, value: Number.POSITIVE_INFINITY };
    if (text === "-Inf")
        return { ok: true, value: Number.NEGATIVE_INFINITY };
    const value = Number(text);
    return text.trim() === "" || Number.isNaN(value)
        ? prometheus_refuse(`${JSON.stringify(text)} is no number`)
        : { ok: true, value };
}
function prometheus_refuse(message) {
    return { ok: false, message };
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/shared/src/process/http-address.ts
/** Pure rules of which addresses and URLs a request may go to. */

const reserved = new external_node_net_.BlockList();
for (const [network, bits] of [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
])
    reserved.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
    ["::", 128],
    ["::1", 128],
    ["64:ff9b:1::", 48],
    ["fc00::", 7],
    ["fe80::", 10],
    ["ff00::", 8],
])
    reserved.addSubnet(network, bits, "ipv6");
/** isPrivateAddress: loopback, link-local (cloud metadata), private and other ranges that are not the public internet; also written as IPv4 in IPv6. */
function isPrivateAddress(address) {
    const version = (0,external_node_net_.isIP)(address);
    if (version === 4)
        return reserved.check(address, "ipv4");
    if (version !== 6)
        return true;
    const mapped = readEmbeddedIpv4(address);
    return mapped === undefined ? reserved.check(address, "ipv6") : reserved.check(mapped, "ipv4");
}
function readEmbeddedIpv4(address) {
    const host = new URL(`http://[${address.replace(/%.*$/, "")}]`).hostname.slice(1, -1);
    const match = /^(?:::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host);
    if (match === null)
        return undefined;
    const [high, low] = [Number.parseInt(match[1], 16), Number.parseInt(match[2], 16)];
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
/** isAllowedHost: whether `host` or `host:port` of the URL is in the policy's `allow-hosts`. */
function isAllowedHost(url, allowHosts) {
    const bare = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    return allowHosts.some((entry) => {
        const allowed = entry.toLowerCase();
        return allowed === bare || allowed === `${bare}:${port}` || allowed === `[${bare}]:${port}`;
    });
}
/** readTargetUrl: the parsed URL, or why it may not be requested. */
function readTargetUrl(text) {
    if (!URL.canParse(text))
        return { ok: false, reason: "is no URL" };
    const url = new URL(text);
    if (url.protocol !== "http:" && url.protocol !== "https:")
        return { ok: false, reason: `has the scheme ${url.protocol}` };
    if (url.username !== "" || url.password !== "")
        return { ok: false, reason: "holds a user name or password" };
    return { ok: true, url };
}
/** keepHeaders: what of the caller's headers goes along after a redirect: all on the same origin, no secret to another. */
function keepHeaders(headers, from, to) {
    if (from.origin === to.origin)
        return headers;
    return Object.fromEntries(Object.entries(headers).filter(([name]) => /^(?:accept|accept-language|user-agent)$/i.test(name)));
}

;// CONCATENATED MODULE: ./packages/shared/src/process/http.ts
/** The one HTTP door for probes, metrics and webhooks: bounded in time and size, kept out of private networks unless allowed. */






class HttpFailure extends Error {
    kind;
    uncertain;
    constructor(kind, message, uncertain) {
        super(message);
        this.kind = kind;
        this.uncertain = uncertain;
    }
}
const DAY_MS = 86_400_000;
/** createHttp: the door on Node's own client, which shows certificates and lets every resolved address be judged. */
function createHttp(clock = process_clock/* systemClock */.m) {
    return {
        send: async (request) => {
            const timeout = AbortSignal.timeout(request.timeoutMs);
            const signal = request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal]);
            try {
                return { ok: true, answer: await follow(request, signal, clock) };
            }
            catch (thrown) {
                const uncertain = thrown instanceof HttpFailure ? thrown.uncertain : true;
                const fail = (kind, message) => ({ ok: false, failure: { kind, message, uncertain } });
                if (request.signal?.aborted)
                    return fail("cancelled", "the run was cancelled");
                if (timeout.aborted)
                    return fail("timed-out", `no whole answer within ${request.timeoutMs} ms`);
                if (thrown instanceof HttpFailure)
                    return fail(thrown.kind, thrown.message);
                return fail("network", (0,errors/* describeError */.U)(thrown));
            }
        },
    };
}
async function follow(request, signal, clock) {
    const started = performance.now();
    const redirects = [];
    let method = request.method ?? "GET";
    let headers = request.headers ?? {};
    let body = request.body;
    let url = target(request.url);
    for (;;) {
        const { message, text, address, validTo } = await exchange(url, { ...request, method, headers }, body, signal);
        const status = message.statusCode ?? 0;
        const location = message.headers.location;
        const isRedirect = [301, 302, 303, 307, 308].includes(status) && location !== undefined;
        if (!isRedirect || (request.maxRedirects ?? 0) === 0)
            return {
                status,
                headers: flatten(message),
                body: text,
                url: url.href,
                redirects,
                latencyMs: performance.now() - started,
                address,
                tls: readTls(validTo, clock),
            };
        if (redirects.length >= request.maxRedirects)
            throw new HttpFailure("too-many-redirects", `more than ${request.maxRedirects} redirects`, true);
        if (!URL.canParse(location, url.href))
            throw new HttpFailure("invalid-url", "redirected to what is no URL", true);
        const next = target(new URL(location, url).href);
        if (url.protocol === "https:" && next.protocol === "http:")
            throw new HttpFailure("refused-address", "redirected from https to http", true);
        if (status === 307 || status === 308) {
            if (body !== undefined && next.origin !== url.origin)
                throw new HttpFailure("refused-address", `redirected with its body to another host (${next.host})`, true);
        }
        else if (method !== "HEAD") {
            method = "GET";
            body = undefined;
        }
        headers = keepHeaders(headers, url, next);
        redirects.push(next.href);
        url = next;
    }
}
function target(text) {
    const parsed = readTargetUrl(text);
    if (!parsed.ok)
        throw new HttpFailure("invalid-url", `the address ${parsed.reason}`, false);
    return parsed.url;
}
async function exchange(url, request, body, signal) {
    const { request: open } = url.protocol === "https:" ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 23)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23));
    const allowed = isAllowedHost(url, request.allowHosts ?? []);
    const refuse = (address) => new HttpFailure("refused-address", `${url.host} is the private address ${address}; list it under allow-hosts if that is meant`, false);
    const host = url.hostname.replace(/^\[|\]$/g, "");
    if ((0,external_node_net_.isIP)(host) !== 0 && !allowed && isPrivateAddress(host))
        throw refuse(host);
    return new Promise((done, fail) => {
        const outgoing = open(url.href, {
            method: request.method ?? "GET",
            headers: {
                "user-agent": "octoacme-release-actions",
                ...request.headers,
                ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
            },
            agent: false,
            signal,
            // The address that was judged is the one connected to: a name cannot change its mind in between.
            lookup: (name, options, callback) => {
                (0,external_node_dns_.lookup)(name, { ...options, all: true }, (error, addresses) => {
                    if (error)
                        return callback(error, "");
                    const bad = allowed ? undefined : addresses.find((entry) => isPrivateAddress(entry.address));
                    if (bad !== undefined)
                        return callback(refuse(bad.address), "");
                    const first = addresses[0];
                    if (first === undefined)
                        return callback(new Error(`${name} has no address`), "");
                    if (options.all)
                        callback(null, addresses);
                    else
                        callback(null, first.address, first.family);
                });
            },
        }, (message) => {
            const limit = request.maxBytes ?? 1_000_000;
            const chunks = [];
            let size = 0;
            const address = message.socket.remoteAddress ?? "";
            // Read now: at the end of the body the socket may be closed.
            const validTo = readCertificateEnd(message);
            message.on("data", (chunk) => {
                size += chunk.length;
                if (size > limit) {
                    // Before the end of the connection says "cut".
                    fail(new HttpFailure("too-large", `a body of more than ${limit} bytes`, true));
                    message.destroy();
                }
                else
                    chunks.push(chunk);
            });
            message.on("error", fail);
            message.on("aborted", () => fail(new HttpFailure("network", "the answer was cut", true)));
            message.on("end", () => {
                try {
                    const text = decodeBody(Buffer.concat(chunks), message.headers["content-encoding"], limit);
                    done({ message, text, address, validTo });
                }
                catch (thrown) {
                    fail(thrown);
                }
            });
        });
        outgoing.on("error", fail);
        outgoing.end(body);
    });
}
/** Servers compress whatever was asked for; the limit holds for the text too. A byte order mark is not part of it. */
function decodeBody(bytes, encoding, limit) {
    const name = (encoding ?? "identity").trim().toLowerCase();
    if (bytes.length === 0 || name === "identity" || name === "")
        return bytes.toString("utf8").replace(/^\uFEFF/, "");
    const decode = { gzip: external_node_zlib_.unzipSync, "x-gzip": external_node_zlib_.unzipSync, deflate: external_node_zlib_.unzipSync, br: external_node_zlib_.brotliDecompressSync }[name];
    if (decode === undefined)
        throw new HttpFailure("network", `the body has the unknown encoding ${name}`, true);
    try {
        return decode(bytes, { maxOutputLength: limit })
            .toString("utf8")
            .replace(/^\uFEFF/, "");
    }
    catch (cause) {
        if (cause.code === "ERR_BUFFER_TOO_LARGE")
            throw new HttpFailure("too-large", `a body of more than ${limit} bytes`, true);
        throw new HttpFailure("network", `the body is not valid ${name}: ${(0,errors/* describeError */.U)(cause)}`, true);
    }
}
function readCertificateEnd(message) {
    const socket = message.socket;
    return socket.getPeerCertificate?.().valid_to;
}
function readTls(validTo, clock) {
    if (validTo === undefined)
        return null;
    const end = Date.parse(validTo);
    return { validTo: new Date(end).toISOString(), daysLeft: Math.floor((end - clock.now()) / DAY_MS) };
}
function flatten(message) {
    return Object.fromEntries(Object.entries(message.headers).flatMap(([name, value]) => value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]]));
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/run-request.ts
/** Sends what probes and sources ask for, with `${NAME}` in addresses and headers filled from the environment. */



/** askHttp: the answer of a service over the process' own door. */
const askHttp = (question) => askThrough(createHttp(), question);
/**
 * askThrough: an answer, or why there is none. A variable that is not set and an address that is not allowed are errors
 * of the question (`refused`): trying again is of no use. Rejects only with the reason of an aborted signal.
 */
async function askThrough(http, question) {
    const started = performance.now();
    let url;
    let headers;
    try {
        url = fillVariables(question.url, environment/* readVariable */.nt);
        headers = Object.fromEntries(Object.entries(question.headers).map(([name, value]) => [name, fillVariables(value, (name) => (0,environment/* readSecret */.n5)(name))]));
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f))
            throw thrown;
        return { kind: "error", message: thrown.message, latencyMs: 0, refused: true };
    }
    const result = await http.send({
        url,
        method: question.method,
        headers: { accept: "*/*", "accept-encoding": "identity", ...headers },
        ...(question.body === undefined ? {} : { body: question.body }),
        timeoutMs: Math.max(1, Math.ceil(question.timeoutMs)),
        maxBytes: question.maxBytes,
        maxRedirects: question.redirects,
        allowHosts: question.allowHosts,
        ...(question.signal ? { signal: question.signal } : {}),
    });
    if (!result.ok) {
        if (result.failure.kind === "cancelled")
            throw question.signal?.reason ?? new Error(result.failure.message);
        return {
            kind: "error",
            message: result.failure.message,
            latencyMs: performance.now() - started,
            refused: result.failure.kind === "invalid-url" || result.failure.kind === "refused-address",
        };
    }
    const { status, headers: seen, body, latencyMs, tls } = result.answer;
    return {
        kind: "http",
        status,
        headers: seen,
        body,
        latencyMs,
        ...(tls === null ? {} : { certificateDaysLeft: tls.daysLeft }),
    };
}
const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;
/** fillVariables: `${NAME}` replaced by the variable's value; an unset one is refused, never the empty text. */
function fillVariables(text, read) {
    return text.replace(VARIABLE, (_, name) => {
        const value = read(name);
        if (value === undefined)
            throw new errors/* ActionableError */.f({
                code: "invalid-input",
                message: `The variable ${name}, which the policy names, is not set.`,
                hint: `Set it under \`env:\` of the step, e.g. ${name}: \${{ secrets.${name.toUpperCase()} }}.`,
            });
        return value;
    });
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/read-requests.ts




const TIMEOUT_MS = 10_000;
const MAX_BYTES = 1_000_000;
/**
 * measureByRequests: one sample of `requests` GETs, at most `concurrency` at once. A request without an answer failed; one
 * that our rules refuse is an error of measurement. The latency is that of requests that did not fail.
 */
async function measureByRequests(source, control, atMs, request) {
    const replies = [];
    let sent = 0;
    const work = async () => {
        while (sent < source.requests) {
            sent++;
            replies.push(await (request.ask ?? askHttp)({
                url: control ?? source.url,
                method: "GET",
                headers: source.headers,
                timeoutMs: TIMEOUT_MS,
                maxBytes: MAX_BYTES,
                redirects: 0,
                allowHosts: request.allowHosts,
                ...(request.signal ? { signal: request.signal } : {}),
            }));
            const last = replies.at(-1);
            if (last.kind === "error" && last.refused)
                sent = source.requests;
        }
    };
    await Promise.all(Array.from({ length: Math.min(source.concurrency, source.requests) }, work));
    const refused = replies.find((reply) => reply.kind === "error" && reply.refused);
    if (refused?.kind === "error")
        return { at: atMs, error: refused.message };
    const good = replies.filter((reply) => isGood(source, reply, request));
    if (source.measure === "error-rate")
        return (0,verification_sample/* makeSample */.LB)(atMs, (replies.length - good.length) / replies.length, replies.length);
    return (0,verification_sample/* makeSample */.LB)(atMs, (0,statistics/* median */.JZ)(good.map((reply) => reply.latencyMs)), good.length);
}
function isGood(source, reply, request) {
    return (reply.kind === "http" &&
        source["expect-status"].includes(reply.status) &&
        source["body-contains"].every((part) => reply.body.includes(fillRelease(part, request.release))));
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/read-metrics.ts
/** Reads samples of a metric from its source: Prometheus, JSON over HTTP, a command, or requests of our own. */










const read_metrics_TIMEOUT_MS = 15_000;
const read_metrics_MAX_BYTES = 5_000_000;
/** Prometheus refuses ranges of more than 11,000 points; other sources are asked once a point. */
const MAX_POINTS = { prometheus: 10_000, json: 120 };
/** canReadPast: whether the source can be asked for an earlier time: for a baseline and for a backtest. */
function canReadPast(source) {
    return (source.type === "prometheus" ||
        (source.type === "json" && (source.url.includes("{time}") || (source.body ?? "").includes("{time}"))));
}
/**
 * readSample: one measurement, now or (where `canReadPast`) at an earlier time. Never throws for what the source does: that
 * is an error sample. Rejects only with the reason of an aborted signal.
 */
async function readSample(metric, group, atMs, request) {
    const source = metric.source;
    const control = group === "control" && metric.compare.with === "control" ? metric.compare.query : undefined;
    switch (source.type) {
        case "prometheus": {
            const value = await queryInstant(source, control ?? source.query, atMs, request);
            if (!value.ok)
                return { at: atMs, error: value.message };
            if (metric["requests-query"] === undefined || control !== undefined)
                return (0,verification_sample/* makeSample */.LB)(atMs, value.value);
            const requests = await queryInstant(source, metric["requests-query"], atMs, request);
            return requests.ok
                ? (0,verification_sample/* makeSample */.LB)(atMs, value.value, requests.value ?? 0)
                : { at: atMs, error: `requests-query: ${requests.message}` };
        }
        case "json":
            return await readJson(source, control, atMs, request);
        case "command":
            return await readCommand(source, control, atMs, request);
        case "probe":
            return await measureByRequests(source, control, atMs, request);
    }
}
/** readWindow: the samples of a window in the past, one a step. A source without a past gives one error sample. */
async function readWindow(metric, window, request) {
    const source = metric.source;
    if (!canReadPast(source))
        return [{ at: window.startMs, error: `a ${source.type} source cannot be asked for an earlier time` }];
    const points = Math.floor((window.endMs - window.startMs) / window.stepMs) + 1;
    const limit = source.type === "prometheus" ? MAX_POINTS.prometheus : MAX_POINTS.json;
    if (points > limit)
        return [{ at: window.startMs, error: `${points} points are more than the ${limit} that are read; widen interval` }];
    if (source.type === "prometheus")
        return await readRange(metric, source, window, request);
    const samples = [];
    for (let at = window.startMs; at <= window.endMs; at += window.stepMs)
        samples.push(await readSample(metric, "release", at, request));
    return samples;
}
/** describeQuery: what a metric asks, for explanations. */
function describeQuery(source, release) {
    switch (source.type) {
        case "prometheus":
            return fillRelease(source.query, release);
        case "json":
            return `${source.method} ${source.url} ${source.value}`;
        case "command":
            return source.run;
        case "probe":
            return `${source.requests} × GET ${source.url}`;
    }
}
async function readRange(metric, source, window, request) {
    const values = await queryRange(source, source.query, window, request);
    if (!values.ok)
        return [{ at: window.startMs, error: values.message }];
    if (metric["requests-query"] === undefined)
        return alignSamples(window, values.value, undefined);
    const requests = await queryRange(source, metric["requests-query"], window, request);
    return requests.ok
        ? alignSamples(window, values.value, requests.value)
        : [{ at: window.startMs, error: `requests-query: ${requests.message}` }];
}
async function queryInstant(source, query, atMs, request) {
    const answer = await askPrometheus(source, "query", { query, time: String(atMs / 1_000) }, request);
    return answer.ok ? selectInstant(answer.value.status, answer.value.body) : answer;
}
async function queryRange(source, query, window, request) {
    const answer = await askPrometheus(source, "query_range", {
        query,
        start: String(window.startMs / 1_000),
        end: String(window.endMs / 1_000),
        step: String(window.stepMs / 1_000),
    }, request);
    return answer.ok ? selectRange(answer.value.status, answer.value.body) : answer;
}
async function askPrometheus(source, endpoint, parameters, request) {
    const search = new URLSearchParams({ ...parameters, query: fillRelease(parameters["query"] ?? "", request.release) });
    const answer = await (request.ask ?? askHttp)({
        url: `${source.url.replace(/\/+$/, "")}/api/v1/${endpoint}`,
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", ...source.headers },
        body: search.toString(),
        timeoutMs: read_metrics_TIMEOUT_MS,
        maxBytes: read_metrics_MAX_BYTES,
        redirects: 0,
        allowHosts: request.allowHosts,
        ...(request.signal ? { signal: request.signal } : {}),
    });
    return answer.kind === "error"
        ? { ok: false, message: answer.message }
        : { ok: true, value: { status: answer.status, body: answer.body } };
}
async function readJson(source, control, atMs, request) {
    const fill = (text) => fillRelease(text, request.release).replaceAll("{time}", String(atMs / 1_000));
    const answer = await (request.ask ?? askHttp)({
        url: fill(source.url),
        method: source.method,
        headers: { accept: "application/json", ...source.headers },
        ...(source.body === undefined ? {} : { body: fill(source.body) }),
        timeoutMs: read_metrics_TIMEOUT_MS,
        maxBytes: read_metrics_MAX_BYTES,
        redirects: 0,
        allowHosts: request.allowHosts,
        ...(request.signal ? { signal: request.signal } : {}),
    });
    if (answer.kind === "error")
        return { at: atMs, error: answer.message };
    if (answer.status < 200 || answer.status > 299)
        return { at: atMs, error: `status ${answer.status} of the source` };
    let document;
    try {
        document = JSON.parse(answer.body);
    }
    catch {
        return { at: atMs, error: "the source's answer is not JSON" };
    }
    const value = selectNumber(document, control ?? source.value);
    if (!value.ok)
        return { at: atMs, error: value.message };
    if (source.requests === undefined || control !== undefined)
        return (0,verification_sample/* makeSample */.LB)(atMs, value.value);
    const requests = selectNumber(document, source.requests);
    return requests.ok
        ? (0,verification_sample/* makeSample */.LB)(atMs, value.value, requests.value ?? 0)
        : { at: atMs, error: `requests: ${requests.message}` };
}
/** A missing value or null is no data; text or an object where a number belongs is an error. */
function selectNumber(document, text) {
    const path = parseJsonPath(text);
    if (!path.ok)
        return { ok: false, message: path.message };
    const value = readJsonPath(document, path.path);
    if (value === undefined || value === null)
        return { ok: true, value: undefined };
    const spelled = typeof value === "string" ? readNonFinite(value) : undefined;
    return typeof value === "number" || spelled !== undefined
        ? { ok: true, value: spelled ?? value }
        : { ok: false, message: `${text} holds ${JSON.stringify(value).slice(0, 60)}, expected a number` };
}
/** NaN and infinity as Prometheus, Go, Python and JavaScript write them, since JSON and commands have no numbers for them. */
function readNonFinite(text) {
    const match = /^([+-]?)(?:(nan)|inf(?:inity)?)$/i.exec(text.trim());
    if (match === null)
        return undefined;
    if (match[2] !== undefined)
        return Number.NaN;
    return match[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
/** A command prints `<value>` or `<value> <requests>` as its last line, or `no-data`. */
async function readCommand(source, control, atMs, request) {
    const result = await runScript({
        script: control ?? source.run,
        cwd: request.cwd,
        env: request.commandEnv,
        pass: source.env,
        timeoutMs: (0,duration/* parseDuration */.E)("1m"),
        echo: false,
        ...(request.signal ? { signal: request.signal } : {}),
    });
    request.signal?.throwIfAborted();
    if (!result.ok)
        return { at: atMs, error: `the command ${describeEnd(result.end)}: ${result.tail.at(-1) ?? ""}` };
    if (result.lastLine === "no-data")
        return { at: atMs, noData: true };
    const spelled = readNonFinite(result.lastLine);
    if (spelled !== undefined)
        return (0,verification_sample/* makeSample */.LB)(atMs, spelled);
    const match = /^(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?:\s+(\d+(?:\.\d+)?))?$/.exec(result.lastLine);
    if (!match)
        return {
            at: atMs,
            error: `the command printed ${JSON.stringify((0,secrets/* hideSecrets */.s0)(result.lastLine).slice(0, 60))}, expected a number`,
        };
    return (0,verification_sample/* makeSample */.LB)(atMs, Number(match[1]), match[2] === undefined ? undefined : Number(match[2]));
}
/** nowOf: the time of a request's clock. */
function nowOf(request) {
    return (request.clock ?? systemClock).now();
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/run-identity.ts
/** Asks the environment who answers: once, or until enough answers in a row name the release. */




const run_identity_MAX_BYTES = 1_000_000;
/** lookOnce: who answers now. Rejects only with the reason of an aborted signal. */
async function lookOnce(request) {
    const clock = request.clock ?? process_clock/* systemClock */.m;
    const { rule } = request;
    const answer = await (request.ask ?? askHttp)({
        url: rule.url,
        method: "GET",
        headers: { "cache-control": "no-cache", ...rule.headers },
        timeoutMs: (0,duration/* parseDuration */.E)(rule.timeout) ?? 10_000,
        maxBytes: run_identity_MAX_BYTES,
        redirects: 0,
        allowHosts: request.allowHosts,
        ...(request.signal ? { signal: request.signal } : {}),
    });
    const at = clock.now();
    if (answer.kind === "http")
        return { at, ...readIdentity(rule, answer) };
    return { at, error: answer.message, ...(answer.refused ? { refused: true } : {}) };
}
/** observeIdentity: all looks of a phase, until it is decided or the rule's deadline has passed. */
async function observeIdentity(phase, request) {
    const clock = request.clock ?? process_clock/* systemClock */.m;
    const deadline = clock.now() + ((0,duration/* parseDuration */.E)(request.rule.deadline) ?? 0);
    const pause = (0,duration/* parseDuration */.E)(request.rule.interval) ?? 1_000;
    const looks = [];
    for (;;) {
        request.signal?.throwIfAborted();
        looks.push(await lookOnce(request));
        const last = looks.at(-1);
        if ("refused" in last && last.refused)
            return looks;
        if (!needsMoreLooks(phase, looks, request.rule, request.release))
            return looks;
        // The looks that are still wanted in a row are given their time even when the first one came late.
        if (clock.now() + pause > deadline && !isOnItsWay(looks, request))
            return looks;
        await clock.sleep(pause, request.signal);
    }
}
function isOnItsWay(looks, request) {
    if (looks.length >= 1_000)
        return false;
    const judgement = judgeIdentity("during", looks.slice(-1), { ...request.rule, consecutive: 1 }, request.release);
    return judgement.outcome === "confirmed";
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/run-bake.ts
/** Bakes a release: takes all metrics' samples side by side, looks who answers meanwhile, and ends once nothing can change. */






/** planSamples: how many samples a metric takes: `count`, or as many intervals as fit into the bake, else `min-samples`. */
function planSamples(metric, bakeMs) {
    const intervalMs = intervalOf(metric);
    if (bakeMs !== undefined)
        return Math.max(1, Math.floor(bakeMs / intervalMs));
    if (metric.count !== undefined)
        return metric.count;
    const bake = metric.bake === undefined ? undefined : (0,duration/* parseDuration */.E)(metric.bake);
    return bake === undefined ? metric["min-samples"] : Math.max(1, Math.floor(bake / intervalMs));
}
/** A range source holds no more samples than its range has steps. */
function countExpected(metric, planned) {
    const range = metric.source.type === "prometheus" ? metric.source.range : undefined;
    if (range === undefined)
        return planned;
    return Math.max(1, Math.min(planned, Math.floor(((0,duration/* parseDuration */.E)(range) ?? 0) / intervalOf(metric))));
}
/** baselineWindow: the window of a metric's baseline (or, without one, `planned` steps), which ends a step before the deployment. */
function baselineWindow(metric, deployedAtMs, planned) {
    const stepMs = intervalOf(metric);
    const wanted = metric.compare.with === "baseline" ? ((0,duration/* parseDuration */.E)(metric.compare.window) ?? 0) : Math.min(planned, 60) * stepMs;
    const steps = Math.max(1, Math.floor(wanted / stepMs));
    return { startMs: deployedAtMs - steps * stepMs, endMs: deployedAtMs - stepMs, stepMs };
}
/** intervalOf: milliseconds between two samples; at least one, so that no source is asked without a pause. */
function intervalOf(metric) {
    return Math.max(1, (0,duration/* parseDuration */.E)(metric.interval) ?? 30_000);
}
/** runBake: all samples. Rejects only with the reason of an aborted signal. */
async function runBake(request) {
    const clock = request.clock ?? process_clock/* systemClock */.m;
    const stop = new AbortController();
    const signal = request.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, request.signal]);
    const inner = { ...request, signal };
    const looks = [];
    let open = request.metrics.length;
    const end = () => stop.abort(new EarlyEnd());
    const measured = request.metrics.map(async (metric) => {
        const result = await measure(metric, inner, clock, request.onProgress, (judgement) => {
            if (judgement.verdict === "unhealthy" && !judgement.advisory)
                end();
        });
        open--;
        return result;
    });
    const watched = watchIdentity(inner, clock, looks, () => open > 0, end);
    // Awaited below; until then a cancellation must not count as unheard of.
    watched.catch(() => { });
    const evidence = await Promise.all(measured);
    // Whoever watches may sleep through the end of the last metric.
    const endedEarly = stop.signal.aborted;
    stop.abort(new EarlyEnd());
    await watched;
    request.signal?.throwIfAborted();
    return { evidence, looks, endedEarly };
}
class EarlyEnd extends Error {
}
async function measure(metric, request, clock, onProgress, onSettled) {
    const planned = planSamples(metric, request.bakeMs);
    const intervalMs = intervalOf(metric);
    const samples = [];
    const reference = [];
    const before = [];
    const expected = countExpected(metric, planned);
    const evidence = () => ({ samples: [...samples], reference: [...reference], planned: expected, before: [...before] });
    try {
        if (request.deployedAtMs === undefined) {
            // What ran before this moment may well be this release: it must not be its own baseline.
            const error = "no deployment is recorded, so it is not known where the baseline ends";
            if (metric.compare.with === "baseline")
                reference.push({ at: clock.now(), error });
        }
        else if (metric.compare.with === "baseline" || metric.source.type === "prometheus") {
            const window = baselineWindow(metric, request.deployedAtMs, planned);
            before.push(...(await readWindow(metric, window, request)));
            if (metric.compare.with === "baseline")
                reference.push(...before);
        }
        const started = clock.now();
        for (let taken = 1; taken <= planned; taken++) {
            await clock.sleep(started + taken * intervalMs - clock.now(), request.signal);
            request.signal.throwIfAborted();
            const at = clock.now();
            const taking = [take(metric, at, started, samples, request)];
            if (metric.compare.with === "control")
                taking.push(readSample(metric, "control", at, request).then((sample) => reference.push(sample)));
            await Promise.all(taking);
            const judgement = judgeMetric(metric, evidence());
            onProgress?.({ metric, taken, planned, sample: samples.at(-1), judgement });
            if (isSettled(metric, evidence(), planned - taken, intervalMs)) {
                onSettled(judgement);
                break;
            }
        }
    }
    catch (thrown) {
        if (!(thrown instanceof EarlyEnd))
            throw thrown;
    }
    return evidence();
}
/** A range source is asked for its whole range each time; the newest answer replaces the one before, errors are kept. */
async function take(metric, at, started, samples, request) {
    const range = metric.source.type === "prometheus" ? metric.source.range : undefined;
    if (range === undefined) {
        samples.push(await readSample(metric, "release", at, request));
        return;
    }
    const stepMs = intervalOf(metric);
    const from = Math.max(started, at - ((0,duration/* parseDuration */.E)(range) ?? 0));
    const steps = Math.max(1, Math.floor((at - from) / stepMs));
    const window = { startMs: from + stepMs, endMs: from + steps * stepMs, stepMs };
    const read = await readWindow(metric, window, request);
    const isBroken = read.length === 1 && "error" in read[0];
    if (isBroken)
        samples.push({ ...read[0], at });
    else {
        const errors = samples.filter((sample) => "error" in sample);
        samples.splice(0, samples.length, ...read, ...errors);
    }
}
async function watchIdentity(request, clock, looks, isBaking, end) {
    const rule = request.identity;
    if (rule === undefined || request.metrics.length === 0)
        return;
    const pauseMs = Math.max((0,duration/* parseDuration */.E)(rule.interval) ?? 1_000, Math.min(...request.metrics.map(intervalOf)));
    try {
        while (isBaking()) {
            await clock.sleep(pauseMs, request.signal);
            if (!isBaking())
                return;
            const look = await lookOnce({ ...request, rule });
            looks.push(look);
            if ("name" in look && !matchesRelease(look.name, request.release, rule.matches))
                return end();
        }
    }
    catch (thrown) {
        if (!(thrown instanceof EarlyEnd))
            throw thrown;
    }
}

;// CONCATENATED MODULE: ./actions/verify/src/deployment.ts

/** chooseSubject: from all deployments of the environment, in any order. */
function chooseSubject(deployments, scope) {
    const history = readHistory(deployments, scope);
    const own = history.succeeded.find((release) => release.sha === scope.sha && release.version === scope.version);
    if (history.succeeded.length === 0 && history.open.length === 0 && !isOurs(deployments, scope))
        return { kind: "unrecorded" };
    if (history.quarantined.has(scope.sha))
        return { kind: "refused", reason: "rolled-back", seen: `${scope.version} was rolled back here` };
    if (own === undefined)
        return { kind: "refused", reason: "not-deployed", seen: describeActive(history) };
    if (history.active?.deploymentId !== own.deploymentId)
        return { kind: "refused", reason: "superseded", seen: describeActive(history) };
    return { kind: "deployed", release: own, ...timesOf(deployments, own) };
}
/** timesOf: when the deployment began, and when it first reported success. */
function timesOf(deployments, release) {
    const startedAt = Date.parse(release.createdAt);
    const successes = (deployments.find((deployment) => deployment.id === release.deploymentId)?.statuses ?? [])
        .filter((status) => status.state === "success")
        .map((status) => Date.parse(status.createdAt));
    return { startedAt, finishedAt: Math.min(...successes, Number.MAX_SAFE_INTEGER) };
}
function isOurs(deployments, scope) {
    return deployments.some(({ payload, environment }) => payload !== null && environment === scope.environment && payload.service === scope.service);
}
function describeActive(history) {
    return history.active === undefined
        ? "no finished deployment is recorded"
        : `${history.active.version} (${history.active.sha.slice(0, 12)}) was deployed last`;
}

;// CONCATENATED MODULE: ./actions/verify/src/backtest.ts
/** Replays the judgement of a past deployment with the rules of now, from what was recorded and what can be asked for the past. */








/** findPast: the deployment that `at` names by id, version or tag: the newest of a version. Throws when there is none. */
function findPast(at, deployments, scope) {
    const { succeeded } = readHistory(deployments, scope);
    const found = succeeded.find((release) => String(release.deploymentId) === at || release.version === at || release.tag === at);
    if (found !== undefined)
        return found;
    const known = succeeded.slice(0, 5).map((release) => `${release.tag} (${release.deploymentId})`);
    throw new errors/* ActionableError */.f({
        code: "not-found",
        message: `Input at is ${(0,text_escape/* quoteValue */.cl)(at)}; no finished deployment to ${scope.environment} has this id, version or tag.`,
        hint: known.length === 0 ? "Nothing of ours was deployed there yet." : `The last ones are ${known.join(", ")}.`,
    });
}
/** replayDeployment: the facts of then under the rules of now. A signal that is neither recorded nor readable is left out and named. */
async function replayDeployment(github, request) {
    const { rules, deployments } = request;
    const past = findPast(request.at, deployments, request);
    const deployment = timesOf(deployments, past);
    const release = { version: past.version, tag: past.tag, sha: past.sha };
    const record = await (0,read_record/* readRecord */.a)(github, { sha: past.sha, version: past.version, service: request.service });
    const entry = record.entries.findLast((one) => one.phase === "verify" && one.environment === request.environment);
    const old = readFacts(entry);
    const metrics = [];
    const replayed = [];
    const left = [];
    for (const metric of rules.metrics) {
        const fact = canReadPast(metric.source)
            ? await queryPast(metric, deployment, { ...request.edge, release }, request.bakeMs)
            : old?.metrics?.find((one) => one.name === metric.name);
        if (fact === undefined)
            left.push(metric.name);
        else {
            metrics.push(fact);
            replayed.push(metric.name);
        }
    }
    const keep = (name, wanted, recorded) => {
        if (wanted === undefined)
            return undefined;
        (recorded === undefined ? left : replayed).push(name);
        return recorded === undefined ? undefined : wanted;
    };
    const smoke = keep("smoke probes", rules.smoke.length > 0 ? rules.smoke : undefined, old?.probes);
    const identity = keep("identity", rules.identity, old?.identity.before);
    const analytics = keep("analytics", rules.analytics, old?.analytics);
    const feedback = keep("user feedback", rules.feedback, old?.feedback);
    const alerts = keep("security alerts", rules.securityAlerts ? true : undefined, old?.alerts);
    const facts = {
        schemaVersion: 1,
        replayed: true,
        release,
        deployment,
        links: request.links,
        rules: {
            identity,
            metrics: rules.metrics.filter((metric) => metrics.some((fact) => fact.name === metric.name)),
            smoke: smoke ?? [],
            analytics,
            feedback,
            securityAlerts: alerts ?? false,
        },
        identity: identity === undefined ? {} : (old?.identity ?? {}),
        ...(smoke === undefined ? {} : { probes: old.probes }),
        metrics,
        ...(analytics === undefined ? {} : { analytics: old.analytics }),
        ...(feedback === undefined ? {} : { feedback: old.feedback }),
        ...(alerts === undefined ? {} : { alerts: old.alerts }),
    };
    const decidedThen = entry === undefined ? "no verdict is recorded" : `${entry.decision} (${entry.reason}), ${entry.at}`;
    return { release: past, facts, decidedThen, replayed, left };
}
/** Only facts that still have the digest which the entry was written with are those that were judged. */
function readFacts(entry) {
    const facts = entry?.facts;
    if (entry === undefined || facts === undefined || facts === null)
        return undefined;
    return (0,canonical/* digestOf */.o)(facts) === entry.factsDigest && facts.schemaVersion === 1 ? facts : undefined;
}
async function queryPast(metric, deployment, request, bakeMs) {
    const planned = planSamples(metric, bakeMs);
    const stepMs = intervalOf(metric);
    const window = { startMs: deployment.finishedAt + stepMs, endMs: deployment.finishedAt + planned * stepMs, stepMs };
    const control = controlOf(metric);
    const samples = await readWindow(metric, window, request);
    const before = await readWindow(metric, baselineWindow(metric, deployment.startedAt, planned), request);
    const reference = metric.compare.with === "baseline"
        ? before
        : control === undefined
            ? []
            : await readWindow(control, window, request);
    return {
        name: metric.name,
        query: describeQuery(metric.source, request.release),
        ...(metric.link === undefined ? {} : { link: metric.link }),
        samples,
        reference,
        planned,
        before,
    };
}
/** The control group's metric as one of its own, so that its past can be read the same way. */
function controlOf(metric) {
    if (metric.compare.with !== "control")
        return undefined;
    const { source, compare } = metric;
    const { "requests-query": _requests, ...rest } = metric;
    if (source.type === "prometheus")
        return { ...rest, source: { ...source, query: compare.query } };
    if (source.type !== "json")
        return undefined;
    const { requests: _own, ...document } = source;
    return { ...rest, source: { ...document, value: compare.query } };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(5156);
// EXTERNAL MODULE: ./packages/shared/src/github/failure.ts
var failure = __webpack_require__(8165);
;// CONCATENATED MODULE: ./packages/shared/src/github/refs.ts
/** Tags and what they point at: exact names only, always down to the commit. */


const refs_target = schemas.object({ sha: schemas.string().regex(/^[0-9a-f]{40}$/), type: schemas["enum"](["commit", "tag", "tree", "blob"]) });
const refShape = schemas.object({ ref: schemas.string(), object: refs_target });
const tagObjectShape = schemas.object({
    sha: schemas.string(),
    tag: schemas.string(),
    message: schemas.string(),
    object: refs_target,
    tagger: schemas.object({ name: schemas.string(), date: schemas.string() }).optional(),
});
/** readRef: what a full ref (without `refs/`) points at, or undefined. */
async function readRef(github, ref) {
    try {
        const found = await github.read("/repos/{owner}/{repo}/git/ref/{+ref}", { ref: refs_encodeRef(ref) }, refShape);
        return found.ref === `refs/${ref}` ? found.object : undefined;
    }
    catch (thrown) {
        if ((0,failure/* isNotFound */.c4)(thrown))
            return undefined;
        throw thrown;
    }
}
/** readTagObject: an annotated tag object by its SHA. */
async function readTagObject(github, sha) {
    return github.read("/repos/{owner}/{repo}/git/tags/{tag_sha}", { tag_sha: sha }, tagObjectShape);
}
/** resolveTag: the commit behind a tag of exactly this name, through annotated tags; undefined when there is no such tag. */
async function resolveTag(github, tag) {
    const found = await readRef(github, `tags/${tag}`);
    if (found === undefined)
        return undefined;
    let object = found;
    for (let depth = 0; object.type === "tag"; depth++) {
        if (depth >= 5)
            throw refuseTarget(tag, "a chain of more than five tag objects");
        object = (await readTagObject(github, object.sha)).object;
    }
    if (object.type !== "commit")
        throw refuseTarget(tag, `a ${object.type}`);
    return { tag, sha: object.sha, objectSha: found.sha, annotated: found.type === "tag" };
}
/** requireTagAt: throws `tag-moved` unless the tag still points at the commit; asked again right before anything is changed. */
async function requireTagAt(github, tag, sha) {
    const now = await resolveTag(github, tag);
    if (now?.sha === sha)
        return;
    throw new failure/* GitHubError */.y_({
        code: "tag-moved",
        message: now === undefined
            ? `The tag ${tag} is gone; it pointed at ${sha}.`
            : `The tag ${tag} points at ${now.sha} now; ${sha} was decided on.`,
        hint: "Nothing was changed. Run preflight again for the commit that is to be released.",
    });
}
/** listTags: all tags whose names begin with `prefix`, with their commits where the list says them (GraphQL, newest commit first). */
async function listTags(github, prefix = "") {
    const tags = [];
    let after = null;
    do {
        const page = await github.query(TAGS_QUERY, { owner: github.owner, name: github.repo, after, query: prefix === "" ? null : prefix }, tagPageShape);
        const refs = page.repository.refs;
        for (const node of refs?.nodes ?? []) {
            if (node === null || !node.name.startsWith(prefix))
                continue;
            const commit = peel(node.target);
            if (commit !== undefined)
                tags.push({ name: node.name, ...commit });
        }
        after = refs?.pageInfo.hasNextPage ? refs.pageInfo.endCursor : null;
    } while (after !== null);
    return tags;
}
const TAGS_QUERY = (/* unused pure expression or super */ null && (`query($owner: String!, $name: String!, $after: String, $query: String) {
  repository(owner: $owner, name: $name) {
    refs(refPrefix: "refs/tags/", first: 100, after: $after, query: $query, orderBy: {field: TAG_COMMIT_DATE, direction: DESC}) {
      nodes { name target { __typename oid ... on Commit { committedDate } ... on Tag { target { __typename oid ... on Commit { committedDate } } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`));
const graphTarget = schemas.object({ __typename: schemas.string(), oid: schemas.string(), committedDate: schemas.string().optional() });
const tagPageShape = schemas.object({
    repository: schemas.object({
        refs: schemas.object({
            nodes: schemas.array(schemas.object({ name: schemas.string(), target: graphTarget.extend({ target: graphTarget.optional() }).nullable() })
                .nullable()),
            pageInfo: schemas.object({ hasNextPage: schemas.boolean(), endCursor: schemas.string().nullable() }),
        })
            .nullable(),
    }),
});
function peel(object) {
    const commit = object?.__typename === "Tag" ? object.target : object;
    return commit?.__typename === "Commit" ? { sha: commit.oid, date: commit.committedDate ?? null } : undefined;
}
/** encodeRef: a ref for a path, its slashes kept. */
function refs_encodeRef(ref) {
    return ref.split("/").map(encodeURIComponent).join("/");
}
function refuseTarget(tag, found) {
    return new failure/* GitHubError */.y_({
        code: "ambiguous-ref",
        message: `The tag ${tag} points at ${found}, expected a commit.`,
        hint: "Tag the commit that is to be released.",
    });
}

// EXTERNAL MODULE: ./packages/shared/src/record/provenance.ts
var provenance = __webpack_require__(5070);
// EXTERNAL MODULE: ./packages/shared/src/github/deployments.ts
var github_deployments = __webpack_require__(8283);
// EXTERNAL MODULE: ./packages/shared/src/github/issues.ts
var github_issues = __webpack_require__(5387);
;// CONCATENATED MODULE: ./packages/shared/src/github/trusted-deployments.ts



/** Whose writing counts under a policy; `own` is the login that the token writes as. */
function listTrustedWriters(policy, own) {
    return { own, authors: policy.trust.authors, tag: policy.tag, service: policy.service ?? null };
}
/** Newest first, at most `limit`; what others wrote has no payload, and their statuses are left out. */
async function listTrustedDeployments(github, policy, options = {}) {
    const deployments = await (0,github_deployments/* listDeployments */.Jn)(github, options);
    return (0,provenance/* keepTrusted */.v2)(deployments, listTrustedWriters(policy, await (0,github_issues/* readOwnLogin */.UD)(github)));
}

;// CONCATENATED MODULE: ./packages/shared/src/github/contents.ts
/** Files of the repository at a ref, as text. */



const entryShape = schemas.object({
    type: schemas.string(),
    name: schemas.string(),
    path: schemas.string(),
    sha: schemas.string(),
    size: schemas.number(),
});
const fileShape = entryShape.extend({ encoding: schemas.string(), content: schemas.string() });
const blobShape = schemas.object({ encoding: schemas["enum"](["base64", "utf-8"]), content: schemas.string() });
/**
 * readFile: a file's text and blob SHA, or undefined when it is not there (or is no file). Files over 1 MB come by blob, once
 * `checkSize` (bytes) has not thrown.
 */
async function readFile(github, path, ref, checkSize = () => { }) {
    const parameters = { path: refs_encodeRef(path), ...(ref === undefined ? {} : { ref }) };
    try {
        const answer = await github.read("/repos/{owner}/{repo}/contents/{+path}", parameters, schemas.union([schemas.array(entryShape), fileShape, entryShape]));
        if (Array.isArray(answer) || answer.type !== "file")
            return undefined;
        const { sha, size } = answer;
        if ("encoding" in answer && answer.encoding === "base64" && (answer.content !== "" || size === 0))
            return { path, sha, size, text: decode(answer.content) };
        checkSize(size);
        const blob = await github.read("/repos/{owner}/{repo}/git/blobs/{file_sha}", { file_sha: sha }, blobShape);
        return { path, sha, size, text: blob.encoding === "base64" ? decode(blob.content) : blob.content };
    }
    catch (thrown) {
        if ((0,failure/* isNotFound */.c4)(thrown))
            return undefined;
        throw thrown;
    }
}
/** listFolder: the entries of a folder, or undefined when there is none. */
async function listFolder(github, path, ref) {
    try {
        const answer = await github.read("/repos/{owner}/{repo}/contents/{+path}", { path: encodeRef(path), ref }, z.union([z.array(entryShape), entryShape]));
        return Array.isArray(answer) ? answer : undefined;
    }
    catch (thrown) {
        if (isNotFound(thrown))
            return undefined;
        throw thrown;
    }
}
const repositoryShape = schemas.object({
    id: schemas.number(),
    default_branch: schemas.string(),
    private: schemas.boolean(),
    has_issues: schemas.boolean(),
    owner: schemas.object({ login: schemas.string(), type: schemas.string() }),
    html_url: schemas.string(),
});
/** readRepository: its default branch and what is switched on. */
async function readRepository(github) {
    const repository = await github.read("/repos/{owner}/{repo}", {}, repositoryShape);
    return {
        defaultBranch: repository.default_branch,
        isPrivate: repository.private,
        hasIssues: repository.has_issues,
        ownerIsOrganization: repository.owner.type === "Organization",
        url: repository.html_url,
    };
}
function decode(base64) {
    return Buffer.from(base64, "base64").toString("utf8");
}

;// CONCATENATED MODULE: ./packages/shared/src/github/policy-file.ts
/** Reads the text of the policy from the default branch (or the ref an input names), never from the commit under release by itself. */



const objectName = schemas.string().regex(/^[0-9a-f]{40}$/);
const answerShape = schemas.object({
    repository: schemas.object({
        defaultBranchRef: schemas.object({ name: schemas.string() }).nullable(),
        at: schemas.object({ __typename: schemas.string(), oid: objectName, target: schemas.object({ oid: objectName }).optional() })
            .nullable(),
        file: schemas.object({
            __typename: schemas.string(),
            oid: objectName,
            isBinary: schemas.boolean().nullish(),
            isTruncated: schemas.boolean().optional(),
            text: schemas.string().nullish(),
        })
            .nullable(),
    }),
});
const QUERY = `query($owner: String!, $name: String!, $at: String!, $file: String!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name }
    at: object(expression: $at) { __typename oid ... on Tag { target { oid } } }
    file: object(expression: $file) { __typename oid ... on Blob { isBinary isTruncated text } }
  }
}`;
/** readPolicyText: one request for ref, commit and file. A missing file is no error: the standard policy applies. Throws ActionableError `invalid-policy` for a file that is too large to be read. */
async function readPolicyText(github, where) {
    const { path } = where;
    const at = where.ref ?? "HEAD";
    const { repository } = await github.query(QUERY, { owner: github.owner, name: github.repo, at, file: `${at}:${path}` }, answerShape, "contents: read");
    const ref = where.ref ?? repository.defaultBranchRef?.name ?? "HEAD";
    if (repository.at === null)
        throw new failure/* GitHubError */.y_({
            code: "not-found",
            status: 404,
            message: `The ref ${ref}, which the policy is to be read from, does not exist.`,
            hint: "Correct the input `policy-ref`, or leave it empty for the default branch.",
        });
    const sha = repository.at.target?.oid ?? repository.at.oid;
    const found = repository.file;
    if (found === null || found.__typename !== "Blob")
        return { kind: "missing", path, ref, sha };
    if (typeof found.text === "string" && found.isTruncated !== true && found.isBinary !== true)
        return { kind: "file", path, ref, sha, blobSha: found.oid, text: found.text };
    // GraphQL gives no text of what is long or looks binary; the contents API does.
    const { POLICY_LIMIT_BYTES, refusePolicy, refuseSize } = await Promise.all(/* import() */[__webpack_require__.e(867), __webpack_require__.e(618)]).then(__webpack_require__.bind(__webpack_require__, 5618));
    const file = await readFile(github, path, sha, (bytes) => {
        if (bytes > POLICY_LIMIT_BYTES)
            throw refusePolicy({ path, ref }, refuseSize(bytes));
    });
    return file === undefined
        ? { kind: "missing", path, ref, sha }
        : { kind: "file", path, ref, sha, blobSha: file.sha, text: file.text };
}

// EXTERNAL MODULE: ./packages/shared/src/text/suggestion.ts
var suggestion = __webpack_require__(5163);
// EXTERNAL MODULE: ./packages/shared/src/vocabulary.ts
var vocabulary = __webpack_require__(463);
// EXTERNAL MODULE: ./packages/shared/src/policy/standard.ts
var standard = __webpack_require__(6249);
;// CONCATENATED MODULE: ./packages/shared/src/policy/resolve.ts
/** From the standard policy, a policy file and the choice of a service to the one policy that every decision sees. */







/**
 * resolvePolicy: lists of the file replace the standard's, maps are merged by key, a requirement key by key. With services, the
 * one named, else the one whose tag pattern `tag` matches. Throws `invalid-input` when that leaves none or several.
 */
function resolvePolicy(facts) {
    const { file, origin } = facts;
    const service = chooseService(file, facts.service, facts.tag);
    let rules = standard/* STANDARD_POLICY */.nG;
    if (file !== undefined)
        rules = applySection(applyWhole(rules, file), file);
    if (file !== undefined && service !== undefined) {
        const section = file.services[service];
        rules = { ...applySection(rules, section), service, paths: section.paths };
    }
    return { origin, digest: (0,canonical/* digestOf */.o)(rules), ...rules };
}
function chooseService(file, wanted, tag) {
    const services = Object.keys(file?.services ?? {});
    if (wanted !== undefined) {
        if (services.includes(wanted))
            return wanted;
        throw new errors/* ActionableError */.f({
            code: "invalid-input",
            message: `The policy has no such service: ${(0,suggestion/* describeUnknown */.E)("service", wanted, services)}.`,
            hint: services.length === 0
                ? "Leave the input `service` empty."
                : `Set \`service\` to one of ${services.join(", ")}.`,
        });
    }
    if (services.length === 0)
        return undefined;
    const matching = services.filter((name) => tag !== undefined && (0,release_version/* parseTag */.ED)(tag, file.services[name].tag ?? file.tag ?? standard/* STANDARD_POLICY */.nG.tag) !== undefined);
    if (matching.length === 1)
        return matching[0];
    throw new errors/* ActionableError */.f({
        code: "invalid-input",
        message: `The policy has the services ${services.join(", ")}, and ${tag === undefined ? "none was chosen" : `the tag ${tag} matches the pattern of ${matching.length === 0 ? "none" : "several"}`}.`,
        hint: "Set the input `service`, or release by a tag that matches one service's pattern.",
    });
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
            policyFiles: file["policy-files"] ?? rules.trust.policyFiles,
        },
    };
}
function applySection(rules, section) {
    const { notes } = section;
    const checks = section.checks ?? rules.checks;
    const template = notes?.template ?? rules.notes.template;
    return {
        ...rules,
        tag: section.tag ?? rules.tag,
        branches: section.branches ?? rules.branches,
        changes: Object.fromEntries(vocabulary/* CHANGE_KINDS */.tO.map((kind) => [kind, section.changes?.[kind] ?? rules.changes[kind]])),
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
    return text === undefined ? undefined : (0,duration/* parseDuration */.E)(text);
}
function dropUndefined(map) {
    return Object.fromEntries(Object.entries(map).filter((entry) => entry[1] !== undefined));
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/load-policy.ts
/** Reads the policy that holds for a release: the file on the default branch (or a ref that an input names) over the standard policy. */




/** loadPolicy: a missing file is the standard policy; a bad one throws `invalid-policy` with line and column. */
async function loadPolicy(github, where) {
    const text = await readPolicyText(github, { path: where.path, ref: where.ref });
    if (text.kind === "missing")
        return resolvePolicy({ origin: { kind: "standard" }, service: where.service, tag: where.tag });
    // The YAML reader costs start-up time that repositories without a policy need not pay.
    const { parsePolicy, refusePolicy } = await Promise.all(/* import() */[__webpack_require__.e(867), __webpack_require__.e(618)]).then(__webpack_require__.bind(__webpack_require__, 5618));
    const parsed = parsePolicy(text.text);
    if (!parsed.ok)
        throw refusePolicy(text, parsed.problems);
    return resolvePolicy({
        file: parsed.file,
        origin: { kind: "file", path: text.path, ref: text.ref, sha: text.sha },
        service: where.service,
        tag: where.tag,
    });
}
/** requireEnvironment: of the policy; under the standard policy any name is an environment without settings. */
function requireEnvironment(policy, name) {
    const found = policy.environments.find((environment) => environment.name === name);
    if (found !== undefined)
        return found;
    if (policy.origin.kind === "standard")
        return (0,standard/* standardEnvironment */.xM)(name);
    throw new errors/* ActionableError */.f({
        code: "invalid-input",
        message: `Input environment is "${name}"; the policy knows ${policy.environments.map((environment) => environment.name).join(", ") || "none"}.`,
        hint: "Name an environment of the policy, or add it there.",
    });
}

;// CONCATENATED MODULE: ./actions/verify/src/gather.ts
/** Reads what a verification starts from: the policy, the release's commit and the environment's deployments. */





/** gatherSurroundings: policy first, for it says what a tag looks like; then the rest side by side. */
async function gatherSurroundings(github, inputs) {
    const policy = await loadPolicy(github, {
        path: inputs.policyFile,
        ref: inputs.policyRef,
        service: inputs.service,
        tag: inputs.version,
    });
    const release = (0,release_version/* readVersion */.$4)(inputs.version, policy.tag);
    const environment = requireEnvironment(policy, inputs.environment);
    const [sha, deployments] = await Promise.all([
        pinCommit(github, release.tag, inputs.sha),
        readDeployments(github, policy, inputs.environment),
    ]);
    return { policy, environment, service: policy.service ?? null, release, sha, deployments };
}
/** readDeployments: of one environment, with statuses in the order in which they were given. */
async function readDeployments(github, policy, environment) {
    return (await listTrustedDeployments(github, policy, { environment })).map((deployment) => ({
        ...deployment,
        statuses: deployment.statuses.map((status, index) => ({ ...status, id: index })),
    }));
}
async function pinCommit(github, tag, sha) {
    if (sha !== undefined) {
        await requireTagAt(github, tag, sha);
        return sha;
    }
    const resolved = await resolveTag(github, tag);
    if (resolved !== undefined)
        return resolved.sha;
    throw new errors/* ActionableError */.f({
        code: "not-found",
        message: `The tag ${tag} does not exist.`,
        hint: "Push the release's tag first, or correct `version`.",
    });
}

;// CONCATENATED MODULE: ./packages/shared/src/github/alerts.ts
/** Security findings: code-scanning analyses and alerts, Dependabot alerts, and what a range adds to the dependencies. */


const analysisShape = schemas.object({
    id: schemas.number(),
    commit_sha: schemas.string(),
    ref: schemas.string(),
    category: schemas.string().optional(),
    analysis_key: schemas.string(),
    error: schemas.string(),
    warning: schemas.string(),
    created_at: schemas.string(),
    results_count: schemas.number(),
    rules_count: schemas.number(),
    tool: schemas.object({ name: schemas.string() }),
});
const codeAlertShape = schemas.object({
    number: schemas.number(),
    html_url: schemas.string(),
    state: schemas.string().nullable(),
    created_at: schemas.string(),
    dismissed_reason: schemas.string().nullish(),
    rule: schemas.object({
        id: schemas.string().nullish(),
        description: schemas.string().optional(),
        severity: schemas.string().nullish(),
        security_severity_level: schemas.string().nullish(),
    }),
    tool: schemas.object({ name: schemas.string() }),
});
const dependabotShape = schemas.object({
    number: schemas.number(),
    html_url: schemas.string(),
    state: schemas.string(),
    created_at: schemas.string(),
    dependency: schemas.object({ package: schemas.object({ ecosystem: schemas.string(), name: schemas.string() }).optional() }),
    security_advisory: schemas.object({ ghsa_id: schemas.string(), severity: schemas.string(), summary: schemas.string() }),
});
const dependencyShape = schemas.object({
    change_type: schemas["enum"](["added", "removed"]),
    manifest: schemas.string(),
    ecosystem: schemas.string(),
    name: schemas.string(),
    version: schemas.string(),
    license: schemas.string().nullable(),
    vulnerabilities: schemas.array(schemas.object({
        severity: schemas.string(),
        advisory_ghsa_id: schemas.string(),
        advisory_summary: schemas.string(),
        advisory_url: schemas.string(),
    })),
});
/** listAnalyses: code-scanning analyses of a ref (or all) for exactly this commit. Needs `security-events: read`. */
async function listAnalyses(github, where) {
    const all = await github.readAll("/repos/{owner}/{repo}/code-scanning/analyses", where.ref === undefined ? {} : { ref: where.ref }, analysisShape);
    return all
        .filter((analysis) => analysis.commit_sha === where.sha)
        .map((analysis) => ({
        tool: analysis.tool.name,
        category: analysis.category ?? analysis.analysis_key,
        sha: analysis.commit_sha,
        ref: analysis.ref,
        error: analysis.error,
        warning: analysis.warning,
        results: analysis.results_count,
        rules: analysis.rules_count,
        createdAt: analysis.created_at,
    }));
}
/** listCodeScanningAlerts: the open ones of a ref (GitHub's default is the default branch alone). Needs `security-events: read`. */
async function listCodeScanningAlerts(github, ref) {
    const alerts = await github.readAll("/repos/{owner}/{repo}/code-scanning/alerts", { state: "open", ...(ref === undefined ? {} : { ref }) }, codeAlertShape);
    return alerts.map((alert) => ({
        source: "code-scanning",
        number: alert.number,
        title: alert.rule.description ?? alert.rule.id ?? "",
        severity: alert.rule.security_severity_level ?? alert.rule.severity ?? "unknown",
        tool: alert.tool.name,
        url: alert.html_url,
        createdAt: alert.created_at,
    }));
}
/** listDependabotAlerts: the open ones of the repository. Needs `vulnerability-alerts: read`. Paged by cursor. */
async function listDependabotAlerts(github) {
    const alerts = await github.readLinked("/repos/{owner}/{repo}/dependabot/alerts", { state: "open", per_page: 100 }, dependabotShape);
    return alerts.map((alert) => ({
        source: "dependabot",
        number: alert.number,
        title: alert.security_advisory.summary,
        severity: alert.security_advisory.severity,
        tool: alert.dependency.package?.name ?? "",
        url: alert.html_url,
        createdAt: alert.created_at,
    }));
}
/** compareDependencies: what `base...head` adds and removes. Needs `contents: read`. */
async function compareDependencies(github, base, head) {
    const changes = await github.readLinked("/repos/{owner}/{repo}/dependency-graph/compare/{+basehead}", { basehead: `${encodeRef(base)}...${encodeRef(head)}` }, dependencyShape);
    return changes.map((change) => ({
        change: change.change_type,
        manifest: change.manifest,
        name: change.name,
        version: change.version,
        license: change.license,
        vulnerabilities: change.vulnerabilities.map((vulnerability) => ({
            severity: vulnerability.severity,
            id: vulnerability.advisory_ghsa_id,
            title: vulnerability.advisory_summary,
            url: vulnerability.advisory_url,
        })),
    }));
}

;// CONCATENATED MODULE: ./packages/shared/src/github/fact.ts
/** Turns a read into a Fact: a value, or why it could not be read; never an empty value in place of a refusal. */


/** fact: the value, or the failure for an error that is GitHub's or the user's. A cancellation and our own bugs are thrown on. */
async function fact(read) {
    try {
        return { ok: true, value: await (typeof read === "function" ? read() : read) };
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f) || thrown.code === "cancelled")
            throw thrown;
        return { ok: false, failure: describeFailure(thrown) };
    }
}
/** describeFailure: which kind of failure an error is to a reader. */
function describeFailure(error) {
    const message = error.message;
    if (error instanceof failure/* GitHubError */.y_) {
        if (error.permission !== null)
            return { kind: "forbidden", message, permission: error.permission };
        if (error.status === 410 ||
            (error.status === 403 && /not enabled|disabled|must be enabled|no analysis/i.test(message)))
            return { kind: "disabled", message };
        if (error.status === 401 || error.status === 403)
            return { kind: "forbidden", message };
    }
    if (error.code === "not-found")
        return { kind: "not-found", message };
    if (error.code === "invalid-answer")
        return { kind: "invalid", message };
    return { kind: "unavailable", message };
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/run-after-effects.ts
/** Reads analytics events until those that must arrive have arrived, or the policy's deadline has passed. */





/** collectEvents: the last answer; at least one question is asked. Rejects only with the reason of an aborted signal. */
async function collectEvents(request) {
    const clock = request.clock ?? process_clock/* systemClock */.m;
    const waitMs = (0,duration/* parseDuration */.E)(request.rule.deadline) ?? 0;
    const deadline = clock.now() + waitMs;
    const pauseMs = Math.min(10_000, Math.max(100, waitMs / 10));
    for (;;) {
        request.signal?.throwIfAborted();
        const events = await readEvents(request);
        const { verdict } = judgeAnalytics(request.rule, events, request.deployedAtMs);
        if (verdict === "healthy" || clock.now() + pauseMs > deadline)
            return events;
        await clock.sleep(pauseMs, request.signal);
    }
}
async function readEvents(request) {
    const since = new Date(request.deployedAtMs).toISOString();
    const answer = await (request.ask ?? askHttp)({
        url: fillRelease(request.rule.source.url, request.release).replaceAll("{since}", encodeURIComponent(since)),
        method: "GET",
        headers: { accept: "application/json", ...request.rule.source.headers },
        timeoutMs: 15_000,
        maxBytes: 5_000_000,
        redirects: 0,
        allowHosts: request.allowHosts,
        ...(request.signal ? { signal: request.signal } : {}),
    });
    if (answer.kind === "error")
        return { ok: false, failure: { kind: "unavailable", message: answer.message } };
    if (answer.status !== 200)
        return { ok: false, failure: { kind: "unavailable", message: `status ${answer.status} of the source` } };
    try {
        return trimEvents(selectEvents(JSON.parse(answer.body)), request.rule);
    }
    catch {
        return { ok: false, failure: { kind: "invalid", message: "the answer is not JSON" } };
    }
}
/** What is judged becomes part of the record: nothing of users' events is kept but what the policy asks for. */
function trimEvents(events, rule) {
    if (!events.ok)
        return events;
    const wanted = new Map(rule.events.map((event) => [event.name, event.properties]));
    return {
        ok: true,
        value: events.value.flatMap((event) => {
            const properties = wanted.get(event.name);
            if (properties === undefined)
                return [];
            const isSet = (name) => ![undefined, null, ""].includes(event.properties[name]);
            return [{ ...event, properties: Object.fromEntries(properties.filter(isSet).map((name) => [name, true])) }];
        }),
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/process/tcp.ts
/** The one TCP door: whether a port takes connections; private addresses only where they are allowed. */




class RefusedAddress extends Error {
}
class TimedOut extends Error {
}
/** connectTcp: connects and hangs up at once; never rejects. */
async function connectTcp(request) {
    const started = performance.now();
    const host = request.host.replace(/^\[|\]$/g, "");
    const name = (0,external_node_net_.isIP)(host) === 6 ? `[${host}]` : host;
    const fail = (kind, message) => ({
        ok: false,
        kind,
        message,
        latencyMs: performance.now() - started,
    });
    if (!URL.canParse(`http://${name}:${request.port}`))
        return fail("refused-address", `${name} is no host`);
    const allowed = isAllowedHost(new URL(`http://${name}:${request.port}`), request.allowHosts);
    const refuse = (address) => new RefusedAddress(`${name}:${request.port} is the private address ${address}; list it under allow-hosts if that is meant`);
    try {
        if ((0,external_node_net_.isIP)(host) !== 0 && !allowed && isPrivateAddress(host))
            throw refuse(host);
        await new Promise((done, reject) => {
            const socket = (0,external_node_net_.connect)({
                host,
                port: request.port,
                lookup: (wanted, options, callback) => {
                    (0,external_node_dns_.lookup)(wanted, { ...options, all: true }, (error, addresses) => {
                        if (error)
                            return callback(error, "");
                        const bad = allowed ? undefined : addresses.find((entry) => isPrivateAddress(entry.address));
                        if (bad !== undefined)
                            return callback(refuse(bad.address), "");
                        if (options.all)
                            return callback(null, addresses);
                        const first = addresses[0];
                        if (first === undefined)
                            return callback(new Error(`${wanted} has no address`), "");
                        callback(null, first.address, first.family);
                    });
                },
            });
            const cancel = () => socket.destroy(new Error("cancelled"));
            const timer = setTimeout(() => socket.destroy(new TimedOut()), request.timeoutMs);
            request.signal?.addEventListener("abort", cancel, { once: true });
            if (request.signal?.aborted)
                cancel();
            socket.once("connect", () => {
                socket.destroy();
                done();
            });
            socket.once("error", reject);
            socket.once("close", () => {
                clearTimeout(timer);
                request.signal?.removeEventListener("abort", cancel);
                reject(new Error("the connection was closed"));
            });
        });
        return { ok: true, latencyMs: performance.now() - started };
    }
    catch (thrown) {
        if (request.signal?.aborted)
            return fail("cancelled", "the run was cancelled");
        if (thrown instanceof RefusedAddress)
            return fail("refused-address", thrown.message);
        if (thrown instanceof TimedOut)
            return fail("timed-out", `no connection within ${request.timeoutMs} ms`);
        const code = thrown instanceof Error ? thrown.code : undefined;
        return fail("network", code === "ECONNREFUSED" ? "the connection was refused" : (0,errors/* describeError */.U)(thrown));
    }
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/run-probes.ts
/** Runs smoke probes: all at once, each retried until it passes or its deadline has passed, bounded in everything. */







const CONCURRENCY = 8;
/**
 * runProbes: a report for each probe, in the policy's order. Never rejects because a probe fails; rejects with the
 * signal's reason when it is aborted. An empty list gives an empty list: whoever needs a probe must ask for one.
 */
async function runProbes(request) {
    const reports = [];
    let next = 0;
    const work = async () => {
        while (next < request.probes.length) {
            const index = next++;
            reports[index] = await runProbe(request.probes[index], request);
        }
    };
    await Promise.all(Array.from({ length: Math.min(CONCURRENCY, request.probes.length) }, work));
    return reports;
}
/** runProbe: one probe until it passes or its deadline has passed; at least one attempt. A refused address is not retried. */
async function runProbe(probe, request) {
    const clock = request.clock ?? process_clock/* systemClock */.m;
    const started = clock.now();
    const deadline = started + run_probes_duration(probe.deadline);
    for (let attempt = 1;; attempt++) {
        request.signal?.throwIfAborted();
        const timeoutMs = Math.max(1, Math.min(run_probes_duration(probe.timeout), attempt === 1 ? Infinity : deadline - clock.now()));
        const answer = await attemptProbe(probe, request, timeoutMs, clock);
        request.signal?.throwIfAborted();
        const judgement = judgeProbe(probe, answer, request.release);
        request.onAttempt?.(probe, attempt, judgement);
        const pause = run_probes_duration(probe.interval);
        const isFinal = judgement.ok || (answer.kind === "error" && answer.refused) || clock.now() + pause >= deadline;
        if (isFinal)
            return {
                name: probe.name,
                type: probe.type,
                target: describeTarget(probe),
                ok: judgement.ok,
                attempts: attempt,
                failures: judgement.failures,
                latencyMs: Math.round(answer.latencyMs),
                elapsedMs: clock.now() - started,
            };
        await clock.sleep(pause, request.signal);
    }
}
async function attemptProbe(probe, request, timeoutMs, clock) {
    const started = clock.now();
    try {
        switch (probe.type) {
            case "http":
                return await (request.ask ?? askHttp)({
                    url: probe.url,
                    method: probe.method,
                    headers: probe.headers,
                    ...(probe.body === undefined ? {} : { body: probe.body }),
                    timeoutMs,
                    maxBytes: probe["max-bytes"],
                    redirects: probe.redirects,
                    allowHosts: request.allowHosts,
                    ...(request.signal ? { signal: request.signal } : {}),
                });
            case "tcp": {
                const result = await connectTcp({
                    host: probe.host,
                    port: probe.port,
                    timeoutMs,
                    allowHosts: request.allowHosts,
                    ...(request.signal ? { signal: request.signal } : {}),
                });
                return result.ok
                    ? { kind: "connected", latencyMs: result.latencyMs }
                    : { ...result, kind: "error", refused: result.kind === "refused-address" };
            }
            case "command": {
                const result = await runScript({
                    script: probe.run,
                    cwd: request.cwd,
                    env: request.commandEnv,
                    pass: probe.env,
                    // Probes run side by side; their lines would mix. The last line is part of the report.
                    echo: false,
                    timeoutMs,
                    ...(request.signal ? { signal: request.signal } : {}),
                });
                if (result.end.kind === "exited")
                    return {
                        kind: "exited",
                        code: result.end.code,
                        lastLine: result.tail.at(-1) ?? "",
                        latencyMs: result.durationMs,
                    };
                return {
                    kind: "error",
                    message: `the command ${describeEnd(result.end)}`,
                    latencyMs: result.durationMs,
                    refused: false,
                };
            }
        }
    }
    catch (thrown) {
        if (request.signal?.aborted)
            throw request.signal.reason;
        return { kind: "error", message: (0,errors/* describeError */.U)(thrown), latencyMs: clock.now() - started, refused: false };
    }
}
/** describeTarget: what a probe knocks at. */
function describeTarget(probe) {
    switch (probe.type) {
        case "http":
            return probe.url;
        case "tcp":
            return `${probe.host}:${probe.port}`;
        case "command":
            return "command";
    }
}
function run_probes_duration(text) {
    const milliseconds = (0,duration/* parseDuration */.E)(text);
    if (milliseconds === undefined)
        throw new Error(`not a duration: ${text}`);
    return milliseconds;
}

;// CONCATENATED MODULE: ./actions/verify/src/measure.ts
/** Measures a release from outside: identity, probes, bake, identity again, what it left behind; ends once nothing can change. */











/** measureRelease: the facts. Rejects only when it is cancelled or GitHub's side breaks. */
async function measureRelease(github, doors, request) {
    const { rules, release, allowHosts } = request;
    const { log } = doors;
    const edge = { release, allowHosts, signal: doors.signal, clock: doors.clock };
    let facts = {
        schemaVersion: 1,
        release,
        deployment: request.deployment,
        rules,
        identity: {},
        links: request.links,
    };
    const { identity } = rules;
    if (identity !== undefined) {
        log.info(`Asking ${identity.url} who answers …`);
        facts = { ...facts, identity: { before: await observeIdentity("before", { ...edge, rule: identity }) } };
        const last = facts.identity.before.at(-1);
        log.info("name" in last ? `  ${last.name} answers.` : `  No name: ${last.error}.`);
    }
    if (hasMismatch(facts))
        return facts;
    if (rules.smoke.length > 0) {
        const probes = await runProbes({
            ...edge,
            probes: rules.smoke,
            commandEnv: request.commandEnv,
            cwd: request.cwd,
            onAttempt: (probe, attempt, judgement) => log.info(`Probe ${probe.name}, attempt ${attempt}: ${judgement.ok ? "passed" : judgement.failures.map((failure) => `wanted ${failure.condition}, saw ${failure.seen}`).join("; ")}`),
        });
        facts = { ...facts, probes };
    }
    if (isHopelessSoFar(facts))
        return facts;
    const [bake, analytics] = await Promise.all([
        runBake({
            ...edge,
            metrics: rules.metrics,
            identity,
            deployedAtMs: request.isRecorded ? request.deployment.startedAt : undefined,
            commandEnv: request.commandEnv,
            cwd: request.cwd,
            ...(request.bakeMs === undefined ? {} : { bakeMs: request.bakeMs }),
            onProgress: (progress) => log.info(describeProgress(progress)),
        }),
        rules.analytics === undefined
            ? undefined
            : collectEvents({ ...edge, rule: rules.analytics, deployedAtMs: request.deployment.finishedAt }),
    ]);
    if (bake.endedEarly)
        log.info("Measuring ended early: the verdict can no longer change.");
    const metrics = rules.metrics.map((metric, index) => {
        const { samples, reference, before, planned } = bake.evidence[index];
        return {
            name: metric.name,
            query: describeQuery(metric.source, release),
            ...(metric.link === undefined ? {} : { link: metric.link }),
            samples,
            reference,
            planned,
            // A baseline is in the reference already; the record has room for it once.
            ...(before.length === 0 || metric.compare.with === "baseline" ? {} : { before }),
        };
    });
    facts = {
        ...facts,
        metrics,
        identity: { ...facts.identity, ...(identity === undefined ? {} : { during: bake.looks }) },
        ...(analytics === undefined ? {} : { analytics }),
    };
    if (identity !== undefined && !hasMismatch(facts))
        facts = {
            ...facts,
            identity: { ...facts.identity, after: await observeIdentity("after", { ...edge, rule: identity }) },
        };
    return { ...facts, ...(await readReports(github, request)) };
}
function hasMismatch(facts) {
    return judgeVerification(facts).decision.reason === "identity-mismatch";
}
/** Before anything but identity and probes was seen, only these can be hopeless: the rest is still to come. */
function isHopelessSoFar(facts) {
    return isHopeless({
        ...facts,
        rules: { ...facts.rules, metrics: [], analytics: undefined, feedback: undefined, securityAlerts: false },
    });
}
function describeProgress({ metric, taken, planned, sample, judgement }) {
    const seen = sample === undefined
        ? "nothing"
        : "value" in sample
            ? `${(0,condition/* renderNumber */.kT)(sample.value)}${sample.requests === undefined ? "" : ` of ${(0,condition/* renderNumber */.kT)(sample.requests)} requests`}`
            : "error" in sample
                ? `error: ${sample.error}`
                : "no data";
    const { passing, failing, adverse } = judgement.counts;
    return `${metric.name} ${taken}/${planned} (every ${(0,duration/* renderDuration */.P)(intervalOf(metric))}): ${seen}; ${passing} passing, ${failing + adverse} bad; so far ${judgement.verdict}`;
}
/** Issues and alerts are read at the end, when they have had the bake's time to appear. */
async function readReports(github, request) {
    const { rules } = request;
    const since = new Date(request.deployment.startedAt).toISOString();
    const unknown = {
        ok: false,
        failure: { kind: "not-found", message: "no deployment is recorded, so it is not known since when" },
    };
    if (!request.isRecorded)
        return {
            ...(rules.feedback === undefined ? {} : { feedback: unknown }),
            ...(rules.securityAlerts ? { alerts: [unknown] } : {}),
        };
    const feedback = rules.feedback === undefined ? undefined : await readFeedback(github, rules.feedback.labels, since);
    const alerts = rules.securityAlerts
        ? await Promise.all([
            readAlerts(() => listCodeScanningAlerts(github)),
            readAlerts(() => listDependabotAlerts(github)),
        ])
        : undefined;
    return { ...(feedback === undefined ? {} : { feedback }), ...(alerts === undefined ? {} : { alerts }) };
}
/** GitHub's list takes labels with "and"; the policy means "or". One list a label, each issue once. */
async function readFeedback(github, labels, since) {
    return await fact(async () => {
        const issues = new Map();
        for (const label of labels)
            for (const issue of await (0,github_issues/* listIssues */.ts)(github, { labels: [label], state: "all", since }))
                issues.set(issue.number, {
                    number: issue.number,
                    title: issue.title,
                    url: issue.url,
                    createdAt: Date.parse(issue.createdAt),
                    labels: issue.labels,
                    isPullRequest: false,
                });
        return [...issues.values()].sort((a, b) => a.number - b.number);
    });
}
async function readAlerts(read) {
    return await fact(async () => (await read()).map((alert) => ({
        tool: alert.tool,
        number: alert.number,
        title: alert.title,
        url: alert.url,
        createdAt: Date.parse(alert.createdAt),
    })));
}

// EXTERNAL MODULE: ./actions/verify/src/post.ts
var post = __webpack_require__(7765);
// EXTERNAL MODULE: ./actions/verify/src/reasons.ts
var reasons = __webpack_require__(1846);
// EXTERNAL MODULE: ./actions/verify/src/record.ts
var record = __webpack_require__(5374);
// EXTERNAL MODULE: ./actions/verify/src/report.ts + 1 modules
var src_report = __webpack_require__(5746);
;// CONCATENATED MODULE: ./actions/verify/src/rules.ts
/** What is to be proved: the environment's part of the policy, with what the inputs add for those who have no policy. */

/** Samples of a metric that an input defines, when `bake` does not say how long. */
const INPUT_SAMPLES = 10;
/** deriveRules: an input about the identity replaces the policy's; probes and metrics are added to it. */
function deriveRules(environment, inputs) {
    const verify = environment.verify;
    return {
        identity: deriveIdentity(verify?.identity, inputs),
        metrics: [...(verify?.metrics ?? []), ...deriveMetrics(inputs)],
        smoke: [...environment.smoke, ...deriveProbes(inputs)],
        analytics: verify?.analytics,
        feedback: verify?.feedback,
        securityAlerts: verify?.["security-alerts"] ?? false,
    };
}
function deriveIdentity(rule, inputs) {
    if (inputs.identityUrl === undefined)
        return rule;
    return {
        url: inputs.identityUrl,
        ...(inputs.identityHeader === undefined ? {} : { header: inputs.identityHeader }),
        ...(inputs.identityJson === undefined ? {} : { json: inputs.identityJson }),
        matches: "either",
        consecutive: 3,
        timeout: "10s",
        deadline: "2m",
        interval: (0,duration/* renderDuration */.P)(Math.min(1_000, inputs.interval)),
        headers: {},
    };
}
function deriveProbes(inputs) {
    if (inputs.smokeUrl === undefined)
        return [];
    return [
        {
            type: "http",
            name: "smoke-url",
            timeout: "10s",
            deadline: "2m",
            interval: "2s",
            url: inputs.smokeUrl,
            method: "GET",
            headers: {},
            status: [200],
            "header-equals": {},
            "json-equals": {},
            "body-contains": [],
            "max-bytes": 1_000_000,
            redirects: 0,
        },
    ];
}
function deriveMetrics(inputs) {
    const shared = {
        compare: { with: "threshold", operator: "<=", value: inputs.maxErrorRate },
        direction: "lower-is-better",
        interval: (0,duration/* renderDuration */.P)(inputs.interval),
        count: INPUT_SAMPLES,
        "failure-limit": 0,
        "consecutive-errors": 4,
        "min-samples": 3,
        "min-coverage": 0.75,
        "on-no-data": "inconclusive",
        advisory: false,
    };
    const metrics = [];
    if (inputs.errorRateUrl !== undefined)
        metrics.push({
            ...shared,
            name: "error-rate-url",
            source: {
                type: "probe",
                url: inputs.errorRateUrl,
                // Enough that one lost request among them is not yet more than the default limit of 1 %.
                requests: 100,
                measure: "error-rate",
                concurrency: 8,
                headers: {},
                "expect-status": [200],
                "body-contains": [],
            },
            "min-requests": 300,
        });
    if (inputs.errorRateQuery !== undefined && inputs.prometheusUrl !== undefined)
        metrics.push({
            ...shared,
            name: "error-rate-query",
            source: { type: "prometheus", url: inputs.prometheusUrl, query: inputs.errorRateQuery, headers: {} },
            ...(inputs.requestsQuery === undefined ? {} : { "requests-query": inputs.requestsQuery }),
            "min-requests": inputs.requestsQuery === undefined ? 0 : 1,
        });
    return metrics;
}
/** listConflicts: names that two metrics share, and inputs that need another one; such rules are refused. */
function listConflicts(rules, inputs) {
    const names = rules.metrics.map((metric) => metric.name);
    const doubled = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
    return [
        ...doubled.map((name) => `two metrics are called "${name}"`),
        ...(inputs.errorRateQuery !== undefined && inputs.prometheusUrl === undefined
            ? ["`error-rate-query` needs `prometheus-url`"]
            : []),
        ...(inputs.prometheusUrl !== undefined && inputs.errorRateQuery === undefined
            ? ["`prometheus-url` needs `error-rate-query`"]
            : []),
        ...(inputs.requestsQuery !== undefined && inputs.errorRateQuery === undefined
            ? ["`requests-query` needs `error-rate-query`"]
            : []),
        ...((inputs.identityJson !== undefined || inputs.identityHeader !== undefined) && inputs.identityUrl === undefined
            ? ["`identity-json` and `identity-header` need `identity-url`"]
            : []),
        ...(inputs.identityJson !== undefined && inputs.identityHeader !== undefined
            ? ["`identity-json` and `identity-header` exclude each other"]
            : []),
    ];
}

;// CONCATENATED MODULE: ./actions/verify/src/main.ts
/** The story of a verification: read, decide what is to be proved, measure with progress, decide, record, report. */

















/** main: see the module's sentence. A negative verdict is a result, not an error. */
async function main(inputs, doors) {
    const { context } = doors;
    const github = await (0,connect/* connectGitHub */.U)(doors, inputs.githubToken, { signal: doors.signal });
    const around = await gatherSurroundings(github, inputs);
    const rules = deriveRules(around.environment, inputs);
    const conflicts = listConflicts(rules, inputs);
    if (conflicts.length > 0)
        throw new errors/* ActionableError */.f({
            code: "invalid-input",
            message: `The rules of this verification contradict each other: ${conflicts.join("; ")}.`,
            hint: "Correct the step's inputs or the environment's `verify.metrics` in the policy.",
        });
    const shared = {
        rules,
        links: {
            issues: `${context.serverUrl}/${context.repository.fullName}/issues`,
            alerts: `${context.serverUrl}/${context.repository.fullName}/security`,
        },
        bakeMs: inputs.bake,
    };
    if (inputs.at !== undefined)
        return await backtest(github, doors, inputs, around, { ...shared, at: inputs.at });
    const subject = chooseSubject(around.deployments, scopeOf(around));
    if (subject.kind === "refused")
        return await finish(github, doors, inputs, around, subject, {
            ...headOf(around),
            decision: "inconclusive",
            reason: subject.reason,
            explanation: subject.seen,
            notes: [],
        });
    const now = doors.clock.now();
    const times = subject.kind === "deployed" ? subject : { startedAt: now, finishedAt: now };
    const pending = headOf(around);
    if (!inputs.dryRun)
        await doors.saveState(post.STATE_SUBJECT, JSON.stringify(pending));
    const facts = await measureRelease(github, doors, {
        ...shared,
        ...edgeOf(inputs, doors, around, subject),
        release: namesOf(around),
        isRecorded: subject.kind === "deployed",
        deployment: { startedAt: times.startedAt, finishedAt: times.finishedAt },
    });
    const report = judge(around, await recheck(github, inputs, around, subject, facts), subject);
    await finish(github, doors, inputs, around, subject, report);
    if (!inputs.dryRun)
        await doors.saveState(post.STATE_SUBJECT, "");
}
function scopeOf(around) {
    return {
        environment: around.environment.name,
        service: around.service,
        sha: around.sha,
        version: around.release.version,
    };
}
function headOf(around) {
    return {
        version: around.release.version,
        sha: around.sha,
        environment: around.environment.name,
        service: around.service,
    };
}
function namesOf(around) {
    return { version: around.release.version, tag: around.release.tag, sha: around.sha };
}
function edgeOf(inputs, doors, around, subject) {
    const previous = subject.kind === "deployed" ? subject.release.payload.previous : null;
    return {
        allowHosts: [...around.environment["allow-hosts"], ...(inputs.allowHosts ?? [])],
        cwd: doors.context.workspace,
        commandEnv: describeForCommand({
            ...namesOf(around),
            releaseType: typeOf(around, subject),
            environment: around.environment.name,
            service: around.service,
            previous,
            kind: subject.kind === "deployed" ? subject.release.payload.kind : "deploy",
            artifactDigest: subject.kind === "deployed" ? subject.release.payload.artifactDigest : null,
        }),
    };
}
/** Against the release that ran there before; empty when nobody knows which one that was. */
function typeOf(around, subject) {
    const previous = subject.kind === "deployed" ? subject.release.payload.previous : null;
    const version = previous === null ? undefined : (0,release_version/* parseVersion */.ot)(previous.version, around.policy.tag);
    return version === undefined ? "" : decideType(around.release, version);
}
function judge(around, facts, subject) {
    const judgement = judgeVerification(facts);
    return {
        ...headOf(around),
        decision: judgement.decision.verdict,
        reason: toReason(judgement.decision.reason),
        explanation: judgement.decision.explanation,
        facts,
        judgement,
        notes: subject.kind === "unrecorded"
            ? [
                "No deployment of this environment is recorded: times count from the start of this run, and there is nothing to mark as verified.",
            ]
            : [],
    };
}
/** A reason outside the documented set is a bug of ours. */
function toReason(reason) {
    const known = reasons/* REASONS */.e.find((entry) => entry.code === reason);
    if (known === undefined)
        throw new Error(`the reason ${reason} is not documented`);
    return known.code;
}
/** The environment may have changed hands while the release was baked; then a healthy verdict would mark the wrong one. */
async function recheck(github, inputs, around, subject, facts) {
    if (subject.kind !== "deployed" || judgeVerification(facts).decision.verdict !== "healthy")
        return facts;
    const now = chooseSubject(await readDeployments(github, around.policy, inputs.environment), scopeOf(around));
    if (now.kind === "deployed" && now.release.deploymentId === subject.release.deploymentId)
        return facts;
    return {
        ...facts,
        loss: now.kind === "refused"
            ? { reason: now.reason, seen: now.seen }
            : { reason: "superseded", seen: "another deployment of the release was finished" },
    };
}
async function finish(github, doors, inputs, around, subject, report) {
    const sentence = (0,src_report/* describeReport */.As)(report);
    const failing = report.judgement?.decision.deciding ?? [];
    await (0,summary/* writeSummary */.Sy)([
        ...explainStop(inputs.mode, report.decision !== "healthy", [
            sentence,
            ...failing.map((signal) => `${signal.name}: ${signal.explanation}`),
        ]),
        ...(0,src_report/* renderReport */.B1)(report),
    ]);
    // Set before anything is written to GitHub: a write that fails must not keep later jobs from acting on the verdict.
    await doors.setOutputs({
        ...outputsOf(report),
        "release-type": typeOf(around, subject),
        verified: false,
        "check-run-url": "",
    });
    if (report.decision === "healthy")
        doors.log.notice(sentence, "verify");
    else
        stopStep(doors, inputs.mode, sentence);
    // A release that was not measured keeps the verdict that it has.
    if (inputs.dryRun || report.facts === undefined)
        return;
    if (subject.kind === "deployed") {
        await (0,record/* markDeployment */.tt)(github, doors, subject.release.deploymentId, report);
        await doors.setOutputs({ verified: report.decision === "healthy" });
    }
    await doors.setOutputs({ "check-run-url": await (0,record/* writeVerdict */.P1)(github, doors, report, around.policy.digest) });
}
function outputsOf(report) {
    return {
        decision: report.decision,
        reason: report.reason,
        sha: report.sha,
        version: report.version,
        signals: (report.judgement?.decision.deciding ?? []).map((signal) => signal.name),
        result: (0,src_report/* renderResult */.C8)(report),
    };
}
/** Thresholds are tried here before they decide anything: nothing is written, and the step stays green. */
async function backtest(github, doors, inputs, around, request) {
    const edge = edgeOf(inputs, doors, around, { kind: "unrecorded" });
    const replay = await replayDeployment(github, {
        ...request,
        deployments: around.deployments,
        environment: around.environment.name,
        service: around.service,
        edge: { ...edge, signal: doors.signal, clock: doors.clock },
    });
    const judgement = judgeVerification(replay.facts);
    const report = {
        version: replay.release.version,
        sha: replay.release.sha,
        environment: around.environment.name,
        service: around.service,
        decision: judgement.decision.verdict,
        reason: toReason(judgement.decision.reason),
        explanation: judgement.decision.explanation,
        facts: replay.facts,
        judgement,
        backtest: { decidedThen: replay.decidedThen, replayed: replay.replayed, left: replay.left },
        notes: [],
    };
    await (0,summary/* writeSummary */.Sy)((0,src_report/* renderReport */.B1)(report));
    await doors.setOutputs({ ...outputsOf(report), "release-type": "", verified: false, "check-run-url": "" });
    doors.log.notice(`Backtest: ${(0,src_report/* describeReport */.As)(report)} Then: ${replay.decidedThen}.`, "verify");
}


/***/ }),

/***/ 6249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ REQUIREMENT_IDS),
/* harmony export */   nG: () => (/* binding */ STANDARD_POLICY),
/* harmony export */   xM: () => (/* binding */ standardEnvironment)
/* harmony export */ });
/* unused harmony export isRequirementId */
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8123);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(463);
/** The release guide as data: the policy that holds wherever `.github/release-policy.yml` says nothing else. */


/** The guide's twelve pre-release requirements in its order; the second line (CI and scans) is four rows of its own. */
const REQUIREMENT_IDS = [
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
// CI and scans have no signer: their only way round is a waiver that ends soon.
const RULES = {
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
    requirements: Object.fromEntries(REQUIREMENT_IDS.map((id) => [id, requirementOf(RULES[id])])),
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
    trust: { workflows: [], authors: [], maxAgeMs: 30 * DAY, policyFiles: [] },
};


/***/ }),

/***/ 5163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ describeUnknown)
/* harmony export */ });
/* unused harmony export suggest */
/** Guesses what a misspelt key or name was meant to be. */
/** suggest: the nearest of the known names, or undefined when none is near enough to be what was meant. */
function suggest(text, known) {
    const wanted = text.toLowerCase();
    let best;
    for (const name of known) {
        if (Math.abs(name.length - wanted.length) > 4)
            continue;
        const distance = countEdits(wanted.replaceAll("_", "-"), name.toLowerCase());
        if (best === undefined || distance < best.distance)
            best = { name, distance };
    }
    return best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best.name : undefined;
}
/** describeUnknown: `unknown <what> "x"; did you mean "y"?` or the list of what is known. */
function describeUnknown(what, text, known) {
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    const near = text.length > 100 ? undefined : suggest(text, known);
    if (near !== undefined)
        return `unknown ${what} "${shown}"; did you mean "${near}"?`;
    return known.length === 0
        ? `unknown ${what} "${shown}"; none is defined`
        : `unknown ${what} "${shown}"; known: ${known.join(", ")}`;
}
/** countEdits: insertions, deletions, replacements and swaps of neighbours. */
function countEdits(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
    for (let i = 1; i <= a.length; i += 1) {
        const above = rows[i - 1];
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const replaced = above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2][j - 2] + 1 : replaced;
            row.push(Math.min(above[j] + 1, row[j - 1] + 1, replaced, swapped));
        }
        rows.push(row);
    }
    return rows[a.length][b.length];
}


/***/ })

};
