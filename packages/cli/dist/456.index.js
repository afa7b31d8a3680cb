export const id = 456;
export const ids = [456];
export const modules = {

/***/ 54408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pp: () => (/* binding */ listMissing),
/* harmony export */   zA: () => (/* binding */ listPermissions)
/* harmony export */ });
/* unused harmony export renderPermissions */
/** listPermissions: what this policy and these inputs need, in GitHub's order. */
function listPermissions(policy, options) {
    const isOn = (id) => policy.requirements[id]?.enabled === true;
    const lines = [
        {
            name: "actions",
            level: options.continues ? "write" : "read",
            why: options.continues
                ? "which workflow a check came from; the run that waits continues"
                : "which workflow a check came from, approvals",
        },
        { name: "checks", level: options.dryRun ? "read" : "write", why: options.dryRun ? "CI" : "CI, and the verdict" },
        {
            name: "contents",
            level: isOn("release-notes") ? "write" : "read",
            why: isOn("release-notes") ? "draft releases are shown only to writers" : "policy, tags, commits",
        },
        { name: "deployments", level: "read", why: "what was deployed and verified" },
        {
            name: "issues",
            level: options.dryRun || !options.releaseIssue ? "read" : "write",
            why: options.releaseIssue ? "the release issue, sign-offs, debts" : "linked issues, debts",
        },
        { name: "pull-requests", level: "read", why: "what was merged, reviews" },
        (isOn("sast") || isOn("dast")) && { name: "security-events", level: "read", why: "code scanning" },
        { name: "statuses", level: "read", why: "CI of other systems" },
        isOn("dependencies") &&
            policy.requirements["dependencies"]?.settings["dependabot"] !== "off" && {
            name: "vulnerability-alerts",
            level: "read",
            why: "Dependabot alerts",
        },
    ];
    return lines.filter((line) => line !== false);
}
/** renderPermissions: as YAML to paste into the job. */
function renderPermissions(lines) {
    return ["permissions:", ...lines.map(({ name, level, why }) => `  ${name}: ${level} # ${why}`)].join("\n");
}
/** listMissing: the lines that GitHub refused something for, from rows and other facts, each once. */
function listMissing(permissions) {
    return [...new Set(permissions.filter((line) => typeof line === "string" && line !== ""))].sort();
}


/***/ }),

/***/ 81269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect),
  y: () => (/* binding */ hasToken)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(79680);
// EXTERNAL MODULE: ./packages/shared/src/github/failure.ts
var github_failure = __webpack_require__(88165);
;// CONCATENATED MODULE: ./packages/shared/src/github/answer-check.ts
/** Whether an answer is what was asked for: of the expected status and shape, REST and GraphQL. */

/** `uncertain`: of a write, which may have been applied although its answer cannot be read. */
function checkAnswer(answer, shape, label, uncertain = false) {
    const parsed = shape.safeParse(answer.status === 204 ? undefined : answer.data);
    if (parsed.success)
        return parsed.data;
    if (typeof answer.data === "string")
        throw (0,github_failure/* invalidAnswer */.k_)(label, answer.data === "" ? "an empty or cut body" : "text instead of JSON", uncertain);
    const issue = parsed.error.issues[0];
    throw (0,github_failure/* invalidAnswer */.k_)(label, `${issue?.path.join(".") || "the body"}: ${issue?.message ?? "of another shape"}`, uncertain);
}
function requireStatus(answer, expected, route) {
    if (expected === undefined || expected.includes(answer.status))
        return;
    throw new github_failure/* GitHubError */.y_({
        code: "github-refused",
        status: answer.status,
        message: `${route} was answered ${answer.status}, expected ${expected.join(" or ")}.`,
        hint: "GitHub did something else than what was asked; nothing was taken as done.",
    });
}
function checkText(answer, label) {
    if (typeof answer.data === "string")
        return answer.data;
    if (answer.data instanceof ArrayBuffer)
        return Buffer.from(answer.data).toString("utf8");
    throw (0,github_failure/* invalidAnswer */.k_)(label, "text was expected");
}
function checkGraphql(answer, { shape, permission, uncertain }) {
    const body = answer.data;
    if (typeof body !== "object" || body === null)
        throw (0,github_failure/* invalidAnswer */.k_)("POST /graphql", "text instead of JSON", uncertain);
    if (Array.isArray(body.errors) && body.errors.length > 0)
        throw describeErrors(body.errors, permission, uncertain);
    return checkAnswer({ ...answer, data: body.data }, shape, "POST /graphql", uncertain);
}
function describeErrors(errors, permission, uncertain) {
    const message = errors
        .map((error) => String(error.message ?? error.type))
        .join("; ")
        .slice(0, 500);
    if (errors.some((error) => error.type === "FORBIDDEN" || /not accessible by/i.test(error.message ?? "")))
        return (0,github_failure/* missingPermission */.Up)(permission ?? "contents: read", `The token may not do this: GraphQL said ${message}.`);
    const missing = errors.every((error) => error.type === "NOT_FOUND");
    const passing = /timeout|something went wrong|timedout/i.test(message);
    return new github_failure/* GitHubError */.y_({
        code: missing ? "not-found" : passing ? "github-unavailable" : "github-refused",
        status: missing ? 404 : null,
        uncertain: uncertain && passing,
        message: `GraphQL was answered with errors: ${message}`,
        hint: passing ? "Run the job again." : "Check the repository's name and what the token may see.",
    });
}

// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(48123);
;// CONCATENATED MODULE: ./packages/shared/src/github/budget.ts


function createBudget({ milliseconds, clock, log, signal }) {
    let left = milliseconds;
    return {
        spend: async (waitMs, why, limited) => {
            if (waitMs > left)
                throw limited ? limitTooLong(waitMs, clock.now() + waitMs, why) : noAnswer(why);
            left -= waitMs;
            log.info(`Waiting ${(0,duration/* renderDuration */.P)(Math.round(waitMs))} for GitHub: ${why}`);
            await clock.sleep(waitMs, signal);
        },
        charge: (spent) => {
            left -= Math.max(0, spent);
        },
        covers: (wait) => wait <= left,
    };
}
/** A limit that was waited for as often as is sensible. `again`: milliseconds since the epoch. */
function limitOutlasts(attempts, label, again) {
    return limited(`GitHub's limit held over ${attempts} attempts at ${label}; it asks to wait until ${describeInstant(again)}.`, again);
}
function limitTooLong(waitMs, again, why) {
    const wait = (0,duration/* renderDuration */.P)(Math.ceil(waitMs / 1_000) * 1_000);
    return limited(`GitHub's limit asks to wait ${wait}, until ${describeInstant(again)}; that is longer than this step waits (${why}).`, again);
}
function limited(message, again) {
    return new github_failure/* GitHubError */.y_({
        code: "github-rate-limited",
        status: null,
        message,
        hint: `Run the job again after ${describeInstant(again)}; what is done already is found and kept.`,
    });
}
function noAnswer(why) {
    return new github_failure/* GitHubError */.y_({
        code: "github-unavailable",
        status: null,
        message: `GitHub gave no usable answer within this step's budget (${why}).`,
        hint: "See https://www.githubstatus.com, then run the job again; what is done already is found and kept.",
    });
}
function describeInstant(instant) {
    return new Date(instant).toISOString().replace(/\.\d+Z$/, "Z");
}

;// CONCATENATED MODULE: ./packages/shared/src/github/pacing.ts
/** Writes that may follow one another at once. With one a second after them, 80 start in a minute at most, which is GitHub's limit. */
const WRITE_BURST = 20;
/** GitHub: "If you are making a large number of POST, PATCH, PUT, or DELETE requests, wait at least one second between each request." */
const WRITE_SPACING_MS = 1_000;
/** GitHub allows 100 requests at the same time, REST and GraphQL together, of everything that uses the token. */
const MAX_IN_FLIGHT = 20;
/** Bursts of `WRITE_BURST` writes, refilled by one each second; source: GitHub's "Best practices for using the REST API". */
function createWritePace(clock) {
    /** When the bucket is full again: each write moves it on by one spacing. */
    let fullAt = Number.NEGATIVE_INFINITY;
    let burst = WRITE_BURST;
    return {
        await: async (signal) => {
            const now = clock.now();
            fullAt = Math.max(fullAt, now) + WRITE_SPACING_MS;
            const wait = fullAt - now - burst * WRITE_SPACING_MS;
            if (wait > 0)
                await clock.sleep(wait, signal);
        },
        slowDown: () => {
            burst = 1;
            fullAt = Math.min(fullAt, clock.now() + WRITE_SPACING_MS);
        },
    };
}
/** Runs tasks, at most `size` of them at the same time, in the order in which they came. */
function createPool(size) {
    let running = 0;
    const waiting = [];
    return async (task) => {
        if (running >= size)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running++;
        try {
            return await task();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                running--;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/github/transport.ts
/** One HTTP exchange with GitHub: bounded in time and size, with the token kept on GitHub's own hosts. */

/** The exchange gave no answer: nobody knows whether GitHub carried it out. */
class TransportError extends Error {
    name = "TransportError";
    /**
     * `untrusted`: the server's certificate was not accepted, nothing was sent, and nothing changes by asking again. `refused`: an
     * answer that is not believed, such as one from another host; a proxy may give it once. `none`: none came.
     */
    kind;
    constructor(message, kind, cause) {
        super(message, { cause });
        this.kind = kind;
    }
}
const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** listTrustedOrigins: where the token may go: the API, GraphQL, and the uploads host that belongs to the API's. */
function listTrustedOrigins(apiUrl, graphqlUrl) {
    const api = new URL(apiUrl);
    const origins = new Set([api.origin, new URL(graphqlUrl).origin]);
    if (api.hostname.startsWith("api."))
        origins.add(`${api.protocol}//uploads.${api.host.slice("api.".length)}`);
    return origins;
}
/** createTransport: a fetch for octokit whose answer is whole when it resolves; it throws TransportError when there was none. */
function createTransport(options) {
    const trusted = listTrustedOrigins(options.apiUrl, options.graphqlUrl);
    return async (address, init) => {
        const timeout = AbortSignal.timeout(options.requestTimeoutMs);
        const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
        const method = String(init["method"] ?? "GET");
        let url = address;
        try {
            for (let hop = 0;; hop++) {
                const headers = { ...init["headers"] };
                if (!trusted.has(new URL(url).origin)) {
                    if (method !== "GET" && method !== "HEAD")
                        throw new TransportError(`GitHub sent a ${method} to another host (${new URL(url).host})`, "refused");
                    if (expectsJson(init["headers"]))
                        throw new TransportError(`GitHub's answer was to come from another host (${new URL(url).host})`, "refused");
                    for (const name of Object.keys(headers))
                        if (/^(?:authorization|cookie)$/i.test(name))
                            delete headers[name];
                }
                options.onRequest();
                const answer = await options.fetch(url, { ...init, headers, signal, redirect: "manual" });
                const location = answer.headers.get("location");
                if (!REDIRECTS.has(answer.status) || location === null)
                    return await readWhole(answer, url, options.maxBytes);
                await answer.body?.cancel();
                if (hop >= MAX_REDIRECTS)
                    throw new TransportError(`more than ${MAX_REDIRECTS} redirects`, "refused");
                const next = new URL(location, url);
                const keepsMethod = method === "GET" || method === "HEAD" || answer.status === 307 || answer.status === 308;
                if (!keepsMethod)
                    throw new TransportError(`${method} was redirected (${answer.status})`, "refused");
                if (next.protocol === "http:" && new URL(url).protocol === "https:")
                    throw new TransportError("redirected from https to http", "refused");
                url = next.href;
            }
        }
        catch (thrown) {
            if (options.signal?.aborted)
                throw new TransportError("cancelled", "none", options.signal.reason);
            if (thrown instanceof TransportError)
                throw thrown;
            if (timeout.aborted)
                throw new TransportError(`no whole answer within ${options.requestTimeoutMs} ms`, "none", thrown);
            throw new TransportError(describeNetwork(thrown), isUntrusted(thrown) ? "untrusted" : "none", thrown);
        }
    };
}
/** Files are stored on other hosts; what decides anything is JSON, which GitHub answers itself. */
function expectsJson(headers) {
    const accept = Object.entries((headers ?? {})).find(([name]) => name.toLowerCase() === "accept")?.[1];
    return accept === undefined || /json/i.test(accept);
}
async function readWhole(answer, url, maxBytes) {
    const chunks = [];
    let size = 0;
    if (answer.body !== null)
        for await (const chunk of answer.body) {
            size += chunk.byteLength;
            if (size > maxBytes)
                throw new TransportError(`an answer of more than ${maxBytes} bytes`, "refused");
            chunks.push(chunk);
        }
    const empty = answer.status === 204 || answer.status === 205 || answer.status === 304;
    const whole = new Response(empty ? null : Buffer.concat(chunks), {
        status: answer.status,
        headers: [...answer.headers].filter(([name]) => !/^(?:content-encoding|content-length|transfer-encoding)$/i.test(name)),
    });
    Object.defineProperty(whole, "url", { value: url });
    return whole;
}
/** OpenSSL's words for a certificate that is not accepted, as Node gives them (https://nodejs.org/api/tls.html). */
const UNTRUSTED = /^(?:CERT_|ERR_TLS_CERT_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|UNABLE_TO_)/;
function isUntrusted(thrown) {
    return UNTRUSTED.test(readCode(thrown));
}
/** fetch wraps what went wrong in an error of its own. */
function causeOf(thrown) {
    return thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
}
function readCode(thrown) {
    const cause = causeOf(thrown);
    return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
function describeNetwork(thrown) {
    const code = readCode(thrown);
    return `${(0,errors/* describeError */.U)(causeOf(thrown))}${code === "" ? "" : ` (${code})`}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/github/attempts.ts
/** One call to GitHub as often as it takes: limits are waited for, and what failed without a verdict is repeated where that is safe. */





const MAX_ATTEMPTS = 6;
/** How often a read without an answer is sent again. */
const REPEATS = { none: MAX_ATTEMPTS - 1, refused: 1, untrusted: 0 };
function createAttempts(parts) {
    const { exchange, budget, pace, clock, signal, random } = parts;
    const { owner, name: repo } = parts.repository;
    const inPool = createPool(MAX_IN_FLIGHT);
    return async (call) => {
        const { method, path, parameters } = call;
        const target = fill(path, { owner, repo, ...parameters });
        const label = `${method} ${target}`;
        for (let attempt = 0;; attempt++) {
            signal?.throwIfAborted();
            const started = clock.now();
            let failure;
            let repeats = MAX_ATTEMPTS - 1;
            try {
                const answer = await inPool(() => exchange.send(method, path, parameters));
                const limit = (0,github_failure/* readLimit */.i2)(answer, clock.now(), attempt);
                if (limit !== undefined) {
                    pace.slowDown();
                    if (attempt >= MAX_ATTEMPTS - 1)
                        throw limitOutlasts(MAX_ATTEMPTS, label, clock.now() + limit);
                    await budget.spend(limit + random() * 1_000, `${label} met a rate limit`, true);
                    continue;
                }
                if (answer.status >= 400)
                    throw (0,github_failure/* describeRefusal */.a2)(method, target, answer);
                return call.judge(answer);
            }
            catch (thrown) {
                failure = asFailure(thrown, label, signal);
                if (thrown instanceof TransportError)
                    repeats = REPEATS[thrown.kind];
            }
            budget.charge(clock.now() - started);
            if (!call.retries || attempt >= repeats || !isWorthRepeating(failure, attempt))
                throw failure;
            const wait = (500 * 2 ** attempt + random() * 500) | 0;
            if (!budget.covers(wait))
                throw failure;
            await budget.spend(wait, failure.message, false);
        }
    };
}
function isWorthRepeating({ code }, attempt) {
    return code === "github-unavailable" || (code === "invalid-answer" && attempt === 0);
}
function asFailure(thrown, label, signal) {
    if (thrown instanceof github_failure/* GitHubError */.y_)
        return thrown;
    if (signal?.aborted)
        throw signal.reason;
    if (thrown instanceof errors/* ActionableError */.f || !(thrown instanceof TransportError))
        throw thrown;
    return new github_failure/* GitHubError */.y_({
        code: "github-unavailable",
        status: null,
        uncertain: thrown.kind !== "untrusted",
        message: `${label} got no answer: ${(0,errors/* describeError */.U)(thrown)}.`,
        hint: thrown.kind === "untrusted"
            ? "Name a PEM file with your authority's certificate in the environment variable NODE_EXTRA_CA_CERTS of the step (docs/ghes-and-proxies.md)."
            : "Check the network and https://www.githubstatus.com, then run the job again.",
        cause: thrown,
    });
}
function fill(path, parameters) {
    return path.replace(/\{\+?(\w+)\}/g, (whole, name) => parameters[name] === undefined ? whole : String(parameters[name]));
}

;// CONCATENATED MODULE: ./packages/shared/src/github/exchange.ts

const MAX_BYTES = 50_000_000;
/** @actions/github is loaded here, not before. */
async function openExchange(options) {
    const [{ getOctokit }, { defaults }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(665), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 61351)),
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(665)]).then(__webpack_require__.bind(__webpack_require__, 78665)),
    ]);
    let requests = 0;
    const { apiUrl, graphqlUrl, requestTimeoutMs, signal } = options;
    const transport = createTransport({
        fetch: options.fetch ?? defaults.request?.fetch,
        apiUrl,
        graphqlUrl,
        requestTimeoutMs,
        maxBytes: MAX_BYTES,
        ...(signal === undefined ? {} : { signal }),
        onRequest: () => {
            requests++;
        },
    });
    const silent = () => { };
    const octokit = getOctokit(options.token, {
        baseUrl: apiUrl,
        userAgent: "octoacme-release-actions",
        request: { fetch: transport },
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    const { owner, name: repo } = options.repository;
    return {
        countRequests: () => requests,
        send: async (method, path, parameters) => {
            const filled = path.includes("{owner}") ? { owner, repo, ...parameters } : parameters;
            try {
                return toAnswer(await octokit.request(`${method} ${path}`, filled));
            }
            catch (thrown) {
                return readThrown(thrown);
            }
        },
    };
}
function toAnswer({ status, headers, data }) {
    return { status, headers: headers, data };
}
/** Octokit throws for every status from 400 on, and wraps what the transport throws. */
function readThrown(thrown) {
    const { response } = thrown;
    if (response !== undefined)
        return toAnswer(response);
    const cause = thrown instanceof TransportError ? thrown : thrown.cause;
    throw cause instanceof TransportError ? cause : thrown;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
;// CONCATENATED MODULE: ./packages/shared/src/github/pages.ts
/** Reads lists that GitHub hands out in pages. */


const MAX_PAGES = 200;
const PARALLEL_PAGES = 6;
/** readPages: page 1, then the pages it names, several at a time; fewer entries than its `total_count` are an invalid answer. */
async function readPages(readPage, label, item, items) {
    const list = schemas.array(item);
    const wrapped = items === undefined ? undefined : schemas.object({ total_count: schemas.number().optional(), [items]: list });
    const readList = async (page) => {
        if (wrapped === undefined)
            return { total: undefined, ...(await readPage(page, list)) };
        const { value, lastPage } = await readPage(page, wrapped);
        return { total: value["total_count"], value: value[items], lastPage };
    };
    const first = await readList(1);
    const all = [...first.value];
    let known = first.lastPage;
    for (let page = 2; page <= Math.min(known, MAX_PAGES);) {
        const count = Math.min(PARALLEL_PAGES, known - page + 1);
        const numbers = Array.from({ length: count }, (_, index) => page + index);
        for (const result of await Promise.all(numbers.map(readList))) {
            all.push(...result.value);
            known = Math.max(known, result.lastPage);
        }
        page += count;
    }
    if (known > MAX_PAGES)
        throw (0,github_failure/* invalidAnswer */.k_)(label, `${known} pages, more than the ${MAX_PAGES} that are read`);
    if (first.total !== undefined && all.length < Math.min(first.total, 1_000))
        throw (0,github_failure/* invalidAnswer */.k_)(label, `${all.length} of ${first.total} entries`);
    return all;
}
/** readLinks: the last page that a Link header names, and the query of its next page. */
function readLinks(answer) {
    const link = answer.headers["link"] ?? "";
    const page = (relation) => {
        const part = link.split(",").find((candidate) => candidate.includes(`rel="${relation}"`));
        return Number(/[?&]page=(\d+)/.exec(part ?? "")?.[1] ?? 1);
    };
    const next = /<([^<>]+)>;\s{0,9}rel="next"/.exec(link)?.[1];
    return {
        lastPage: Math.max(page("last"), page("next")),
        next: next === undefined || !URL.canParse(next) ? undefined : Object.fromEntries(new URL(next).searchParams),
    };
}
/** readLinkedPages: pages that are found only through the next link of the page before (cursors). */
async function readLinkedPages(readPage, label) {
    const all = [];
    let query = {};
    for (let count = 0; query !== undefined; count++) {
        if (count >= MAX_PAGES)
            throw (0,github_failure/* invalidAnswer */.k_)(label, `more than the ${MAX_PAGES} pages that are read`);
        const page = await readPage(query);
        all.push(...page.value);
        query = page.next;
    }
    return all;
}

;// CONCATENATED MODULE: ./packages/shared/src/github/client.ts
/** The one GitHub client: reads are retried within a budget, writes never blindly, every answer is checked. */







/** A client bound to one repository. */
async function createGitHub(options) {
    const { clock, log, signal, token, apiUrl, graphqlUrl, repository } = options;
    const exchange = await openExchange({
        token,
        apiUrl,
        graphqlUrl,
        repository,
        requestTimeoutMs: options.requestTimeoutMs ?? 20_000,
        signal,
        fetch: options.fetch,
    });
    const pace = createWritePace(clock);
    const perform = createAttempts({
        exchange,
        repository,
        budget: createBudget({ milliseconds: options.budgetMs ?? 180_000, clock, log, signal }),
        pace,
        clock,
        signal,
        random: options.random ?? Math.random,
    });
    return {
        owner: repository.owner,
        repo: repository.name,
        countRequests: exchange.countRequests,
        ...createReads(perform),
        ...createWrites(perform, pace, { clock, signal }),
        ...createGraphql(perform, pace, { graphqlUrl, signal }),
    };
}
function createReads(perform) {
    const readPage = (route, parameters, shape) => perform({
        method: "GET",
        path: route,
        parameters,
        judge: (answer) => ({ value: checkAnswer(answer, shape, `GET ${route}`), ...readLinks(answer) }),
        retries: true,
    });
    return {
        readPage,
        read: async (route, parameters, shape) => (await readPage(route, parameters, shape)).value,
        readText: (route, parameters) => perform({
            method: "GET",
            path: route,
            parameters: { ...parameters, headers: { accept: "application/vnd.github.raw+json" } },
            judge: (answer) => checkText(answer, `GET ${route}`),
            retries: true,
        }),
        readAll: (route, parameters, item, items) => readPages((page, shape) => readPage(route, { per_page: 100, ...parameters, page }, shape), `GET ${route}`, item, items),
        readLinked: async (route, parameters, item) => {
            const { z } = await __webpack_require__.e(/* import() */ 255).then(__webpack_require__.bind(__webpack_require__, 86255));
            const list = z.array(item);
            return readLinkedPages((query) => readPage(route, { ...parameters, ...query }, list), `GET ${route}`);
        },
    };
}
function createWrites(perform, pace, { clock, signal }) {
    return {
        write: async (route, parameters, shape, expectedStatus) => {
            const [method, path] = route.split(" ", 2);
            await pace.await(signal);
            return perform({
                method,
                path,
                parameters,
                judge: (answer) => {
                    requireStatus(answer, expectedStatus, route);
                    return checkAnswer(answer, shape, route, true);
                },
                retries: false,
            });
        },
        writeOnce: (write) => performOnce(write, clock, signal),
    };
}
function createGraphql(perform, pace, { graphqlUrl, signal }) {
    const post = { method: "POST", path: graphqlUrl };
    return {
        query: (query, variables, shape, permission) => perform({
            ...post,
            parameters: { query, variables },
            judge: (answer) => checkGraphql(answer, { shape, permission, uncertain: false }),
            retries: true,
        }),
        mutate: async (query, variables, shape, permission) => {
            await pace.await(signal);
            return perform({
                ...post,
                parameters: { query, variables },
                judge: (answer) => checkGraphql(answer, { shape, permission, uncertain: true }),
                retries: false,
            });
        },
    };
}
async function performOnce(write, clock, signal) {
    if (write.readFirst !== false) {
        const found = await write.find();
        if (found !== undefined)
            return { value: found, created: false };
    }
    for (let attempt = 0;; attempt++) {
        try {
            return { value: await write.create(), created: true };
        }
        catch (thrown) {
            const uncertain = thrown instanceof github_failure/* GitHubError */.y_ && thrown.uncertain;
            const exists = thrown instanceof github_failure/* GitHubError */.y_ && (thrown.status === 409 || thrown.status === 422);
            if (!uncertain && !exists)
                throw thrown;
            // Lists lag behind writes: what was applied may show up only after a moment.
            for (const wait of exists ? [0] : [500, 1_000, 2_000]) {
                await clock.sleep(wait, signal);
                const found = await write.find();
                if (found !== undefined)
                    return { value: found, created: uncertain };
            }
            if (!uncertain || attempt >= 1)
                throw thrown;
        }
    }
}

// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __webpack_require__(36888);
// EXTERNAL MODULE: ./packages/cli/src/local-repository.ts
var local_repository = __webpack_require__(80898);
// EXTERNAL MODULE: ./packages/cli/src/text.ts
var src_text = __webpack_require__(23023);
// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __webpack_require__(19678);
;// CONCATENATED MODULE: ./packages/cli/src/connection.ts
/** Which GitHub, which repository and which token a command speaks with; a token is never sent to a host that only a remote named. */








/** connect: throws when repository, GitHub or token are not known, each with the way to name it. */
async function connect(values, doors) {
    const local = findLocal(doors);
    const repository = chooseRepository(values, doors, local);
    const { apiUrl, serverUrl } = chooseApi(values, doors, local);
    const token = readToken(values, doors);
    const { remote } = local ?? {};
    const isHere = remote !== undefined && `${remote.owner}/${remote.name}`.toLowerCase() === repository.fullName.toLowerCase();
    const github = await createGitHub({
        token,
        apiUrl,
        graphqlUrl: doors.env["GITHUB_GRAPHQL_URL"] || `${apiUrl.replace(/\/v3$/, "")}/graphql`,
        repository,
        clock: doors.clock,
        log: createQuietLog(doors, values.isSet("verbose")),
        budgetMs: 60_000,
    });
    return { repository, apiUrl, serverUrl, checkout: isHere ? local?.root : undefined, github };
}
/** hasToken: whether any of the places holds a token. */
function hasToken(values, doors) {
    return [values.text("token-file"), doors.env["GITHUB_TOKEN"], doors.env["GH_TOKEN"]].some((place) => place !== undefined && place.trim() !== "");
}
function findLocal(doors) {
    try {
        return (0,local_repository/* readLocalRepository */.wv)(doors.cwd, doors);
    }
    catch (thrown) {
        if (thrown instanceof errors/* ActionableError */.f)
            return undefined;
        throw thrown;
    }
}
function chooseRepository(values, doors, local) {
    const named = values.text("repository");
    const text = named ?? doors.env["GITHUB_REPOSITORY"];
    if (text !== undefined && text !== "") {
        const parsed = (0,local_repository/* parseRepositoryName */.$M)(text);
        if (parsed === undefined)
            throw new usage_error/* UsageError */.e(`${named === undefined ? "GITHUB_REPOSITORY" : "--repository"} is ${(0,text_escape/* quoteValue */.cl)(text)}; expected OWNER/NAME.`, "Write it as on GitHub, such as octoacme/shop.");
        return { ...parsed, fullName: `${parsed.owner}/${parsed.name}` };
    }
    if (local?.remote === undefined)
        throw new errors/* ActionableError */.f({
            code: "not-found",
            message: `Which repository is meant is not known: there is no --repository, no GITHUB_REPOSITORY, and ${local === undefined ? "this folder is no git repository" : "the remote `origin` names none"}.`,
            hint: "Add --repository OWNER/NAME, or `git remote add origin …`.",
        });
    const { owner, name } = local.remote;
    return { owner, name, fullName: `${owner}/${name}` };
}
function chooseApi(values, doors, local) {
    const named = values.text("api-url") ?? (doors.env["GITHUB_API_URL"] || undefined);
    if (named === undefined) {
        const host = local?.remote?.host;
        const isNamedAlone = values.text("repository") !== undefined || doors.env["GITHUB_REPOSITORY"];
        if (host !== undefined && !isNamedAlone && !/^(?:ssh\.)?github\.com$/.test(host))
            throw new errors/* ActionableError */.f({
                code: "not-found",
                message: `The remote is on ${(0,text_escape/* quoteValue */.cl)(host)}, not on github.com; your token is not sent there unasked.`,
                hint: `If that is your GitHub Enterprise: --api-url https://${host}/api/v3 (or GITHUB_API_URL).`,
            });
        return { apiUrl: "https://api.github.com", serverUrl: "https://github.com" };
    }
    let url;
    try {
        url = new URL(named);
    }
    catch {
        throw new usage_error/* UsageError */.e(`The API's address is ${(0,text_escape/* quoteValue */.cl)(named)}; expected a URL.`, "Such as https://ghes.example.com/api/v3.");
    }
    const isLoopback = /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname);
    if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback))
        throw new usage_error/* UsageError */.e(`The API's address is ${(0,text_escape/* quoteValue */.cl)(named)}; expected https (http on loopback alone).`, "A token must not travel in the clear.");
    const apiUrl = named.replace(/\/+$/, "");
    const server = url.hostname === "api.github.com" ? "https://github.com" : url.origin;
    return { apiUrl, serverUrl: doors.env["GITHUB_SERVER_URL"] || server };
}
function readToken(values, doors) {
    const file = values.text("token-file");
    let token = "";
    if (file !== undefined) {
        const path = (0,external_node_path_.resolve)(doors.cwd, file);
        try {
            if ((0,external_node_fs_.statSync)(path).size > 10_000)
                throw new Error("it is larger than 10 kB");
            token = (0,external_node_fs_.readFileSync)(path, "utf8").trim();
        }
        catch (cause) {
            throw new errors/* ActionableError */.f({
                code: "not-found",
                message: `The token file ${(0,text_escape/* quoteValue */.cl)(file)} could not be read: ${(0,errors/* describeError */.U)(cause)}.`,
                hint: "Name a file that holds the token alone.",
                cause,
            });
        }
    }
    else
        token = (doors.env["GITHUB_TOKEN"] || doors.env["GH_TOKEN"] || "").trim();
    if (token === "")
        throw new errors/* ActionableError */.f({
            code: "missing-permission",
            message: file === undefined
                ? "There is no token: neither --token-file, GITHUB_TOKEN nor GH_TOKEN holds one."
                : `The token file ${(0,text_escape/* quoteValue */.cl)(file)} is empty.`,
            hint: "With the GitHub CLI: GH_TOKEN=$(gh auth token) npx @octoacme/release …",
        });
    if (!/^[\x21-\x7e]{1,4096}$/.test(token))
        throw new errors/* ActionableError */.f({
            code: "invalid-input",
            message: "The token is malformed: expected one word of printable characters.",
            hint: "Check for spaces, line ends or quotes around it.",
        });
    return token;
}
/** A log for people: what waits or is repeated, only when asked for; problems always. */
function createQuietLog(doors, verbose) {
    const tell = (message) => {
        if (verbose)
            doors.complain((0,src_text/* style */.iF)("dim", message));
    };
    return {
        info: tell,
        debug: tell,
        notice: tell,
        warning: (message) => doors.complain(`${(0,src_text/* style */.iF)("yellow", "warning:")} ${message}`),
        error: (message) => doors.complain(`${(0,src_text/* style */.iF)("red", "error:")} ${message}`),
        group: (_name, run) => run(),
        mask: () => { },
        stopCommands: () => { },
        resumeCommands: () => { },
    };
}


/***/ }),

/***/ 80898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ parseRepositoryName),
/* harmony export */   wv: () => (/* binding */ readLocalRepository)
/* harmony export */ });
/* unused harmony export parseRemote */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79680);
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36888);
/** Reads the repository in a folder through git: its root, remote, default branch and tags. A name from outside is never an option. */




const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100}$/;
/** parseRepositoryName: `owner/name`, or undefined for anything else. */
function parseRepositoryName(text) {
    if (!NAME.test(text))
        return undefined;
    const [owner = "", name = ""] = text.split("/");
    return name === "." || name === ".." ? undefined : { owner, name };
}
/** parseRemote: host, owner and name of `https://`, `ssh://` and `git@host:` addresses; credentials inside are dropped. */
function parseRemote(url) {
    const found = /^(?:https?|ssh|git):\/\/(?:[^@/\s]*@)?([A-Za-z0-9.-]+)(?::\d+)?\/([^\s?#]+?)(?:\.git)?\/?$/.exec(url) ??
        /^(?:[A-Za-z0-9._-]+@)?([A-Za-z0-9.-]+):(?!\/)([^\s?#]+?)(?:\.git)?\/?$/.exec(url);
    const repository = parseRepositoryName(found?.[2] ?? "");
    return found === null || repository === undefined ? undefined : { host: found[1].toLowerCase(), ...repository };
}
/** readLocalRepository: throws `not-found` where there is no git or no repository. */
function readLocalRepository(folder, doors) {
    const root = runGit(folder, doors, ["rev-parse", "--show-toplevel"]);
    if (!root.ok)
        throw new _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .ActionableError */ .f({
            code: "not-found",
            message: root.problem === "ENOENT"
                ? "git was not found on PATH."
                : `${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_3__/* .quoteValue */ .cl)(folder)} is no git repository${/dubious ownership/.test(root.problem) ? " that git trusts (it belongs to somebody else)" : ""}.`,
            hint: root.problem === "ENOENT"
                ? "Install git, or add it to PATH."
                : "Run the command inside your repository, or `git init` first.",
        });
    const at = root.out.trim();
    const read = (...args) => {
        const result = runGit(at, doors, args);
        return result.ok ? result.out : "";
    };
    const list = (text) => text.split("\0").filter(Boolean);
    const remoteHead = read("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD").trim();
    const current = read("symbolic-ref", "--quiet", "--short", "HEAD").trim();
    const branches = read("for-each-ref", "--format=%(refname:short)", "refs/heads").split("\n").filter(Boolean);
    return {
        root: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(at),
        remote: parseRemote(read("config", "--get", "remote.origin.url").trim()),
        defaultBranch: remoteHead.replace(/^origin\//, "") ||
            ["main", "master"].find((name) => branches.includes(name)) ||
            current ||
            "main",
        hasCommits: read("rev-parse", "--verify", "--quiet", "HEAD") !== "",
        workflows: list(read("ls-tree", "-z", "HEAD", ".github/workflows/")).flatMap((line) => {
            const [, sha, name] = /^\d+ \w+ ([0-9a-f]+)\t\.github\/workflows\/(.+)$/s.exec(line) ?? [];
            return sha === undefined || name === undefined ? [] : [{ name, sha }];
        }),
        tags: read("for-each-ref", "--format=%(refname:strip=2)", "refs/tags").split("\n").filter(Boolean),
        files: list(read("ls-files", "-z", "--cached", "--others", "--exclude-standard")).sort(),
        uncommitted: list(read("status", "--porcelain", "-z", "--untracked-files=all", "--no-renames")).map((line) => line.slice(3)),
    };
}
function runGit(folder, doors, args) {
    const { PATH, HOME, SystemRoot } = doors.env;
    const result = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("git", ["-c", "core.quotePath=false", "-c", "core.fsmonitor=false", ...args], {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 256 * 1024 * 1024,
        env: {
            ...(PATH === undefined ? {} : { PATH }),
            ...(HOME === undefined ? {} : { HOME }),
            ...(SystemRoot === undefined ? {} : { SystemRoot }),
            GIT_TERMINAL_PROMPT: "0",
            GIT_OPTIONAL_LOCKS: "0",
            LC_ALL: "C",
        },
    });
    if (result.error !== undefined)
        return { ok: false, problem: result.error.code ?? "failed" };
    return result.status === 0 ? { ok: true, out: result.stdout } : { ok: false, problem: result.stderr.trim() };
}


/***/ }),

/***/ 6372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ compareDependencies),
/* harmony export */   Q$: () => (/* binding */ listCodeScanningAlerts),
/* harmony export */   Vt: () => (/* binding */ listAnalyses),
/* harmony export */   c3: () => (/* binding */ listDependabotAlerts)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _refs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73029);
/** Security findings: code-scanning analyses and alerts, Dependabot alerts, and what a range adds to the dependencies. */


const analysisShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    commit_sha: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    ref: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    category: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional(),
    analysis_key: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    error: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    warning: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    results_count: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    rules_count: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    tool: zod__WEBPACK_IMPORTED_MODULE_1__.object({ name: zod__WEBPACK_IMPORTED_MODULE_1__.string() }),
});
const codeAlertShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    number: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    dismissed_reason: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullish(),
    rule: zod__WEBPACK_IMPORTED_MODULE_1__.object({
        id: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullish(),
        description: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional(),
        severity: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullish(),
        security_severity_level: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullish(),
    }),
    tool: zod__WEBPACK_IMPORTED_MODULE_1__.object({ name: zod__WEBPACK_IMPORTED_MODULE_1__.string() }),
});
const dependabotShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    number: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    dependency: zod__WEBPACK_IMPORTED_MODULE_1__.object({ package: zod__WEBPACK_IMPORTED_MODULE_1__.object({ ecosystem: zod__WEBPACK_IMPORTED_MODULE_1__.string(), name: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).optional() }),
    security_advisory: zod__WEBPACK_IMPORTED_MODULE_1__.object({ ghsa_id: zod__WEBPACK_IMPORTED_MODULE_1__.string(), severity: zod__WEBPACK_IMPORTED_MODULE_1__.string(), summary: zod__WEBPACK_IMPORTED_MODULE_1__.string() }),
});
const dependencyShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    change_type: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](["added", "removed"]),
    manifest: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    ecosystem: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    version: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    license: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
    vulnerabilities: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.object({
        severity: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
        advisory_ghsa_id: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
        advisory_summary: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
        advisory_url: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
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
    const changes = await github.readLinked("/repos/{owner}/{repo}/dependency-graph/compare/{+basehead}", { basehead: `${(0,_refs_ts__WEBPACK_IMPORTED_MODULE_0__/* .encodeRef */ .i)(base)}...${(0,_refs_ts__WEBPACK_IMPORTED_MODULE_0__/* .encodeRef */ .i)(head)}` }, dependencyShape);
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


/***/ }),

/***/ 31253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   bt: () => (/* binding */ listFolder)
/* harmony export */ });
/* unused harmony export readRepository */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88165);
/* harmony import */ var _refs_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73029);
/** Files of the repository at a ref, as text. */



const entryShape = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    name: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    path: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    sha: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    size: zod__WEBPACK_IMPORTED_MODULE_2__.number(),
});
const fileShape = entryShape.extend({ encoding: zod__WEBPACK_IMPORTED_MODULE_2__.string(), content: zod__WEBPACK_IMPORTED_MODULE_2__.string() });
const blobShape = zod__WEBPACK_IMPORTED_MODULE_2__.object({ encoding: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](["base64", "utf-8"]), content: zod__WEBPACK_IMPORTED_MODULE_2__.string() });
/**
 * readFile: a file's text and blob SHA, or undefined when it is not there (or is no file). Files over 1 MB come by blob, once
 * `checkSize` (bytes) has not thrown.
 */
async function readFile(github, path, ref, checkSize = () => { }) {
    const parameters = { path: (0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(path), ...(ref === undefined ? {} : { ref }) };
    try {
        const answer = await github.read("/repos/{owner}/{repo}/contents/{+path}", parameters, zod__WEBPACK_IMPORTED_MODULE_2__.union([zod__WEBPACK_IMPORTED_MODULE_2__.array(entryShape), fileShape, entryShape]));
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
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(thrown))
            return undefined;
        throw thrown;
    }
}
/** listFolder: the entries of a folder, or undefined when there is none. */
async function listFolder(github, path, ref) {
    try {
        const answer = await github.read("/repos/{owner}/{repo}/contents/{+path}", { path: (0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(path), ref }, zod__WEBPACK_IMPORTED_MODULE_2__.union([zod__WEBPACK_IMPORTED_MODULE_2__.array(entryShape), entryShape]));
        return Array.isArray(answer) ? answer : undefined;
    }
    catch (thrown) {
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(thrown))
            return undefined;
        throw thrown;
    }
}
const repositoryShape = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_2__.number(),
    default_branch: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    private: zod__WEBPACK_IMPORTED_MODULE_2__.boolean(),
    has_issues: zod__WEBPACK_IMPORTED_MODULE_2__.boolean(),
    owner: zod__WEBPACK_IMPORTED_MODULE_2__.object({ login: zod__WEBPACK_IMPORTED_MODULE_2__.string(), type: zod__WEBPACK_IMPORTED_MODULE_2__.string() }),
    html_url: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
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


/***/ }),

/***/ 18283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ listDeployments),
/* harmony export */   Ok: () => (/* binding */ readDeploymentsPage),
/* harmony export */   bf: () => (/* binding */ DEPLOYMENTS_FIELDS),
/* harmony export */   vD: () => (/* binding */ deploymentsPageShape)
/* harmony export */ });
/* unused harmony exports readDeployment, listBareDeployments, createDeployment, appendDeploymentStatus */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var _record_provenance_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95070);
/* harmony import */ var _release_deployment_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80110);
/* harmony import */ var _text_markdown_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22930);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88165);
/* harmony import */ var _issues_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25387);
/** GitHub deployments with all their statuses, and writing them without GitHub's surprises. */






const graphState = zod__WEBPACK_IMPORTED_MODULE_4__.string().transform((state) => state.toLowerCase());
/** As REST spells it: GraphQL leaves `[bot]` out of an app's login, which a person may register. */
const actor = zod__WEBPACK_IMPORTED_MODULE_4__.object({ __typename: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional(), login: zod__WEBPACK_IMPORTED_MODULE_4__.string() }).transform(({ __typename, login }) => ({
    login: __typename === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login,
}));
/** The shape of `DEPLOYMENTS_FIELDS`. */
const deploymentsPageShape = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    nodes: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({
        databaseId: zod__WEBPACK_IMPORTED_MODULE_4__.number().nullable(),
        commitOid: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
        ref: zod__WEBPACK_IMPORTED_MODULE_4__.object({ name: zod__WEBPACK_IMPORTED_MODULE_4__.string() }).nullable(),
        task: zod__WEBPACK_IMPORTED_MODULE_4__.string().nullable(),
        environment: zod__WEBPACK_IMPORTED_MODULE_4__.string().nullable(),
        createdAt: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
        payload: zod__WEBPACK_IMPORTED_MODULE_4__.string().nullable(),
        creator: actor.nullable(),
        latestStatus: zod__WEBPACK_IMPORTED_MODULE_4__.object({ id: zod__WEBPACK_IMPORTED_MODULE_4__.string() }).nullable(),
        statuses: zod__WEBPACK_IMPORTED_MODULE_4__.object({
            totalCount: zod__WEBPACK_IMPORTED_MODULE_4__.number(),
            nodes: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({
                id: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
                state: graphState,
                description: zod__WEBPACK_IMPORTED_MODULE_4__.string().nullable(),
                createdAt: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
                logUrl: zod__WEBPACK_IMPORTED_MODULE_4__.string().nullable(),
                environmentUrl: zod__WEBPACK_IMPORTED_MODULE_4__.string().nullable(),
                creator: actor.nullable(),
            })
                .nullable()),
        })
            .nullable(),
    })
        .nullable()),
    pageInfo: zod__WEBPACK_IMPORTED_MODULE_4__.object({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_4__.boolean(), endCursor: zod__WEBPACK_IMPORTED_MODULE_4__.string().nullable() }),
});
const pageShape = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    viewer: zod__WEBPACK_IMPORTED_MODULE_4__.object({ login: zod__WEBPACK_IMPORTED_MODULE_4__.string() }).optional(),
    repository: zod__WEBPACK_IMPORTED_MODULE_4__.object({ deployments: deploymentsPageShape }),
});
/** What a query of deployments asks for, newest first by their creation. */
const DEPLOYMENTS_FIELDS = `{
      nodes {
        databaseId commitOid task environment createdAt payload
        ref { name }
        creator { __typename login }
        latestStatus { id }
        statuses(first: 50) { totalCount nodes { id state description createdAt logUrl environmentUrl creator { __typename login } } }
      }
      pageInfo { hasNextPage endCursor }
    }`;
const QUERY = `query($owner: String!, $name: String!, $environments: [String!], $first: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    deployments(environments: $environments, first: $first, after: $after, orderBy: {field: CREATED_AT, direction: DESC}) ${DEPLOYMENTS_FIELDS}
  }
}`;
/** Where reading a history ends: 200 requests of 100. */
const MAX_HISTORY = 20_000;
/**
 * Of one environment (or all), newest first by time, then id, with their statuses. Without `limit` the history is whole: one of
 * more than 20,000 deployments is an error, because a quarantine or a known-good release could lie in the part left out.
 */
async function listDeployments(github, options = {}) {
    const limit = options.limit ?? MAX_HISTORY;
    const deployments = [];
    let after = null;
    do {
        const page = await github.query(QUERY, {
            owner: github.owner,
            name: github.repo,
            environments: options.environment === undefined ? null : [options.environment],
            first: Math.min(options.limit === undefined ? 100 : 50, limit),
            after,
        }, pageShape, "deployments: read");
        if (page.viewer !== undefined)
            (0,_issues_ts__WEBPACK_IMPORTED_MODULE_3__/* .rememberOwnLogin */ .hr)(github, page.viewer.login);
        const { nodes, pageInfo } = page.repository.deployments;
        const read = await toDeployments(github, nodes);
        deployments.push(...read.filter((one) => options.environment === undefined || one.environment === options.environment));
        after = pageInfo.hasNextPage && deployments.length < limit ? pageInfo.endCursor : null;
        if (options.limit === undefined && pageInfo.hasNextPage && after === null)
            throw new _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_({
                code: "invalid-answer",
                message: `The environment ${options.environment ?? "list"} has more than ${MAX_HISTORY} deployments, so its history is unknown.`,
                hint: "Delete old deployments that are inactive, or give each service an environment of its own.",
            });
    } while (after !== null);
    return sortDeployments(deployments).slice(0, limit);
}
/** readDeploymentsPage: the deployments of a page that came with another query, newest first by time, then id; and whether there are more. */
async function readDeploymentsPage(github, page) {
    return { deployments: sortDeployments(await toDeployments(github, page.nodes)), more: page.pageInfo.hasNextPage };
}
/** sortDeployments: newest first by time, then id. */
function sortDeployments(deployments) {
    return [...deployments].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id);
}
async function toDeployments(github, nodes) {
    const deployments = [];
    for (const node of nodes) {
        if (node === null || node.databaseId === null)
            continue;
        const environment = node.environment ?? "";
        const statuses = node.statuses !== null && node.statuses.totalCount <= node.statuses.nodes.length
            ? // Statuses may share a second: GitHub's own latest goes last.
                [...node.statuses.nodes]
                    .sort((a, b) => Number(a?.id === node.latestStatus?.id) - Number(b?.id === node.latestStatus?.id))
                    .flatMap((status) => (status === null ? [] : [toStatus(status)]))
            : await listStatusesByRest(github, node.databaseId);
        deployments.push({
            id: node.databaseId,
            sha: node.commitOid,
            ref: node.ref?.name ?? "",
            task: node.task ?? "",
            environment,
            createdAt: node.createdAt,
            creator: node.creator?.login ?? null,
            payload: (0,_release_deployment_ts__WEBPACK_IMPORTED_MODULE_5__/* .parseDeploymentPayload */ .zG)(node.payload),
            statuses: sortStatuses(statuses),
        });
    }
    return deployments;
}
const restShape = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_4__.number(),
    sha: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    ref: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    task: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    environment: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    payload: zod__WEBPACK_IMPORTED_MODULE_4__.unknown(),
    creator: zod__WEBPACK_IMPORTED_MODULE_4__.object({ login: zod__WEBPACK_IMPORTED_MODULE_4__.string() }).nullable(),
});
const restStatusShape = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    state: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    description: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    log_url: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional(),
    environment_url: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional(),
    creator: zod__WEBPACK_IMPORTED_MODULE_4__.object({ login: zod__WEBPACK_IMPORTED_MODULE_4__.string() }).nullable(),
});
/** readDeployment: one by id with its statuses, or undefined. */
async function readDeployment(github, id) {
    try {
        const found = await github.read("/repos/{owner}/{repo}/deployments/{deployment_id}", { deployment_id: id }, restShape);
        return toDeployment(found, await listStatusesByRest(github, id));
    }
    catch (thrown) {
        if (isNotFound(thrown))
            return undefined;
        throw thrown;
    }
}
/** As `GET /deployments` lists them, which does not lag; the whole list, without statuses. */
async function listBareDeployments(github, where) {
    const list = await github.readAll("/repos/{owner}/{repo}/deployments", where, restShape);
    return list.map((found) => toDeployment(found, []));
}
/** Ours with this payload key, or undefined: nobody else's counts. */
async function findDeployment(github, where) {
    const own = await readOwnLogin(github);
    const { sha, environment, task } = where;
    const found = (await listBareDeployments(github, { sha, environment, task }))
        .filter(({ creator, payload }) => isTrustedAuthor(creator, { own, authors: [] }) && payload?.key === where.key)
        .sort((a, b) => a.id - b.id)[0];
    return found === undefined
        ? undefined
        : { ...found, statuses: sortStatuses(await listStatusesByRest(github, found.id)) };
}
/** createDeployment: one per payload key. An answer of 202 (merged instead) or 409 is an error: there is no deployment. Needs `deployments: write`. */
async function createDeployment(github, request) {
    const { payload } = request;
    const task = payload.kind === "rollback" ? "rollback" : "deploy";
    const { value, created } = await github.writeOnce({
        what: `deployment to ${payload.environment}`,
        readFirst: request.readFirst ?? true,
        find: () => findDeployment(github, { ...payload, task }),
        create: async () => {
            const made = await github.write("POST /repos/{owner}/{repo}/deployments", {
                ref: payload.sha,
                task,
                auto_merge: false,
                required_contexts: [],
                payload,
                environment: payload.environment,
                description: cutText(request.description, 140),
                production_environment: request.production,
                transient_environment: request.transient ?? false,
            }, restShape, [201]);
            if (made.sha !== payload.sha)
                throw new GitHubError({
                    code: "invalid-answer",
                    message: `GitHub made deployment ${made.id} for ${made.sha}, asked for was ${payload.sha}.`,
                    hint: "Nothing was deployed. Run the job again.",
                });
            return toDeployment(made, []);
        },
    });
    return { deployment: value, created };
}
/** Adds a status unless the latest already says the same. `auto_inactive` is off: we keep our own order. */
async function appendDeploymentStatus(github, deploymentId, status) {
    const description = cutText(status.description, 140);
    const saysTheSame = (latest) => latest?.state === status.state && cutText(latest.description, 140) === description;
    const { created } = await github.writeOnce({
        what: `status ${status.state} of deployment ${deploymentId}`,
        readFirst: status.latest === undefined || saysTheSame(status.latest),
        find: async () => {
            const latest = sortStatuses(await listStatusesByRest(github, deploymentId)).at(-1);
            return saysTheSame(latest) ? true : undefined;
        },
        create: async () => {
            await github.write("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
                deployment_id: deploymentId,
                state: status.state,
                description,
                auto_inactive: false,
                ...(status.logUrl === undefined ? {} : { log_url: status.logUrl }),
                ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
            }, restStatusShape, [201]);
            return true;
        },
    });
    return { created };
}
async function listStatusesByRest(github, id) {
    const list = await github.readAll("/repos/{owner}/{repo}/deployments/{deployment_id}/statuses", { deployment_id: id }, restStatusShape);
    // The list is newest first, and several statuses may share a second.
    return list.reverse().map((status) => ({
        state: status.state,
        description: status.description,
        createdAt: status.created_at,
        logUrl: status.log_url || null,
        environmentUrl: status.environment_url || null,
        creator: status.creator?.login ?? null,
    }));
}
function toDeployment(found, statuses) {
    return {
        id: found.id,
        sha: found.sha,
        ref: found.ref,
        task: found.task,
        environment: found.environment,
        createdAt: found.created_at,
        creator: found.creator?.login ?? null,
        payload: parseDeploymentPayload(found.payload),
        statuses: sortStatuses(statuses),
    };
}
function toStatus(status) {
    const { state, createdAt, logUrl, environmentUrl } = status;
    return {
        state,
        description: status.description ?? "",
        createdAt,
        logUrl,
        environmentUrl,
        creator: status.creator?.login ?? null,
    };
}
function sortStatuses(statuses) {
    return [...statuses].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
}


/***/ }),

/***/ 30677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure),
/* harmony export */   f: () => (/* binding */ fact)
/* harmony export */ });
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79680);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88165);
/** Turns a read into a Fact: a value, or why it could not be read; never an empty value in place of a refusal. */


/** fact: the value, or the failure for an error that is GitHub's or the user's. A cancellation and our own bugs are thrown on. */
async function fact(read) {
    try {
        return { ok: true, value: await (typeof read === "function" ? read() : read) };
    }
    catch (thrown) {
        if (!(thrown instanceof _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f) || thrown.code === "cancelled")
            throw thrown;
        return { ok: false, failure: describeFailure(thrown) };
    }
}
/** describeFailure: which kind of failure an error is to a reader. */
function describeFailure(error) {
    const message = error.message;
    if (error instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_) {
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


/***/ }),

/***/ 25387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Up: () => (/* binding */ sameLogin),
/* harmony export */   fg: () => (/* binding */ listComments),
/* harmony export */   hr: () => (/* binding */ rememberOwnLogin),
/* harmony export */   s0: () => (/* binding */ listEditedComments)
/* harmony export */ });
/* unused harmony exports renderMarker, readOwnLogin, listIssues, readIssue, findOwnIssue, upsertIssue, updateOwnIssue, commentOnce */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _text_markdown_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22930);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88165);
/** Issues and comments that are ours: found by marker, label and author through the list, and written once. */




const issueShape = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_2__.number(),
    number: zod__WEBPACK_IMPORTED_MODULE_2__.number(),
    title: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    body: zod__WEBPACK_IMPORTED_MODULE_2__.string().nullish(),
    state: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](["open", "closed"]),
    state_reason: zod__WEBPACK_IMPORTED_MODULE_2__.string().nullish(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    closed_at: zod__WEBPACK_IMPORTED_MODULE_2__.string().nullable(),
    user: zod__WEBPACK_IMPORTED_MODULE_2__.object({ login: zod__WEBPACK_IMPORTED_MODULE_2__.string(), type: zod__WEBPACK_IMPORTED_MODULE_2__.string() }).nullable(),
    labels: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.union([zod__WEBPACK_IMPORTED_MODULE_2__.string(), zod__WEBPACK_IMPORTED_MODULE_2__.object({ name: zod__WEBPACK_IMPORTED_MODULE_2__.string().optional() })])),
    assignees: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.object({ login: zod__WEBPACK_IMPORTED_MODULE_2__.string() })).nullish(),
    milestone: zod__WEBPACK_IMPORTED_MODULE_2__.object({ title: zod__WEBPACK_IMPORTED_MODULE_2__.string() }).nullish(),
    pull_request: zod__WEBPACK_IMPORTED_MODULE_2__.unknown().optional(),
    performed_via_github_app: zod__WEBPACK_IMPORTED_MODULE_2__.object({ slug: zod__WEBPACK_IMPORTED_MODULE_2__.string().optional() }).nullish(),
});
const commentShape = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_2__.number(),
    body: zod__WEBPACK_IMPORTED_MODULE_2__.string().optional(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    updated_at: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    user: zod__WEBPACK_IMPORTED_MODULE_2__.object({ login: zod__WEBPACK_IMPORTED_MODULE_2__.string(), type: zod__WEBPACK_IMPORTED_MODULE_2__.string() }).nullable(),
    author_association: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    performed_via_github_app: zod__WEBPACK_IMPORTED_MODULE_2__.object({ slug: zod__WEBPACK_IMPORTED_MODULE_2__.string().optional() }).nullish(),
});
const BODY_LIMIT = 65_000;
/** renderMarker: the hidden first line of our issues and comments. */
function renderMarker(kind, key) {
    return `<!-- octoacme:${kind}:${key.replace(/-->|[\r\n<>]/g, "_")} -->`;
}
const viewers = new WeakMap();
/** readOwnLogin: the login that this token writes as (`github-actions[bot]` for the job's token). */
function readOwnLogin(github) {
    const known = viewers.get(github);
    if (known !== undefined)
        return known;
    const read = github
        .query("query { viewer { login } }", {}, z.object({ viewer: z.object({ login: z.string() }) }))
        .then((answer) => answer.viewer.login);
    viewers.set(github, read);
    read.catch(() => viewers.delete(github));
    return read;
}
/** Keeps a login that came with another answer, so that it is not asked for again. */
function rememberOwnLogin(github, login) {
    if (!viewers.has(github))
        viewers.set(github, Promise.resolve(login));
}
/** listIssues: issues (no pull requests) by label and state, all pages. */
async function listIssues(github, filter) {
    const issues = await github.readAll("/repos/{owner}/{repo}/issues", {
        state: filter.state ?? "open",
        ...(filter.labels === undefined ? {} : { labels: filter.labels.join(",") }),
        ...(filter.since === undefined ? {} : { since: filter.since }),
        ...(filter.milestone === undefined ? {} : { milestone: filter.milestone }),
    }, issueShape);
    return issues.filter((issue) => issue.pull_request === undefined || issue.pull_request === null).map(toIssue);
}
async function listNewestIssues(github) {
    const issues = await github.read("/repos/{owner}/{repo}/issues", { state: "all", sort: "created", direction: "desc", per_page: 100 }, z.array(issueShape));
    return issues.filter((issue) => issue.pull_request === undefined || issue.pull_request === null).map(toIssue);
}
/** readIssue: one by number. */
async function readIssue(github, number) {
    return toIssue(await github.read("/repos/{owner}/{repo}/issues/{issue_number}", { issue_number: number }, issueShape));
}
/**
 * findOwnIssue: the oldest issue that bears our marker (`readMarker`), opened by us and labelled `octoacme:<kind>`. GitHub drops the
 * labels of a token without push access, and people take labels off: when no label leads to it, the hundred newest are looked at.
 */
async function findOwnIssue(github, where) {
    const marker = renderMarker(where.kind, where.key);
    const [own, labelled] = await Promise.all([
        readOwnLogin(github),
        listIssues(github, { labels: [`octoacme:${where.kind}`], state: "all" }),
    ]);
    const pick = (issues) => issues
        .filter((issue) => sameLogin(issue.author, own) && readMarker(issue.body) === marker)
        .sort((a, b) => a.number - b.number)[0];
    return pick(labelled) ?? pick(await listNewestIssues(github));
}
/**
 * upsertIssue: one issue per kind and key. A new one gets the labels; of an existing one title and body are replaced
 * when `update` is true. An assignee that GitHub refuses is left out. Needs `issues: write`.
 */
async function upsertIssue(github, request) {
    const { title, body } = renderOwn(request);
    const labels = [...new Set([`octoacme:${request.kind}`, ...(request.labels ?? [])])];
    const find = () => findOwnIssue(github, request);
    const create = async (assignees) => toIssue(await github.write("POST /repos/{owner}/{repo}/issues", { title, body, labels, ...(assignees.length === 0 ? {} : { assignees }) }, issueShape, [201]));
    try {
        const { value, created } = await github.writeOnce({
            what: `issue ${request.kind}:${request.key}`,
            find,
            create: async () => {
                try {
                    return await create(request.assignees ?? []);
                }
                catch (thrown) {
                    if (!isStatus(thrown, 422) || (request.assignees ?? []).length === 0)
                        throw thrown;
                    return create([]);
                }
            },
        });
        if (created || request.update !== true || (value.title === title && value.body === body))
            return { kind: "written", issue: value, created };
        return { kind: "written", issue: await patchIssue(github, value.number, { title, body }), created: false };
    }
    catch (thrown) {
        if (isStatus(thrown, 410))
            return { kind: "disabled" };
        throw thrown;
    }
}
/** Replaces title and body of an issue that was found or written before, without looking for it again. Needs `issues: write`. */
async function updateOwnIssue(github, number, request) {
    return patchIssue(github, number, renderOwn(request));
}
function renderOwn({ kind, key, title, body, }) {
    return { title: cutText(title, 256), body: `${renderMarker(kind, key)}\n${cutText(body, BODY_LIMIT)}` };
}
/** listComments: all comments of an issue, oldest first. */
async function listComments(github, number) {
    const comments = await github.readAll("/repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: number }, commentShape);
    return comments.map(toComment);
}
const EDITS = `query($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    issue(number: $number) { comments(first: 100, after: $after) { nodes { databaseId lastEditedAt } pageInfo { hasNextPage endCursor } } }
  }
}`;
const editsShape = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    repository: zod__WEBPACK_IMPORTED_MODULE_2__.object({
        issue: zod__WEBPACK_IMPORTED_MODULE_2__.object({
            comments: zod__WEBPACK_IMPORTED_MODULE_2__.object({
                nodes: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.object({ databaseId: zod__WEBPACK_IMPORTED_MODULE_2__.number().nullable(), lastEditedAt: zod__WEBPACK_IMPORTED_MODULE_2__.string().nullable() }).nullable())
                    .nullable(),
                pageInfo: zod__WEBPACK_IMPORTED_MODULE_2__.object({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_2__.boolean(), endCursor: zod__WEBPACK_IMPORTED_MODULE_2__.string().nullable() }),
            }),
        })
            .nullable(),
    }),
});
/** Ids of the comments that were ever edited. REST only shows a later `updated_at`, which an edit within the same second leaves equal. */
async function listEditedComments(github, number) {
    const edited = new Set();
    let after = null;
    for (;;) {
        const answer = await github.query(EDITS, { owner: github.owner, name: github.repo, number, after }, editsShape, "issues: read");
        const { issue } = answer.repository;
        if (issue === null)
            return edited;
        const { nodes, pageInfo } = issue.comments;
        for (const node of nodes ?? [])
            if (node !== null && node.lastEditedAt !== null && node.databaseId !== null)
                edited.add(node.databaseId);
        if (!pageInfo.hasNextPage)
            return edited;
        after = pageInfo.endCursor;
    }
}
/** commentOnce: one comment per key on the issue; an existing one of ours is left as it is. */
async function commentOnce(github, request) {
    const marker = renderMarker(request.kind, request.key);
    const { value, created } = await github.writeOnce({
        what: `comment ${request.kind}:${request.key} on #${request.number}`,
        find: async () => {
            const [own, comments] = await Promise.all([readOwnLogin(github), listComments(github, request.number)]);
            return comments.find((comment) => sameLogin(comment.author, own) && comment.body.startsWith(marker));
        },
        create: async () => toComment(await github.write("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: request.number, body: `${marker}\n${cutText(request.body, BODY_LIMIT)}` }, commentShape, [201])),
    });
    return { url: value.url, created };
}
async function patchIssue(github, number, change) {
    const { value } = await github.writeOnce({
        what: `issue #${number}`,
        readFirst: false,
        find: async () => {
            const now = await readIssue(github, number);
            const isDone = (change.title === undefined || now.title === change.title) &&
                (change.body === undefined || now.body === change.body) &&
                (change.state === undefined || now.state === change.state);
            return isDone ? now : undefined;
        },
        create: async () => toIssue(await github.write("PATCH /repos/{owner}/{repo}/issues/{issue_number}", { issue_number: number, ...change }, issueShape, [200])),
    });
    return value;
}
/** sameLogin: REST says `github-actions[bot]` where GraphQL may say `github-actions`. */
function sameLogin(a, b) {
    const bare = (login) => login.toLowerCase().replace(/\[bot\]$/, "");
    return bare(a) === bare(b);
}
function toIssue(issue) {
    return {
        number: issue.number,
        title: issue.title,
        body: issue.body ?? "",
        state: issue.state,
        stateReason: issue.state_reason ?? null,
        url: issue.html_url,
        author: issue.user?.login ?? "",
        authorIsBot: issue.user?.type === "Bot",
        labels: issue.labels.flatMap((label) => (typeof label === "string" ? label : (label.name ?? []))),
        assignees: (issue.assignees ?? []).map((assignee) => assignee.login),
        milestone: issue.milestone?.title ?? null,
        createdAt: issue.created_at,
        closedAt: issue.closed_at,
    };
}
function toComment(comment) {
    return {
        id: comment.id,
        body: comment.body ?? "",
        url: comment.html_url,
        author: comment.user?.login ?? "",
        authorIsBot: comment.user?.type === "Bot",
        app: comment.performed_via_github_app?.slug ?? null,
        createdAt: comment.created_at,
        edited: comment.updated_at !== comment.created_at,
    };
}


/***/ }),

/***/ 73029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cB: () => (/* binding */ listTags),
/* harmony export */   fn: () => (/* binding */ resolveTag),
/* harmony export */   i: () => (/* binding */ encodeRef)
/* harmony export */ });
/* unused harmony exports readRef, readTagObject, requireTagAt */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88165);
/** Tags and what they point at: exact names only, always down to the commit. */


const target = zod__WEBPACK_IMPORTED_MODULE_1__.object({ sha: zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^[0-9a-f]{40}$/), type: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](["commit", "tag", "tree", "blob"]) });
const refShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({ ref: zod__WEBPACK_IMPORTED_MODULE_1__.string(), object: target });
const tagObjectShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    sha: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    tag: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    message: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    object: target,
    tagger: zod__WEBPACK_IMPORTED_MODULE_1__.object({ name: zod__WEBPACK_IMPORTED_MODULE_1__.string(), date: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).optional(),
});
/** readRef: what a full ref (without `refs/`) points at, or undefined. */
async function readRef(github, ref) {
    try {
        const found = await github.read("/repos/{owner}/{repo}/git/ref/{+ref}", { ref: encodeRef(ref) }, refShape);
        return found.ref === `refs/${ref}` ? found.object : undefined;
    }
    catch (thrown) {
        if (isNotFound(thrown))
            return undefined;
        throw thrown;
    }
}
/** readTagObject: an annotated tag object by its SHA. */
async function readTagObject(github, sha) {
    return github.read("/repos/{owner}/{repo}/git/tags/{tag_sha}", { tag_sha: sha }, tagObjectShape);
}
/** How many tag objects are followed from a ref to its commit. */
const MAX_TAG_OBJECTS = 5;
/** One level more than is followed, so that a longer chain is seen. */
const TARGET = Array.from({ length: MAX_TAG_OBJECTS }).reduce((inner) => `__typename oid ... on Tag { target { ${inner} } }`, "__typename oid");
const TAG_QUERY = `query($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { prefix name target { ${TARGET} } } }
}`;
const tagTargetShape = zod__WEBPACK_IMPORTED_MODULE_1__.lazy(() => zod__WEBPACK_IMPORTED_MODULE_1__.object({
    __typename: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    oid: zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^[0-9a-f]{40}$/),
    target: tagTargetShape.optional(),
}));
const tagShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    repository: zod__WEBPACK_IMPORTED_MODULE_1__.object({
        ref: zod__WEBPACK_IMPORTED_MODULE_1__.object({ prefix: zod__WEBPACK_IMPORTED_MODULE_1__.string(), name: zod__WEBPACK_IMPORTED_MODULE_1__.string(), target: tagTargetShape.nullable() }).nullable(),
    }),
});
/** The commit behind a tag of exactly this name, through annotated tags; undefined when there is no such tag. One request. */
async function resolveTag(github, tag) {
    const ref = `refs/tags/${tag}`;
    const answer = await github.query(TAG_QUERY, { owner: github.owner, name: github.repo, ref }, tagShape);
    const found = answer.repository.ref;
    if (found === null || `${found.prefix}${found.name}` !== ref)
        return undefined;
    if (found.target === null)
        throw refuseTarget(tag, "nothing");
    let object = found.target;
    while (object.__typename === "Tag" && object.target !== undefined)
        object = object.target;
    if (object.__typename === "Tag")
        throw refuseTarget(tag, `a chain of more than ${MAX_TAG_OBJECTS} tag objects`);
    if (object.__typename !== "Commit")
        throw refuseTarget(tag, `a ${object.__typename.toLowerCase()}`);
    return { tag, sha: object.oid, objectSha: found.target.oid, annotated: found.target.__typename === "Tag" };
}
/** requireTagAt: throws `tag-moved` unless the tag still points at the commit; asked again right before anything is changed. */
async function requireTagAt(github, tag, sha) {
    const now = await resolveTag(github, tag);
    if (now?.sha === sha)
        return;
    throw new GitHubError({
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
const TAGS_QUERY = `query($owner: String!, $name: String!, $after: String, $query: String) {
  repository(owner: $owner, name: $name) {
    refs(refPrefix: "refs/tags/", first: 100, after: $after, query: $query, orderBy: {field: TAG_COMMIT_DATE, direction: DESC}) {
      nodes { name target { __typename oid ... on Commit { committedDate } ... on Tag { target { __typename oid ... on Commit { committedDate } } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const graphTarget = zod__WEBPACK_IMPORTED_MODULE_1__.object({ __typename: zod__WEBPACK_IMPORTED_MODULE_1__.string(), oid: zod__WEBPACK_IMPORTED_MODULE_1__.string(), committedDate: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional() });
const tagPageShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    repository: zod__WEBPACK_IMPORTED_MODULE_1__.object({
        refs: zod__WEBPACK_IMPORTED_MODULE_1__.object({
            nodes: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.object({ name: zod__WEBPACK_IMPORTED_MODULE_1__.string(), target: graphTarget.extend({ target: graphTarget.optional() }).nullable() })
                .nullable()),
            pageInfo: zod__WEBPACK_IMPORTED_MODULE_1__.object({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_1__.boolean(), endCursor: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable() }),
        })
            .nullable(),
    }),
});
function peel(object) {
    const commit = object?.__typename === "Tag" ? object.target : object;
    return commit?.__typename === "Commit" ? { sha: commit.oid, date: commit.committedDate ?? null } : undefined;
}
/** encodeRef: a ref for a path, its slashes kept. */
function encodeRef(ref) {
    return ref.split("/").map(encodeURIComponent).join("/");
}
function refuseTarget(tag, found) {
    return new _failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: "ambiguous-ref",
        message: `The tag ${tag} points at ${found}, expected a commit.`,
        hint: "Tag the commit that is to be released.",
    });
}


/***/ }),

/***/ 13172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readReleaseOverview)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var _deployments_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18283);
/* harmony import */ var _fact_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30677);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88165);
/* harmony import */ var _issues_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25387);
/** One GraphQL request for what every preflight begins with: the policy, the tags, the branches, the milestone, our issues. */





/** How many deployments come with the overview. */
const OVERVIEW_DEPLOYMENTS = 50;
const DEPLOYMENTS = `
    deployments(first: ${OVERVIEW_DEPLOYMENTS}, orderBy: {field: CREATED_AT, direction: DESC}) ${_deployments_ts__WEBPACK_IMPORTED_MODULE_0__/* .DEPLOYMENTS_FIELDS */ .bf}`;
const ISSUES = `
    milestones(first: 30, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes { title url open: issues(first: 1, states: OPEN) { totalCount } closed: issues(first: 1, states: CLOSED) { totalCount } openPulls: pullRequests(first: 1, states: OPEN) { totalCount } }
    }
    releases: issues(first: 30, labels: ["octoacme:release"], orderBy: {field: CREATED_AT, direction: DESC}) { nodes { number url title body state author { login } } }
    debts: issues(first: 100, labels: ["octoacme:debt"], states: OPEN, orderBy: {field: CREATED_AT, direction: ASC}) { nodes { number url title body state author { login } } }
    reviews: issues(first: 100, labels: ["octoacme:review"], states: OPEN, orderBy: {field: CREATED_AT, direction: ASC}) { nodes { number url title body state author { login } } }`;
function renderQuery(withIssues, withDeployments = false) {
    return `query($owner: String!, $name: String!, $policy: String!, $at: String!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name target { __typename oid } }
    at: object(expression: $at) { __typename oid ... on Tag { target { oid } } }
    policy: object(expression: $policy) { __typename ... on Blob { text isBinary isTruncated byteSize } }
    tags: refs(refPrefix: "refs/tags/", first: 100, orderBy: {field: TAG_COMMIT_DATE, direction: DESC}) {
      nodes { name target { __typename oid ... on Tag { target { __typename oid } } } }
      pageInfo { hasNextPage }
    }
    branches: refs(refPrefix: "refs/heads/", first: 100) { nodes { name target { __typename oid } } }${withIssues ? ISSUES : ""}${withDeployments ? DEPLOYMENTS : ""}
  }
}`;
}
const object = zod__WEBPACK_IMPORTED_MODULE_4__.object({ __typename: zod__WEBPACK_IMPORTED_MODULE_4__.string(), oid: zod__WEBPACK_IMPORTED_MODULE_4__.string() });
const refs = (target) => zod__WEBPACK_IMPORTED_MODULE_4__.object({ nodes: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({ name: zod__WEBPACK_IMPORTED_MODULE_4__.string(), target: target.nullable() }).nullable()) });
const issueShape = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    number: zod__WEBPACK_IMPORTED_MODULE_4__.number(),
    url: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    title: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    body: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    state: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    author: zod__WEBPACK_IMPORTED_MODULE_4__.object({ login: zod__WEBPACK_IMPORTED_MODULE_4__.string() }).nullable(),
});
const total = zod__WEBPACK_IMPORTED_MODULE_4__.object({ totalCount: zod__WEBPACK_IMPORTED_MODULE_4__.number() });
const issuesShape = zod__WEBPACK_IMPORTED_MODULE_4__.object({ nodes: zod__WEBPACK_IMPORTED_MODULE_4__.array(issueShape.nullable()) });
const shape = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    viewer: zod__WEBPACK_IMPORTED_MODULE_4__.object({ login: zod__WEBPACK_IMPORTED_MODULE_4__.string() }),
    repository: zod__WEBPACK_IMPORTED_MODULE_4__.object({
        defaultBranchRef: zod__WEBPACK_IMPORTED_MODULE_4__.object({ name: zod__WEBPACK_IMPORTED_MODULE_4__.string(), target: object.nullable() }).nullable(),
        at: object.extend({ target: zod__WEBPACK_IMPORTED_MODULE_4__.object({ oid: zod__WEBPACK_IMPORTED_MODULE_4__.string() }).optional() }).nullable(),
        policy: zod__WEBPACK_IMPORTED_MODULE_4__.object({
            __typename: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
            text: zod__WEBPACK_IMPORTED_MODULE_4__.string().nullish(),
            isBinary: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().nullish(),
            isTruncated: zod__WEBPACK_IMPORTED_MODULE_4__.boolean().optional(),
            byteSize: zod__WEBPACK_IMPORTED_MODULE_4__.number().optional(),
        })
            .nullable(),
        tags: refs(object.extend({ target: object.optional() })).extend({
            pageInfo: zod__WEBPACK_IMPORTED_MODULE_4__.object({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_4__.boolean() }),
        }),
        branches: refs(object),
        milestones: zod__WEBPACK_IMPORTED_MODULE_4__.object({
            nodes: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({ title: zod__WEBPACK_IMPORTED_MODULE_4__.string(), url: zod__WEBPACK_IMPORTED_MODULE_4__.string(), open: total, closed: total, openPulls: total }).nullable()),
        })
            .optional(),
        releases: issuesShape.optional(),
        debts: issuesShape.optional(),
        reviews: issuesShape.optional(),
        deployments: _deployments_ts__WEBPACK_IMPORTED_MODULE_0__/* .deploymentsPageShape */ .vD.optional(),
    }),
});
/** Without `issues: read` the rest is read all the same, and the facts about issues say why they are missing. */
async function readReleaseOverview(github, where) {
    const answered = await askOverview(github, where);
    const { viewer, repository } = answered.shown;
    (0,_issues_ts__WEBPACK_IMPORTED_MODULE_3__/* .rememberOwnLogin */ .hr)(github, viewer.login);
    const deployments = answered.deployments ?? (await readShownDeployments(github, where, repository));
    if (repository.at === null)
        throw new _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_({
            code: "not-found",
            status: 404,
            message: `The ref ${where.policyRef ?? "of the default branch"}, which the policy is to be read from, does not exist.`,
            hint: "Correct the input `policy-ref`, or leave it empty for the default branch.",
        });
    return {
        viewer: viewer.login,
        defaultBranch: repository.defaultBranchRef?.name ?? "",
        policy: {
            ref: where.policyRef ?? repository.defaultBranchRef?.name ?? "HEAD",
            sha: repository.at.target?.oid ?? repository.at.oid,
            text: readPolicyText(repository.policy),
        },
        ...listRefs(repository),
        ...listIssues(answered),
        deployments,
    };
}
async function askOverview(github, where) {
    const ref = where.policyRef ?? "HEAD";
    const variables = { owner: github.owner, name: github.repo, policy: `${ref}:${where.policyPath}`, at: ref };
    try {
        const shown = await github.query(renderQuery(true, where.deployments), variables, shape, "issues: read");
        return { shown, refusal: undefined, deployments: undefined };
    }
    catch (thrown) {
        if (!isForbidden(thrown))
            throw thrown;
        // GitHub does not say which part it refused: the two that a token may lack are asked for apart.
        const isApart = where.deployments === true;
        const [base, issues, deployments] = await Promise.all([
            github.query(renderQuery(false), variables, shape, "contents: read"),
            isApart
                ? github.query(renderQuery(true), variables, shape, "issues: read").catch((again) => {
                    if (isForbidden(again))
                        return again;
                    throw again;
                })
                : thrown,
            isApart ? (0,_fact_ts__WEBPACK_IMPORTED_MODULE_1__/* .fact */ .f)(() => readDeploymentsApart(github)) : undefined,
        ]);
        return issues instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_
            ? { shown: base, refusal: issues, deployments }
            : { shown: issues, refusal: undefined, deployments };
    }
}
function isForbidden(thrown) {
    return thrown instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_ && thrown.code === "missing-permission";
}
async function readDeploymentsApart(github) {
    const deployments = await (0,_deployments_ts__WEBPACK_IMPORTED_MODULE_0__/* .listDeployments */ .Jn)(github, { limit: OVERVIEW_DEPLOYMENTS });
    return { deployments, more: deployments.length >= OVERVIEW_DEPLOYMENTS };
}
async function readShownDeployments(github, where, { deployments }) {
    if (where.deployments !== true)
        return undefined;
    if (deployments === undefined)
        throw (0,_failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .invalidAnswer */ .k_)("POST /graphql", "deployments were asked for and left out");
    return (0,_fact_ts__WEBPACK_IMPORTED_MODULE_1__/* .fact */ .f)(() => (0,_deployments_ts__WEBPACK_IMPORTED_MODULE_0__/* .readDeploymentsPage */ .Ok)(github, deployments));
}
/** Null: no file; undefined: only by REST. */
function readPolicyText(policy) {
    if (policy === null || policy.__typename !== "Blob")
        return null;
    const isPlain = policy.isBinary !== true && policy.isTruncated !== true && typeof policy.text === "string";
    return isPlain ? policy.text : undefined;
}
function listRefs({ tags, branches }) {
    return {
        tags: tags.nodes.flatMap((node) => {
            const target = node?.target?.__typename === "Tag" ? node.target.target : node?.target;
            return node !== null && target?.__typename === "Commit" ? [{ name: node.name, sha: target.oid }] : [];
        }),
        moreTags: tags.pageInfo.hasNextPage,
        branches: branches.nodes.flatMap((node) => node?.target?.__typename === "Commit" ? [{ name: node.name, sha: node.target.oid }] : []),
    };
}
function listIssues({ shown: { viewer, repository }, refusal, }) {
    const known = (part, read) => {
        if (refusal !== undefined)
            return { ok: false, failure: (0,_fact_ts__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .I)(refusal) };
        if (part === undefined)
            throw (0,_failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .invalidAnswer */ .k_)("POST /graphql", "issues were asked for and left out");
        return { ok: true, value: read(part) };
    };
    const toIssues = ({ nodes }) => nodes.filter((node) => node !== null).map((node) => toIssue(node, viewer.login));
    return {
        milestones: known(repository.milestones, ({ nodes }) => nodes
            .filter((node) => node !== null)
            .map(({ title, url, open, openPulls, closed }) => ({
            title,
            url,
            openItems: open.totalCount + openPulls.totalCount,
            closedItems: closed.totalCount,
        }))),
        releaseIssues: known(repository.releases, toIssues),
        debtIssues: known(repository.debts, toIssues),
        reviewIssues: known(repository.reviews, toIssues),
    };
}
function toIssue({ number, url, title, body, state, author }, login) {
    const own = author !== null && (0,_issues_ts__WEBPACK_IMPORTED_MODULE_3__/* .sameLogin */ .Up)(author.login, login);
    return { number, url, title, body, open: state === "OPEN", own };
}


/***/ }),

/***/ 28701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tH: () => (/* binding */ listReleases)
/* harmony export */ });
/* unused harmony exports assetShape, RELEASE_BODY_LIMIT, chooseRelease, findRelease, upsertDraft, publishRelease, updateRelease, readRelease, toAsset */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _notes_body_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48086);
/* harmony import */ var _refs_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73029);
/* harmony import */ var _workflow_drift_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63092);
/** GitHub Releases: drafts counted, one per tag and commit; every write sends what GitHub would otherwise reset. */




const assetShape = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_3__.number(),
    name: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    size: zod__WEBPACK_IMPORTED_MODULE_3__.number(),
    state: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    url: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    browser_download_url: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    digest: zod__WEBPACK_IMPORTED_MODULE_3__.string().nullish(),
});
const releaseShape = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_3__.number(),
    tag_name: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    target_commitish: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    name: zod__WEBPACK_IMPORTED_MODULE_3__.string().nullable(),
    body: zod__WEBPACK_IMPORTED_MODULE_3__.string().nullish(),
    draft: zod__WEBPACK_IMPORTED_MODULE_3__.boolean(),
    prerelease: zod__WEBPACK_IMPORTED_MODULE_3__.boolean(),
    immutable: zod__WEBPACK_IMPORTED_MODULE_3__.boolean().optional(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    upload_url: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    published_at: zod__WEBPACK_IMPORTED_MODULE_3__.string().nullable(),
    author: zod__WEBPACK_IMPORTED_MODULE_3__.object({ login: zod__WEBPACK_IMPORTED_MODULE_3__.string() }).nullish(),
    assets: zod__WEBPACK_IMPORTED_MODULE_3__.array(assetShape),
});
/** GitHub's limit for a release's body. */
const RELEASE_BODY_LIMIT = 125_000;
/** listReleases: all, newest first as GitHub lists them; drafts only with `contents: write`. */
async function listReleases(github) {
    return (await github.readAll("/repos/{owner}/{repo}/releases", {}, releaseShape)).map(toRelease);
}
/**
 * chooseRelease: a published release of the tag first, then the oldest draft that was written for the commit. Where the tag
 * exists, a draft that a person made on GitHub's page comes next, then the newest that was written for a commit that the tag has
 * left: GitHub publishes it at the tag, whatever branch it names, and what people wrote in it must not stay behind.
 */
function chooseRelease(releases, where) {
    const ofTag = releases.filter((release) => release.tag === where.tag).sort((a, b) => a.id - b.id);
    const byHand = ({ commit, body }) => where.tagged === true && commit === null && readData(body) === undefined;
    const isLeft = ({ commit, target }) => where.tagged === true && commit !== null && !/^[0-9a-f]{40}$/.test(target);
    return (ofTag.find((release) => !release.draft) ??
        ofTag.find((release) => release.commit === where.sha) ??
        ofTag.find(byHand) ??
        ofTag.findLast(isLeft));
}
/** findRelease: the release of a tag and commit through the list, which shows drafts; see `chooseRelease`. */
async function findRelease(github, where) {
    return chooseRelease(await listReleases(github), where);
}
/** upsertDraft: a draft for tag and commit; what exists is updated when it differs; an immutable release is returned as it is. Needs `contents: write`. */
async function upsertDraft(github, content) {
    const { value, created } = await github.writeOnce({
        what: `draft release ${content.tag}`,
        readFirst: content.readFirst ?? true,
        find: () => findRelease(github, content),
        create: () => createDraft(github, content),
    });
    const isSame = value.name === content.name && value.body === content.body && value.prerelease === content.prerelease;
    if (created || isSame || value.immutable)
        return { release: value, written: created };
    const { name, body, prerelease } = content;
    return { release: await updateRelease(github, value, { name, body, prerelease }), written: true };
}
async function createDraft(github, content) {
    const { tag, sha, name, body, prerelease, tagged } = content;
    const target = tagged ? {} : { target_commitish: sha };
    try {
        const made = await github.write("POST /repos/{owner}/{repo}/releases", { tag_name: tag, ...target, name, body, draft: true, prerelease, make_latest: "false" }, releaseShape, [201]);
        return toRelease(made);
    }
    catch (thrown) {
        if (tagged)
            throw thrown;
        throw describeWorkflowDrift(await explainRefusal(github, sha, thrown), { tag, target: sha, tagged });
    }
}
/** publishRelease: makes a draft public; `makeLatest` is always said, because GitHub's default lets a hotfix of an old line steal it. */
async function publishRelease(github, release, makeLatest) {
    return updateRelease(github, release, { draft: false, make_latest: makeLatest ? "true" : "false" });
}
/**
 * updateRelease: changes what is given; after a lost answer the release is read before the one repeat. The tag's name goes
 * with every change, because GitHub takes the tag of an edited draft away when the request leaves it out.
 */
async function updateRelease(github, release, change) {
    const { value } = await github.writeOnce({
        what: `release ${release.tag}`,
        readFirst: false,
        find: async () => {
            const now = await readRelease(github, release.id);
            const isDone = now.tag === release.tag &&
                (change.name === undefined || now.name === change.name) &&
                (change.body === undefined || now.body === change.body) &&
                (change.prerelease === undefined || now.prerelease === change.prerelease) &&
                (change.draft === undefined || now.draft === change.draft);
            return isDone ? now : undefined;
        },
        create: () => patchRelease(github, release, change),
    });
    return value;
}
/**
 * A release that names a commit as its target is refused where that commit's workflow files are not the default branch's.
 * Where the tag exists GitHub does not use the target, so the refused change is sent once more with the default branch as
 * the target: a refused request has changed nothing.
 */
async function patchRelease(github, release, change) {
    const send = async (target) => toRelease(await github.write("PATCH /repos/{owner}/{repo}/releases/{release_id}", { release_id: release.id, tag_name: release.tag, ...change, ...target }, releaseShape, [200]));
    try {
        return await send({});
    }
    catch (thrown) {
        const drift = await explainRefusal(github, release.target, thrown);
        const tagged = (await resolveTag(github, release.tag)) !== undefined;
        if (!tagged || release.target === drift.defaultBranch)
            throw describeWorkflowDrift(drift, { ...release, tagged });
        try {
            return await send({ target_commitish: drift.defaultBranch });
        }
        catch (again) {
            throw isWorkflowRefusal(again) ? describeWorkflowDrift(drift, { ...release, tagged }) : again;
        }
    }
}
/** readRelease: by id. */
async function readRelease(github, id) {
    return toRelease(await github.read("/repos/{owner}/{repo}/releases/{release_id}", { release_id: id }, releaseShape));
}
/** toAsset: an asset from GitHub's answer. */
function toAsset(asset) {
    return {
        id: asset.id,
        name: asset.name,
        size: asset.size,
        state: asset.state,
        url: asset.url,
        downloadUrl: asset.browser_download_url,
        digest: asset.digest ?? null,
    };
}
function toRelease(release) {
    return {
        id: release.id,
        tag: release.tag_name,
        target: release.target_commitish,
        commit: readCommit(release.body ?? "", release.target_commitish),
        name: release.name ?? "",
        body: release.body ?? "",
        draft: release.draft,
        prerelease: release.prerelease,
        immutable: release.immutable ?? false,
        url: release.html_url,
        uploadUrl: release.upload_url,
        publishedAt: release.published_at,
        author: release.author?.login ?? "",
        assets: release.assets.map(toAsset),
    };
}
/** The body's hidden data says it; drafts from before that was kept name the commit as their target. */
function readCommit(body, target) {
    const targeted = /^[0-9a-f]{40}$/.test(target) ? target : null;
    const written = (0,_notes_body_ts__WEBPACK_IMPORTED_MODULE_0__/* .readData */ .v3)(body)?.commit ?? null;
    if (written !== null && targeted !== null && written !== targeted)
        return null;
    return written ?? targeted;
}


/***/ }),

/***/ 63092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rt: () => (/* binding */ listChangedWorkflows),
/* harmony export */   TQ: () => (/* binding */ listWorkflowFiles)
/* harmony export */ });
/* unused harmony exports isWorkflowRefusal, explainRefusal, describeWorkflowDrift */
/* harmony import */ var _contents_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31253);
/* harmony import */ var _fact_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30677);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88165);



const FOLDER = ".github/workflows";
/** isWorkflowRefusal: whether a refused write to a release may be that refusal. */
function isWorkflowRefusal(thrown) {
    return isStatus(thrown, 403, 404);
}
/** listChangedWorkflows: paths that `at` adds to `base` or has otherwise; what only `base` has is no change that GitHub refuses. */
function listChangedWorkflows(at, base) {
    const known = new Map(base.map(({ name, sha }) => [name, sha]));
    return at.filter(({ name, sha }) => known.get(name) !== sha).map(({ name }) => `${FOLDER}/${name}`);
}
/** listWorkflowFiles: the entries of the workflow folder at a ref; none where there is no folder. */
async function listWorkflowFiles(github, ref) {
    return (await (0,_contents_ts__WEBPACK_IMPORTED_MODULE_0__/* .listFolder */ .bt)(github, FOLDER, ref)) ?? [];
}
/** explainRefusal: the drift behind a refused write to a release with this target; throws what was thrown when there is none, or it can't be read. */
async function explainRefusal(github, target, thrown) {
    if (!isWorkflowRefusal(thrown))
        throw thrown;
    const read = await fact(async () => {
        const { defaultBranch } = await readRepository(github);
        const [at, base] = await Promise.all([listWorkflowFiles(github, target), listWorkflowFiles(github, defaultBranch)]);
        return { defaultBranch, changed: listChangedWorkflows(at, base) };
    });
    if (!read.ok || read.value.changed.length === 0)
        throw thrown;
    return { ...read.value, refusal: thrown };
}
/** describeWorkflowDrift: the error that names the cause and a way that works. */
function describeWorkflowDrift({ changed, defaultBranch, refusal }, release) {
    const { tag, target, tagged } = release;
    const more = changed.length > 3 ? ` and ${changed.length - 3} more` : "";
    return new GitHubError({
        code: "github-refused",
        status: refusal.status,
        message: `GitHub refused the release ${tag} (${refusal.status}): the workflow files of its target ${target.slice(0, 12)} are not those of ${defaultBranch} (${changed.slice(0, 3).join(", ")}${more}), and a job's own token can't be allowed to release such a target.`,
        hint: tagged
            ? `Bring these workflow files to ${defaultBranch} in the same form, or pass the token of a GitHub App with \`contents: write\` and \`workflows: write\` as \`github-token\`.`
            : `Push the tag ${tag} first and run the job again: the release of an existing tag needs no target. Or bring these workflow files to ${defaultBranch} in the same form.`,
        cause: refusal,
    });
}


/***/ }),

/***/ 73707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ae: () => (/* binding */ path),
  P7: () => (/* binding */ refName),
  fe: () => (/* binding */ serviceName),
  KA: () => (/* binding */ versionText)
});

// UNUSED EXPORTS: boolean, choice, defineInputs, duration, environmentName, integer, list, multilineText, optional, policyPath, policyRef, readInputs, secretText, sha, text, variableLines

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(79680);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(48123);
// EXTERNAL MODULE: ./packages/shared/src/vocabulary.ts
var vocabulary = __webpack_require__(60463);
// EXTERNAL MODULE: ./packages/shared/src/process/environment.ts
var environment = __webpack_require__(10900);
// EXTERNAL MODULE: ./packages/shared/src/process/secrets.ts + 1 modules
var secrets = __webpack_require__(47241);
;// CONCATENATED MODULE: ./packages/shared/src/process/ordinary-variables.ts
/** The ordinary variables of a runner's machine: those a command sees without being asked for, and that nobody may set for it. */
/**
 * Names and families of names, as patterns without anchors. The one list behind what a command is given (`selectEnvironment`) and what the input
 * `variables` refuses (`parseVariables`): whatever reaches every command by itself must not come from a caller's lines.
 */
const ORDINARY_VARIABLES = [
    "PATH",
    "HOME",
    "USER",
    "LOGNAME",
    "SHELL",
    "PWD",
    "LANG",
    "LANGUAGE",
    "LC_[A-Z]+",
    "TZ",
    "TERM",
    "TMPDIR",
    "TEMP",
    "TMP",
    "CI",
    "COLORTERM",
    "NO_COLOR",
    "FORCE_COLOR",
    "HTTPS?_PROXY",
    "NO_PROXY",
    "https?_proxy",
    "no_proxy",
    "SSL_CERT_(?:FILE|DIR)",
    "NODE_EXTRA_CA_CERTS",
    "XDG_[A-Z_]+",
    "DOCKER_HOST",
    "JAVA_HOME(?:_\\d+_X64)?",
    "GOROOT(?:_[0-9A-Z_]+)?",
    "ANDROID_(?:HOME|SDK_ROOT)",
    "AGENT_TOOLSDIRECTORY",
    "SystemRoot",
    "ComSpec",
    "PATHEXT",
    "windir",
    "RUNNER_(?:OS|ARCH|NAME|ENVIRONMENT|TEMP|TOOL_CACHE)",
    "GITHUB_(?:ACTIONS|REPOSITORY|REPOSITORY_OWNER|REPOSITORY_ID|RUN_ID|RUN_NUMBER|RUN_ATTEMPT|JOB|WORKFLOW|WORKSPACE|ACTOR|TRIGGERING_ACTOR|EVENT_NAME|SHA|REF|REF_NAME|REF_TYPE|SERVER_URL|API_URL|GRAPHQL_URL)",
];

;// CONCATENATED MODULE: ./packages/shared/src/process/variables.ts
/** The input `variables`: secrets and addresses that a policy names, as NAME=value lines, for callers that cannot set a step's `env:`. */


/** What the runner, the shell, git or node go by, beyond the ordinary variables: families by their first word, and names. */
const FAMILIES = "(?:GITHUB|ACTIONS|RUNNER|INPUT|STATE|OCTOACME|NODE|NPM|GIT|LD|DYLD|SSL|LC|XDG|BASH)_.*";
const NAMES = "ENV|IFS|PS4|SHELLOPTS|BASHOPTS|ALL_PROXY";
/** What a line may not set; without regard to case, as Windows reads names. */
const RESERVED = new RegExp(`^(?:${FAMILIES}|${NAMES}|${ORDINARY_VARIABLES.join("|")})$`, "i");
/** parseVariables: blank lines and lines that begin with `#` say nothing; the value is all after the first `=`, as it stands. */
function variables_parseVariables(text) {
    const value = Object.create(null);
    for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
        const line = raw.trim();
        if (line === "" || line.startsWith("#"))
            continue;
        const at = `Line ${index + 1} of \`variables\``;
        const name = /^([A-Za-z_][A-Za-z0-9_]{0,127})=/.exec(line)?.[1];
        if (name === undefined)
            return {
                ok: false,
                fix: `${at} is no NAME=value. Write one per line; a value of several lines is not possible.`,
            };
        if (RESERVED.test(name))
            return {
                ok: false,
                fix: `${at} sets ${name}, which belongs to the runner. Give it another name, in the policy too.`,
            };
        if (name in value)
            return { ok: false, fix: `${at} sets ${name} a second time. Keep one of the two lines.` };
        value[name] = line.slice(name.length + 1);
    }
    return { ok: true, value };
}
/**
 * adoptVariables: sets them for this process alone, masked first (from four characters on); a variable of the step's own `env:` wins. A command sees one
 * only when the policy passes it by name (`deploy.env`).
 */
function adoptVariables(variables, environment = process.env) {
    for (const [name, value] of Object.entries(variables)) {
        if (value === "")
            continue;
        if (isLongSecret(value))
            maskSecret(value);
        if ((environment[name] ?? "") === "")
            environment[name] = value;
    }
}

;// CONCATENATED MODULE: ./packages/shared/src/process/inputs.ts
/** Typed specs of an action's inputs, read and refused before any request is made. Defaults live in action.yml alone. */







/** defineInputs: a spec from fields keyed by the names that action.yml uses. */
function defineInputs(fields) {
    return { fields, names: Object.keys(fields) };
}
/** readInputs: all values, or an ActionableError `invalid-input` for the first one that is missing or refused. */
function readInputs(spec, variables = process.env) {
    const values = {};
    for (const name of spec.names) {
        const field = spec.fields[name];
        const text = readInput(name, variables);
        if (text === "") {
            if (field.required)
                throw refuseMissing(name, field, variables);
            values[toCamelCase(name)] = undefined;
            continue;
        }
        if (field.secret)
            maskSecret(text);
        const parsed = field.parse(text);
        if (!parsed.ok)
            throw new ActionableError({
                code: "invalid-input",
                message: `Input ${name} is ${field.secret || field.hidden === true ? "malformed" : quoteValue(text)}; expected ${field.expected}.`,
                hint: parsed.fix ?? `Set \`${name}\` under \`with:\` to ${field.expected}.`,
            });
        values[toCamelCase(name)] = parsed.value;
    }
    return values;
}
function refuseMissing(name, field, variables) {
    return new ActionableError({
        code: "invalid-input",
        message: `Input ${name} is missing; expected ${field.expected}.${isRunner(variables) ? "" : " This process was not started by a GitHub Actions runner."}`,
        hint: isRunner(variables)
            ? `Set \`${name}\` under \`with:\` to ${field.expected}.`
            : "Use the action as a step of a workflow (`uses:`); the runner then hands it its inputs.",
    });
}
function toCamelCase(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
function field(kind, expected, parse, secret = false) {
    return { kind, required: true, secret, expected, parse };
}
function accept(value) {
    return { ok: true, value };
}
function matching(pattern, fix) {
    return (text) => (pattern.test(text) ? accept(text) : fix === undefined ? { ok: false } : { ok: false, fix });
}
/** optional: an empty text is `undefined`. Fields are required otherwise. */
function optional(inner) {
    return { ...inner, required: false };
}
/** text: one line without control or invisible characters. */
function inputs_text(options = {}) {
    const limit = options.maxLength ?? 1_000;
    return field("text", options.expected ?? `one line of at most ${limit} characters`, (value) => value.length <= limit && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(value) ? accept(value) : { ok: false });
}
/** multilineText: free text; line ends become LF, other control characters are refused. */
function multilineText(options = {}) {
    const limit = options.maxLength ?? 60_000;
    return field("multiline-text", `text of at most ${limit} characters without control characters`, (value) => {
        const normal = value.replace(/\r\n?/g, "\n");
        return normal.length <= limit && !/[^\P{Cc}\n\t]/u.test(normal) ? accept(normal) : { ok: false };
    });
}
/** secretText: a token or key; masked, and never shown in an error. */
function secretText() {
    return field("secret-text", "a token without spaces", matching(/^[\x21-\x7e]{1,4096}$/), true);
}
/** variableLines: NAME=value lines; never shown in an error. The values are masked one by one when they are adopted. */
function variableLines() {
    return { ...field("variable-lines", "lines of NAME=value", parseVariables), hidden: true };
}
/** boolean: `true` or `false`, in any case YAML's core schema allows. */
function inputs_boolean() {
    return field("boolean", "`true` or `false`", (value) => /^(?:true|True|TRUE)$/.test(value)
        ? accept(true)
        : /^(?:false|False|FALSE)$/.test(value)
            ? accept(false)
            : { ok: false });
}
/** choice: one of a closed set, exactly as written. */
function choice(values) {
    const expected = values.length === 1 ? `\`${values[0]}\`` : `one of ${values.map((value) => `\`${value}\``).join(", ")}`;
    return field("choice", expected, (value) => values.includes(value) ? accept(value) : { ok: false });
}
/** duration: milliseconds of `90s`, `10m`, `1h30m`. */
function inputs_duration(limits = {}) {
    return field("duration", "a duration such as 90s, 10m or 1h30m", (value) => {
        const milliseconds = parseDuration(value);
        if (milliseconds === undefined)
            return { ok: false };
        return milliseconds >= (limits.min ?? 0) && milliseconds <= (limits.max ?? Number.MAX_SAFE_INTEGER)
            ? accept(milliseconds)
            : { ok: false, fix: "The duration is outside the limits that the action's README names." };
    });
}
/** integer: a whole decimal number within limits. */
function integer(limits) {
    return field("integer", `a whole number from ${limits.min} to ${limits.max}`, (value) => {
        const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
        return number >= limits.min && number <= limits.max ? accept(number) : { ok: false };
    });
}
/** sha: a full commit SHA; an abbreviation is refused because it may come to mean another commit. */
function sha() {
    return field("sha", "a full commit SHA of 40 lower-case hexadecimal digits", matching(/^[0-9a-f]{40}$/, "Pass on the `sha` output of preflight."));
}
/** versionText: a tag or bare version that can be neither an option, a script, another kind of ref, nor mistaken for a commit. */
function versionText() {
    return field("version", "a release tag or version such as v1.4.0", (value) => {
        if (/^(?:[0-9a-fA-F]{40}|[0-9a-fA-F]{64})$/.test(value))
            return { ok: false, fix: "A text that looks like a commit SHA is ambiguous as a tag; name the release's tag." };
        if (/^(?:refs|heads|tags|remotes|pull)\//i.test(value))
            return { ok: false, fix: "Give the tag's own name, such as v1.4.0, without refs/tags/ or heads/ before it." };
        if (value.length > 200 || !/^[A-Za-z0-9@][A-Za-z0-9._+@/-]*$/.test(value))
            return {
                ok: false,
                fix: "A tag may hold letters, digits and . _ + @ / - and starts with a letter or digit; rename the tag.",
            };
        if (/\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)|[./]$|^@$/.test(value))
            return { ok: false, fix: "Git takes no tag of this form; name the release's tag." };
        return accept(value);
    });
}
/** refName: a branch, tag, full ref or SHA for reading; never an option. */
function refName() {
    return field("ref", "a branch, tag or commit", (value) => value.length <= 255 && /^[A-Za-z0-9][A-Za-z0-9._+@/-]*$/.test(value) && !/\.\.|\/\/|@\{|[./]$/.test(value)
        ? accept(value)
        : { ok: false });
}
/** Where the policy lies: any path that the lists of a policy could name. */
function policyPath() {
    const inner = path();
    return field("path", POLICY_PATH.expected, (value) => {
        const parsed = inner.parse(value);
        return parsed.ok && POLICY_PATH.pattern.test(parsed.value) ? parsed : { ok: false };
    });
}
/** A ref that the policy is read from, in full: a short name may be a branch's and a tag's at once. */
function policyRef() {
    const inner = refName();
    return field("ref", POLICY_REF.expected, (value) => inner.parse(value).ok && POLICY_REF.pattern.test(value)
        ? accept(value)
        : {
            ok: false,
            fix: "Leave it empty for the default branch; write a branch as refs/heads/NAME and a tag as refs/tags/NAME.",
        });
}
/** environmentName: a name that GitHub takes for an environment. */
function environmentName() {
    return field("environment", "the name of an environment of the policy", (value) => value.length <= 255 && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}'"`,;\\]/u.test(value) && !value.startsWith("-")
        ? accept(value)
        : { ok: false });
}
/** serviceName: a service of the policy. */
function serviceName() {
    return field("service", "the name of a service of the policy", matching(/^[a-z][a-z0-9-]{0,62}$/));
}
/** path: a relative path inside the workspace with forward slashes. */
function path() {
    return field("path", "a relative path inside the repository", (value) => value.length <= 1_000 &&
        !/[\p{Cc}\p{Cf}\\]/u.test(value) &&
        !/^[-/~]/.test(value) &&
        !value.split("/").includes("..")
        ? accept(value.replace(/^(?:\.\/)+/, ""))
        : { ok: false });
}
/** list: items by comma or line, each read by `item`; empty items are left out. */
function list(item) {
    return field("list", `a list, by comma or line, each ${item.expected}`, (value) => {
        const values = [];
        for (const part of value.split(/[,\r\n]/)) {
            if (part.trim() === "")
                continue;
            const parsed = item.parse(part.trim());
            if (!parsed.ok)
                return parsed;
            values.push(parsed.value);
        }
        return accept(values);
    });
}


/***/ }),

/***/ 95070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ listTrustedWorkflows),
/* harmony export */   Xw: () => (/* binding */ isTrustedAuthor),
/* harmony export */   v2: () => (/* binding */ keepTrusted)
/* harmony export */ });
/* unused harmony exports doubtRun, doubtMoment */
/* harmony import */ var _release_version_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51725);

/**
 * Whether a login is one whose writing counts. An app's ends with `[bot]`: a person who registers the name of an app is not that
 * app. What is trusted may leave `[bot]` out, as GraphQL does for the account that a token writes as.
 */
function isTrustedAuthor(login, writers) {
    if (login === null)
        return false;
    const bare = (name) => name.toLowerCase().replace(/\[bot\]$/, "");
    const isApp = /\[bot\]$/i.test(login);
    return [writers.own, ...writers.authors].some((known) => isApp ? bare(known) === bare(login) : known.toLowerCase() === login.toLowerCase());
}
/**
 * Deployments with only what a trusted account wrote: anybody who may push can create a deployment or a status by API. What
 * somebody else created loses its payload, so that no history counts it; what somebody else said of ours is left out. A payload
 * whose tag is not of the policy's pattern, or not the tag of its version, names no release.
 */
function keepTrusted(deployments, writers) {
    return deployments.map((deployment) => {
        if (!isTrustedAuthor(deployment.creator, writers) || !namesRelease(deployment, writers))
            return { ...deployment, payload: null };
        return {
            ...deployment,
            statuses: deployment.statuses.filter(({ creator }) => isTrustedAuthor(creator, writers)),
        };
    });
}
function namesRelease({ payload, sha }, writers) {
    if (payload === null || payload.sha !== sha)
        return false;
    // Another service's tags follow a pattern of its own.
    return payload.service !== writers.service || (0,_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseTag */ .ED)(payload.tag, writers.tag)?.version === payload.version;
}
/** Why a run is no trusted one, as the end of a sentence about it; undefined: it is. */
function doubtRun(run, expected) {
    if (run.headRepository?.toLowerCase() !== expected.repository.toLowerCase())
        return `belongs to ${run.headRepository ?? "a deleted fork"}`;
    if (/^pull_request/.test(run.event))
        return `ran for the event ${run.event}, whose code is not reviewed`;
    if (!expected.workflows.includes(run.path))
        return `is one of the workflow ${run.path}, which is not trusted (trusted: ${expected.workflows.join(", ") || "none"}); add it to \`trusted-workflows\` in the policy if it should be`;
    if (!run.ofDefaultBranch)
        return `ran a version of ${run.path} that is not the default branch's`;
    return undefined;
}
/** How far the clocks of a runner and of GitHub may differ. */
const CLOCK_SKEW_MS = 120_000;
/** Why nothing that is dated `at` can have been written by a job of the run; undefined: one can have. */
function doubtMoment(jobs, at) {
    const moment = Date.parse(at ?? "");
    if (Number.isNaN(moment))
        return "has no time";
    const enclosing = jobs.filter(({ startedAt, completedAt }) => startedAt !== null &&
        Date.parse(startedAt) - CLOCK_SKEW_MS <= moment &&
        (completedAt === null || moment <= Date.parse(completedAt) + CLOCK_SKEW_MS));
    if (enclosing.length === 0)
        return "was written when no job of its run was running";
    if (enclosing.every(({ conclusion }) => conclusion !== null && conclusion !== "success"))
        return `was written by the job ${enclosing[0].name}, which ended ${enclosing[0].conclusion}`;
    return undefined;
}
/** The workflow files whose runs are trusted: those of the policy, else the one that is running. */
function listTrustedWorkflows(named, workflowRef) {
    if (named !== undefined && named.length > 0)
        return named;
    const path = readWorkflowPath(workflowRef);
    return path === undefined ? [] : [path];
}
/** The file's path out of `owner/name/.github/workflows/file.yml@ref`; undefined for anything else. */
function readWorkflowPath(workflowRef) {
    const at = workflowRef.indexOf("@");
    const [, , ...path] = (at < 0 ? workflowRef : workflowRef.slice(0, at)).split("/");
    return path.length === 0 ? undefined : path.join("/");
}


/***/ })

};
