export const id = 411;
export const ids = [411];
export const modules = {

/***/ 3792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/shared/src/github/failure.ts
var github_failure = __webpack_require__(8165);
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
/** Of a write. A success of another status with a body that is no JSON is not GitHub's: what is behind it may have been applied. */
function requireStatus(answer, expected, route) {
    if (expected === undefined || expected.includes(answer.status))
        return;
    if (answer.status < 300 && typeof answer.data === "string")
        throw (0,github_failure/* invalidAnswer */.k_)(route, `status ${answer.status} with ${answer.data === "" ? "an empty or cut body" : "text instead of JSON"}`, true);
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
/** What a query needs that names nothing else. */
const GRAPHQL_PERMISSION = "contents: read";
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
        return (0,github_failure/* missingPermission */.Up)(permission ?? GRAPHQL_PERMISSION, `The token may not do this: GraphQL said ${message}.`);
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

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(9680);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(8123);
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
/** Where the token may go: the API, GraphQL, and the uploads host that belongs to the API's. */
function listTrustedOrigins(apiUrl, graphqlUrl) {
    const api = new URL(apiUrl);
    const origins = new Set([api.origin, new URL(graphqlUrl).origin]);
    if (api.hostname.startsWith("api."))
        origins.add(`${api.protocol}//uploads.${api.host.slice("api.".length)}`);
    return origins;
}
/** A fetch for octokit whose answer is whole when it resolves; it throws TransportError when there was none. */
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
                    throw (0,github_failure/* describeRefusal */.a2)(method, target, answer, call.permission);
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
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(665), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 1351)),
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(665)]).then(__webpack_require__.bind(__webpack_require__, 8665)),
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./packages/shared/src/github/pages.ts
/** Reads lists that GitHub hands out in pages. */


const MAX_PAGES = 200;
const PARALLEL_PAGES = 6;
/** Page 1, then the pages it names, several at a time; fewer entries than its `total_count` are an invalid answer. */
async function readPages(readPage, label, item, items) {
    const list = schemas/* array */.YOg(item);
    const wrapped = items === undefined ? undefined : schemas/* object */.Ikc({ total_count: schemas/* number */.aig().optional(), [items]: list });
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
/** The last page that a Link header names, and the query of its next page. */
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
/** Pages that are found only through the next link of the page before (cursors). */
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
        readLinked: (route, parameters, item) => {
            const list = item.array();
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
            permission: permission ?? GRAPHQL_PERMISSION,
        }),
        mutate: async (query, variables, shape, permission) => {
            await pace.await(signal);
            return perform({
                ...post,
                parameters: { query, variables },
                judge: (answer) => checkGraphql(answer, { shape, permission, uncertain: true }),
                retries: false,
                permission: permission ?? GRAPHQL_PERMISSION,
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

;// CONCATENATED MODULE: ./packages/shared/src/github/connect.ts

/** With `signal` it stops when the run is cancelled; without, it can still close what is open then. */
async function connectGitHub(runtime, token, settings = {}) {
    const { apiUrl, graphqlUrl, repository } = runtime.context;
    return createGitHub({ token, apiUrl, graphqlUrl, repository, clock: runtime.clock, log: runtime.log, ...settings });
}

// EXTERNAL MODULE: ./packages/shared/src/github/refs.ts
var refs = __webpack_require__(3029);
// EXTERNAL MODULE: ./packages/shared/src/process/environment.ts
var environment = __webpack_require__(900);
// EXTERNAL MODULE: ./packages/shared/src/process/runner-files.ts
var runner_files = __webpack_require__(9773);
;// CONCATENATED MODULE: ./packages/shared/src/process/summary.ts
/** The job summary: sections of Markdown, cut at a section when the runner would drop the whole, written once. */


/** The runner drops a summary over 1 MiB whole; some room is left for the note. */
const SUMMARY_LIMIT_BYTES = 1_048_576;
/** The sections in order; those that do not fit are left out whole, and the end says which. */
function renderSummary(sections, limitBytes = SUMMARY_LIMIT_BYTES) {
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
    if ((0,environment/* readVariable */.nt)("GITHUB_STEP_SUMMARY") === undefined)
        return;
    const core = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(260), __webpack_require__.e(264)]).then(__webpack_require__.bind(__webpack_require__, 7264));
    core.summary.emptyBuffer();
    core.summary.addRaw(renderSummary(sections));
    await (0,runner_files/* writeRunnerFile */.o)("GITHUB_STEP_SUMMARY", () => core.summary.write({ overwrite: true }));
}
function bytes(text) {
    return Buffer.byteLength(text, "utf8");
}

;// CONCATENATED MODULE: ./packages/shared/src/text/markdown.ts
/** Pure building blocks of Markdown; text from outside can bring no mention, reference, closing keyword, HTML, image or marker. */
const JOINER = "\u200b";
/** Characters without a shape, save the joiners that an emoji or a word of an Arabic or Indic script is spelled with. */
const markdown_INVISIBLE = /(?!(?<=\p{Extended_Pictographic}[\u{fe0f}\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic}))(?!(?<=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Mlym}\p{sc=Knda}\p{sc=Telu}\p{sc=Taml}\p{sc=Sinh}])[\u200c\u200d](?=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Mlym}\p{sc=Knda}\p{sc=Telu}\p{sc=Taml}\p{sc=Sinh}]))\p{Cf}/gu;
/** Text of ours and of others as inline Markdown; what stands between back-ticks becomes code. */
function renderSentence(text) {
    const parts = text.split("`");
    if (parts.length % 2 === 0) {
        // A back-tick without a partner is plain text.
        const last = parts.pop();
        parts[parts.length - 1] += `\`${last}`;
    }
    return parts.map((part, index) => (index % 2 === 1 ? markdown_inlineCode(part) : keepSpaces(part))).join("");
}
/** Escaping trims: a space beside code must stay. */
function keepSpaces(text) {
    return `${/^\s/.test(text) ? " " : ""}${markdown_escapeMarkdown(text)}${/\S\s$/.test(text) ? " " : ""}`;
}
/** Untrusted text as inline Markdown on one line that shows it and does nothing else. */
function markdown_escapeMarkdown(text) {
    return (text
        .replace(markdown_INVISIBLE, "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim()
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        // A dash inside a word, as in 2026-08-19 and 1.4.0-rc.1, begins no list and underlines nothing.
        .replace(/[\\`*_{}[\]()#+!|~]|(?<![A-Za-z0-9])-|-(?![A-Za-z0-9])/g, "\\$&")
        // Only with a space behind it does a number begin a list: 1.4.0 does not (https://spec.commonmark.org/0.31.2/#list-items).
        .replace(/^(\d{1,9})\.(?=\s|$)/, "$1\\.")
        .replaceAll("@", `@${JOINER}`)
        .replaceAll("\\#", `\\#${JOINER}`)
        .replace(/\bGH-(?=\d)/gi, (prefix) => `${prefix}${JOINER}`)
        .replace(/:(?=\/\/)/g, `:${JOINER}`)
        .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, -1)}${JOINER}.`));
}
/** The text in a code span that is long enough to hold its back-ticks; safe inside a table. */
function markdown_inlineCode(text) {
    const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
    if (line === "")
        return "";
    const fence = "`".repeat(longestRun(line) + 1);
    const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return `${fence}${pad}${line.replaceAll("|", "\\|").replaceAll("<!--", "<\u200b!--").replaceAll("-->", "--\u200b>")}${pad}${fence}`;
}
/** A fenced block longer than any fence in the text; a marker of ours, or an unpaired end of a comment, is broken up in it. */
function markdown_codeBlock(text, language = "") {
    const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    const body = text
        .replace(/\r\n?/g, "\n")
        .replace(COMMENT_PART, breakComment)
        .replace(/(?<!\n)\n+$/, "");
    return `${fence}${language.replace(/[^a-z0-9-]/gi, "")}\n${body}\n${fence}`;
}
/** A whole comment that is not ours, or a half of one. */
const COMMENT_PART = /<!--(?!\s*octoacme)(?:(?!<!--|-->)[\s\S])*-->|<!--|-->/gi;
function breakComment(part) {
    if (part.length > 4)
        return part;
    return part === "<!--" ? `<${JOINER}!--` : `--${JOINER}>`;
}
/** An untrusted label on an address; anything but http(s) is shown as text. */
function markdown_link(label, url) {
    const address = markdown_safeUrl(url);
    return address === undefined ? markdown_escapeMarkdown(label) : `[${markdown_escapeMarkdown(label)}](${address})`;
}
/** The address as Markdown may hold it, or undefined when it is no http(s) URL. */
function markdown_safeUrl(url) {
    if (!URL.canParse(url))
        return undefined;
    const parsed = new URL(url);
    if (parsed.protocol !== "https:" && parsed.protocol !== "http:")
        return undefined;
    return parsed.href.replace(/[()<>\s|`\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
/** Rows of cells that are Markdown already (escape what is untrusted); line breaks become `<br>`. */
function markdown_table(head, rows) {
    if (rows.length === 0)
        return "";
    const line = (cells) => `| ${head.map((_, index) => (cells[index] ?? "").replace(/\r\n|\r|\n/g, "<br>")).join(" | ")} |`;
    return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n");
}
/** What is known of one thing, a fact a row; the values are Markdown already. */
function markdown_factTable(rows) {
    return markdown_table(["Fact", "Value"], rows);
}
/** A folded block; `title` is untrusted text, `body` is Markdown. */
function details(title, body, open = false) {
    return `<details${open ? " open" : ""}><summary>${escapeHtml(title)}</summary>\n\n${body}\n\n</details>`;
}
/** A list of Markdown lines. */
function markdown_bullets(items) {
    return items.map((item) => `- ${item.replace(/\n/g, "\n  ")}`).join("\n");
}
/** Untrusted text inside HTML, without mention or reference. */
function escapeHtml(text) {
    return text
        .replace(/[\s\p{Cc}]+/gu, " ")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("@", `@${JOINER}`)
        .replaceAll("#", `#${JOINER}`);
}
/** Untrusted text outside of quotes, words only: `:` and `,` end a field, `#` and `;` a line. */
function labelMermaid(text) {
    return text
        .replaceAll("%", " percent")
        .replace(/[^\p{L}\p{N} ._/+-]+/gu, " ")
        .replace(/ +/g, " ")
        .trim();
}
/** Untrusted text inside a quoted Mermaid label. */
function escapeMermaid(text) {
    return text
        .replace(/\p{Cf}/gu, "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .replace(/[^\p{L}\p{N} .,_/+-]/gu, (character) => `#${character.codePointAt(0)};`);
}
/** A diagram as GitHub renders it; `source` is ours, with labels escaped by `escapeMermaid`. */
function mermaid(source) {
    const fence = "`".repeat(Math.max(3, longestRun(source) + 1));
    // Not codeBlock: it breaks up `-->`, which is Mermaid's arrow and range.
    return `${fence}mermaid\n${source.replaceAll("<!--", "<\u200b!--").replace(/(?<!\n)\n+$/, "")}\n${fence}`;
}
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** At most `limit` characters, with an ellipsis when something was left out; never part of an emoji or of a letter with its accents. */
function markdown_cutText(text, limit) {
    if (text.length <= limit)
        return text;
    const end = Math.max(0, limit - 1);
    // A cluster is short: what lies far before the end cannot reach it.
    const from = Math.max(0, end - 64);
    const near = graphemes.segment(text.slice(from, end + 64)).containing(end - from);
    const cut = text.slice(0, near === undefined ? end : from + near.index);
    return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

;// CONCATENATED MODULE: ./packages/shared/src/text/verdict-line.ts
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

;// CONCATENATED MODULE: ./packages/shared/src/phase/stop.ts
/** What a negative decision does to its step: red under `enforce`; under `advisory` a warning and the first lines of the summary, which say that it would have been. */


/** Ends the step red with the message, or warns with it. */
function stopStep(runtime, mode, message, title = runtime.name) {
    if (mode === "enforce")
        runtime.fail(message);
    else
        runtime.log.warning(`${WOULD_HAVE_STOPPED} (mode: advisory): ${message}`, title);
}
/** The summary's first section of an advisory run for a negative decision; none for any other. `reasons` is plain text. */
function explainStop(mode, isNegative, reasons) {
    if (mode === "enforce" || !isNegative)
        return [];
    const note = `> [!WARNING]\n> **${WOULD_HAVE_STOPPED}.** \`mode: advisory\` keeps this step green; with \`enforce\` it ends red, and what needs it does not run.`;
    const why = markdown_bullets(reasons.filter((reason) => reason.trim() !== "").map((reason) => renderSentence(reason)));
    return [{ heading: null, body: why === "" ? note : `${note}\n\n${why}` }];
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/finish.ts


/** Summary, then outputs, then the step's colour. */
async function finish(runtime, end) {
    await publishEnd(runtime, end);
    colourStep(runtime, end);
}
/** Summary and outputs, for an action that still has something to write before it may end. */
async function publishEnd(runtime, end) {
    const { result, message, remedy } = end;
    const lines = end.stopReasons ?? [message, ...(remedy === undefined ? [] : [remedy])];
    await writeSummary([...explainStop(end.mode, end.isNegative, lines), ...end.summary]);
    await runtime.setOutputs({
        ...end.outputs,
        decision: result.decision,
        reason: result.reason,
        sha: result.release?.sha ?? "",
        version: result.release?.version ?? "",
        "release-type": result.release?.type ?? "",
        result,
    });
}
/** A negative decision stops the step as its mode says; any other is one line in the log. */
function colourStep(runtime, end) {
    const { message, remedy } = end;
    if (!end.isNegative)
        runtime.log.notice(message, runtime.name);
    else
        stopStep(runtime, end.mode, remedy === undefined ? message : `${message}\n${remedy}`, end.title);
}

// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var release_version = __webpack_require__(1725);
;// CONCATENATED MODULE: ./packages/shared/src/release/identity.ts

/**
 * Tags of the pattern with a lower version, nearest first; prereleases only when the new release is one.
 * The order in which reachability is worth looking up: the first reachable one is the previous release.
 */
function listCandidates(release, pattern, tags) {
    return parseCandidates(release, pattern, tags).map(({ tag }) => tag);
}
/** The release's identity from its version, its commit and the tags of the repository. */
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
        ...(release.versioning === "semver" ? {} : { versioning: release.versioning }),
        ...(previous === undefined ? {} : { previous: describe(previous) }),
        ...(stable === undefined ? {} : { previousStable: describe(stable) }),
    };
}
/**
 * By the first number that differs from the last full release. A first release is never a patch: a hotfix needs
 * something to fix, and would otherwise be let off with less.
 */
function decideType(release, previous) {
    if (release.versioning === "calver")
        return decideCalendarType(release, previous);
    if (previous === undefined)
        return release.major > 0 && release.minor === 0 && release.patch === 0 ? "major" : "minor";
    if (release.major !== previous.major)
        return "major";
    return release.minor !== previous.minor ? "minor" : "patch";
}
/**
 * A date promises nothing, so a later date is a minor. A patch is what the policy's `calver` calls one by its MICRO; without it only
 * what adds a number to the last release (`24.04.1` after `24.04`), for the third number of `2026.08.2` may just as well be a day.
 */
function decideCalendarType(release, previous) {
    if (previous === undefined)
        return "minor";
    const numbers = (0,release_version/* listNumbers */.dw)(release.version);
    const before = (0,release_version/* listNumbers */.dw)(previous.version);
    const changed = numbers.findIndex((number, index) => number !== (before[index] ?? (release.calendar ? 0 : undefined)));
    if (release.calendar === undefined)
        return changed < 0 || changed >= before.length ? "patch" : "minor";
    const part = release.calendar[changed];
    return part === undefined || part === "MICRO" ? "patch" : part === "MAJOR" ? "major" : "minor";
}
/** Where the changes that are still in the release say more than the number. In 0.x a breaking change may come with a minor, as semver has it. */
function auditType(identity, changes) {
    const byDate = identity.versioning === "calver";
    const unstable = byDate || identity.version.startsWith("0.");
    const larger = byDate ? "under a new calendar version" : `as a ${unstable ? "minor" : "major"}`;
    return changes.flatMap(({ sha, title, type, breaking }) => {
        const what = `${sha.slice(0, 7)} "${title}"`;
        if (breaking && identity.type === "patch")
            return [
                {
                    kind: "breaking-in-patch",
                    severity: "failure",
                    sha,
                    message: `${identity.version} is a patch, but ${what} is a breaking change: release it ${larger}.`,
                },
            ];
        if (breaking && identity.type === "minor" && !unstable)
            return [
                {
                    kind: "breaking-in-minor",
                    severity: "failure",
                    sha,
                    message: `${identity.version} is a minor, but ${what} is a breaking change: release it as a major.`,
                },
            ];
        if (identity.type === "patch" && (type === "feat" || type === "feature"))
            return [
                {
                    kind: "feature-in-patch",
                    severity: "warning",
                    sha,
                    message: `${identity.version} is a patch, but ${what} is a feature: release it ${byDate ? larger : "as a minor"}.`,
                },
            ];
        return [];
    });
}
function parseCandidates(release, pattern, tags) {
    return tags
        .flatMap((tag) => {
        const version = (0,release_version/* parseTag */.ED)(tag.name, pattern);
        return version === undefined ? [] : [{ tag, version }];
    })
        .filter(({ version }) => (0,release_version/* compareVersions */.Zy)(version, release) < 0 && (version.prerelease.length === 0 || release.prerelease.length > 0))
        .sort((a, b) => (0,release_version/* compareVersions */.Zy)(b.version, a.version));
}
function describe({ tag, version }) {
    return {
        version: version.version,
        tag: tag.name,
        sha: tag.sha,
        ...(version.prerelease.length > 0 ? { prerelease: true } : {}),
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/text/plural.ts
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

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
// EXTERNAL MODULE: ./packages/shared/src/vocabulary.ts
var vocabulary = __webpack_require__(463);
;// CONCATENATED MODULE: ./packages/shared/src/policy/changes.ts
/** Which kinds of change a release holds (`user-facing`, `high-risk`, `schema`), from its paths and its pull requests' labels. */


const SHOWN = 5;
/** What the release holds. `incomplete` says why paths or labels are not all known; then nothing is proved absent. */
function classifyChanges(policy, facts) {
    const findings = vocabulary/* CHANGE_KINDS */.tO.map((kind) => {
        const rule = policy.changes[kind];
        const matchers = rule.paths.map((glob) => ({ glob, matches: matchGlob(glob) }));
        const evidence = [];
        for (const path of facts.paths) {
            const found = matchers.find(({ matches }) => matches(path));
            if (found !== undefined)
                evidence.push({ kind: "path", value: path, matched: found.glob });
        }
        for (const label of facts.labels) {
            const found = rule.labels.find((known) => known.toLowerCase() === label.toLowerCase());
            if (found !== undefined)
                evidence.push({ kind: "label", value: label, matched: found });
        }
        if (evidence.length > 0)
            return [kind, { state: "present", because: evidence.slice(0, SHOWN), count: evidence.length }];
        if (facts.incomplete !== undefined)
            return [kind, { state: "unknown", why: facts.incomplete }];
        return [kind, { state: "absent" }];
    });
    return Object.fromEntries(findings);
}
/** No file system takes a longer path, and the patterns of globs take time that grows faster than the path. */
const LONGEST_PATH = 4_096;
/**
 * A predicate for one glob over repository paths; dot files count, `!glob` excludes nothing but its own matches. A path of more than
 * 4,096 characters, which cannot be checked out, counts as every kind of change: it matches.
 */
function matchGlob(glob) {
    const matches = picomatch_default()(glob, { dot: true, nonegate: false });
    return (path) => path.length > LONGEST_PATH || matches(path);
}
/** Whether a path matches one of the globs; no globs match nothing. */
function matchesAny(globs, path) {
    return globs.some((glob) => matchGlob(glob)(path));
}
/** Those of the paths that belong to the policy's service; all of them when it has none. */
function selectServicePaths(policy, paths) {
    if (policy.paths.length === 0)
        return paths;
    const matchers = policy.paths.map(matchGlob);
    return paths.filter((path) => matchers.some((matches) => matches(path)));
}

;// CONCATENATED MODULE: ./packages/shared/src/policy/waivers.ts
const DAY = 86_400_000;
/** A waiver that ends within so long is warned of. */
const WAIVER_WARNING_MS = 3 * DAY;
/**
 * The standing of every waiver of one requirement, those in force first. `now` is in ms; a waiver holds through
 * the whole of its last day in UTC. `granted` are waivers given elsewhere than in the policy (`/waive` on the release issue).
 */
function judgeWaivers(policy, requirement, facts) {
    const rule = policy.requirements[requirement];
    return [...policy.waivers, ...(facts.granted ?? [])]
        .filter((waiver) => waiver.requirement === requirement)
        .map((waiver) => ({ waiver, standing: judgeWaiver(waiver, rule, facts) }))
        .sort((a, b) => Number(b.standing.state === "active") - Number(a.standing.state === "active"));
}
function judgeWaiver(waiver, rule, facts) {
    if (rule === undefined || !rule.waivable)
        return { state: "forbidden", message: `${waiver.requirement} may not be waived under this policy` };
    if (waiver.version !== undefined && waiver.version !== facts.version)
        return { state: "other-release", message: `the waiver is for ${waiver.version}` };
    if (waiver.sha !== undefined && waiver.sha !== facts.sha)
        return { state: "other-release", message: `the waiver is for commit ${waiver.sha.slice(0, 7)}` };
    const endsAt = Date.parse(`${waiver.expires}T00:00:00Z`) + DAY;
    const ends = new Date(endsAt).toISOString();
    if (facts.now >= endsAt)
        return {
            state: "expired",
            endsAt: ends,
            message: `the waiver of ${waiver.owner} ended with ${waiver.expires}; renew it or meet the requirement`,
        };
    // Counted from now: nobody can lengthen a waiver by dating its beginning forward. The last day is on top.
    if (endsAt - facts.now > rule.maxWaiverMs + DAY)
        return {
            state: "too-long",
            endsAt: ends,
            message: `the waiver runs until ${waiver.expires}; the longest for ${waiver.requirement} is ${Math.floor(rule.maxWaiverMs / DAY)} days`,
        };
    const leftMs = endsAt - facts.now;
    return { state: "active", endsAt: ends, leftMs, endsSoon: leftMs <= WAIVER_WARNING_MS };
}

;// CONCATENATED MODULE: ./packages/shared/src/text/quoted.ts
/** Finds what a text only quotes: code fences, block quotes and folded `<details>`. */
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)/s;
/** In every text that quotes something, and in some that do not. */
const SIGN = /^\s{0,3}(?:`{3}|~{3}|>|<details\b)/im;
/**
 * The text with the quoted lines empty, line by line the same count. A fence or fold that is never closed quotes nothing: it
 * must not hide what stands below it.
 */
function dropQuoted(text) {
    if (!SIGN.test(text))
        return text;
    const lines = text.split("\n");
    const closing = findClosings(lines);
    let fence;
    let folds = 0;
    return lines
        .map((line, index) => {
        const mark = FENCE.exec(line);
        if (fence !== undefined) {
            if (mark !== null && mark[1].startsWith(fence) && mark[2].trim() === "")
                fence = undefined;
            return "";
        }
        if (mark !== null && closing.fence(index, mark[1])) {
            fence = mark[1];
            return "";
        }
        const opens = /^\s{0,3}<details\b/i.test(line) && closing.fold(index) > folds;
        const closes = /<\/details>/i.test(line);
        const inside = folds > 0 || opens;
        if (opens)
            folds += 1;
        if (closes && folds > 0)
            folds -= 1;
        return inside || /^ {0,3}>/.test(line) ? "" : line;
    })
        .join("\n");
}
/** What closes at or below each line, in one pass from the end. */
function findClosings(lines) {
    const longest = { "`": new Int32Array(lines.length + 1), "~": new Int32Array(lines.length + 1) };
    const folds = new Int32Array(lines.length + 1);
    for (let index = lines.length - 1; index >= 0; index--) {
        for (const sign of ["`", "~"])
            longest[sign][index] = longest[sign][index + 1];
        folds[index] = folds[index + 1] + (/<\/details>/i.test(lines[index]) ? 1 : 0);
        const mark = FENCE.exec(lines[index]);
        if (mark === null || mark[2].trim() !== "")
            continue;
        const sign = mark[1][0];
        longest[sign][index] = Math.max(longest[sign][index], mark[1].length);
    }
    return {
        fence: (index, mark) => longest[mark[0]][index + 1] >= mark.length,
        fold: (index) => folds[index],
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/release/breaking-answer.ts
/** Tells "No breaking changes are introduced by this PR." from what breaks: of a footer, a section or a ticked box alike. */
/** Longer than any denial. */
const LIMIT = 400;
const NEGATIONS = new Set("no none not nothing nope nil na null without".split(" "));
/** What a longer denial denies: `no public API` alone may be what breaks. */
const CHANGE = /^(?:break|breaks|breaking|broken|chang(?:e|es|ed)|touch(?:es|ed)?|affect(?:s|ed)?|alter(?:s|ed)?|modif(?:y|ies|ied)|impact)$/;
const CLAIM = /^(?:known?|think|expect|aware|afaik|expected|planned|intended|applicable|none|nothing|nope|na)$/;
/** Of these, a claim is not enough: `no API is known`. */
const THINGS = new Set("api apis abi schema config configuration code interface interfaces behaviour behavior field option options feature docs".split(" "));
/** Each word of an answer must be one of these, one that denies, or one that reassures. */
const WORDS = new Set("a an the this that these there it its in by of to for from as far at all i we am is are be been was were do does did should will would wo has have introduce introduces introduced introducing contain contains include includes cause causes make makes pr pull request mr commit patch release update version api apis abi public external user users facing visible behaviour behavior schema config configuration anything any known some code interface interfaces existing so end consumers customers clients time moment think believe expect new field option options feature fix".split(" "));
/** Enough by themselves. */
const SAFE = new Set("additive compatible nonbreaking".split(" "));
/** Enough with `only`, or after a denial. */
const NARROW = new Set("adds added bugfix optional opt new internal internals docs documentation test tests ci refactor refactoring tooling cosmetic".split(" "));
const ONLY = new Set("only just purely".split(" "));
const FILLERS = new Set("fully completely entirely backward backwards compatibility keeps maintains preserves".split(" "));
const CONTRADICTION = /compatib(?:le|ility)[*_`]{0,3}\s{0,3}[:?=–—-][*_`\s]{0,5}no\b/i;
const LABEL = /^breaking(?: changes?)?\s{0,3}(?:[:=?–—]|- )/;
/** The paragraph after a denial may limit it. */
const LIMITED = /^[\s*_]{0,5}(?:but|however|except|although|though|unless)\b/i;
const NEXT_FIELD = /^(?:[ \t]{0,3}(?:[-*+] \[[ xX]?\]|[#>]|\*\*)|[A-Z][\w -]{1,30}:)/;
/** Whether the first paragraph says that nothing breaks, and nothing else; linear in the length of the text. */
function deniesBreaking(text) {
    const { first, next } = splitFirst(text.trim());
    if (first === "" || first.length > LIMIT || LIMITED.test(next) || CONTRADICTION.test(first))
        return false;
    if (/^[^\p{L}\n]{0,10}yes\b/iu.test(first))
        return false;
    // Other alphabets leave no words behind.
    if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(first))
        return false;
    let denied = false;
    const parts = listParts(first);
    const isSaid = parts.every((words) => {
        if (words.some((word) => NEGATIONS.has(word))) {
            denied = true;
            return isDenial(words);
        }
        return isReassurance(words, denied);
    });
    return isSaid && parts.length > 0;
}
/** A field or list in the line below a denial belongs to another answer. */
function splitFirst(text) {
    const lines = text.split("\n");
    const isList = /^[ \t]{0,3}[-*+] /.test(lines[0]);
    const end = lines.findIndex((line, index) => index > 0 && (line.trim() === "" || (!isList && NEXT_FIELD.test(line))));
    if (end < 0)
        return { first: text, next: "" };
    return { first: lines.slice(0, end).join("\n"), next: lines.slice(end).join("\n").trimStart() };
}
function listParts(text) {
    return text
        .toLowerCase()
        .replace(/[*_`]/g, "")
        .replace(/^[ \t]{0,3}[-+] (?:\[x\] )?/gm, "")
        .trim()
        .replace(LABEL, "")
        .replace(/n['’]t\b/g, " not")
        .replace(/['’]s\b/g, "")
        .replace(/\bn ?\/ ?a\b|\bn\.a\./g, "na")
        .replace(/\b(?:backwards?[- ]|api[- ])?incompatible\b|\bbc[- ]breaks?\b/g, "breaking")
        .replace(/\bnon[- ]?breaking\b/g, "nonbreaking")
        .replace(/\b(backwards?|user|api|docs|internal)-/g, "$1 ")
        .replace(/\bbug ?fix\b/g, "bugfix")
        .replace(/\bbecause\b|\bsince\b/g, ",")
        .split(/[\n.,;:!?()–—…]|(?<=\s)-(?=\s)/)
        .map((part) => part.match(/[\p{L}\p{N}/#@&+-]+/gu) ?? [])
        .filter((words) => words.length > 0);
}
function isKnown(word) {
    return ([WORDS, NEGATIONS, SAFE, NARROW, ONLY, FILLERS].some((set) => set.has(word)) ||
        CHANGE.test(word) ||
        CLAIM.test(word));
}
function isDenial(words) {
    if (!words.every(isKnown))
        return false;
    const text = words.join(" ");
    // "Does not break backward compatibility", but not "is not backward compatible".
    if (/\bcompatib/.test(text))
        return /\b(?:no|not|never|without) (?:any |a )?break(?:s|ing)? (?!change)[^\n]{0,40}compatibility$/.test(text);
    if (words.includes("not") && words.some((word) => SAFE.has(word) || NARROW.has(word) || ONLY.has(word)))
        return false;
    return (words.length === 1 ||
        words.some((word) => CHANGE.test(word)) ||
        (words.some((word) => CLAIM.test(word)) && !words.some((word) => THINGS.has(word))));
}
function isReassurance(words, denied) {
    if (!words.every(isKnown) || words.some((word) => /^br[eo]a?k/.test(word)))
        return false;
    if (words.some((word) => SAFE.has(word)) ||
        /\b(?:keeps|maintains|preserves)\b.{0,40}\bcompatibility$/.test(words.join(" ")))
        return true;
    return words.some((word) => NARROW.has(word)) && (denied || words.some((word) => ONLY.has(word)));
}

;// CONCATENATED MODULE: ./packages/shared/src/release/commit-title.ts
/** Reads the title of a commit, as Conventional Commits and as people write it. */

/** The types that Conventional Commits and its common presets know; any other `word:` is part of the title. */
const KNOWN_TYPES = new Set("feat feature fix bugfix hotfix security perf deps docs doc chore ci build test tests style refactor revert".split(" "));
/** The full-width colon and mark are those that Chinese and Japanese keyboards write. */
const HEADER = /^([A-Za-z][A-Za-z0-9_-]{0,30})(?:\(([^\n]{0,100}?)\))?([!！])?(?::\s+|：\s*)(\S.*)$/;
/** As people mistype it; only with a scope or `!`, and a known type: `test:8080` is no header. */
const LOOSE_HEADER = /^([A-Za-z]{2,10}) ?(?=[(!！])(?:\(([^\n]{0,100}?)\))?([!！])? ?[:：]\s*(\S.*)$/;
/**
 * One part of what people write before the type, with what parts it from the next: a picture, as emoji or in GitHub's spelling (`✨ feat: …`,
 * `:bug: fix: …`), a line or area in square brackets (`[1.x] fix: …`), a ticket (`ABC-123: fix: …`, `(abc-123) fix: …`, `CVE-2024-1234 - fix: …`,
 * `#12 | fix: …`), `WIP`, git's own `fixup!`.
 */
const PREFIX_PART = /(?:\p{Extended_Pictographic}(?:\u{FE0F}|\u{200D}|\p{Emoji_Modifier}){0,3}|:[a-z0-9_+-]{1,40}:|(?:fixup|squash|amend)!(?=\s)|(?:\[(?!(?:(?:[Bb]reaking|BREAKING)(?:[ -](?:(?:api|API) )?(?:[Cc]hanges?|CHANGES?))?|(?:BC|bc)[ -](?:[Bb]reaks?|BREAKS?))\])[^[\]\n]{1,60}\]|\([^()\d\n]{0,40}\d[^()\n]{0,40}\))[:：]?|(?:[A-Za-z]\w{0,20}(?:-\d{1,10}){1,3}|GHSA(?:-[a-z0-9]{4}){3}|[A-Za-z]{0,10}#\d{1,10}|WIP|Draft)(?=[\s:：,;|/&])[:：]?)(?:\s{0,3}[,;|/&]|\s{1,3}[-–—:](?=\s))?\s{0,3}/uy;
/** Most titles begin with the type itself. */
const MAY_HAVE_PREFIX = /^(?:[^A-Za-z]|\w{1,21}[-#][0-9a-z]|WIP\b|Draft\b|(?:fixup|squash|amend)!)/;
const MAX_PREFIX_PARTS = 8;
/** What breaks, in the words of https://gitmoji.dev. */
const BREAKING_PICTURE = /^(?:💥|:boom:)/u;
/** `Breaking the ice: …` is a title. */
const BREAKING_HEADER = /^(?:\[(?:breaking(?:[ -](?:api )?changes?)?|bc[ -]breaks?)\]:?|\((?:breaking(?:[ -]changes?)?|bc[ -]break)\):?|breaking(?:[ -]changes?)?(?:\(([^()\n]{0,100})\))?!?[:：])\s*/i;
/** Behind a type, without brackets, in capitals only: `docs: breaking changes: how to write them` is a title. */
const LATER_MARK = /^(?:\[(?:(?:[Bb]reaking|BREAKING)(?:[ -](?:(?:api|API) )?(?:[Cc]hanges?|CHANGES?))?|(?:BC|bc)[ -](?:[Bb]reaks?|BREAKS?))\]:?|\((?:(?:[Bb]reaking|BREAKING)(?:[ -](?:[Cc]hanges?|CHANGES?))?|(?:BC|bc)[ -](?:[Bb]reak|BREAK))\):?|BREAKING(?:[ -]CHANGES?)?!?:)\s*/;
/** `drop Node 18 (breaking change)`, `drop Node 18 [BREAKING]` */
const LAST_MARK = /[[(](?:breaking(?:[ -]change)?|bc[ -]break)[\])]$/i;
/** What speaks of a mark: `label pull requests with [breaking]`, `how to mark a commit [breaking]`. */
const NAMES_MARK = /(?:^|[\s(])(?:with|as|by|of|to|for|in|from|on|via|like|without|is|are|be|was|were|not|no|never|and|or|(?:mark|label|tag|flag|call|name|prefix|title)(?:s|e?d|led|ged|ing|ling|ging|es)?(?: (?:a|an|the|any|each|every|your|our|all))?(?: (?:commits?|titles?|pull requests?|prs?|changes?|releases?|issues?|items?|lines?))?)[ `"']{0,3}$/i;
/** `fix: 💥 on save` tells of a crash. */
const CRASH = /^(?:on|in|at|when|while|if|after|before|during|with|for|from|of|and|or|as|is|by)\b/i;
const DENIED = /^(?:no|not|none|nothing|nope|nil|never|n\/a|without|false)\b/i;
const LINK = /^\[[^\]]{1,40}\]:\s{0,3}(?:<|https?:|[/#.])/i;
const REVERTS = /^revert(?:s|ing|ed)?\b/i;
const SQUASH = /\(#(\d{1,10})\)$/;
const REVERT_HEADER = /^Revert "(.*)"$/is;
/** git (since 2.43) calls the revert of a revert so; what follows the closing quote or the number says what else is done. */
const REAPPLY = /^(?:reapply|reland) (?:"(.*)"|(?:(?:pr|pull request) )?#(\d{1,10})\b)(.*)/is;
/** In every message that takes something back or brings it back. */
const REVERT_WORD = /re(?:vert|apply|land)/i;
/** Whether the line begins a conventional commit of a known type: `fix(cart)!: …`. */
function isConventionalHeader(line) {
    const type = readHeader(line.trim())?.type.toLowerCase();
    return type !== undefined && KNOWN_TYPES.has(type);
}
function readHeader(title) {
    const direct = matchHeader(title, "");
    if (direct !== undefined && KNOWN_TYPES.has(direct.type.toLowerCase()))
        return direct;
    const { prefix } = readPrefix(title);
    return (prefix === "" ? undefined : matchHeader(title.slice(prefix.length), prefix)) ?? direct;
}
function matchHeader(text, prefix) {
    const strict = HEADER.exec(text);
    const found = strict ?? LOOSE_HEADER.exec(text);
    if (found === null)
        return undefined;
    const type = found[1] ?? "";
    const bang = found[3] !== undefined;
    // Only a known type can be distinguished from a word when it is mistyped, or has something before it and no mark after it.
    if ((strict === null || (prefix !== "" && !bang)) && !KNOWN_TYPES.has(type.toLowerCase()))
        return undefined;
    return { type, scope: found[2]?.trim(), bang, description: prefix + found[4] };
}
const NO_PREFIX = { prefix: "", hasPicture: false, isFixup: false };
function readPrefix(title) {
    if (!MAY_HAVE_PREFIX.test(title))
        return NO_PREFIX;
    const parts = [];
    PREFIX_PART.lastIndex = 0;
    while (parts.length < MAX_PREFIX_PARTS) {
        const part = PREFIX_PART.exec(title)?.[0];
        if (part === undefined)
            break;
        parts.push(part);
    }
    return {
        prefix: parts.join(""),
        hasPicture: parts.some((part) => BREAKING_PICTURE.test(part)),
        isFixup: parts.some((part) => part.trimEnd().endsWith("!")),
    };
}
/** The marks of a title, with or without a prefix or a type before them. */
function readMarks(title) {
    const { prefix, hasPicture } = readPrefix(title);
    const rest = title.slice(prefix.length);
    const found = BREAKING_HEADER.exec(rest);
    const mark = found === null || LINK.test(rest) || isDenied(rest.slice(found[0].length)) ? null : found;
    const words = mark === null || mark[0].length === rest.length ? title : prefix + rest.slice(mark[0].length);
    const header = readHeader(words);
    // `revert: 💥 drop v1` quotes what breaks nothing any more.
    if (header?.type.toLowerCase() === "revert" || REVERTS.test(rest))
        return { mark, hasSign: hasPicture, words };
    const later = header === undefined ? undefined : readLaterMark(words, header);
    return { mark, hasSign: hasPicture || later !== undefined || hasLastMark(title), words: later?.words ?? words };
}
/** `[Breaking changes]: none` */
function isDenied(text) {
    return DENIED.test(text) && deniesBreaking(text);
}
function hasLastMark(title) {
    const found = LAST_MARK.exec(title);
    return found !== null && !NAMES_MARK.test(title.slice(0, found.index));
}
/** `feat: 💥 x` and `feat: [BREAKING] x`; undefined where nothing behind the type says so. */
function readLaterMark(title, { description }) {
    const { prefix } = readPrefix(title);
    const text = description.startsWith(prefix) ? description.slice(prefix.length) : description;
    const inner = readPrefix(text);
    const rest = text.slice(inner.prefix.length);
    const length = LATER_MARK.exec(rest)?.[0].length ?? 0;
    if (isDenied(rest.slice(length)))
        return undefined;
    if (length === 0 || length === rest.length)
        return inner.hasPicture && !CRASH.test(rest) ? { words: title } : undefined;
    return { words: title.slice(0, title.length - rest.length) + rest.slice(length) };
}

;// CONCATENATED MODULE: ./packages/shared/src/release/squash-items.ts
/** Reads which of the commits that a squash merge lists in its body break something. */

/** A commit in the body of a squash merge: an item of a list of any kind and depth, or a line of its own. */
const SQUASHED = /^( {0,12}(?:[*+-]|\d{1,3}[.)])[ \t]+| {0,3})(\S.*)$/;
const UNTICKED = /^\[(?: {0,3}|[-~])\](?:[ \t]|$)/;
const TICK = /^\[ ?[xX✓✔✅☑] ?\][ \t]+/u;
/** In every text with an item that breaks something. */
const MAY_BE_MARKED = /[!！] ?[:：]|💥|:boom:|breaking|bc[ -]break/iu;
/** Whether the title, or an item among the lines of a body, has a mark. */
function isMarked(title, isItem) {
    const { mark, hasSign, words } = readMarks(title);
    if (hasSign)
        return true;
    // A line that begins with `BREAKING:` is read as a footer, which may say that nothing breaks.
    if (mark !== null && !(isItem && /^breaking/i.test(title) && mark[1] === undefined))
        return true;
    return readHeader(words)?.bang === true && (!isItem || isConventionalHeader(words));
}
/** Prose and link definitions are no commits: a line without a bullet begins as a commit does. */
function beginsAsCommit(line) {
    const { mark, words } = readMarks(line);
    return isConventionalHeader(words) || readPrefix(line).hasPicture || mark?.[1] !== undefined;
}
const MAX_REVERTS = 10;
/** Reads `Revert "…"`, `revert: …` and `Reapply "…"`, also of each other; undefined for what is none of these. */
function unwrapRevert(text) {
    let found;
    for (let depth = 0; depth < MAX_REVERTS; depth++) {
        const title = found?.title ?? text;
        const rest = title.slice(readPrefix(title).prefix.length);
        if (!REVERT_WORD.test(rest))
            break;
        const header = readHeader(rest);
        const short = header?.type.toLowerCase() === "revert" ? header.description.replace(/^"(.*)"$/, "$1") : undefined;
        const reverted = REVERT_HEADER.exec(rest)?.[1] ?? short;
        const inner = reverted ?? REAPPLY.exec(rest)?.[1];
        if (inner === undefined)
            break;
        const takesBack = (reverted !== undefined) !== (found?.takesBack ?? false);
        found = { title: inner.replace(SQUASH, "").trimEnd(), takesBack, scope: header?.scope ?? "" };
    }
    return found;
}
/** Whether the title says that a change which breaks something comes back: `Reapply "feat!: …"`. */
function bringsBackBreaking(title) {
    if (!REVERT_WORD.test(title))
        return false;
    const inner = unwrapRevert(title);
    return inner?.takesBack === false && isMarked(inner.title, false);
}
/** The commits of a list that break something, as far as the list has not taken them back. */
class BreakingItems {
    /** How often each stands, by its title without prefix. */
    #open = new Map();
    /** Their titles as `revert(cart): sums` and `Revert "feat: sums"` name them, without marks. */
    #titles = new Map();
    get hasOpen() {
        return this.#open.size > 0;
    }
    add(item) {
        const title = item.slice(readPrefix(item).prefix.length);
        this.#open.set(title, (this.#open.get(title) ?? 0) + 1);
        const { described, whole } = readNames(title);
        this.#titles.set(described, title).set(whole, title);
    }
    takeBack({ title: named, scope }) {
        const title = named.slice(readPrefix(named).prefix.length);
        const short = `${scope}:${title}`;
        const key = this.#open.has(title) ? title : (this.#titles.get(short) ?? this.#titles.get(readNames(title).whole));
        if (key === undefined)
            return;
        const count = this.#open.get(key) ?? 0;
        if (count > 1)
            this.#open.set(key, count - 1);
        else
            this.#open.delete(key);
    }
}
function readNames(title) {
    const words = readMarks(title).words.replace(LAST_MARK, "").trimEnd();
    const header = readHeader(words);
    const text = header?.description ?? words;
    const description = text.slice(readPrefix(text).prefix.length);
    const scope = header?.scope ?? "";
    return {
        described: `${scope}:${description}`,
        whole: `${header?.type.toLowerCase() ?? ""}${header?.bang === true ? "!" : ""}(${scope}):${description}`,
    };
}
/**
 * `* fix!: …` or `* 💥 …` among the commits that a squash merge lists; one that the same list reverts again does not count, one that it then
 * reapplies does. A `fixup!` changes a commit that the list holds too, and a revert's own list names what it takes back.
 */
function hasBreakingItem(text, title) {
    if (!MAY_BE_MARKED.test(text))
        return false;
    const items = new BreakingItems();
    for (const line of text.split("\n")) {
        const [, bullet = "", content = ""] = SQUASHED.exec(line) ?? [];
        if (content === "" || UNTICKED.test(content))
            continue;
        const item = content.replace(TICK, "").trim().replace(SQUASH, "").trimEnd();
        if (readPrefix(item).isFixup)
            continue;
        const inner = unwrapRevert(item);
        if (inner?.takesBack === true)
            items.takeBack(inner);
        else if (inner !== undefined && isMarked(inner.title, false))
            items.add(inner.title);
        if (isMarked(item, true) && (bullet.trim() !== "" || beginsAsCommit(item)))
            items.add(item);
    }
    const whole = unwrapRevert(title);
    if (whole?.takesBack === true)
        items.takeBack(whole);
    return items.hasOpen;
}

;// CONCATENATED MODULE: ./packages/shared/src/release/commits.ts
/** Reads commit messages as conventional commits, tolerantly: what is no conventional commit is still a commit with a title. */




/** git reads it without a space too. */
const CO_AUTHOR = /^(co-authored-by)(:)(.*)$/i;
/** Begins every trailer; most messages have none. */
const TRAILER_START = /^[A-Za-z][A-Za-z0-9-]{0,60}(?::| #)/m;
const TRAILER = /^([A-Za-z][A-Za-z0-9-]{0,60})(:[ \t]+| #)(.*)/s;
const BREAKING_FOOTER = /^(?: {0,12}(?:[*+-]|\d{1,3}[.)])[ \t]{1,3}| {0,3})(?:\*\*)?(BREAKING[ _-]CHANGES?)(?:\*\*)?(:)(?:\*\*)?(.*)$/i;
/** In capitals, people write it shorter or with a dash as well. */
const LOUD_FOOTER = /^(?: {0,12}(?:[*+-]|\d{1,3}[.)])[ \t]{1,3}| {0,3})(?:\*\*)?(BREAKING(?:[ _-]CHANGES?)?)(?:\*\*)?(:|[ \t]{1,3}[-–—](?=[ \t]))(?:\*\*)?(.*)$/;
/** In every note of what breaks. */
const BREAKING_WORD = /breaking/i;
const LIST_ITEM = /^ {0,3}[*+-] (.*)$/;
const MERGE = /^Merge (?:pull request #(\d{1,10}) from |branch |remote-tracking branch |tag )/;
/** `Revert #12`, `revert PR #12`; `Revert #12: only its docs` leaves the rest of it in place. */
const REVERT_NUMBER = /^revert (?:(?:pr|pull request) )?#(\d{1,10})\.?$/i;
const REVERTED_SHA = /\bThis reverts commits? ([0-9a-f]{7,64}(?:(?:, and |, | and )[0-9a-f]{7,64})*)/g;
/** The whole sentence: `Reverts #12's colour` takes a part of it back. */
const REVERTED_PULL = /^Reverts (?:([\w.-]+\/[\w.-]+))?#(\d{1,10})(?=[.!](?:\s|$)|[ \t]*$)/gm;
/** What is only partly reverted is still there: the commit stands beside it as a change of its own. */
const PARTIAL = /^This (?:part(?:ial)?ly reverts|reverts[^.\n]{0,200}\b(?:in part|part(?:ial)?ly|but only|except)\b)/m;
const NONE = [];
const CHERRY = /\(cherry picked from commit ([0-9a-f]{7,64})\)/g;
/** Never fails; linear in the length of the text. */
function parseCommitMessage(message) {
    const text = (message.includes("\r") ? message.replace(/\r\n?/g, "\n") : message).trim();
    const newline = text.indexOf("\n");
    const header = (newline < 0 ? text : text.slice(0, newline)).trim();
    const rest = newline < 0 ? "" : text.slice(newline + 1).replace(/^\n+/, "");
    const own = dropQuoted(rest);
    const { body, trailers, breakingNote } = splitTrailers(rest, own);
    const merge = header.startsWith("Merge ") ? MERGE.exec(header) : null;
    const squash = header.endsWith(")") ? SQUASH.exec(header) : null;
    const title = squash === null ? header : header.slice(0, squash.index).trimEnd();
    const { mark, hasSign, words } = readMarks(title);
    const conventional = merge === null ? readHeader(words) : undefined;
    const type = conventional?.type.toLowerCase();
    const scope = conventional?.scope ?? mark?.[1]?.trim();
    const pull = merge?.[1] ?? squash?.[1];
    const reverts = readReverts({ title, type, scope, description: conventional?.description, rest: own, trailers });
    return {
        header: title,
        type,
        scope: scope || undefined,
        breaking: conventional?.bang === true ||
            mark !== null ||
            breakingNote !== undefined ||
            hasSign ||
            bringsBackBreaking(title) ||
            hasBreakingItem(own, title),
        description: conventional?.description ?? words,
        body,
        breakingNote,
        trailers,
        pullRequest: pull === undefined ? undefined : Number(pull),
        reverts,
        cherryPickedFrom: rest.includes("(cherry picked") ? [...rest.matchAll(CHERRY)].map(([, sha]) => sha) : NONE,
        isMerge: merge !== null,
    };
}
function isBreakingKey(key) {
    return key === "BREAKING" || /^BREAKING[ _-]CHANGES?$/i.test(key);
}
/** A squash body goes on after the note: with GitHub's ruler, or with the next commit of its list. */
function endsNote(line) {
    if (/^-{5,}\s*$/.test(line))
        return true;
    return isConventionalHeader(LIST_ITEM.exec(line)?.[1] ?? "");
}
const PERSON_TRAILER = /^(?:(?:signed-off|co-authored|reviewed|acked|tested|reported|suggested|helped|approved|merged)-by|change-id|backport-of|release-note)$/i;
const REFERENCE = /^(?:[\w.-]*(?:\/[\w.-]+)?#\d|https?:|[A-Z][A-Z0-9]+-\d|[0-9a-f]{7,64}\b|\d+$|[\w.-]+\/[\w.-]+@)/;
/** `Link: https://…` is a trailer, `Link: points to the new place` is a sentence. */
function isKnownTrailer(key, value) {
    const text = value.trim();
    return PERSON_TRAILER.test(key) || REFERENCE.test(text) || endsWithAddress(text);
}
/** `Ada <ada@example.com>`. No pattern: one for it takes time that grows with the square of the text. */
function endsWithAddress(text) {
    if (!text.endsWith(">"))
        return false;
    let start = text.length - 1;
    while (start > 0 && !/[\s>]/.test(text[start - 1]))
        start -= 1;
    const open = text.indexOf("<", start);
    return open >= 0 && text.lastIndexOf("@", text.length - 3) > open + 1;
}
/**
 * Trailers stand in the last paragraph, as git reads them, or are well known; a `word: text` line amid prose is
 * prose. A breaking note starts anywhere and runs on over paragraphs until a known trailer: migration steps are not cut after
 * its first paragraph.
 */
function splitTrailers(rest, own) {
    const mayBreak = BREAKING_WORD.test(own);
    if (!mayBreak && !TRAILER_START.test(own))
        return { body: rest.trim(), trailers: [], breakingNote: undefined };
    const lines = own.split("\n");
    const written = rest === own ? lines : rest.split("\n");
    const lastBlock = findLastBlock(lines);
    const trailers = [];
    const body = [];
    let open;
    for (let index = 0; index < lines.length; index++) {
        const line = lines[index];
        const text = written[index];
        const footer = mayBreak ? (BREAKING_FOOTER.exec(line) ?? LOUD_FOOTER.exec(line)) : null;
        const match = footer ?? TRAILER.exec(line) ?? CO_AUTHOR.exec(line);
        const key = match?.[1];
        const inNote = mayBreak && open !== undefined && isBreakingKey(open.key);
        if (key !== undefined &&
            ((mayBreak && isBreakingKey(key)) || isKnownTrailer(key, match[3]) || (index >= lastBlock && !inNote))) {
            open = { key, value: `${match[2] === " #" ? "#" : ""}${match[3].trim()}` };
            trailers.push(open);
        }
        else if (inNote && endsNote(line)) {
            open = undefined;
            body.push(text);
        }
        else if (open !== undefined && (inNote || /^[ \t]+\S/.test(line))) {
            open.value += `\n${text}`;
        }
        else {
            if (text.trim() !== "")
                open = undefined;
            body.push(text);
        }
    }
    for (const trailer of trailers)
        trailer.value = trailer.value.trim();
    const notes = mayBreak
        ? trailers.filter(({ key, value }) => isBreakingKey(key) && !deniesBreaking(value)).map(({ value }) => value)
        : [];
    return {
        body: body.join("\n").trim(),
        trailers,
        breakingNote: notes.length === 0 ? undefined : notes.join("\n\n"),
    };
}
/** Where the run of trailer lines at the end begins; it must start a paragraph. */
function findLastBlock(lines) {
    let from = lines.length;
    while (from > 0 && (TRAILER.test(lines[from - 1]) || /^[ \t]+\S/.test(lines[from - 1])))
        from -= 1;
    return from === 0 || lines[from - 1].trim() === "" ? from : lines.length;
}
function readReverts(parts) {
    const { type, scope, rest, trailers } = parts;
    if (!REVERT_WORD.test(parts.title) && !REVERT_WORD.test(rest))
        return undefined;
    // `⏪ Revert "…"` takes back the same as the title without the picture.
    const { prefix } = readPrefix(parts.title);
    const title = parts.title.slice(prefix.length);
    const description = parts.description?.slice(parts.description.startsWith(prefix) ? prefix.length : 0);
    if (PARTIAL.test(rest))
        return undefined;
    const numbered = REVERT_NUMBER.exec(title)?.[1];
    const quoted = REVERT_HEADER.exec(title)?.[1];
    const shas = [...rest.matchAll(REVERTED_SHA)].flatMap(([, list]) => list.match(/[0-9a-f]{7,64}/g) ?? []);
    const pulls = [...rest.matchAll(REVERTED_PULL)].map(([, repository, number]) => ({
        ...(repository === undefined ? {} : { repository: repository.toLowerCase() }),
        number: Number(number),
    }));
    if (numbered !== undefined)
        pulls.push({ number: Number(numbered) });
    if (type === "revert")
        for (const { key, value } of trailers)
            if (/^refs?$/i.test(key))
                shas.push(...(value.match(/\b[0-9a-f]{7,64}\b/g) ?? []));
    const reapply = REAPPLY.exec(title);
    const isNamed = quoted !== undefined || reapply !== null || type === "revert";
    if (!isNamed && shas.length === 0 && pulls.length === 0)
        return undefined;
    const reverted = quoted ?? (type === "revert" ? description : undefined);
    return {
        whole: quoted !== undefined || type === "revert" || numbered !== undefined || reapply?.[3] === "",
        shas: [...new Set(shas)],
        pullRequests: pulls,
        ...(reverted === undefined ? {} : { title: reverted.replace(SQUASH, "").trimEnd() }),
        ...(quoted === undefined && type === "revert" ? { scope: scope ?? "" } : {}),
        ...(reapply === null ? {} : { reapplied: readReapplied(reapply) }),
    };
}
function readReapplied([, title, number]) {
    return title === undefined ? { number: Number(number) } : { title: title.replace(SQUASH, "").trimEnd() };
}

;// CONCATENATED MODULE: ./packages/shared/src/release/merges.ts
/** Which merge brought each commit of a range, by the parents alone. */
/** The merge that brought each commit in, innermost first; the oldest merge of those that contain it. */
function traceOuterMerges(commits) {
    if (commits.every(({ parents }) => parents.length < 2))
        return new Map();
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    const inner = new Set(commits.flatMap((commit) => commit.parents));
    const within = new Map();
    const seen = new Set();
    const work = commits
        .filter((commit) => !inner.has(commit.sha))
        .map((commit) => ({ sha: commit.sha, merge: undefined }));
    for (let next = work.pop(); next !== undefined; next = work.pop()) {
        const chain = [];
        for (let commit = bySha.get(next.sha); commit !== undefined && !seen.has(commit.sha); commit = bySha.get(commit.parents[0] ?? "")) {
            seen.add(commit.sha);
            chain.push(commit);
            if (next.merge !== undefined)
                within.set(commit.sha, next.merge);
        }
        // The oldest merge is taken up first (pushed last), because it is the one that brought what several contain.
        for (const commit of chain)
            for (const parent of commit.parents.slice(1))
                work.push({ sha: parent, merge: commit.sha });
    }
    return within;
}

;// CONCATENATED MODULE: ./packages/shared/src/release/pull-request.ts
/** A pull request as GitHub tells of it, and which merged one brought each commit of a range. */


/**
 * The pull request that GitHub names for each commit. Where it names several, the one that the commit's own message names
 * wins, else the one that was merged first. A message alone proves nothing: only merged pull requests of GitHub's answer count.
 */
function assignByAssociation(commits, pulls) {
    const named = new Map(commits.map(({ sha, named: number }) => [sha, number]));
    const assigned = new Map();
    const merged = pulls
        .filter((pull) => pull.merged)
        .sort((a, b) => (a.mergedAt ?? "").localeCompare(b.mergedAt ?? "") || a.number - b.number);
    for (const { number, mergeSha, commits: brought } of merged)
        for (const sha of [...brought, ...(mergeSha === null ? [] : [mergeSha])])
            if (named.has(sha) && (!assigned.has(sha) || named.get(sha) === number))
                assigned.set(sha, number);
    return assigned;
}
/** Every commit under the merged pull request that brought it, by GitHub's word or by the merge that holds it; linear. */
function assignPullRequests(commits, pulls) {
    const known = new Set(commits.map(({ sha }) => sha));
    const explained = new Set();
    const bringing = new Set();
    for (const pull of pulls) {
        if (!pull.merged)
            continue;
        const brought = [...pull.commits, ...(pull.mergeSha === null ? [] : [pull.mergeSha])].filter((sha) => known.has(sha));
        if (brought.length > 0)
            bringing.add(pull);
        for (const sha of brought)
            explained.add(sha);
    }
    const merges = new Set(pulls.flatMap(({ merged, mergeSha }) => (merged && mergeSha !== null ? [mergeSha] : [])));
    const within = traceOuterMerges(commits);
    const isWithin = new Map();
    const isBrought = (sha) => {
        const chain = [];
        let at = sha;
        while (at !== undefined && !isWithin.has(at) && (at === sha || !merges.has(at))) {
            chain.push(at);
            at = within.get(at);
        }
        const found = at !== undefined && ((at !== sha && merges.has(at)) || isWithin.get(at) === true);
        for (const inner of chain)
            isWithin.set(inner, found);
        return found;
    };
    return {
        pulls: pulls.filter((pull) => bringing.has(pull)),
        direct: commits.filter(({ sha }) => !explained.has(sha) && !isBrought(sha)),
    };
}
/** The pull request that the message of each commit names. */
function listNamed(commits) {
    return commits.map(({ sha, message }) => ({ sha, named: parseCommitMessage(message).pullRequest }));
}

// EXTERNAL MODULE: ./node_modules/markdown-it/dist/markdown-it.mjs + 12 modules
var markdown_it = __webpack_require__(5251);
;// CONCATENATED MODULE: ./packages/shared/src/text/own-lines.ts
/** Which lines of a Markdown comment its author says in their own name: none that is quoted, code, in a list or in HTML. */

/** Longer text than GitHub lets a comment hold says nothing. */
const own_lines_LIMIT = 70_000;
/** More than a line that says something and the one below it take. */
const LINES = 4_000;
/** Elements without an end tag. */
const VOID = new Set(["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
const parser = new markdown_it/* default */.A("commonmark").enable("strikethrough");
// As the library's own rule for line ends, plain or after a backslash, with the place of the end.
parser.inline.ruler.at("newline", (state, silent) => {
    const at = state.src[state.pos] === "\\" ? state.pos + 1 : state.pos;
    if (state.src[at] !== "\n")
        return false;
    if (!silent)
        state.push("softbreak", "br", 0).meta = { at };
    state.pos = at + 1;
    return true;
});
/**
 * Lines of the comment's own paragraphs that match `wanted`, trimmed, in order. A line is left out when it is in a quote, a list, a
 * fence, a footnote, code or HTML of any kind, is struck out, or follows an e-mail's header or an HTML element that is still open:
 * what cannot be told from a quotation counts as one. Linear in the length of the comment.
 */
function listOwnLines(body, wanted) {
    const text = body.replace(/\r\n?/g, "\n");
    const source = text.split("\n");
    if (text.length > own_lines_LIMIT || !source.some((line) => wanted.test(line)))
        return [];
    const found = [];
    const open = new Map();
    let block = "";
    let before = "";
    let isOwn = false;
    for (const token of parser.parse(text, {})) {
        if (token.level === 0) {
            if (token.type === "html_block")
                followTags(token.content, open);
            if (token.nesting === 1) {
                block = token.type;
                isOwn = block === "paragraph_open" && !goesOn(before, source, token) && !isFootnote(source, token);
            }
            else
                before = token.type;
        }
        if (token.type !== "inline" || token.level !== 1 || (block !== "paragraph_open" && block !== "heading_open"))
            continue;
        for (const part of own_lines_listParts(token)) {
            if (part.html !== undefined)
                followTags(part.html, open);
            if (part.line === undefined)
                continue;
            if (startsHistory(part.line, part.next))
                return found;
            if (open.size === 0 && isOwn && wanted.test(part.line))
                found.push(part.line.trim());
        }
    }
    return found;
}
/** Whether a block begins right below a quote or a list: some readers take its first line as the end of those. */
function goesOn(before, source, { map }) {
    return /^(?:blockquote|bullet_list|ordered_list)_close$/.test(before) && source[(map?.[0] ?? 0) - 1]?.trim() !== "";
}
/** A footnote of GitHub's Markdown, whose text goes on in the lines below. */
function isFootnote(source, { map }) {
    return /^ {0,3}\[\^[^\]\s]{1,100}\]:/.test(source[map?.[0] ?? 0] ?? "");
}
/** The pieces of a block in order: HTML, and the lines whose beginning is text. */
function* own_lines_listParts({ content, children }) {
    let start = 0;
    let depth = 0;
    for (const child of children ?? []) {
        depth += child.nesting;
        if (child.type === "softbreak")
            start = Number(child.meta?.["at"]) + 1;
        else if (start !== undefined) {
            if (child.type === "text" && depth === 0) {
                const [line = "", next] = content.slice(start, start + LINES).split("\n", 2);
                yield { line, ...(next === undefined ? {} : { next }) };
            }
            start = undefined;
        }
        if (child.type === "html_inline")
            yield { html: child.content };
    }
}
/** Counts the elements that a piece of HTML leaves open, by name. An end tag without its start tag ends nothing. */
function followTags(html, open) {
    for (const [, end, tag = "", rest = ""] of html.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9-]{0,40})([^<>]{0,2000})/g)) {
        const name = tag.toLowerCase();
        const count = open.get(name) ?? 0;
        if (VOID.has(name) || rest.endsWith("/"))
            continue;
        if (end === "")
            open.set(name, count + 1);
        else if (count > 1)
            open.set(name, count - 1);
        else
            open.delete(name);
    }
}
/** An e-mail below an answer begins with its header; mail programs do not mark its lines. */
function startsHistory(line, next = "") {
    return (/^[ \t]{0,3}-{2,20} ?(?:Original|Forwarded) Message/i.test(line) ||
        (/^[ \t]{0,3}\*{0,2}(?:From|Von|De|Da):/i.test(line) &&
            /^[ \t]{0,3}\*{0,2}(?:Sent|Date|To|Subject|Gesendet|Datum|An|Betreff|Envoy|Inviato)/i.test(next)));
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/commands.ts
/** Reads `/signoff`, `/waive` and `/revoke` in what people write: alone on a line, outside code, quotes and comments. */

const ID = "([a-z][a-z0-9-]{0,62})";
const SHA = "([0-9a-f]{40})";
const SIGNOFF = new RegExp(`^/signoff ${ID} ${SHA}(?: because (.{3,500}))?$`);
const WAIVE = new RegExp(`^/waive ${ID} ${SHA} until (\\d{4}-\\d{2}-\\d{2}) because (.{10,500})$`);
const REVOKE = new RegExp(`^/revoke ${ID}$`);
/** Every line that begins with one of the commands, well-formed or not, in order. */
function readCommands(body) {
    const found = [];
    for (const raw of listOwnLines(body, /^ {0,3}\/(?:signoff|waive|revoke)\b/i)) {
        const line = raw.trimEnd();
        if (!/^\/(?:signoff|waive|revoke)\b/i.test(line))
            continue;
        const command = parseCommand(line.replace(/[ \t]+/g, " "));
        found.push(command === null
            ? { line, command, problem: describeProblem(line) }
            : command.kind === "waive" && Number.isNaN(Date.parse(`${command.until}T00:00:00Z`))
                ? { line, command: null, problem: `${command.until} is no date` }
                : { line, command });
    }
    return found;
}
/** The exact line that signs. */
function renderSignoff(requirement, sha) {
    return `/signoff ${requirement} ${sha}`;
}
/** The line that waives, with a reason to be filled in. */
function renderWaive(requirement, sha, until) {
    return `/waive ${requirement} ${sha} until ${until} because <your reason>`;
}
function parseCommand(line) {
    const signoff = SIGNOFF.exec(line);
    if (signoff !== null)
        return {
            kind: "signoff",
            requirement: signoff[1],
            sha: signoff[2],
            ...(signoff[3] === undefined ? {} : { reason: signoff[3] }),
        };
    const waive = WAIVE.exec(line);
    if (waive !== null && !/^<.*>$/.test(waive[4]))
        return { kind: "waive", requirement: waive[1], sha: waive[2], until: waive[3], reason: waive[4] };
    const revoke = REVOKE.exec(line);
    return revoke === null ? null : { kind: "revoke", requirement: revoke[1] };
}
function describeProblem(line) {
    const word = line.split(/\s/)[0].toLowerCase();
    if (word === "/waive")
        return "expected `/waive <requirement> <full sha> until YYYY-MM-DD because <a reason of at least 10 characters>`";
    if (word === "/revoke")
        return "expected `/revoke <requirement>`, alone on its line";
    return "expected `/signoff <requirement> <full sha of 40 digits>`, alone on its line; a reason may follow as `because <reason>`";
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/roles.ts
const LEVELS = ["none", "read", "triage", "write", "maintain", "admin"];
/**
 * Who has no access any more is out, though still listed; what could not be read is unknown and never yes. On a public
 * repository GitHub says `read` of everybody: there a listed login counts until it is taken off the list.
 */
function isInRole(policy, roleName, login, people) {
    const role = policy.roles[roleName];
    if (role === undefined)
        return { state: "no", why: `the policy has no role ${roleName}` };
    const outside = {
        state: "no",
        why: `@${login} is not in the role ${roleName} (${describeRole(policy, roleName)})`,
    };
    if (!mayBeInRole(policy, roleName, login))
        return outside;
    const person = people[login.toLowerCase()];
    if (person === undefined)
        return { state: "unknown", why: `nothing was read about @${login}` };
    if (!person.permission.ok)
        return {
            state: "unknown",
            why: `the permission of @${login} could not be read: ${person.permission.failure.message}`,
        };
    const permission = person.permission.value;
    if (permission === "none")
        return { state: "no", why: `@${login} has no access to the repository (any more)` };
    if (isNamed(role, login))
        return { state: "yes" };
    if (role.permission !== undefined && LEVELS.indexOf(permission) >= LEVELS.indexOf(role.permission))
        return { state: "yes" };
    const teams = role.teams.map((team) => ({ team, member: person.teams[team] }));
    if (teams.some(({ member }) => member?.ok === true && member.value))
        return { state: "yes" };
    const unread = teams.find(({ member }) => member === undefined || !member.ok);
    if (unread !== undefined)
        return {
            state: "unknown",
            why: `whether @${login} is in the team ${unread.team} could not be read${unread.member?.ok === false ? `: ${unread.member.failure.message}` : ""}`,
        };
    return outside;
}
/** Whether anything that GitHub may say of a person can put them in the role: it takes more than names. */
function mayBeInRole(policy, roleName, login) {
    const role = policy.roles[roleName];
    if (role === undefined)
        return false;
    return role.permission !== undefined || role.teams.length > 0 || isNamed(role, login);
}
function isNamed({ users }, login) {
    return users.some((user) => user.toLowerCase() === login.toLowerCase());
}
/**
 * Whether a person with this permission is in no role of the policy, however GitHub answers what else could be asked. Who may push
 * is never one: they are told what is missing.
 */
function isStranger(policy, login, permission) {
    if (permission === "none")
        return true;
    if (permission !== "read")
        return false;
    return Object.values(policy.roles).every((role) => role.teams.length === 0 && role.permission !== "read" && !isNamed(role, login));
}
/** Who is in a role, in words. */
function describeRole(policy, roleName) {
    const role = policy.roles[roleName];
    if (role === undefined)
        return roleName;
    const parts = [
        ...role.users.map((user) => `@${user}`),
        ...role.teams.map((team) => `@${team}`),
        ...(role.permission === undefined ? [] : [`anyone with ${role.permission} permission`]),
    ];
    return parts.length === 0 ? "nobody yet" : parts.join(", ");
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/row.ts
/** The row of a requirement that is not asked for. */
function exempt(explanation) {
    return {
        verdict: "not-applicable",
        explanation,
        evidence: [],
        remedy: null,
        signedBy: [],
        until: null,
        otherwise: null,
        notes: [],
        permission: null,
    };
}
/** The row by evidence alone. */
function draftRow(machine, rule) {
    const isMet = machine.verdict === "pass" || machine.verdict === "not-applicable";
    return {
        ...exempt(machine.explanation),
        verdict: machine.verdict,
        evidence: machine.evidence,
        remedy: isMet
            ? null
            : {
                ...(machine.remedy ?? { what: "Fix what the explanation names." }),
                who: machine.remedy?.who ?? rule.role,
            },
        permission: machine.permission ?? null,
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/apply-signatures.ts
/** What signatures make of a row: where they count, what they can stand for, and what is said when none does. */



/** The first of the questions that has an answer gives it. */
function applySignatures(subject, machine, all) {
    const question = describeQuestion(subject, machine, all);
    return (refuseSignatures(question) ??
        failApprovals(question) ??
        failComments(question) ??
        keepEvidence(question) ??
        askForEvidence(question) ??
        takeSignature(question) ??
        askForSignature(question));
}
function describeQuestion(subject, machine, all) {
    const { requirement, rule, facts, policy } = subject;
    const own = all.filter((signature) => signature.requirement === requirement.id);
    const too = rule.settings["signature-too-for"];
    return {
        ...subject,
        machine,
        draft: draftRow(machine, rule),
        own,
        current: own.find(({ state }) => state === "current"),
        isOpen: machine.verdict === "pending" || machine.verdict === "stale",
        both: rule.signOff === "required" || (Array.isArray(too) && too.includes(facts.release.type)),
        signoff: {
            who: rule.role,
            what: `Sign (${describeRole(policy, rule.role)}).`,
            line: renderSignoff(requirement.id, facts.release.sha),
        },
    };
}
function refuseSignatures({ requirement, rule, draft, own }) {
    if (requirement.signatureOnly || rule.signOff !== "never")
        return undefined;
    return own.length === 0
        ? draft
        : { ...draft, notes: ["a signature does not count here: only evidence or a waiver does"] };
}
function failApprovals({ facts, rule, policy, draft, current, isOpen, signoff }) {
    const environment = rule.settings["approval-environment"];
    if (facts.approvals.ok || environment === undefined || current !== undefined || !isOpen)
        return undefined;
    return {
        ...draft,
        verdict: "unknown",
        explanation: `${draft.explanation} Approvals of the environment ${String(environment)} could not be read: ${facts.approvals.failure.message}`,
        remedy: { ...signoff, what: `Sign (${describeRole(policy, rule.role)}); an approval cannot be read.` },
        permission: facts.approvals.failure.permission ?? draft.permission,
    };
}
/** A signature of another source may have been revoked in a comment: what cannot be read makes no row better. */
function failComments(question) {
    const { facts, machine, draft, current, isOpen, both } = question;
    if (facts.comments.ok || !(isOpen || both))
        return undefined;
    const signed = current === undefined ? "" : ` Signed by @${current.by}, unless a comment revokes it.`;
    return {
        ...draft,
        verdict: machine.verdict === "fail" ? "fail" : "unknown",
        explanation: `${draft.explanation}${signed} Signatures could not be read: ${facts.comments.failure.message}`,
        remedy: draft.remedy ?? { who: "release-manager", what: "Run preflight again when comments can be read." },
        permission: facts.comments.failure.permission ?? draft.permission,
    };
}
/** Evidence that leaves nothing to people. */
function keepEvidence({ machine, draft, isOpen, both }) {
    return isOpen || (both && machine.verdict === "pass") ? undefined : draft;
}
function askForEvidence({ requirement, rule, draft, current, isOpen, both, signoff }) {
    if (!both || !isOpen || requirement.signatureOnly)
        return undefined;
    return current === undefined
        ? { ...draft, notes: [`the signature of ${rule.role} is needed too: ${signoff.line}`] }
        : { ...draft, notes: [`signed by ${current.by}, but the evidence is needed too`] };
}
function takeSignature(question) {
    return question.current === undefined ? undefined : signRow(question, question.current);
}
function signRow({ facts, rule, machine, draft }, signature) {
    const { by, source, url } = signature;
    const why = signature.sha === facts.release.sha ? "" : `: ${signature.explanation}`;
    return {
        ...draft,
        verdict: "pass",
        explanation: machine.verdict === "pass"
            ? `${machine.explanation} Signed by @${by}${why}.`
            : `Signed by @${by} for the role ${rule.role}${why}.`,
        evidence: [...draft.evidence, { label: `signed by ${by} (${source})`, url }],
        remedy: null,
        signedBy: [by],
    };
}
function askForSignature(question) {
    const { rule, machine, draft, own, signoff } = question;
    const [best] = own;
    const isMissing = machine.verdict === "pass";
    if (best === undefined)
        return {
            ...draft,
            verdict: machine.verdict === "stale" ? "stale" : "pending",
            explanation: isMissing ? `${machine.explanation} The signature of ${rule.role} is missing.` : draft.explanation,
            remedy: { ...signoff, what: isMissing ? signoff.what : (draft.remedy?.what ?? signoff.what) },
        };
    const evidence = [...draft.evidence, { label: `signed by ${best.by}`, url: best.url }];
    if (best.state === "unknown")
        return {
            ...draft,
            verdict: "unknown",
            explanation: `Signed by @${best.by}, but ${best.explanation.replace(/\.$/, "")}.`,
            evidence,
            remedy: {
                ...signoff,
                what: `List who is meant under \`roles.${rule.role}.users\` in the policy.`,
                who: "release-manager",
            },
        };
    return {
        ...draft,
        verdict: "stale",
        explanation: `${capitalize(best.explanation)} (by @${best.by}).`,
        evidence,
        remedy: { ...signoff, what: "Look at what changed since, and sign again." },
    };
}
function capitalize(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/assess.ts
/** From machine evidence, signatures, waivers and deferral to the one verdict of each requirement: the matrix. */






const assess_DAY = 86_400_000;
/** The kinds of change in the release, as the requirements see them. */
function describeChanges(facts, policy) {
    if (!facts.range.ok)
        return classifyChanges(policy, { paths: [], labels: [], incomplete: facts.range.failure.message });
    const pulls = facts.pulls.ok ? assignPullRequests(facts.range.value.commits, facts.pulls.value).pulls : [];
    const incomplete = facts.range.value.incomplete ??
        (facts.pulls.ok ? undefined : `labels could not be read: ${facts.pulls.failure.message}`);
    return classifyChanges(policy, {
        paths: selectServicePaths(policy, facts.range.value.paths),
        labels: [...new Set(pulls.flatMap(({ labels }) => labels))].sort(),
        incomplete,
    });
}
/** One requirement's row. */
function assess(requirement, release) {
    const { facts, policy, changes, signatures } = release;
    const rule = policy.requirements[requirement.id];
    const frame = { id: requirement.id, title: requirement.title, guide: requirement.guide };
    if (rule === undefined)
        return { ...frame, ...exempt("Switched off by the policy.") };
    const subject = { requirement, rule, facts, policy };
    const asked = findExemption(rule, facts, changes) ?? judge(subject, release);
    // Also of what is not asked for now: a debt is an earlier release's, whatever this one changes.
    const owed = applyDebts(asked, subject);
    return { ...frame, ...applyDeferral(applyWaivers(owed, subject, signatures), subject) };
}
function judge(subject, { changes, signatures }) {
    const { requirement, rule, facts, policy } = subject;
    const machine = requirement.judge(facts, { policy, rule, changes });
    const draft = applySignatures(subject, machine, signatures.signatures);
    const because = rule.when === undefined ? undefined : changes[rule.when];
    if (because?.state !== "present")
        return draft;
    const [first] = because.because;
    return { ...draft, notes: [`asked for because of ${first.kind} ${first.value}`, ...draft.notes] };
}
function findExemption(rule, facts, changes) {
    if (!rule.enabled)
        return exempt("Switched off by the policy.");
    if (!rule.types.includes(facts.release.type))
        return exempt(`The policy does not ask this of a ${facts.release.type}.`);
    if (rule.when !== undefined && changes[rule.when].state === "absent")
        return exempt(`No ${rule.when} change: no changed path and no label matches the policy's.`);
    return undefined;
}
function applyDebts(draft, { requirement: { id }, facts, rule }) {
    if (facts.release.type === "patch")
        return draft;
    if (!facts.debts.ok) {
        // Without issues there never was a debt.
        if (!rule.defer || facts.debts.failure.kind === "disabled" || draft.verdict === "fail")
            return draft;
        return {
            ...draft,
            verdict: "unknown",
            explanation: `Whether an earlier hotfix left this open could not be read: ${facts.debts.failure.message}`,
            remedy: { who: "release-manager", what: "Run preflight again when issues can be read." },
            permission: facts.debts.failure.permission ?? draft.permission,
        };
    }
    const today = facts.now.slice(0, 10);
    const overdue = facts.debts.value
        .filter((debt) => debt.requirement === id && debt.due < today)
        .sort((a, b) => a.number - b.number);
    if (overdue.length === 0)
        return draft;
    const first = overdue[0];
    return {
        ...draft,
        verdict: "fail",
        explanation: `#${first.number}: ${first.version} was released without this, and it has been due since ${first.due}.`,
        evidence: [...draft.evidence, ...overdue.map(({ number, url }) => ({ label: `#${number}`, url }))],
        remedy: { who: rule.role, what: `Do what #${first.number} asks for and close it.` },
    };
}
function applyWaivers(draft, { requirement: { id }, facts, rule, policy }, signatures) {
    const now = Date.parse(facts.now);
    const judged = judgeWaivers(policy, id, {
        version: facts.release.version,
        sha: facts.release.sha,
        now,
        granted: signatures.waivers,
    });
    const notes = judged.flatMap(({ waiver, standing }) => {
        if (standing.state === "active")
            return standing.endsSoon ? [`the waiver by ${waiver.owner} ends with ${waiver.expires}`] : [];
        return standing.state === "other-release" ? [] : [standing.message];
    });
    const withNotes = { ...draft, notes: [...draft.notes, ...notes] };
    if (["pass", "not-applicable"].includes(draft.verdict))
        return withNotes;
    const active = judged.find(({ standing }) => standing.state === "active");
    if (active !== undefined)
        return {
            ...withNotes,
            verdict: "waived",
            explanation: `Waived by ${active.waiver.owner} until ${active.waiver.expires}: ${active.waiver.reason} (else ${draft.verdict}: ${draft.explanation})`,
            remedy: null,
            until: active.waiver.expires,
            otherwise: { verdict: draft.verdict, explanation: draft.explanation },
        };
    if (!rule.waivable || draft.remedy === null || draft.remedy.line !== undefined)
        return withNotes;
    const until = new Date(now + Math.min(rule.maxWaiverMs, 2 * assess_DAY)).toISOString().slice(0, 10);
    return {
        ...withNotes,
        remedy: {
            ...draft.remedy,
            line: renderWaive(id, facts.release.sha, until),
        },
    };
}
function applyDeferral(draft, { requirement: { id }, facts, rule }) {
    if (facts.release.type !== "patch" || !rule.defer)
        return draft;
    if (draft.verdict !== "pending" && draft.verdict !== "stale")
        return draft;
    const open = facts.debts.ok
        ? facts.debts.value
            .filter((debt) => debt.requirement === id)
            .sort((a, b) => a.due.localeCompare(b.due) || a.number - b.number)[0]
        : undefined;
    const due = open?.due ?? new Date(Date.parse(facts.now) + rule.deferForMs).toISOString().slice(0, 10);
    return {
        ...draft,
        verdict: "deferred",
        explanation: `Deferred, because this is a hotfix; due by ${due} (else ${draft.verdict}: ${draft.explanation})`,
        evidence: open === undefined ? draft.evidence : [...draft.evidence, { label: `#${open.number}`, url: open.url }],
        remedy: {
            who: rule.role,
            what: draft.remedy?.what ?? "Meet the requirement after the release.",
            // It goes out as it is: only what pays the debt is left to do.
            ...(draft.remedy?.line?.startsWith("/signoff") === true ? { line: draft.remedy.line } : {}),
        },
        until: due,
        otherwise: { verdict: draft.verdict, explanation: draft.explanation },
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/text/html-comments.ts
/** Takes HTML comments out of text that anybody may have written, in linear time. */
/** The text with `\\n` as its only line break and without HTML comments; one that is never closed hides the rest. */
function stripComments(text) {
    const source = text.replace(/\r\n?/g, "\n");
    let kept = "";
    let from = 0;
    for (;;) {
        const start = source.indexOf("<!--", from);
        if (start < 0)
            return kept + source.slice(from);
        kept += source.slice(from, start);
        const end = source.indexOf("-->", start + 4);
        if (end < 0)
            return kept;
        from = end + 3;
    }
}
const html_comments_FENCE = /^ {0,12}(`{3,}|~{3,})/;
/**
 * The text without the HTML comments that Markdown would hide: one inside a code span or a closed fence is code and stays, one that
 * is never closed is text.
 */
function html_comments_stripCommentsOutsideCode(text) {
    const spans = findCodeSpans(text);
    const unclosed = { "`": Number.POSITIVE_INFINITY, "~": Number.POSITIVE_INFINITY };
    const lastEnd = text.lastIndexOf("-->");
    let kept = "";
    let from = 0;
    for (const match of text.matchAll(/`+|~{3,}|<!--/g)) {
        const [token] = match;
        const at = match.index;
        if (at < from)
            continue;
        let end = at + token.length;
        if (token === "<!--") {
            if (lastEnd < end)
                continue;
            kept += text.slice(from, at);
            from = text.indexOf("-->", end) + 3;
            continue;
        }
        const line = text.lastIndexOf("\n", at) + 1;
        const sign = token[0];
        if (token.length >= 3 && at - line <= 12 && html_comments_FENCE.exec(text.slice(line, end))?.[1] === token) {
            const close = token.length >= unclosed[sign] ? -1 : findFenceEnd(text, end, token);
            if (close < 0)
                unclosed[sign] = Math.min(unclosed[sign], token.length);
            else
                end = close;
        }
        else
            end = spans.get(at) ?? end;
        kept += text.slice(from, end);
        from = end;
    }
    return kept + text.slice(from);
}
/** Where the line that closes the fence ends; -1 when none does. */
function findFenceEnd(text, from, mark) {
    const closing = new RegExp(`\\n {0,12}${mark}${mark[0]}*[ \\t]*(?=\\n|$)`, "g");
    closing.lastIndex = from;
    return closing.exec(text) === null ? -1 : closing.lastIndex;
}
/** Start → end of each run of back-ticks that a run of the same length in its paragraph closes. */
function findCodeSpans(text) {
    const spans = new Map();
    let next = new Map();
    for (const match of [...text.matchAll(/`+|\n[ \t]*\n/g)].reverse()) {
        const [token] = match;
        if (token.startsWith("\n"))
            next = new Map();
        else {
            const close = next.get(token.length);
            if (close !== undefined)
                spans.set(match.index, close);
            next.set(token.length, match.index + token.length);
        }
    }
    return spans;
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/requirement.ts
/** The verdict for evidence that could not be read; it never counts as zero findings. */
function unreadable(what, failure) {
    return {
        verdict: "unknown",
        explanation: `${what} could not be read: ${failure.message}`,
        evidence: [],
        remedy: { who: "release-manager", what: describeReadRemedy(what, failure) },
        ...(failure.permission === undefined ? {} : { permission: failure.permission }),
    };
}
function describeReadRemedy(what, { kind, permission }) {
    if (permission !== undefined)
        return `Grant the job \`${permission}\` and run it again.`;
    if (kind === "over-limit")
        return "Release a new commit, which has fewer workflow runs.";
    return kind === "disabled" || kind === "not-found"
        ? `Switch on what provides ${what.toLowerCase()}, or run preflight again when GitHub answers.`
        : "Run preflight again when GitHub answers.";
}
/** The verdict when one of the pull requests is not known whole; undefined when each is. */
function judgeIncomplete(pulls, evidence) {
    const cut = pulls.find(({ incomplete }) => incomplete !== undefined);
    if (cut === undefined)
        return undefined;
    return {
        verdict: "unknown",
        explanation: `Not all of #${cut.number} is known: ${cut.incomplete}.`,
        evidence,
        remedy: { what: "Run preflight again." },
    };
}
/** A text of the requirement's settings, or the fallback. */
function readTextSetting(rule, key, fallback) {
    const value = rule.settings[key];
    return typeof value === "string" && value !== "" ? value : fallback;
}
/** A list of the requirement's settings (one text is a list of one), or the fallback. */
function readListSetting(rule, key, fallback) {
    const value = rule.settings[key];
    if (typeof value === "string")
        return [value];
    return Array.isArray(value) ? value : fallback;
}
/** A number of the requirement's settings, or the fallback. */
function readNumberSetting(rule, key, fallback) {
    const value = rule.settings[key];
    return typeof value === "number" ? value : fallback;
}

;// CONCATENATED MODULE: ./packages/shared/src/release/co-authors.ts
/** Reads whom a commit's message names as co-authors, as far as GitHub logins can be told from it. */
const ADDRESS = /^(?:\d{1,20}\+)?([a-z0-9][a-z0-9-]{0,38}(?:\[bot\])?)@users\.noreply\.github\.com$/i;
/** Lower-case logins of `Co-authored-by` lines whose address is GitHub's own. */
function listCoAuthors(message) {
    return message.split("\n").flatMap((line) => {
        if (!/^co-authored-by:/i.test(line))
            return [];
        const { name, isLogin } = readCoAuthor(line.slice(line.indexOf(":") + 1));
        return isLogin ? [name.toLowerCase()] : [];
    });
}
/** The value of a `Co-authored-by` line: the login where the address is GitHub's own, else the name as written. */
function readCoAuthor(value) {
    const from = value.lastIndexOf("<");
    const address = from < 0 ? "" : value.slice(from + 1, value.lastIndexOf(">")).trim();
    const login = ADDRESS.exec(address)?.[1];
    return {
        name: login ?? (from < 0 ? value : value.slice(0, from)).trim().replace(/^@(?=[a-z0-9])/i, ""),
        isLogin: login !== undefined,
        address,
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/reviews.ts
/** Which reviews of a pull request count as approvals of what was merged, by people who did not write it. */

/** Approvals by others than the authors: who opened the pull request, made one of its commits, or is named as a co-author. */
function listForeignApprovals(pull, commits) {
    const authors = [
        pull.author.toLowerCase(),
        ...commits
            .filter(({ sha }) => sha === pull.mergeSha || pull.commits.includes(sha))
            .flatMap(({ madeBy, message }) => [madeBy?.toLowerCase() ?? "", ...listCoAuthors(message)]),
    ];
    return latestReviews(pull).filter((review) => review.state === "APPROVED" && !authors.includes(review.author.toLowerCase()));
}
/** What was approved is what was pushed last, or has the same files as that or as what the merge made of it. */
function isOfMerged(review, pull) {
    if (review.commit === null)
        return false;
    if (review.commit === pull.headSha)
        return true;
    return review.commitTree !== null && [pull.headTree, pull.mergeTree].includes(review.commitTree);
}
/** The last word of each person: a later comment does not take an approval back, a dismissal or a request for changes does. */
function latestReviews(pull) {
    const last = new Map();
    const ordered = [...pull.reviews]
        .filter(({ state, authorIsBot }) => state !== "COMMENTED" && state !== "PENDING" && !authorIsBot)
        .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt) || a.state.localeCompare(b.state));
    for (const review of ordered)
        last.set(review.author.toLowerCase(), review);
    return [...last.values()];
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/acceptance.ts
/** Acceptance: everything came through merged pull requests, and what they were to achieve is accepted. */






const acceptance = {
    id: "acceptance",
    title: "Acceptance criteria met, pull requests merged",
    guide: { line: 12, text: "All acceptance criteria met and PRs merged" },
    why: "What nobody reviewed or accepted has no place in front of customers.",
    wants: ["range", "pulls", "milestone"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        if (!facts.range.ok)
            return unreadable("The release's commits", facts.range.failure);
        if (!facts.pulls.ok)
            return unreadable("The release's pull requests", facts.pulls.failure);
        const { commits } = facts.range.value;
        if (commits.length === 0)
            return {
                verdict: "fail",
                explanation: `There is nothing to release: no commit since ${facts.release.previous?.tag ?? "the beginning"}.`,
                evidence: [],
                remedy: { who: "release-manager", what: "Tag a commit that holds a change." },
            };
        const brought = { facts, rule, commits, ...assignPullRequests(commits, facts.pulls.value) };
        return judgePushes(brought) ?? judgeReviews(brought) ?? judgeCriteria(brought);
    },
};
function judgePushes({ facts, rule, commits, pulls, direct }) {
    const allowed = listDirectPushers(rule);
    // A root commit cannot have come through a pull request.
    const pushed = listChanging(commits, direct).filter((commit) => commit.parents.length > 0 && !allowed.includes(commit.madeBy?.toLowerCase() ?? ""));
    if (pushed.length === 0)
        return undefined;
    const names = pushed.map(({ sha, message }) => `${sha.slice(0, 7)} "${message.split("\n")[0].slice(0, 80)}"`);
    return {
        verdict: "fail",
        explanation: `${count(pushed.length, "commit")} reached the release without a merged pull request: ${listFirst(names)}.${describePassedOver(facts.release)}`,
        evidence: listLinks(pulls),
        remedy: {
            who: "release-manager",
            what: allowed.length === 0
                ? "Bring the change through a reviewed pull request, or name a release bot in `requirements.acceptance.settings.direct-pushes-by`."
                : "Bring the change through a reviewed pull request. Of those in `direct-pushes-by` only a commit that GitHub shows as verified counts: made through GitHub's API, or signed.",
        },
    };
}
function judgeReviews({ facts, rule, pulls }) {
    const unreviewed = listUnreviewed(facts, pulls, rule);
    if (unreviewed.length > 0)
        return {
            verdict: "fail",
            explanation: `${listFirst(unreviewed.map(({ number, base }) => `#${number} was merged into ${base}`))}, not into the default branch ${facts.defaultBranch}, and nobody else with write access approved what was merged.`,
            evidence: listLinks(unreviewed),
            remedy: {
                who: "release-manager",
                what: "Have the change reviewed, or merged into the default branch. Where a ruleset protects the branch, name it in `requirements.acceptance.settings.protected-branches`.",
            },
        };
    if (pulls.length > 0)
        return undefined;
    return {
        verdict: "fail",
        explanation: "No merged pull request is in the release: zero pull requests prove nothing.",
        evidence: [],
        remedy: { who: "release-manager", what: "Release what came through pull requests." },
    };
}
/** The milestone, and the issues that the pull requests close: done, and every criterion ticked. */
function judgeCriteria({ facts, rule, commits, pulls }) {
    if (!facts.milestone.ok)
        return unreadable("The release's milestone", facts.milestone.failure);
    const milestone = facts.milestone.value;
    const closed = new Map(pulls.flatMap(({ closes }) => closes).map((issue) => [issue.number, issue]));
    const issues = [...closed.values()].sort((a, b) => a.number - b.number);
    const evidence = [
        ...listLinks(pulls),
        ...listLinks(issues),
        ...(milestone === null ? [] : [{ label: milestone.title, url: milestone.url }]),
    ];
    const problems = listProblems(milestone, issues);
    if (problems.length > 0)
        return {
            verdict: "fail",
            explanation: `${listFirst(problems)}.`,
            evidence,
            remedy: {
                who: rule.role,
                what: "Finish, close as completed and tick what is met; move the rest out of the release.",
            },
        };
    const incomplete = judgeIncomplete(pulls, evidence);
    if (incomplete !== undefined)
        return incomplete;
    const proven = issues.length > 0 || (milestone !== null && milestone.closedItems > 0);
    if (!proven && readTextSetting(rule, "issues", "required") !== "optional")
        return {
            verdict: "pending",
            explanation: `${count(pulls.length, "pull request")} merged, but none closes an issue and no milestone ${facts.release.tag} exists: nothing says what was to be accepted.`,
            evidence,
            remedy: {
                who: rule.role,
                what: "Link the issues that the pull requests close, or sign that the criteria are met.",
            },
        };
    return {
        verdict: "pass",
        explanation: `${count(commits.length, "commit")} in ${count(pulls.length, "merged pull request")}; ${count(issues.length, "linked issue")} closed as completed.${describePassedOver(facts.release)}`,
        evidence,
    };
}
function listProblems(milestone, issues) {
    const problems = [];
    if (milestone !== null && milestone.openItems > 0)
        problems.push(`milestone ${milestone.title} has ${count(milestone.openItems, "open item")}`);
    for (const { number, state, stateReason, body } of issues) {
        if (state === "OPEN")
            problems.push(`#${number} is still open`);
        else if (stateReason === "NOT_PLANNED" || stateReason === "DUPLICATE")
            problems.push(`#${number} was closed as ${stateReason.toLowerCase().replace("_", " ")}`);
        const open = countUnticked(body);
        if (open > 0)
            problems.push(`#${number} has ${count(open, "unticked criterion").replace("criterions", "criteria")}`);
    }
    return problems;
}
function listLinks(all) {
    return all.slice(0, 10).map(({ number, url }) => ({ label: `#${number}`, url }));
}
/** Tags and releases that the range does not start at, and why. */
function describePassedOver({ unreleased = [], untagged = [], }) {
    const never = unreleased.length === 0
        ? ""
        : ` ${listFirst(unreleased)} ${unreleased.length === 1 ? "was" : "were"} never released; the changes since the last release are counted here.`;
    if (untagged.length === 0)
        return never;
    return `${never} No tag is at the commit that was deployed as ${listFirst(untagged)}: the changes are counted from an earlier release, or from the beginning. If the tag was deleted or moved, put it back.`;
}
/**
 * Pull requests that brought commits which no accepted one did. Anybody who may push can create a branch of the policy's patterns
 * and merge into it: outside the default branch (and those that the policy names as protected) only a review by another counts.
 */
function listUnreviewed(facts, pulls, rule) {
    const { range, defaultBranch } = facts;
    if (!range.ok || defaultBranch === undefined)
        return [];
    const { commits } = range.value;
    const isProtected = matchNames(readListSetting(rule, "protected-branches", []));
    const isAccepted = (pull) => pull.base === undefined ||
        pull.base === defaultBranch ||
        isProtected(pull.base) ||
        listForeignApprovals(pull, commits).some((review) => review.canPush === true && isOfMerged(review, pull));
    const accepted = pulls.filter(isAccepted);
    if (accepted.length === pulls.length)
        return [];
    const brought = listChanging(commits, assignPullRequests(commits, accepted).direct);
    return pulls.filter((pull) => !isAccepted(pull) && assignPullRequests(brought, [pull]).pulls.length > 0);
}
/** A branch's own name always matches: `release/[x]` is a name that git allows. */
function matchNames(patterns) {
    return (name) => patterns.includes(name) || matchesAny(patterns, name);
}
/**
 * Those of `some` that change a file themselves. A merge whose files are those of one of its parents, and that drops nothing of the
 * others, only carries what was brought before, and each of that is judged by itself (git-flow: develop or a release branch into
 * main).
 */
function listChanging(commits, some) {
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    return some.filter(({ parents, tree }) => {
        const kept = parents.length < 2 ? undefined : parents.find((parent) => bySha.get(parent)?.tree === tree);
        if (kept === undefined || tree === undefined)
            return true;
        const own = listReachable([kept], bySha);
        const holds = new Set(own);
        const edge = new Set(own.flatMap((commit) => commit.parents));
        const others = parents.filter((parent) => parent !== kept);
        const dropped = listReachable(others, bySha);
        // What lies before the range is kept only where the kept side comes from it too.
        const isOutside = (sha) => !bySha.has(sha) && !edge.has(sha);
        return ([...others, ...dropped.flatMap((commit) => commit.parents)].some(isOutside) ||
            dropped.some((commit) => commit.parents.length < 2 && !holds.has(commit)));
    });
}
function listReachable(from, bySha) {
    const seen = new Set();
    const open = [...from];
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
        const commit = bySha.get(sha);
        if (commit === undefined || seen.has(commit))
            continue;
        seen.add(commit);
        open.push(...commit.parents);
    }
    return [...seen];
}
/** Lower-case logins whose proven commits need no pull request. */
function listDirectPushers(rule) {
    if (rule === undefined || !rule.enabled)
        return [];
    return readListSetting(rule, "direct-pushes-by", [])
        .map((login) => login.toLowerCase())
        .filter((login) => login !== "");
}
/** Task-list items without a tick, outside HTML comments and code. One pass over lines: a stranger may have written the issue. */
function countUnticked(body) {
    let open = 0;
    let fence;
    for (const line of stripComments(body).split("\n")) {
        const text = line.trimStart();
        const mark = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
        if (fence === undefined) {
            if (mark !== undefined)
                fence = mark;
            else if (/^(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}\[ \](?:\s|$)/.test(text))
                open += 1;
        }
        else if (mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length)
            fence = undefined;
    }
    return open;
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/accessibility-report.ts
/** Reads what axe, pa11y and Lighthouse write, and our own short form, as pages tested and violations by impact. */
/** Undefined when the report is of none of the known forms. */
function readAccessibilityReport(data) {
    if (typeof data["pages"] === "number" && isCounts(data["violations"]))
        return { pages: data["pages"], violations: data["violations"] };
    const report = data["report"];
    if (Array.isArray(report))
        return readAxe(report);
    if (typeof report !== "object" || report === null)
        return undefined;
    const fields = report;
    if (Array.isArray(fields["violations"]))
        return readAxe([fields]);
    if (typeof fields["results"] === "object" && fields["results"] !== null)
        return readPa11y(fields["results"]);
    if (typeof fields["audits"] === "object" && fields["audits"] !== null)
        return readLighthouse(fields);
    return undefined;
}
function isCounts(value) {
    return (typeof value === "object" &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every((number) => typeof number === "number"));
}
function readAxe(pages) {
    const violations = {};
    for (const page of pages) {
        const found = page?.violations;
        if (!Array.isArray(found))
            return undefined;
        for (const violation of found) {
            const impact = violation.impact ?? "serious";
            violations[impact] = (violations[impact] ?? 0) + Math.max(1, violation.nodes?.length ?? 1);
        }
    }
    return { pages: pages.length, violations };
}
function readPa11y(results) {
    const violations = {};
    const pages = Object.values(results);
    for (const issues of pages) {
        if (!Array.isArray(issues))
            return undefined;
        for (const issue of issues) {
            const impact = issue.type === "warning" ? "moderate" : issue.type === "notice" ? "minor" : "serious";
            violations[impact] = (violations[impact] ?? 0) + 1;
        }
    }
    return { pages: pages.length, violations };
}
function readLighthouse(report) {
    const references = report["categories"]
        ?.accessibility?.auditRefs;
    if (!Array.isArray(references))
        return undefined;
    const audits = report["audits"];
    const failed = references.filter(({ id }) => audits[id]?.score === 0);
    return { pages: references.length === 0 ? 0 : 1, violations: { serious: failed.length } };
}

// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __webpack_require__(6888);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/checks.ts
/** Which reported checks count for a required one: name, app and workflow must match, and our own jobs prove nothing. */


/** The checks without those of this run and of our own actions. */
function selectForeignChecks(checks, runId) {
    return checks.filter((check) => check.runId !== runId && !check.externalId.startsWith("octoacme:"));
}
/** What reported on the release's own commit; only where nothing did, what reported on one with the same files. */
function selectStrongest(checks) {
    const own = checks.filter(({ twin }) => twin === undefined);
    return own.length > 0 ? own : checks;
}
/** `on this commit`, or on which commits with the same files. */
function describePlace(checks) {
    const twins = [...new Set(checks.flatMap(({ twin }) => twin ?? []))].sort().map((sha) => sha.slice(0, 7));
    if (twins.length === 0)
        return "on this commit";
    const place = `on ${twins.join(" and ")}, whose files are the same`;
    return checks.every(({ twin }) => twin !== undefined) ? place : `on this commit, some of them ${place}`;
}
/**
 * How one required check stands. Of several that match the worst counts: their order is not guaranteed. What reported on
 * a commit with the same files counts where the release's own has no such report.
 */
function judgeCheck(required, checks) {
    const named = checks.filter((check) => check.name === required.name);
    const matching = selectStrongest(named.filter((check) => check.posted === undefined &&
        isFrom(check, required.app) &&
        (required.workflow === undefined || check.workflow === required.workflow)));
    if (matching.length === 0)
        return { state: "never-reported", impostors: named };
    const standings = matching.map((check) => judgeReported(check, required.skipped));
    return (standings.find((standing) => standing.state === "failed") ??
        standings.find((standing) => standing.state === "running") ??
        standings[0]);
}
/** What one reported check says; skipped and neutral prove nothing unless the policy lets them. */
function judgeReported(check, skipped) {
    if (check.conclusion === null || check.status !== "completed")
        return { state: "running", check };
    if (check.conclusion === "success")
        return { state: "passed", check };
    if (check.conclusion === "skipped" || check.conclusion === "neutral")
        return skipped === "pass"
            ? { state: "passed", check }
            : { state: "failed", check, why: `was ${check.conclusion}, which proves nothing` };
    if (!(0,vocabulary/* isCheckConclusion */.um)(check.conclusion))
        return { state: "failed", check, why: `ended with the unknown conclusion ${(0,text_escape/* quoteValue */.cl)(check.conclusion)}` };
    return { state: "failed", check, why: `ended as ${check.conclusion.replaceAll("_", " ")}` };
}
/** A person who registers the name of an app is not that app where the policy writes `[bot]` after it. */
function isFrom({ app, person }, wanted) {
    const bare = (name) => name.toLowerCase().replace(/\[bot\]$/, "");
    return person === true ? app.toLowerCase() === wanted.toLowerCase() : bare(app) === bare(wanted);
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/check-evidence.ts


/** The check that `settings.check` (else `fallback`) names, and where it must come from; undefined: it names none. */
function readNamedCheck(rule, fallback) {
    const name = readTextSetting(rule, "check", fallback);
    const workflow = readTextSetting(rule, "workflow", "");
    if (name === "")
        return undefined;
    return {
        name,
        app: readTextSetting(rule, "app", "github-actions"),
        skipped: "fail",
        ...(workflow === "" ? {} : { workflow }),
    };
}
/** The verdict of the check that `settings.check` (else `fallback`) names; undefined when it never reported on the commit. */
function judgeCheckEvidence(facts, rule, fallback) {
    if (!facts.checks.ok)
        return unreadable("The commit's checks", facts.checks.failure);
    const named = readNamedCheck(rule, fallback);
    if (named === undefined)
        return undefined;
    const { name } = named;
    const standing = judgeCheck(named, selectForeignChecks(facts.checks.value, facts.runId));
    if (standing.state === "never-reported")
        return undefined;
    const evidence = [{ label: name, url: standing.check.url }];
    if (standing.state === "failed")
        return {
            verdict: "fail",
            explanation: `The check ${name} ${standing.why}.`,
            evidence,
            remedy: { who: rule.role, what: `Fix what ${name} found, and tag the fixed commit.` },
        };
    if (standing.state === "running")
        return {
            verdict: "pending",
            explanation: `The check ${name} is still running.`,
            evidence,
            remedy: { who: rule.role, what: "Wait until it ends, then run preflight again." },
        };
    return { verdict: "pass", explanation: `The check ${name} passed ${describePlace([standing.check])}.`, evidence };
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/report.ts
/** The report of a requirement; one of a commit with other files, or without a commit, proves nothing and is refused. */
function readReport(facts, requirement) {
    const fact = facts.reports[requirement];
    if (fact === undefined)
        return { state: "none" };
    const file = `${requirement}.json`;
    if (!fact.ok)
        return { state: "bad", why: `The report ${file} cannot be used: ${fact.failure.message}` };
    const data = fact.value;
    if (typeof data !== "object" || data === null || Array.isArray(data))
        return { state: "bad", why: `The report ${file} is no JSON object with a \`sha\`.` };
    const { sha } = data;
    const isSame = typeof sha === "string" && (sha === facts.release.sha || facts.twins.includes(sha));
    if (!isSame)
        return {
            state: "bad",
            why: `The report ${file} is for ${typeof sha === "string" ? `commit ${sha.slice(0, 12)}` : "no commit"}, the release is ${facts.release.sha.slice(0, 7)}.`,
        };
    const place = sha === facts.release.sha ? "this commit" : `${String(sha).slice(0, 7)}, whose files are the same as this commit's`;
    return { state: "read", data: data, place };
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/accessibility.ts
/** Accessibility: pages were tested at this commit and stay within the budget of violations by impact. */





const accessibility = {
    id: "accessibility",
    title: "Accessibility (WCAG)",
    guide: { line: 16, text: "Accessibility compliance verified (WCAG standards)" },
    why: "A release that some people cannot use is not done for them.",
    wants: ["reports", "checks"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        const remedy = { who: rule.role, what: "Fix the violations and test the fixed commit." };
        const report = readReport(facts, "accessibility");
        const check = readTextSetting(rule, "check", "accessibility");
        if (report.state === "bad")
            return { verdict: "fail", explanation: report.why, evidence: [], remedy };
        if (report.state === "read") {
            const result = readAccessibilityReport(report.data);
            if (result === undefined)
                return {
                    verdict: "fail",
                    explanation: "The report accessibility.json is neither of axe, pa11y or Lighthouse nor our short form.",
                    evidence: [],
                    remedy,
                };
            if (!(result.pages > 0))
                return { verdict: "fail", explanation: "The accessibility report tested zero pages.", evidence: [], remedy };
            const budgets = { critical: 0, serious: 0, moderate: Number.POSITIVE_INFINITY, minor: Number.POSITIVE_INFINITY };
            const over = Object.entries(result.violations).filter(([impact, number]) => number > readNumberSetting(rule, `max-${impact}`, budgets[impact] ?? 0));
            if (over.length > 0)
                return {
                    verdict: "fail",
                    explanation: `${listFirst(over.map(([impact, number]) => `${number} ${impact}`).sort())} on ${count(result.pages, "page")}, over the budget.`,
                    evidence: [],
                    remedy,
                };
            return {
                verdict: "pass",
                explanation: `${count(result.pages, "page")} tested at ${report.place}, within the budget.`,
                evidence: [],
            };
        }
        return (judgeCheckEvidence(facts, rule, "accessibility") ?? {
            verdict: "pending",
            explanation: `No accessibility test of this commit: neither a report nor a check called ${check}.`,
            evidence: [],
            remedy: {
                who: rule.role,
                what: `Run axe, pa11y or Lighthouse on this commit and report it as the check \`${check}\` or, in a workflow of your own, as \`accessibility.json\` in the folder of the input \`reports\`; or test by hand and sign.`,
            },
        });
    },
};

;// CONCATENATED MODULE: ./packages/shared/src/requirements/ci.ts
/** CI: the required checks passed on exactly the commit under release. */



const ci = {
    id: "ci",
    title: "CI passes",
    guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
    why: "What was never built and tested at this commit is not known to work.",
    wants: ["checks", "runId"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { policy, rule }) => {
        if (!facts.checks.ok)
            return unreadable("The commit's checks", facts.checks.failure);
        const required = policy.checks;
        if (required !== undefined && required.length === 0)
            return {
                verdict: "fail",
                explanation: "The policy's list of checks is empty: zero checks prove nothing.",
                evidence: [],
                remedy: { what: "Name at least one check under `checks:` in the policy, or remove the key." },
            };
        const checks = selectForeignChecks(facts.checks.value, facts.runId);
        const judged = required === undefined
            ? judgeAll(checks)
            : required.map((check) => ({ name: check.name, standing: judgeCheck(check, checks) }));
        const persons = required === undefined && judged.length === 0 ? listPersons(checks) : [];
        const verdict = persons.length > 0 ? refusePersons(persons, rule.role) : judgeStandings(judged, facts.release.sha, rule.role);
        const evidence = judged.flatMap(({ standing }) => standing.state === "never-reported" ? [] : [{ label: standing.check.name, url: standing.check.url }]);
        return { ...verdict, evidence };
    },
};
/**
 * Every check that reported. Jobs that a condition skipped are part of most workflows, and those of the release itself wait for this
 * verdict; they neither count for nor against. What anybody with push access can post counts against the release alone.
 */
function judgeAll(checks) {
    const counting = checks.filter(({ conclusion, ofRelease, posted, person }) => !((posted === true || person === true) && conclusion === "success") &&
        conclusion !== "skipped" &&
        conclusion !== "neutral" &&
        ofRelease === undefined);
    return selectStrongest(counting).map((check) => ({ name: check.name, standing: judgeReported(check, "fail") }));
}
function listPersons(checks) {
    return checks.filter(({ person }) => person === true);
}
function refusePersons(statuses, who) {
    const names = statuses.map(({ name, app }) => `${name} by ${app}`);
    return {
        verdict: "fail",
        explanation: `Only statuses that anybody with push access can post have reported: ${listFirst(names.sort())}.`,
        remedy: { who, what: "Run CI on this commit, or name the status under `checks` with the account that posts it." },
    };
}
function judgeStandings(judged, sha, who) {
    if (judged.length === 0)
        return {
            verdict: "fail",
            explanation: `No check has ever reported on ${sha.slice(0, 7)}.`,
            remedy: { who, what: "Run CI on this commit (a workflow on `push` to the branch or the tag)." },
        };
    const failed = judged.flatMap(({ name, standing }) => standing.state === "failed" ? [`${name} ${standing.why}`] : []);
    const missing = judged.flatMap(({ name, standing }) => standing.state === "never-reported" ? [describeMissing(name, standing.impostors)] : []);
    if (failed.length > 0 || missing.length > 0)
        return {
            verdict: "fail",
            explanation: `${listFirst([...failed.sort(), ...missing.sort()])}.`,
            remedy: { who, what: describeCiRemedy(judged) },
        };
    const running = judged.filter(({ standing }) => standing.state === "running").map(({ name }) => name);
    if (running.length > 0)
        return {
            verdict: "pending",
            explanation: `${listFirst(running.sort())} ${running.length === 1 ? "is" : "are"} still running.`,
            remedy: { who, what: "Wait until the checks end, then run preflight again." },
        };
    const passed = judged.flatMap(({ standing }) => (standing.state === "passed" ? [standing.check] : []));
    return { verdict: "pass", explanation: `${count(judged.length, "check")} passed ${describePlace(passed)}.` };
}
/** What a workflow posts with its own token never counts, so running it again cannot help. */
function describeCiRemedy(judged) {
    const isPostedOnly = ({ standing }) => standing.state === "never-reported" &&
        standing.impostors.some(({ posted, unread }) => posted === true && unread === undefined);
    const posted = judged.filter(isPostedOnly).map(({ name }) => name);
    const others = judged.filter(({ standing }) => standing.state === "failed" || standing.state === "never-reported");
    const isCancelled = ({ standing }) => standing.state === "failed" && standing.check.conclusion === "cancelled";
    const cancelled = judged.filter(isCancelled).map(({ name }) => name);
    const again = `Run the cancelled run of ${listFirst(cancelled.sort())} again (Re-run failed jobs): its last attempt counts.`;
    const build = "Fix the build and tag the fixed commit, or run the missing check on this one.";
    const source = `For ${listFirst(posted.sort())}, name the job itself under \`checks\`, or post it with an app of your own and name that app.`;
    return [
        ...(cancelled.length > 0 ? [again] : []),
        ...(others.length > posted.length + cancelled.length ? [build] : []),
        ...(posted.length > 0 ? [source] : []),
    ].join(" ");
}
/** `others`: checks of that name which the policy does not mean. */
function describeMissing(name, others) {
    const places = others.map(({ app, workflow, posted, unread }) => {
        if (unread === true)
            return "a run that preflight did not read, as the commit has more than 30";
        return posted === true ? "a workflow through the API, which proves nothing" : (workflow ?? app);
    });
    const only = listFirst([...new Set(places)].sort());
    return `${name} was never reported${places.length === 0 ? "" : ` by the app and workflow that the policy names (only by ${only})`}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/severity.ts

const BLOCKING = ["critical", "high", "error"];
/** Whether a finding of this severity blocks (`block` in the settings; default critical, high and error). An unknown word blocks. */
function isBlocking(rule, severity) {
    const word = severity.toLowerCase();
    const blocked = readListSetting(rule, "block", BLOCKING).map((name) => toSeverity(name));
    if (blocked.includes(toSeverity(word)))
        return true;
    return !["critical", "high", "medium", "moderate", "low", "error", "warning", "note", "none"].includes(word);
}
/** Dependency comparisons say `moderate` for what alerts call `medium`. */
function toSeverity(word) {
    const lower = word.toLowerCase();
    return lower === "moderate" ? "medium" : lower;
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/dast.ts
/** DAST: the running release was probed for weaknesses at this commit: by a SARIF upload, a check or a report of this run. */





const TOOL = /\b(?:zap|stackhawk|nuclei|burp|dast|acunetix|invicti|wapiti)\b/i;
/** Whether a code-scanning tool tests a running system. */
function isDynamicTool(tool) {
    return TOOL.test(tool);
}
const dast = {
    id: "dast",
    title: "Dynamic analysis (DAST)",
    guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
    why: "Some weaknesses only show in the running system.",
    wants: ["analyses", "codeAlerts", "checks", "reports"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => judgeReport(facts, rule) ??
        judgeUpload(facts, rule) ??
        judgeCheckEvidence(facts, rule, "dast") ??
        dast_describeMissing(facts, rule),
};
function judgeReport(facts, rule) {
    const report = readReport(facts, "dast");
    if (report.state === "none")
        return undefined;
    if (report.state === "bad")
        return { verdict: "fail", explanation: report.why, evidence: [] };
    const targets = Number(report.data["urls"] ?? report.data["targets"] ?? 0);
    if (!(targets > 0))
        return { verdict: "fail", explanation: "The DAST report tested zero addresses.", evidence: [] };
    const alerts = Object.entries((report.data["alerts"] ?? {}));
    const blocking = alerts.filter(([severity, number]) => Number(number) !== 0 && isBlocking(rule, severity));
    if (blocking.length > 0)
        return {
            verdict: "fail",
            explanation: `The DAST report has ${listFirst(blocking.map(([severity, number]) => `${number} ${severity}`).sort())}.`,
            evidence: [],
            remedy: { who: rule.role, what: "Fix the findings and scan the fixed commit." },
        };
    return {
        verdict: "pass",
        explanation: `${count(targets, "address").replace("addresss", "addresses")} scanned at ${report.place} without a blocking finding.`,
        evidence: [],
    };
}
/** SARIF of a tool that tests a running system; undefined: there is none of this commit. */
function judgeUpload(facts, rule) {
    const analyses = facts.analyses.ok ? facts.analyses.value.filter(({ tool }) => isDynamicTool(tool)) : [];
    if (analyses.length === 0)
        return undefined;
    const broken = analyses.find(({ error }) => error !== "");
    if (broken !== undefined)
        return { verdict: "fail", explanation: `The scan by ${broken.tool} did not work: ${broken.error}`, evidence: [] };
    if (!facts.codeAlerts.ok)
        return unreadable("Code-scanning alerts", facts.codeAlerts.failure);
    const alerts = facts.codeAlerts.value.filter(({ tool, severity }) => isDynamicTool(tool) && isBlocking(rule, severity));
    if (alerts.length > 0)
        return {
            verdict: "fail",
            explanation: `${count(alerts.length, "open alert")} from the scan: ${listFirst(alerts.map(({ title }) => title).sort())}.`,
            evidence: alerts.map(({ number, url }) => ({ label: `alert ${number}`, url })),
            remedy: { who: rule.role, what: "Fix the findings and scan the fixed commit." },
        };
    return {
        verdict: "pass",
        explanation: `${analyses[0].tool} scanned this commit, no blocking alert open.`,
        evidence: [],
    };
}
function dast_describeMissing(facts, rule) {
    if (!facts.analyses.ok)
        return unreadable("Code-scanning analyses", facts.analyses.failure);
    const check = readTextSetting(rule, "check", "dast");
    return {
        verdict: "pending",
        explanation: `No dynamic scan of this commit: neither a SARIF upload, nor a check called ${check}, nor a report.`,
        evidence: [],
        remedy: {
            who: rule.role,
            what: `Scan the deployed commit and report it as the check \`${check}\`, as SARIF, or, in a workflow of your own, as \`dast.json\` in the folder of the input \`reports\`.`,
        },
    };
}

// EXTERNAL MODULE: ./node_modules/spdx-expression-parse/index.js
var spdx_expression_parse = __webpack_require__(3326);
var spdx_expression_parse_default = /*#__PURE__*/__webpack_require__.n(spdx_expression_parse);
// EXTERNAL MODULE: ./node_modules/spdx-license-ids/deprecated.json
var deprecated = __webpack_require__(3389);
// EXTERNAL MODULE: ./node_modules/spdx-license-ids/index.json
var spdx_license_ids = __webpack_require__(5204);
// EXTERNAL MODULE: ./node_modules/spdx-satisfies/index.js
var spdx_satisfies = __webpack_require__(5131);
var spdx_satisfies_default = /*#__PURE__*/__webpack_require__.n(spdx_satisfies);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/licences.ts
/** Judges a dependency's licence, an SPDX expression, against the licences that a policy denies. */





const KNOWN = new Map([...deprecated, ...spdx_license_ids].map((id) => [id.toLowerCase(), id]));
const CURRENT = new Set(spdx_license_ids);
const WORD = /[A-Za-z0-9][A-Za-z0-9.-]*\+?/g;
/** What GitHub, npm and SPDX write where no licence is known. */
const NO_LICENCE = /^(?:NOASSERTION|NONE|UNKNOWN)$/i;
/** Deprecated identifiers that are not `…-only` or `…-or-later` today. Source: https://spdx.org/licenses/#deprecated. */
const SUCCESSORS = {
    "GPL-2.0-with-autoconf-exception": "GPL-2.0-only WITH Autoconf-exception-2.0",
    "GPL-2.0-with-bison-exception": "GPL-2.0-only WITH Bison-exception-2.2",
    "GPL-2.0-with-classpath-exception": "GPL-2.0-only WITH Classpath-exception-2.0",
    "GPL-2.0-with-font-exception": "GPL-2.0-only WITH Font-exception-2.0",
    "GPL-2.0-with-GCC-exception": "GPL-2.0-only WITH GCC-exception-2.0",
    "GPL-3.0-with-autoconf-exception": "GPL-3.0-only WITH Autoconf-exception-3.0",
    "GPL-3.0-with-GCC-exception": "GPL-3.0-only WITH GCC-exception-3.1",
    "eCos-2.0": "GPL-2.0-or-later WITH eCos-exception-2.0",
    wxWindows: "LGPL-2.0-or-later WITH WxWindows-exception-3.1",
    "StandardML-NJ": "SMLNJ",
    "BSD-2-Clause-FreeBSD": "BSD-2-Clause-Views",
    "BSD-2-Clause-NetBSD": "BSD-2-Clause",
    "bzip2-1.0.5": "bzip2-1.0.6",
    Nunit: "zlib-acknowledgement",
};
/**
 * By the rules of SPDX: `A AND B` is denied when one of them is, `A OR B` when both are; an exception (`WITH …`) makes a denied
 * licence no other one; `AGPL-3.0` is `AGPL-3.0-only`, and `-or-later` is denied when a version that may be chosen is.
 * `NOASSERTION` denies what has no known licence. A text that is no expression is denied when it names one that is.
 * https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
function judgeLicence(licence, denied) {
    if (denied.length === 0)
        return "allowed";
    const text = licence?.trim() ?? "";
    const isNone = text === "" || NO_LICENCE.test(text);
    if (isNone)
        return denied.some((name) => NO_LICENCE.test(name.trim())) ? "denied" : "unknown";
    const lower = denied.map((id) => id.trim().toLowerCase());
    if (lower.includes(text.toLowerCase()))
        return "denied";
    const expression = tryParse(text);
    if (expression !== undefined)
        return judgeExpression(expression, denied);
    return licences_listNamed(text).some((name) => isDeniedName(name, denied)) ? "denied" : "unknown";
}
/** What a text that is no expression may name: its parts between separators, and each of its words. */
function licences_listNamed(text) {
    const words = text.match(WORD) ?? [];
    const parts = text.length > EXPRESSION_LIMIT ? [] : text.split(/[,;/|&\r\n]/).map((part) => part.trim());
    // A word may end a sentence.
    return [...new Set([...parts, ...words.map((word) => word.replace(/\.{1,3}$/, ""))])];
}
function isDeniedName(name, denied) {
    if (name === "")
        return false;
    const stem = stemOf(name);
    if (denied.some((id) => stemOf(id.trim()) === stem))
        return true;
    const expression = tryParse(name);
    return expression !== undefined && judgeExpression(expression, denied) === "denied";
}
/** `gpl-3.0` of `GPL-3.0-or-later`: each of the two denies the other. */
function stemOf(id) {
    return id.toLowerCase().replace(/-(?:only|or-later)$|\+$/, "");
}
/** Texts that deny only what is written exactly so, being neither one licence of SPDX nor a reference: a family, a pattern, two licences at once. */
function listUnclearLicences(denied) {
    return denied.filter((text) => {
        const named = tryParse(text.trim());
        return (!/^UNLICENSED$/i.test(text.trim()) &&
            !NO_LICENCE.test(text.trim()) &&
            (named === undefined || "conjunction" in named));
    });
}
/** One sentence of such texts. */
function describeUnclearLicences(unclear) {
    const shown = listFirst(unclear.map((text) => `\`${text.replaceAll("`", "")}\``));
    return unclear.length === 1
        ? `\`deny-licenses\` of the policy holds ${shown}, which is no licence of SPDX: it denies only what is written exactly so.`
        : `\`deny-licenses\` of the policy holds ${shown}, which are no licences of SPDX: each denies only what is written exactly so.`;
}
function judgeExpression(expression, denied) {
    if ("conjunction" in expression) {
        const sides = [judgeExpression(expression.left, denied), judgeExpression(expression.right, denied)];
        const [first, last] = expression.conjunction === "and" ? ["denied", "allowed"] : ["allowed", "denied"];
        if (sides.includes(first))
            return first;
        return sides.every((side) => side === last) ? last : "unknown";
    }
    const name = `${expression.license}${expression.plus === true ? "+" : ""}`;
    const isDenied = denied.some((text) => {
        const other = tryParse(text);
        if (other === undefined || "conjunction" in other)
            return text.trim().toLowerCase() === name.toLowerCase();
        // A denied exception is that exception alone: a denied licence is denied with any.
        const exception = "exception" in other ? other.exception : undefined;
        if (exception !== undefined && exception !== ("exception" in expression ? expression.exception : undefined))
            return false;
        if (isReference(name) || isReference(other.license))
            return name.toLowerCase() === other.license.toLowerCase();
        return spdx_satisfies_default()(name, [`${other.license}${other.plus === true ? "+" : ""}`]);
    });
    if (isDenied)
        return "denied";
    return isReference(name) ? "unknown" : "allowed";
}
/** A licence that is not on SPDX's list; only who wrote the reference knows its text. */
function isReference(name) {
    return /^(?:DocumentRef-|LicenseRef-)/i.test(name);
}
/** No expression that people wrote is longer; the parser goes back over nested brackets again and again. */
const EXPRESSION_LIMIT = 2_000;
/** SPDX identifiers have no case; the parser's have. */
function tryParse(text) {
    if (text.length > EXPRESSION_LIMIT)
        return undefined;
    try {
        return spdx_expression_parse_default()(text.replace(WORD, toCurrent));
    }
    catch {
        return undefined;
    }
}
/** One word of an expression as SPDX spells it today. */
function toCurrent(word) {
    if (/^(?:and|or|with)$/i.test(word))
        return word.toUpperCase();
    const reference = /^(?:LicenseRef|DocumentRef)-/i.exec(word)?.[0];
    if (reference !== undefined)
        return `${/^d/i.test(word) ? "DocumentRef-" : "LicenseRef-"}${word.slice(reference.length)}`;
    const plus = word.endsWith("+") ? "+" : "";
    const id = KNOWN.get(word.slice(0, word.length - plus.length).toLowerCase());
    if (id === undefined)
        return word;
    if (CURRENT.has(id))
        return `${id}${plus}`;
    const known = SUCCESSORS[id];
    if (known?.includes(" WITH ") === true)
        return plus === "" ? known : known.replace("-only WITH ", "-or-later WITH ");
    const successor = plus === "" ? `${id}-only` : `${id}-or-later`;
    return CURRENT.has(successor) ? successor : `${known ?? id}${plus}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/dependencies.ts
/** Dependencies: what the release adds has no blocking vulnerability and no denied licence, and no blocking alert is open. */




const dependencies = {
    id: "dependencies",
    title: "Dependency checks",
    guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
    why: "Most of what is shipped was written by others.",
    wants: ["dependencies", "dependencyAlerts"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        if (!facts.dependencies.ok)
            return unreadable("The dependency comparison", facts.dependencies.failure);
        const added = listAdded(facts.dependencies.value ?? []);
        return refuseUnclear(judgeDependencies(facts, rule, added), added.length, rule);
    },
};
function judgeDependencies(facts, rule, added) {
    const isFirst = facts.dependencies.ok && facts.dependencies.value === null;
    const denied = readListSetting(rule, "deny-licenses", []);
    const judged = added.map((dependency) => ({ ...dependency, verdict: judgeLicence(dependency.license, denied) }));
    const vulnerable = listVulnerable(added, rule);
    const refused = [
        ...vulnerable.map(({ what }) => what),
        ...judged.flatMap(({ name, license, moved, verdict }) => verdict === "denied" ? [`${name} (licence ${license}${moved})`] : []),
    ].sort();
    if (refused.length > 0)
        return {
            verdict: "fail",
            explanation: `The release adds ${listFirst(refused)}.`,
            evidence: vulnerable.map(({ id, url }) => ({ label: id, url })),
            remedy: { who: rule.role, what: "Update or remove these dependencies." },
        };
    const usesAlerts = readTextSetting(rule, "dependabot", "on") !== "off";
    if (usesAlerts && !facts.dependencyAlerts.ok)
        return describeUnreadAlerts(facts.dependencyAlerts.failure, rule.role);
    const alerts = usesAlerts && facts.dependencyAlerts.ok
        ? facts.dependencyAlerts.value.filter(({ severity }) => isBlocking(rule, severity))
        : [];
    if (alerts.length > 0)
        return {
            verdict: "fail",
            explanation: `${count(alerts.length, "open Dependabot alert")} that block${alerts.length === 1 ? "s" : ""}: ${listFirst(alerts.map(({ tool, title }) => `${tool}: ${title}`).sort())}.`,
            evidence: alerts.map(({ number, url }) => ({ label: `alert ${number}`, url })),
            remedy: { who: rule.role, what: "Update these dependencies, or dismiss the alerts with a reason." },
        };
    if (isFirst && !usesAlerts)
        return {
            verdict: "fail",
            explanation: "A first release has nothing to compare with, and Dependabot alerts are switched off: nothing was checked.",
            evidence: [],
            remedy: { who: rule.role, what: "Switch Dependabot alerts on for the first release." },
        };
    return {
        verdict: "pass",
        explanation: `${isFirst ? "First release" : `${count(added.length, "dependency").replace("dependencys", "dependencies")} added, none with a blocking vulnerability`}${usesAlerts ? "; no blocking Dependabot alert open" : ""}.${describeUnknown(judged)}`,
        evidence: [],
    };
}
function listVulnerable(added, rule) {
    return added.flatMap(({ name, version, moved, vulnerabilities }) => vulnerabilities
        .filter(({ severity }) => isBlocking(rule, severity))
        .map(({ severity, id, url }) => ({ id, url, what: `${name} ${version} (${severity}, ${id}${moved})` })));
}
/** A lock file that moved removes and adds the same: it is judged like all that the release adds, and said to be the same as before. */
function listAdded(changes) {
    const keyOf = ({ name, version }) => JSON.stringify([name, version]);
    const removed = new Set(changes.filter(({ change }) => change === "removed").map(keyOf));
    return changes
        .filter(({ change }) => change === "added")
        .map((added) => ({ ...added, moved: removed.has(keyOf(added)) ? ", moved from another file" : "" }));
}
function describeUnreadAlerts(failure, role) {
    const judgement = unreadable("Dependabot alerts", failure);
    if (failure.kind !== "disabled")
        return judgement;
    return {
        ...judgement,
        remedy: {
            who: role,
            what: "Switch Dependabot alerts on, or set `requirements.dependencies.settings.dependabot: off` in the policy when another tool watches.",
        },
    };
}
/** What `deny-licenses` may mean is not known, so no added dependency passes by it; whatever else is wrong is named with it. */
function refuseUnclear(judged, added, rule) {
    const unclear = listUnclearLicences(readListSetting(rule, "deny-licenses", []));
    if (unclear.length === 0 || added === 0)
        return judged;
    const also = judged.verdict === "pass" ? undefined : judged;
    return {
        ...judged,
        verdict: also?.verdict ?? "fail",
        explanation: [also?.explanation, describeUnclearLicences(unclear)].filter((text) => text !== undefined).join(" "),
        remedy: {
            ...also?.remedy,
            who: also?.remedy?.who ?? rule.role,
            what: [
                also?.remedy?.what,
                "In `requirements.dependencies.settings.deny-licenses` of the policy, name each licence by its identifier of https://spdx.org/licenses, such as AGPL-3.0-only, or remove the entry.",
            ]
                .filter((text) => text !== undefined)
                .join(" "),
        },
    };
}
/** Named, and no reason to block: GitHub knows no licence of many packages that have one. */
function describeUnknown(judged) {
    const unknown = judged.filter(({ verdict }) => verdict === "unknown");
    if (unknown.length === 0)
        return "";
    const names = listFirst(unknown.map(({ name, version }) => `${name} ${version}`).sort());
    return ` GitHub knows no licence of ${names}: check ${unknown.length === 1 ? "it" : "them"} against \`deny-licenses\`.`;
}

;// CONCATENATED MODULE: ./packages/shared/src/text/word.ts
/** Text of values that somebody else wrote as JSON or YAML. */
/** A text, number or truth value as it is written; empty for all else: a list has any depth, a map may have a `toString` of its own. */
function readWord(value) {
    return ["string", "number", "boolean"].includes(typeof value) ? String(value) : "";
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/monitoring.ts
/** Monitoring: a manifest at the commit names owners, dashboards, switched-on alerts whose rules read well, and SLOs. */



/** Where the manifest lies unless `settings.file` says otherwise; gathered as JSON text of what the YAML says. */
const MONITORING_FILE = "monitoring/manifest.yml";
const monitoring = {
    id: "monitoring",
    title: "Monitoring and alerting",
    guide: { line: 23, text: "Monitoring and alerting configured (with DevOps Engineer)" },
    why: "What nobody watches fails in silence.",
    wants: ["reports", "files"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        const path = readTextSetting(rule, "file", MONITORING_FILE);
        const file = facts.files[path];
        const remedy = {
            who: rule.role,
            what: `Complete \`${path}\`: \`owners\`, \`dashboards\` (name, url), \`alerts\` (name, expr), \`slos\` (name, objective); or sign.`,
        };
        if (file !== undefined && !file.ok)
            return unreadable(`The file ${path}`, file.failure);
        if (file === undefined || file.value === null)
            return { verdict: "pending", explanation: `There is no ${path} at this commit.`, evidence: [], remedy };
        const evidence = [{ label: path, url: "" }];
        const parsed = facts.reports["monitoring"];
        if (parsed === undefined || !parsed.ok)
            return {
                verdict: "fail",
                explanation: `${path} is no YAML${parsed?.ok === false ? `: ${parsed.failure.message}` : ""}.`,
                evidence,
                remedy,
            };
        const manifest = (typeof parsed.value === "object" && parsed.value !== null ? parsed.value : {});
        const problems = monitoring_listProblems(manifest);
        if (problems.length > 0)
            return { verdict: "fail", explanation: `${path}: ${listFirst(problems)}.`, evidence, remedy };
        const alerts = manifest["alerts"].length;
        return {
            verdict: "pass",
            explanation: `${count(alerts, "alert")}, ${count(manifest["dashboards"].length, "dashboard")} and ${count(manifest["slos"].length, "SLO")} with owners.`,
            evidence,
        };
    },
};
function monitoring_listProblems(manifest) {
    const problems = [];
    const list = (key) => (Array.isArray(manifest[key]) ? manifest[key] : []);
    for (const key of ["owners", "dashboards", "alerts", "slos"])
        if (list(key).length === 0)
            problems.push(`no ${key}`);
    for (const dashboard of list("dashboards"))
        if (!/^https:\/\/[^\s/]+/.test(readWord(dashboard?.["url"])))
            problems.push(`dashboard ${readWord(dashboard?.["name"]) || "without a name"} has no https address`);
    for (const alert of list("alerts")) {
        const name = readWord(alert?.["name"]) || "without a name";
        if (alert?.["enabled"] === false)
            problems.push(`alert ${name} is switched off`);
        const rule = readWord(alert?.["expr"]);
        if (rule.trim() === "")
            problems.push(`alert ${name} has no expr`);
        else if (!isBalanced(rule))
            problems.push(`alert ${name} has an expr with unbalanced brackets`);
    }
    for (const slo of list("slos")) {
        const objective = slo?.["objective"];
        if (typeof objective !== "number" || objective <= 0 || objective > 100)
            problems.push(`SLO ${readWord(slo?.["name"]) || "without a name"} has no objective`);
    }
    return problems;
}
/** Without what stands in quotes; a quote that is never closed is none. */
function dropStrings(rule) {
    const unclosed = new Set();
    let kept = "";
    let from = 0;
    for (let at = 0; at < rule.length; at += 1) {
        const quote = rule[at];
        if ((quote !== '"' && quote !== "'") || unclosed.has(quote))
            continue;
        let end = at + 1;
        while (end < rule.length && rule[end] !== quote)
            end += rule[end] === "\\" ? 2 : 1;
        if (end >= rule.length)
            unclosed.add(quote);
        else {
            kept += rule.slice(from, at);
            from = end + 1;
            at = end;
        }
    }
    return kept + rule.slice(from);
}
function isBalanced(rule) {
    const open = [];
    const pairs = { ")": "(", "]": "[", "}": "{" };
    for (const character of dropStrings(rule)) {
        if ("([{".includes(character))
            open.push(character);
        else if (character in pairs && open.pop() !== pairs[character])
            return false;
    }
    return open.length === 0;
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/performance.ts
/** Performance: benchmarks of this commit stay within budgets, or within a tolerance of a baseline. */





const performance = {
    id: "performance",
    title: "Performance benchmarks",
    guide: { line: 17, text: "Performance benchmarks met" },
    why: "Slowness that nobody measured is found by customers.",
    wants: ["reports", "checks"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        const remedy = { who: rule.role, what: "Fix what became slow, or correct the budget with a reason." };
        const fail = (explanation) => ({ verdict: "fail", explanation, evidence: [], remedy });
        const report = readReport(facts, "performance");
        const check = readTextSetting(rule, "check", "performance");
        if (report.state === "bad")
            return fail(report.why);
        if (report.state === "read") {
            const benchmarks = report.data["benchmarks"];
            if (!Array.isArray(benchmarks) || benchmarks.length === 0)
                return fail("The performance report has zero benchmarks.");
            const tolerance = readNumberSetting(rule, "max-increase", 0.1);
            const over = [];
            for (const entry of benchmarks) {
                const name = readWord(entry?.["name"]) || "unnamed";
                const { value, budget, baseline } = entry ?? {};
                if (typeof value !== "number" || !Number.isFinite(value))
                    over.push(`${name} has no value`);
                else if (typeof budget === "number") {
                    if (value > budget)
                        over.push(`${name} ${value} over its budget of ${budget}`);
                }
                else if (typeof baseline === "number" && baseline > 0) {
                    if (value > baseline * (1 + tolerance))
                        over.push(`${name} ${value} is ${Math.round((value / baseline - 1) * 100)} % over its baseline of ${baseline}`);
                }
                else
                    over.push(`${name} has neither a budget nor a baseline`);
            }
            if (over.length > 0)
                return fail(`${listFirst(over.sort())}.`);
            return {
                verdict: "pass",
                explanation: `${count(benchmarks.length, "benchmark")} of ${report.place} within the budgets.`,
                evidence: [],
            };
        }
        return (judgeCheckEvidence(facts, rule, "performance") ?? {
            verdict: "pending",
            explanation: `No benchmark of this commit: neither a report nor a check called ${check}.`,
            evidence: [],
            remedy: {
                who: rule.role,
                what: `Run the benchmarks on this commit and report them as the check \`${check}\` or, in a workflow of your own, as \`performance.json\` in the folder of the input \`reports\`; or sign.`,
            },
        });
    },
};

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/shared/src/text/heading.ts
/** Headings of Markdown that begin with `#` (CommonMark 0.31, section 4.2). */
const START = /^ {0,3}(#{1,6})(?=[ \t])/;
/** What a line without its line end is a heading of; undefined where it is none. Linear in the length of the line. */
function heading_readHeading(line) {
    const start = START.exec(line);
    if (start === null)
        return undefined;
    const text = line.slice(start[0].length).trim();
    // Only signs that stand apart close it: `## C#` is about C#.
    const title = text.replace(/(?<![^ \t])#+$/, "").trimEnd();
    return { level: start[1].length, title };
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/breaking-box.ts
/** Reads the boxes and yes-or-no questions of pull-request templates that ask whether the change breaks something. */

/** Also without a bullet, and as people type it: `[ x ]`, `[✓]`. */
const TICKED = /^([ \t]*)(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?\[ ?[xX✓✔✅☑] ?\][ \t]+(.*)/su;
const PICTURES = /\p{Extended_Pictographic}\u{FE0F}?|:[a-z0-9_+-]{1,40}:/gu;
const FORBIDDEN = /^[*_ ]{0,4}(?:🚫|⛔|❌|:no_entry(?:_sign)?:|:x:)/u;
const YES_WORD = /^yes\b[\s,.:;!(–—-]{0,4}/i;
const SUBJECT = /^(?:(?:does|do|did|will|is|are) )?(?:(?:(?:this|it|the|these|there)(?: (?:pr|pull request|change|patch|mr|merge request|commit|update))?|it['’]s|that|i|we) )?/i;
const VERB = /^(?:(?:(?:will|would) (?:be|introduce|contain|cause|bring)|is|are|introduces?|contains?|has|have|includes?|makes?|causes?|brings?|adds?) )?(?:(?:an?|any|some|the|known|new|major|public) ){0,2}/i;
/** What says that something breaks, in the words of pull-request templates. */
const BREAKING_WORDS = /^(?:(?:api|abi|config|configuration|schema|database|data|behaviou?r|binary|source|protocol)[ -])?(?:breaking|(?:backwards?[ -])?incompatible|(?:non[ -]|not (?:fully )?)backwards?[ -]compatible|bc[ -]break(?:s|ing)?)(?:[ -](?:(?:api|abi|config|configuration|schema|database|data|behaviou?r|binary|source|protocol)[ -])?(?:changes?|update|modification)(?:\(s\))?)?(?=$|[\s(（:,.!?|–—-])/i;
const BREAKS = /^breaks?(?:(?=:)| (?:(?:the|our|a|any|all) )?(?:(?:public|existing|current|old|backwards?)[ -]){0,2}(?:compat(?:ibility)?|bc|apis?|abi|functionality|features?|behaviou?rs?|(?:(?:tool|api) )?(?:users?|consumers?|clients?)|configurations?|configs?|data|code|integrations?|interfaces?|contracts?|schemas?|installations?|deployments?)(?=$|[\s(（:,.!?|–—-]))/i;
/** Of the change's own version; a dependency's stands with `of`. */
const MAJOR = /^(?:semver[ :/-]{1,3}major|major (?:version|release)(?: (?:bump|change|release))?(?: (?:is )?(?:required|needed))?)(?: ?\([^()]*\))?[.!]?$/i;
/** `Major (breaking changes)`, `Refactoring (breaking change)` */
const IN_BRACKETS = /^([^()（）\n]{1,80})[(（]([^()（）\n]{1,80})[)）][.!]?$/;
/** What a box says beside the words that something breaks. */
const GOES_ON = /^(?:[(（:,?–—|-]|(?:to|in|of|for|from|with|that|which|when|because|as|so|since)\b|and (?:the (?:title|label|version)|needs?|requires?)\b)/i;
/** That they are written down: `Breaking changes (if any) are listed in the changelog`; in brackets it is only a remark. */
const WRITTEN = /\b(?:documented|listed|described|noted|mentioned|communicated|announced|reviewed|discussed|explained|checked|verified|confirmed|flagged|highlighted|identified|mitigated|assessed|considered|evaluated|approved|avoided|recorded)\b/i;
/**
 * What may stand between the words that something breaks and that they are written down: `Breaking changes (if any) have been listed`,
 * `Breaking changes: I checked …`, `Breaking changes, API changes and new settings are documented`. Behind any other colon, comma or
 * dash stands what breaks: `Breaking change: flagged users cannot log in`.
 */
const BEFORE_WRITTEN = [
    /^\??(?:[(（][^()（）\n]{0,80}[)）])?\s{0,3}(?:(?:is|are|was|were|be|been|has|have|had|must|should|will|all|also|clearly|fully|properly|not) ){0,4}/i,
    /^[\s:,–—-]{0,4}I(?:['’]ve| have)? /i,
    /^,[^:;()–—\n]{0,120} (?:is|are|were|been) (?=\S{1,20}$)/i,
];
const CONDITIONAL = /^[\s,]{0,3}[(（]?if (?:any|applicable|necessary|needed|relevant)\b/i;
const NEGATED = /\b(?:no|not|non|none|never|without)\b|n['’]t\b/i;
/** The answer after its colon, bar or dash. */
const ANSWERED = /^[\s*_|:?=–—-]{1,12}(?:(?:yes|true)\b(?!\s{1,3}(?:means?|if|when)\b)|✅|✔|☑|:white_check_mark:|:heavy_check_mark:)/iu;
/** An answer that a template offers, with the box before it, or behind it. */
const BOX_FIRST = /(\[[ xX]?\]|[☐☒☑])\s{0,3}(?:\b(?:(yes|true)|no|false)\b|(✅|✔)|[❌✖⛔])/giu;
const BOX_LAST = /(?:\b(?:(yes|true)|no|false)\b|(✅|✔)|[❌✖⛔])\s{0,3}(\[[ xX]?\]|[☐☒☑])/giu;
const REFUSES = /\b(?:no|false)\b\s{0,3}(?=$|[|/,;.?)([\]☐☒☑])|[❌✖⛔]/iu;
const MARKED = /[xX☒☑]/u;
/** What stands beside the tick of a box, or undefined. */
function readTicked(line) {
    return TICKED.exec(line)?.[2];
}
/** What stands beside the ticked boxes; four spaces without a list above them are code. */
function listTicked(text) {
    const found = [];
    let isInList = false;
    for (const line of text.split("\n")) {
        const indent = /^[ \t]*/.exec(line)[0].replaceAll("\t", "    ").length;
        if (line.trim() === "")
            continue;
        const isCode = indent > 3 && !isInList;
        if (indent <= 3)
            isInList = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]/.test(line);
        const words = isCode ? undefined : readTicked(line);
        if (words !== undefined)
            found.push(words);
    }
    return found;
}
/**
 * The box of a template's "Type of change": `- [x] Breaking change (a fix or feature that …)`, `- [x] Backwards-incompatible`,
 * `- [x] This change breaks existing users`. `Breaking changes are documented` is another.
 */
function isBreakingBox(words) {
    if (FORBIDDEN.test(words))
        return false;
    const plain = readPlain(words.split("\n", 1)[0]).replace(YES_WORD, "");
    if (MAJOR.test(dropLead(plain, false)))
        return true;
    const rest = readAfterBreaks(plain);
    if (rest === undefined)
        return isBreakingRemark(plain);
    if (/^[.!?)]*$/.test(rest))
        return true;
    if (isWritten(rest) || CONDITIONAL.test(rest))
        return false;
    if (deniesBreaking(rest.replace(/^[\s(（:,?|–—-]+/, "")))
        return false;
    return GOES_ON.test(rest);
}
function isWritten(rest) {
    return BEFORE_WRITTEN.some((before) => before.test(rest) && WRITTEN.exec(rest.replace(before, ""))?.index === 0);
}
/** `Refactoring (breaking change)`; the words before the brackets may be of any language. */
function isBreakingRemark(plain) {
    const [, before = "", remark = ""] = IN_BRACKETS.exec(plain) ?? [];
    if (NEGATED.test(before) || WRITTEN.test(before) || /^I\b/.test(before))
        return false;
    const isMajor = /^major(?: changes?)? $/i.test(before);
    return remark.split(isMajor ? /[,;/]/ : /(?!)/).some((part) => {
        const rest = readAfterBreaks(part.trim());
        return rest === "" && (isMajor || !/changes$/i.test(part));
    });
}
/**
 * `| BC breaks? | yes`, `**Breaking change:** Yes`, `Does this PR introduce a breaking change? Yes`. A line that offers both answers
 * is a template's: it says yes only where that one alone is marked.
 */
function isBreakingAnswer(line) {
    if (!ANSWER_WORD.test(line))
        return false;
    const plain = line
        .replace(/[*_`]/g, "")
        .replace(/^[\s|>+-]{1,12}/, "")
        .replace(/^\d{1,3}[.)]\s{1,3}/, "")
        .trimEnd();
    const rest = readAfterBreaks(plain);
    if (rest === undefined)
        return false;
    return REFUSES.test(rest) ? isYesMarked(rest) : ANSWERED.test(` ${rest}`);
}
function isYesMarked(offer) {
    const first = [...offer.matchAll(BOX_FIRST)].map(([, box, ...yes]) => ({ box, yes }));
    const last = [...offer.matchAll(BOX_LAST)].map(([, word, mark, box]) => ({ box, yes: [word, mark] }));
    const offers = /^[\s:|?=–—-]{0,6}[[☐☒☑]/.test(offer) ? first : last;
    const marked = offers.filter(({ box }) => MARKED.test(box ?? ""));
    return marked.length === 1 && marked[0].yes.some((one) => one !== undefined);
}
const ANSWER_WORD = /\b(?:yes|true)\b|✅|✔|☑|_check_mark:/iu;
function readPlain(words) {
    return words.replace(PICTURES, "").replace(/[*_`]/g, "").trim();
}
function dropLead(text, withArticle = true) {
    const said = text.replace(SUBJECT, "");
    return withArticle ? said.replace(VERB, "") : said.replace(/^(?:(?:is|needs|requires) )?(?:an? )?/i, "");
}
/** What follows the words that something breaks, or undefined. */
function readAfterBreaks(text) {
    for (const said of [text, dropLead(text)]) {
        const found = BREAKING_WORDS.exec(said) ?? BREAKS.exec(said);
        if (found !== null)
            return said.slice(found[0].length).trim();
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/empty-answer.ts
/** Tells an answer that says nothing from one that says something: "No migration needed (backwards compatible)" is no migration step. */
/** Longer than any way to say nothing. */
const empty_answer_LIMIT = 400;
const DONE_LATER = /^(?:tbd|tba|tbc|to ?do|wip|work in progress|coming soon|to be (?:written|done|defined|decided|determined|confirmed|announced|added|filled in)|fill (?:this |it )?in(?: the steps)?|the steps have not been written yet)$/;
const PLAIN = /^(?:none|nothing|no|nope|nil|null|n ?\/ ?a|n ?a|yes|all good|no response|not (?:applicable|needed|required|necessary)|(?:steps|migrations?|upgrade)(?: steps?| notes?| instructions?| guide| path)?|steps to (?:migrate|upgrade)|step (?:\d{1,2}|one|two|three)|before|after|(?:it is |this is |fully |completely )*backwards? compatible)$/;
/** Why there is nothing, beside an answer that says so. By itself it may be what changes. */
const REASON = /^internal(?: only| change)?$/;
/** What there is none of, and what is said of it: each word of the answer must be one of these. */
const SUBJECTS = new Set("manual user special additional further extra database db data schema specific breaking explicit code config configuration any migration migrations action actions upgrade upgrades step steps change changes work impact instructions instruction guide path notes effect effects it is are to do migrate upgrade needed required necessary expected applicable here this change release pr pull request update version from users user you by on your side part for anybody anyone at this time yet so far of the a an and or".split(" "));
const NONE_OF = /^(?:there (?:is|are) )?(?:no|not any|none|nothing|not applicable|not needed|not required|not necessary)((?: [a-z]+)*)$/;
/** How a template asks for an answer, and what it may ask for: `Describe the migration steps here.` says nothing. */
const HINT_START = /^(?:(?:please )?(?:describe|explain|list|specify|document|detail|outline|provide|fill in)|if|how to|(?:what|which|how) [^?]{1,200}\?)(?=$|[ ?])/;
/** `Please add any steps below`; `Please add users to the plan` is a step. */
const PLACE_HINT = /^please (?:add|include|write|provide) (?:(?:the|any|all|your|an?) )?(?:(?:migration|upgrade|update) )?(?:steps?|instructions?|guide|notes?|path|impact|here|below)\b/;
const HINT_WORDS = new Set("please if what which how describe explain list specify document detail outline provide add include write fill in so any all every each some such do does did is are there this that these those it the a an of for to from on by with and or as must should would will can could may have has need needs needed required require requires take takes user users customer customers consumer consumers client clients developer developers existing people they their them somebody someone migrate migrates migration migrations upgrade upgrades upgrading update path paths step steps instruction instructions guide notes plan impact effect effects necessary applicable possible relevant breaking break breaks change changes changed introduce introduces contains pr pull request release application applications version here below above yes manual action actions".split(" "));
/** What a template's box asks, as in `- [ ] Requires a migration`. */
const ASKING = new Set("requires needs has have includes contains i required needed necessary".split(" "));
/** Whether nothing is said: no part of the text, between full stops, commas and lines, says more than that there is nothing. */
function saysNothing(text) {
    if (text.length > empty_answer_LIMIT)
        return false;
    const parts = text
        .toLowerCase()
        .replace(/^[ \t]*(?:```|~~~)[a-z]{0,20}[ \t]*\n\s*(?:```|~~~)[ \t]*$/gm, "")
        .replace(/^[ \t]*\d{1,3}[.)](?=[ \t\n]|$)/gm, "")
        .replace(/\bn\.a\b/g, "na")
        .replace(/^[ \t]*[-*+] +\[ \] +(.*)/gm, (_, text) => (isQuestion(text) ? "" : text))
        .replace(/^[ \t]*[-*+] +\[x\] /gm, "")
        .replace(/:[a-z0-9_+-]{1,40}:|\p{Extended_Pictographic}/gu, " ")
        .split(/[\n.,;:!()–—…]|(?<=[?])|(?<=\s)-(?=\s)|^[ \t]*[-*+] /m)
        .map((part) => part.replace(/[^a-z0-9/?]+/g, " ").trim());
    // Other alphabets and code leave nothing behind, and are something.
    if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text))
        return false;
    if (hasSigns(text))
        return false;
    const said = parts.filter((part) => part.replace(/[ ?]/g, "") !== "");
    const others = said.filter((part) => !REASON.test(part.replace("?", "")));
    return (others.every(isNothing) &&
        (others.length === said.length || others.some((part) => NONE_OF.test(part) || /^n ?\/ ?a$|^na$/.test(part))));
}
/** Code may be signs alone: `Before:` and `->`. */
function hasSigns(text) {
    return text.split(/[\n:]/).some((line) => {
        const code = line.replace(/^[ \t]*(?:>|```[a-z]{0,20}|~~~[a-z]{0,20})/i, "").trim();
        return /[=<>$&{}%^\\~]/.test(code) && !/[\p{L}\p{N}]/u.test(code) && !/^=+$|^<[\s.…]*>$/.test(code);
    });
}
/** A box without a tick that asks and says nothing else; `- [ ] Run the script` is a step. */
function isQuestion(text) {
    const words = text.match(/[^\s.,;:!?()]+/g) ?? [];
    return words.some((word) => ASKING.has(word)) && words.every((word) => ASKING.has(word) || SUBJECTS.has(word));
}
function isNothing(asked) {
    const part = asked.replace("?", "").trim();
    if (PLAIN.test(part) || DONE_LATER.test(part))
        return true;
    const isHint = HINT_START.test(asked) || PLACE_HINT.test(part);
    if (isHint && part.split(" ").every((word) => HINT_WORDS.has(word)))
        return true;
    const rest = NONE_OF.exec(part)?.[1];
    return rest?.split(" ").every((word) => word === "" || SUBJECTS.has(word)) ?? false;
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/breaking-section.ts
/** Reads what a description says that it breaks: in its section, or by a ticked box of its template. */




const breaking_section_UNTICKED = /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?\[ {0,3}\](?:[ \t]|$)/;
const MARK = /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4}(?:\[ ?[xX✓✔✅☑] ?\][ \t]+)?|\[ ?[xX✓✔✅☑] ?\][ \t]+)/u;
const YES = /^[^\p{L}\n]{0,10}yes\b[\s*_.,:;!–—-]{0,5}/iu;
const QUESTION = /^(?:does|do|is|are|will|has|have|what|which|how|could|would|can|did)\b[^?\n]{0,200}\?[ \t]*/i;
/** What a template asks of its reader; `Please note that v1 is gone` and `If any client calls v1, it stops` say what breaks. */
const HINTS = [
    /^\(?if (?:(?:so|yes|any|applicable)(?=[ ]?(?:[,:.;)]|$| (?:please|describe|list|explain|specify))|$)|(?:this (?:pr|pull request|change)|there (?:is|are)) (?:(?:is|has|introduces|contains|includes|makes|causes) )?(?:an? |any )?(?:breaking|backwards?|incompatib)|this (?:pr|pull request|change) (?:contains|introduces|includes) )/i,
    /^\(?please (?:describe|list|explain|detail|fill in)\b/i,
    /^\(?please (?:specify|add|provide|note|check|select|tick|choose|mark)\b(?: (?:the|your|an?|any|all|potential|possible|known|appropriate|relevant|correct)){0,3} (?:one|that apply|boxe?s?|options?|details?|descriptions?|explanations?|impact|here|below|breaking changes?)(?: (?:here|below))?[ .:)]{0,3}$/i,
    /^\(?(?:describe|list|explain|specify|document|note|detail)\b(?: (?:here|below|all|any|the|every|your|it|them|impact|of)){0,4}[ .)]*(?:$|(?:potential )?(?:breaking|backwards?|incompatib))/i,
];
const ITALIC = /^(?:\*(?!\*)[^*\n]+\*|_(?!_)[^_\n]+_)$/;
/** Lines that belong to the description, not to the section that they happen to follow. */
const FOREIGN = /^(?:(?:co-authored|signed-off|reviewed|acked|tested)-by:|\W{0,4}generated (?:with|by)\b|\*\*full changelog\*\*)/i;
const CLOSING = /^\W{0,4}(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|refs?|related(?: to)?|part of)\b(?=:? ?(?:[\w.-]+\/[\w.-]+)?#\d|:? https?:)/i;
const breaking_section_REFERENCE = /(?:[\w.-]{1,60}\/[\w.-]{1,60})?#\d{1,10}\b|https?:\S{1,300}|\b(?:and|close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b/gi;
const RULER = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/;
/** A ticked box that only confirms, or asks for more. */
const PLAIN_YES = /^(?:this (?:pr |pull request |change )?(?:is|introduces|has) (?:an? )?breaking changes?|\(?(?:please )?(?:describe|explain|specify|see)\b[^\n]{0,80})[.)!]{0,2}$/i;
/** What breaks, as far as the description says it; empty where it only says that something does, undefined where nothing breaks. */
function readBreaking(text, section) {
    const answer = section === undefined ? undefined : readAnswer(section);
    if (answer !== undefined)
        return answer;
    const own = dropQuoted(text);
    return listTicked(own).some(isBreakingBox) || own.split("\n").some(isBreakingAnswer) ? "" : undefined;
}
/** The first paragraph or list decides: when it denies, what follows is no part of the answer. */
function readAnswer(section) {
    const answer = listAnswer(section).join("\n").replace(/^\n+/, "").trimEnd();
    const first = answer.trim();
    if (first === "")
        return undefined;
    const yes = YES.exec(first.replace(MARK, ""));
    if (yes !== null) {
        const rest = first.replace(MARK, "").slice(yes[0].length).trim();
        const [line = "", ...others] = rest.split("\n");
        const kept = PLAIN_YES.test(line.trim()) ? others.join("\n").trim() : rest;
        return saysNothing(kept) ? "" : kept;
    }
    if (deniesBreaking(first) || isDenyingList(first) || isUnanswered(first))
        return undefined;
    const boxes = listTicked(first);
    const isBoxOnly = boxes.length === first.split("\n").length && boxes.every(isBreakingBox);
    return isBoxOnly ? "" : answer;
}
/** `No migration needed.`, `TBD` */
function isUnanswered(text) {
    const [first = "", ...others] = text.split(/\n[ \t]*\n/);
    return saysNothing(first) && !LIMITED.test(others.join("\n").trimStart());
}
/** Each item of the first list denies by itself; of ticked boxes, one denies and none says that something breaks. */
function isDenyingList(text) {
    const items = text.split(/\n[ \t]*\n/, 1)[0].split("\n");
    const boxes = items.flatMap((item) => readTicked(item) ?? []);
    if (boxes.length === items.length)
        return items.some(isDenyingBox) && !boxes.some((words) => YES.test(words) || isBreakingBox(words));
    return items.every((item) => MARK.test(item) && (isDenyingBox(item) || deniesBreaking(item.replace(MARK, ""))));
}
/** `- [x] No, it does not`, `- [x] I have documented the breaking changes` */
function isDenyingBox(line) {
    const words = readTicked(line)?.replace(PICTURES, "").trim();
    if (words === undefined)
        return false;
    return (/^[*_]{0,3}(?:no\b(?! longer\b)|non[- ]?breaking\b|none\b)/i.test(words) ||
        (/^I(?:'ve| have)?\b/.test(words) && WRITTEN.test(words)));
}
/** Its lines without what a template asks, boxes without a tick, and what closes a description. */
function listAnswer(section) {
    const kept = [];
    const lines = section.split("\n");
    const own = dropQuoted(section).split("\n");
    for (const [index, line] of lines.entries()) {
        // Only quoted by code: it is kept as it is.
        if (own[index] === "" && !/^ {0,3}>/.test(line)) {
            kept.push(line);
            continue;
        }
        if (RULER.test(line))
            break;
        const text = line.replace(/^ {0,3}> ?/, "").trim();
        if (breaking_section_UNTICKED.test(line) || isForeign(text))
            continue;
        const rest = text.replace(QUESTION, "");
        if (text !== "" && (rest === "" || HINTS.some((hint) => hint.test(rest)) || ITALIC.test(text)))
            continue;
        kept.push(rest === text ? line : rest);
    }
    return dropEmptyHeadings(kept);
}
/** `Closes #12, closes #13`; `Fixes #12 by renaming a` says something. */
function isForeign(line) {
    return FOREIGN.test(line) || (CLOSING.test(line) && !/\p{L}/u.test(line.replace(CLOSING, "").replace(breaking_section_REFERENCE, "")));
}
/** A heading with nothing below it says nothing. */
function dropEmptyHeadings(lines) {
    return lines.every((line) => line.trim() === "" || /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line)) ? [] : lines;
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/override.ts
/** Reads the release note that a description gives in place of the title; one note may hold several entries. */



const COMMITS = {
    begin: /^[ \t]*BEGIN_COMMIT_OVERRIDE[ \t]*$/,
    closes: (line) => line.trim() === "END_COMMIT_OVERRIDE",
};
const FENCED = {
    begin: /^ {0,3}`{3,}[ \t]*release-notes?[ \t]*$/,
    closes: (line, opening) => /^ {0,3}`{3,}[ \t]*$/.test(line) && countTicks(line) >= countTicks(opening),
};
/** Blocks that are looked at; a description has one. */
const BLOCKS = 10;
const NO_NOTE = /^(?:[-*] +)?(?:notes?: *)?(?:none|skip|no release[- ]?notes?(?: (?:is |are )?(?:required|needed|necessary))?|no user[- ](?:facing|visible) (?:changes?|impact))\.?$/i;
const ITEM = /^ {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+(.*)/s;
const override_LABEL = /^ {0,3}(?:#{1,6}[ \t]+\S.{0,80}|\*\*[^*]{1,80}\*\*:?|__[^_]{1,80}__:?)[ \t]*$/;
/**
 * The ```release-note block, the BEGIN_COMMIT_OVERRIDE block or else the section `section`; undefined when there is none or nobody
 * filled it in. A block that the description only quotes is none of its own.
 */
function readOverride(text, section, meaningful) {
    const fenced = readBlocks(text, FENCED);
    const commits = fenced === undefined ? readBlocks(text, COMMITS) : undefined;
    const written = fenced ?? commits ?? readWrittenPart(section);
    const trimmed = written?.trim() ?? "";
    if (saysNone(trimmed))
        return { kind: "none" };
    if (meaningful(trimmed) === undefined)
        return undefined;
    const entries = commits === undefined ? splitNote(trimmed, fenced !== undefined) : splitCommits(trimmed);
    return entries.length === 0 ? undefined : { kind: "text", entries };
}
/** `**None**` as well as `none`. */
function saysNone(text) {
    return NO_NOTE.test(text.replace(/^[*_`]{1,3}|[*_`]{1,3}$/g, ""));
}
/** The description without its override blocks: what they hold is said once, by the entries. */
function dropOverride(text) {
    let rest = text;
    for (const delimiters of [COMMITS, FENCED])
        for (const { from, to } of [...listBlocks(rest, delimiters)].reverse())
            rest = rest.slice(0, from) + rest.slice(to);
    return rest;
}
/** The blocks one after the other; one that says there is nothing says nothing beside another. */
function readBlocks(text, delimiters) {
    const own = listBlocks(text, delimiters).filter(({ from, to }) => 
    // A mark in its place shows whether the block lies in a quote, a fold or another fence.
    dropQuoted(`${text.slice(0, from)}\u0001${text.slice(to)}`).includes("\u0001"));
    const texts = own.map((block) => block.text.trim());
    const saying = texts.filter((block) => block !== "" && !saysNone(block));
    return saying.length === 0 ? texts[0] : saying.join("\n");
}
function listBlocks(text, { begin, closes }) {
    const blocks = [];
    let open;
    let at = 0;
    for (const line of text.split("\n")) {
        if (open === undefined) {
            if (begin.test(line))
                open = { at, line };
        }
        else if (closes(line, open.line)) {
            const from = open.at + open.line.length + 1;
            blocks.push({ from: open.at, to: at + line.length, text: text.slice(from, at) });
            if (blocks.length === BLOCKS)
                return blocks;
            open = undefined;
        }
        at += line.length + 1;
    }
    return blocks;
}
function countTicks(line) {
    return line.lastIndexOf("`") - line.indexOf("`") + 1;
}
/** Conventional commits one after the other: each header begins an entry, all else belongs to the one before. */
function splitCommits(text) {
    const entries = [];
    for (const line of text.split("\n")) {
        const item = ITEM.exec(line)?.[1] ?? line;
        if (entries.length === 0 || isConventionalHeader(item))
            entries.push([item]);
        else
            entries.at(-1).push(line);
    }
    return entries.map((lines) => lines.join("\n").trim()).filter((entry) => entry !== "");
}
/**
 * A list has an entry an item. Without a list, a block has an entry a line, save what goes on in lower case or is indented; a section's
 * first paragraph is its entry, and the others belong to it.
 */
function splitNote(text, byLine) {
    const lines = dropLabels(text.split("\n"));
    const isList = ITEM.test(lines[0]);
    const isNested = (line) => isList && /^[ \t]{2,}/.test(line);
    const entries = [];
    for (const line of lines) {
        const item = isNested(line) ? undefined : ITEM.exec(line)?.[1]?.replace(/^\[[ xX]\][ \t]+/, "");
        const begins = isList
            ? item !== undefined
            : isConventionalHeader(line) || (byLine && /^\S/.test(line) && !override_goesOn(entries.at(-1), line));
        if (entries.length === 0 || begins)
            entries.push([item ?? line]);
        else
            entries.at(-1).push(line.replace(/^ {0,3}(?=\S)/, ""));
    }
    return entries.map(joinTitle).filter((entry) => entry !== "");
}
/** What stands over a list, as `**Added**` or `### Fixed`, is no entry: the items are. */
function dropLabels(lines) {
    const kept = [];
    let next;
    for (const line of lines.toReversed()) {
        if (!(override_LABEL.test(line) && next !== undefined && ITEM.test(next)))
            kept.push(line);
        if (line.trim() !== "")
            next = line;
    }
    return kept.reverse();
}
function override_goesOn(entry, line) {
    if (entry === undefined)
        return false;
    const last = entry.at(-1);
    return /^\p{Ll}/u.test(line) || isFooter(line) || (ITEM.test(line) && (last.endsWith(":") || ITEM.test(last)));
}
function isFooter(line) {
    return parseCommitMessage(`-\n\n${line}`).breakingNote !== undefined;
}
/** The first paragraph as one line, which is the entry's title; what follows stays as it is. */
function joinTitle(lines) {
    const end = lines.findIndex((line, index) => index > 0 &&
        (line.trim() === "" || ITEM.test(line) || isFooter(line) || /^ {0,3}(?:`{3}|~{3}|\||#{1,6} )/.test(line)));
    const title = (end < 0 ? lines : lines.slice(0, end)).map((line) => line.trim()).join(" ");
    const rest = end < 0 ? "" : lines.slice(end).join("\n").trim();
    return rest === "" ? title.trim() : `${title.trim()}\n\n${rest}`;
}
/** A template's checklist and hints (quotes, folded text) are nothing that somebody wrote; a fence around the words is none of them. */
function readWrittenPart(section) {
    if (section === undefined)
        return undefined;
    const fenced = readFence(section.trim().split("\n"));
    if (fenced !== undefined)
        return fenced;
    const own = dropQuoted(section).split("\n");
    return section
        .split("\n")
        .filter((line, index) => (own[index] !== "" || line === "") && !/^\s*[-*+] +\[[ xX]\] /.test(line))
        .join("\n");
}
/** What stands in a fence that holds all of the lines (CommonMark 4.5: it closes with as many marks as it opened with, or more). */
function readFence(lines) {
    const mark = /^(?:`{3,}|~{3,})/.exec(lines[0])?.[0];
    const last = lines.at(-1).trim();
    if (mark === undefined || lines.length < 3 || last.length < mark.length)
        return undefined;
    return last === mark[0].repeat(last.length) ? lines.slice(1, -1).join("\n") : undefined;
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/pull-request-body.ts
/** Reads what a pull request's description says for the notes: an override, and the sections that people fill in. */






const HEADINGS = {
    override: /^release[- ]notes?$/,
    customers: /^(?:what customers (?:will )?see|customer[- ]impact|user[- ]impact|support(?: notes?)?)$/,
    migration: /^(?:migration|upgrade)(?:[ -](?:steps?|guide|notes?|path|instructions?))?(?: \(if any\))?$/,
    breaking: /^(?:(?:(?:does|do|will) (?:this|it|the)(?: (?:pr|pull request|mr|change))? (?:introduce|contain|include|have|cause|make) |(?:is|are) (?:this|it|there|these)(?: (?:pr|pull request|mr|change))? |list of )?(?:an? |any )?(?:(?:potential|possible|known|api|public) )?(?:(?:breaking|(?:backwards?[ -])?incompatible|(?:non|not)[ -]backwards?[ -]compatible)(?: api)?(?: changes?(?:\(s\))?)?|bc[ -]breaks?|backwards?[ -]incompatibilit(?:y|ies)))(?: \([a-z /,-]{1,40}\))?(?: ?(?:[/&+]|and|or) ?(?:migration|upgrade|deprecation|compatibility|removal)[a-z /&-]{0,40})?$/,
    workaround: /^work-?arounds?$/,
    faq: /^faqs?$|^frequently asked questions$/,
};
const pull_request_body_LIMIT = 100_000;
const NOTHING_SAID = { faq: [] };
/** HTML comments (templates' hints) are no text; an empty or "n/a" section is no section. */
function readPullRequestNotes(body) {
    if (body === "")
        return NOTHING_SAID;
    const text = readDescription(body);
    const sections = readSections(text);
    const override = readOverride(text, sections.get("override"), pull_request_body_meaningful);
    const fields = ["customers", "migration", "workaround"].flatMap((key) => {
        const value = pull_request_body_meaningful(sections.get(key));
        return value === undefined ? [] : [[key, value]];
    });
    const breaking = readBreaking(dropChangelog(text), sections.get("breaking"));
    return {
        ...(override === undefined ? {} : { override }),
        ...(breaking === undefined ? {} : { breaking }),
        ...Object.fromEntries(fields),
        faq: readQuestions(pull_request_body_meaningful(sections.get("faq")) ?? ""),
    };
}
/** The text without blank lines around it, or undefined when it says nothing (`saysNothing`). */
function pull_request_body_meaningful(text) {
    if (text === undefined)
        return undefined;
    const trimmed = text.trim();
    // The first line's indentation says whether it is code.
    return trimmed === "" || saysNothing(trimmed) ? undefined : trimBlankLines(text);
}
function trimBlankLines(text) {
    return text.slice(/^\s*\n/.exec(text)?.[0].length ?? 0).trimEnd();
}
/** The text below the first heading that matches, in any issue or description. */
function readSection(body, key) {
    return pull_request_body_meaningful(readSections(readDescription(body)).get(key));
}
/** The description as far as it is read, with `\n` as its only line break and without HTML comments. */
function readDescription(body) {
    return html_comments_stripCommentsOutsideCode(body.slice(0, pull_request_body_LIMIT).replace(/\r\n?/g, "\n"));
}
/** Headings that the description only quotes (another project's notes in `<details>`, a quote, code) are none of its own. */
function readSections(text) {
    const own = dropQuoted(text).split("\n");
    const foreign = dropChangelog(text).split("\n");
    const sections = new Map();
    let open;
    const close = () => {
        if (open !== undefined && !sections.has(open.key))
            sections.set(open.key, trimBlankLines(open.lines.join("\n")));
        open = undefined;
    };
    for (const [index, line] of text.split("\n").entries()) {
        const heading = heading_readHeading(own[index]) ?? readOtherHeading(own[index], own[index + 1] ?? "", open?.level);
        if (heading === undefined) {
            if (!(open?.lines.length === 0 && UNDERLINE.test(line)))
                open?.lines.push(line);
            continue;
        }
        if (open !== undefined && heading.level > open.level) {
            open.lines.push(line);
            continue;
        }
        close();
        const key = findKey(heading.title);
        if (key !== undefined && !(key === "breaking" && foreign[index] === ""))
            open = { key, level: heading.level, lines: [] };
    }
    close();
    return sections;
}
function findKey(heading) {
    const title = heading
        .toLowerCase()
        // Pictures around the words, as emoji or in GitHub's spelling, and a number before them.
        .replace(/:[a-z0-9_+-]{1,40}:/g, "")
        .replace(/^[^\p{L}\p{N}]+/u, "")
        .replace(/^\d{1,2}[.)][ \t]*/, "")
        .replace(/(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/u, "")
        .replace(/[:*_?]/g, "")
        .replace(/[ \t]{2,}/g, " ")
        .trim();
    return Object.keys(HEADINGS).find((name) => HEADINGS[name].test(title));
}
/** Below all headings with `#`. */
const LABEL_LEVEL = 7;
const pull_request_body_LABEL = /^ {0,3}(?:\*\*([^*\n]{1,80})\*\*:?|__([^_\n]{1,80})__:?|(Breaking changes?):)[ \t]*$/;
const UNDERLINE = /^ {0,3}(?:(=+)|-+)[ \t]*$/;
/** A bold line of its own, or one underlined with `---`, when it asks what breaks; after a bold one, each bold line. */
function readOtherHeading(line, next, open) {
    const title = readLabel(line);
    if (title !== undefined && (open === LABEL_LEVEL || findKey(title) === "breaking"))
        return { level: LABEL_LEVEL, title };
    const underline = UNDERLINE.exec(next);
    if (underline === null || line.length > 200 || findKey(line) !== "breaking")
        return undefined;
    return { level: underline[1] === undefined ? 2 : 1, title: line };
}
function readLabel(line) {
    const found = pull_request_body_LABEL.exec(line);
    return found?.[1] ?? found?.[2] ?? found?.[3];
}
/** The description as its footers are read: `**Breaking changes:**` on a line of its own begins a section. */
function dropSectionLabels(text) {
    return dropChangelog(text)
        .split("\n")
        .map((line) => (findKey(readLabel(line) ?? "") === "breaking" ? "" : line))
        .join("\n");
}
/** A version, or the heading of GitHub's generated notes. */
const CHANGELOG = /^(?:what['’]s changed|(?:release |version )?\[?v?\d{1,6}\.\d{1,6}(?:\.\d{1,6})?(?:[-+][\w.+-]{1,60})?\]?(?:\([^()\n]{0,300}\))?(?: ?(?:- )?\(?\d{4}-\d\d-\d\d\)?)?)$/i;
/** A release's changelog tells of other changes; its lines are empty in what is returned, line by line the same count. */
function dropChangelog(text) {
    const own = dropQuoted(text).split("\n");
    let level;
    return text
        .split("\n")
        .map((line, index) => {
        const heading = heading_readHeading(own[index]);
        if (heading !== undefined && (level === undefined || heading.level <= level))
            level = CHANGELOG.test(heading.title.trim()) ? heading.level : undefined;
        return level === undefined ? line : "";
    })
        .join("\n");
}
/** `Q: … A: …`, or headings and bold lines as questions with what follows as the answer. */
function readQuestions(text) {
    const entries = [];
    for (const line of text.split("\n")) {
        const question = /^\s*(?:[-*]\s+)?(?:\*\*)?Q[.:](.*)/is
            .exec(line)?.[1]
            ?.trim()
            .replace(/^\*\*|\*\*$/g, "") ||
            heading_readHeading(line)?.title ||
            /^\s*(?:[-*]\s+)?\*\*(.+\?)\*\*\s*$/.exec(line)?.[1];
        if (question)
            entries.push({ question, answer: "" });
        else if (entries.length > 0)
            entries.at(-1).answer += `${line.replace(/^\s*(?:[-*]\s+)?(?:\*\*)?A[.:]\s*(?:\*\*)?\s*/i, "")}\n`;
    }
    return entries
        .map(({ question, answer }) => ({ question: question.trim(), answer: answer.trim() }))
        .filter(({ answer }) => answer !== "");
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/prose.ts
/** Renders text that people wrote (descriptions, footers, issues) as Markdown that keeps its shape and can do nothing. */


/** One line; code spans stay code, everything else is neutralised. */
function prose_renderInline(text) {
    return renderTokens(text, CODE_SPAN, ({ groups }) => renderCode(groups["code"]));
}
const CODE_SPAN = /(?<!`)(?<ticks>`+)(?!`)(?<code>.+?)(?<!`)\k<ticks>(?!`)/g;
const BARE_ADDRESS = "(?<![\\w/])(?<bare>https?://[^\\s<>()[\\]`\"'|\\\\^{}]{0,1000}[^\\s<>()[\\]`\"'|\\\\^{}.,;:!?*_~])";
/** A code span, a link or image with an http(s) address, an address in angle brackets, a bare address. */
const PROSE_TOKEN = new RegExp([
    CODE_SPAN.source,
    String.raw `!?\[(?<label>(?:\`[^\`]{1,200}\`|[^\][\`]){1,200})\]\((?<target>https?://(?:[^\s()<>]|\([^\s()<>]{0,200}\)){1,1000})\)`,
    "<(?<angled>https?://[^\\s<>]{1,1000})>",
    BARE_ADDRESS,
].join("|"), "gi");
const TITLE_TOKEN = new RegExp([CODE_SPAN.source, BARE_ADDRESS].join("|"), "gi");
/** Like `renderInline`, and an http(s) address is a link to itself: a title has no label that could say something else. */
function prose_renderTitle(text) {
    return renderTokens(text, TITLE_TOKEN, renderToken);
}
/** Like `renderInline`, and links to http(s) addresses work: their label is neutralised and never the address of another place. */
function renderLinked(text) {
    return renderTokens(text, PROSE_TOKEN, renderToken);
}
function renderToken({ 0: whole, groups = {} }) {
    if (groups["code"] !== undefined)
        return renderCode(groups["code"]);
    const address = safeUrl(groups["target"] ?? groups["angled"] ?? groups["bare"] ?? "");
    if (address === undefined)
        return escapePart(whole);
    const label = groups["label"];
    const isAddress = label === undefined || /^\s*(?:[a-z]+:|\/\/|www\.|[\w-]+(?:\.[\w-]+)+(?:[/:]|\s*$))/i.test(label);
    const shown = isAddress ? escapePart(address.replace(/^https?:\/\//, "").replace(/\/$/, "")) : prose_renderInline(label);
    return `[${shown}](${address})`;
}
function renderTokens(text, token, render) {
    const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
    let out = "";
    let at = 0;
    for (const match of line.matchAll(token)) {
        out += escapePart(line.slice(at, match.index)) + render(match);
        at = match.index + match[0].length;
    }
    return escapeLead(out + escapePart(line.slice(at))).trim();
}
function renderCode(code) {
    // Back-ticks inside would need a longer fence than some renderings keep.
    return inlineCode(code.replaceAll("`", "'"));
}
/** Like escapeMarkdown, which trims, with the spaces at its ends kept. */
function escapePart(text) {
    const escaped = escapeMarkdown(text)
        .replace(/(?<!\\)=/g, "\\=")
        .replaceAll("$", "\\$");
    if (escaped === "")
        return text === "" ? "" : " ";
    return `${/^\s/.test(text) ? " " : ""}${escaped}${/\s$/.test(text) ? " " : ""}`;
}
/** No text of ours begins a list by accident. */
function escapeLead(text) {
    return text.replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
/** Paragraphs, lists, quotes, tables and code of the text, with links to http(s) addresses; headings become bold lines. */
function prose_renderProse(text) {
    const lines = text.replace(/\r\n?/g, "\n").split("\n");
    const out = [];
    let list;
    for (let at = 0; at < lines.length;) {
        const found = prose_readFence(lines, at) ?? readIndentedCode(lines, at, list) ?? readTable(lines, at);
        if (found !== undefined) {
            const indent = " ".repeat(found.indent >= 2 ? (list?.content ?? 0) : 0);
            out.push("", ...found.text.split("\n").map((line) => indent + line), "");
            at = found.next;
            continue;
        }
        const line = lines[at];
        list = followList(list, line, lines[at - 1] ?? "");
        out.push(renderLine(line, list));
        at += 1;
    }
    return out
        .join("\n")
        .replace(/\n[ ]*(?=\n[ ]*\n)/g, "")
        .replace(/^\n+/, "")
        .trimEnd();
}
const prose_ITEM = /^(\s*)(?:[-*+]|(\d{1,4})[.)])\s+(?:\[[ xX]\]\s+)?(.*)/s;
function widthOf(space) {
    return space.replaceAll("\t", "    ").length;
}
/** The blanks before a fence, its marks, and the language behind it; undefined where the line opens and closes none. */
function parseFence(line) {
    const [whole, space = "", mark = ""] = /^(\s{0,12})(`{3,}|~{3,})/.exec(line) ?? [];
    if (whole === undefined)
        return undefined;
    const rest = line.slice(whole.length);
    if (rest.includes("`"))
        return undefined;
    return { space, mark, language: /^[A-Za-z0-9+#-]*/.exec(rest.trimStart())[0] };
}
function prose_readFence(lines, at) {
    const open = parseFence(lines[at]);
    if (open === undefined)
        return undefined;
    const indent = widthOf(open.space);
    const inside = [];
    let next = at + 1;
    for (; next < lines.length; next += 1) {
        const close = parseFence(lines[next]);
        if (close?.mark.startsWith(open.mark) && close.language === "")
            break;
        inside.push(lines[next].replace(new RegExp(`^ {0,${indent}}`), ""));
    }
    return { text: codeBlock(inside.join("\n"), open.language.replace(/GH-\d.*/i, "")), next: next + 1, indent };
}
/** Four columns after an empty line, outside of a list. */
function readIndentedCode(lines, at, list) {
    const isCode = (line) => /^(?: {4}| {0,3}\t)/.test(line);
    if (list !== undefined || !isCode(lines[at]) || (at > 0 && lines[at - 1].trim() !== ""))
        return undefined;
    let next = at;
    while (next < lines.length && (isCode(lines[next]) || lines[next].trim() === ""))
        next += 1;
    const inside = lines.slice(at, next).map((line) => line.replace(/^(?: {4}| {0,3}\t)/, ""));
    return { text: codeBlock(inside.join("\n").trimEnd()), next, indent: 0 };
}
function readTable(lines, at) {
    const [head = "", delimiter = ""] = [lines[at], lines[at + 1]];
    if (!head.includes("|") || !isDelimiter(delimiter))
        return undefined;
    const columns = splitCells(delimiter).length;
    if (splitCells(head).length !== columns)
        return undefined;
    const rows = [head];
    let next = at + 2;
    while (next < lines.length && lines[next].includes("|"))
        rows.push(lines[next++]);
    const render = (row) => {
        const cells = splitCells(row).slice(0, columns);
        return `| ${Array.from({ length: columns }, (_, index) => renderLinked(cells[index] ?? "")).join(" | ")} |`;
    };
    const marks = splitCells(delimiter).map((cell) => cell.replace(/-+/, "---"));
    const [first, ...rest] = rows.map(render);
    return {
        text: [first, `| ${marks.join(" | ")} |`, ...rest].join("\n"),
        next,
        indent: widthOf(/^\s*/.exec(head)[0]),
    };
}
/** The line under a table's head, as in `|---|:-:|`. */
function isDelimiter(line) {
    return /^ {0,3}[|:-]/.test(line) && line.includes("|") && splitCells(line).every((cell) => /^:?-+:?$/.test(cell));
}
function splitCells(row) {
    return row
        .trim()
        .replace(/^\|/, "")
        .replace(/(?<!\\)\|$/, "")
        .split(/(?<!\\)\|/)
        .map((cell) => cell.replaceAll("\\|", "|").trim());
}
/** A list goes on over empty and indented lines; other text ends it after an empty line. */
function followList(list, line, before) {
    const item = prose_ITEM.exec(line);
    if (item !== null) {
        const width = Math.min(12, widthOf(item[1]));
        return { content: width + (item[2] === undefined ? 2 : item[2].length + 2) };
    }
    if (list === undefined || line.trim() === "" || /^(?: {2}|\t)/.test(line))
        return list;
    return before.trim() === "" ? undefined : list;
}
/** Quotes within quotes that are kept; deeper ones are shown at this depth. */
const QUOTES = 10;
function renderLine(raw, list) {
    if (raw.trim() === "")
        return "";
    const marks = /^(?: {0,3}>)+ ?/.exec(raw)?.[0];
    if (marks === undefined)
        return renderUnquoted(raw, list);
    const depth = Math.min(QUOTES, marks.split(">").length - 1);
    return `${"> ".repeat(depth)}${renderUnquoted(raw.slice(marks.length), undefined)}`.trimEnd();
}
function renderUnquoted(raw, list) {
    if (raw.trim() === "")
        return "";
    const heading = readHeading(raw);
    if (heading !== undefined) {
        const title = renderLinked(heading.title);
        return title === "" ? "" : `**${title}**`;
    }
    const item = prose_ITEM.exec(raw);
    if (item !== null) {
        const indent = " ".repeat(Math.min(12, widthOf(item[1])));
        const content = renderLinked(item[3]);
        return content === "" ? "" : `${indent}${item[2] === undefined ? "-" : `${item[2]}.`} ${content}`;
    }
    const content = renderLinked(raw);
    return list !== undefined && /^(?: {2}|\t)/.test(raw) && content !== ""
        ? " ".repeat(list.content) + content
        : content;
}
/** Text for places without Markdown: one line, no control or invisible characters. */
function renderPlain(text) {
    return text
        .replace(INVISIBLE, "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim();
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/render-release.ts
/** Renders the document as the body of a GitHub Release and as a changelog's section: the six parts of the guide's template. */




/** Stands where a breaking change has no migration steps; as the words of a person it counts for nothing. */
const render_release_UNWRITTEN_STEPS = "The steps have not been written yet.";
const render_release_SECTION_IDS = (/* unused pure expression or super */ null && ([
    "status",
    "release",
    "summary",
    "changes",
    "migration",
    "known-issues",
    "faq",
    "contributors",
    "ledger",
]));
/** The parts in the order of the guide's template. */
function renderSections(document, context) {
    const { knownIssues } = document;
    const sections = [];
    if (context.fates.length > 0)
        sections.push({ id: "status", body: renderFates(context.fates) });
    sections.push({ id: "release", body: renderRelease(document, context) });
    sections.push({ id: "summary", heading: "Summary", body: renderTitle(document.summary) });
    sections.push({ id: "changes", heading: "Notable changes", body: renderChanges(document, context) });
    sections.push({ id: "migration", heading: "Migration steps", body: renderMigrations(document, context) });
    sections.push({ id: "known-issues", heading: "Known issues", body: renderKnownIssues(knownIssues) });
    const faq = renderFaq(document);
    if (faq !== "")
        sections.push({ id: "faq", heading: "Questions and answers", body: faq });
    if (document.contributors.length > 0)
        sections.push({ id: "contributors", heading: "Contributors", body: renderContributors(document.contributors) });
    sections.push({ id: "ledger", body: `<sub>${describeLedger(document.ledger)}.</sub>` });
    return sections;
}
function renderRelease(document, { repositoryUrl }) {
    const { previous } = document;
    const range = previous === null || safeUrl(repositoryUrl) === undefined
        ? ""
        : ` · [all changes since ${renderInline(previous.tag)}](${safeUrl(`${repositoryUrl}/compare/${encodeURIComponent(previous.tag)}...${encodeURIComponent(document.tag)}`)})`;
    const type = document.prerelease ? `prerelease (${document.type})` : document.type;
    return [
        `**Release:** ${renderInline(document.product)} ${renderInline(document.version)} · ${type}${range}`,
        `**Date:** ${document.date}`,
    ].join("\n\n");
}
function renderFates(fates) {
    const taken = fates.filter(({ kind }) => kind === "rolled-back");
    if (taken.length > 0)
        return [
            "> [!WARNING]",
            ...taken.map((fate) => `> Rolled back in ${renderInline(fate.environment)} on ${fate.date}.${fate.use === null ? "" : ` Use ${renderInline(fate.use)}.`}`),
        ].join("\n");
    return [
        "> [!NOTE]",
        ...fates.map(({ kind, environment, date }) => `> ${kind === "verified" ? "Verified" : "Deployed"} in ${renderInline(environment)} on ${date}.`),
    ].join("\n");
}
/** One line with scope, title and where to read more; below it what the release note says besides. */
function renderChange(change, { repositoryUrl }) {
    const scope = change.scope === null ? "" : `**${renderInline(change.scope)}:** `;
    const breaking = change.breaking ? "**Breaking:** " : "";
    const picked = change.backportOf === null ? "" : `, backport of ${change.backportOf.slice(0, 7)}`;
    const line = `${breaking}${scope}${renderTitle(change.title)} (${renderReference(change, repositoryUrl)}${picked})`;
    // A document that an earlier version of release-notes attached has no details.
    return change.details ? `${line}\n\n${renderProse(change.details)}` : line;
}
function renderReference(change, repositoryUrl) {
    const { pullRequest } = change;
    const label = pullRequest === null ? change.sha.slice(0, 7) : `#${pullRequest.number}`;
    const url = pullRequest === null
        ? `${repositoryUrl}/commit/${change.sha}`
        : pullRequest.url || `${repositoryUrl}/pull/${pullRequest.number}`;
    const address = safeUrl(url);
    return address === undefined ? label : `[${label}](${address})`;
}
function renderChanges(document, context) {
    if (document.sections.length === 0)
        return "None that users would notice.";
    return document.sections
        .map(({ title, changes }) => `### ${renderInline(title)}\n\n${bullets(renderLines(changes, context))}`)
        .join("\n\n");
}
/** From so many on, updates of dependencies share a line: a reader looks for what the product does. */
const FOLDED_FROM = 3;
function renderLines(changes, context) {
    const updates = changes.filter((change) => isDependencyUpdate(change) && !change.breaking && change.migration === null && !change.details);
    const folded = new Set(updates);
    if (updates.length < FOLDED_FROM)
        return changes.map((change) => renderChange(change, context));
    const named = updates.map((change) => `${renderTitle(change.title)} (${renderReference(change, context.repositoryUrl)})`);
    return [
        ...changes.filter((change) => !folded.has(change)).map((change) => renderChange(change, context)),
        `${updates.length} updates of dependencies: ${named.join("; ")}`,
    ];
}
function renderMigrations(document, context) {
    if (document.migrations.length === 0)
        return "None needed.";
    const changes = new Map(document.sections.flatMap((section) => section.changes).map((change) => [change.id, change]));
    return document.migrations
        .map(({ change: id, title, steps }) => {
        const change = changes.get(id);
        const reference = change === undefined ? "" : ` (${renderReference(change, context.repositoryUrl)})`;
        return `**${renderTitle(title)}**${reference}\n\n${steps === null ? `_${render_release_UNWRITTEN_STEPS}_` : renderProse(steps)}`;
    })
        .join("\n\n");
}
function renderKnownIssues({ open, fixed }) {
    const line = (issue) => {
        const reference = safeUrl(issue.url) === undefined ? `#${issue.number}` : `[#${issue.number}](${safeUrl(issue.url)})`;
        const workaround = issue.workaround === null ? "" : `\n\n**Workaround:**\n\n${renderProse(issue.workaround)}`;
        return `${renderInline(issue.title)} (${reference})${workaround}`;
    };
    const parts = [open.length === 0 ? "None known." : bullets(open.map(line))];
    if (fixed.length > 0)
        parts.push(`**Fixed in this release**\n\n${bullets(fixed.map((issue) => line({ ...issue, workaround: null })))}`);
    return parts.join("\n\n");
}
/** The questions that pull requests answer; empty when there are none. */
function renderFaq(document) {
    return document.sections
        .flatMap(({ changes }) => changes.flatMap(({ faq }) => faq))
        .map(({ question, answer }) => `**${renderInline(question)}**\n\n${renderProse(answer)}`)
        .join("\n\n");
}
function renderContributors(contributors) {
    const people = contributors.filter(({ bot }) => !bot);
    const bots = contributors.filter(({ bot }) => bot);
    const names = (list) => list.map(({ name, first }) => `${renderInline(name)}${first ? " (first contribution)" : ""}`).join(", ");
    return [
        ...(people.length > 0 ? [names(people)] : []),
        ...(bots.length > 0 ? [`Automated: ${names(bots)}`] : []),
    ].join("\n\n");
}
/** As programs look for it in a changelog: `2.0.0-rc.1` needs no escapes. */
function renderVersion(version) {
    return /^[0-9A-Za-z.!+-]+$/.test(version) ? version : renderInline(version);
}
/** The section for `CHANGELOG.md`, newest release's place being the caller's business. */
function renderChangelog(document, context) {
    const parts = [`## ${renderVersion(document.version)} (${document.date})`, renderTitle(document.summary)];
    for (const { id, heading, body } of renderSections(document, context)) {
        if (id === "changes")
            parts.push(body);
        if (id === "migration" && document.migrations.length > 0)
            parts.push(`### ${heading}\n\n${body}`);
        if (id === "known-issues" && document.knownIssues.open.length + document.knownIssues.fixed.length > 0)
            parts.push(`### ${heading}\n\n${body}`);
    }
    return `${parts.join("\n\n")}\n`;
}
/** The notes as one text without markers, as the asset `release-notes.md`. */
function renderWhole(sections, title) {
    const parts = sections.map(({ heading, body }) => (heading === undefined ? body : `## ${heading}\n\n${body}`));
    return `# ${renderInline(title)}\n\n${parts.join("\n\n")}\n`;
}
/** A commit for summaries. */
function renderCommitLink(sha, repositoryUrl) {
    return link(sha.slice(0, 7), `${repositoryUrl}/commit/${sha}`);
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/body.ts
/** Keeps a release's body: parts between our markers are rewritten, everything else belongs to people and survives. */





const NOTICE_ROOM = 600;
/**
 * The new body. A part whose markers a person removed, keeping its heading, is theirs from then on. Over `limit`
 * characters parts are left out, the least needed first, and the body says so; of the changes, as many as fit stay. People's
 * text is never cut.
 */
function composeBody(existing, sections, data, limit) {
    const pieces = parseBody(existing);
    const owned = sections.filter((section) => isOwned(section, pieces)).map(({ id }) => id);
    const ours = sections.filter(({ id }) => !owned.includes(id));
    const tail = renderData(data);
    const cut = [];
    for (;;) {
        const kept = ours.filter((section) => !cut.includes(section));
        const body = assemble(pieces, kept, cut, tail);
        const next = CUT_ORDER.map((id) => kept.find((section) => section.id === id)).find((section) => section !== undefined);
        const room = limit - (cut.length === 0 ? 0 : NOTICE_ROOM) - body.length;
        if (room >= 0 || next === undefined)
            return { body, cut: cut.map(nameOf), owned };
        const shorter = next.id === "changes" ? shorten(next, room - NOTICE_ROOM) : undefined;
        cut.push(next);
        if (shorter !== undefined) {
            const fitting = kept.map((section) => (section === next ? shorter : section));
            const named = [...cut.slice(0, -1), { ...next, heading: `the end of ${nameOf(next)}` }];
            return { body: assemble(pieces, fitting, named, tail), cut: named.map(nameOf), owned };
        }
    }
}
/** Without its last entries, so that it is `-room` characters shorter; undefined when not one entry would stay. */
function shorten(section, room) {
    const parts = section.body.split(/\n(?=- |### )/);
    const isEntry = (part) => part.startsWith("- ");
    const entries = parts.filter(isEntry).length;
    let length = section.body.length;
    while (parts.length > 0 && length > section.body.length + room)
        length -= parts.pop().length + 1;
    while (parts.length > 0 && !isEntry(parts.at(-1)))
        parts.pop();
    const left = parts.filter(isEntry).length;
    if (left === 0)
        return undefined;
    const rest = `_… and ${entries - left} more, in \`release-notes.md\`._`;
    return { ...section, body: `${parts.join("\n").trimEnd()}\n\n${rest}` };
}
/** What goes first when the body is too long; the release's own line, its summary and its migration steps go last. */
const CUT_ORDER = (/* unused pure expression or super */ null && ([
    "contributors",
    "faq",
    "changes",
    "known-issues",
    "migration",
    "ledger",
    "summary",
    "release",
    "status",
]));
function nameOf(section) {
    return section.heading ?? section.id;
}
const MARKER = /^[ \t]*<!-- octoacme:notes:(begin|end):([a-z-]+) -->[ \t]*$/;
const DATA = /(?<!\n)\n*<!-- octoacme:notes:data ([A-Za-z0-9+/=]*) -->\n*/g;
const CUT_BEGIN = "<!-- octoacme:notes:begin:cut -->";
/** Our parts by their markers. A marker without its partner is dropped and the text stays people's; a second part of one name goes. */
function parseBody(body) {
    const lines = body.replace(/\r\n?/g, "\n").replace(DATA, "\n").split("\n");
    const pieces = [];
    const seen = new Set();
    let people = [];
    const flush = () => {
        const text = people.join("\n").trim();
        if (text !== "")
            pieces.push({ kind: "people", text });
        people = [];
    };
    for (let at = 0; at < lines.length; at++) {
        const [, side, id = ""] = MARKER.exec(lines[at]) ?? [];
        if (side === undefined) {
            people.push(lines[at]);
            continue;
        }
        if (side === "end")
            continue;
        const end = lines.findIndex((line, index) => index > at && MARKER.test(line));
        const closes = end > at && lines[end].trim() === `<!-- octoacme:notes:end:${id} -->`;
        if (!closes)
            continue;
        const isKnown = SECTION_IDS.includes(id);
        if (isKnown && !seen.has(id)) {
            flush();
            seen.add(id);
            pieces.push({ kind: "machine", id: id, text: lines.slice(at + 1, end).join("\n") });
        }
        at = end;
    }
    flush();
    return pieces;
}
function isOwned(section, pieces) {
    if (section.heading === undefined || pieces.some((piece) => piece.kind === "machine" && piece.id === section.id))
        return false;
    return findOwnSection(pieces, section.heading) !== undefined;
}
function findOwnSection(pieces, heading) {
    for (const piece of pieces) {
        if (piece.kind !== "people")
            continue;
        const lines = piece.text.split("\n");
        const from = lines.findIndex((line) => isHeading(line, heading));
        if (from < 0)
            continue;
        const rest = lines.slice(from + 1);
        const to = rest.findIndex((line) => /^#{1,2} /.test(line));
        return (to < 0 ? rest : rest.slice(0, to)).join("\n");
    }
    return undefined;
}
function isHeading(line, heading) {
    const title = readHeading(line)?.title.replace(/(?<![\s:#])[\s:#]+$/, "");
    if (title === undefined)
        return false;
    const bare = (value) => value.toLowerCase().replace(/(?<!\s)\s*\(if any\)$/, "");
    return bare(title) === bare(heading);
}
/**
 * What people wrote under a heading that they own; undefined when the part is ours, absent or empty. Neither our own placeholder
 * nor the words that the team's template has there (`frame`) were written for this release.
 */
function readOwnSection(body, section, frame = "") {
    const pieces = parseBody(body);
    if (pieces.some((piece) => piece.kind === "machine" && piece.id === section.id))
        return undefined;
    const read = (from) => stripCommentsOutsideCode(findOwnSection(from, section.heading) ?? "").trim();
    const own = read(pieces);
    if (own.includes(UNWRITTEN_STEPS) || own === read(parseBody(frame)))
        return undefined;
    return meaningful(own);
}
function assemble(pieces, sections, cut, tail) {
    const present = new Set(pieces.flatMap((piece) => (piece.kind === "machine" ? [piece.id] : [])));
    const byId = new Map(sections.map((section) => [section.id, section]));
    const out = [];
    const written = new Set();
    const write = (section) => {
        written.add(section.id);
        out.push(wrap(section));
    };
    // What is new goes before the first present part that follows it in the template's order.
    const writeBefore = (id) => {
        for (const section of sections) {
            if (id !== undefined && SECTION_IDS.indexOf(section.id) >= SECTION_IDS.indexOf(id))
                continue;
            if (!written.has(section.id) && !present.has(section.id))
                write(section);
        }
    };
    for (const piece of pieces) {
        if (piece.kind === "people") {
            out.push(piece.text);
            continue;
        }
        writeBefore(piece.id);
        const section = byId.get(piece.id);
        if (section !== undefined && !written.has(section.id))
            write(section);
        // What became of the release is known to later phases only; a run that did not ask leaves it.
        else if (piece.id === "status" && section === undefined && piece.text !== "")
            out.push(wrap({ id: "status", body: piece.text }));
    }
    writeBefore(undefined);
    if (cut.length > 0)
        out.push(`${CUT_BEGIN}\n> [!IMPORTANT]\n> Left out here because GitHub limits the length: ${cut.map(nameOf).join(", ")}. The whole text is attached as \`release-notes.md\`.\n<!-- octoacme:notes:end:cut -->`);
    return `${out.join("\n\n")}\n\n${tail}`;
}
function wrap({ id, heading, body }) {
    const text = heading === undefined ? body : `## ${heading}\n\n${body}`;
    return `<!-- octoacme:notes:begin:${id} -->\n${text}\n<!-- octoacme:notes:end:${id} -->`;
}
function renderData(data) {
    return `<!-- octoacme:notes:data ${Buffer.from(JSON.stringify(data), "utf8").toString("base64")} -->`;
}
/** What an earlier run left in the body, or undefined when there is nothing or somebody changed it. */
function body_readData(body) {
    const found = [...body.matchAll(new RegExp(DATA.source, "g"))].at(-1)?.[1];
    if (found === undefined)
        return undefined;
    try {
        const value = JSON.parse(external_node_buffer_.Buffer.from(found, "base64").toString("utf8"));
        if (value?.schemaVersion !== 1 ||
            !/^\d{4}-\d{2}-\d{2}$/.test(value.date ?? "") ||
            !Array.isArray(value.known) ||
            !value.known.every((number) => Number.isInteger(number)) ||
            typeof value.assets !== "object" ||
            value.assets === null ||
            (value.gate !== undefined && !isGate(value.gate)) ||
            (value.commit !== undefined && !/^[0-9a-f]{40}$/.test(value.commit)))
            return undefined;
        return value;
    }
    catch {
        return undefined;
    }
}
function isGate(gate) {
    const { decision, reason } = (gate ?? {});
    return ((decision === "complete" || decision === "incomplete") &&
        typeof reason === "string" &&
        /^[a-z-]{1,60}$/.test(reason));
}
/** The body without markers and data, as people see it. */
function body_readWhole(body) {
    return stripCommentsOutsideCode(body)
        .replace(/\n{3,}/g, "\n\n")
        .trim();
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/document-text.ts
/** What a Markdown document that serves as evidence holds: its sections, its dates, and whether anybody filled it in. */


/** Text under each heading, by the heading's lower-case words; HTML comments do not count as text. */
function document_text_readSections(markdown) {
    const sections = new Map();
    let heading = "";
    let inCode = false;
    for (const line of stripComments(markdown).split("\n")) {
        if (/^\s*(?:```|~~~)/.test(line))
            inCode = !inCode;
        const found = inCode ? undefined : heading_readHeading(line);
        if (found !== undefined) {
            heading = found.title.toLowerCase();
            if (!sections.has(heading))
                sections.set(heading, []);
        }
        else {
            const lines = sections.get(heading) ?? [];
            lines.push(line);
            sections.set(heading, lines);
        }
    }
    return new Map([...sections].map(([name, lines]) => [name, lines.join("\n").trim()]));
}
/** The text of the first section whose heading holds the words, or undefined. */
function findSection(sections, words) {
    for (const [heading, text] of sections)
        if (heading !== "" && heading.includes(words.toLowerCase()))
            return text;
    return undefined;
}
/** Whether text that a template would hold is still there. */
function hasTemplateText(text) {
    return /\bT[O]DO\b|\bT[B]D\b|\bF[I]XME\b|\blorem ipsum\b|\b(?:fill|write) (?:this )?in\b|<(?:your|insert|describe|name|date|version)[^>]{0,60}>|\[(?:insert|describe|your)[^\]]{0,60}\]|\bx{3,}\b|\bsteps have not been written yet\b/i.test(text);
}
/** The date after `Date:` as milliseconds, or undefined. */
function findDate(markdown) {
    const match = /^[ \t]{0,20}(?:[-*][ \t]{0,9})?(?:\*\*)?date(?:\*\*)?[ \t]{0,9}:(?:\*\*)?[ \t]{0,9}(\d{4}-\d{2}-\d{2})\b/im.exec(markdown);
    const time = match === null ? Number.NaN : Date.parse(`${match[1]}T00:00:00Z`);
    return Number.isNaN(time) ? undefined : time;
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/release-notes.ts
/** Release notes: a filled-in draft release for this tag and commit, or the changelog's section of this version. */




/** Where the changelog lies unless `settings.changelog` says otherwise. */
const CHANGELOG_FILE = "CHANGELOG.md";
const SHORTEST = 60;
const releaseNotes = {
    id: "release-notes",
    title: "Release notes drafted",
    guide: { line: 18, text: "Release notes drafted" },
    why: "Whoever supports or uses the release must know what changed.",
    wants: ["documents", "files"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        const { sha, tag, version } = facts.release;
        const refused = facts.documents.ok ? findRefused(facts.documents.value, sha) : undefined;
        if (refused !== undefined)
            return {
                verdict: "fail",
                explanation: `The release-notes action judged the notes for ${tag} incomplete: ${refused.reason}.`,
                evidence: [{ label: refused.draft ? "draft release" : "release", url: refused.url }],
                remedy: { who: rule.role, what: "Fix what its summary names and run release-notes again, then preflight." },
            };
        const path = readTextSetting(rule, "changelog", CHANGELOG_FILE);
        const changelog = facts.files[path];
        const section = changelog?.ok && changelog.value !== null ? findVersionSection(changelog.value, version) : undefined;
        if (section !== undefined && section.length >= SHORTEST && !hasTemplateText(section))
            return {
                verdict: "pass",
                explanation: `${path} has a section for ${version}.`,
                evidence: [{ label: path, url: "" }],
            };
        if (!facts.documents.ok)
            return unreadable("The repository's releases", facts.documents.failure);
        const remedy = {
            who: rule.role,
            what: "Let the release-notes action draft them before preflight (drafts are seen only with `contents: write`), or sign.",
        };
        const documents = facts.documents.value;
        const own = documents.find(({ draft, target }) => !draft || target === sha);
        if (own === undefined) {
            if (documents.length > 0)
                return {
                    verdict: "stale",
                    explanation: `The draft for ${tag} is for ${documents[0].target.slice(0, 12)}, the release is ${sha.slice(0, 7)}.`,
                    evidence: [{ label: "draft release", url: documents[0].url }],
                    remedy,
                };
            if (changelog !== undefined && !changelog.ok)
                return unreadable(`The file ${path}`, changelog.failure);
            return {
                verdict: "pending",
                explanation: `No draft release for ${tag} was seen, and ${path} has no section for ${version}.`,
                evidence: [],
                remedy,
            };
        }
        const evidence = [{ label: own.draft ? "draft release" : "release", url: own.url }];
        const text = stripComments(own.body).trim();
        if (text.length < SHORTEST)
            return { verdict: "fail", explanation: `The notes for ${tag} are empty or nearly so.`, evidence, remedy };
        if (hasTemplateText(text))
            return {
                verdict: "fail",
                explanation: `The notes for ${tag} still hold template text.`,
                evidence,
                remedy: { who: rule.role, what: "Finish the draft release." },
            };
        return { verdict: "pass", explanation: `Notes for ${tag} at this commit.`, evidence };
    },
};
/** The notes' own decision goes before what else there is to read: a changelog has no gate. */
function findRefused(documents, sha) {
    const own = documents.find(({ draft, target }) => !draft || target === sha);
    const gate = own === undefined ? undefined : body_readData(own.body)?.gate;
    // The row `release-type` judges the number, and a waiver of it must be enough.
    return own === undefined || gate?.decision !== "incomplete" || gate.reason === "type-mismatch"
        ? undefined
        : { ...own, reason: gate.reason };
}
/**
 * The text below the changelog's heading for the version, or undefined. Where several headings name it, the one that names it
 * first in its line: a guide from one version to the next is no changelog.
 */
function findVersionSection(changelog, version) {
    const lines = listLines(changelog);
    const named = new RegExp(`(?:^|[^0-9A-Za-z.-])v?${version.replace(/[.+-]/g, "\\$&")}(?:$|[^0-9A-Za-z.-])`);
    const place = (line) => (/^#{1,4}\s+(?!upgrad|migrat)/i.test(line) ? (named.exec(line)?.index ?? -1) : -1);
    const [best] = lines
        .map((line, index) => ({ index, at: place(line) }))
        .filter(({ at }) => at >= 0)
        .sort((a, b) => a.at - b.at || a.index - b.index);
    if (best === undefined)
        return undefined;
    const from = best.index;
    const level = /^#+/.exec(lines[from])[0].length;
    const rest = lines.slice(from + 1);
    const to = rest.findIndex((line) => new RegExp(`^#{1,${level}}\\s`).test(line));
    return (to < 0 ? rest : rest.slice(0, to)).join("\n").trim();
}
/** Headings that are underlined read as those that begin with `#`. */
function listLines(markdown) {
    const lines = markdown.replace(/\r\n?/g, "\n").split("\n");
    return lines.map((line, index) => {
        const under = /^ {0,3}(=+|-{2,})[ \t]*$/.exec(lines[index + 1] ?? "")?.[1];
        return under === undefined || !/^[^\s#>*+|-]/.test(line) ? line : `${under.startsWith("=") ? "#" : "##"} ${line}`;
    });
}

;// CONCATENATED MODULE: ./packages/shared/src/release/range-commit.ts
/** A commit of a release's range, as a clone and GitHub both tell of it, and the one order in which all readers have them. */
const MESSAGE_LIMIT = 200_000;
/** The same whatever the source: times in UTC, long messages cut. */
function toRangeCommit(commit) {
    const { sha, parents, tree, author, message, madeBy = null } = commit;
    const date = toUtc(commit.date);
    return {
        sha,
        parents,
        tree,
        author,
        authoredAt: commit.authoredAt === commit.date ? date : toUtc(commit.authoredAt),
        date,
        message: (message.length > MESSAGE_LIMIT ? message.slice(0, MESSAGE_LIMIT) : message).trimEnd(),
        madeBy,
    };
}
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\+00:00|Z)$/;
function toUtc(date) {
    if (UTC.test(date))
        return `${date.slice(0, 19)}.000Z`;
    const instant = Date.parse(date);
    return Number.isNaN(instant) ? date : new Date(instant).toISOString();
}
/** Oldest first, parents before children; the same whatever order they came in. */
function sortCommits(commits) {
    if (isSorted(commits))
        return commits;
    const bySha = new Map();
    for (const commit of commits)
        bySha.set(commit.sha, { commit, instant: Date.parse(commit.date) || 0, isDone: false });
    const byDate = [...bySha.values()].sort((a, b) => a.instant - b.instant || (a.commit.sha < b.commit.sha ? -1 : 1));
    const findWaiting = ({ commit }) => {
        for (const parent of commit.parents) {
            const place = bySha.get(parent);
            if (place?.isDone === false)
                return place;
        }
        return undefined;
    };
    const sorted = [];
    const stack = [];
    for (const start of byDate) {
        for (let place = start; place !== undefined; place = stack.pop()) {
            if (place.isDone)
                continue;
            const waiting = findWaiting(place);
            if (waiting !== undefined)
                stack.push(place, waiting);
            else {
                place.isDone = true;
                sorted.push(place.commit);
            }
        }
    }
    return sorted;
}
/** Whether the order is that of `sortCommits` already, as most readers give it: by time and SHA, each after its parents, none twice. */
function isSorted(commits) {
    let last;
    let isChain = true;
    for (const commit of commits) {
        if (last !== undefined) {
            const order = compareInstants(last.date, commit.date);
            if (order > 0 || (order === 0 && commit.sha < last.sha))
                return false;
            isChain &&= commit.parents.length === 1 && commit.parents[0] === last.sha;
        }
        last = commit;
    }
    return isChain || isTopological(commits);
}
/** `2026-08-19T10:00:00.000Z`, as `toRangeCommit` writes nearly all: ordered as text, which is much quicker than to parse it. */
const PLAIN_LENGTH = 24;
function compareInstants(a, b) {
    if (a.length === PLAIN_LENGTH && b.length === PLAIN_LENGTH && a.endsWith("Z") && b.endsWith("Z"))
        return a < b ? -1 : a > b ? 1 : 0;
    return (Date.parse(a) || 0) - (Date.parse(b) || 0);
}
function isTopological(commits) {
    const waiting = new Set();
    for (const { sha } of commits)
        waiting.add(sha);
    if (waiting.size !== commits.length)
        return false;
    for (const { sha, parents } of commits) {
        waiting.delete(sha);
        for (const parent of parents)
            if (waiting.has(parent))
                return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/breaking-label.ts
/** Whether a pull request's label says that the change breaks something. */
const PICTURE = /\p{Extended_Pictographic}\u{FE0F}?|:[a-z0-9_+-]{1,40}:/gu;
/** `🚫 breaking` says no, `breaking?` asks. */
const DENYING_PICTURE = /[?？❓❔🚫❌❎⛔✖✗✘🙅]|:(?:x|no_entry|no_entry_sign|negative_squared_cross_mark|no_good|question|grey_question):/u;
/** The part of a label that counts, its words parted by one space: `c breaking`, `breaking api change`, `backwards incompatible`. */
const breaking_label_BREAKING_WORDS = /^(?:(?:[a-z]|api|abi|binary|change|contains|has|impact|is|kind|pr|public|semver|source|type) ){0,2}(?:breaking(?: (?:api|abi))?(?: ?changes?)?|backwards? incompatible(?: changes?)?|bc break)$/;
const MAJOR_WORDS = /^(?:(?:semver|version|release|bump) ?)?major$/;
/** A group with one of these says that the change does not break, may break, or is about what breaks: `non/breaking`, `docs: breaking changes`. */
const OTHER_GROUPS = new Set(("no non not none never without isn doesn avoid avoids false " +
    "need needs require requires request requested propose proposed proposal " +
    "possible possibly potential potentially maybe may might could perhaps likely unlikely suspected " +
    "question discuss discussion check verify review todo pending planned doc docs documentation").split(" "));
/** With or without the groups that projects put first, as in `kind/breaking-change` or `Type: Breaking Change`. */
function isBreakingLabel(label) {
    if (DENYING_PICTURE.test(label))
        return false;
    const parts = label
        .replace(PICTURE, " ")
        .toLowerCase()
        .split(/[/:：]/)
        .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, " ").trim())
        .filter((part) => part !== "");
    const all = parts.join(" ");
    if (MAJOR_WORDS.test(all) || breaking_label_BREAKING_WORDS.test(all))
        return true;
    const groups = parts.slice(0, -1).flatMap((part) => part.split(" "));
    return breaking_label_BREAKING_WORDS.test(parts.at(-1) ?? "") && !groups.some((word) => OTHER_GROUPS.has(word));
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/facts.ts
/** What the notes are made from, as plain data: commits of the range, their pull requests, the known issues. */

/** By its parents: the words of a message prove no merge, and GitHub lets people edit them. */
function facts_isMergeCommit(commit) {
    return commit.parents.length > 1;
}
/** `newcomers` as in `NotesContext`; nobody is called new where history was not asked. */
function toNotedPull(pull, newcomers = new Set()) {
    const { number, title, body = "", labels, author, authorIsBot = false, url, files, incomplete } = pull;
    return {
        number,
        title,
        body,
        labels,
        author,
        authorIsBot,
        firstContribution: newcomers.has(pull.outsider ?? ""),
        url,
        ...(incomplete !== undefined || files.length === 0 ? {} : { paths: files.map(({ path }) => path) }),
    };
}
/** The commit of a range as the notes read it. */
function toNoteCommit(commit) {
    const { sha, parents, author, date, authoredAt, message, paths } = commit;
    return { sha, parents, author, date, authoredAt, message: parseCommitMessage(message), paths };
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/contributors.ts
/** Who made a release: every person once, under the login where one is known, with bots and assistants apart. */


/** Addresses that coding assistants sign with; they have no account of their own, or none that ends in `[bot]`. */
const ASSISTANTS = /@(?:anthropic\.com|cursor\.com|cursor\.sh|openai\.com)$|^(?:\d+\+)?copilot@users\.noreply\.github\.com$/i;
const contributors_CO_AUTHOR = "co-authored-by";
/** By name; who is named by login in one place and by a display name like it in another is one, where no other login is like it. */
function listContributors(units) {
    const people = new Map();
    // Keys of logins by what is left of them without separators.
    const logins = new Map();
    const findKey = (name) => {
        const key = toKey(name);
        const alike = /\S\s+\S/.test(name) && !people.has(key)
            ? (logins.get(dropSeparators(key)) ?? new Set())
            : new Set();
        return alike.size === 1 ? [...alike][0] : key;
    };
    /** By address: an assistant signs with the name of each of its models. */
    const assistants = new Map();
    const addCoAuthor = ({ name, address }) => {
        const isAssistant = ASSISTANTS.test(address);
        if (isAssistant && !assistants.has(address))
            assistants.set(address, name);
        add(isAssistant ? assistants.get(address) : name, isAssistant, false);
    };
    /** Names that were added as those of people; most come again and again. */
    const plain = new Set();
    const add = (written, bot, first) => {
        if (!bot && !first && plain.has(written))
            return;
        // GraphQL names an app without the ending that its commits carry: one contributor, not two.
        const name = written.replace(/\[bot\]$/i, "");
        const key = findKey(name);
        if (key === "")
            return;
        const known = people.get(key);
        const isBot = bot || name !== written;
        if (!isBot)
            plain.add(written);
        if (known === undefined)
            people.set(key, { name, bot: isBot, first });
        else if ((isBot && !known.bot) || (first && !known.first))
            people.set(key, { name: known.name, bot: isBot || known.bot, first: first || known.first });
    };
    // Logins first: they are the name that is shown.
    for (const { pull } of units)
        if (pull !== undefined && pull.author !== "")
            add(pull.author, pull.authorIsBot, pull.firstContribution);
    const coAuthors = units.map(listCoAuthorsOf);
    for (const coAuthor of coAuthors.flat())
        if (coAuthor.isLogin)
            addCoAuthor(coAuthor);
    for (const key of people.keys()) {
        const bare = dropSeparators(key);
        logins.set(bare, (logins.get(bare) ?? new Set()).add(key));
    }
    for (const [index, unit] of units.entries()) {
        if (unit.pull === undefined || unit.pull.author === "")
            for (const commit of unit.commits)
                if (!isMergeCommit(commit))
                    add(commit.author, false, false);
        for (const coAuthor of coAuthors[index])
            if (!coAuthor.isLogin)
                addCoAuthor(coAuthor);
    }
    return [...people.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}
/** Names of those who made a change, as written. */
function listAuthors(unit) {
    const coAuthors = listCoAuthorsOf(unit);
    const [only] = unit.commits;
    // Most changes are one commit by one person.
    if (unit.pull === undefined && unit.commits.length === 1 && coAuthors.length === 0)
        return facts_isMergeCommit(only) || only.author === "" ? [] : [only.author];
    const names = new Set();
    if (unit.pull !== undefined && unit.pull.author !== "")
        names.add(unit.pull.author);
    else
        for (const commit of unit.commits)
            if (!facts_isMergeCommit(commit))
                names.add(commit.author);
    for (const { name } of coAuthors)
        names.add(name);
    names.delete("");
    return [...names];
}
const contributors_NONE = [];
function listCoAuthorsOf(unit) {
    let found;
    for (const { message } of unit.commits)
        for (const { key, value } of message.trailers)
            if (key.length === contributors_CO_AUTHOR.length && key.toLowerCase() === contributors_CO_AUTHOR) {
                found ??= [];
                found.push(readCoAuthor(value));
            }
    return found ?? contributors_NONE;
}
function dropSeparators(key) {
    return key.replace(/[-_.]/g, "");
}
/** `Puneet Dixit` and the login `Puneet-Dixit` are one; `jane-doe` and `janedoe` are two logins, and so two people. */
function toKey(name) {
    return name.normalize("NFKC").toLowerCase().trim().replace(/\s+/g, "-");
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/change.ts







/** The section of what fits none of the policy's. */
const OTHER_SECTION = "Other changes";
const TYPE_ORDER = ["feat", "feature", "fix", "bugfix", "hotfix", "security", "perf"];
/** An override in the description wins over the title. */
function readUnit(unit, commits, policy) {
    const notes = readPullRequestNotes(unit.pull?.body ?? "");
    const entries = notes.override?.kind === "text" ? notes.override.entries.map(parseCommitMessage) : [];
    const said = readWords(unit, commits, notes);
    // What breaks by another sign than an entry's own is put down to the first entry.
    const first = Math.max(0, entries.findIndex(({ breaking }) => breaking));
    const changes = (entries.length === 0 ? [undefined] : entries).map((entry, index) => readEntry(unit, said, { entry, index, carries: index === first, several: entries.length > 1 }, policy));
    return { notes, changes };
}
function readWords(unit, commits, notes) {
    const messages = listMessages(commits.live);
    const labels = unit.pull?.labels ?? [];
    const own = chooseSpeaker(messages, commits.foreign);
    const breaks = messages.some((message) => message.breaking);
    // The pull request breaks what those commits say that it breaks; where none says so, it is not known which service's.
    const isElsewhere = own !== undefined && !breaks && listMessages(commits.foreign).some(({ breaking }) => breaking);
    if (isElsewhere)
        return { notes, labels, messages, title: own, own, breaking: false, migration: [] };
    const head = unit.head.message;
    const said = unit.pull === undefined ? readMergeTitle(unit.head) : parseCommitMessage(unit.pull.title);
    const description = unit.pull?.body ?? "";
    const described = description === ""
        ? undefined
        : parseCommitMessage(`-\n\n${dropSectionLabels(dropOverride(readDescription(description)))}`).breakingNote;
    return {
        notes,
        labels,
        messages,
        title: own ?? said,
        own: own ?? head,
        breaking: breaks ||
            (said?.breaking ?? false) ||
            head.breaking ||
            described !== undefined ||
            notes.breaking !== undefined ||
            labels.some(isBreakingLabel),
        migration: listMeaningful(notes.migration, described, notes.breaking, ...(breaks ? messages.map(({ breakingNote }) => breakingNote) : []), head.breakingNote),
    };
}
function listMeaningful(...texts) {
    return texts.every((text) => text === undefined) ? [] : texts.flatMap((text) => pull_request_body_meaningful(text) ?? []);
}
function listMessages(commits) {
    const messages = [];
    for (const commit of commits)
        if (!facts_isMergeCommit(commit))
            messages.push(commit.message);
    return messages;
}
/** Of a pull request that changes other services too, the service's own conventional commits say what it changes here. */
function chooseSpeaker(messages, foreign) {
    if (foreign.length === 0 || !messages.every(({ type }) => type !== undefined && KNOWN_TYPES.has(type)))
        return undefined;
    const type = pickType(messages);
    return messages.find(({ breaking }) => breaking) ?? messages.find((message) => message.type === type);
}
function readEntry(unit, said, { entry, index, carries, several }, policy) {
    const { notes, title, labels, own } = said;
    const named = entry ?? title ?? own;
    const type = entry?.type ?? title?.type ?? own.type ?? pickType(said.messages);
    const migration = listMeaningful(entry?.breakingNote, ...(carries ? said.migration : []));
    const number = unit.number === undefined ? unit.head.sha : `#${unit.number}`;
    return {
        id: index === 0 ? number : `${number}.${index + 1}`,
        title: readTitle(named, policy),
        details: entry === undefined || entry.body === "" ? null : entry.body,
        type: type ?? null,
        scope: (isKnownType(named.type, policy) ? (named.scope ?? own.scope) : undefined) ?? null,
        breaking: (entry?.breaking ?? false) || (carries && said.breaking),
        migration: migration.length === 0 ? null : [...new Set(migration)].join("\n\n"),
        customers: index === 0 ? (notes.customers ?? null) : null,
        workaround: index === 0 ? (notes.workaround ?? null) : null,
        faq: index === 0 ? notes.faq : [],
        section: chooseSection(policy.sections, type, several && entry?.type !== undefined ? [] : labels),
        pullRequest: unit.number === undefined ? null : { number: unit.number, url: unit.pull?.url ?? "" },
        sha: unit.head.sha,
        commits: unit.commits.map(({ sha }) => sha),
        labels,
        authors: listAuthors(unit),
        backportOf: unit.commits.find(isPick)?.message.cherryPickedFrom[0] ?? null,
    };
}
function isPick({ message }) {
    return message.cherryPickedFrom.length > 0;
}
function isKnownType(type, policy) {
    return (type === undefined ||
        KNOWN_TYPES.has(type) ||
        [...policy.sections, ...policy.hidden].some(({ types }) => types.includes(type)));
}
/** The title as people wrote it: a prefix goes only when it is a type, and a revert keeps saying that it is one. */
function readTitle(message, policy) {
    if (message.header === "")
        return "(no message)";
    if (!isKnownType(message.type, policy))
        return message.header;
    return message.type === "revert" ? `Revert "${message.description}"` : message.description;
}
/** GitHub writes the pull request's title as the merge commit's body; `fix: x` there looks like a trailer. */
function readMergeTitle({ message }) {
    if (!message.isMerge)
        return undefined;
    const trailer = message.trailers[0];
    const line = message.body.split("\n")[0]?.trim() || (trailer === undefined ? "" : `${trailer.key}: ${trailer.value}`);
    return line === "" ? undefined : parseCommitMessage(line);
}
function pickType(messages) {
    const types = messages.flatMap(({ type }) => (type === undefined ? [] : [type]));
    return TYPE_ORDER.find((type) => types.includes(type)) ?? (types.length === messages.length ? types[0] : undefined);
}
/** A label is deliberate and goes before the type. */
function chooseSection(sections, type, labels) {
    const lower = labels.map((label) => label.toLowerCase());
    const byLabel = lower.length === 0
        ? undefined
        : sections.find((section) => section.labels.some((label) => lower.includes(label.toLowerCase())));
    const found = byLabel ?? (type === undefined ? undefined : sections.find(({ types }) => types.includes(type)));
    return found?.title ?? OTHER_SECTION;
}
/** The name of the first rule that hides the change of the unit. */
function findHidingRule(unit, { change, notes }, rules, matches) {
    if (notes.override?.kind === "none")
        return "release note: none";
    const labels = change.labels.map((label) => label.toLowerCase());
    return rules.find((rule) => {
        if (change.type !== null && rule.types.includes(change.type))
            return true;
        if (rule.labels.some((label) => labels.includes(label.toLowerCase())))
            return true;
        if (rule.authors.length > 0 && isByOne(unit, rule.authors))
            return true;
        if (rule.paths.length === 0)
            return false;
        const plain = unit.commits.filter((commit) => !facts_isMergeCommit(commit));
        return (plain.length > 0 &&
            plain.every(({ paths }) => paths !== undefined && paths.length > 0 && paths.every((path) => matches(rule.paths, path))));
    })?.rule;
}
function isByOne(unit, authors) {
    const own = [unit.pull?.author ?? "", ...unit.commits.map(({ author }) => author)].map((name) => name.toLowerCase());
    return authors.some((author) => own.includes(author.toLowerCase()));
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/reverts.ts
/** Pairs reverts with what they take back: by SHA, by `Reverts o/r#N`, by title; a revert of a revert brings it back. */


/** The net effect of all reverts of the range. A revert of something released before is a change and stays. */
function settleReverts(units, commits) {
    const found = listReverts(units);
    if (found.length === 0)
        return { cancelled: new Map(), wasGone: () => false };
    const position = new Map(commits.map((commit, order) => [commit.sha, order]));
    found.sort(([a], [b]) => position.get(a.at(-1)) - position.get(b.at(-1)));
    const index = indexUnits(units);
    const operations = new Map();
    const cancelled = new Map();
    const takenBack = new Set();
    const unpaired = new Map();
    /** By SHA, oldest first: since which place in the order a change is gone, or back. */
    const turns = new Map();
    let now = 0;
    const flip = (sha, { by, back }, seen) => {
        if (back)
            takenBack.add(sha);
        else
            takenBack.delete(sha);
        const operation = operations.get(sha);
        if (operation === undefined) {
            if (back)
                cancelled.set(sha, by);
            else
                cancelled.delete(sha);
            turns.set(sha, [...(turns.get(sha) ?? []), { since: now, gone: back }]);
            return;
        }
        // The commit is itself a revert: taking it back brings back what it took, and the other way round.
        if (operation.active === !back || seen.has(operation))
            return;
        seen.add(operation);
        operation.active = !back;
        for (const target of operation.targets)
            flip(target, { by: sha, back: operation.takes !== back }, seen);
    };
    for (const [by, reverts] of found) {
        const head = by.at(-1);
        now = position.get(head);
        const { targets, takes } = findTargets(reverts, by, { index, position, takenBack, unpaired });
        if (targets.length === 0) {
            if (reverts.whole)
                for (const name of namesOf(reverts, index))
                    unpaired.set(name, by);
            continue;
        }
        const operation = { targets, takes, active: true };
        // What only mentions a revert brings a change of its own and stays.
        if (reverts.whole)
            for (const sha of by) {
                operations.set(sha, operation);
                cancelled.set(sha, targets.at(-1));
            }
        for (const target of targets)
            flip(target, { by: head, back: takes }, new Set());
    }
    const wasGone = (sha, at) => turns.get(sha)?.findLast(({ since }) => since < position.get(at))?.gone ?? false;
    return { cancelled, wasGone };
}
/** What a later `Reapply` may call that which this one took back. */
function namesOf({ pullRequests, title, scope }, index) {
    const names = pullRequests.filter(({ repository }) => isHere(repository, index)).map(({ number }) => `#${number}`);
    return title === undefined ? names : [...names, normalize(title), reverts_shorten(scope, title)];
}
/** Who reverts what: a unit whose title or description says so, else the single commit. */
function listReverts(units) {
    const found = [];
    for (const unit of units) {
        if (unit.pull === undefined && unit.commits.every(({ message }) => message.reverts === undefined))
            continue;
        const own = unit.pull === undefined ? undefined : reverts_readReverts(`${unit.pull.title}\n\n${unit.pull.body}`);
        const plain = unit.commits.filter((commit) => !facts_isMergeCommit(commit));
        const whole = own ?? (unit.commits.length > 1 ? undefined : unit.head.message.reverts);
        if (whole !== undefined) {
            const shas = plain.flatMap(({ message }) => message.reverts?.shas ?? []);
            found.push([unit.commits.map(({ sha }) => sha), { ...whole, shas: [...new Set([...whole.shas, ...shas])] }]);
            continue;
        }
        for (const commit of plain) {
            const reverts = commit.message.reverts;
            if (reverts !== undefined)
                found.push([[commit.sha], reverts]);
        }
    }
    return found;
}
/** Only a title of the form of a revert makes a whole pull request one; a sentence in a description does not. */
function reverts_readReverts(text) {
    const { reverts } = parseCommitMessage(text);
    return reverts?.whole === true || reverts?.reapplied !== undefined ? reverts : undefined;
}
const PREFIX = 7;
function indexUnits(units) {
    const unitOf = new Map();
    const byNumber = new Map();
    const byTitle = new Map();
    const byPrefix = new Map();
    const add = (map, key, value) => {
        const list = map.get(key);
        if (list === undefined)
            map.set(key, [value]);
        else
            list.push(value);
    };
    for (const unit of units) {
        if (unit.number !== undefined)
            byNumber.set(unit.number, unit);
        for (const commit of unit.commits) {
            unitOf.set(commit.sha, unit);
            add(byPrefix, commit.sha.slice(0, PREFIX), commit.sha);
            for (const title of titlesOf(commit))
                add(byTitle, title, commit);
        }
        if (unit.pull !== undefined) {
            add(byTitle, normalize(unit.pull.title), unit.head);
            for (const title of shortTitlesOf(parseCommitMessage(unit.pull.title)))
                add(byTitle, title, unit.head);
        }
    }
    const url = units.find(({ pull }) => pull !== undefined)?.pull?.url ?? "";
    const repository = /\/([\w.-]+\/[\w.-]+)\/pull\/\d+$/.exec(url)?.[1]?.toLowerCase();
    return { repository, unitOf, byNumber, byTitle, byPrefix };
}
/** As written, and as the header reads without pictures or another mark before its type. */
function titlesOf({ message }) {
    const { header, type, scope, breaking, description } = message;
    const titles = [normalize(header), normalize(description)];
    if (type !== undefined) {
        const head = `${type}${scope === undefined ? "" : `(${scope})`}`;
        titles.splice(1, 1, normalize(`${head}: ${description}`), ...shortTitlesOf(message));
        if (breaking)
            titles.push(normalize(`${head}!: ${description}`));
    }
    return [...new Set(titles)];
}
/** What `revert(cart): sums` calls `feat(cart): sums`. */
function shortTitlesOf({ type, scope, description }) {
    return type === undefined || type === "revert" ? [] : [reverts_shorten(scope, description)];
}
function reverts_shorten(scope, description) {
    return normalize(`(${scope ?? ""}): ${description}`);
}
function normalize(title) {
    const text = title.trim();
    const bare = text.endsWith(")") ? text.replace(/(?<!\s)\s*\(#\d{1,10}\)$/, "") : text;
    return (/\s\s|[^\S ]/.test(bare) ? bare.replace(/\s+/g, " ") : bare).toLowerCase();
}
function findTargets(reverts, by, range) {
    const named = findNamed(reverts, by, range);
    const { reapplied, title } = reverts;
    // A SHA or number that is not in the range means something released before: its title may not be guessed at.
    const isPrecise = reverts.pullRequests.length > 0 || reverts.shas.length > 0;
    if (named.length > 0)
        return { targets: named, takes: true };
    if (reapplied !== undefined)
        return findReapplied(reapplied, by, range);
    if (isPrecise || title === undefined)
        return { targets: [], takes: true };
    const find = (key) => findTitled(key, by, range, (sha) => !range.takenBack.has(sha));
    const [exact, short] = [normalize(title), reverts_shorten(reverts.scope, title)];
    // `revert(cart): sums` names its scope and no type; what is quoted is the whole title.
    const targets = reverts.scope === undefined ? (find(exact) ?? find(short)) : (find(short) ?? find(exact));
    return { targets: targets ?? [], takes: true };
}
/** What the SHAs and numbers of the message mean, in the range. */
function findNamed(reverts, by, { index }) {
    const own = new Set(by);
    const found = new Set();
    const addUnit = (unit) => {
        for (const { sha } of unit.commits)
            if (!own.has(sha))
                found.add(sha);
    };
    for (const { repository, number } of reverts.pullRequests) {
        if (!isHere(repository, index))
            continue;
        const unit = index.byNumber.get(number);
        if (unit !== undefined)
            addUnit(unit);
    }
    for (const prefix of reverts.shas) {
        const matches = (index.byPrefix.get(prefix.slice(0, PREFIX)) ?? []).filter((sha) => sha.startsWith(prefix));
        if (matches.length !== 1 || own.has(matches[0]))
            continue;
        const unit = index.unitOf.get(matches[0]);
        const commit = unit.commits.find(({ sha }) => sha === matches[0]);
        if (facts_isMergeCommit(commit))
            addUnit(unit);
        else
            found.add(commit.sha);
    }
    return [...found];
}
function isHere(repository, index) {
    return repository === undefined || index.repository === undefined || repository === index.repository;
}
/** What was taken back under the title or number comes back; where that was released before, its revert does not count. */
function findReapplied(reapplied, by, range) {
    const isGone = (sha) => range.takenBack.has(sha);
    if ("number" in reapplied) {
        const shas = range.index.byNumber.get(reapplied.number)?.commits.map(({ sha }) => sha) ?? [];
        const targets = shas.filter((sha) => !by.includes(sha) && isGone(sha));
        if (targets.length > 0)
            return { targets, takes: false };
        return { targets: range.unpaired.get(`#${reapplied.number}`) ?? [], takes: true };
    }
    const keys = [normalize(reapplied.title), ...shortTitlesOf(parseCommitMessage(reapplied.title))];
    for (const key of keys) {
        const targets = findTitled(key, by, range, isGone)?.filter(isGone);
        if (targets !== undefined)
            return { targets, takes: false };
    }
    const unpaired = keys.map((key) => range.unpaired.get(key)).find((found) => found !== undefined);
    return { targets: unpaired ?? [], takes: true };
}
/** The last commit before of that title, or the whole unit that it speaks for. */
function findTitled(key, by, { index, position }, isMeant) {
    const before = position.get(by[0]);
    const candidate = (index.byTitle.get(key) ?? [])
        .filter(({ sha }) => !by.includes(sha) && position.get(sha) < before && isMeant(sha))
        .at(-1);
    if (candidate === undefined)
        return undefined;
    const unit = index.unitOf.get(candidate.sha);
    return unit.head.sha === candidate.sha
        ? unit.commits.map(({ sha }) => sha).filter((sha) => !by.includes(sha))
        : [candidate.sha];
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/units.ts
/** Groups commits under the pull requests that brought them: squash, merge and rebase styles, stacked ones too. */



/**
 * Units in the order of their first commit; every commit is in exactly one. `commits` are oldest first; `brought` is `traceMerges` of
 * the whole range, those of other services too, without which it is not known which merge brought what.
 */
function groupCommits(commits, pulls, 
/** Pull requests that GitHub names for a commit whose message names none (rebase merges). */
pullOfCommit = new Map(), brought = traceMerges(commits, pullOfCommit)) {
    const units = [];
    const byNumber = new Map();
    for (const commit of commits) {
        const number = numberOf(commit, brought.get(commit.sha), pulls, pullOfCommit);
        if (number === undefined) {
            units.push({ pull: undefined, number, commits: [commit], head: commit });
            continue;
        }
        const known = byNumber.get(number);
        if (known !== undefined) {
            known.push(commit);
            continue;
        }
        const own = [commit];
        byNumber.set(number, own);
        units.push({ pull: pulls.get(number), number, commits: own, head: commit });
    }
    if (byNumber.size === 0)
        return units;
    return units.map((unit) => {
        const head = unit.commits.findLast(({ message }) => message.pullRequest === unit.number) ?? unit.commits.at(-1);
        return head === unit.head ? unit : { ...unit, head };
    });
}
function numberOf(commit, brought, pulls, pullOfCommit) {
    const named = commit.message.pullRequest;
    if (facts_isMergeCommit(commit) && commit.message.isMerge && named !== undefined)
        return named;
    // `(#12)` may just as well be an issue: it counts when a pull request of that number is known.
    const asked = pullOfCommit.get(commit.sha);
    const pull = named === undefined ? undefined : pulls.get(named);
    if (pull !== undefined && (asked === named || !isOfReverted(commit, pull)))
        return named;
    return asked ?? brought;
}
/** Whether the number is part of what is reverted: `revert: fix: sums (#12)` of a pull request #12 that reverts nothing. */
function isOfReverted({ message }, pull) {
    return (message.type === "revert" &&
        message.reverts?.whole === true &&
        parseCommitMessage(pull.title).reverts?.whole !== true);
}
/** Which pull request brought a commit in by a merge; commits of the main line are brought by none. */
function traceMerges(commits, pullOfCommit = new Map()) {
    const within = traceOuterMerges(commits);
    if (within.size === 0)
        return new Map();
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    const brought = new Map();
    for (const { sha } of commits)
        for (let merge = within.get(sha); merge !== undefined; merge = within.get(merge)) {
            const number = bySha.get(merge).message.pullRequest ?? pullOfCommit.get(merge);
            if (number === undefined)
                continue;
            brought.set(sha, number);
            break;
        }
    return brought;
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/changes.ts
/** What a release changes: its commits under the pull requests that brought them, without what was reverted or is another service's. */






/** Pure: the same facts in any order give the same changes. The notes show them and every gate judges them. */
function readChanges(facts, policy, matches) {
    const pulls = new Map(facts.pulls.map((pull) => [pull.number, pull]));
    const commits = sortCommits(applyPullPaths(facts, pulls, matches));
    const fates = new Map();
    for (const commit of commits)
        if (changes_isForeign(commit, facts.servicePaths, matches))
            fates.set(commit.sha, { kind: "hidden", rule: "other service" });
    if (fates.size > 0)
        for (const sha of listForeignMerges(commits, fates))
            fates.set(sha, { kind: "hidden", rule: "other service" });
    const brought = traceMerges(commits, facts.pullOfCommit);
    const foreignOf = fates.size === 0
        ? new Map()
        : groupForeign(groupCommits(commits, pulls, facts.pullOfCommit, brought), fates);
    const own = fates.size === 0 ? commits : commits.filter(({ sha }) => !fates.has(sha));
    const units = groupCommits(own, pulls, facts.pullOfCommit, brought);
    const carriers = listCarrierUnits(units, commits);
    const { cancelled, wasGone } = settleReverts(units, own);
    for (const [sha, by] of cancelled)
        fates.set(sha, { kind: "reverted", by });
    for (const [sha, from] of pairBackports(own, units, wasGone))
        if (!fates.has(sha))
            fates.set(sha, { kind: "backported", from });
    const shown = [];
    const hidden = [];
    const seen = [];
    for (const unit of units) {
        const gone = unit.commits.find(({ sha }) => fates.has(sha));
        const live = gone === undefined ? unit.commits : unit.commits.filter(({ sha }) => !fates.has(sha));
        if (live.length === 0)
            continue;
        if (gone !== undefined && live.every(facts_isMergeCommit)) {
            // Only the merge commit is left of a pull request whose commits were all taken back or came from elsewhere.
            for (const { sha } of live)
                fates.set(sha, fates.get(gone.sha));
            continue;
        }
        const { changes, notes } = readUnit(unit, { live, foreign: foreignOf.get(unit.number) ?? [] }, policy);
        const carries = carriers.has(unit);
        const carried = carries ? "merge of other pull requests" : nameCarriedBranch(unit);
        const rules = changes.map((change) => isForReaders(change) ? undefined : (carried ?? findHidingRule(unit, { change, notes }, policy.hidden, matches)));
        const visible = changes.filter((_, index) => rules[index] === undefined);
        if (carried === undefined)
            for (const change of changes)
                if (!visible.includes(change))
                    hidden.push(change);
        if (visible.length === 0) {
            for (const { sha } of live)
                fates.set(sha, { kind: "hidden", rule: rules[0] });
            continue;
        }
        shown.push(...visible);
        seen.push(unit);
        const face = live.includes(unit.head) ? unit.head : live.at(-1);
        for (const { sha } of live)
            fates.set(sha, { kind: sha === face.sha ? "shown" : "grouped", change: visible[0].id });
    }
    return { commits, fates, changes: shown, hidden, units: seen };
}
/** What asks something of its readers is shown, whatever a rule says. */
function isForReaders({ breaking, migration }) {
    return breaking || migration !== null;
}
/** A merge without a pull request brings commits that are changes themselves. */
function nameCarriedBranch(unit) {
    return unit.number === undefined && unit.commits.every(facts_isMergeCommit) ? "merge of a branch" : undefined;
}
/**
 * What a pull request changes speaks for its commits: GitHub names no paths of single commits, and with a clone the answer must be
 * the same.
 */
function applyPullPaths(facts, pulls, matches) {
    if (facts.pulls.every(({ paths }) => paths === undefined))
        return facts.commits;
    const { pullOfCommit = new Map() } = facts;
    const speaking = listSpeakingPulls({ ...facts, pullOfCommit }, matches);
    return facts.commits.map((commit) => {
        const number = pullOfCommit.get(commit.sha) ?? 0;
        const paths = speaking.has(number) ? pulls.get(number)?.paths : undefined;
        return paths === undefined || facts_isMergeCommit(commit) ? commit : { ...commit, paths };
    });
}
/**
 * Pull requests whose paths are known and speak for each of their commits. Not those that bring other pull requests, nor those of
 * several commits that change more than the service: their commits have paths of their own, or none that are known.
 */
function listSpeakingPulls(facts, matches) {
    const { commits, pulls, pullOfCommit, servicePaths } = facts;
    const carriers = listCarriers(commits, pullOfCommit);
    const sizes = new Map();
    for (const commit of commits) {
        const number = pullOfCommit.get(commit.sha);
        if (number !== undefined && !facts_isMergeCommit(commit))
            sizes.set(number, (sizes.get(number) ?? 0) + 1);
    }
    const isMixed = (paths) => {
        const inside = paths.filter((path) => matches(servicePaths, path)).length;
        return servicePaths.length > 0 && inside > 0 && inside < paths.length;
    };
    return new Set(pulls.flatMap(({ number, paths }) => paths === undefined || carriers.has(number) || ((sizes.get(number) ?? 0) > 1 && isMixed(paths)) ? [] : [number]));
}
/** Pull requests whose merge holds commits of others. */
function listCarriers(commits, numberOf) {
    const within = traceOuterMerges(commits);
    const carriers = new Set();
    for (const { sha } of commits) {
        const own = numberOf.get(sha);
        if (own === undefined)
            continue;
        for (let merge = within.get(sha); merge !== undefined; merge = within.get(merge)) {
            const outer = numberOf.get(merge);
            if (outer === undefined || outer === own)
                continue;
            if (carriers.has(outer))
                break;
            carriers.add(outer);
        }
    }
    return carriers;
}
/** Release pull requests, and merges of a branch of merged ones: every commit that they brought is another's. */
function listCarrierUnits(units, commits) {
    if (!commits.some(facts_isMergeCommit))
        return new Set();
    const shas = new Set(commits.map(({ sha }) => sha));
    const isCarrier = (unit) => unit.number !== undefined &&
        unit.commits.every(facts_isMergeCommit) &&
        unit.commits.some(({ parents }) => parents.slice(1).some((parent) => shas.has(parent)));
    return new Set(units.filter(isCarrier));
}
/** Number of the pull request → the commits that it brought to other services. */
function groupForeign(units, fates) {
    return new Map(units.map(({ number, commits }) => [
        number,
        number === undefined ? [] : commits.filter(({ sha }) => fates.has(sha)),
    ]));
}
/**
 * A merge is another service's when everything that it brought is; one that brought nothing, such as main into a topic branch,
 * goes with the merge that holds it. `commits` are oldest first.
 */
function listForeignMerges(commits, fates) {
    const within = traceOuterMerges(commits);
    const brought = new Map();
    for (const commit of commits) {
        if (facts_isMergeCommit(commit))
            continue;
        for (let merge = within.get(commit.sha); merge !== undefined; merge = within.get(merge)) {
            const tally = brought.get(merge) ?? { all: 0, foreign: 0 };
            tally.all += 1;
            tally.foreign += fates.has(commit.sha) ? 1 : 0;
            brought.set(merge, tally);
        }
    }
    const isForeignMerge = (sha) => {
        let merge = sha;
        while (merge !== undefined && !brought.has(merge))
            merge = within.get(merge);
        const tally = brought.get(merge ?? "");
        return tally !== undefined && tally.all === tally.foreign;
    };
    return commits.filter((commit) => facts_isMergeCommit(commit) && isForeignMerge(commit.sha)).map(({ sha }) => sha);
}
function changes_isForeign(commit, globs, matches) {
    if (globs.length === 0 || facts_isMergeCommit(commit) || commit.paths === undefined)
        return false;
    return !commit.paths.some((path) => matches(globs, path));
}
/**
 * Commits of the range that are the same change as another one there: by the trailer of `git cherry-pick -x`, or by what every
 * cherry-pick keeps, the author, the time of writing and the title. The first one stays. What was reverted before is brought
 * back by a later pick, which is a change again.
 */
function pairBackports(commits, units, wasGone) {
    const pairs = new Map();
    // Both are needed by few ranges only.
    let unitOf;
    const areOfOneUnit = (a, b) => {
        unitOf ??= new Map(units.flatMap((unit) => unit.commits.map((commit) => [commit.sha, unit])));
        return unitOf.get(a.sha) === unitOf.get(b.sha);
    };
    let bySha;
    /** By the time of writing, which two commits rarely share: only those that do are compared by their looks. */
    const byTime = new Map();
    const byLook = new Map();
    const pair = (copy, source) => {
        if (copy.sha === source.sha || pairs.has(source.sha) || pairs.has(copy.sha))
            return;
        if (!wasGone(source.sha, copy.sha))
            pairs.set(copy.sha, source.sha);
    };
    for (const commit of commits) {
        if (facts_isMergeCommit(commit))
            continue;
        for (const from of commit.message.cherryPickedFrom) {
            bySha ??= new Map(commits.map((held) => [held.sha, held]));
            const source = bySha.get(from) ?? (from.length < 40 ? commits.find(({ sha }) => sha.startsWith(from)) : undefined);
            if (source !== undefined)
                pair(commit, source);
        }
        if (commit.authoredAt === undefined)
            continue;
        const sameTime = byTime.get(commit.authoredAt);
        if (sameTime === undefined) {
            byTime.set(commit.authoredAt, commit);
            continue;
        }
        const look = lookOf(commit);
        const first = lookOf(sameTime) === look ? sameTime : byLook.get(look);
        if (first === undefined)
            byLook.set(look, commit);
        // Two alike within a pull request are its own work; a squash merge and its copy both name it.
        else if (commit.message.pullRequest !== undefined || !areOfOneUnit(first, commit))
            pair(commit, first);
    }
    return pairs;
}
function lookOf({ authoredAt, author, message }) {
    return `${authoredAt}\n${message.header}\n${author}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/released-changes.ts




/**
 * Empty when the commits could not be read: other requirements say so. A commit belongs to the services whose files it or its pull
 * request changes; when these are not known, it belongs to every service.
 */
function listReleasedChanges(facts, policy) {
    if (!facts.range.ok)
        return [];
    const { commits } = facts.range.value;
    const merged = facts.pulls.ok ? facts.pulls.value.filter((pull) => pull.merged) : [];
    const { changes, hidden } = readChanges({
        commits: commits.map(({ foreign, ...commit }, order) => toNoteCommit({
            // Records of earlier versions hold the order alone.
            author: "",
            date: new Date(order * 1_000).toISOString(),
            ...commit,
            ...(foreign === true ? { paths: [] } : {}),
        })),
        pulls: merged.map((pull) => toNotedPull(pull)),
        pullOfCommit: assignByAssociation(listNamed(commits), merged),
        servicePaths: policy.paths,
    }, { sections: policy.notes.sections ?? [], hidden: policy.notes.hidden ?? [] }, matchesAny);
    // Without a rule's paths, which GitHub does not name for every commit, nothing may be known to be hidden: here as there all count.
    return [...changes, ...hidden];
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/release-type.ts
/** Release type: the number says what the changes that are still in the release and of this service say. */




const releaseType = {
    id: "release-type",
    title: "Release type agrees with the changes",
    guide: { line: 9, text: "Major: significant functionality or breaking changes" },
    why: "A breaking change in a patch reaches customers who were promised none.",
    wants: ["range", "pulls"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { policy }) => {
        if (!facts.range.ok)
            return unreadable("The release's commits", facts.range.failure);
        if (!facts.pulls.ok)
            return unreadable("The release's pull requests", facts.pulls.failure);
        const { version, type } = facts.release;
        const changes = listReleasedChanges(facts, policy);
        const findings = auditType(facts.release, changes);
        const against = findings.filter(({ severity }) => severity === "failure");
        const links = new Map(changes.map(({ sha, pullRequest }) => [sha, pullRequest]));
        const evidence = findings.slice(0, 10).map(({ sha }) => {
            const pull = links.get(sha);
            return pull == null ? { label: sha.slice(0, 7), url: "" } : { label: `#${pull.number}`, url: pull.url };
        });
        if (against.length > 0)
            return {
                verdict: "fail",
                explanation: listFirst(against.map(({ message }) => message)),
                evidence,
                remedy: {
                    who: "release-manager",
                    what: "Tag the commit with the number that the changes ask for, or revert the change and tag the revert.",
                },
            };
        return {
            verdict: "pass",
            explanation: `${version} is a ${type}; of ${count(changes.length, "change")} none ${findings.length === 0 ? "says otherwise" : "breaks anything"}.`,
            evidence,
        };
    },
};

;// CONCATENATED MODULE: ./packages/shared/src/release/deployment.ts
/** A deployment as our actions write it: its payload, its key, and the words in a status that carry meaning. */
/** A `success` status that begins so says that verify found the release healthy. */
const deployment_VERIFIED = "verified:";
/** A `failure` status that begins so quarantines the SHA in the environment. */
const ROLLED_BACK = "rolled back:";
/** A `failure` status that begins so ends an attempt that stopped after `in_progress`, before its command: it changed nothing. */
const NOT_STARTED = "not started:";
/** A later `inactive` status that begins so says who let the SHA return, and why. */
const QUARANTINE_LIFTED = "quarantine lifted:";
/**
 * The words of a mark that holds at one target of a deployment to the whole environment: `rolled back in eu:`. Such a `rolled back in`
 * is written into an `inactive` status: the deployment did not fail at the other targets. Null, or the target that it was made to: the mark.
 */
function nameMark(mark, payload, target) {
    return target === null || deployment_targetOf(payload) === target ? mark : nameAt(mark, target);
}
function nameAt(mark, target) {
    return target === null ? mark : mark.replace(/:$/, () => ` in ${target}:`);
}
/**
 * Whether a deployment was rolled back at a target, there alone or as a whole, and its quarantine there was not lifted since. Null asks
 * for anywhere in the environment.
 */
function isQuarantining(deployment, target) {
    const statuses = orderStatuses(deployment.statuses);
    if (target !== null)
        return isMarkedAt(statuses, target);
    const named = statuses.flatMap(({ description }) => /^rolled back in (.+?): /.exec(description)?.[1] ?? []);
    return [null, ...named].some((one) => isMarkedAt(statuses, one));
}
/** `statuses` oldest first. Null: as a whole. */
function isMarkedAt(statuses, target) {
    const says = ({ description }, mark) => description.startsWith(mark) || description.startsWith(nameAt(mark, target));
    const at = statuses.findLastIndex((status) => (status.state === "failure" && status.description.startsWith(ROLLED_BACK)) ||
        (status.state === "inactive" && target !== null && says(status, ROLLED_BACK)));
    return at >= 0 && !statuses.slice(at).some((status) => says(status, QUARANTINE_LIFTED));
}
/** What makes twice once for a deploy. */
function deploymentKey(fields) {
    return [fields.service ?? "-", fields.environment, fields.version, fields.runId, fields.target]
        .filter((part) => part !== undefined)
        .join("/");
}
/** To which target of its environment a deployment was made; null: to the whole environment. */
function deployment_targetOf(payload) {
    if (payload.target !== undefined)
        return payload.target;
    // Older deploys say it in their key alone.
    const { service, environment, version, runId } = payload;
    const whole = `${deploymentKey({ service, environment, version, runId })}/`;
    return payload.kind === "deploy" && payload.key.startsWith(whole) ? payload.key.slice(whole.length) : null;
}
/** Whether a deployment changed what runs at a target: it was made there, or to the whole environment. Null asks for all of them. */
function concernsTarget(payload, target) {
    if (target === null)
        return true;
    const made = deployment_targetOf(payload);
    return made === null || made === target;
}
/** The payload when it is one of ours (REST gives an object or text, GraphQL a text, sometimes quoted twice); else null. */
function deployment_parseDeploymentPayload(value) {
    let payload = value;
    for (let depth = 0; depth < 2 && typeof payload === "string"; depth++) {
        try {
            payload = JSON.parse(payload);
        }
        catch {
            return null;
        }
    }
    if (typeof payload !== "object" || payload === null)
        return null;
    const fields = payload;
    const previous = fields.previous;
    const whole = fields.schemaVersion === 1 &&
        ["deploy", "rollback", "drill"].includes(fields.kind) &&
        ["key", "version", "tag", "environment", "runId", "actor", "policyDigest"].every((name) => typeof fields[name] === "string") &&
        isCommit(fields.sha) &&
        typeof fields.runAttempt === "number" &&
        ["number", "undefined"].includes(typeof fields.targetDeploymentId) &&
        ["string", "undefined"].includes(typeof fields.target) &&
        (fields.policyCommit === undefined || fields.policyCommit === null || isCommit(fields.policyCommit)) &&
        (fields.policyBases === undefined || isBaseList(fields.policyBases)) &&
        ["service", "artifactDigest"].every((name) => fields[name] === null || typeof fields[name] === "string") &&
        (previous === null ||
            (typeof previous === "object" &&
                typeof previous.version === "string" &&
                typeof previous.sha === "string" &&
                typeof previous.deploymentId === "number"));
    return whole ? payload : null;
}
function isBaseList(value) {
    return (Array.isArray(value) &&
        value.every((base) => {
            if (typeof base !== "object" || base === null)
                return false;
            const { source, sha } = base;
            return typeof source === "string" && isCommit(sha);
        }));
}
function isCommit(value) {
    return typeof value === "string" && /^[0-9a-f]{40}$/.test(value);
}
/** Oldest first, by time and id: the API's order is no promise. */
function orderStatuses(statuses) {
    return [...statuses].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id ?? 0) - (b.id ?? 0));
}
/** The newest status, or undefined for a deployment without any. */
function deployment_latestStatus(deployment) {
    return orderStatuses(deployment.statuses).at(-1);
}
/**
 * Whether a deployment began to change its environment. An attempt that ended as not started takes back its own `in_progress` and
 * no other: where an earlier attempt left one that nothing ended, its command may have run.
 */
function hasBegun(deployment) {
    let underWay = 0;
    for (const { state, description } of orderStatuses(deployment.statuses)) {
        if (state === "success")
            return true;
        if (state === "in_progress")
            underWay++;
        if (!deployment_isTerminal(state))
            continue;
        const isTakenBack = underWay === 1 && state === "failure" && description.startsWith(NOT_STARTED);
        if (underWay > 0 && !isTakenBack)
            return true;
        underWay = 0;
    }
    return underWay > 0;
}
/** Whether a state ends a deployment. */
function deployment_isTerminal(state) {
    return state === "success" || state === "failure" || state === "error" || state === "inactive";
}

;// CONCATENATED MODULE: ./packages/shared/src/incident/drill.ts
/** Drills: what a rehearsed rollback left in an environment's deployments, and whether it is young and fast enough. */


/** The status description that readDrills reads. */
function describeDrill(recoveryMs) {
    return `${VERIFIED} drill recovered in ${renderDuration(Math.max(1_000, Math.ceil(recoveryMs / 1_000) * 1_000))}`;
}
/** The finished drills of one environment and service, newest first; with a target those of that target alone. */
function readDrills(deployments, scope) {
    const target = scope.target ?? null;
    return deployments
        .filter(({ payload, sha }) => payload?.kind === "drill" &&
        payload.sha === sha &&
        payload.environment === scope.environment &&
        payload.service === scope.service &&
        (target === null || deployment_targetOf(payload) === target))
        .flatMap((deployment) => deployment.statuses.flatMap((status) => {
        const text = /^verified: drill recovered in (\S+)/.exec(status.description)?.[1];
        const recoveryMs = text === undefined ? undefined : (0,duration/* parseDuration */.E)(text);
        if (status.state !== "success" || recoveryMs === undefined)
            return [];
        return [
            { deploymentId: deployment.id, version: deployment.payload.version, at: status.createdAt, recoveryMs },
        ];
    }))
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
/** The newest drill against the policy's `drill` of the environment. `now` in milliseconds. */
function judgeDrill(drills, rule, now) {
    const [drill] = drills;
    if (drill === undefined)
        return { kind: "missing" };
    const ageMs = now - Date.parse(drill.at);
    if (ageMs > (0,duration/* parseDuration */.E)(rule["max-age"]))
        return { kind: "too-old", drill, ageMs };
    return drill.recoveryMs > (0,duration/* parseDuration */.E)(rule["max-recovery"]) ? { kind: "too-slow", drill } : { kind: "met", drill };
}

;// CONCATENATED MODULE: ./packages/shared/src/release/history.ts
/** What an environment runs, what it can go back to and what must not return: read from its deployments (docs/architecture.md). */

/**
 * The history of one environment and, where given, one service and one target. Deployments of other environments,
 * services, targets or writers are left out; their order does not matter.
 */
function readHistory(deployments, scope) {
    const inScope = deployments
        .filter(({ environment, payload }) => payload !== null &&
        environment === scope.environment &&
        payload.environment === scope.environment &&
        payload.service === scope.service)
        // A payload that names another commit than its deployment is forged or broken, and proves nothing.
        .filter(({ sha, payload }) => payload.sha === sha);
    const ours = selectForTarget(inScope, scope.target ?? null, scope.coming).sort(newestFirst);
    const quarantined = new Set(ours.filter((one) => isQuarantining(one, scope.target ?? null)).map(({ sha }) => sha));
    const succeeded = ours.filter((deployment) => hasStatus(deployment, "success", "")).map(describeRelease);
    const active = succeeded[0];
    const begun = ours.find(hasBegun);
    return {
        active,
        lastKnownGood: active === undefined ? undefined : findTarget(succeeded, quarantined, active),
        quarantined,
        succeeded,
        disturbedBy: begun?.id === active?.deploymentId ? undefined : begun,
        open: ours.filter((deployment) => {
            const state = deployment_latestStatus(deployment)?.state;
            return state === undefined || state === "pending" || state === "queued" || state === "in_progress";
        }),
    };
}
/**
 * Of the deployments to one environment and for one service, those that changed what runs at a target. One to the whole environment
 * counts for a target that was deployed to before it. For a target that was not, it counts while the other targets held no commit since
 * that this one was never given: a target that was added later never ran what the environment held before. One that quarantines its
 * commit there always counts. Null selects all.
 */
function selectForTarget(deployments, target, coming) {
    if (target === null)
        return [...deployments];
    const made = (fact) => (fact.payload === null ? null : deployment_targetOf(fact.payload));
    const own = deployments.filter((fact) => made(fact) === target);
    const given = new Set([...own.map(({ sha }) => sha), coming]);
    const missed = deployments.filter((fact) => fact.payload !== null &&
        // One that was rolled back went to what it had before, and got nothing new.
        fact.payload.kind === "deploy" &&
        ![null, target].includes(made(fact)) &&
        !given.has(fact.sha) &&
        hasStatus(fact, "success", "") &&
        !isQuarantining(fact, null));
    const isNewer = (a, b) => newestFirst(a, b) < 0;
    return deployments.filter((fact) => {
        if (fact.payload === null)
            return true;
        if (!concernsTarget(fact.payload, target))
            return false;
        if (made(fact) === target || isQuarantining(fact, target) || own.some((older) => isNewer(fact, older)))
            return true;
        return !missed.some((other) => other.sha !== fact.sha && isNewer(other, fact));
    });
}
/**
 * What a target certainly runs: the newest deployment, when it was made to exactly that target and nothing began to change it since.
 * Null asks for the whole environment. `history` is that of the target. One to the whole environment proves nothing of a target,
 * which may not have existed then, and one to a target nothing of the whole.
 */
function findHeld(history, target) {
    const { active, disturbedBy } = history;
    return active !== undefined && disturbedBy === undefined && targetOf(active.payload) === target ? active : undefined;
}
/**
 * What a rollback of the deployment `badId` brings back: the newest one before it that was verified, has
 * another SHA and was never rolled back. Undefined: there is nothing to roll back to.
 */
function findKnownGood(history, bad) {
    return findTarget(history.succeeded, history.quarantined, bad);
}
/** Whether the target, or with null the whole environment, now runs this SHA, deployed and verified. What a later stage may require. */
function holdsVerified(history, sha, target) {
    const held = findHeld(history, target);
    return held?.sha === sha && held.verified && !history.quarantined.has(sha);
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
        verified: hasStatus(deployment, "success", deployment_VERIFIED),
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

// EXTERNAL MODULE: ./packages/shared/src/release/production.ts
var release_production = __webpack_require__(9186);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/rollback-plan.ts
/** The rollback contract: a plan at the commit that names a release which exists, was verified and can be brought back, and the drills that the policy asks for. */








/** Where the plan lies unless `settings.file` says otherwise. */
const ROLLBACK_FILE = "docs/rollback-plan.md";
const NOTHING_VERIFIED = "No release was verified yet: sign, with what is to be done instead as the reason.";
const rollback_plan_HEADINGS = ["Target", "Steps", "Contact"];
const rollbackPlan = {
    id: "rollback-plan",
    title: "Rollback / mitigation plan",
    guide: { line: 21, text: "Rollback / mitigation plan documented" },
    why: "The way back must be known before it is needed, at three in the morning.",
    wants: ["files", "deployments", "tags"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, context) => {
        const plan = judgePlan(facts, context);
        const drills = judgeDrills(facts, context);
        // A signature can stand for the plan, never for a rehearsal that the policy asks for: the worse of both decides.
        if (plan.verdict === "fail")
            return plan;
        if (drills === null) {
            // What is not known must not become signable because the plan is wanting too.
            if (plan.verdict !== "pending" || facts.release.previous === null || facts.deployments.ok)
                return plan;
            const unread = unreadable("The deployments", facts.deployments.failure);
            return { ...unread, explanation: `${unread.explanation} ${plan.explanation}` };
        }
        return plan.verdict === "pass" ? drills : { ...drills, explanation: `${drills.explanation} ${plan.explanation}` };
    },
};
const judgePlan = (facts, { policy, rule, changes }) => {
    const path = readTextSetting(rule, "file", ROLLBACK_FILE);
    const file = facts.files[path];
    if (file !== undefined && !file.ok)
        return unreadable(`The file ${path}`, file.failure);
    const headings = readListSetting(rule, "headings", rollback_plan_HEADINGS);
    const remedy = {
        who: rule.role,
        what: `Complete \`${path}\` (sections ${headings.join(", ")}), or sign, with what is to be done instead as the reason.`,
    };
    const judged = (verdict, explanation) => ({
        verdict,
        explanation,
        evidence: file?.ok && file.value !== null ? [{ label: path, url: "" }] : [],
        ...(verdict === "pass" ? {} : { remedy }),
    });
    if (file === undefined || file.value === null)
        return judged("pending", `There is no ${path} at this commit.`);
    const sections = document_text_readSections(file.value);
    const empty = headings.filter((heading) => isEmpty(findSection(sections, heading)));
    if (empty.length > 0)
        return judged("pending", `${path} says nothing under ${listFirst(empty)}.`);
    if (hasTemplateText(file.value))
        return judged("fail", `${path} still holds template text.`);
    if (changes.schema.state === "unknown")
        return judged("unknown", `Whether the schema changes is not known: ${changes.schema.why}.`);
    if (changes.schema.state === "present" && rollback_plan_isNothing(findSection(sections, "migration")))
        return judged("pending", `The schema changes (${listFirst(changes.schema.because.map(({ value }) => value))}), but ${path} has no section "Migration" that says how the old release runs on it; forward-only must be signed.`);
    const environments = policy.environments.filter(release_production/* isProduction */.K);
    const commandless = environments.filter(({ rollback, deploy }) => rollback === undefined && deploy === undefined);
    const needsCommand = readTextSetting(rule, "command", "policy") !== "input";
    if (environments.length === 0)
        return judged("pending", "The policy has no production environment to bring back.");
    if (needsCommand && commandless.length > 0)
        return judged("pending", `The policy configures no rollback (or deploy) command for ${listFirst(commandless.map(({ name }) => name))}.`);
    if (facts.release.previous === null)
        return judged("pass", `${path} is complete; a first release has nothing to go back to.`);
    if (!facts.deployments.ok)
        return unreadable("The deployments", facts.deployments.failure);
    const deployments = facts.deployments.value;
    const histories = environments
        .flatMap(listPlaces)
        .map(({ environment, target }) => readHistory(deployments, { environment, target, service: policy.service ?? null }));
    const section = findSection(sections, headings[0] ?? "target") ?? "";
    const target = judgeTarget({ facts, pattern: policy.tag, path, section, histories });
    const verdict = judged(target.verdict, target.explanation);
    return target.isNothingVerified ? { ...verdict, remedy: { who: rule.role, what: NOTHING_VERIFIED } } : verdict;
};
/** Null: the policy asks for no drill, or each is young and fast enough. A first release has nothing to rehearse with. */
function judgeDrills(facts, { policy, rule }) {
    const asked = policy.environments.flatMap((environment) => {
        const { drill } = environment;
        return drill === undefined ? [] : listPlaces(environment).map((place) => ({ ...place, drill }));
    });
    if (asked.length === 0 || facts.release.previous === null)
        return null;
    if (!facts.deployments.ok)
        return unreadable("The deployments, which hold the drills,", facts.deployments.failure);
    const deployments = facts.deployments.value;
    const unmet = asked.flatMap(({ name, environment, target, drill }) => {
        const drills = readDrills(deployments, { environment, target, service: policy.service ?? null });
        const why = explainDrill(judgeDrill(drills, drill, Date.parse(facts.now)), name);
        const limits = `the policy asks for one younger than ${drill["max-age"]} that recovers within ${drill["max-recovery"]}`;
        return why === null ? [] : [{ name, why: `${why}; ${limits}.` }];
    });
    if (unmet.length === 0)
        return null;
    return {
        verdict: "fail",
        explanation: unmet.map(({ why }) => why).join(" "),
        evidence: [],
        remedy: {
            who: rule.role,
            what: `Run the rollback action with \`drill: true\` in ${listFirst(unmet.map(({ name }) => name))}, then preflight again.`,
        },
    };
}
/** Each target of an environment is brought back by itself, so each has a release to go back to and drills of its own. */
function listPlaces({ name, targets }) {
    if (targets.length === 0)
        return [{ name, environment: name, target: null }];
    return targets.map((target) => ({ name: `${name}/${target}`, environment: name, target }));
}
function explainDrill(verdict, environment) {
    switch (verdict.kind) {
        case "met":
            return null;
        case "missing":
            return `No rollback drill is recorded in ${environment}`;
        case "too-old":
            return `The newest rollback drill in ${environment} is of ${verdict.drill.at.slice(0, 10)}`;
        case "too-slow":
            return `The rollback drill of ${verdict.drill.at.slice(0, 10)} in ${environment} recovered in ${(0,duration/* renderDuration */.P)(verdict.drill.recoveryMs)}`;
    }
}
function judgeTarget({ facts, pattern, path, section, histories }) {
    const judged = (verdict, explanation) => ({ verdict, explanation });
    const named = listWords(section).flatMap((word) => {
        // A number alone is a number of minutes sooner than a release.
        const parsed = /^\d+$/.test(word) ? undefined : ((0,release_version/* parseTag */.ED)(word, pattern) ?? (0,release_version/* parseVersion */.ot)(word, pattern));
        return parsed === undefined ? [] : [parsed.version];
    });
    if (named.length === 0)
        return judged("pending", `${path} names no earlier release to go back to.`);
    const known = new Set(facts.tags.flatMap(({ name }) => (0,release_version/* parseTag */.ED)(name, pattern)?.version ?? []));
    const unknown = named.filter((version) => !known.has(version));
    if (unknown.length === named.length)
        return judged("fail", `${path} names ${listFirst(unknown)}, which does not exist as a tag.`);
    const candidates = named.filter((version) => known.has(version) && version !== facts.release.version);
    const reachesBack = (release, history) => release.verified && !history.quarantined.has(release.sha) && isTagged(facts, release);
    const good = candidates.filter((version) => histories.every((history) => history.succeeded.some((release) => release.version === version && reachesBack(release, history))));
    if (good.length > 0)
        return judged("pass", `${path} goes back to ${good[0]}, which was deployed and verified.`);
    const quarantined = candidates.filter((version) => histories.some((history) => history.succeeded.some((release) => release.version === version && history.quarantined.has(release.sha))));
    if (candidates.length > 0 && quarantined.length === candidates.length)
        return judged("fail", `${path} goes back to ${listFirst(quarantined)}, which was itself rolled back.`);
    const best = histories[0]?.succeeded.find((release) => release.sha !== facts.release.sha && reachesBack(release, histories[0]));
    return {
        verdict: "pending",
        explanation: `${listFirst(candidates.length > 0 ? candidates : named)}, which ${path} names, was never deployed and verified in production${best === undefined ? "; no release was" : `; ${best.version} was`}.`,
        isNothingVerified: best === undefined,
    };
}
/** What may be a tag or a version; a tag is no longer than this. */
function listWords(section) {
    const words = section.split(/[^A-Za-z0-9._+@/-]+/).filter((word) => word.length <= 255);
    return [...new Set(words.map((word) => word.replace(/^[._+/-]+|(?<![^A-Za-z0-9])[^A-Za-z0-9]+$/g, "")))].filter((word) => word !== "");
}
function isTagged(facts, release) {
    return facts.tags.some(({ name, sha }) => name === release.tag && sha === release.sha);
}
/** `@ada`, `#ops` and `112` are contacts: a section is empty when it holds no letter and no digit. */
function isEmpty(section) {
    return section === undefined || !/[\p{L}\p{N}]/u.test(section);
}
function rollback_plan_isNothing(section) {
    return section === undefined || section.length < 15 || /^(?:none|no|n\/a|not applicable|nothing)\b/i.test(section);
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/sast.ts
/** SAST: code scanning analysed exactly this commit, without errors, and leaves no blocking alert open. */





const sast = {
    id: "sast",
    title: "Static analysis (SAST)",
    guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
    why: "A known weakness in the code is cheaper to fix before the release than after.",
    wants: ["analyses", "codeAlerts", "checks"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        const check = readTextSetting(rule, "check", "");
        if (check !== "") {
            return judgeCheckEvidence(facts, rule, check) ?? missing(`The check ${check} was never reported on this commit.`);
        }
        if (!facts.analyses.ok)
            return unreadable("Code-scanning analyses", facts.analyses.failure);
        if (!facts.codeAlerts.ok)
            return unreadable("Code-scanning alerts", facts.codeAlerts.failure);
        const analyses = facts.analyses.value.filter((analysis) => !isDynamicTool(analysis.tool));
        if (analyses.length === 0)
            return missing("No analysis of this commit has arrived: zero analyses are not zero findings. (GitHub indexes an upload with a delay.)");
        const wanted = readListSetting(rule, "categories", []);
        const absent = wanted.filter((category) => !analyses.some((analysis) => analysis.category === category));
        if (absent.length > 0)
            return missing(`No analysis of the category ${listFirst(absent)} for this commit.`);
        const broken = analyses.filter((analysis) => analysis.error !== "" || analysis.rules === 0);
        if (broken.length > 0)
            return {
                verdict: "fail",
                explanation: `The analysis of ${listFirst(broken.map(({ category, error }) => `${category} (${error || "no rules ran"})`).sort())} did not work.`,
                evidence: [],
                remedy: { who: rule.role, what: "Fix the analysis and upload it for this commit again." },
            };
        const alerts = facts.codeAlerts.value.filter((alert) => !isDynamicTool(alert.tool) && isBlocking(rule, alert.severity));
        if (alerts.length > 0)
            return {
                verdict: "fail",
                explanation: `${count(alerts.length, "open alert")} that block${alerts.length === 1 ? "s" : ""}: ${listFirst(alerts.map(({ title, severity }) => `${title} (${severity})`).sort())}.`,
                evidence: alerts.map(({ number, url }) => ({ label: `alert ${number}`, url })),
                remedy: { who: rule.role, what: "Fix the findings, or dismiss them with a reason in code scanning." },
            };
        return {
            verdict: "pass",
            explanation: `${count(analyses.length, "analysis").replace("analysiss", "analyses")} of this commit, no blocking alert open.`,
            evidence: [],
        };
        function missing(explanation) {
            return {
                verdict: "fail",
                explanation,
                evidence: [],
                remedy: {
                    who: rule.role,
                    what: "Run code scanning on this commit; run preflight again when GitHub shows the result.",
                },
            };
        }
    },
};

;// CONCATENATED MODULE: ./packages/shared/src/requirements/security-review.ts
/** Security review: every high-risk pull request was approved, as it was merged, by somebody in the security role. */





const securityReview = {
    id: "security-review",
    title: "Security review of high-risk changes",
    guide: { line: 14, text: "Security review completed for high-risk changes" },
    why: "Changes to authentication, money or the build can do harm that tests do not look for.",
    wants: ["pulls", "people", "range"],
    signatureOnly: false,
    excludesAuthors: true,
    judge: (facts, { policy, rule }) => {
        if (!facts.pulls.ok)
            return unreadable("The release's pull requests", facts.pulls.failure);
        const risky = facts.pulls.value.filter((pull) => isRisky(pull, policy));
        if (risky.length === 0)
            return {
                verdict: "pending",
                explanation: "The release holds a high-risk change, but no pull request that brought it was found to have been reviewed.",
                evidence: [],
                remedy: { who: rule.role, what: "Review the change and sign." },
            };
        const commits = facts.range.ok ? facts.range.value.commits : [];
        const isReviewer = (login) => isInRole(policy, rule.role, login, facts.people);
        const judged = risky.map((pull) => judgePull(pull, listForeignApprovals(pull, commits), isReviewer));
        return { ...concludeReviews(judged, rule.role), evidence: judged.map(({ evidence }) => evidence) };
    },
};
function isRisky(pull, policy) {
    const { paths, labels } = policy.changes["high-risk"];
    return (pull.merged &&
        (pull.incomplete !== undefined ||
            pull.files.some(({ path }) => matchesAny(paths, path)) ||
            pull.labels.some((label) => labels.some((known) => known.toLowerCase() === label.toLowerCase()))));
}
function judgePull(pull, approvals, isReviewer) {
    const name = `#${pull.number}`;
    const standings = approvals.map((review) => ({ review, inRole: isReviewer(review.author) }));
    const found = standings.filter(({ review, inRole }) => inRole.state === "yes" && isOfMerged(review, pull));
    const current = found.find(({ review }) => review.commit === pull.headSha) ?? found[0];
    if (current !== undefined) {
        const { review } = current;
        const isElsewhere = review.commit !== pull.headSha;
        return {
            state: "approved",
            name,
            text: isElsewhere ? `${name} on ${review.commit.slice(0, 7)}, whose files are the same` : name,
            isElsewhere,
            evidence: { label: `${name} by ${review.author}`, url: review.url },
        };
    }
    const shared = { name, isElsewhere: false, evidence: { label: name, url: pull.url } };
    for (const { inRole, review } of standings)
        if (inRole.state === "unknown" && isOfMerged(review, pull))
            return { ...shared, state: "unknown", text: `${name} (${inRole.why})` };
    const wasApproved = standings.some(({ inRole }) => inRole.state === "yes");
    return { ...shared, state: wasApproved ? "stale" : "missing", text: name };
}
function concludeReviews(judged, role) {
    const list = (state) => judged.filter((pull) => pull.state === state).map(({ text }) => text);
    const unknown = list("unknown");
    if (unknown.length > 0)
        return {
            verdict: "unknown",
            explanation: `Whether the reviewer of ${listFirst(unknown)} is in the role ${role} could not be read.`,
            remedy: { who: "release-manager", what: `List the role's people under \`roles.${role}.users\` in the policy.` },
        };
    const missing = list("missing");
    if (missing.length > 0)
        return {
            verdict: "pending",
            explanation: `No approval by the role ${role} of what was merged in ${listFirst(missing)}.`,
            remedy: { who: role, what: `Review ${listFirst(missing)} as merged, then sign.` },
        };
    const stale = list("stale");
    if (stale.length > 0)
        return {
            verdict: "stale",
            explanation: `${listFirst(stale)} changed after the role ${role} had approved.`,
            remedy: { who: role, what: `Review what was pushed to ${listFirst(stale)} after the approval, then sign.` },
        };
    const elsewhere = judged.filter(({ isElsewhere }) => isElsewhere).map(({ text }) => text);
    const numbers = listFirst(judged.map(({ name }) => name));
    return {
        verdict: "pass",
        explanation: `${count(judged.length, "high-risk pull request")} (${numbers}) approved as merged${elsewhere.length === 0 ? "" : `, ${listFirst(elsewhere)}`}.`,
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/smoke-tests.ts
/** Smoke tests: probes are prepared for production, and none failed for this commit where it already runs. */





/** Where a manifest of tests lies unless `settings.file` says otherwise. */
const SMOKE_FILE = "docs/smoke-tests.md";
const smokeTests = {
    id: "smoke-tests",
    title: "Smoke tests prepared",
    guide: { line: 22, text: "Smoke tests prepared" },
    why: "A deployment that nothing looks at is finished only in name.",
    wants: ["deployments", "files"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { policy, rule }) => {
        const staged = policy.environments.filter((environment) => !(0,release_production/* isProduction */.K)(environment));
        const production = policy.environments.filter(release_production/* isProduction */.K);
        const probes = production.flatMap(({ smoke }) => smoke);
        const path = readTextSetting(rule, "file", SMOKE_FILE);
        const file = facts.files[path];
        const listed = file?.ok && file.value !== null ? countListed(file.value) : 0;
        const mustRun = rule.settings["require-run"] === true;
        if (facts.deployments.ok) {
            const here = facts.deployments.value.filter(({ sha, payload, environment }) => sha === facts.release.sha &&
                payload !== null &&
                payload.service === (policy.service ?? null) &&
                staged.some(({ name }) => name === environment));
            const latest = [...here].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id)[0];
            const status = latest === undefined ? undefined : findFailure(latest);
            if (latest !== undefined && status !== undefined)
                return {
                    verdict: "fail",
                    explanation: `This commit failed on ${latest.environment}: ${status.description || status.state}.`,
                    evidence: [],
                    remedy: {
                        who: rule.role,
                        what: `Find out what failed on ${latest.environment} and release a fixed commit.`,
                    },
                };
            if (mustRun && !here.some((deployment) => deployment.statuses.some(({ state }) => state === "success")))
                return {
                    verdict: "pending",
                    explanation: `The smoke tests have not passed for this commit on ${listFirst(staged.map(({ name }) => name)) || "any stage"}.`,
                    evidence: [],
                    remedy: { who: rule.role, what: "Deploy this commit to the stage first." },
                };
        }
        else if (mustRun)
            return unreadable("The deployments", facts.deployments.failure);
        if (probes.length > 0)
            return {
                verdict: "pass",
                explanation: `${count(probes.length, "probe")} for production: ${listFirst(probes.map(({ name }) => name))}.`,
                evidence: [],
            };
        if (listed > 0)
            return {
                verdict: "pass",
                explanation: `${count(listed, "test")} in ${path}.`,
                evidence: [{ label: path, url: "" }],
            };
        if (file !== undefined && !file.ok)
            return unreadable(`The file ${path}`, file.failure);
        return {
            verdict: "pending",
            explanation: `No probe under \`smoke:\` of production, and no test in ${path}: zero tests prove nothing.`,
            evidence: [],
            remedy: {
                who: rule.role,
                what: "Add at least one probe under `environments[].smoke` in the policy, or sign what will be tested by hand.",
            },
        };
    },
};
/**
 * The status that says why a deployment failed; undefined: it did not. A rollback of one target is an `inactive` status, which
 * another may follow.
 */
function findFailure(deployment) {
    const latest = deployment_latestStatus(deployment);
    if (latest?.state === "failure" || latest?.state === "error")
        return latest;
    if (!isQuarantining(deployment, null))
        return undefined;
    return orderStatuses(deployment.statuses).findLast(({ description }) => description.startsWith("rolled back"));
}
/** List items of the manifest that say something. */
function countListed(markdown) {
    return ([...document_text_readSections(markdown).values()].join("\n").match(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S.{5,}$/gm)?.length ?? 0);
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/support-briefing.ts
const supportBriefing = {
    id: "support-briefing",
    title: "Customer Support Lead briefed",
    guide: { line: 20, text: "Customer Support Lead briefed on new features and known issues" },
    why: "Support answers the first customers; they must not learn of a change from them.",
    wants: ["comments"],
    signatureOnly: true,
    excludesAuthors: false,
    judge: (_facts, { rule }) => ({
        verdict: "pending",
        explanation: "Only the support lead can say that support was briefed.",
        evidence: [],
        remedy: { who: rule.role, what: "Read the notes and known issues, then sign." },
    }),
};

;// CONCATENATED MODULE: ./packages/shared/src/requirements/ux-review.ts
/** UX review and usability testing: a dated, filled-in record of both lies at the commit. */



/** Where the record lies unless `settings.file` says otherwise. */
const UX_FILE = "docs/ux-review.md";
const ux_review_DAY = 86_400_000;
const uxReview = {
    id: "ux-review",
    title: "UX review and usability testing",
    guide: { line: 15, text: "UX review and usability testing completed for user-facing changes" },
    why: "Whether people can use it is not seen by those who built it.",
    wants: ["files"],
    signatureOnly: false,
    excludesAuthors: true,
    judge: (facts, { rule }) => {
        const path = readTextSetting(rule, "file", UX_FILE);
        const file = facts.files[path];
        const write = {
            who: rule.role,
            what: `Write \`${path}\` with \`Date: YYYY-MM-DD\`, a section "Design review" and a section "Usability testing", or sign.`,
        };
        if (file !== undefined && !file.ok)
            return unreadable(`The file ${path}`, file.failure);
        if (file === undefined || file.value === null)
            return { verdict: "pending", explanation: `There is no ${path} at this commit.`, evidence: [], remedy: write };
        const evidence = [{ label: path, url: "" }];
        const sections = document_text_readSections(file.value);
        const empty = ["design review", "usability test"].filter((words) => !((findSection(sections, words) ?? "").length >= 20));
        if (hasTemplateText(file.value))
            return { verdict: "fail", explanation: `${path} still holds template text.`, evidence, remedy: write };
        if (empty.length > 0)
            return {
                verdict: "fail",
                explanation: `${path} says nothing under ${empty.join(" and ")}.`,
                evidence,
                remedy: write,
            };
        const date = findDate(file.value);
        const now = Date.parse(facts.now);
        if (date === undefined || date > now + ux_review_DAY)
            return {
                verdict: "fail",
                explanation: `${path} has no date in the past (\`Date: YYYY-MM-DD\`).`,
                evidence,
                remedy: write,
            };
        const maxAge = (0,duration/* parseDuration */.E)(readTextSetting(rule, "max-age", "90d")) ?? 90 * ux_review_DAY;
        if (now - date > maxAge)
            return {
                verdict: "stale",
                explanation: `The study in ${path} is of ${new Date(date).toISOString().slice(0, 10)}, older than ${Math.floor(maxAge / ux_review_DAY)} days.`,
                evidence,
                remedy: { who: rule.role, what: `Test the changed screens again and date \`${path}\`, or sign.` },
            };
        return {
            verdict: "pass",
            explanation: `Design review and usability testing of ${new Date(date).toISOString().slice(0, 10)} in ${path}.`,
            evidence,
        };
    },
};

;// CONCATENATED MODULE: ./packages/shared/src/requirements/evidence-files.ts





const FILES = [
    ["ux-review", "file", UX_FILE],
    ["release-notes", "changelog", CHANGELOG_FILE],
    ["rollback-plan", "file", ROLLBACK_FILE],
    ["smoke-tests", "file", SMOKE_FILE],
    ["monitoring", "file", MONITORING_FILE],
];
/** Paths that the switched-on requirements read. */
function listEvidenceFiles(policy) {
    const paths = FILES.flatMap(([requirement, key, fallback]) => {
        const rule = policy.requirements[requirement];
        if (rule === undefined || !rule.enabled)
            return [];
        const value = rule.settings[key];
        return [typeof value === "string" && value !== "" ? value : fallback];
    });
    return [...new Set(paths)];
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/support-docs.ts
/** Support documentation: pages that customers or support read changed with the release, by more than a trivial edit. */





const PATHS = ["docs/**", "doc/**", "help/**", "support/**", "**/faq*", "**/FAQ*"];
const supportDocs = {
    id: "support-docs",
    title: "Support documentation and FAQs",
    guide: { line: 19, text: "Support documentation and FAQs updated" },
    why: "Customers ask about what changed on the day that it changes.",
    wants: ["range", "pulls"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { policy, rule }) => {
        if (!facts.range.ok)
            return unreadable("The release's changes", facts.range.failure);
        if (!facts.pulls.ok)
            return unreadable("The release's pull requests", facts.pulls.failure);
        const globs = readListSetting(rule, "paths", PATHS);
        // The rollback plan and the like are written for the release itself and tell no customer anything.
        const evidenceFiles = listEvidenceFiles(policy);
        const { pulls } = assignPullRequests(facts.range.value.commits, facts.pulls.value);
        const files = pulls.flatMap((pull) => pull.files
            .filter(({ path }) => matchesAny(globs, path) && !evidenceFiles.includes(path))
            .map((file) => ({ ...file, pull })));
        const names = listFirst(globs.map((glob) => `\`${glob}\``));
        const lines = files.reduce((sum, file) => sum + file.lines, 0);
        const least = readNumberSetting(rule, "min-lines", 3);
        const evidence = [...new Map(files.map(({ pull }) => [pull.number, pull])).values()]
            .sort((a, b) => a.number - b.number)
            .map(({ number, url }) => ({ label: `#${number}`, url }));
        const remedy = {
            who: rule.role,
            what: `Merge a pull request that changes the pages (${names}), or sign that none need changing.`,
        };
        if (files.length === 0) {
            const incomplete = judgeIncomplete(pulls, evidence);
            if (incomplete !== undefined)
                return incomplete;
            return {
                verdict: "pending",
                explanation: `No merged pull request of the release changed a path of ${names}.`,
                evidence,
                remedy,
            };
        }
        if (lines < least)
            return {
                verdict: "pending",
                explanation: `Only ${count(lines, "line")} of documentation changed (${listFirst(files.map(({ path }) => path))}): a trivial edit proves nothing.`,
                evidence,
                remedy,
            };
        return {
            verdict: "pass",
            explanation: `${count(lines, "line")} changed in ${listFirst([...new Set(files.map(({ path }) => path))].sort(), 3)}.`,
            evidence,
        };
    },
};

;// CONCATENATED MODULE: ./packages/shared/src/requirements/registry.ts
/** All requirements of the guide in its order; a new one is a new file and a line here. */
















const REQUIREMENTS = [
    releaseType,
    acceptance,
    ci,
    sast,
    dast,
    dependencies,
    securityReview,
    uxReview,
    accessibility,
    performance,
    releaseNotes,
    supportDocs,
    supportBriefing,
    rollbackPlan,
    smokeTests,
    monitoring,
];

// EXTERNAL MODULE: ./packages/shared/src/policy/requirement-ids.ts
var requirement_ids = __webpack_require__(6810);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/staleness.ts
/** Whether evidence for one commit still holds for another: explained, by the paths that matter, and by equal trees. */


/**
 * `globs` are the paths that matter; none means that every path does. A signed commit that is not in the
 * release's history holds only when its tree is the same.
 */
function judgeFreshness(signed, releasing, globs, since) {
    const short = `signed for ${signed.slice(0, 7)}`;
    if (signed === releasing)
        return { state: "current", explanation: `${short}, the commit under release` };
    const against = `${short}, releasing ${releasing.slice(0, 7)}`;
    if (since === undefined)
        return { state: "unknown", explanation: `${against}; what changed since was not read` };
    if (!since.ok)
        return {
            state: "unknown",
            explanation: `${against}; what changed since could not be read: ${since.failure.message}`,
        };
    const { sameTree, isAncestor, commits, paths, incomplete } = since.value;
    if (sameTree)
        return { state: "current", explanation: `${against}, whose files are the same` };
    if (!isAncestor)
        return { state: "stale", explanation: `${against}; ${signed.slice(0, 7)} is not part of the release's history` };
    const matchers = globs.map((glob) => ({ glob, matches: matchGlob(glob) }));
    const findGlob = (path) => matchers.find(({ matches }) => matches(path))?.glob;
    // What was changed and changed back differs in nothing from what was signed.
    const touched = new Set(paths.filter((path) => globs.length === 0 || findGlob(path) !== undefined));
    const passed = count(commits.length, "commit");
    if (touched.size === 0) {
        if (incomplete !== undefined)
            return {
                state: "unknown",
                explanation: `${against}; whether ${describeGlobs(globs)} changed is not known: ${incomplete}`,
            };
        return { state: "current", explanation: `${against}; ${passed} since, nothing differs in ${describeGlobs(globs)}` };
    }
    const what = listFirst([...new Set([...touched].map((path) => findGlob(path) ?? path))].sort().map((path) => `\`${path}\``), 3);
    const known = commits.flatMap((commit) => (commit.paths === null ? [] : [commit.paths]));
    const touching = known.filter((changed) => changed.some((path) => touched.has(path))).length;
    if (known.length < commits.length)
        return { state: "stale", explanation: `${against}; the ${passed} since touch ${what}` };
    return {
        state: "stale",
        explanation: touching === 0
            ? `${against}; what was merged since touches ${what}`
            : `${against}; ${touching} of ${passed} since ${touching === 1 ? "touches" : "touch"} ${what}`,
    };
}
function describeGlobs(globs) {
    return globs.length === 0
        ? "a file"
        : listFirst(globs.map((glob) => `\`${glob}\``), 3);
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/signatures.ts







/** Strongest first. */
const SIGNATURE_SOURCES = ["approval", "review", "comment"];
/** Pure over the facts; the order of comments and reviews in the facts does not matter. */
function collectSignatures(facts, policy, requirements) {
    const judge = createJudge(facts, policy, requirements);
    const { pending, revokes } = readComments(facts, judge);
    const elsewhere = [...listReviewSignatures(facts, judge), ...listApprovalSignatures(facts, policy, judge)];
    const given = [
        ...pending.flatMap(({ given: signature }) => signature ?? []),
        // GitHub does not say when an environment was approved: once revoked, such a signature is given again by a comment.
        ...elsewhere.filter(({ requirement, at }) => {
            const revoked = revokes.get(requirement);
            return revoked === undefined || (at !== null && at.localeCompare(revoked.at) > 0);
        }),
    ];
    return {
        signatures: settle(given, facts, policy),
        waivers: pending.flatMap(({ waiver }) => waiver ?? []),
        outcomes: pending.map((one) => ({ ...one.entry, ...doubtCommand(one, facts, policy) })),
        revokes: [...revokes.values()],
    };
}
function createJudge(facts, policy, requirements) {
    const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
    return (requirement, login) => {
        const rule = policy.requirements[requirement];
        const known = byId.get(requirement);
        if (rule === undefined || known === undefined)
            return { state: "no", why: `there is no requirement called ${requirement}` };
        if (known.excludesAuthors) {
            if (!facts.pulls.ok)
                return { state: "unknown", why: "who wrote the change could not be read" };
            if (wroteChange(facts, login))
                return { state: "no", why: `@${login} wrote part of the change, and nobody signs for their own` };
        }
        const standing = isInRole(policy, rule.role, login, facts.people);
        return standing.state === "yes" ? { state: "yes", why: "" } : standing;
    };
}
/** The commands in the order in which they were given, and the newest revoke of each requirement. */
function readComments(facts, judge) {
    const comments = facts.comments.ok
        ? [...facts.comments.value].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id - b.id)
        : [];
    const revokes = new Map((facts.revokes ?? []).map((revoke) => [revoke.requirement, revoke]));
    const remembered = [...revokes.values()].sort((a, b) => a.at.localeCompare(b.at) || a.comment - b.comment);
    const pending = [];
    const revoke = ({ requirement, by }) => {
        for (const [index, earlier] of pending.entries())
            if (earlier.requirement === requirement)
                pending[index] = { entry: { ...earlier.entry, outcome: "revoked", why: `revoked by @${by}` }, requirement: "" };
    };
    /** Those before a comment, or of it: they come first, for the comment itself may have signed again below. */
    const revokeUntil = (comment) => {
        for (let next = remembered[0]; next !== undefined; next = remembered[0]) {
            if (comment !== undefined && (next.at.localeCompare(comment.createdAt) || next.comment - comment.id) > 0)
                return;
            revoke(next);
            remembered.shift();
        }
    };
    for (const comment of comments) {
        revokeUntil(comment);
        if (comment.author === "")
            continue;
        for (const read of readCommands(comment.body)) {
            const command = takeCommand(read, comment, judge);
            if (command === undefined)
                continue;
            if (command.revokes !== undefined) {
                revoke(command.revokes);
                const known = revokes.get(command.revokes.requirement);
                if (known === undefined || known.at.localeCompare(command.revokes.at) <= 0)
                    revokes.set(command.revokes.requirement, command.revokes);
            }
            pending.push(command);
        }
    }
    revokeUntil();
    return { pending, revokes };
}
/** Undefined: not meant as a command. */
function takeCommand(read, comment, judge) {
    const base = { comment: pick(comment), line: read.line };
    const refuse = (why) => ({ entry: { ...base, outcome: "refused", why }, requirement: "" });
    const refusal = refuseForm(read, comment);
    // Our own comments explain the commands; they are no attempts.
    if (refusal !== undefined)
        return comment.authorIsBot ? undefined : refuse(refusal);
    const command = read.command;
    const { requirement } = command;
    const { author, createdAt, url } = comment;
    const person = judge(requirement, author);
    if (person.state === "no")
        return refuse(person.why);
    const isAccepted = person.state === "yes";
    const answer = (why) => ({
        ...base,
        outcome: isAccepted ? "accepted" : "undecided",
        why: isAccepted ? why : person.why,
    });
    switch (command.kind) {
        case "revoke":
            return {
                entry: answer(`signatures and waivers of ${requirement} so far are void`),
                requirement: "",
                ...(isAccepted ? { revokes: { requirement, by: author, at: createdAt, comment: comment.id } } : {}),
            };
        case "waive": {
            const { reason, until: expires, sha } = command;
            const waiver = { requirement, owner: `@${author}`, reason, expires, sha };
            return { entry: answer(`waived by @${author}`), requirement, ...(isAccepted ? { waiver } : {}) };
        }
        case "signoff":
            return {
                entry: answer(`signed by @${author}`),
                requirement,
                given: {
                    requirement,
                    by: author,
                    source: "comment",
                    sha: command.sha,
                    at: createdAt,
                    url,
                    inRole: person.state,
                    why: person.why,
                },
            };
    }
}
/** What an accepted command is worth for the commit under release. */
function doubtCommand({ entry, given, waiver }, facts, policy) {
    if (entry.outcome !== "accepted")
        return undefined;
    if (given !== undefined)
        return doubtSignature(given, facts, policy);
    return waiver === undefined ? undefined : doubtWaiver(waiver, facts, policy);
}
/** Whether a person opened a merged pull request of the release, made one of its commits or is named as a co-author of one. */
function wroteChange(facts, login) {
    const name = login.toLowerCase();
    const opened = facts.pulls.ok && facts.pulls.value.some((pull) => pull.merged && pull.author.toLowerCase() === name);
    if (opened || !facts.range.ok)
        return opened;
    return facts.range.value.commits.some(({ madeBy, message }) => madeBy?.toLowerCase() === name || listCoAuthors(message).includes(name));
}
function doubtSignature({ sha, requirement }, facts, policy) {
    const { stalePaths } = policy.requirements[requirement];
    const { state, explanation } = judgeFreshness(sha, facts.release.sha, stalePaths, facts.since[sha]);
    return state === "current" ? undefined : { outcome: state === "stale" ? "stale" : "undecided", why: explanation };
}
function doubtWaiver(waiver, facts, policy) {
    const { version, sha } = facts.release;
    const when = { version, sha, now: Date.parse(facts.now), granted: [waiver] };
    const { standing } = judgeWaivers({ ...policy, waivers: [] }, waiver.requirement, when)[0];
    if (standing.state === "active")
        return undefined;
    const isOver = standing.state === "expired" || standing.state === "other-release";
    return { outcome: isOver ? "stale" : "refused", why: standing.message };
}
function refuseForm(read, comment) {
    if (comment.app !== null)
        return `it was posted through the app ${comment.app}, not by a person`;
    if (comment.authorIsBot)
        return `@${comment.author} is no person`;
    if (comment.edited)
        return "the comment was edited; write a new one";
    if (read.command === null)
        return read.problem ?? "it could not be read";
    if (!(0,requirement_ids/* isRequirementId */.z)(read.command.requirement))
        return `there is no requirement called ${read.command.requirement}`;
    return undefined;
}
/** A review signs where its text holds the command, for the commit that was reviewed. */
function listReviewSignatures(facts, judge) {
    if (!facts.pulls.ok)
        return [];
    return facts.pulls.value.flatMap((pull) => latestReviews(pull)
        .filter((review) => review.state === "APPROVED" && !review.edited && review.commit !== null)
        .flatMap((review) => readCommands(review.body).flatMap(({ command }) => {
        if (command?.kind !== "signoff" || command.sha !== review.commit)
            return [];
        if (review.author.toLowerCase() === pull.author.toLowerCase())
            return [];
        const person = judge(command.requirement, review.author);
        if (person.state === "no")
            return [];
        return [
            {
                requirement: command.requirement,
                by: review.author,
                source: "review",
                sha: command.sha,
                at: review.submittedAt,
                url: review.url,
                inRole: person.state,
                why: person.why,
            },
        ];
    })));
}
/** The approval of an environment signs the requirement whose `settings.approval-environment` names it. */
function listApprovalSignatures(facts, policy, judge) {
    if (!facts.approvals.ok)
        return [];
    const approvals = facts.approvals.value.filter(({ state }) => state === "approved");
    return Object.entries(policy.requirements).flatMap(([requirement, rule]) => {
        const environment = rule.settings["approval-environment"];
        if (typeof environment !== "string")
            return [];
        return approvals
            .filter(({ environments }) => environments.includes(environment))
            .flatMap(({ user }) => {
            const person = judge(requirement, user);
            if (person.state === "no")
                return [];
            return [
                {
                    requirement,
                    by: user,
                    source: "approval",
                    sha: facts.release.sha,
                    at: null,
                    url: "",
                    inRole: person.state,
                    why: person.why,
                },
            ];
        });
    });
}
function settle(given, facts, policy) {
    const signatures = given.map((signature) => {
        const rule = policy.requirements[signature.requirement];
        const freshness = judgeFreshness(signature.sha, facts.release.sha, rule.stalePaths, facts.since[signature.sha]);
        const { inRole, why, at: _at, ...rest } = signature;
        if (inRole === "unknown" && freshness.state !== "stale")
            return { ...rest, state: "unknown", explanation: why };
        return { ...rest, state: freshness.state, explanation: freshness.explanation };
    });
    const isApart = (signature) => {
        const others = policy.requirements[signature.requirement].settings["distinct-from"];
        const names = typeof others === "string" ? [others] : Array.isArray(others) ? others : [];
        return !signatures.some((other) => names.includes(other.requirement) &&
            other.state !== "stale" &&
            other.by.toLowerCase() === signature.by.toLowerCase());
    };
    return signatures
        .filter(isApart)
        .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        SIGNATURE_SOURCES.indexOf(a.source) - SIGNATURE_SOURCES.indexOf(b.source) ||
        a.by.localeCompare(b.by) ||
        a.sha.localeCompare(b.sha) ||
        a.url.localeCompare(b.url));
}
const STATES = ["current", "unknown", "stale"];
function pick({ id, url, author, createdAt }) {
    return { id, url, author, createdAt };
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/decide.ts






/** Pure; the same facts and policy give the same decision. */
function decidePreflight(facts, policy) {
    const changes = describeChanges(facts, policy);
    const signatures = collectSignatures(facts, policy, REQUIREMENTS);
    const rows = REQUIREMENTS.map((requirement) => assess(requirement, { facts, policy, changes, signatures }));
    // What contradicts the number is the row's to say; what merely warns has no row.
    const audited = auditType(facts.release, listReleasedChanges(facts, policy)).filter(({ severity }) => severity === "warning");
    const findings = [...audited, ...findReviews(facts.overdueReviews)];
    const branch = judgeBranch(facts, policy);
    const tally = {};
    for (const { verdict } of rows)
        tally[verdict] = (tally[verdict] ?? 0) + 1;
    const { decision, reason, reasons } = conclude(rows, branch);
    const { outcomes, revokes } = signatures;
    return { decision, reason, reasons, rows, findings, branch, changes, outcomes, revokes, tally };
}
function findReviews(reviews) {
    const warn = (kind, message) => ({ kind, severity: "warning", sha: null, message });
    if (!reviews.ok)
        // Without issues there never was a review.
        return reviews.failure.kind === "disabled"
            ? []
            : [warn("reviews-unreadable", `Overdue post-incident reviews could not be read: ${reviews.failure.message}`)];
    return [...reviews.value]
        .sort((a, b) => a.number - b.number)
        .map(({ number, title, daysOver, what }) => warn("review-overdue", `#${number} "${title}" is overdue by ${count(daysOver, "day")}: ${listFirst(what)}.`));
}
function judgeBranch(facts, policy) {
    if (!facts.branches.ok)
        return {
            state: "unknown",
            explanation: `The branches that hold the commit could not be read: ${facts.branches.failure.message}`,
        };
    if (facts.branches.value.length === 0)
        return {
            state: "off",
            explanation: `The commit is on none of the branches that releases are cut from (${policy.branches.join(", ")}).`,
        };
    return { state: "on", explanation: `On ${facts.branches.value[0]}.` };
}
/** The worst of everything decides; unknown blocks; a waived or deferred row is not a passed one. */
function conclude(rows, branch) {
    const of = (...verdicts) => rows.filter(({ verdict }) => verdicts.includes(verdict));
    const say = (list) => list.map((row) => `${row.id}: ${row.verdict}: ${row.explanation}`);
    const failed = of("fail");
    const unread = of("unknown");
    const waiting = of("pending", "stale");
    const reasons = [
        ...(branch.state === "on" ? [] : [branch.explanation]),
        ...say(failed),
        ...say(unread),
        ...say(waiting),
    ];
    if (branch.state === "off")
        return { decision: "no-go", reason: "wrong-branch", reasons };
    if (failed.some(({ id }) => id === "release-type"))
        return { decision: "no-go", reason: "type-contradicted", reasons };
    if (failed.length > 0)
        return { decision: "no-go", reason: "requirements-failed", reasons };
    if (unread.length > 0 || branch.state === "unknown")
        return { decision: "no-go", reason: "evidence-unreadable", reasons };
    if (waiting.length > 0)
        return { decision: "pending", reason: "waiting", reasons };
    if (rows.every(({ verdict }) => verdict === "not-applicable"))
        return {
            decision: "no-go",
            reason: "nothing-asked",
            reasons: ["No requirement applies: a gate that asks nothing proves nothing."],
        };
    const exceptions = of("waived", "deferred");
    // What did not apply is named as well: a reader of the record must not take it for met.
    return {
        decision: "go",
        reason: exceptions.length > 0 ? "met-with-exceptions" : "all-met",
        reasons: say([...exceptions, ...of("not-applicable")]),
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/record/provenance.ts

/**
 * Whether a login is one whose writing counts. An app's ends with `[bot]`: a person who registers the name of an app is not that
 * app. What is trusted may leave `[bot]` out, as GraphQL does for the account that a token writes as.
 */
function provenance_isTrustedAuthor(login, writers) {
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
function provenance_keepTrusted(deployments, writers) {
    return deployments.map((deployment) => {
        if (!provenance_isTrustedAuthor(deployment.creator, writers) || !namesRelease(deployment, writers))
            return { ...deployment, payload: null };
        return {
            ...deployment,
            statuses: deployment.statuses.filter(({ creator }) => provenance_isTrustedAuthor(creator, writers)),
        };
    });
}
function namesRelease({ payload, sha }, writers) {
    if (payload === null || payload.sha !== sha)
        return false;
    // Another service's tags follow a pattern of its own.
    return payload.service !== writers.service || (0,release_version/* parseTag */.ED)(payload.tag, writers.tag)?.version === payload.version;
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

;// CONCATENATED MODULE: ./packages/shared/src/text/marker.ts
/** The marker in the first line of an issue or comment of ours. */
/** The first marker that is alone on a line: text above it must not hide the issue from us. */
function readMarker(body) {
    return /^<!-- octoacme:[a-z-]+:[^\n\r>]* -->(?=\r?$)/m.exec(body)?.[0];
}

;// CONCATENATED MODULE: ./packages/shared/src/github/issues.ts
/** Issues and comments that are ours: found by marker, label and author through the list, and written once. */





const issueShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    number: schemas/* number */.aig(),
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP().nullish(),
    state: schemas/* enum */.k5n(["open", "closed"]),
    state_reason: schemas/* string */.YjP().nullish(),
    html_url: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    closed_at: schemas/* string */.YjP().nullable(),
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP() }).nullable(),
    labels: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ name: schemas/* string */.YjP().optional() })])),
    assignees: schemas/* array */.YOg(schemas/* object */.Ikc({ login: schemas/* string */.YjP() })).nullish(),
    milestone: schemas/* object */.Ikc({ title: schemas/* string */.YjP() }).nullish(),
    pull_request: schemas/* unknown */.L5J().optional(),
    performed_via_github_app: schemas/* object */.Ikc({ slug: schemas/* string */.YjP().optional() }).nullish(),
});
const commentShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    body: schemas/* string */.YjP().optional(),
    html_url: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    updated_at: schemas/* string */.YjP(),
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP() }).nullable(),
    author_association: schemas/* string */.YjP(),
    performed_via_github_app: schemas/* object */.Ikc({ slug: schemas/* string */.YjP().optional() }).nullish(),
});
const BODY_LIMIT = 65_000;
/** The hidden first line of our issues and comments. */
function renderMarker(kind, key) {
    return `<!-- octoacme:${kind}:${key.replace(/-->|[\r\n<>]/g, "_")} -->`;
}
const viewers = new WeakMap();
/** The login that this token writes as (`github-actions[bot]` for the job's token). */
function issues_readOwnLogin(github) {
    const known = viewers.get(github);
    if (known !== undefined)
        return known;
    const read = github
        .query("query { viewer { login } }", {}, schemas/* object */.Ikc({ viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }) }))
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
/** Issues (no pull requests) by label and state, all pages. */
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
    const issues = await github.read("/repos/{owner}/{repo}/issues", { state: "all", sort: "created", direction: "desc", per_page: 100 }, schemas/* array */.YOg(issueShape));
    return issues.filter((issue) => issue.pull_request === undefined || issue.pull_request === null).map(toIssue);
}
/** One by number. */
async function readIssue(github, number) {
    return toIssue(await github.read("/repos/{owner}/{repo}/issues/{issue_number}", { issue_number: number }, issueShape));
}
/**
 * The oldest issue that bears our marker (`readMarker`), opened by us and labelled `octoacme:<kind>`. GitHub drops the
 * labels of a token without push access, and people take labels off: when no label leads to it, the hundred newest are looked at.
 */
async function findOwnIssue(github, where) {
    const marker = renderMarker(where.kind, where.key);
    const [own, labelled] = await Promise.all([
        issues_readOwnLogin(github),
        listIssues(github, { labels: [`octoacme:${where.kind}`], state: "all" }),
    ]);
    const pick = (issues) => issues
        .filter((issue) => provenance_isTrustedAuthor(issue.author, { own, authors: [] }) && readMarker(issue.body) === marker)
        .sort((a, b) => a.number - b.number)[0];
    return pick(labelled) ?? pick(await listNewestIssues(github));
}
/**
 * One issue per kind and key. A new one gets the labels; of an existing one title and body are replaced
 * when `update` is true. An assignee that GitHub refuses is left out. Needs `issues: write`.
 * `known`: what the caller has found by kind and key, null for nothing; without it the issue is looked for. A text that is the known
 * one is not written again.
 */
async function upsertIssue(github, request) {
    const { title, body } = renderOwn(request);
    const labels = [...new Set([`octoacme:${request.kind}`, ...(request.labels ?? [])])];
    const find = () => findOwnIssue(github, request);
    const create = async (assignees) => toIssue(await github.write("POST /repos/{owner}/{repo}/issues", { title, body, labels, ...(assignees.length === 0 ? {} : { assignees }) }, issueShape, [201]));
    const write = () => github.writeOnce({
        what: `issue ${request.kind}:${request.key}`,
        readFirst: request.known === undefined,
        find,
        create: async () => {
            try {
                return await create(request.assignees ?? []);
            }
            catch (thrown) {
                if (!(0,github_failure/* isStatus */.zM)(thrown, 422) || (request.assignees ?? []).length === 0)
                    throw thrown;
                return create([]);
            }
        },
    });
    try {
        const { value, created } = request.known == null ? await write() : { value: request.known, created: false };
        if (created || request.update !== true || (value.title === title && value.body === body))
            return { kind: "written", issue: value, created };
        return { kind: "written", issue: await patchIssue(github, value.number, { title, body }), created: false };
    }
    catch (thrown) {
        if ((0,github_failure/* isStatus */.zM)(thrown, 410))
            return { kind: "disabled" };
        throw thrown;
    }
}
/** Replaces title and body of an issue that was found or written before, without looking for it again. Needs `issues: write`. */
async function updateOwnIssue(github, number, request) {
    return patchIssue(github, number, renderOwn(request));
}
function renderOwn({ kind, key, title, body, }) {
    return { title: markdown_cutText(title, 256), body: `${renderMarker(kind, key)}\n${markdown_cutText(body, BODY_LIMIT)}` };
}
/** All comments of an issue, oldest first. */
async function listComments(github, number) {
    const comments = await github.readAll("/repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: number }, commentShape);
    return comments.map(toComment);
}
const EDITS = `query($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    issue(number: $number) { comments(first: 100, after: $after) { nodes { databaseId lastEditedAt } pageInfo { hasNextPage endCursor } } }
  }
}`;
const editsShape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        issue: schemas/* object */.Ikc({
            comments: schemas/* object */.Ikc({
                nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ databaseId: schemas/* number */.aig().nullable(), lastEditedAt: schemas/* string */.YjP().nullable() }).nullable())
                    .nullable(),
                pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
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
/** One comment per key on the issue; an existing one of ours is left as it is. */
async function commentOnce(github, request) {
    const marker = renderMarker(request.kind, request.key);
    const { value, created } = await github.writeOnce({
        what: `comment ${request.kind}:${request.key} on #${request.number}`,
        find: async () => {
            const [own, comments] = await Promise.all([issues_readOwnLogin(github), listComments(github, request.number)]);
            return comments.find((comment) => provenance_isTrustedAuthor(comment.author, { own, authors: [] }) &&
                comment.body.startsWith(marker) &&
                !(request.unedited === true && comment.edited));
        },
        create: async () => toComment(await github.write("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: request.number, body: `${marker}\n${markdown_cutText(request.body, BODY_LIMIT)}` }, commentShape, [201])),
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

;// CONCATENATED MODULE: ./packages/shared/src/github/reactions.ts
/** Reactions to comments: GitHub keeps one of each kind and person, so that reacting twice is reacting once. */

/** Needs `issues: write`. */
async function reactToComment(github, commentId, content) {
    await github.write("POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions", { comment_id: commentId, content }, schemas/* object */.Ikc({ id: schemas/* number */.aig() }), [200, 201]);
}

;// CONCATENATED MODULE: ./packages/shared/src/github/workflow-runs.ts
/** Workflow runs: one by id with jobs and approvals, those of a commit, re-runs and dispatches. */


/** Slug of the app that every workflow's check runs are posted by. */
const GITHUB_ACTIONS_APP = "github-actions";
const runShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    path: schemas/* string */.YjP(),
    head_sha: schemas/* string */.YjP(),
    head_branch: schemas/* string */.YjP().nullable(),
    event: schemas/* string */.YjP(),
    status: schemas/* string */.YjP().nullable(),
    conclusion: schemas/* string */.YjP().nullable(),
    run_attempt: schemas/* number */.aig().optional(),
    check_suite_id: schemas/* number */.aig().optional(),
    html_url: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    head_repository: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish(),
    actor: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
});
/** A run by id, or undefined. */
async function readWorkflowRun(github, runId) {
    try {
        return toRun(await github.read("/repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: runId }, runShape));
    }
    catch (thrown) {
        if ((0,github_failure/* isNotFound */.c4)(thrown))
            return undefined;
        throw thrown;
    }
}
/** All runs for a commit. */
async function listWorkflowRuns(github, sha) {
    return (await readRuns(github, sha)).map(toRun);
}
/** Check suite id → workflow file, for the runs of a commit. Needs `actions: read`. */
async function readWorkflowPaths(github, sha) {
    const paths = new Map();
    for (const run of await readRuns(github, sha))
        if (run.check_suite_id !== undefined)
            paths.set(run.check_suite_id, barePath(run.path));
    return paths;
}
/** The jobs of a run's latest attempt, or of all its attempts. A job's id is that of its check run. */
async function listJobs(github, runId, filter = "latest") {
    const jobs = await github.readAll("/repos/{owner}/{repo}/actions/runs/{run_id}/jobs", { run_id: runId, filter }, schemas/* object */.Ikc({
        id: schemas/* number */.aig(),
        name: schemas/* string */.YjP(),
        run_attempt: schemas/* number */.aig().optional(),
        check_run_url: schemas/* string */.YjP().nullish(),
        status: schemas/* string */.YjP(),
        conclusion: schemas/* string */.YjP().nullable(),
        started_at: schemas/* string */.YjP().nullable(),
        completed_at: schemas/* string */.YjP().nullable(),
        html_url: schemas/* string */.YjP().nullable(),
    }), "jobs");
    return jobs.map((job) => ({
        id: job.id,
        checkRunId: Number(/\/check-runs\/(\d{1,20})$/.exec(job.check_run_url ?? "")?.[1] ?? job.id),
        attempt: job.run_attempt ?? 1,
        name: job.name,
        status: job.status,
        conclusion: job.conclusion,
        startedAt: job.started_at,
        completedAt: job.completed_at,
        url: job.html_url,
    }));
}
/** Who approved or rejected the run's environments. */
async function listApprovals(github, runId) {
    const approvals = await github.read("/repos/{owner}/{repo}/actions/runs/{run_id}/approvals", { run_id: runId }, schemas/* array */.YOg(schemas/* object */.Ikc({
        state: schemas/* string */.YjP(),
        comment: schemas/* string */.YjP(),
        user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }),
        environments: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP().optional() })),
    })));
    return approvals.map((approval) => ({
        state: approval.state,
        user: approval.user.login,
        comment: approval.comment,
        environments: approval.environments.flatMap((environment) => environment.name ?? []),
    }));
}
/** Starts the next attempt of a run, once: when the attempt is beyond `attempt` already, nothing is sent. */
async function rerunFailedJobs(github, runId, attempt) {
    await github.writeOnce({
        what: `re-run of ${runId}`,
        find: async () => {
            const run = await readWorkflowRun(github, runId);
            return run !== undefined && run.attempt > attempt ? true : undefined;
        },
        create: async () => {
            await github.write("POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs", { run_id: runId }, schemas/* unknown */.L5J(), [201]);
            return true;
        },
    });
}
/** Starts a workflow; `find` says whether the run that this dispatch is for exists already. */
async function dispatchWorkflow(github, dispatch) {
    return github.writeOnce({
        what: `dispatch of ${dispatch.workflow}`,
        find: dispatch.find,
        create: async () => {
            await github.write("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", { workflow_id: dispatch.workflow, ref: dispatch.ref, inputs: dispatch.inputs }, schemas/* unknown */.L5J(), [200, 204]);
            return true;
        },
    });
}
function readRuns(github, sha) {
    return github.readAll("/repos/{owner}/{repo}/actions/runs", { head_sha: sha }, runShape, "workflow_runs");
}
function toRun(run) {
    return {
        id: String(run.id),
        path: barePath(run.path),
        sha: run.head_sha,
        branch: run.head_branch,
        event: run.event,
        status: run.status ?? "",
        conclusion: run.conclusion,
        attempt: run.run_attempt ?? 1,
        headRepository: run.head_repository?.full_name ?? null,
        actor: run.actor?.login ?? null,
        url: run.html_url,
        createdAt: run.created_at,
    };
}
function barePath(path) {
    return path.split("@", 1)[0];
}

;// CONCATENATED MODULE: ./packages/shared/src/github/check-runs.ts
/** Check runs: all that reported on a commit, with app and workflow; and our own, one per external id. */



const checkRunShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    name: schemas/* string */.YjP(),
    head_sha: schemas/* string */.YjP(),
    external_id: schemas/* string */.YjP().nullable(),
    html_url: schemas/* string */.YjP().nullable(),
    details_url: schemas/* string */.YjP().nullable(),
    status: schemas/* string */.YjP(),
    conclusion: schemas/* string */.YjP().nullable(),
    started_at: schemas/* string */.YjP().nullable(),
    completed_at: schemas/* string */.YjP().nullable(),
    app: schemas/* object */.Ikc({ slug: schemas/* string */.YjP().optional() }).nullable(),
    check_suite: schemas/* object */.Ikc({ id: schemas/* number */.aig() }).nullable(),
    output: schemas/* object */.Ikc({ title: schemas/* string */.YjP().nullable(), summary: schemas/* string */.YjP().nullable(), text: schemas/* string */.YjP().nullable() }),
});
/** GitHub's limits for a check run's texts. */
const TEXT_LIMIT = 65_535;
/** Every check run of the commit, newest of each name and app (`filter=latest`), all pages. */
async function listCheckRuns(github, sha, options = {}) {
    const runs = await github.readAll("/repos/{owner}/{repo}/commits/{ref}/check-runs", {
        ref: sha,
        filter: options.filter ?? "latest",
        ...(options.name === undefined ? {} : { check_name: options.name }),
    }, checkRunShape, "check_runs");
    const fromActions = runs.some((run) => run.app?.slug === GITHUB_ACTIONS_APP);
    const paths = options.withWorkflows !== false && fromActions ? await readWorkflowPaths(github, sha) : new Map();
    return runs.map((run) => toCheckRun(run, paths));
}
/** The newest check run with this name and external id; only runs of the key's app count. */
function chooseCheckRun(runs, key) {
    return runs
        .filter((run) => run.name === key.name && run.externalId === key.externalId && run.app === (key.app ?? GITHUB_ACTIONS_APP))
        .sort((a, b) => b.id - a.id)[0];
}
/** The same, read from the commit. */
async function findCheckRun(github, where) {
    const runs = await listCheckRuns(github, where.sha, { name: where.name, withWorkflows: false, filter: "all" });
    return chooseCheckRun(runs, where);
}
/**
 * One completed check run per external id, the newest; an equal one is left alone. `known`: all check runs of the name on the
 * commit, by a caller who has just read them. Needs `checks: write`.
 */
async function upsertCheckRun(github, content, known) {
    if (content.text.length > TEXT_LIMIT)
        throw new RangeError(`check run text of ${content.text.length} characters`);
    const title = markdown_cutText(content.title, 255);
    const summary = markdown_cutText(content.summary, TEXT_LIMIT);
    const isSame = (run) => run.conclusion === content.conclusion &&
        run.title === title &&
        run.summary === summary &&
        run.text === content.text;
    const body = {
        name: content.name,
        external_id: content.externalId,
        status: "completed",
        conclusion: content.conclusion,
        completed_at: content.completedAt,
        output: { title, summary, ...(content.text === "" ? {} : { text: content.text }) },
        ...(content.detailsUrl === undefined ? {} : { details_url: content.detailsUrl }),
    };
    const find = () => findCheckRun(github, content);
    const existing = known === undefined ? await find() : chooseCheckRun(known, content);
    if (existing !== undefined && isSame(existing))
        return { checkRun: existing, written: false };
    const { value } = await github.writeOnce({
        what: `check run ${content.name}`,
        readFirst: false,
        find: async () => {
            const found = await find();
            return found !== undefined && isSame(found) ? found : undefined;
        },
        create: async () => toCheckRun(existing === undefined || (content.keepsHistory === true && existing.text !== content.text)
            ? await github.write("POST /repos/{owner}/{repo}/check-runs", { head_sha: content.sha, ...body }, checkRunShape, [201])
            : await github.write("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", { check_run_id: existing.id, ...body }, checkRunShape, [200]), new Map()),
    });
    return { checkRun: value, written: true };
}
function toCheckRun(run, paths) {
    return {
        id: run.id,
        name: run.name,
        sha: run.head_sha,
        externalId: run.external_id ?? "",
        url: run.html_url ?? run.details_url ?? "",
        status: run.status,
        conclusion: run.conclusion,
        startedAt: run.started_at,
        completedAt: run.completed_at,
        app: run.app?.slug ?? "",
        workflow: run.check_suite === null ? null : (paths.get(run.check_suite.id) ?? null),
        suite: run.check_suite?.id ?? null,
        runId: /\/actions\/runs\/(\d+)/.exec(run.details_url ?? run.html_url ?? "")?.[1] ?? null,
        title: run.output.title ?? "",
        summary: run.output.summary ?? "",
        text: run.output.text ?? "",
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/record/check-run.ts
/** `octoacme/verify (api, production)`: service and environment where there are any, so that two never share one name. */
function nameCheckRun(subject) {
    const { phase, version, service, environment } = subject;
    const scope = [service, environment].filter((part) => part !== null).join(", ");
    return {
        name: scope === "" ? `octoacme/${phase}` : `octoacme/${phase} (${scope})`,
        externalId: `octoacme:${phase}:${service ?? "-"}:${environment ?? "-"}:${version}`,
    };
}

// EXTERNAL MODULE: ./packages/shared/src/text/canonical.ts
var canonical = __webpack_require__(7001);
;// CONCATENATED MODULE: ./packages/shared/src/record/entry.ts
/** One entry of the release record: who decided what, when, from which facts, chained to the entry before it. */

const PHASES = ["preflight", "deploy", "verify", "rollback", "release-notes", "announce"];
/** `some-facts`: fewer facts, which decide the same; `facts`: all but their digest; `reasons`: after the 20th, or of long ones the rest. */
const OMISSIONS = ["reasons", "some-facts", "facts"];
/** The entry that follows `previous`. With `keepFacts` false only their digest is kept. */
function createEntry(fields, previous, keepFacts = true) {
    const { facts, ...rest } = fields;
    const body = {
        schemaVersion: 1,
        ...rest,
        factsDigest: (0,canonical/* digestOf */.o)(facts),
        previous: previous?.hash ?? null,
    };
    return { ...body, hash: (0,canonical/* digestOf */.o)(body), ...(keepFacts ? { facts } : {}) };
}
/** The hash that the entry's content should have. */
function entry_hashEntry(entry) {
    const { hash: _hash, facts: _facts, ...body } = entry;
    return (0,canonical/* digestOf */.o)(body);
}

;// CONCATENATED MODULE: ./packages/shared/src/record/chain.ts
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
        if (hashEntry(entry) !== entry.hash)
            problems.push({ kind: "changed", index, message: `${name} was changed after it was written` });
        if ("facts" in entry && digestOf(entry.facts) !== entry.factsDigest)
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
    const factsDigest = (0,canonical/* digestOf */.o)(fields.facts);
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
    if (digestOf(entry.facts) !== entry.factsDigest)
        return { ...base, outcome: { kind: "not-replayable", why: "facts-changed" } };
    const decide = deciders[entry.phase];
    if (decide === undefined)
        return { ...base, outcome: { kind: "not-replayable", why: "no-decider" } };
    const { decision, reason } = decide(entry.facts);
    return decision === entry.decision && reason === entry.reason
        ? { ...base, outcome: { kind: "same" } }
        : { ...base, outcome: { kind: "different", decision, reason } };
}

;// CONCATENATED MODULE: ./packages/shared/src/text/hidden-json.ts
/** JSON as it stands in our hidden comments: text that Markdown hides, no reader can break and no value can end. */
/** Matches what `encodeHidden` gives. Base64 holds no `-`: two of them end a comment for some readers of HTML. */
const HIDDEN_JSON = "[A-Za-z0-9+/=]+";
/** A value of JSON as one word of base64. */
function hidden_json_encodeHidden(value) {
    return Buffer.from(JSON.stringify(value), "utf8").toString("base64");
}
/** Far deeper than what we write. What walks a value calls itself once a level. */
const DEPTH_LIMIT = 100;
/** The value; throws when the text holds none, or one that is nested deeper than any of ours. White space inside is passed over. */
function hidden_json_decodeHidden(text) {
    const json = Buffer.from(text.replace(/\s+/g, ""), "base64").toString("utf8");
    const value = JSON.parse(json);
    if (measureDepth(json) > DEPTH_LIMIT)
        throw new SyntaxError(`JSON is nested deeper than ${DEPTH_LIMIT} levels`);
    return value;
}
/** Levels of arrays and objects. Linear for JSON alone, in which every string ends. */
function measureDepth(json) {
    let depth = 0;
    let most = 0;
    for (const [sign] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
        if (sign === "[" || sign === "{")
            depth += 1;
        else if (sign === "]" || sign === "}")
            depth -= 1;
        most = Math.max(most, depth);
    }
    return most;
}

;// CONCATENATED MODULE: ./packages/shared/src/record/machine-part.ts
/** The machine part of a check run: record entries as text that Markdown hides and no reader can break. */


const BEGIN = "<!-- octoacme:record";
const END = "-->";
/** The comment that ends a check run's text. */
function encodeRecord(entry) {
    const lines = hidden_json_encodeHidden(entry).match(/.{1,120}/g) ?? [];
    return [BEGIN, ...lines, END].join("\n");
}
/** The entry in a check run's text. Two parts are as bad as none: somebody pasted one. */
function decodeRecord(text) {
    const found = findParts(text ?? "");
    if (found.length === 0)
        return { ok: false, why: "absent", message: "the text carries no entry of the release record" };
    if (found.length > 1)
        return { ok: false, why: "ambiguous", message: `the text carries ${found.length} entries of the release record` };
    try {
        const value = hidden_json_decodeHidden(found[0].encoded);
        if (isRecordEntry(value))
            return { ok: true, entry: value };
        return { ok: false, why: "malformed", message: "the entry of the release record has another shape than expected" };
    }
    catch {
        return { ok: false, why: "malformed", message: "the entry of the release record is not JSON in base64" };
    }
}
/** Every machine part, in one pass: any workflow with `checks: write` may have written the text, at any length. */
function findParts(text) {
    const parts = [];
    for (let start = text.indexOf(BEGIN); start >= 0;) {
        const close = text.indexOf(END, start + BEGIN.length);
        if (close < 0)
            break;
        const next = text.indexOf(BEGIN, start + BEGIN.length);
        const encoded = text.slice(start + BEGIN.length, close);
        // A part that another begins within is none, and neither is one that holds what base64 does not.
        if ((next < 0 || next > close) && /^\s/.test(encoded) && !/[^A-Za-z0-9+/=\s]/.test(encoded))
            parts.push({ start, end: close + END.length, encoded });
        start = next;
    }
    return parts;
}
/** Whether a value read from outside has the shape of an entry; says nothing about its hash. */
function isRecordEntry(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const entry = value;
    const run = entry.run;
    const texts = [
        "at",
        "actor",
        "repository",
        "version",
        "sha",
        "policyDigest",
        "factsDigest",
        "decision",
        "reason",
        "hash",
    ];
    return (entry.schemaVersion === 1 &&
        PHASES.includes(entry.phase) &&
        texts.every((key) => typeof entry[key] === "string") &&
        ["service", "environment", "previous"].every((key) => entry[key] === null || typeof entry[key] === "string") &&
        Array.isArray(entry.reasons) &&
        entry.reasons.every((reason) => typeof reason === "string") &&
        typeof run === "object" &&
        run !== null &&
        typeof run.id === "string" &&
        typeof run.attempt === "number" &&
        typeof run.url === "string" &&
        ["undefined", "string"].includes(typeof run.startedBy) &&
        (entry.omitted === undefined ||
            (Array.isArray(entry.omitted) && entry.omitted.every((name) => OMISSIONS.includes(name)))));
}

;// CONCATENATED MODULE: ./packages/shared/src/record/entry-room.ts
/** Fits an entry into the room that GitHub gives it: what is left out, in which order, and that the entry says so. */


/** Characters of a check run's text that an encoded entry may take; GitHub takes 65,535 in all. */
const ENTRY_ROOM = 65_000;
const REASONS = 20;
/** 20 reasons of so many characters fit in every script: at most 4 bytes each, 4/3 in base64. */
const SHORT_REASON = 200;
/** No other text of an entry grows without a bound of its own; these are cut as the last resort. */
const SHORT_FIELD = 500;
/**
 * The entry that follows `entries`, measured as it will be written: UTF-8 in base64. What does not fit is left out in this order:
 * 1. reasons after the 20th, always; 2. facts, for the `smaller` ones in their order, which decide the same; 3. all facts, of which
 * the digest stays; 4. the rest of long reasons. `omitted` of the entry names what was left out.
 */
function fitEntry(entries, fields, smaller = []) {
    const reasons = fields.reasons.slice(0, REASONS);
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
    return encodeRecord(entry).length <= ENTRY_ROOM;
}
/** Never between the two halves of a character: half of one is no text. */
function entry_room_shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/read-record.ts
/** Reads the release record from where people look: our check runs on the commit. */




/** A check run that our actions post under: `octoacme/<phase>`, by the app that workflows post as. */
function isOurs(run) {
    return run.name.startsWith("octoacme/") && run.app === GITHUB_ACTIONS_APP;
}
/** The entries of one version (and service) on the commit; a pasted or broken machine part is no entry. */
async function readRecord(github, release) {
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
async function appendEntry(github, runtime, phase) {
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
        throw new errors/* ActionableError */.f({
            code: "invalid-policy",
            message: `What ${phase.phase} has to keep takes ${hidden_json_encodeHidden(phase.facts).length} characters; a check run holds ${ENTRY_ROOM}.`,
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
        return await appendEntry(github, runtime, phase);
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

;// CONCATENATED MODULE: ./packages/shared/src/requirements/issue-state.ts
/** What preflight remembers in the release issue, and where its own part of the body begins and ends. */

const KEPT_BEGIN = "<!-- octoacme:kept-current:begin -->";
const KEPT_END = "<!-- octoacme:kept-current:end -->";
const STATE = new RegExp(`<!-- octoacme:state (${HIDDEN_JSON}) -->`);
const EMPTY = { waiting: null, continued: [], history: [], revokes: [] };
/** What an earlier run remembered in the issue; of a body without it, or with a broken one, nothing. */
function readIssueState(body) {
    const found = STATE.exec(keptPart(body) ?? "");
    if (found === null)
        return EMPTY;
    try {
        const value = hidden_json_decodeHidden(found[1]);
        return {
            waiting: typeof value.waiting?.runId === "string" && /^\d{1,20}$/.test(value.waiting.runId)
                ? { runId: value.waiting.runId, attempt: Number(value.waiting.attempt) || 1 }
                : null,
            continued: Array.isArray(value.continued) ? value.continued.filter((item) => typeof item === "string") : [],
            history: Array.isArray(value.history) ? value.history.filter((line) => typeof line?.at === "string") : [],
            revokes: Array.isArray(value.revokes) ? value.revokes : [],
        };
    }
    catch {
        return EMPTY;
    }
}
function keptPart(body) {
    const from = body.indexOf(KEPT_BEGIN);
    const to = body.lastIndexOf(KEPT_END);
    return from < 0 || to < from ? undefined : body.slice(from, to);
}

;// CONCATENATED MODULE: ./packages/shared/src/text/local-time.ts
/** Moments and spans as a person reads them at night: local time with the weekday, and no milliseconds. */

/** How far the clocks of a zone are moved at once, in minutes. */
const CHANGES = (/* unused pure expression or super */ null && ([30, 60, 120]));
/**
 * An ISO instant as `Mon 30 Nov 2026, 09:00 (Europe/Berlin)`, with its offset where the clocks show that time twice; a zone that is
 * not known, and none, is UTC. Text that is no instant stays.
 */
function local_time_renderLocalTime(instant, timeZone) {
    const at = Date.parse(instant);
    if (Number.isNaN(at))
        return instant;
    const zone = local_time_nameTimeZone(timeZone);
    const time = renderWall(at, zone);
    const isTwice = CHANGES.some((minutes) => [-minutes, minutes].some((shift) => renderWall(at + shift * 60_000, zone) === time));
    return `${time}${isTwice ? renderOffset(at, zone) : ""} (${zone})`;
}
/** An ISO instant as `30 Nov, 09:00:07 +01:00`, for a list whose heading names the zone; without an offset in UTC. */
function local_time_renderLocalClock(instant, timeZone) {
    const at = Date.parse(instant);
    if (Number.isNaN(at))
        return instant;
    const zone = local_time_nameTimeZone(timeZone);
    const of = readParts(at, zone);
    return `${of("day")} ${of("month")}, ${of("hour")}:${of("minute")}:${of("second")}${renderOffset(at, zone)}`;
}
/** A span of at least a second in whole seconds, rounded down: what is left must not look longer than it is. */
function renderSpan(milliseconds) {
    return renderDuration(milliseconds < 1_000 ? milliseconds : Math.floor(milliseconds / 1_000) * 1_000);
}
/** The zone itself, or UTC for one that is not known and for none. */
function local_time_nameTimeZone(timeZone) {
    if (timeZone === undefined)
        return "UTC";
    try {
        new Intl.DateTimeFormat("en-US", { timeZone });
        return timeZone;
    }
    catch {
        return "UTC";
    }
}
function renderWall(at, zone) {
    const of = readParts(at, zone);
    return `${of("weekday")} ${of("day")} ${of("month")} ${of("year")}, ${of("hour")}:${of("minute")}`;
}
/** ` +01:00`; empty for UTC, which has no other. */
function renderOffset(at, timeZone) {
    if (timeZone === "UTC")
        return "";
    const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(at);
    const offset = parts.find(({ type }) => type === "timeZoneName").value.replace("GMT", "");
    return ` ${offset === "" ? "+00:00" : offset}`;
}
function readParts(at, timeZone) {
    const parts = new Intl.DateTimeFormat("en-US", {
        weekday: "short",
        day: "numeric",
        month: "short",
        year: "numeric",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
        hourCycle: "h23",
        timeZone,
    }).formatToParts(at);
    return (type) => parts.find((part) => part.type === type)?.value ?? "";
}

;// CONCATENATED MODULE: ./packages/shared/src/incident/incident.ts
/** How the timeline says that the old release was verified, after its tag. */
const incident_HEALTHY_AGAIN = "answers again and is healthy";
/**
 * A role is notified that an incident began, and how the rollback ended. A rollback that was stopped and a recovery are stages of
 * their own: who heard that one was stopped also hears how the next attempt ended, and who heard that it failed hears of the recovery.
 */
const MESSAGE_STAGES = ["opened", "stopped", "outcome", "recovered"];
/** Which message an incident's end is. */
function endStage({ outcome }) {
    if (outcome.kind === "rolled-back")
        return "recovered";
    return outcome.kind === "rollback-failed" && outcome.stopped === true ? "stopped" : "outcome";
}
/** The newest word of each role, channel and stage; one that says "delivered" is kept. */
function addReceipts(known, added) {
    const keyOf = (receipt) => [receipt.role, receipt.about, receipt.channel].join("\n");
    const receipts = new Map(known.map((receipt) => [keyOf(receipt), receipt]));
    for (const receipt of added) {
        if (receipts.get(keyOf(receipt))?.delivered !== true)
            receipts.set(keyOf(receipt), receipt);
    }
    return [...receipts.values()];
}
/** Whether a role was reached for a stage. */
function isTold(receipts, role, about) {
    return receipts.some((receipt) => receipt.role === role && receipt.about === about && receipt.delivered);
}
/**
 * The channels of a role that a stage's message still has to go through: those without an answer yet, or all of them when no
 * channel reached the role. A channel that failed is not tried again once another one reached the role.
 */
function listDueChannels(receipts, { role, about }, channels) {
    const own = receipts.filter((receipt) => receipt.role === role && receipt.about === about);
    const isReached = isTold(own, role, about);
    return [...new Set(channels)].filter((channel) => {
        const receipt = own.find((one) => one.channel === channel);
        if (receipt === undefined || receipt.sending === true)
            return true;
        return !isReached;
    });
}
/** The identity of an incident. */
function incidentKey(environment, service, bad, 
/** Of an incident of one target whose bad deployment does not say which target it is. */
target) {
    const subject = bad === null ? "nothing-deployed" : bad.deploymentId === null ? bad.sha : String(bad.deploymentId);
    return [service ?? "-", environment, subject, target ?? null].filter((part) => part !== null).join("/");
}
/** `production`, or `production/eu` for one of its targets: what messages say has failed and has recovered. */
function incident_namePlace({ environment, target }) {
    return target === undefined ? environment : `${environment}/${target}`;
}
/** The entries in order of time; the same entry is listed once. */
function addTimeline(incident, ...entries) {
    const all = [...incident.timeline];
    for (const entry of entries) {
        if (!all.some((known) => known.at === entry.at && known.what === entry.what))
            all.push(entry);
    }
    all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    return { ...incident, timeline: all };
}
/** Messages of the rollback's end, each of which says all that the ones before it say. */
const END_STAGES = (/* unused pure expression or super */ null && (["stopped", "outcome", "recovered"]));
/**
 * Required roles that no channel reached (a message on its way says nothing yet): a visible failure that never blocks the rollback. Who
 * was not reached by one end and was by a later one is reached.
 */
function incident_unreachedRoles(receipts) {
    const listFrom = (about) => END_STAGES.includes(about) ? END_STAGES.slice(END_STAGES.indexOf(about)) : [about];
    const isReached = ({ role, about }) => listFrom(about).some((stage) => isTold(receipts, role, stage));
    const missed = receipts.filter((receipt) => receipt.required && receipt.sending !== true && !isReached(receipt));
    return [...new Set(missed.map((receipt) => receipt.role))].sort();
}
/** One sentence without Markdown. */
function incident_describeOutcome(incident) {
    const { outcome } = incident;
    const bad = incident.bad === null ? "the release" : incident.bad.tag;
    switch (outcome.kind) {
        case "in-progress":
            return `A rollback of ${incident_namePlace(incident)} from ${bad} has begun.`;
        case "rolled-back":
            return `${incident_namePlace(incident)} runs ${outcome.to.tag} again, verified, ${incident_formatSpan(outcome.recoveryMs)} after the rollback began.`;
        case "rollback-failed":
            return `The rollback of ${incident_namePlace(incident)} to ${outcome.to.tag} failed: ${outcome.what}. No further attempt is made by itself.`;
        case "no-target":
            return `There is nothing to roll ${incident_namePlace(incident)} back to: ${outcome.why}.`;
        case "not-rolled-back":
            return `${incident_namePlace(incident)} was not rolled back: ${outcome.why}.`;
    }
}
/** `48 s`, `3 min 20 s`. */
function incident_formatSpan(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1_000));
    return seconds < 90 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

;// CONCATENATED MODULE: ./packages/shared/src/incident/incident-shape.ts
/** The shape of an incident as an issue keeps it. Anybody with push access may edit the issue: what has another shape is no incident. */



const instant = schemas/* string */.YjP().refine((text) => !Number.isNaN(Date.parse(text)));
const release = schemas/* object */.Ikc({ version: schemas/* string */.YjP(), tag: schemas/* string */.YjP(), sha: schemas/* string */.YjP() });
const outcome = schemas/* discriminatedUnion */.gMt("kind", [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz("in-progress") }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz("rolled-back"), to: release, recoveryMs: schemas/* number */.aig() }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz("rollback-failed"),
        to: release,
        what: schemas/* string */.YjP(),
        stopped: schemas/* literal */.euz(true).optional(),
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz("no-target"), why: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz("not-rolled-back"), why: schemas/* string */.YjP() }),
]);
const receipt = schemas/* object */.Ikc({
    role: schemas/* string */.YjP(),
    channel: schemas/* string */.YjP(),
    delivered: schemas/* boolean */.zMY(),
    at: instant,
    detail: schemas/* string */.YjP(),
    required: schemas/* boolean */.zMY(),
    about: schemas/* enum */.k5n(MESSAGE_STAGES),
    sending: schemas/* literal */.euz(true).optional(),
});
const shape = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    key: schemas/* string */.YjP(),
    environment: schemas/* string */.YjP(),
    target: schemas/* string */.YjP().optional(),
    service: schemas/* string */.YjP().nullable(),
    timeZone: schemas/* string */.YjP().optional(),
    severity: schemas/* enum */.k5n(vocabulary/* SEVERITIES */.oC),
    security: schemas/* boolean */.zMY(),
    reason: schemas/* string */.YjP(),
    bad: release.nullable(),
    outcome,
    evidence: schemas/* array */.YOg(schemas/* object */.Ikc({ what: schemas/* string */.YjP(), value: schemas/* string */.YjP(), expected: schemas/* string */.YjP(), query: schemas/* string */.YjP(), link: schemas/* string */.YjP() })),
    skipped: schemas/* array */.YOg(schemas/* object */.Ikc({ version: schemas/* string */.YjP(), why: schemas/* string */.YjP() })),
    timeline: schemas/* array */.YOg(schemas/* object */.Ikc({ at: instant, what: schemas/* string */.YjP() })),
    receipts: schemas/* array */.YOg(receipt),
    openedAt: instant,
    openedBy: schemas/* string */.YjP(),
    runUrl: schemas/* string */.YjP(),
    advisoryUrl: schemas/* string */.YjP(),
});
/** Whether a value can be rendered and gone on with; keys that a later version added do not matter, values that it added do. */
function incident_shape_isIncident(value) {
    return shape.safeParse(value).success;
}

;// CONCATENATED MODULE: ./packages/shared/src/incident/issue.ts
/** Renders the one issue of an incident and reads back the facts that an earlier run left in it. */





const issue_BEGIN = "<!-- octoacme:incident-facts ";
const issue_END = " -->";
/** Names the environment and the release, nothing from outside. */
function incidentTitle(incident) {
    if (incident.security)
        return `Incident: security incident in ${namePlace(incident)}`;
    return `Incident: ${incident.bad === null ? "failed release" : incident.bad.tag} in ${namePlace(incident)}`;
}
/** The lines of the guide's playbook with what is done. */
function listPlaybook(incident) {
    const told = (role) => incident.receipts.some((receipt) => receipt.role === role && receipt.delivered);
    const line = (text, done, owner) => ({
        text,
        state: done ? "done" : "open",
        owner,
    });
    const security = line("Notify Security Champion immediately for security incidents", told("security-champion"), "security-champion");
    return [
        line("Trigger incident response and notify on-call", told("on-call"), "on-call"),
        line("Engage DevOps Engineer for infrastructure/deployment issues", told("devops"), "devops"),
        incident.security || security.state === "done" ? security : { ...security, state: "not-needed" },
        line("Alert Customer Support Lead to prepare customer communications", told("support-lead"), "support-lead"),
        line("Rollback to last known-good release if necessary", incident.outcome.kind === "rolled-back", "devops"),
        line("Triage root cause and capture action items", false, "on-call"),
        line("Conduct post-incident review with cross-functional team", false, "release-manager"),
    ];
}
/** The body after the marker line. A security incident's reason and evidence stay out of it. */
function renderIncidentIssue(incident, reviewNumber) {
    const lines = [
        describeAlert(incident),
        "",
        factTable([
            ["Environment", escapeMarkdown(namePlace(incident))],
            ["Severity", incident.severity],
            ["Release", incident.bad === null ? "none" : `${inlineCode(incident.bad.tag)} (${inlineCode(incident.bad.sha)})`],
            ["Reason", incident.security ? "withheld: security incident" : escapeMarkdown(incident.reason)],
            ["Opened", escapeMarkdown(`${renderLocalTime(incident.openedAt, incident.timeZone)} by ${incident.openedBy}`)],
            ["Run", link("this run's log", incident.runUrl)],
            ["Post-incident review", reviewNumber === null ? "to be opened" : `#${reviewNumber}`],
        ]),
        "",
        "### Playbook",
        "",
        ...listPlaybook(incident).map(({ text, state, owner }) => state === "not-needed"
            ? `- ${text}: not a security incident`
            : `- [${state === "done" ? "x" : " "}] ${text}${state === "done" ? "" : ` — **${owner}**`}`),
        "",
    ];
    if (!incident.security && incident.evidence.length > 0)
        lines.push("### What failed", "", issue_renderEvidence(incident), "");
    if (incident.advisoryUrl !== "")
        lines.push(`Details: ${link("private security advisory", incident.advisoryUrl)}`, "");
    if (incident.skipped.length > 0)
        lines.push("### Releases passed over", "", ...incident.skipped.map((entry) => `- ${inlineCode(entry.version)}: ${escapeMarkdown(entry.why)}`), "");
    lines.push("### Timeline", "", issue_renderTimeline(incident), "");
    lines.push("### Who was told", "", renderReceipts(incident), "");
    lines.push("Close this issue when the cause is known and the actions are captured; nothing closes it by itself.", "", `${issue_BEGIN}${encodeFacts(incident)}${issue_END}`);
    return lines.join("\n");
}
/** What happened when, as a table. */
function issue_renderTimeline({ timeline, timeZone }) {
    return table([nameWhen(timeZone), "what"], timeline.map(({ at, what }) => [renderLocalClock(at, timeZone), escapeMarkdown(what)]));
}
function nameWhen(timeZone) {
    return `when (${nameTimeZone(timeZone)})`;
}
/** What failed, value and condition, as a table. */
function issue_renderEvidence(incident) {
    return table(["what", "value", "expected", "query"], incident.evidence.map((item) => [
        item.link === "" ? escapeMarkdown(item.what) : link(item.what, item.link),
        escapeMarkdown(item.value),
        escapeMarkdown(item.expected),
        item.query === "" ? "" : inlineCode(item.query),
    ]));
}
/** Role, channel and what came back. */
function renderReceipts(incident) {
    if (incident.receipts.length === 0)
        return "Nobody yet.";
    return table(["role", "about", "channel", "reached", nameWhen(incident.timeZone), "answer"], incident.receipts.map((receipt) => [
        receipt.role,
        receipt.about,
        escapeMarkdown(receipt.channel),
        describeReached(receipt),
        renderLocalClock(receipt.at, incident.timeZone),
        escapeMarkdown(receipt.detail),
    ]));
}
function describeReached({ delivered, sending, required }) {
    if (delivered)
        return "yes";
    if (sending === true)
        return "sending";
    return required ? "**no**" : "no";
}
function describeAlert(incident) {
    const unreached = unreachedRoles(incident.receipts);
    const good = incident.outcome.kind === "rolled-back";
    const call = unreached.length > 0 ? ` Not reached, call them: ${unreached.join(", ")}.` : "";
    return `> [!${good ? "NOTE" : "CAUTION"}]\n> ${escapeMarkdown(incident.security ? securitySentence(incident) : describeOutcome(incident))}${call}`;
}
function securitySentence(incident) {
    return incident.outcome.kind === "rolled-back"
        ? `${namePlace(incident)} runs ${incident.outcome.to.tag} again.`
        : `${namePlace(incident)}: see the private advisory.`;
}
/** The machine part; a security incident's words stay out of a public issue. */
function encodeFacts(incident) {
    const facts = incident.security ? { ...incident, reason: "", evidence: [] } : incident;
    return encodeHidden(facts);
}
/** The facts of an earlier run, or undefined when the body holds none that are whole. */
function readIncidentIssue(body) {
    const from = body.lastIndexOf(issue_BEGIN);
    if (from < 0)
        return undefined;
    const to = body.indexOf(issue_END, from);
    if (to < 0)
        return undefined;
    try {
        const facts = decodeHidden(body.slice(from + issue_BEGIN.length, to));
        return isIncident(facts) ? facts : undefined;
    }
    catch {
        return undefined;
    }
}
/** What support may say, to be finished by a person. */
function renderCustomerDraft(incident) {
    const when = renderLocalTime(incident.openedAt, incident.timeZone);
    const back = incident.outcome.kind === "rolled-back";
    return codeBlock([
        `Subject: ${back ? "Resolved" : "We are looking into a problem"}: ${namePlace(incident)}`,
        "",
        `Since ${when} some of you may have met errors after our latest update.`,
        back
            ? "We went back to the previous version, and the service answers as before."
            : "We are working on it and will write again within the hour.",
        "You need to do nothing. If something still looks wrong, answer to this message.",
    ].join("\n"), "text");
}

;// CONCATENATED MODULE: ./packages/shared/src/incident/review.ts
/** The post-incident review: an issue with what is known, what to decide, who owns what, when it is due, and what of it is overdue. */





const review_WRITTEN = /\n<!-- octoacme:review-written ([^ ]+) -->\s*$/;
/** Names the environment and the release. */
function reviewTitle(incident) {
    return `Post-incident review: ${incident.security ? "security incident" : (incident.bad?.tag ?? "failed release")} in ${namePlace(incident)}`;
}
/** The body after the marker line. People fill in the open parts; see isUntouched. */
function renderReview(incident, incidentNumber, dates, nameOwners) {
    const start = incident.timeline[0]?.at ?? incident.openedAt;
    const healthy = incident.timeline.findLast(({ what }) => what.endsWith(HEALTHY_AGAIN));
    const end = healthy?.at ?? incident.timeline.at(-1)?.at ?? start;
    const time = (at) => escapeMarkdown(renderLocalTime(at, incident.timeZone));
    const span = formatSpan(Date.parse(end) - Date.parse(start));
    const impact = incident.outcome.kind === "rolled-back"
        ? `Customers may have met it for ${span}: from ${time(start)}, when the release was deployed, until ${time(end)}, when the old release was verified.`
        : `It began on ${time(start)} at the earliest; its end is still to be established.`;
    const roles = ["on-call", "devops", "support-lead", "release-manager"];
    if (incident.security)
        roles.push("security-champion");
    // A person in two roles is asked once.
    const people = [...new Set(roles.flatMap((role) => nameOwners(role).split(", ")))].join(", ");
    const lines = [
        `Of ${incidentNumber === null ? "an incident without an issue" : `#${incidentNumber}`}. Review due ${dates.reviewBy}. Take part: ${people}.`,
        "",
        "### What happened",
        "",
        incident.security
            ? "A security incident; the facts are in the private advisory."
            : `${escapeMarkdown(describeOutcome(incident))} Reason: ${escapeMarkdown(incident.reason)}`,
        "",
        "### Impact",
        "",
        impact,
        "",
        "### Decisions",
        "",
        ...listDecisions(incident).map((decision) => `- ${decision}`),
        "",
    ];
    if (!incident.security && incident.evidence.length > 0)
        lines.push("### Failing evidence", "", renderEvidence(incident), "");
    lines.push("### Timeline", "", renderTimeline(incident), "", "### Action items", "", `- [ ] Find the root cause: ${nameOwners("on-call")}, due ${dates.reviewBy}`, `- [ ] Hold the review with everybody named above: ${nameOwners("release-manager")}, due ${dates.reviewBy}`, `- [ ] A test that fails for this cause: ${nameOwners("devops")}, due ${dates.actionsBy}`, `- [ ] Would the verification have seen it earlier?: ${nameOwners("devops")}, due ${dates.actionsBy}`, "", "### Root cause", "", "_To be written by the review._");
    const text = lines.join("\n");
    return `${text}\n<!-- octoacme:review-written ${digestOf(text)} -->`;
}
/** Whether no one changed a review since renderReview wrote it (`body` without its marker line): then it may be brought up to date. */
function isUntouched(body) {
    const text = body.replace(/\r\n/g, "\n");
    const written = review_WRITTEN.exec(text);
    return written !== null && written[1] === digestOf(text.slice(0, written.index));
}
/**
 * Of the issues labelled `octoacme:review` those that are open with a date in the past: the review's own, or
 * that of an action item which is not ticked. `now` in milliseconds; a date is over when its day is, in UTC.
 */
function listOverdueReviews(issues, now) {
    return issues.flatMap((issue) => {
        if (issue.state.toLowerCase() !== "open")
            return [];
        const late = [];
        const review = /\bReview due (\d{4}-\d\d-\d\d)\b/.exec(issue.body)?.[1];
        const held = /^[ \t]{0,20}[-*] \[[xX]\] Hold the review\b/m.test(issue.body);
        const days = (date) => Math.ceil((now - (Date.parse(date) + 86_400_000)) / 86_400_000);
        if (review !== undefined && !held && days(review) > 0)
            late.push({ what: "the review", days: days(review) });
        for (const [, item, date] of issue.body.matchAll(/^[ \t]{0,20}[-*] \[ \] (.{1,500}?),? due (\d{4}-\d\d-\d\d)\b/gm))
            if (days(date) > 0)
                late.push({ what: item.split(": ")[0], days: days(date) });
        if (late.length === 0)
            return [];
        return [
            {
                number: issue.number,
                url: issue.url,
                title: issue.title,
                daysOver: Math.max(...late.map((entry) => entry.days)),
                what: late.map((entry) => entry.what),
            },
        ];
    });
}
function listDecisions(incident) {
    const { outcome, bad } = incident;
    const decisions = [
        outcome.kind === "rolled-back"
            ? `Went back to ${inlineCode(outcome.to.tag)}.`
            : outcome.kind === "in-progress"
                ? "Going back is under way."
                : escapeMarkdown(describeOutcome(incident)),
        ...incident.skipped.map((entry) => `Passed over ${inlineCode(entry.version)}: ${escapeMarkdown(entry.why)}.`),
    ];
    if (bad !== null && outcome.kind === "rolled-back")
        decisions.push(`${inlineCode(bad.sha)} is quarantined in ${escapeMarkdown(incident.environment)}: a new commit replaces it, or a person in the role release-manager lets it return.`);
    return decisions;
}

;// CONCATENATED MODULE: ./actions/preflight/src/debts.ts
/** What earlier releases left open, as issues: the debts of hotfixes and the reviews of incidents. */



/** Title and body (without the marker) of a debt. */
function renderDebt(row, release, due) {
    return {
        title: `Due ${due}: ${row.title} (deferred by ${release.tag})`,
        body: [
            `<!-- octoacme:due ${due} -->`,
            `${markdown_escapeMarkdown(release.tag)} was released as a hotfix without this requirement of the release guide. It is due by **${due}**: after that day the next minor or major release is refused until this issue is closed.`,
            "",
            `> ${markdown_escapeMarkdown(row.guide.text)} (line ${row.guide.line})`,
            "",
            `**What is missing:** ${renderSentence(row.otherwise?.explanation ?? row.explanation)}`,
            "",
            ...(row.remedy === null
                ? []
                : [`**Who:** ${markdown_escapeMarkdown(row.remedy.who)} — ${renderSentence(row.remedy.what)}`, ""]),
            "The commit that went out:",
            "",
            markdown_codeBlock(release.sha),
            "",
            "Close this issue as completed, with a link to the evidence, when it is done.",
        ].join("\n"),
    };
}
/** Open debts of ours; one whose due date somebody removed is due at once. */
function parseDebts(issues) {
    return issues.flatMap(({ number, url, body }) => {
        const marker = /^<!-- octoacme:debt:([a-z][a-z0-9-]*):(?:([a-z][a-z0-9-]*|-):)?(\S+) -->/.exec(readMarker(body) ?? "");
        if (marker === null)
            return [];
        const due = /<!-- octoacme:due (\d{4}-\d{2}-\d{2}) -->/.exec(body)?.[1] ?? "0000-01-01";
        return [{ number, url, requirement: marker[1], version: marker[3], due }];
    });
}
/** Open post-incident reviews that are late, by number. `today` in milliseconds. */
function readOverdueReviews(issues, today) {
    const read = issues.map(({ number, url, title, body, open }) => ({
        number,
        url,
        title,
        // GitHub keeps the line ends of the browser that a body was edited in.
        body: body.replace(/\r\n?/g, "\n"),
        state: open ? "open" : "closed",
    }));
    return [...listOverdueReviews(read, today)].sort((a, b) => a.number - b.number);
}

;// CONCATENATED MODULE: ./actions/preflight/src/kept-facts.ts

/** Fewer facts by which the policy decides the same, for the same reasons: first without the texts that people wrote, then without paths too. */
function* listSmallerFacts(facts, policy, decided) {
    const { decision, reason, reasons, revokes } = decided;
    const wanted = JSON.stringify({ decision, reason, reasons });
    const untold = withoutTexts(facts);
    for (const smaller of [untold, withoutPaths(untold)]) {
        const again = decidePreflight(smaller, policy);
        if (JSON.stringify({ decision: again.decision, reason: again.reason, reasons: again.reasons }) === wanted)
            yield { policy, facts: smaller, revokes };
    }
}
function withoutTexts(facts) {
    const { range, pulls } = facts;
    return {
        ...facts,
        range: !range.ok
            ? range
            : {
                ...range,
                value: {
                    ...range.value,
                    commits: range.value.commits.map((commit) => ({ ...commit, message: commit.message.split("\n", 1)[0] })),
                },
            },
        pulls: !pulls.ok
            ? pulls
            : {
                ...pulls,
                value: pulls.value.map((pull) => ({
                    ...pull,
                    reviews: pull.reviews.map((review) => ({ ...review, body: "" })),
                    closes: pull.closes.map((issue) => ({ ...issue, body: "" })),
                })),
            },
    };
}
function withoutPaths(facts) {
    const { range, pulls } = facts;
    return {
        ...facts,
        range: range.ok ? { ...range, value: { ...range.value, paths: [] } } : range,
        pulls: pulls.ok ? { ...pulls, value: pulls.value.map((pull) => ({ ...pull, files: [] })) } : pulls,
    };
}

// EXTERNAL MODULE: ./packages/shared/src/policy/standard.ts
var standard = __webpack_require__(6249);
;// CONCATENATED MODULE: ./actions/preflight/src/matrix.ts



const VERDICT_SIGNS = {
    pass: "✅ pass",
    fail: "❌ fail",
    pending: "⏳ pending",
    stale: "🕰️ stale",
    waived: "🎫 waived",
    deferred: "📌 deferred",
    "not-applicable": "➖ not applicable",
    unknown: "❓ unknown",
};
const SIGNS = Object.fromEntries(Object.entries(VERDICT_SIGNS).map(([verdict, sign]) => [verdict, sign.split(" ")[0]]));
/** What stands in the way comes first. */
const ORDER = [
    "fail",
    "unknown",
    "stale",
    "pending",
    "waived",
    "deferred",
    "pass",
    "not-applicable",
];
/** `2 pending · 1 waived · 9 pass`; waived and deferred stand apart from passed. */
function renderTally(tally) {
    return ORDER.filter((verdict) => (tally[verdict] ?? 0) > 0)
        .map((verdict) => `${tally[verdict]} ${verdict.replace("-", " ")}`)
        .join(" · ");
}
/** One line per requirement, in the guide's order; `files` is the address of the commit's files. */
function renderMatrix(rows, files) {
    return markdown_table(["Requirement", "Verdict", "Why", "Evidence"], rows.map((row) => [
        `**${markdown_escapeMarkdown(row.title)}**<br>${markdown_inlineCode(row.id)}`,
        VERDICT_SIGNS[row.verdict].replaceAll(" ", "&nbsp;"),
        [renderSentence(row.explanation), ...row.notes.map((note) => `_${renderSentence(note)}_`)].join("<br>"),
        row.evidence
            .slice(0, 6)
            .map(({ label, url }) => matrix_renderEvidence(label, url, files))
            .join(", ") + (row.evidence.length > 6 ? ` and ${row.evidence.length - 6} more` : ""),
    ]));
}
/** Per role, the worst first, what each open requirement needs, with the exact line to paste; `where` is Markdown for where it goes. Empty when nothing is open. */
function renderNextSteps(rows, policy, where) {
    const open = rows
        .filter(({ remedy }) => remedy !== null)
        .toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
    if (open.length === 0)
        return "";
    // What is to be done may be another's than what is to be written: a line counts from the requirement's own role alone.
    const writerOf = (row) => policy.requirements[row.id]?.role ?? row.remedy.who;
    const roles = new Set([
        ...open.map(({ remedy }) => remedy.who),
        ...open.filter(({ remedy }) => remedy.line !== undefined).map(writerOf),
    ]);
    const parts = [...roles].map((who) => {
        const list = open.filter(({ remedy }) => remedy.who === who);
        const lines = (command) => open
            .filter((row) => writerOf(row) === who)
            .flatMap(({ remedy }) => (remedy.line?.startsWith(command) === true ? [remedy.line] : []));
        const signs = lines("/signoff");
        const waivers = lines("/waive");
        return [
            `#### ${describeWho(who, policy)}`,
            "",
            markdown_bullets(list.map(renderOpenRow)),
            ...(signs.length === 0 ? [] : ["", markdown_codeBlock(signs.join("\n"))]),
            ...(waivers.length === 0
                ? []
                : [
                    "",
                    details("Only if it cannot wait: waive, with a reason of your own", `A comment on ${where}, by the role that answers for it; it is shown, and it ends.\n\n${markdown_codeBlock(waivers.join("\n"))}`),
                ]),
        ].join("\n");
    });
    const isSigned = open.some(({ remedy }) => remedy.line?.startsWith("/signoff") === true);
    const how = `To sign, paste the line in a comment on ${where}, when it is true; one comment may hold several lines, and a reason may follow each as ${markdown_inlineCode("because …")}. What is missing in the repository takes a merged change and a new tag.`;
    return [...(isSigned ? [how] : []), ...parts].join("\n\n");
}
function renderOpenRow(row) {
    const due = row.verdict === "deferred" ? ` (due ${row.until})` : "";
    const why = renderSentence(row.otherwise?.explanation ?? row.explanation);
    return `${SIGNS[row.verdict]} **${markdown_escapeMarkdown(row.title)}**${due}: ${why}<br>➡️ ${renderSentence(row.remedy.what)}`;
}
/** A path of the commit leads to the file; other evidence without an address is only named. */
function matrix_renderEvidence(label, url, files) {
    if (url !== "")
        return markdown_link(label, url);
    const path = /^[\w.-]+(?:\/[\w.-]+)*\.\w+$/.test(label) ? markdown_safeUrl(`${files}/${label}`) : undefined;
    return path === undefined ? markdown_inlineCode(label) : `[${markdown_inlineCode(label)}](${path})`;
}
/** The heading over the next steps: before a release they open the way, after a hotfix they are owed. */
function nameNextSteps(decided) {
    return decided.decision === "go" ? "What is owed after the release" : "Who does what next";
}
/** The role's title and its people, without calling them. */
function describeWho(role, policy) {
    const known = policy.roles[role];
    if (known === undefined)
        return markdown_escapeMarkdown(role);
    const people = [
        ...known.users,
        ...known.teams,
        ...(known.permission === undefined ? [] : [`anyone with ${known.permission} permission`]),
    ];
    return `${markdown_escapeMarkdown(known.title ?? standard/* STANDARD_POLICY */.n.roles[role]?.title ?? role)} — ${people.length === 0 ? "nobody yet" : people.map(markdown_escapeMarkdown).join(", ")}`;
}
/** What speaks against the release beside the requirements; empty when nothing does. */
function renderFindings(decided) {
    const lines = [
        ...(decided.branch.state === "on" ? [] : [`❌ ${markdown_escapeMarkdown(decided.branch.explanation)}`]),
        ...decided.findings
            .slice(0, 20)
            .map(({ severity, message }) => `${severity === "failure" ? "❌" : "⚠️"} ${markdown_escapeMarkdown(message)}`),
        ...(decided.findings.length > 20 ? [`and ${count(decided.findings.length - 20, "more finding")}`] : []),
    ];
    return markdown_bullets(lines);
}
/** What became of the commands that people wrote; empty when there were none. */
function renderOutcomes(outcomes) {
    const signs = { accepted: "✅", refused: "🚫", undecided: "❓", revoked: "↩️", stale: "🕰️" };
    return markdown_table(["Result", "Who", "Line", "Why"], outcomes
        .slice(-50)
        .map(({ outcome, comment, line, why }) => [
        `${signs[outcome]}&nbsp;${outcome}`,
        markdown_link(comment.author, comment.url),
        markdown_inlineCode(line.length > 120 ? `${line.slice(0, 119)}…` : line),
        renderSentence(why),
    ]));
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/result.ts
/** A release as the envelope names it, from whatever of it is known. */
function nameRelease(known) {
    const { version, tag, sha, type } = known;
    return { version: version ?? null, tag: tag ?? null, sha: sha ?? null, type: type || null };
}

;// CONCATENATED MODULE: ./actions/preflight/src/permission-block.ts
/** What this policy and these inputs need, in GitHub's order. */
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
/** As YAML to paste into the job. */
function renderPermissions(lines) {
    return ["permissions:", ...lines.map(({ name, level, why }) => `  ${name}: ${level} # ${why}`)].join("\n");
}
/** The lines that GitHub refused something for, from rows and other facts, each once. */
function listMissing(permissions) {
    return [...new Set(permissions.filter((line) => typeof line === "string" && line !== ""))].sort();
}

;// CONCATENATED MODULE: ./actions/preflight/src/reasons.ts
const reasons_REASONS = [
    {
        code: "all-met",
        meaning: "Go: every requirement that applies is met.",
        remedy: "Nothing.",
        where: "nothing",
    },
    {
        code: "met-with-exceptions",
        meaning: "Go: what is not met is waived, or deferred because this is a hotfix.",
        remedy: "Meet the deferred requirements by their date; renew or end the waivers.",
        where: "policy",
    },
    {
        code: "waiting",
        meaning: "Pending: people have to sign, or checks have to end.",
        remedy: "The people named in the summary and the release issue sign or fix what is open. Where `signoff.yml` is installed, the run continues by itself after the last signature; otherwise choose Re-run all jobs.",
        where: "release-issue",
    },
    {
        code: "requirements-failed",
        meaning: "No-go: evidence speaks against the release.",
        remedy: "Fix the failed requirements, then tag the fixed commit.",
        where: "commit",
    },
    {
        code: "evidence-unreadable",
        meaning: "No-go: something could not be read, and what cannot be read does not count as met.",
        remedy: "Grant the permissions that the summary names, then choose Re-run all jobs.",
        where: "settings",
    },
    {
        code: "type-contradicted",
        meaning: "No-go: the commits say more than the version number, such as a breaking change in a patch.",
        remedy: "Tag the release with the number that the first row of the matrix names.",
        where: "commit",
    },
    {
        code: "wrong-branch",
        meaning: "No-go: the commit is on no branch that releases are cut from.",
        remedy: "Merge the commit into one of the branches that the policy names, then tag it there.",
        where: "commit",
    },
    {
        code: "nothing-asked",
        meaning: "No-go: the policy asks nothing of this release, and a gate that asks nothing proves nothing.",
        remedy: "Switch `requirements` on for this release type in the policy.",
        where: "policy",
    },
];

;// CONCATENATED MODULE: ./actions/preflight/src/report.ts
/** The report of a preflight: headline, summary sections and the JSON result. */






const report_SIGNS = { go: "🟢 Go", "no-go": "🔴 No-go", pending: "🟡 Pending" };
/** One line: the verdict, the release, and how the matrix stands. */
function describeDecision(report) {
    return `${report_SIGNS[report.decided.decision]} for ${report.identity.tag}: ${renderTally(report.decided.tally)}`;
}
/** Whether the step ends red under `mode: enforce`. */
function isNegative({ decided }) {
    return decided.decision !== "go";
}
/** The `permissions:` lines that GitHub refused something for. */
function listMissingPermissions(report) {
    const { facts } = report;
    const reads = [
        facts.range,
        facts.pulls,
        facts.checks,
        facts.comments,
        facts.debts,
        facts.overdueReviews,
        facts.milestone,
        facts.branches,
        facts.deployments,
        facts.documents,
    ];
    return listMissing([
        ...report.decided.rows.map(({ permission }) => permission),
        ...reads.map((read) => (read.ok ? undefined : read.failure.permission)),
    ]);
}
/** The summary's sections, in the order a release manager reads. */
function renderReport(report, issueUrl) {
    const { decided, policy } = report;
    const findings = renderFindings(decided);
    const steps = renderNextSteps(decided.rows, policy, issueUrl === null ? "the release issue" : markdown_link("the release issue", issueUrl));
    const outcomes = renderOutcomes(decided.outcomes);
    const missing = listMissingPermissions(report);
    return [
        { heading: describeDecision(report), body: `${renderNext(decided)}${renderIdentity(report, issueUrl)}` },
        ...(missing.length === 0
            ? []
            : [
                {
                    heading: "What the token may not read",
                    body: `> [!CAUTION]\n> GitHub refused to show something. What cannot be read does not count as met.\n\nAdd to the job:\n\n${markdown_codeBlock(["permissions:", ...missing.map((line) => `  ${line}`)].join("\n"), "yaml")}`,
                },
            ]),
        ...(findings === "" ? [] : [{ heading: "What speaks against it", body: findings }]),
        ...(steps === "" ? [] : [{ heading: nameNextSteps(decided), body: steps }]),
        { heading: "The matrix", body: renderMatrix(decided.rows, `${report.repositoryUrl}/blob/${report.identity.sha}`) },
        ...(outcomes === "" ? [] : [{ heading: "Signatures and commands", body: outcomes }]),
        { heading: null, body: renderFinePrint(report) },
    ];
}
/** What follows from a decision that holds the release up; a go needs no word. */
function renderNext({ decision, reason }) {
    if (decision === "go")
        return "";
    const { remedy } = reasons_REASONS.find(({ code }) => code === reason);
    return `Nothing is deployed before a go. **Next:** ${renderSentence(remedy)}\n\n`;
}
function renderIdentity(report, issueUrl) {
    const { identity, facts, decided, policy, repositoryUrl } = report;
    const commit = (sha) => `[${markdown_inlineCode(sha.slice(0, 7))}](${repositoryUrl}/commit/${sha})`;
    const kinds = Object.entries(decided.changes)
        .filter(([, finding]) => finding.state !== "absent")
        .map(([kind, finding]) => (finding.state === "unknown" ? `${kind} not known` : kind));
    const commits = facts.range.ok ? count(facts.range.value.commits.length, "commit") : "commits not known";
    const since = identity.previous === undefined
        ? ", first release"
        : ` since ${markdown_link(identity.previous.tag, `${repositoryUrl}/compare/${identity.previous.sha}...${identity.sha}`)}`;
    return markdown_table(["Release", "Commit", "Type", "Changes", "Decided because"], [
        [
            `**${markdown_escapeMarkdown(identity.tag)}**${policy.service === undefined ? "" : ` of ${markdown_escapeMarkdown(policy.service)}`}${issueUrl === null ? "" : `<br>${markdown_link("release issue", issueUrl)}`}`,
            commit(identity.sha),
            `${identity.type}${identity.prerelease ? ", prerelease" : ""}`,
            `${commits}${since}${kinds.length === 0 ? "" : `<br>${kinds.join(", ")}`}`,
            markdown_inlineCode(decided.reason),
        ],
    ]);
}
function renderFinePrint(report) {
    const { policy } = report;
    const origin = policy.origin.kind === "standard"
        ? "the standard policy (no policy file)"
        : `${markdown_inlineCode(policy.origin.path)} at ${markdown_inlineCode(policy.origin.sha.slice(0, 7))} (${markdown_escapeMarkdown(policy.origin.ref)})${(policy.origin.bases ?? []).map(({ source, sha }) => `, over ${markdown_inlineCode(source)} at ${markdown_inlineCode(sha.slice(0, 7))}`).join("")}`;
    const permissions = renderPermissions(listPermissions(policy, {
        dryRun: report.dryRun,
        releaseIssue: report.releaseIssue,
        continues: report.continues,
    }));
    return [
        details("The permissions that this policy needs", markdown_codeBlock(permissions, "yaml")),
        "",
        `Judged by ${origin}, digest ${markdown_inlineCode(policy.digest.slice(0, 19))}.${report.dryRun ? " Dry run: nothing was written." : ""}`,
    ].join("\n");
}
/** The output `result`. */
function renderResult(report, issue, requests) {
    const { decided, identity, policy } = report;
    return {
        schemaVersion: 1,
        action: "preflight",
        decision: decided.decision,
        reason: decided.reason,
        explanation: describeDecision(report),
        release: nameRelease(identity),
        environment: null,
        service: policy.service ?? null,
        policyDigest: policy.digest,
        dryRun: report.dryRun,
        requests,
        prerelease: identity.prerelease,
        previous: identity.previous ?? null,
        reasons: decided.reasons.slice(0, 50),
        tally: decided.tally,
        requirements: decided.rows.map(({ id, verdict, explanation, remedy, signedBy, until }) => ({
            id,
            verdict,
            explanation,
            remedy,
            signedBy,
            until,
        })),
        findings: decided.findings,
        missingPermissions: listMissingPermissions(report),
        issue,
    };
}

;// CONCATENATED MODULE: ./actions/preflight/src/release-issue.ts
/** The text of the release issue: the part that preflight keeps current, the state it remembers, and what people wrote, which stays. */





const HISTORY_LIMIT = 30;
/** A line for this decision unless the last one says the same of the same commit. */
function appendHistory(state, line) {
    const last = state.history.at(-1);
    const same = last !== undefined &&
        last.sha === line.sha &&
        last.decision === line.decision &&
        last.reason === line.reason &&
        last.tally === line.tally;
    return same ? state : { ...state, history: [...state.history, line].slice(-HISTORY_LIMIT) };
}
/** The whole body without the marker; `existing` is the body as it is now, its other parts are kept. */
function renderIssueBody(report, state, existing) {
    const { before, after } = splitBody(existing?.body ?? null);
    return `${before}${KEPT_BEGIN}\n${renderKept(report, state)}\n${KEPT_END}${after}`;
}
/** What people wrote before and after the kept part; the marker's line is not theirs. */
function splitBody(body) {
    if (body === null)
        return {
            before: "",
            after: "\n\n## Notes of the release team\n\n_This part is yours: preflight never changes what stands below its own._\n",
        };
    const text = body.replace(/\r\n?/g, "\n").replace(/^<!-- octoacme:release:[^\n]* -->\n?/m, "");
    const from = text.indexOf(KEPT_BEGIN);
    const to = text.lastIndexOf(KEPT_END);
    // Somebody removed a marker: nothing of theirs may be lost.
    if (from < 0 || to < from)
        return { before: "", after: `\n\n${text.replaceAll(KEPT_BEGIN, "").replaceAll(KEPT_END, "")}` };
    return { before: text.slice(0, from), after: text.slice(to + KEPT_END.length) };
}
function renderKept(report, state) {
    const { decided, policy, identity, repositoryUrl } = report;
    const steps = renderNextSteps(decided.rows, policy, "this issue");
    const findings = renderFindings(decided);
    const outcomes = renderOutcomes(decided.outcomes);
    const encoded = hidden_json_encodeHidden(state);
    return [
        `## ${describeDecision(report)}`,
        "",
        `Commit [${markdown_inlineCode(identity.sha.slice(0, 7))}](${repositoryUrl}/commit/${identity.sha}), ${identity.type}${identity.previous === undefined ? ", first release" : ` after ${markdown_escapeMarkdown(identity.previous.tag)}`}.`,
        ...(findings === "" ? [] : ["", "### What speaks against it", "", findings]),
        ...(steps === "" ? [] : ["", `### ${nameNextSteps(decided)}`, "", steps]),
        "",
        "### The matrix",
        "",
        renderMatrix(decided.rows, `${report.repositoryUrl}/blob/${report.identity.sha}`),
        ...(outcomes === "" ? [] : ["", "### Signatures and commands", "", outcomes]),
        "",
        details("History", renderHistory(state.history)),
        "",
        `<!-- octoacme:state ${encoded} -->`,
    ].join("\n");
}
function renderHistory(history) {
    return markdown_bullets([...history]
        .reverse()
        .map(({ at, sha, decision, reason, tally, runUrl }) => `${markdown_link(at.slice(0, 16).replace("T", " "), runUrl)}: **${markdown_escapeMarkdown(decision)}** (${markdown_escapeMarkdown(reason)}) for ${markdown_inlineCode(sha.slice(0, 7))} — ${markdown_escapeMarkdown(tally)}`));
}

;// CONCATENATED MODULE: ./actions/preflight/src/waiting-run.ts
/** The run that waited for a signature: lets it go on when a later run decides go, once. */





/** GitHub re-runs no run that is under way; one that decided no go has only its clean-up before it. */
const PATIENCE_MS = 120_000;
const LOOK_EVERY_MS = 5_000;
/** "You can re-run a workflow run … up to 30 days after its initial run" (GitHub docs, re-running workflows and jobs). */
const RERUN_MS = 30 * 86_400_000;
const NOT_CONTINUED = { kind: "none", why: "nothing was written" };
/** Lets the run that waited go on, once for each run and attempt, when a later run decides go. */
async function continueWaiting(github, runtime, request) {
    const { report, issue, mode, workflow } = request;
    if (mode === "none")
        return { kind: "none", why: "not asked for" };
    if (report.decided.decision !== "go")
        return { kind: "none", why: "the decision is no go" };
    const waiting = issue?.state.waiting ?? null;
    if (issue === null || waiting === null)
        return { kind: "none", why: "no run waits for this release" };
    if (waiting.runId === runtime.context.runId)
        return { kind: "none", why: "this is the run that waited" };
    const { tag, sha } = report.identity;
    if (mode === "rerun") {
        const key = `${waiting.runId}/${waiting.attempt}`;
        if (issue.state.continued.includes(key))
            return { kind: "none", why: `run ${waiting.runId} was let go on before` };
        if (!(await awaitEnd(github, runtime, waiting, sha)))
            return { kind: "none", why: `run ${waiting.runId} is not one of this release's commit` };
        await rerunFailedJobs(github, waiting.runId, waiting.attempt);
        await rememberContinued(github, report, issue, key);
        return { kind: "rerun", runId: waiting.runId };
    }
    if (workflow === undefined)
        throw new errors/* ActionableError */.f({
            code: "invalid-input",
            message: "Input continue is `dispatch`, and continue-workflow is empty.",
            hint: "Set `continue-workflow` to the file name of the workflow to start, such as ship.yml.",
        });
    const key = `dispatch/${workflow}/${waiting.runId}`;
    if (issue.state.continued.includes(key))
        return { kind: "none", why: `${workflow} was started before` };
    await dispatchWorkflow(github, {
        workflow,
        ref: tag,
        inputs: { version: tag },
        find: async () => {
            const runs = await listWorkflowRuns(github, sha);
            const isOurs = runs.some(({ path, event, id }) => path.endsWith(`/${workflow}`) && event === "workflow_dispatch" && BigInt(id) > BigInt(waiting.runId));
            return isOurs ? true : undefined;
        },
    });
    await rememberContinued(github, report, issue, key);
    return { kind: "dispatched", workflow };
}
/** Until the attempt that waited has ended; somebody who signs at once is faster than its last job. False: it is no run of the commit. */
async function awaitEnd(github, runtime, waiting, sha) {
    const until = runtime.clock.now() + PATIENCE_MS;
    for (;;) {
        const run = await readWorkflowRun(github, waiting.runId);
        // Writers can edit the issue that names the run.
        const repository = `${github.owner}/${github.repo}`.toLowerCase();
        if (run === undefined || run.sha !== sha || run.headRepository?.toLowerCase() !== repository)
            return false;
        if (run.attempt > waiting.attempt)
            return true;
        if (runtime.clock.now() - Date.parse(run.createdAt) > RERUN_MS)
            throw new errors/* ActionableError */.f({
                code: "conflict",
                message: `Run ${waiting.runId} waited for this decision and began on ${run.createdAt.slice(0, 10)}: GitHub runs nothing again that is older than 30 days.`,
                hint: "Start the release's workflow for the tag once more. The signatures still count.",
            });
        if (run.status === "completed")
            return true;
        if (runtime.clock.now() >= until)
            throw new errors/* ActionableError */.f({
                code: "conflict",
                message: `Run ${waiting.runId} waited for this decision and is still ${run.status.replaceAll("_", " ")}, so GitHub does not let it go on.`,
                hint: `When it has ended, choose "Re-run failed jobs" on ${run.url}.`,
            });
        runtime.log.info(`Run ${waiting.runId}, which waited for this, is still ${run.status.replaceAll("_", " ")}.`);
        await runtime.clock.sleep(LOOK_EVERY_MS, runtime.signal);
    }
}
/**
 * Notes in the issue that a waiting run was let go on, once GitHub took it. A run that dies in between asks
 * GitHub again, which knows the attempt, or the dispatched run: nothing is started twice, and nothing is forgotten.
 */
async function rememberContinued(github, report, issue, key) {
    const now = await readIssue(github, issue.number);
    const state = readIssueState(now.body);
    await upsertIssue(github, {
        kind: "release",
        key: `${report.policy.service ?? "-"}:${report.identity.version}`,
        title: now.title,
        body: renderIssueBody(report, { ...state, continued: [...state.continued, key].slice(-50) }, now),
        update: true,
    });
}

;// CONCATENATED MODULE: ./actions/preflight/src/act.ts
/** Carries a decision out: the check run with the record's entry, the release issue, debts, answers to commands. */












const CONCLUSIONS = { go: "success", "no-go": "failure", pending: "action_required" };
/** A write that GitHub refuses keeps none of the others from being tried: the verdict stands without the issue. */
async function carryOut(github, runtime, decision) {
    const { subject, known } = decision;
    let refusal = null;
    const attempt = async (write) => {
        try {
            return await write();
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* ActionableError */.f) || thrown.code === "cancelled")
                throw thrown;
            refusal ??= thrown;
            return null;
        }
    };
    const report = (await attempt(() => writeDebts(github, decision.report))) ?? decision.report;
    // Where issues cannot be read the verdict says so already; a second one must not be opened blindly.
    const keepsIssue = report.releaseIssue && report.facts.comments.ok;
    const written = keepsIssue ? await attempt(() => writeIssue(github, runtime, report, { known, subject })) : null;
    const verdict = await attempt(() => writeVerdict(github, runtime, report, written));
    const { comment } = subject;
    if (comment !== null)
        await attempt(() => answerComment(github, runtime, report, comment));
    // What was not written down whole lets nothing go on.
    const continued = refusal === null
        ? await attempt(() => continueWaiting(github, runtime, { report, issue: written, ...decision.waiting }))
        : null;
    return { report, issue: written ?? known, continued: continued ?? NOT_CONTINUED, verdict, refusal };
}
/** A check run for each decision; the same one over the same facts, found again in the same run, is left as it is. The entry's hash. */
async function writeVerdict(github, runtime, report, issue) {
    const { identity, policy, decided } = report;
    const facts = { ...report.facts, runId: "" };
    const { entry } = await appendEntry(github, runtime, {
        phase: "preflight",
        version: identity.version,
        sha: identity.sha,
        service: policy.service ?? null,
        environment: null,
        policyDigest: policy.digest,
        decision: decided.decision,
        reason: decided.reason,
        reasons: decided.reasons,
        facts: { policy, facts, revokes: decided.revokes },
        smaller: listSmallerFacts(facts, policy, decided),
        checkRun: {
            conclusion: CONCLUSIONS[decided.decision],
            title: describeDecision(report),
            summary: renderReport(report, issue?.url ?? null),
        },
    });
    return entry.hash;
}
/** Opens or updates the release issue; null when the repository has issues switched off. */
async function writeIssue(github, runtime, report, { known, subject }) {
    const { identity, decided, policy } = report;
    // Read again right before: somebody may have written into it since the facts were gathered.
    const existing = known === null ? null : await readIssue(github, known.number);
    const { context } = runtime;
    const remembered = readIssueState(existing?.body ?? "");
    const waits = decided.decision !== "go" && subject.comment === null && !report.dryRun;
    const state = appendHistory({
        ...remembered,
        revokes: decided.revokes,
        waiting: waits ? { runId: context.runId, attempt: context.runAttempt } : remembered.waiting,
    }, {
        at: new Date(runtime.clock.now()).toISOString(),
        sha: identity.sha,
        decision: decided.decision,
        reason: decided.reason,
        tally: renderTally(decided.tally),
        runUrl: context.runUrl,
    });
    const write = (body) => upsertIssue(github, {
        kind: "release",
        key: `${policy.service ?? "-"}:${identity.version}`,
        title: `Release ${identity.tag}`,
        body,
        update: true,
    });
    const result = await write(renderIssueBody(report, state, existing));
    if (result.kind === "disabled")
        return null;
    const { number, url } = result.issue;
    return { number, url, state };
}
/** One issue per deferred requirement of a hotfix that goes out; gives the report with a link to each. */
async function writeDebts(github, report) {
    if (report.decided.decision !== "go")
        return report;
    const rows = [];
    for (const row of report.decided.rows) {
        if (row.verdict !== "deferred" || row.until === null) {
            rows.push(row);
            continue;
        }
        const { title, body } = renderDebt(row, report.identity, row.until);
        const role = report.policy.roles[row.remedy?.who ?? ""];
        const written = await upsertIssue(github, {
            kind: "debt",
            key: `${row.id}:${report.policy.service ?? "-"}:${report.identity.version}`,
            title,
            body,
            assignees: role?.users.slice(0, 10) ?? [],
        });
        const link = written.kind === "disabled" ? null : { label: `#${written.issue.number}`, url: written.issue.url };
        const isKnown = link === null || row.evidence.some(({ url }) => url === link.url);
        rows.push(isKnown ? row : { ...row, evidence: [...row.evidence, link] });
    }
    return { ...report, decided: { ...report.decided, rows } };
}
/** A reaction to the comment that started the run, and the reason for every command of it that did not count. */
async function answerComment(github, runtime, report, comment) {
    const own = report.decided.outcomes.filter((outcome) => outcome.comment.id === comment.id);
    if (own.length === 0)
        return;
    const refused = own.filter(({ outcome }) => outcome !== "accepted" && outcome !== "revoked");
    const reaction = refused.length === 0 ? "+1" : refused.every(({ outcome }) => outcome === "undecided") ? "eyes" : "-1";
    try {
        await reactToComment(github, comment.id, reaction);
    }
    catch (thrown) {
        // The words below matter; the sign beside the comment is a courtesy.
        if (!(thrown instanceof errors/* ActionableError */.f))
            throw thrown;
        runtime.log.warning(`The reaction to the comment failed: ${(0,errors/* describeError */.U)(thrown)}`);
    }
    if (refused.length === 0)
        return;
    await commentOnce(github, {
        number: comment.issue,
        kind: "refusal",
        key: String(comment.id),
        body: [
            "This did not count:",
            "",
            ...refused.map(({ line, why }) => `- ${markdown_inlineCode(line)}: ${renderSentence(why)}.`),
            "",
            `A signature is a new comment with the line alone, for example ${markdown_inlineCode(`/signoff ${report.decided.rows.find(({ remedy }) => remedy?.line?.startsWith("/signoff"))?.id ?? "support-briefing"} ${report.identity.sha}`)}.`,
        ].join("\n"),
    });
}

;// CONCATENATED MODULE: ./packages/shared/src/github/fact.ts
/** Turns a read into a Fact: a value, or why it could not be read; never an empty value in place of a refusal. */


/** The value, or the failure for an error that is GitHub's or the user's. A cancellation and our own bugs are thrown on. */
async function fact_fact(read) {
    try {
        return { ok: true, value: await (typeof read === "function" ? read() : read) };
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f) || thrown.code === "cancelled")
            throw thrown;
        return { ok: false, failure: describeFailure(thrown) };
    }
}
/** Which kind of failure an error is to a reader. */
function describeFailure(error) {
    const message = error.message;
    if (error instanceof github_failure/* GitHubError */.y_) {
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
    if (error.code === "over-limit")
        return { kind: "over-limit", message };
    if (error.code === "invalid-answer")
        return { kind: "invalid", message };
    return { kind: "unavailable", message };
}

;// CONCATENATED MODULE: ./packages/shared/src/github/permissions.ts
/** What a person may do: permission on the repository, membership of a team. */


const REPOSITORY_PERMISSIONS = ["none", "read", "triage", "write", "maintain", "admin"];
const permissionShape = schemas/* object */.Ikc({ permission: schemas/* string */.YjP(), role_name: schemas/* string */.YjP().optional() });
/** The person's permission; `none` for somebody who is no collaborator or no longer exists. */
async function readPermission(github, login) {
    try {
        const answer = await github.read("/repos/{owner}/{repo}/collaborators/{username}/permission", { username: login }, permissionShape);
        const isKnown = (name) => REPOSITORY_PERMISSIONS.includes(name);
        // A custom role has a name of its own; `permission` is then what it is built on.
        if (isKnown(answer.role_name))
            return answer.role_name;
        return isKnown(answer.permission) ? answer.permission : "none";
    }
    catch (thrown) {
        if ((0,github_failure/* isNotFound */.c4)(thrown))
            return "none";
        throw thrown;
    }
}
/** Whether `actual` is at least `needed`. */
function hasPermission(actual, needed) {
    return REPOSITORY_PERMISSIONS.indexOf(actual) >= REPOSITORY_PERMISSIONS.indexOf(needed);
}
/**
 * Membership of teams: that a team can be read is asked once, however many people there are. The job's own token cannot read
 * teams: GitHub then answers 403 or 404, which is told apart by reading the team itself, and thrown as `missing-permission`.
 */
function createTeamReader(github, teams) {
    const readable = new Map();
    return (login) => teams.map(async (team) => {
        const asked = readable.get(team) ?? requireTeam(github, team);
        readable.set(team, asked);
        await asked;
        return isMember(github, team, login);
    });
}
async function requireTeam(github, team) {
    const [org = "", slug = ""] = team.split("/");
    try {
        await github.read("/orgs/{org}/teams/{team_slug}", { org, team_slug: slug }, schemas/* object */.Ikc({ slug: schemas/* string */.YjP() }));
    }
    catch (thrown) {
        if (!(0,github_failure/* isNotFound */.c4)(thrown) && !(0,github_failure/* isStatus */.zM)(thrown, 403))
            throw thrown;
        throw new github_failure/* GitHubError */.y_({
            code: "missing-permission",
            status: 403,
            message: `The members of the team ${team} cannot be read with this token.`,
            hint: "GITHUB_TOKEN never may: list the role's `users` or a `permission` in the policy, or pass the token of an App with `members: read`.",
            cause: thrown,
        });
    }
}
async function isMember(github, team, login) {
    const [org = "", slug = ""] = team.split("/");
    try {
        const answer = await github.read("/orgs/{org}/teams/{team_slug}/memberships/{username}", { org, team_slug: slug, username: login }, schemas/* object */.Ikc({ state: schemas/* string */.YjP() }));
        return answer.state === "active";
    }
    catch (thrown) {
        if ((0,github_failure/* isNotFound */.c4)(thrown))
            return false;
        throw thrown;
    }
}

// EXTERNAL MODULE: ./packages/shared/src/github/policy-file.ts
var policy_file = __webpack_require__(6128);
// EXTERNAL MODULE: ./packages/shared/src/policy/resolve.ts
var resolve = __webpack_require__(4042);
;// CONCATENATED MODULE: ./packages/shared/src/phase/load-policy.ts
/** Reads the policy that holds for a release: the file on the default branch (or a ref that an input names) over the standard policy. */




/** Where the policy lies when no input says otherwise. */
const DEFAULT_PATH = ".github/release-policy.yml";
/** A missing default file is the standard policy, a missing named one an error; a bad one throws `invalid-policy` with line and column. */
async function loadPolicy(github, inputs) {
    const where = { path: inputs.policyFile, ref: inputs.policyRef, service: inputs.service, tag: inputs.version };
    const [text, floors] = await Promise.all([
        (0,policy_file/* readPolicyText */.O)(github, { path: where.path, ref: where.ref }),
        requireAllowedPolicy(github, where),
    ]);
    return requireFloors(await resolveText(github, where, text, "unchecked"), where, floors);
}
/** The policy of these commits. The inputs must be allowed as in `loadPolicy`, which throws the same: another step wrote the commits. */
async function loadPolicyAt(github, inputs, { commit, bases }) {
    const where = { path: inputs.policyFile, ref: inputs.policyRef, service: inputs.service, tag: inputs.version };
    const [found, floors] = await Promise.all([
        readPolicyText(github, { path: where.path, ref: commit }),
        requireAllowedPolicy(github, where),
    ]);
    return requireFloors(await resolveText(github, { ...where, bases }, found, "unchecked"), where, floors);
}
/** loadPolicy, where an overview of the release has read the text already. */
async function loadOverviewPolicy(github, where, { ref, sha, text }, definitions) {
    const [read, floors] = await Promise.all([
        // Undefined: too large for the overview, or binary.
        text === undefined ? (0,policy_file/* readPolicyText */.O)(github, { path: where.path, ref: sha }) : undefined,
        requireAllowedPolicy(github, where),
    ]);
    const found = read === undefined ? (text ?? null) : read.kind === "file" ? read.text : null;
    const at = { path: where.path, ref, sha };
    const policy = await resolveText(github, where, found === null ? { kind: "missing", ...at } : { kind: "file", ...at, text: found }, definitions);
    return requireFloors(policy, where, floors);
}
async function resolveText(github, { path, service, tag, bases: recorded }, found, definitions) {
    if (found.kind === "missing") {
        if (path === DEFAULT_PATH)
            return (0,resolve/* resolvePolicy */.n)({ origin: { kind: "standard", sha: found.sha }, service, tag });
        throw new errors/* ActionableError */.f({
            code: "invalid-policy",
            message: `Input policy-file is "${path}"; there is no such file on the branch that the policy is read from.`,
            hint: `Correct the path, or leave \`policy-file\` empty for ${DEFAULT_PATH}.`,
        });
    }
    // The YAML reader costs start-up time that repositories without a policy need not pay.
    const { parsePolicy, refusePolicy } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 2244));
    const parsed = parsePolicy(found.text, definitions);
    if (!parsed.ok)
        throw refusePolicy(found, parsed.problems);
    const origin = { kind: "file", path: found.path, ref: found.ref, sha: found.sha };
    if (parsed.file.extends !== undefined) {
        const { loadExtendingPolicy } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244), __webpack_require__.e(158)]).then(__webpack_require__.bind(__webpack_require__, 6158));
        const { file, bases } = await loadExtendingPolicy(github, found, definitions, recorded);
        return (0,resolve/* resolvePolicy */.n)({ file, origin: { ...origin, bases }, service, tag });
    }
    return (0,resolve/* resolvePolicy */.n)({ file: parsed.file, origin, service, tag });
}
/**
 * Throws `invalid-policy` unless the policy of the default branch lists the file (`policy-files`) and the ref (`policy-refs`) that
 * inputs choose: an input may come from a person who dispatches a workflow, and a policy decides what that person may do. Errors
 * elsewhere in that policy do not matter where it extends nothing. Gives the floors of what it extends: they hold the chosen policy
 * too. One request where an input chooses, with one per base; none where it does not.
 */
async function requireAllowedPolicy(github, { path, ref, isTrial }) {
    if (isTrial || (path === DEFAULT_PATH && ref === undefined))
        return [];
    const standard = await (0,policy_file/* readPolicyText */.O)(github, { path: DEFAULT_PATH });
    const isDefaultBranch = ref === undefined || ref === `refs/heads/${standard.ref}`;
    if (path === DEFAULT_PATH && isDefaultBranch)
        return [];
    const where = `${DEFAULT_PATH} on ${standard.ref}`;
    const allowed = standard.kind === "file" ? await readAllowed(standard) : undefined;
    const refuse = (input, { value, key, listed }) => new errors/* ActionableError */.f({
        code: "invalid-policy",
        message: `Input ${input} is "${value}"; ${allowed === undefined ? `there is no ${where} that allows it` : `${where} allows ${listed.join(", ") || "no other"}`}.`,
        hint: `Leave \`${input}\` empty, or add "${value}" to \`${key}\` in ${DEFAULT_PATH} on the default branch.`,
    });
    const files = allowed?.files ?? [];
    const refs = allowed?.refs ?? [];
    if (path !== DEFAULT_PATH && !files.includes(path))
        throw refuse("policy-file", { value: path, key: "policy-files", listed: files });
    if (!isDefaultBranch && !refs.includes(ref))
        throw refuse("policy-ref", { value: ref, key: "policy-refs", listed: refs });
    if (standard.kind !== "file" || allowed?.hasBases !== true)
        return [];
    const { loadExtendingPolicy } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244), __webpack_require__.e(158)]).then(__webpack_require__.bind(__webpack_require__, 6158));
    return (await loadExtendingPolicy(github, standard, "unchecked")).floors;
}
/** The policy that inputs chose, unless it loosens a floor that holds the policy of the default branch. */
async function requireFloors(policy, { path, ref }, floors) {
    if (floors.length === 0)
        return policy;
    const [{ findLoosenedBy }, { renderPath }] = await Promise.all([
        __webpack_require__.e(/* import() */ 902).then(__webpack_require__.bind(__webpack_require__, 3902)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 2244)),
    ]);
    for (const { source, floor, alone } of floors) {
        const [loosened] = findLoosenedBy(policy, alone, floor);
        if (loosened === undefined)
            continue;
        const chosen = path === DEFAULT_PATH ? `Input policy-ref is "${ref}"` : `Input policy-file is "${path}"`;
        throw new errors/* ActionableError */.f({
            code: "invalid-policy",
            message: `${chosen}; in that policy ${renderPath(loosened.path)} ${loosened.what}: ${source}, which ${DEFAULT_PATH} on the default branch extends, sets a floor.`,
            hint: `Add \`extends\` as in ${DEFAULT_PATH} to the policy that the input names, and correct what it loosens.`,
        });
    }
    return policy;
}
async function readAllowed(standard) {
    const [{ parseAllowedPolicies }, { refusePolicy }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244), __webpack_require__.e(553)]).then(__webpack_require__.bind(__webpack_require__, 8553)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 2244)),
    ]);
    const allowed = parseAllowedPolicies(standard.text);
    if (!allowed.ok)
        throw refusePolicy(standard, allowed.problems);
    return allowed;
}
/** Throws like `requireEnvironment`, for an action that can do without an environment: a wrong name is no name. */
function checkEnvironment(policy, name) {
    if (name !== undefined)
        requireEnvironment(policy, name);
}
/** Of the policy; under the standard policy any name is an environment without settings. */
function requireEnvironment(policy, name) {
    const found = policy.environments.find((environment) => environment.name === name);
    if (found !== undefined)
        return found;
    if (policy.origin.kind === "standard")
        return (0,standard/* standardEnvironment */.x)(name);
    throw new errors/* ActionableError */.f({
        code: "invalid-input",
        message: `Input environment is "${name}"; the policy knows ${policy.environments.map((environment) => environment.name).join(", ") || "none"}.`,
        hint: "Name an environment of the policy, or add it there.",
    });
}

;// CONCATENATED MODULE: ./actions/preflight/src/commenter.ts




/**
 * The login of a commenter who can be in no role; null for anybody else, and where the permission cannot be read. One request for a
 * person without access to the repository; two, and one per base of the policy, for one who may only read it, such as everybody in a
 * public one. Such a person's comment changes nothing either while the policy cannot be used: anybody could start runs that fail.
 */
async function findStranger(github, inputs, { comment, service, version }) {
    const login = comment?.author ?? null;
    if (login === null)
        return null;
    const permission = await fact_fact(() => readPermission(github, login));
    if (!permission.ok || (permission.value !== "none" && permission.value !== "read"))
        return null;
    if (permission.value === "none")
        return { login, failure: null };
    const { policyFile, policyRef } = inputs;
    const policy = await fact_fact(() => loadPolicy(github, { policyFile, policyRef, service, version }));
    if (!policy.ok)
        return { login, failure: policy.failure.message };
    return isStranger(policy.value, login, permission.value) ? { login, failure: null } : null;
}

;// CONCATENATED MODULE: ./packages/shared/src/github/alerts.ts
/** Security findings: code-scanning analyses and alerts, Dependabot alerts, and what a range adds to the dependencies. */


const analysisShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    commit_sha: schemas/* string */.YjP(),
    ref: schemas/* string */.YjP(),
    category: schemas/* string */.YjP().optional(),
    analysis_key: schemas/* string */.YjP(),
    error: schemas/* string */.YjP(),
    warning: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    results_count: schemas/* number */.aig(),
    rules_count: schemas/* number */.aig(),
    tool: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }),
});
const codeAlertShape = schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    html_url: schemas/* string */.YjP(),
    state: schemas/* string */.YjP().nullable(),
    created_at: schemas/* string */.YjP(),
    dismissed_reason: schemas/* string */.YjP().nullish(),
    rule: schemas/* object */.Ikc({
        id: schemas/* string */.YjP().nullish(),
        description: schemas/* string */.YjP().optional(),
        severity: schemas/* string */.YjP().nullish(),
        security_severity_level: schemas/* string */.YjP().nullish(),
    }),
    tool: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }),
});
const dependabotShape = schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    html_url: schemas/* string */.YjP(),
    state: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    dependency: schemas/* object */.Ikc({ package: schemas/* object */.Ikc({ ecosystem: schemas/* string */.YjP(), name: schemas/* string */.YjP() }).optional() }),
    security_advisory: schemas/* object */.Ikc({ ghsa_id: schemas/* string */.YjP(), severity: schemas/* string */.YjP(), summary: schemas/* string */.YjP() }),
});
const dependencyShape = schemas/* object */.Ikc({
    change_type: schemas/* enum */.k5n(["added", "removed"]),
    manifest: schemas/* string */.YjP(),
    ecosystem: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    version: schemas/* string */.YjP(),
    license: schemas/* string */.YjP().nullable(),
    vulnerabilities: schemas/* array */.YOg(schemas/* object */.Ikc({
        severity: schemas/* string */.YjP(),
        advisory_ghsa_id: schemas/* string */.YjP(),
        advisory_summary: schemas/* string */.YjP(),
        advisory_url: schemas/* string */.YjP(),
    })),
});
/** Code-scanning analyses of a ref (or all) for exactly this commit. Needs `security-events: read`. */
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
/** The open ones of a ref (GitHub's default is the default branch alone). Needs `security-events: read`. */
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
/** The open ones of the repository. Needs `vulnerability-alerts: read`. Paged by cursor. */
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
/** What `base...head` adds and removes. Needs `contents: read`. */
async function compareDependencies(github, base, head) {
    const changes = await github.readLinked("/repos/{owner}/{repo}/dependency-graph/compare/{+basehead}", { basehead: `${(0,refs/* encodeRef */.i)(base)}...${(0,refs/* encodeRef */.i)(head)}` }, dependencyShape);
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

;// CONCATENATED MODULE: ./packages/shared/src/release/last-released.ts
/** Decides which tags a range may start at: a tag that was never released must not hide commits from the gates. */




/**
 * A release was released when the commit of its tag was deployed to the last environment (or one of production), verified there and not
 * rolled back. Without environments, when a trusted account published its GitHub Release. A prerelease may have been verified in any
 * environment. Where nothing was verified yet, a release that was deployed there counts; where nothing was deployed, any published one,
 * else any tag. A deployment whose tag is gone or was moved is no start, but keeps those weaker proofs from being one: no start is left,
 * and all of the history is judged.
 */
function last_released_lastReleased(facts) {
    const candidates = listCandidates(facts.release, facts.pattern, facts.tags);
    const isStable = ({ name }) => (0,release_version/* parseTag */.ED)(name, facts.pattern)?.prerelease.length === 0;
    const ofKind = (stable, environments) => selectProven(candidates.filter((tag) => isStable(tag) === stable), facts, (isWanted) => listCandidates(facts.release, facts.pattern, listRun(facts, environments, isWanted)).filter((tag) => isStable(tag) === stable));
    const stable = ofKind(true, last_released_listLastEnvironments(facts));
    const prerelease = ofKind(false, facts.environments.map(({ name }) => name));
    const tags = listCandidates(facts.release, facts.pattern, [...stable.starts, ...prerelease.starts]);
    const nearest = tags.find(isStable);
    const listAbove = (all) => [
        ...new Set(all.filter((tag) => nearest === undefined || isAbove(tag.name, nearest, facts)).map(({ name }) => name)),
    ];
    const untagged = listAbove(stable.untagged);
    const unreleased = listAbove(candidates.filter(isStable)).filter((name) => !untagged.includes(name));
    return { tags, unreleased, untagged };
}
function isAbove(name, { name: other }, { pattern }) {
    const [version, lower] = [(0,release_version/* parseTag */.ED)(name, pattern), (0,release_version/* parseTag */.ED)(other, pattern)];
    return version !== undefined && lower !== undefined && (0,release_version/* compareVersions */.Zy)(version, lower) > 0;
}
/** Environments whose deployments are releases: those of production, else the last. */
function last_released_listLastEnvironments({ environments }) {
    const production = environments.filter(release_production/* isProduction */.K);
    return (production.length > 0 ? production : environments.slice(-1)).map(({ name }) => name);
}
function selectProven(candidates, facts, listRunWhere) {
    const verified = listRunWhere(wasVerified);
    if (verified.length > 0)
        return compareWithTags(verified, candidates);
    const deployed = listRunWhere((ones) => ones.some(({ statuses }) => statuses.some(({ state }) => state === "success")));
    if (deployed.length > 0)
        return compareWithTags(deployed, candidates);
    const published = (tag, trusted) => facts.published.some((release) => release.tag === tag.name && (release.trusted || !trusted));
    const byUs = facts.environments.length === 0 ? candidates.filter((tag) => published(tag, true)) : [];
    if (byUs.length > 0)
        return { starts: byUs, untagged: [] };
    const byAnybody = candidates.filter((tag) => published(tag, false));
    return { starts: byAnybody.length > 0 ? byAnybody : candidates, untagged: [] };
}
/**
 * Two rights prove a release together: who may push tags writes no deployment, and who may write deployments pushes no tag. What only
 * one of them says moves no start.
 */
function compareWithTags(deployed, tags) {
    const isTagged = ({ name, sha }) => tags.some((tag) => tag.name === name && tag.sha === sha);
    const starts = deployed.filter(isTagged);
    // A release that is proven is named by no other deployment of the same tag.
    const untagged = deployed.filter(({ name }) => !starts.some((start) => start.name === name));
    return { starts, untagged };
}
/** The releases whose deployments to one of the environments are wanted, each at the commit that was deployed. */
function listRun(facts, environments, isWanted) {
    const found = new Map();
    for (const deployment of facts.deployments) {
        const { sha, payload, environment } = deployment;
        if (payload === null || payload.service !== facts.service || payload.kind === "drill")
            continue;
        if (!environments.includes(environment))
            continue;
        const key = `${environment}\n${payload.tag}\n${sha}`;
        const known = found.get(key);
        if (known === undefined)
            found.set(key, { tag: { name: payload.tag, sha }, ones: [deployment] });
        else
            known.ones.push(deployment);
    }
    const wanted = [...found.values()].filter(({ ones }) => isWanted(ones)).map(({ tag }) => tag);
    return [...new Map(wanted.map((tag) => [`${tag.name}\n${tag.sha}`, tag])).values()];
}
/** All to one environment. */
function wasVerified(deployments) {
    const isVerified = ({ statuses }) => statuses.some(({ state, description }) => state === "success" && description.startsWith(deployment_VERIFIED));
    return deployments.some(isVerified) && !deployments.some((one) => isQuarantining(one, null));
}

// EXTERNAL MODULE: ./packages/shared/src/github/contents.ts
var contents = __webpack_require__(1253);
;// CONCATENATED MODULE: ./packages/shared/src/github/workflow-drift.ts



const FOLDER = ".github/workflows";
/** Whether a refused write to a release may be that refusal. */
function workflow_drift_isWorkflowRefusal(thrown) {
    return isStatus(thrown, 403, 404);
}
/** Paths that `at` adds to `base` or has otherwise; what only `base` has is no change that GitHub refuses. */
function listChangedWorkflows(at, base) {
    const known = new Map(base.map(({ name, sha }) => [name, sha]));
    return at.filter(({ name, sha }) => known.get(name) !== sha).map(({ name }) => `${FOLDER}/${name}`);
}
/** The entries of the workflow folder at a ref; none where there is no folder. */
async function listWorkflowFiles(github, ref) {
    return (await listFolder(github, FOLDER, ref)) ?? [];
}
/** The drift behind a refused write to a release with this target; throws what was thrown when there is none, or it can't be read. */
async function workflow_drift_explainRefusal(github, target, thrown) {
    if (!workflow_drift_isWorkflowRefusal(thrown))
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
/** The error that names the cause and a way that works. */
function workflow_drift_describeWorkflowDrift({ changed, defaultBranch, refusal }, release) {
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

;// CONCATENATED MODULE: ./packages/shared/src/github/releases.ts
/** GitHub Releases: drafts counted, one per tag and commit; every write sends what GitHub would otherwise reset. */




const assetShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    name: schemas/* string */.YjP(),
    size: schemas/* number */.aig(),
    state: schemas/* string */.YjP(),
    url: schemas/* string */.YjP(),
    browser_download_url: schemas/* string */.YjP(),
    digest: schemas/* string */.YjP().nullish(),
});
const releaseShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    tag_name: schemas/* string */.YjP(),
    target_commitish: schemas/* string */.YjP(),
    name: schemas/* string */.YjP().nullable(),
    body: schemas/* string */.YjP().nullish(),
    draft: schemas/* boolean */.zMY(),
    prerelease: schemas/* boolean */.zMY(),
    immutable: schemas/* boolean */.zMY().optional(),
    html_url: schemas/* string */.YjP(),
    upload_url: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    published_at: schemas/* string */.YjP().nullable(),
    author: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
    assets: schemas/* array */.YOg(assetShape),
});
/** GitHub's limit for a release's body. */
const RELEASE_BODY_LIMIT = 125_000;
/** All, newest first as GitHub lists them; drafts only with `contents: write`. */
async function releases_listReleases(github) {
    return (await github.readAll("/repos/{owner}/{repo}/releases", {}, releaseShape)).map(toRelease);
}
/**
 * A published release of the tag first, then the oldest draft that was written for the commit. Where the tag
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
/** The release of a tag and commit through the list, which shows drafts; see `chooseRelease`. */
async function findRelease(github, where) {
    return chooseRelease(await releases_listReleases(github), where);
}
/** A draft for tag and commit; what exists is updated when it differs; an immutable release is returned as it is. Needs `contents: write`. */
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
/** Makes a draft public; `makeLatest` is always said, because GitHub's default lets a hotfix of an old line steal it. */
async function publishRelease(github, release, makeLatest) {
    return updateRelease(github, release, { draft: false, make_latest: makeLatest ? "true" : "false" });
}
/**
 * Changes what is given; after a lost answer the release is read before the one repeat. The tag's name goes
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
/** By id. */
async function readRelease(github, id) {
    return toRelease(await github.read("/repos/{owner}/{repo}/releases/{release_id}", { release_id: id }, releaseShape));
}
/** An asset from GitHub's answer. */
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
    const written = body_readData(body)?.commit ?? null;
    if (written !== null && targeted !== null && written !== targeted)
        return null;
    return written ?? targeted;
}

;// CONCATENATED MODULE: ./packages/shared/src/github/actor.ts
/** The account behind something that GraphQL shows, spelled as REST does: `github-actions[bot]`. */

/** The selection of `actorShape`. */
const ACTOR_FIELDS = "__typename login";
/** GraphQL leaves `[bot]` out of an app's login, which a person may register. */
const actorShape = schemas/* object */.Ikc({ __typename: schemas/* string */.YjP().optional(), login: schemas/* string */.YjP() })
    .transform(({ __typename, login }) => ({
    login: __typename === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login,
}));

;// CONCATENATED MODULE: ./packages/shared/src/github/deployments.ts
/** GitHub deployments with all their statuses, and writing them without GitHub's surprises. */







const graphState = schemas/* string */.YjP().transform((state) => state.toLowerCase());
/** The shape of `DEPLOYMENTS_FIELDS`. */
const deploymentsPageShape = schemas/* object */.Ikc({
    nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
        databaseId: schemas/* number */.aig().nullable(),
        commitOid: schemas/* string */.YjP(),
        ref: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullable(),
        task: schemas/* string */.YjP().nullable(),
        environment: schemas/* string */.YjP().nullable(),
        createdAt: schemas/* string */.YjP(),
        payload: schemas/* string */.YjP().nullable(),
        creator: actorShape.nullable(),
        latestStatus: schemas/* object */.Ikc({ id: schemas/* string */.YjP() }).nullable(),
        statuses: schemas/* object */.Ikc({
            totalCount: schemas/* number */.aig(),
            nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
                id: schemas/* string */.YjP(),
                state: graphState,
                description: schemas/* string */.YjP().nullable(),
                createdAt: schemas/* string */.YjP(),
                logUrl: schemas/* string */.YjP().nullable(),
                environmentUrl: schemas/* string */.YjP().nullable(),
                creator: actorShape.nullable(),
            })
                .nullable()),
        })
            .nullable(),
    })
        .nullable()),
    pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
});
const pageShape = schemas/* object */.Ikc({
    viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).optional(),
    repository: schemas/* object */.Ikc({ deployments: deploymentsPageShape }),
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
async function deployments_listDeployments(github, options = {}) {
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
            rememberOwnLogin(github, page.viewer.login);
        const { nodes, pageInfo } = page.repository.deployments;
        const read = await toDeployments(github, nodes);
        deployments.push(...read.filter((one) => options.environment === undefined || one.environment === options.environment));
        after = pageInfo.hasNextPage && deployments.length < limit ? pageInfo.endCursor : null;
        if (options.limit === undefined && pageInfo.hasNextPage && after === null)
            throw new github_failure/* GitHubError */.y_({
                code: "invalid-answer",
                message: `The environment ${options.environment ?? "list"} has more than ${MAX_HISTORY} deployments, so its history is unknown.`,
                hint: "Delete old deployments that are inactive, or give each service an environment of its own.",
            });
    } while (after !== null);
    return sortDeployments(deployments).slice(0, limit);
}
/** The deployments of a page that came with another query, newest first by time, then id; and whether there are more. */
async function readDeploymentsPage(github, page) {
    return { deployments: sortDeployments(await toDeployments(github, page.nodes)), more: page.pageInfo.hasNextPage };
}
/** Newest first by time, then id. */
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
            payload: deployment_parseDeploymentPayload(node.payload),
            statuses: sortStatuses(statuses),
        });
    }
    return deployments;
}
const restShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    sha: schemas/* string */.YjP(),
    ref: schemas/* string */.YjP(),
    task: schemas/* string */.YjP(),
    environment: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    payload: schemas/* unknown */.L5J(),
    creator: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
});
const restStatusShape = schemas/* object */.Ikc({
    state: schemas/* string */.YjP(),
    description: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    log_url: schemas/* string */.YjP().optional(),
    environment_url: schemas/* string */.YjP().optional(),
    creator: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
});
/** One by id with its statuses, or undefined. */
async function deployments_readDeployment(github, id) {
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
async function deployments_listBareDeployments(github, where) {
    const list = await github.readAll("/repos/{owner}/{repo}/deployments", where, restShape);
    return list.map((found) => toDeployment(found, []));
}
/** Ours with this payload key, or undefined: nobody else's counts. */
async function findDeployment(github, where) {
    const own = await readOwnLogin(github);
    const { sha, environment, task } = where;
    const found = (await deployments_listBareDeployments(github, { sha, environment, task }))
        .filter(({ creator, payload }) => isTrustedAuthor(creator, { own, authors: [] }) && payload?.key === where.key)
        .sort((a, b) => a.id - b.id)[0];
    return found === undefined
        ? undefined
        : { ...found, statuses: sortStatuses(await listStatusesByRest(github, found.id)) };
}
/** One per payload key. An answer of 202 (merged instead) or 409 is an error: there is no deployment. Needs `deployments: write`. */
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
            const [own, statuses] = await Promise.all([readOwnLogin(github), listStatusesByRest(github, deploymentId)]);
            // The same words by another account are not ours: no reader of deployments counts them.
            const ours = statuses.filter(({ creator }) => isTrustedAuthor(creator, { own, authors: [] }));
            return saysTheSame(sortStatuses(ours).at(-1)) ? true : undefined;
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

;// CONCATENATED MODULE: ./packages/shared/src/github/trusted-deployments.ts




/** Whose writing counts under a policy; `own` is the login that the token writes as. */
function listTrustedWriters(policy, own) {
    return { own, authors: policy.trust.authors, tag: policy.tag, service: policy.service ?? null };
}
/** Newest first; what others wrote has no payload, and their statuses are left out. */
async function trusted_deployments_listTrustedDeployments(github, policy, options = {}) {
    const deployments = await listDeployments(github, options);
    return keepTrusted(deployments, listTrustedWriters(policy, await readOwnLogin(github)));
}
/** Whether the run began a deployment to the environment, of any service or target, that has not ended. */
async function hasOpenDeployment(github, policy, { environment, runId }) {
    const isOfRun = ({ payload }) => payload?.runId === runId;
    return someTrusted(github, policy, environment, {
        isAsked: isOfRun,
        isFound: (one) => !isTerminal(latestStatus(one)?.state),
    });
}
/**
 * Whether a command of the run may be changing the environment at this moment: a deployment that the run began or goes on with is
 * `in_progress`. Each action says so before its command, and looks at its lock after that.
 */
async function isChanging(github, policy, { environment, runId }) {
    return someTrusted(github, policy, environment, {
        // A rollback goes on with the deployment of an earlier run, and says so by the address of its log.
        isAsked: ({ payload }) => payload?.runId === runId || payload?.kind === "rollback",
        isFound: (one) => {
            const runs = one.statuses.map(({ logUrl }) => /\/actions\/runs\/(\d+)/.exec(logUrl ?? "")?.[1]);
            return latestStatus(one)?.state === "in_progress" && (one.payload.runId === runId || runs.includes(runId));
        },
    });
}
/**
 * Whether one of the trusted deployments that are asked for is what is looked for. The whole list is read, by the reading that does
 * not lag: what others create pushes nothing out of sight. Statuses are read of the trusted ones alone.
 */
async function someTrusted(github, policy, environment, { isAsked, isFound }) {
    const writers = listTrustedWriters(policy, await readOwnLogin(github));
    const asked = keepTrusted(await listBareDeployments(github, { environment }), writers).filter(isAsked);
    for (const { id } of asked) {
        const read = await readDeployment(github, id);
        if (read !== undefined && keepTrusted([read], writers).some(isFound))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./packages/shared/src/github/read-last-released.ts





/** Published releases as `lastReleased` wants them. */
function toPublished(releases, policy, own) {
    return releases
        .filter(({ draft }) => !draft)
        .map(({ tag, author }) => ({ tag, trusted: provenance_isTrustedAuthor(author, { own, authors: policy.trust.authors }) }));
}
/** The deployments of the policy's last environments; one request for each. */
async function listLastDeployments(github, policy) {
    const lists = await Promise.all(listLastEnvironments(policy).map((environment) => listTrustedDeployments(github, policy, { environment })));
    return lists.flat();
}
/** The deployments of the last environments; the list of releases where there is no environment, or nothing was deployed. */
async function readLastReleased(github, policy, what) {
    const { environments, service = null, tag: pattern } = policy;
    const deployments = what.deployments ?? (await listLastDeployments(github, policy));
    const facts = { ...what, pattern, service, environments, deployments };
    const isProven = facts.deployments.some(({ payload }) => payload !== null);
    const releases = what.releases ?? (isProven ? [] : await listReleases(github));
    const own = await readOwnLogin(github);
    return lastReleased({ ...facts, published: toPublished(releases, policy, own) });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/revokes.ts
/** Revokes that earlier preflights accepted, read back from where they were kept: they hold although their comments may be gone. */


const revokeShape = schemas/* object */.Ikc({
    requirement: schemas/* string */.YjP().refine(requirement_ids/* isRequirementId */.z),
    by: schemas/* string */.YjP().min(1).max(100),
    at: iso/* datetime */.w$(),
    comment: schemas/* number */.aig().int().positive(),
});
/**
 * The newest revoke of each requirement out of values that were kept as JSON. What has another shape is left out, and so is what
 * is dated after `now` (milliseconds): no signature could ever be newer than that.
 */
function parseRevokes(kept, now) {
    const newest = new Map();
    for (const value of kept) {
        const parsed = revokeShape.safeParse(value);
        if (!parsed.success || Date.parse(parsed.data.at) > now)
            continue;
        const known = newest.get(parsed.data.requirement);
        if (known === undefined || known.at.localeCompare(parsed.data.at) < 0)
            newest.set(parsed.data.requirement, parsed.data);
    }
    return [...newest.values()].sort((a, b) => a.requirement.localeCompare(b.requirement));
}

;// CONCATENATED MODULE: ./packages/shared/src/github/release-issue.ts






/** The oldest that this token opened for the version and service. */
function findIssue(overview, policy, version) {
    if (!overview.releaseIssues.ok)
        return null;
    const marker = `<!-- octoacme:release:${policy.service ?? "-"}:${version} -->`;
    const own = overview.releaseIssues.value.filter((issue) => issue.own && readMarker(issue.body) === marker);
    return [...own].sort((a, b) => a.number - b.number)[0] ?? null;
}
async function readIssueComments(github, overview, issue) {
    if (!overview.releaseIssues.ok)
        return overview.releaseIssues;
    if (issue === null)
        return { ok: true, value: [] };
    return fact_fact(() => release_issue_readComments(github, issue.number));
}
/** All comments of the issue; an edit within the second of the comment counts as one too. */
async function release_issue_readComments(github, number) {
    const [all, edited] = await Promise.all([listComments(github, number), listEditedComments(github, number)]);
    return all.map((comment) => (edited.has(comment.id) ? { ...comment, edited: true } : comment));
}
/** Revokes kept in the release issue, and in the record on this commit, which a person who may edit the issue cannot change. */
function listSeenRevokes(entries, release, now) {
    const { issue, version, service = null } = release;
    const recorded = entries
        .filter((entry) => entry.phase === "preflight" && entry.version === version && entry.service === service)
        .flatMap(({ facts }) => {
        const { revokes } = (facts ?? {});
        return Array.isArray(revokes) ? revokes : [];
    });
    return parseRevokes([...readIssueState(issue?.body ?? "").revokes, ...recorded], now);
}
/** By login: the permission on the repository, and membership of each team of the policy. */
async function readPeople(github, policy, logins) {
    const teams = [...new Set(Object.values(policy.roles).flatMap((role) => role.teams))].sort();
    const readTeams = createTeamReader(github, teams);
    const entries = await Promise.all(logins.map(async (login) => {
        const [permission, ...members] = await Promise.all([
            fact_fact(() => readPermission(github, login)),
            ...readTeams(login).map((member) => fact_fact(member)),
        ]);
        return [login, { permission, teams: Object.fromEntries(teams.map((team, index) => [team, members[index]])) }];
    }));
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./packages/shared/src/github/release-overview.ts
/** One GraphQL request for what every preflight begins with: the policy, the tags, the branches, the milestone, our issues. */







/** How many deployments come with the overview. */
const OVERVIEW_DEPLOYMENTS = 50;
const DEPLOYMENTS = `
    deployments(first: ${OVERVIEW_DEPLOYMENTS}, orderBy: {field: CREATED_AT, direction: DESC}) ${DEPLOYMENTS_FIELDS}`;
const ISSUES = `
    milestones(first: 30, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes { title url open: issues(first: 1, states: OPEN) { totalCount } closed: issues(first: 1, states: CLOSED) { totalCount } openPulls: pullRequests(first: 1, states: OPEN) { totalCount } }
    }
    releases: issues(first: 30, labels: ["octoacme:release"], orderBy: {field: CREATED_AT, direction: DESC}) { nodes { number url title body state author { ${ACTOR_FIELDS} } } }
    debts: issues(first: 100, labels: ["octoacme:debt"], states: OPEN, orderBy: {field: CREATED_AT, direction: ASC}) { nodes { number url title body state author { ${ACTOR_FIELDS} } } }
    reviews: issues(first: 100, labels: ["octoacme:review"], states: OPEN, orderBy: {field: CREATED_AT, direction: ASC}) { nodes { number url title body state author { ${ACTOR_FIELDS} } } }`;
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
const object = schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), oid: schemas/* string */.YjP() });
const release_overview_refs = (target) => schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), target: target.nullable() }).nullable()) });
const release_overview_issueShape = schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    url: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP(),
    state: schemas/* string */.YjP(),
    author: actorShape.nullable(),
});
const total = schemas/* object */.Ikc({ totalCount: schemas/* number */.aig() });
const issuesShape = schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(release_overview_issueShape.nullable()) });
const release_overview_shape = schemas/* object */.Ikc({
    viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }),
    repository: schemas/* object */.Ikc({
        defaultBranchRef: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), target: object.nullable() }).nullable(),
        at: object.extend({ target: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }).optional() }).nullable(),
        policy: schemas/* object */.Ikc({
            __typename: schemas/* string */.YjP(),
            text: schemas/* string */.YjP().nullish(),
            isBinary: schemas/* boolean */.zMY().nullish(),
            isTruncated: schemas/* boolean */.zMY().optional(),
            byteSize: schemas/* number */.aig().optional(),
        })
            .nullable(),
        tags: release_overview_refs(object.extend({ target: object.optional() })).extend({
            pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY() }),
        }),
        branches: release_overview_refs(object),
        milestones: schemas/* object */.Ikc({
            nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ title: schemas/* string */.YjP(), url: schemas/* string */.YjP(), open: total, closed: total, openPulls: total }).nullable()),
        })
            .optional(),
        releases: issuesShape.optional(),
        debts: issuesShape.optional(),
        reviews: issuesShape.optional(),
        deployments: deploymentsPageShape.optional(),
    }),
});
/** Without `issues: read` the rest is read all the same, and the facts about issues say why they are missing. */
async function readReleaseOverview(github, where) {
    const answered = await askOverview(github, where);
    const { viewer, repository } = answered.shown;
    rememberOwnLogin(github, viewer.login);
    const deployments = answered.deployments ?? (await readShownDeployments(github, where, repository));
    if (repository.at === null)
        throw new github_failure/* GitHubError */.y_({
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
            text: release_overview_readPolicyText(repository.policy),
        },
        ...listRefs(repository),
        ...release_overview_listIssues(answered),
        deployments,
    };
}
async function askOverview(github, where) {
    const ref = where.policyRef ?? "HEAD";
    const variables = { owner: github.owner, name: github.repo, policy: `${ref}:${where.policyPath}`, at: ref };
    try {
        const shown = await github.query(renderQuery(true, where.deployments), variables, release_overview_shape, "issues: read");
        return { shown, refusal: undefined, deployments: undefined };
    }
    catch (thrown) {
        if (!isForbidden(thrown))
            throw thrown;
        // GitHub does not say which part it refused: the two that a token may lack are asked for apart.
        const isApart = where.deployments === true;
        const [base, issues, deployments] = await Promise.all([
            github.query(renderQuery(false), variables, release_overview_shape, "contents: read"),
            isApart
                ? github.query(renderQuery(true), variables, release_overview_shape, "issues: read").catch((again) => {
                    if (isForbidden(again))
                        return again;
                    throw again;
                })
                : thrown,
            isApart ? fact_fact(() => readDeploymentsApart(github)) : undefined,
        ]);
        return issues instanceof github_failure/* GitHubError */.y_
            ? { shown: base, refusal: issues, deployments }
            : { shown: issues, refusal: undefined, deployments };
    }
}
function isForbidden(thrown) {
    return thrown instanceof github_failure/* GitHubError */.y_ && thrown.code === "missing-permission";
}
async function readDeploymentsApart(github) {
    const deployments = await deployments_listDeployments(github, { limit: OVERVIEW_DEPLOYMENTS });
    return { deployments, more: deployments.length >= OVERVIEW_DEPLOYMENTS };
}
async function readShownDeployments(github, where, { deployments }) {
    if (where.deployments !== true)
        return undefined;
    if (deployments === undefined)
        throw (0,github_failure/* invalidAnswer */.k_)("POST /graphql", "deployments were asked for and left out");
    return fact_fact(() => readDeploymentsPage(github, deployments));
}
/** Null: no file; undefined: only by REST. */
function release_overview_readPolicyText(policy) {
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
function release_overview_listIssues({ shown: { viewer, repository }, refusal, }) {
    const known = (part, read) => {
        if (refusal !== undefined)
            return { ok: false, failure: describeFailure(refusal) };
        if (part === undefined)
            throw (0,github_failure/* invalidAnswer */.k_)("POST /graphql", "issues were asked for and left out");
        return { ok: true, value: read(part) };
    };
    const toIssues = ({ nodes }) => nodes.filter((node) => node !== null).map((node) => release_overview_toIssue(node, viewer.login));
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
function release_overview_toIssue({ number, url, title, body, state, author }, login) {
    const own = provenance_isTrustedAuthor(author?.login ?? null, { own: login, authors: [] });
    return { number, url, title, body, open: state === "OPEN", own };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/shared/src/process/git-command.ts
/** How git is run, by every reader of a clone: nothing that an earlier step left in the clone or in the home folder is executed or believed. */






/**
 * Goes before git's own arguments. A clone's `.git/config` may name programs (monitor, hooks, transports); its commit graph may
 * claim another history than its objects.
 */
const GIT_SETTINGS = [
    "core.quotePath=false",
    "safe.directory=*",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.commitGraph=false",
    "core.trustctime=true",
    "core.checkStat=default",
    "core.untrackedCache=false",
    "log.showSignature=false",
    "protocol.ext.allow=never",
    "credential.helper=",
    "core.askPass=",
];
/** Runs git to its end in the folder; whatever git says is the result. Rejects only for a folder that is not there. */
function runGit(directory, args, call = {}) {
    const settings = [...GIT_SETTINGS, ...(call.settings ?? [])].flatMap((setting) => ["-c", setting]);
    const start = {
        directory,
        args: [...settings, ...args],
        env: { ...describeGitEnvironment(directory), ...call.variables },
    };
    return call.onChunk === undefined && call.input === undefined && call.timeoutMs === undefined
        ? collectGit(start)
        : streamGit(start, call);
}
/** A short answer, whole. */
async function collectGit({ directory, args, env }) {
    const { exec } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 1260));
    const out = [];
    let problem = "";
    const stderr = (chunk) => {
        problem = (problem + chunk.toString("utf8")).slice(-2_000);
    };
    const options = { cwd: directory, env: { ...env }, silent: true, ignoreReturnCode: true };
    const stdout = (chunk) => void out.push(Buffer.from(chunk));
    try {
        const code = await exec("git", [...args], { ...options, listeners: { stdout, stderr } });
        return { code, out: Buffer.concat(out).toString("utf8"), problem };
    }
    catch (thrown) {
        return { code: null, out: "", problem: (0,errors/* describeError */.U)(thrown) };
    }
}
/** What may be long is taken as it comes: @actions/exec keeps all of it as text and looks through it for line ends at each chunk. */
function streamGit({ directory, args, env }, call) {
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)("git", args, { cwd: directory, env, stdio: ["pipe", "pipe", "pipe"] });
        // Not spawn's own time-out: its timer outlives a program that could not be started, and keeps the process for as long.
        const timer = setTimeout(() => child.kill(), call.timeoutMs ?? 600_000);
        const out = [];
        let problem = "";
        child.stdout.on("data", call.onChunk ?? ((chunk) => out.push(chunk)));
        child.stderr.on("data", (chunk) => {
            problem = (problem + chunk.toString("utf8")).slice(-2_000);
        });
        child.stdin.on("error", () => { });
        child.stdin.end(call.input ?? "");
        child.on("error", (error) => {
            clearTimeout(timer);
            resolve({ code: null, out: "", problem: error.message });
        });
        child.on("close", (code) => {
            clearTimeout(timer);
            resolve({ code, out: Buffer.concat(out).toString("utf8"), problem });
        });
    });
}
/** What git prints; throws `command-failed` for any other end than success. */
async function requireGit(directory, args, call = {}) {
    const result = await runGit(directory, args, call);
    if (result.code === 0)
        return result.out;
    throw new errors/* ActionableError */.f({
        code: "command-failed",
        message: `git ${args[0]} failed: ${git_command_listWords(result.problem).join("; ").slice(0, 500)}`,
        hint: "Check the repository out with its history: actions/checkout with `fetch-depth: 0`.",
    });
}
/** The lines that say something. */
function git_command_listWords(text) {
    return text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
}
/** The environment of git: no configuration of the user, no replaced objects, no grafts, no questions. */
function describeGitEnvironment(directory) {
    const nothing = process.platform === "win32" ? "NUL" : "/dev/null";
    const home = openHome(directory);
    return {
        ...keepVariables(["PATH", "TMPDIR", "LANG", "SystemRoot"]),
        HOME: home,
        XDG_CONFIG_HOME: home,
        GIT_CONFIG_GLOBAL: (0,external_node_path_.join)(home, ".gitconfig"),
        GIT_GRAFT_FILE: nothing,
        GIT_NO_REPLACE_OBJECTS: "1",
        // Objects that a partial clone lacks are fetched by https alone: every other way may run a program of `.git/config`.
        GIT_ALLOW_PROTOCOL: "https",
        GIT_TERMINAL_PROMPT: "0",
        // Whole buffers: git else writes the log commit by commit, and each is a chunk of its own to read.
        GIT_FLUSH: "0",
        GIT_OPTIONAL_LOCKS: "0",
        LC_ALL: "C",
    };
}
/** Those of our own variables that are set. */
function keepVariables(names) {
    const kept = names.map((name) => [name, (0,environment/* readVariable */.nt)(name)]);
    return Object.fromEntries(kept.filter((entry) => entry[1] !== undefined));
}
const homes = new Map();
/**
 * A home folder of our own, whose configuration says that the clone may be read although another user owns it, as in a container: git
 * of before 2.38 believes this of no command line, and of before 2.35.3 of no `*`.
 */
function openHome(directory) {
    const known = homes.get(directory);
    if (known !== undefined)
        return known;
    const home = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,environment/* readVariable */.nt)("RUNNER_TEMP") || (0,external_node_os_.tmpdir)(), "octoacme-git-"));
    if (homes.size === 0)
        process.once("exit", removeHomes);
    const safe = ["*", directory, (0,external_node_fs_.realpathSync)(directory)]
        .map((path) => `\tdirectory = ${JSON.stringify(path)}\n`)
        .join("");
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(home, ".gitconfig"), `[safe]\n${safe}`, { mode: 0o600 });
    homes.set(directory, home);
    return home;
}
function removeHomes() {
    for (const home of homes.values())
        (0,external_node_fs_.rmSync)(home, { recursive: true, force: true });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/shared/src/process/work-tree.ts
/** Whether the files of a checkout are those of its commit, whatever its index, its excludes and its configuration say of them. */






/** What `git-crypt unlock` writes: a program of the PATH that only ever encrypts a file to its blob. */
const GIT_CRYPT = /^filter\.git-crypt(?:-[\w-]+)?\.clean\n"?git-crypt"? clean(?: "?--key-name=[\w-]+"?)?$/;
/** The credentials that google-github-actions/auth leaves in the workspace for later steps. */
const GOOGLE_CREDENTIALS = /^gha-creds-[0-9a-f]+\.json$/;
const DIFF = ["diff", "--raw", "--no-abbrev", "-z", "--no-renames", "--no-ext-diff", "--no-textconv"];
/** How deep submodules are looked into; deeper ones count as changed. */
const SUBMODULE_DEPTH = 8;
/**
 * How the files differ from `HEAD`; null: they do not. They are compared with an index that is written anew: the checkout's own may be
 * told to look away (`assume-unchanged`, `skip-worktree`), or hold a state of a file that it no longer has. Untracked files count
 * unless a `.gitignore` names them, or they are credentials that a login action left; a `.gitignore` that is in no commit counts
 * where it lies among files that are, for it names what it likes, itself too. A file that a sparse checkout leaves out is no
 * change, nor is one whose pointer Git LFS keeps in the commit. Filters that the clone configures are not run, but for git-crypt's
 * own. Submodules that are checked out are looked at in the same way.
 */
async function describeWorkTreeChange(directory, git, depth = 0) {
    const filters = await readFilters(git);
    const odd = filters.names.find((name) => /[=\n]/.test(name));
    if (odd !== undefined)
        return { kind: "filtered", text: `is configured with the filter ${JSON.stringify(odd)}, which cannot be left out` };
    const top = (await git(["rev-parse", "--show-toplevel"])).replace(/\r?\n$/, "");
    const below = (0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(top), (0,external_node_fs_.realpathSync)(directory));
    // A submodule whose own `.git` is no repository is read as a folder of the repository around it.
    if (below.startsWith("..") || (depth > 0 && below !== ""))
        return {
            kind: "changed",
            text: "is not the work tree of its own repository (its .git, or core.worktree in .git/config)",
        };
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "octoacme-index-"));
    try {
        const fresh = { GIT_INDEX_FILE: (0,external_node_path_.join)(folder, "index") };
        await git(["read-tree", "HEAD"], fresh);
        const [changed, untracked, flagged, committed] = await Promise.all([
            // A submodule's commit is compared here. Its files are looked at below: git would do so by its own configuration.
            git([...leaveOut(filters.names), "-C", top, ...DIFF, "--ignore-submodules=dirty"], fresh),
            git(["-C", top, "ls-files", "--others", "-z", "--exclude-per-directory=.gitignore"], fresh),
            git(["-C", top, "ls-files", "-t", "-z"]),
            git(["-C", top, "ls-files", "--stage", "-z"], fresh),
        ]);
        const sparse = new Set(list(flagged)
            .filter((line) => line.startsWith("S "))
            .map((line) => line.slice(2)));
        const present = parseRaw(changed).filter(({ path }) => !sparse.has(path) || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(top, path)));
        const differing = [];
        for (const one of present)
            if (!(await isSmudgedPointer(top, one)))
                differing.push(one.path);
        const left = await decrypt(differing, filters, (args) => git(["-C", top, ...args], fresh));
        const filtered = await listFiltered(left, filters.names, (args) => git(["-C", top, ...args], fresh));
        const added = list(untracked).filter((path) => !GOOGLE_CREDENTIALS.test(path));
        const entries = parseStage(committed);
        const own = describeFiles(left, [...added, ...listForeignIgnores(top, entries)], filtered);
        return own ?? (await describeSubmodules(top, entries, git, depth));
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
function describeFiles(differing, untracked, filtered) {
    const changed = [...differing.filter((path) => !filtered.has(path)), ...untracked];
    if (changed.length > 0)
        return { kind: "changed", text: `has changes that are in no commit (${listFirst(changed, 3)})` };
    if (differing.length === 0)
        return null;
    const names = [...new Set(filtered.values())].join(", ");
    return {
        kind: "filtered",
        text: `has files that the filter ${names} of .git/config changes, which is not run (${listFirst(differing, 3)})`,
    };
}
/** `--stage -z`: mode, object and stage, a tab, the path. */
function parseStage(text) {
    return list(text).map((line) => ({
        path: line.slice(line.indexOf("\t") + 1),
        isSubmodule: line.startsWith("160000 "),
    }));
}
/** Files `.gitignore` that no commit holds, in folders that hold a file of the commit. */
function listForeignIgnores(top, entries) {
    const known = new Set(entries.map(({ path }) => path));
    const folders = new Set([""]);
    for (const { path } of entries)
        for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
            const folder = path.slice(0, end + 1);
            if (folders.has(folder))
                break;
            folders.add(folder);
        }
    return [...folders]
        .map((folder) => `${folder}.gitignore`)
        .filter((path) => !known.has(path) && (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(top, path), { throwIfNoEntry: false }) !== undefined);
}
/** The first submodule whose files differ from its commit; one that is not checked out may hold none: git looks at none of them. */
async function describeSubmodules(top, entries, git, depth) {
    for (const { path } of entries.filter(({ isSubmodule }) => isSubmodule)) {
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(top, path, ".git"))) {
            if (isAbsentOrEmpty((0,external_node_path_.join)(top, path)))
                continue;
            return { kind: "changed", text: `has files in ${path}, a submodule that is not checked out` };
        }
        if (depth === SUBMODULE_DEPTH)
            return { kind: "changed", text: `has submodules that are nested too deep (${path})` };
        const folder = (0,external_node_path_.join)(top, path);
        const change = await describeWorkTreeChange(folder, (args, more) => git(["-C", folder, ...args], more), depth + 1);
        if (change !== null)
            return { ...change, text: `has the submodule ${path}, which ${change.text}` };
    }
    return null;
}
function isAbsentOrEmpty(path) {
    const found = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    return found === undefined || (found.isDirectory() && (0,external_node_fs_.readdirSync)(path).length === 0);
}
async function readFilters(git) {
    const settings = list(await git(["config", "--list", "-z"], { GIT_CONFIG_NOSYSTEM: "1" }));
    const programs = settings.flatMap((setting) => {
        const name = /^filter\.(.*)\.(?:clean|process)\n/s.exec(setting)?.[1];
        return name === undefined ? [] : [{ name, setting }];
    });
    const names = [...new Set(["lfs", ...programs.map(({ name }) => name)])];
    const isGitCrypt = (name) => programs.filter((one) => one.name === name).every(({ setting }) => GIT_CRYPT.test(setting));
    return { names, gitCrypt: names.filter((name) => name !== "lfs" && isGitCrypt(name)) };
}
/** Settings with which git runs none of these filters. */
function leaveOut(names) {
    return names.flatMap((name) => ["clean=", "process=", "required=false"].flatMap((setting) => ["-c", `filter.${name}.${setting}`]));
}
/** The files that differ although git-crypt encrypts them again; all of them where it cannot be run. */
async function decrypt(differing, { names, gitCrypt }, git) {
    if (differing.length === 0 || gitCrypt.length === 0)
        return differing;
    const others = leaveOut(names.filter((name) => !gitCrypt.includes(name)));
    try {
        const still = new Set(parseRaw(await git([...others, ...DIFF])).map(({ path }) => path));
        return differing.filter((path) => still.has(path));
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f))
            throw thrown;
        return differing;
    }
}
/** How many paths are asked about in one command. */
const CHUNK = 500;
/** Path → filter, for the paths that pass through one of the filters. */
async function listFiltered(paths, names, git) {
    const filtered = new Map();
    for (let start = 0; start < paths.length; start += CHUNK) {
        const parts = (await git(["check-attr", "-z", "filter", "--", ...paths.slice(start, start + CHUNK)])).split("\0");
        for (let index = 0; index + 2 < parts.length; index += 3)
            if (parts[index + 2] !== "lfs" && names.includes(parts[index + 2]))
                filtered.set(parts[index], parts[index + 2]);
    }
    return filtered;
}
/** `--raw -z`: the modes, the objects and the status, then the path, each ended by NUL. */
function parseRaw(text) {
    const parts = list(text);
    return Array.from({ length: Math.floor(parts.length / 2) }, (_, index) => {
        const [before = "", after, blob = ""] = parts[2 * index].replace(/^:/, "").split(" ");
        return { path: parts[2 * index + 1], isSameMode: before === after, blob };
    });
}
/** Whether the commit holds the Git LFS pointer of exactly this file. */
async function isSmudgedPointer(top, { path, isSameMode, blob }) {
    const file = (0,external_node_path_.join)(top, path);
    if (!isSameMode || !(0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isFile())
        return false;
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let size = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(file)) {
        hash.update(chunk);
        size += chunk.length;
    }
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${hash.digest("hex")}\nsize ${size}\n`;
    return ((0,external_node_crypto_.createHash)(blob.length === 64 ? "sha256" : "sha1")
        .update(`blob ${Buffer.byteLength(pointer)}\0${pointer}`)
        .digest("hex") === blob);
}
function list(text) {
    return text.split("\0").filter(Boolean);
}

;// CONCATENATED MODULE: ./packages/shared/src/process/git.ts
/** Reads a local repository through git; a name from outside is never taken for an option. */




/** A reader of the repository at `directory`. What it returns throws ActionableError `command-failed` when git itself fails. */
function openGit(directory) {
    const run = (args) => runGit(directory, args);
    const must = (args, call) => requireGit(directory, args, call);
    return {
        directory,
        isShallow: async () => (await must(["rev-parse", "--is-shallow-repository"])).trim() === "true",
        describeChange: () => describeWorkTreeChange(directory, (args, variables) => must(args, { variables })),
        ...openCommits(run, must),
        ...openFiles(must),
    };
}
function openCommits(run, must) {
    return {
        resolveCommit: async (name) => {
            const result = await run(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
            const sha = result.out.trim();
            return result.code === 0 && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined;
        },
        isAncestor: async (ancestor, descendant) => {
            const args = ["merge-base", "--is-ancestor", "--end-of-options", ancestor, descendant];
            const { code } = await run(args);
            if (code === 0)
                return true;
            if (code !== 1)
                await must(args);
            return false;
        },
        listTags: async () => (await must(["for-each-ref", "--format=%(refname:strip=2)%09%(objectname)%09%(*objectname)", "refs/tags"]))
            .split("\n")
            .filter(Boolean)
            .map((line) => {
            const [name = "", own = "", peeled = ""] = line.split("\t");
            return { name, sha: peeled || own };
        }),
    };
}
function openFiles(must) {
    const listTree = ["ls-tree", "-z", "--full-tree"];
    return {
        listTree: async (commit, path) => parseTree(await must([...listTree, "-r", "--end-of-options", commit, ...(path ? [path] : [])])),
        readFile: async (commit, path) => {
            const listed = parseTree(await must([...listTree, "--end-of-options", commit, path]));
            const entry = listed.find((candidate) => candidate.path === path && candidate.type === "blob");
            return entry === undefined ? undefined : must(["cat-file", "blob", entry.sha]);
        },
        listChangedPaths: async (from, to) => (await must(["diff", "--name-only", "-z", "--no-renames", "--end-of-options", from, to]))
            .split("\0")
            .filter(Boolean),
    };
}
function parseTree(text) {
    return text
        .split("\0")
        .filter(Boolean)
        .map((line) => {
        const [, mode = "", type = "blob", sha = "", path = ""] = /^(\d+) (\w+) ([0-9a-f]+)\t([\s\S]*)$/.exec(line) ?? [];
        return { mode, type: type, sha, path };
    });
}
/** Whether the folder has a `.git`, a file or a folder: a clone, also one that git does not read. */
function holdsClone(directory) {
    return existsSync(join(directory, ".git"));
}

;// CONCATENATED MODULE: ./packages/shared/src/process/git-records.ts
/** Splits what git prints with `-z` into its records, chunk by chunk. */
/** What lies between NUL bytes, which no commit can hold; empty records are left out. */
function splitRecords(onRecord) {
    let pending = [];
    const emit = (last) => {
        // Whole records, so that no character is cut; decoding them together is cheaper than one by one.
        const records = pending.length === 0 ? last : Buffer.concat([...pending, last]);
        pending = [];
        for (const record of records.toString("utf8").split("\0"))
            if (record !== "")
                onRecord(record);
    };
    return {
        take: (chunk) => {
            const end = chunk.lastIndexOf(0);
            if (end !== -1)
                emit(chunk.subarray(0, end));
            if (end + 1 < chunk.length)
                pending.push(chunk.subarray(end + 1));
        },
        end: () => emit(Buffer.alloc(0)),
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/process/git-history.ts


const FULL_SHA = /^[0-9a-f]{40}$/;
/** Whether the clone holds the whole range. */
async function probeHistory(range) {
    for (const sha of [range.to, ...(range.from === undefined ? [] : [range.from])]) {
        requireSha(sha);
        const found = await runGit(range.directory, ["cat-file", "-e", `${sha}^{commit}`]);
        if (found.code !== 0)
            return sha === range.to
                ? { kind: "absent", why: `the clone does not hold ${sha.slice(0, 7)}` }
                : { kind: "shallow", why: `the clone does not reach back to ${sha.slice(0, 7)}` };
    }
    const shallow = await runGit(range.directory, ["rev-parse", "--is-shallow-repository"]);
    if (shallow.code !== 0)
        return { kind: "absent", why: "there is no clone" };
    if (shallow.out.trim() !== "true")
        return { kind: "complete" };
    const base = range.from === undefined ? undefined : await runGit(range.directory, ["merge-base", range.from, range.to]);
    if (base?.code !== 0)
        return { kind: "shallow", why: "the clone is shallow and holds no common commit" };
    const edges = await runGit(range.directory, ["rev-list", "--max-parents=0", span(range)]);
    return edges.code === 0 && edges.out.trim() === ""
        ? { kind: "complete" }
        : { kind: "shallow", why: "the clone is shallow and ends inside the range" };
}
/** Asks the clone's origin for the rest, without tags and without ever waiting for a password. */
async function deepenHistory(directory) {
    const result = await runGit(directory, ["fetch", "--quiet", "--unshallow", "--no-tags", "origin"], {
        timeoutMs: 120_000,
        // Of a server whose certificate an authority of the company signs.
        variables: keepVariables(["SSL_CERT_FILE", "GIT_SSL_CAINFO"]),
    });
    return result.code === 0;
}
/** How `head` relates to `base`, as GitHub would say it; undefined when the clone cannot tell. Both are full SHAs. */
async function relateLocally(directory, base, head) {
    requireSha(base);
    requireSha(head);
    if (base === head)
        return { status: "identical", mergeBase: base, commits: [] };
    const { code } = await runGit(directory, ["merge-base", "--is-ancestor", base, head]);
    if (code === 0)
        return { status: "ahead", mergeBase: base, commits: [] };
    if (code !== 1)
        return undefined;
    // Where a clone is cut off, "no" may only mean "not in here".
    const shallow = await runGit(directory, ["rev-parse", "--is-shallow-repository"]);
    if (shallow.out.trim() !== "false")
        return undefined;
    const common = await runGit(directory, ["merge-base", base, head]);
    if (common.code === 1)
        return { status: "unrelated", mergeBase: "", commits: [] };
    const mergeBase = common.out.trim();
    if (common.code !== 0 || !FULL_SHA.test(mergeBase))
        return undefined;
    if (mergeBase === head)
        return { status: "behind", mergeBase, commits: [] };
    const listed = await runGit(directory, ["rev-list", span({ directory, from: base, to: head })]);
    if (listed.code !== 0)
        return undefined;
    return { status: "diverged", mergeBase, commits: listed.out.split("\n").filter(Boolean) };
}
/** Those of a record; the last one, the message, may hold the separator. */
const FIELDS = 7;
/** Commits newest first, one by one. */
async function streamHistory(range, onCommit) {
    const format = "%H%x1f%T%x1f%P%x1f%cI%x1f%aI%x1f%an%x1f%B";
    const split = splitRecords((record) => {
        const fields = record.split("\x1f");
        const parents = fields[2] ?? "";
        const message = fields.length > FIELDS ? fields.slice(FIELDS - 1).join("\x1f") : fields[FIELDS - 1];
        onCommit({
            sha: fields[0] ?? "",
            tree: fields[1] ?? "",
            parents: parents === "" ? [] : parents.split(" "),
            date: fields[3] ?? "",
            authoredAt: fields[4] ?? "",
            author: fields[5] ?? "",
            message: (message ?? "").trimEnd(),
        });
    });
    await requireGit(range.directory, ["log", "-z", "--no-color", "--no-show-signature", `--format=${format}`, span(range)], { onChunk: split.take });
    split.end();
}
/** The paths that each commit of the range touches, by SHA; merges have none of their own. */
async function readChangedPaths(range) {
    const paths = new Map();
    const split = splitRecords((record) => {
        const [sha = "", ...names] = record.split("\n").filter((line) => line !== "");
        if (FULL_SHA.test(sha))
            paths.set(sha, names.map(unquote));
    });
    await requireGit(range.directory, ["log", "--no-color", "--no-show-signature", "--no-renames", "--name-only", "--format=%x00%H", span(range)], {
        onChunk: split.take,
        // The names are lines: one that holds a line break must not be two.
        settings: ["core.quotePath=true"],
    });
    split.end();
    return paths;
}
function span({ from, to }) {
    requireSha(to);
    if (from !== undefined)
        requireSha(from);
    return from === undefined ? to : `${from}..${to}`;
}
function requireSha(sha) {
    if (!FULL_SHA.test(sha))
        throw new TypeError(`not a full commit SHA: ${sha.slice(0, 80)}`);
}
function unquote(path) {
    if (!path.startsWith('"'))
        return path;
    const bytes = [];
    const named = { n: 10, t: 9, r: 13, a: 7, b: 8, f: 12, v: 11 };
    for (const [, octal, letter, plain] of path.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gs)) {
        if (octal !== undefined)
            bytes.push(Number.parseInt(octal, 8));
        else if (letter !== undefined)
            bytes.push(named[letter] ?? letter.charCodeAt(0));
        else
            bytes.push(...Buffer.from(plain, "utf8"));
    }
    return Buffer.from(bytes).toString("utf8");
}

;// CONCATENATED MODULE: ./packages/shared/src/release/find-previous.ts
/** Finds the release that another one follows: the one question that preflight, notes, deploy and rollback must answer alike. */


/**
 * The nearest lower version. When that lives on a line of its own, a tag of the release's own history goes first if it is at
 * or after the point where the lines part: it leaves fewer commits, or the same. Asks once where the nearest version is in the
 * history, which is nearly always; a long line of maintenance releases costs no more.
 */
async function findPrevious(request, relate) {
    const candidates = listCandidates(request.release, request.pattern, request.tags);
    const isStable = ({ name }) => (0,release_version/* parseTag */.ED)(name, request.pattern)?.prerelease.length === 0;
    const previous = await chooseStart(candidates, request.sha, relate);
    const stable = previous === undefined || isStable(previous.tag)
        ? previous
        : await chooseStart(candidates.filter(isStable), request.sha, relate);
    const chosen = [previous, stable].flatMap((start) => (start === undefined ? [] : [start.tag]));
    return {
        identity: decideIdentity({ ...request, tags: chosen.map((tag) => ({ ...tag, reachable: true })) }),
        diverged: previous?.diverged === true ? previous.tag : undefined,
        unrelated: previous === undefined ? candidates[0] : undefined,
    };
}
/** `candidates` are nearest first. */
async function chooseStart(candidates, head, relate) {
    for (const tag of candidates) {
        const { status, mergeBase, commits } = await relate(tag.sha, head);
        if (status === "ahead" || status === "identical")
            return { tag, diverged: false };
        if (status !== "diverged")
            continue;
        const since = new Set([...commits, mergeBase]);
        const own = candidates.find(({ sha }) => since.has(sha));
        return own === undefined ? { tag, diverged: true } : { tag: own, diverged: false };
    }
    return undefined;
}

// EXTERNAL MODULE: ./packages/shared/src/github/commits.ts
var github_commits = __webpack_require__(6841);
;// CONCATENATED MODULE: ./packages/shared/src/github/commit-history.ts
/** History without a checkout: all commits up to one, the paths of a commit, and files of a commit in one request. */


const treeShape = schemas/* object */.Ikc({
    truncated: schemas/* boolean */.zMY(),
    tree: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP().optional(), type: schemas/* string */.YjP().optional() })),
});
const filesShape = schemas/* object */.Ikc({
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ filename: schemas/* string */.YjP(), previous_filename: schemas/* string */.YjP().optional() })).optional(),
});
/** Every commit that `sha` contains, newest first. */
async function listHistory(github, sha) {
    const listed = await github.readAll("/repos/{owner}/{repo}/commits", { sha }, github_commits/* commitShape */.dO);
    return listed.map(github_commits/* toCommit */.w$);
}
/** The paths of all files at a commit; `complete` is false when GitHub cut the list. */
async function listTreePaths(github, sha) {
    const answer = await github.read("/repos/{owner}/{repo}/git/trees/{tree_sha}", { tree_sha: sha, recursive: "1" }, treeShape);
    return {
        paths: answer.tree.flatMap(({ type, path }) => (type === "blob" && path !== undefined ? [path] : [])),
        complete: !answer.truncated,
    };
}
/** The paths that one commit touches; null when GitHub's page (300 files) may not hold all. */
async function listCommitPaths(github, sha) {
    const { files } = await github.read("/repos/{owner}/{repo}/commits/{+ref}", { ref: sha }, filesShape);
    if (files === undefined || files.length >= 300)
        return null;
    return files.flatMap((file) => [
        file.filename,
        ...(file.previous_filename === undefined ? [] : [file.previous_filename]),
    ]);
}
const blobShape = schemas/* object */.Ikc({
    __typename: schemas/* string */.YjP(),
    text: schemas/* string */.YjP().nullish(),
    isTruncated: schemas/* boolean */.zMY().optional(),
})
    .nullable();
/** Texts at a commit by path, in one GraphQL request; null: not there; undefined: there, but binary or too large. */
async function readFilesAt(github, sha, paths) {
    if (paths.length === 0)
        return {};
    const variables = Object.fromEntries(paths.map((path, index) => [`e${index}`, `${sha}:${path}`]));
    const answer = await github.query(`query($owner: String!, $name: String!, ${paths.map((_, index) => `$e${index}: String!`).join(", ")}) {
  repository(owner: $owner, name: $name) {
${paths.map((_, index) => `    f${index}: object(expression: $e${index}) { __typename ... on Blob { text isTruncated } }`).join("\n")}
  }
}`, { owner: github.owner, name: github.repo, ...variables }, schemas/* object */.Ikc({ repository: schemas/* record */.g1P(schemas/* string */.YjP(), blobShape) }), "contents: read");
    return Object.fromEntries(paths.map((path, index) => {
        const blob = answer.repository[`f${index}`];
        if (blob === null || blob === undefined || blob.__typename !== "Blob")
            return [path, null];
        return [path, blob.isTruncated === true ? undefined : (blob.text ?? undefined)];
    }));
}

;// CONCATENATED MODULE: ./packages/shared/src/range/source.ts
/** With more commits since a signature, from either source, none is looked up: the whole difference decides, they only explain. */
const LOOKED_UP = 20;
const PARALLEL = 8;
/** The paths that each commit touches; null for all of them when they are too many. */
async function lookUp(commits, list) {
    if (commits.length > LOOKED_UP)
        return commits.map(({ sha }) => ({ sha, paths: null }));
    return mapSome(commits, async (commit) => {
        const paths = await list(commit);
        return { sha: commit.sha, paths: paths === null ? null : [...paths].sort() };
    });
}
/** A few at a time, in their order. */
async function mapSome(items, map) {
    const results = new Array(items.length);
    let next = 0;
    const work = async () => {
        for (let index = next++; index < items.length; index = next++)
            results[index] = await map(items[index]);
    };
    await Promise.all(Array.from({ length: Math.min(PARALLEL, items.length) }, work));
    return results;
}

;// CONCATENATED MODULE: ./packages/shared/src/range/api-source.ts




const CUT = "GitHub lists at most 300 changed files; check the repository out first, with `fetch-depth: 0`";
function createApiSource(github) {
    const comparisons = new Map();
    const compare = (from, to) => {
        const key = `${from}...${to}`;
        const known = comparisons.get(key) ?? (0,github_commits/* compareCommits */.kC)(github, from, to);
        comparisons.set(key, known);
        return known;
    };
    return {
        kind: "api",
        isAncestor: async (ancestor, descendant) => {
            const comparison = await compare(ancestor, descendant);
            return comparison?.status === "ahead" || comparison?.status === "identical";
        },
        relate: async (base, head) => (0,github_commits/* toRelation */.Qj)(await compare(base, head)),
        listCommits: async (from, to, makers = false) => {
            if (from === to)
                return { commits: [] };
            const listed = from === undefined ? await listHistory(github, to) : (await compare(from, to))?.commits;
            if (listed === undefined)
                return { commits: [], incomplete: api_source_describeUnknown(from, to) };
            return { commits: sortCommits(listed.map((commit) => toListed(commit, makers))) };
        },
        listPaths: async (from, to) => {
            if (from === to)
                return { paths: [] };
            if (from === undefined) {
                const tree = await listTreePaths(github, to);
                return {
                    paths: [...tree.paths].sort(),
                    ...(tree.complete ? {} : { incomplete: "GitHub did not list all files of the commit" }),
                };
            }
            const comparison = await compare(from, to);
            if (comparison === undefined)
                return { paths: [], incomplete: api_source_describeUnknown(from, to) };
            return { paths: listChanged(comparison), ...(comparison.filesComplete ? {} : { incomplete: CUT }) };
        },
        readSince: (signed, releasing) => readSince(github, compare, signed, releasing),
    };
}
function api_source_describeUnknown(from, to) {
    return `GitHub does not know ${from.slice(0, 7)} or ${to.slice(0, 7)} any more`;
}
function toListed(commit, makers) {
    const { sha, parents, treeSha, authorName, authoredAt, date, message, madeBy } = commit;
    return toRangeCommit({
        sha,
        parents,
        tree: treeSha,
        author: authorName,
        authoredAt,
        date,
        message,
        madeBy: makers ? madeBy : null,
    });
}
async function readSince(github, compare, signed, releasing) {
    const [comparison, own, other] = await Promise.all([
        compare(signed, releasing),
        (0,github_commits/* readCommit */.kN)(github, releasing),
        (0,github_commits/* readCommit */.kN)(github, signed),
    ]);
    if (comparison === undefined || own === undefined || other === undefined)
        return { sameTree: false, isAncestor: false, commits: [], paths: [] };
    const commits = sortCommits(comparison.commits.filter(({ parents }) => parents.length <= 1));
    return {
        sameTree: own.treeSha === other.treeSha,
        isAncestor: comparison.status === "ahead" || comparison.status === "identical",
        commits: await lookUp(commits, ({ sha }) => listCommitPaths(github, sha)),
        paths: listChanged(comparison),
        ...(comparison.filesComplete ? {} : { incomplete: CUT }),
    };
}
function listChanged(comparison) {
    // What was copied from stands unchanged.
    const paths = comparison.files.flatMap(({ path, previousPath, status }) => previousPath === null || status === "copied" ? [path] : [path, previousPath]);
    return [...new Set(paths)].sort();
}

;// CONCATENATED MODULE: ./packages/shared/src/range/git-source.ts



const git_source_FULL_SHA = /^[0-9a-f]{40}$/;
function createGitSource(git, api) {
    const { directory } = git;
    const relate = async (base, head) => (await relateLocally(directory, base, head)) ?? api.relate(base, head);
    return {
        kind: "checkout",
        relate,
        isAncestor: async (ancestor, descendant) => {
            const { status } = await relate(ancestor, descendant);
            return status === "ahead" || status === "identical";
        },
        listCommits: async (from, to, makers = false) => {
            const [commits, proven] = await Promise.all([
                readCommits(git, from, to),
                // A name and an address in a commit are whatever its maker wrote: only GitHub says whose signature it is.
                makers ? api.listCommits(from, to, true) : undefined,
            ]);
            if (proven === undefined)
                return { commits };
            const madeBy = new Map(proven.commits.map((commit) => [commit.sha, commit.madeBy]));
            return { commits: commits.map((commit) => ({ ...commit, madeBy: madeBy.get(commit.sha) ?? null })) };
        },
        listPaths: async (from, to) => {
            const paths = from === undefined
                ? (await git.listTree(to)).map(({ path }) => path)
                : await listPathsSince(git, relate, from, to);
            return { paths: [...new Set(paths)].sort() };
        },
        listCommitPaths: (from, to) => readChangedPaths({ directory, from, to }),
        readSince: async (signed, releasing) => {
            const isHeld = git_source_FULL_SHA.test(signed) && (await probeHistory({ directory, from: signed, to: releasing })).kind === "complete";
            return isHeld ? git_source_readSince(git, signed, releasing) : api.readSince(signed, releasing);
        },
        readFiles: async (commit, paths) => Object.fromEntries(await mapSome(paths, async (path) => [path, (await git.readFile(commit, path)) ?? null])),
    };
}
async function readCommits(git, from, to) {
    const commits = [];
    await streamHistory({ directory: git.directory, from, to }, (commit) => {
        commits.push(toRangeCommit(commit));
    });
    // git gives the newest first; mostly the other way round is the order already.
    return sortCommits(commits.reverse());
}
/** From the last common commit, as GitHub compares: what a line that was not merged back changed is not this release's. */
async function listPathsSince(git, relate, from, to) {
    const relation = await relate(from, to);
    return git.listChangedPaths(relation.status === "diverged" ? relation.mergeBase : from, to);
}
async function git_source_readSince(git, signed, releasing) {
    const [paths, isAncestor, log] = await Promise.all([
        git.listChangedPaths(signed, releasing),
        git.isAncestor(signed, releasing),
        readCommits(git, signed, releasing),
    ]);
    const commits = sortCommits(log.filter(({ parents }) => parents.length <= 1));
    return {
        sameTree: paths.length === 0,
        isAncestor,
        commits: await lookUp(commits, async ({ sha, parents: [parent] }) => parent === undefined ? (await git.listTree(sha)).map(({ path }) => path) : git.listChangedPaths(parent, sha)),
        paths: [...paths].sort(),
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/range/find-range.ts
/** Finds the release before, and from where the range between is read: the clone where it holds all of it, else GitHub. */






/** Throws an ActionableError when `history` is `git` and the clone does not hold the release's commit. */
async function findRange(github, request) {
    const { workspace, sha, history } = request;
    const api = createApiSource(github);
    const remarks = [];
    const isHeld = history !== "api" && (await holdsCommit(request, remarks));
    const found = await findPrevious(request, async (base, head) => {
        const own = isHeld ? await relateLocally(workspace, base, head) : undefined;
        return own ?? api.relate(base, head);
    });
    const { identity, diverged } = found;
    remarks.push(...describeStart(request, found));
    if (!isHeld)
        return { identity, source: api, diverged, remarks };
    const source = createGitSource(openGit(workspace), api);
    const range = { directory: workspace, from: identity.previous?.sha, to: sha };
    let state = await probeHistory(range);
    if (state.kind === "shallow" && (history === "git" || request.deepens) && (await deepenHistory(workspace))) {
        remarks.push("The clone was shallow and was deepened.");
        state = await probeHistory(range);
    }
    if (state.kind === "complete")
        return { identity, source, diverged, remarks };
    if (history === "git")
        return {
            identity,
            source,
            diverged,
            remarks,
            incomplete: `The range is not whole: ${state.why}, and it could not be deepened.`,
        };
    return { identity, source: api, diverged, remarks: [...remarks, `Read through the API: ${state.why}.`] };
}
async function holdsCommit({ workspace, sha, history }, remarks) {
    // Without the folder, or without git, GitHub knows the same.
    const state = await probeHistory({ directory: workspace, to: sha }).catch(() => ({ kind: "absent", why: "there is no clone" }));
    if (state.kind !== "absent")
        return true;
    if (history === "git")
        throw new errors/* ActionableError */.f({
            code: "not-found",
            message: `history is \`git\`, and ${state.why}.`,
            hint: "Check the release's commit out first: actions/checkout with `fetch-depth: 0`; or set `history: api`.",
        });
    remarks.push("Read through the API: there is no checkout of the commit.");
    return false;
}
function describeStart({ release }, { diverged, unrelated }) {
    const remarks = [];
    if (diverged !== undefined)
        remarks.push(`${diverged.name} is not in the history of ${release.tag}: its line was not merged back, or history was rewritten. Changes are counted from the last common commit.`);
    if (unrelated !== undefined)
        remarks.push(`${release.tag} does not follow ${unrelated.name}: their histories have no commit in common, or ${unrelated.name} came later. All of its history is counted.`);
    return remarks;
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/people.ts
/** Whose role and which commits a judgement will ask about: what there is to read after comments and reviews are known. */




/**
 * Lower-case logins of everybody who signed, approved a high-risk change, or approved an environment that signs, and whom GitHub's
 * answer could put in the role that it takes: nothing is asked about a person outside of roles that hold names alone.
 */
function listSigners(facts, policy) {
    const logins = new Set();
    const add = (login, requirements) => {
        const roles = requirements.flatMap((id) => policy.requirements[id]?.role ?? []);
        if (roles.some((role) => mayBeInRole(policy, role, login)))
            logins.add(login.toLowerCase());
    };
    const listCommanded = (body) => readCommands(body).flatMap(({ command }) => (command === null ? [] : [command.requirement]));
    for (const comment of facts.comments.ok ? facts.comments.value : [])
        if (!comment.authorIsBot && comment.author !== "")
            add(comment.author, listCommanded(comment.body));
    const { paths, labels } = policy.changes["high-risk"];
    const known = labels.map((label) => label.toLowerCase());
    for (const pull of facts.pulls.ok ? facts.pulls.value : []) {
        const isRisky = pull.incomplete !== undefined ||
            pull.files.some(({ path }) => matchesAny(paths, path)) ||
            pull.labels.some((label) => known.includes(label.toLowerCase()));
        for (const review of latestReviews(pull))
            if (review.state === "APPROVED")
                add(review.author, [...(isRisky ? ["security-review"] : []), ...listCommanded(review.body)]);
    }
    const byEnvironment = (environments) => Object.entries(policy.requirements).flatMap(([id, { settings }]) => environments.some((name) => name === settings["approval-environment"]) ? [id] : []);
    for (const { user, environments } of facts.approvals.ok ? facts.approvals.value : [])
        add(user, byEnvironment(environments));
    logins.delete("ghost");
    return [...logins].sort();
}
/** How many signed commits are compared with the release; newest signatures first. */
const SIGNED_COMMITS = 20;
/** Commits other than the release's that somebody signed who may: a stranger's comment asks for no comparison. */
function listSignedCommits(facts, policy) {
    const comments = facts.comments.ok
        ? facts.comments.value.map(({ author, body, createdAt }) => ({ author, body, at: createdAt }))
        : [];
    const reviews = facts.pulls.ok
        ? facts.pulls.value.flatMap(({ reviews: all }) => all.map(({ author, body, submittedAt }) => ({ author, body, at: submittedAt })))
        : [];
    const shas = [...comments, ...reviews]
        .sort((a, b) => b.at.localeCompare(a.at))
        .flatMap(({ author, body }) => readCommands(body).flatMap(({ command }) => {
        if (command?.kind !== "signoff" || command.sha === facts.release.sha)
            return [];
        const role = policy.requirements[command.requirement]?.role;
        const isNoSigner = role === undefined || isInRole(policy, role, author, facts.people).state === "no";
        return isNoSigner ? [] : [command.sha];
    }));
    return [...new Set(shas)].slice(0, SIGNED_COMMITS).sort();
}

;// CONCATENATED MODULE: ./actions/preflight/src/facts.ts




const DAY_MS = 86_400_000;
function composeFacts(reads) {
    const { identity, overview, deployments } = reads;
    // Waivers, debts, reviews and studies are dated by the day: within a day the same facts are the same.
    const today = new Date(Math.floor(reads.now / DAY_MS) * DAY_MS);
    return {
        now: today.toISOString(),
        runId: reads.runId,
        release: facts_describeRelease(reads),
        twins: reads.twins,
        tags: reads.tags
            .filter(({ name }) => (0,release_version/* parseTag */.ED)(name, reads.tagPattern) !== undefined)
            .map(({ name, sha: at }) => ({ name, sha: at }))
            .sort((a, b) => a.name.localeCompare(b.name)),
        branches: reads.branches,
        defaultBranch: overview.defaultBranch,
        // Which release came before cannot be known without them, and neither can what is in this one.
        range: reads.hasEnvironments && !deployments.ok ? deployments : reads.range,
        pulls: reads.pulls,
        milestone: (0,vocabulary/* mapFact */.Vt)(overview.milestones, (milestones) => milestones.find(({ title }) => [identity.tag, identity.version, `v${identity.version}`].includes(title)) ??
            null),
        checks: reads.checks,
        ...describeSecurity(reads),
        documents: (0,vocabulary/* mapFact */.Vt)(reads.documents, (all) => all
            .filter(({ tag }) => tag === identity.tag)
            // GitHub publishes a draft that a person made at its tag, whatever branch it names.
            .map(({ draft, commit, target, body, url }) => ({
            draft,
            target: commit ?? (body_readData(body) === undefined ? identity.sha : target),
            body,
            url,
        }))),
        files: reads.files,
        reports: reads.reports,
        deployments,
        approvals: reads.approvals,
        comments: reads.comments,
        revokes: reads.revokes,
        people: reads.people,
        since: reads.since,
        debts: (0,vocabulary/* mapFact */.Vt)(overview.debtIssues, (issues) => parseDebts(issues.filter(({ own }) => own))),
        overdueReviews: (0,vocabulary/* mapFact */.Vt)(overview.reviewIssues, (issues) => readOverdueReviews(issues, today.getTime())),
    };
}
function facts_describeRelease({ identity, unreleased, untagged }) {
    return {
        version: identity.version,
        tag: identity.tag,
        sha: identity.sha,
        type: identity.type,
        prerelease: identity.prerelease,
        ...(identity.versioning === undefined ? {} : { versioning: identity.versioning }),
        previous: identity.previous ?? null,
        ...(unreleased.length === 0 ? {} : { unreleased }),
        ...(untagged.length === 0 ? {} : { untagged }),
    };
}
function describeSecurity(reads) {
    const toAlert = ({ number, title, severity, tool, url }) => ({ number, title, severity, tool, url });
    return {
        analyses: (0,vocabulary/* mapFact */.Vt)(reads.analyses, (all) => all.map(({ tool, category, error, rules }) => ({ tool, category, error, rules }))),
        codeAlerts: (0,vocabulary/* mapFact */.Vt)(reads.codeAlerts, (all) => all.map(toAlert)),
        dependencies: (0,vocabulary/* mapFact */.Vt)(reads.dependencies, (all) => all === null ? null : all.map(({ manifest: _manifest, ...dependency }) => dependency)),
        dependencyAlerts: (0,vocabulary/* mapFact */.Vt)(reads.dependencyAlerts, (all) => all.map(toAlert)),
    };
}

;// CONCATENATED MODULE: ./actions/preflight/src/monitoring-manifest.ts
/** The monitoring manifest of the commit, parsed. */


/** The reader compares every pair of keys when it looks for doubles, and aliases may grow without bound. */
const BOUNDED = { maxAliasCount: 100, uniqueKeys: false, prettyErrors: false };
/** The monitoring manifest as data, under `monitoring`; nothing when there is no file. */
async function readManifest(policy, files) {
    const value = policy.requirements["monitoring"]?.settings["file"];
    const file = files[typeof value === "string" && value !== "" ? value : MONITORING_FILE];
    if (file === undefined || !file.ok || file.value === null)
        return {};
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        if (file.value.length > 1_000_000)
            throw new Error("more than 1 MB");
        return { monitoring: { ok: true, value: parse(file.value, BOUNDED) } };
    }
    catch (thrown) {
        return { monitoring: { ok: false, failure: { kind: "invalid", message: (0,errors/* describeError */.U)(thrown).split("\n")[0] } } };
    }
}

;// CONCATENATED MODULE: ./actions/preflight/src/read-approvals.ts
/** Who approved environments of the release: in this run, and in the run that waits when a comment started this one. */



/** Nothing is asked when no requirement is signed by an environment. */
async function readApprovals(github, policy, release) {
    const isAsked = Object.values(policy.requirements).some(({ settings }) => settings["approval-environment"] !== undefined);
    if (!isAsked)
        return { ok: true, value: [] };
    const waiting = readIssueState(release.issue?.body ?? "").waiting?.runId ?? release.runId;
    return fact_fact(async () => {
        const [own, others] = await Promise.all([
            readBound(github, release.runId, release),
            waiting === release.runId ? [] : readBound(github, waiting, release),
        ]);
        return [...own, ...others];
    });
}
/**
 * Who approved a run approved its commit, and the tag that it was pushed for: a re-run after the tag moved, or of another version, is
 * not what was approved. People can edit the issue that names the waiting run.
 */
async function readBound(github, runId, release) {
    const run = await readWorkflowRun(github, runId);
    const isOfRelease = run !== undefined &&
        run.sha === release.sha &&
        (run.event !== "push" || run.branch === release.tag || !/\d/.test(run.branch ?? "")) &&
        run.headRepository?.toLowerCase() === `${github.owner}/${github.repo}`.toLowerCase() &&
        !run.event.startsWith("pull_request");
    return isOfRelease ? listApprovals(github, runId) : [];
}

;// CONCATENATED MODULE: ./actions/preflight/src/deciding-runs.ts
/** Which workflow runs of a commit are asked for their jobs, one request each: all that may be CI, and the newest of the others. */

/** How many runs are asked for their jobs, unless more than that may be CI. */
const RUNS = 30;
/** How many runs that may be CI are asked for their jobs; a commit with more is not judged. */
const CI_RUNS = 60;
/**
 * Events about something else than a commit. GitHub files their runs under the newest commit of the default branch.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const NOT_OF_A_COMMIT = [
    "branch_protection_rule",
    "delete",
    "discussion",
    "discussion_comment",
    "fork",
    "gollum",
    "issue_comment",
    "issues",
    "label",
    "milestone",
    "page_build",
    "public",
    "watch",
];
/**
 * The newest run of each file, event and branch counts among those that may be CI, whatever its event. Earlier ones do not, where the event
 * is about no commit, where it is `schedule` (which has no inputs, so that the newest run is the same again), and where the file is in
 * `ownFiles`. Throws when more than 60 may be CI: a failed run among those left out could not be told from a passed one.
 */
function chooseRuns(runs, ownFiles) {
    const seen = new Set();
    const ci = [];
    const others = [];
    for (const run of [...runs].sort((a, b) => Number(BigInt(b.id) - BigInt(a.id)))) {
        const key = JSON.stringify([run.path, run.event, run.branch]);
        const isRepeated = run.event === "schedule" || NOT_OF_A_COMMIT.includes(run.event) || ownFiles.includes(run.path);
        (isRepeated && seen.has(key) ? others : ci).push(run);
        seen.add(key);
    }
    if (ci.length > CI_RUNS)
        throw new errors/* ActionableError */.f({
            code: "over-limit",
            message: `${ci.length} workflow runs of the commit may be CI, and preflight reads the jobs of at most ${CI_RUNS}.`,
            hint: "Release a new commit, which has fewer workflow runs.",
        });
    const room = Math.max(0, RUNS - ci.length);
    return { read: [...ci, ...others.slice(0, room)], unread: others.slice(room) };
}

;// CONCATENATED MODULE: ./actions/preflight/src/read-checks.ts
/** What tools reported about a commit: check runs and statuses as one list of checks. */







/**
 * Every check of the commit, the newest attempt of each job. A check run of the Actions app is what it seems only when it is a job
 * of a run: any workflow with `checks: write` can post one under any name, with any address, and GitHub files it under the first
 * suite of the commit. One request for each run that is read.
 */
async function readCheckRuns(github, sha, release) {
    const [all, runs] = await Promise.all([
        listCheckRuns(github, sha, { filter: "all", withWorkflows: false }),
        listWorkflowRuns(github, sha),
    ]);
    const entries = listEntries(all);
    const ofRelease = [...release.workflows, ...(release.fromVerdicts ? listVerdictWorkflows(entries, runs) : [])];
    const { read, unread } = chooseRuns(runs, ofRelease);
    const unreadFiles = new Map(unread.map(({ id, path }) => [id, path]));
    const lists = await Promise.all(read.map(async (run) => ({ run, jobs: await listJobs(github, run.id) })));
    const byCheckRun = new Map(lists.flatMap(({ run, jobs }) => jobs.map((job) => [job.checkRunId, { run, job }])));
    const latest = new Map();
    for (const run of [...all].sort((a, b) => a.id - b.id)) {
        const job = run.app === GITHUB_ACTIONS_APP ? byCheckRun.get(run.id) : undefined;
        const name = `${run.suite}/${run.app}/${run.name}`;
        latest.set(job === undefined ? name : `job/${run.id}`, run);
        // An earlier attempt's, which is no job of the latest attempt.
        if (job !== undefined)
            latest.delete(name);
    }
    const checks = [...latest.values()].map((run) => {
        const of = run.app === GITHUB_ACTIONS_APP ? byCheckRun.get(run.id) : undefined;
        // By its address, which anybody may write: it proves nothing, and may only keep a failed job of the release from counting.
        const unreadFile = of === undefined && run.app === GITHUB_ACTIONS_APP ? unreadFiles.get(run.runId ?? "") : undefined;
        return {
            kind: "check-run",
            app: run.app,
            workflow: of?.run.path ?? null,
            runId: of?.run.id ?? null,
            ...(ofRelease.includes(of?.run.path ?? unreadFile ?? "") ? { ofRelease: true } : {}),
            ...(unreadFile === undefined ? {} : { unread: true }),
            ...(of === undefined && run.app === GITHUB_ACTIONS_APP ? { posted: true } : {}),
            ...describeCheck(run, of?.job),
            url: run.url,
        };
    });
    return { checks, entries };
}
/** What a check run cannot make worse than its job's own end. */
const HARMLESS = ["success", "neutral", "skipped"];
/** A token with `checks: write` may change a job's check run, and not the job: the check run counts only where it says worse. */
function describeCheck(check, job) {
    const { name, externalId, status, conclusion } = check;
    if (job === undefined)
        return { name, externalId, status, conclusion };
    const end = conclusion === null || HARMLESS.includes(conclusion) ? job : check;
    return { name: job.name, externalId: "", status: end.status, conclusion: end.conclusion };
}
function listEntries(all) {
    return all.flatMap(({ app, externalId, text }) => {
        const decoded = app === GITHUB_ACTIONS_APP && externalId.startsWith("octoacme:") ? decodeRecord(text) : undefined;
        return decoded?.ok === true ? [decoded.entry] : [];
    });
}
function listVerdictWorkflows(entries, runs) {
    const named = new Set(entries.map(({ run }) => run.id));
    return runs.filter(({ id }) => named.has(id)).map(({ path }) => path);
}
/** Commits whose tree is that of `sha`: the heads of pull requests that were squashed or merged into it unchanged. */
function listTwins(pulls, sha) {
    if (!pulls.ok)
        return [];
    const same = pulls.value.filter(({ merged, mergeSha, mergeTree, headTree, headSha }) => merged && mergeSha === sha && mergeTree !== null && mergeTree === headTree && headSha !== sha);
    return [...new Set(same.map(({ headSha }) => headSha))].sort();
}
/**
 * What reported on commits with the same files, where the release's own commit lacks what the policy asks for.
 * Their statuses are left out: anybody who may push can set one on a branch.
 */
async function readTwinChecks(github, twins, own, known) {
    const { policy, release } = known;
    if (!own.ok || twins.length === 0)
        return own;
    const ended = own.value.filter(({ conclusion }) => !["skipped", "neutral"].includes(conclusion ?? ""));
    const proves = ended.some(({ ofRelease, posted, person }) => ofRelease === undefined && posted === undefined && person === undefined);
    const isMissing = (wanted) => judgeCheck(wanted, ended).state === "never-reported";
    if (proves && !listNamedChecks(policy).some(isMissing))
        return own;
    const read = await fact_fact(async () => {
        const lists = await Promise.all(twins.map(async (twin) => (await readCheckRuns(github, twin, release)).checks.map((check) => ({ ...check, twin }))));
        return lists.flat().filter(({ externalId }) => !externalId.startsWith("octoacme:"));
    });
    return read.ok ? { ok: true, value: [...own.value, ...read.value] } : read;
}
/** The checks that the policy names, each with the app and workflow that it must come from. */
function listNamedChecks({ checks, requirements }) {
    const rules = Object.values(requirements).filter(({ enabled }) => enabled);
    return [...(checks ?? []), ...rules.flatMap((rule) => readNamedCheck(rule, "") ?? [])];
}
/** Check runs and statuses as one list, without those of the run `runId`; what could not be read stays unread. */
function joinChecks(runs, statuses, runId) {
    if (!runs.ok)
        return runs;
    if (!statuses.ok)
        return statuses;
    const posted = statuses.value.map((status) => ({
        kind: "status",
        name: status.context,
        ...describePoster(status.creator ?? ""),
        workflow: null,
        runId: null,
        status: status.state === "pending" ? "in_progress" : "completed",
        conclusion: readConclusion(status.state),
        externalId: "",
        url: status.url,
    }));
    return { ok: true, value: selectForeignChecks([...runs.value.checks, ...posted], runId) };
}
/** A job of a run posts no status: one by the account of all workflows proves nothing. */
function describePoster(login) {
    const app = login.replace(/\[bot\]$/, "");
    if (app === login)
        return { app, person: true };
    return app === GITHUB_ACTIONS_APP ? { app, posted: true } : { app };
}
/** As a check's conclusion; a state that is not known stays, and proves nothing. */
function readConclusion(state) {
    if (state === "pending")
        return null;
    return state === "error" ? "failure" : state;
}

;// CONCATENATED MODULE: ./packages/shared/src/github/statuses.ts
/** Commit statuses: the latest of each context, with who posted it. */

const statusShape = schemas/* object */.Ikc({
    context: schemas/* string */.YjP(),
    state: schemas/* string */.YjP(),
    description: schemas/* string */.YjP().nullable(),
    target_url: schemas/* string */.YjP().nullable(),
    created_at: schemas/* string */.YjP(),
    creator: schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP().optional() }).nullable(),
});
/** The newest status of each context (the list is newest first); empty when none was ever posted. */
async function listStatuses(github, sha) {
    const all = await github.readAll("/repos/{owner}/{repo}/commits/{ref}/statuses", { ref: sha }, statusShape);
    const newest = new Map();
    for (const status of all)
        if (!newest.has(status.context))
            newest.set(status.context, {
                context: status.context,
                state: status.state,
                description: status.description ?? "",
                url: status.target_url ?? "",
                createdAt: status.created_at,
                creator: status.creator?.login ?? null,
            });
    return [...newest.values()];
}

;// CONCATENATED MODULE: ./packages/shared/src/github/commit-evidence.ts
/** What lies at a commit, in one request: the texts of files and the commit statuses. */






const commit_evidence_blobShape = schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), text: schemas/* string */.YjP().nullish(), isTruncated: schemas/* boolean */.zMY().optional() })
    .nullable();
const commit_evidence_statusShape = schemas/* object */.Ikc({
    contexts: schemas/* array */.YOg(schemas/* object */.Ikc({
        context: schemas/* string */.YjP(),
        state: schemas/* string */.YjP(),
        description: schemas/* string */.YjP().nullable(),
        targetUrl: schemas/* string */.YjP().nullable(),
        createdAt: schemas/* string */.YjP(),
        creator: actorShape.nullable(),
    })),
})
    .nullable();
const answerShape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({ commit: schemas/* object */.Ikc({ status: commit_evidence_statusShape.optional() }).nullable() }).catchall(commit_evidence_blobShape),
});
/**
 * The files at `paths` and the newest status of each context. Needs `contents: read` and `statuses: read`;
 * when the token lacks one, each is read apart, so that the other stays known.
 */
async function readCommitEvidence(github, sha, paths) {
    const read = await fact_fact(() => queryEvidence(github, sha, paths));
    if (read.ok)
        return { files: { ok: true, value: read.value.files }, statuses: { ok: true, value: read.value.statuses } };
    if (read.failure.kind !== "forbidden")
        return { files: read, statuses: read };
    const [files, statuses] = await Promise.all([
        fact_fact(() => readFilesAt(github, sha, paths)),
        fact_fact(() => listStatuses(github, sha)),
    ]);
    return { files, statuses };
}
async function queryEvidence(github, sha, paths) {
    const names = paths.map((_, index) => `e${index}`);
    const { repository } = await github.query(`query($owner: String!, $name: String!, $sha: GitObjectID!${names.map((name) => `, $${name}: String!`).join("")}) {
  repository(owner: $owner, name: $name) {
    commit: object(oid: $sha) { ... on Commit { status { contexts { context state description targetUrl createdAt creator { ${ACTOR_FIELDS} } } } } }
${names.map((name) => `    ${name}: object(expression: $${name}) { __typename ... on Blob { text isTruncated } }`).join("\n")}
  }
}`, {
        owner: github.owner,
        name: github.repo,
        sha,
        ...Object.fromEntries(paths.map((path, index) => [`e${index}`, `${sha}:${path}`])),
    }, answerShape, "statuses: read");
    if (repository.commit === null)
        throw new github_failure/* GitHubError */.y_({
            code: "not-found",
            status: 404,
            message: `The commit ${sha} is not in ${github.owner}/${github.repo}.`,
            hint: "Push the commit before its tag.",
        });
    const blobs = repository;
    return {
        files: Object.fromEntries(paths.map((path, index) => {
            const blob = blobs[`e${index}`];
            if (blob === null || blob === undefined || blob.__typename !== "Blob")
                return [path, null];
            return [path, blob.isTruncated === true ? undefined : (blob.text ?? undefined)];
        })),
        statuses: (repository.commit.status?.contexts ?? []).map((status) => ({
            context: status.context,
            state: toState(status.state),
            description: status.description ?? "",
            url: status.targetUrl ?? "",
            createdAt: status.createdAt,
            creator: status.creator?.login ?? null,
        })),
    };
}
/** A status that is only expected has not been posted: it is waited for. */
/** GraphQL has REST's words in capitals, and `EXPECTED` for what has not reported. */
function toState(state) {
    return state === "EXPECTED" ? "pending" : state.toLowerCase();
}

;// CONCATENATED MODULE: ./packages/shared/src/github/commit-paths.ts
/** The paths that no clone and no pull request gives, for whoever asks which service a commit belongs to. */



/** How many commits are asked for one by one. */
const ASKED = 100;
const commit_paths_PARALLEL = 8;
/**
 * One request for each commit that reached the branch on its own, or within a pull request that does not speak for its commits.
 * `incomplete` says why not all are known.
 */
async function readMissingPaths(github, commits, known) {
    const pulls = known.pulls.map((pull) => toNotedPull(pull));
    const speaking = listSpeakingPulls({ ...known, commits, pulls }, known.matches);
    const missing = commits.filter((commit) => !facts_isMergeCommit(commit) && commit.paths === undefined && !speaking.has(known.pullOfCommit.get(commit.sha) ?? 0));
    if (missing.length === 0)
        return { commits };
    if (missing.length > ASKED)
        return {
            commits,
            incomplete: `Changed paths are needed and ${missing.length} commits that no pull request speaks for are too many to ask GitHub for each: check out with \`fetch-depth: 0\`.`,
        };
    const found = new Map();
    const rest = missing.map(({ sha }) => sha);
    const work = async () => {
        for (let sha = rest.shift(); sha !== undefined; sha = rest.shift())
            found.set(sha, await listCommitPaths(github, sha));
    };
    await Promise.all(Array.from({ length: commit_paths_PARALLEL }, work));
    const cut = missing.find(({ sha }) => found.get(sha) == null);
    return {
        commits: commits.map((commit) => {
            const paths = found.get(commit.sha);
            return paths == null ? commit : { ...commit, paths };
        }),
        ...(cut === undefined
            ? {}
            : {
                incomplete: `${cut.sha.slice(0, 7)} changes more paths than GitHub lists: check out with \`fetch-depth: 0\`.`,
            }),
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/github/pull-requests.ts
/**
 * Reads the pull requests that commits came through: which ones for hundreds of commits in one request, and each one's words,
 * and its reviews, files and issues where they are asked for, once.
 */


const actor = schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), login: schemas/* string */.YjP(), id: schemas/* string */.YjP().optional() }).nullable();
const pull_requests_treeShape = schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), tree: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }) });
const nodesOf = (shape) => schemas/* object */.Ikc({ totalCount: schemas/* number */.aig().optional(), nodes: schemas/* array */.YOg(shape.nullable()).nullable() }).nullable();
const briefShape = schemas/* object */.Ikc({ number: schemas/* number */.aig(), merged: schemas/* boolean */.zMY() });
const pullShape = briefShape.extend({
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP(),
    url: schemas/* string */.YjP(),
    mergedAt: schemas/* string */.YjP().nullable(),
    mergeCommit: pull_requests_treeShape.nullable(),
    baseRefName: schemas/* string */.YjP(),
    headRefOid: schemas/* string */.YjP(),
    commits: nodesOf(schemas/* object */.Ikc({ commit: pull_requests_treeShape })),
    author: actor,
    authorAssociation: schemas/* string */.YjP().optional(),
    labels: nodesOf(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })),
    files: nodesOf(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), additions: schemas/* number */.aig(), deletions: schemas/* number */.aig() })).optional(),
    reviews: nodesOf(schemas/* object */.Ikc({
        author: actor,
        state: schemas/* enum */.k5n(["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"]),
        submittedAt: schemas/* string */.YjP().nullable(),
        lastEditedAt: schemas/* string */.YjP().nullable(),
        authorCanPushToRepository: schemas/* boolean */.zMY(),
        body: schemas/* string */.YjP(),
        url: schemas/* string */.YjP(),
        commit: pull_requests_treeShape.nullable(),
    })).optional(),
    closingIssuesReferences: nodesOf(schemas/* object */.Ikc({
        number: schemas/* number */.aig(),
        title: schemas/* string */.YjP(),
        url: schemas/* string */.YjP(),
        state: schemas/* enum */.k5n(["OPEN", "CLOSED"]),
        stateReason: schemas/* string */.YjP().nullable(),
        body: schemas/* string */.YjP(),
    })).optional(),
});
const recentShape = nodesOf(pullShape);
const commitShape = schemas/* object */.Ikc({ associatedPullRequests: nodesOf(schemas/* union */.KCZ([pullShape, briefShape])).optional() })
    .nullable();
const pull_requests_WORDS = `number merged title body url mergedAt baseRefName headRefOid
  mergeCommit { oid tree { oid } }
  commits(last: 1) { nodes { commit { oid tree { oid } } } }
  labels(first: 20) { nodes { name } }`;
const pull_requests_FILES = `
  files(first: 100) { totalCount nodes { path additions deletions } }`;
const EVIDENCE = `
  author { __typename login }
  reviews(last: 30) { totalCount nodes { author { __typename login } state submittedAt lastEditedAt authorCanPushToRepository body url commit { oid tree { oid } } } }
  closingIssuesReferences(first: 10) { totalCount nodes { number title url state stateReason body } }`;
const AUTHORS = `
  author { __typename login ... on User { id } } authorAssociation`;
/** Commits whose pull requests are named in one request. */
const COMMITS_A_REQUEST = 300;
/** Pull requests that are read in one request: GitHub allows 500,000 nodes, and gives up long before. */
const PULLS_A_REQUEST = 100;
/** What is asked for at a time when GitHub gave up on more; of less than that, half. */
const FEWER = 50;
/** So few are not heavy: GitHub is down. */
const FEWEST = 10;
/**
 * The merged ones by number, each once, with those of the commits that GitHub says it brought. The commit that names a pull request
 * is asked for it whole; of the others only the numbers are asked for (their files are a comparison each, and several commits have
 * the same). Where few commits name one, as after rebase merges, the pull requests that changed last are read beside them; what is
 * not known whole then is read by number. Needs `pull-requests: read`.
 */
async function listPullRequests(github, { commits, ...parts }) {
    const asked = [...new Map(commits.map((commit) => [commit.sha, commit])).values()].filter(({ sha }) => /^[0-9a-f]{40}$/.test(sha));
    const naming = new Map(asked.flatMap(({ sha, named }) => (named === undefined ? [] : [[named, sha]])));
    const whole = new Set([...naming.values()].slice(0, PULLS_A_REQUEST));
    const recent = Math.min(asked.length, PULLS_A_REQUEST) - whole.size;
    const answers = await ask(github, [
        ...(recent > 0 && asked.length <= COMMITS_A_REQUEST ? [askRecent(recent)] : []),
        ...asked.map(({ sha }) => ({
            alias: `c${sha}`,
            text: `object(oid: "${sha}") { ... on Commit { associatedPullRequests(first: ${whole.has(sha) ? 5 : 10}) { nodes { ${whole.has(sha) ? "...pull" : "number merged"} } } } }`,
        })),
    ], COMMITS_A_REQUEST + 1, parts);
    const nodes = new Map();
    const brought = new Map();
    for (const [alias, answer] of answers) {
        if (alias === RECENT) {
            for (const pull of recentShape.parse(answer)?.nodes ?? [])
                if (pull !== null)
                    nodes.set(pull.number, pull);
            continue;
        }
        for (const pull of commitShape.parse(answer)?.associatedPullRequests?.nodes ?? []) {
            if (pull?.merged !== true)
                continue;
            if ("title" in pull)
                nodes.set(pull.number, pull);
            const known = brought.get(pull.number);
            if (known === undefined)
                brought.set(pull.number, [alias.slice(1)]);
            else
                known.push(alias.slice(1));
        }
    }
    const missing = [...brought.keys()].filter((number) => !nodes.has(number));
    const rest = await ask(github, missing.map((number) => ({ alias: `p${number}`, text: `pullRequest(number: ${number}) { ...pull }` })), PULLS_A_REQUEST, parts);
    for (const [, answer] of rest) {
        const pull = pullShape.nullable().parse(answer);
        if (pull !== null)
            nodes.set(pull.number, pull);
    }
    return [...brought]
        .flatMap(([number, shas]) => {
        const pull = nodes.get(number);
        return pull === undefined ? [] : [toPull(pull, shas)];
    })
        .sort((a, b) => a.number - b.number);
}
const RECENT = "recent";
function askRecent(count) {
    const order = "states: [MERGED], orderBy: {field: UPDATED_AT, direction: DESC}";
    return { alias: RECENT, text: `pullRequests(first: ${count}, ${order}) { nodes { ...pull } }` };
}
/**
 * Aliases and answers, in batches that go out side by side. GraphQL gives up on heavy questions: then less is asked at a time, and
 * not for the recent ones, the heaviest part, which are only a short cut.
 */
async function ask(github, questions, size, parts) {
    const batches = await Promise.all(splitList(questions, size).map(async (batch) => {
        try {
            return await askBatch(github, batch, parts);
        }
        catch (thrown) {
            const fewer = batch.filter(({ alias }) => alias !== RECENT);
            const isHeavy = batch.length > FEWEST;
            if (!(thrown instanceof github_failure/* GitHubError */.y_) || thrown.code !== "github-unavailable" || !isHeavy)
                throw thrown;
            const answers = [];
            for (const part of splitList(fewer, Math.min(FEWER, Math.ceil(batch.length / 2))))
                answers.push(...(await askBatch(github, part, parts)));
            return answers;
        }
    }));
    return batches.flat();
}
async function askBatch(github, questions, parts) {
    const lines = questions.map(({ alias, text }) => `    ${alias}: ${text}`);
    // A fragment that nothing uses is an error.
    const fragment = lines.some((line) => line.includes("...pull"))
        ? `\nfragment pull on PullRequest {\n  ${pull_requests_WORDS}${parts.files ? pull_requests_FILES : ""}${parts.evidence ? EVIDENCE : AUTHORS}\n}`
        : "";
    const { repository } = await github.query(`query($owner: String!, $name: String!) {\n  repository(owner: $owner, name: $name) {\n${lines.join("\n")}\n  }\n}${fragment}`, { owner: github.owner, name: github.repo }, schemas/* object */.Ikc({ repository: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) }), "pull-requests: read");
    return Object.entries(repository);
}
function toPull(pull, commits) {
    const reviews = pull.reviews?.nodes ?? [];
    const closes = pull.closingIssuesReferences?.nodes ?? [];
    const files = pull.files?.nodes ?? [];
    const missing = [
        (pull.reviews?.totalCount ?? 0) > reviews.length ? "reviews" : "",
        (pull.closingIssuesReferences?.totalCount ?? 0) > closes.length ? "linked issues" : "",
        (pull.files?.totalCount ?? 0) > files.length ? "files" : "",
    ].filter(Boolean);
    const last = (pull.commits?.nodes ?? []).find((node) => node?.commit.oid === pull.headRefOid);
    return {
        number: pull.number,
        title: pull.title,
        body: pull.body,
        url: pull.url,
        author: pull.author?.login ?? "ghost",
        authorIsBot: pull.author?.__typename === "Bot",
        ...(isOutsider(pull) ? { outsider: pull.author.id } : {}),
        base: pull.baseRefName,
        merged: pull.merged,
        mergedAt: pull.mergedAt,
        mergeSha: pull.mergeCommit?.oid ?? null,
        mergeTree: pull.mergeCommit?.tree.oid ?? null,
        headSha: pull.headRefOid,
        headTree: last?.commit.tree.oid ?? null,
        labels: (pull.labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
        reviews: reviews.flatMap((review) => (review === null ? [] : [toReview(review)])),
        closes: closes.flatMap((issue) => (issue === null ? [] : [issue])),
        files: files.flatMap((file) => file === null ? [] : [{ path: file.path, lines: file.additions + file.deletions }]),
        commits,
        ...(missing.length === 0 ? {} : { incomplete: `not all ${missing.join(" and ")} were read` }),
    };
}
/** Of members and collaborators, who are no newcomers, nobody asks when they began. */
function isOutsider({ author, authorAssociation }) {
    return (author?.__typename === "User" &&
        author.id !== undefined &&
        !["OWNER", "MEMBER", "COLLABORATOR"].includes(authorAssociation ?? ""));
}
function toReview(review) {
    return {
        author: review.author?.login ?? "ghost",
        authorIsBot: review.author === null || review.author.__typename !== "User",
        state: review.state,
        commit: review.commit?.oid ?? null,
        commitTree: review.commit?.tree.oid ?? null,
        submittedAt: review.submittedAt ?? "",
        body: review.body,
        edited: review.lastEditedAt !== null,
        canPush: review.authorCanPushToRepository,
        url: review.url,
    };
}
function splitList(list, size) {
    return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

;// CONCATENATED MODULE: ./actions/preflight/src/read-commit.ts









async function readRangeAndPulls({ github, source, policy, sha }, from) {
    const makers = listDirectPushers(policy.requirements["acceptance"]).length > 0;
    const range = await fact_fact(async () => {
        const [listed, changed] = await Promise.all([source.listCommits(from, sha, makers), source.listPaths(from, sha)]);
        const incomplete = listed.incomplete ?? changed.incomplete;
        return { commits: listed.commits, paths: changed.paths, ...(incomplete === undefined ? {} : { incomplete }) };
    });
    if (!range.ok)
        return { range, pulls: range };
    const commits = listNamed(range.value.commits);
    const pulls = await fact_fact(() => listPullRequests(github, { commits, files: true, evidence: true }));
    if (policy.paths.length === 0)
        return { range, pulls };
    const known = await fact_fact(() => markForeign({ github, source, policy, sha }, { from, range: range.value, pulls }));
    // Without it every commit counts as one of the service.
    return { range: known.ok ? known : range, pulls };
}
/** Commits that change no file of the service, by their own paths. */
async function markForeign({ github, source, policy, sha }, read) {
    const { range, from } = read;
    const merged = read.pulls.ok ? read.pulls.value.filter((pull) => pull.merged) : [];
    const own = await source.listCommitPaths?.(from, sha);
    const { commits } = await readMissingPaths(github, range.commits.map((commit) => ({ ...commit, ...(own === undefined ? {} : { paths: own.get(commit.sha) ?? [] }) })), {
        pulls: merged,
        pullOfCommit: assignByAssociation(listNamed(range.commits), merged),
        servicePaths: policy.paths,
        matches: matchesAny,
    });
    return {
        ...range,
        commits: commits.map(({ paths, ...commit }) => paths === undefined || facts_isMergeCommit(commit) || paths.some((path) => matchesAny(policy.paths, path))
            ? commit
            : { ...commit, foreign: true }),
    };
}
/** The statuses of the commit and the files that are evidence; without a checkout both come in one request. */
async function read_commit_readCommit({ github, source, policy, sha, }) {
    const paths = listEvidenceFiles(policy);
    const { readFiles } = source;
    const [evidence, own] = await Promise.all([
        readCommitEvidence(github, sha, readFiles === undefined ? paths : []),
        readFiles === undefined ? undefined : fact_fact(() => readFiles(sha, paths)),
    ]);
    const read = own ?? evidence.files;
    // What is there and is no text that can be read is there all the same, and says nothing.
    const toText = (text) => (text === undefined ? "" : text);
    return {
        statuses: evidence.statuses,
        files: Object.fromEntries(paths.map((path) => [path, read.ok ? { ok: true, value: toText(read.value[path]) } : read])),
    };
}
async function readBranches({ source, policy, sha }, overview) {
    const ordered = overview.branches
        .filter(({ name }) => matchesAny(policy.branches, name))
        .sort((a, b) => Number(b.name === overview.defaultBranch) - Number(a.name === overview.defaultBranch) ||
        a.name.localeCompare(b.name));
    for (const branch of ordered) {
        if (branch.sha === sha)
            return [branch.name];
        if (await source.isAncestor(sha, branch.sha))
            return [branch.name];
    }
    return [];
}

;// CONCATENATED MODULE: ./actions/preflight/src/read-deployments.ts





async function readDeployments(github, overview, policy) {
    const recent = overview.deployments;
    if (!recent.ok)
        return recent;
    const all = !recent.value.more
        ? { ok: true, value: recent.value.deployments }
        : (0,vocabulary/* mapFact */.Vt)(await fact_fact(() => Promise.all(
        // Whole: what was released last may have any number of other services' deployments after it.
        policy.environments.map(({ name }) => deployments_listDeployments(github, { environment: name })))), (lists) => lists.flat());
    return (0,vocabulary/* mapFact */.Vt)(all, (deployments) => provenance_keepTrusted(deployments, listTrustedWriters(policy, overview.viewer)).map(({ id, sha, environment, createdAt, payload, statuses }) => ({
        id,
        sha,
        environment,
        createdAt,
        payload,
        statuses: statuses.map((status, index) => ({
            id: index,
            state: status.state,
            description: status.description,
            createdAt: status.createdAt,
        })),
    })));
}

;// CONCATENATED MODULE: ./actions/preflight/src/read-release.ts
/** Which release is judged: the tag and its commit. */



/** The release's tag, all tags of the repository that may matter, and the commit. Throws when there is no tag, or it has moved. */
async function readTag(github, overview, policy, request) {
    const release = (0,release_version/* readVersion */.$4)(request.version, policy.tag);
    const tags = overview.moreTags ? await (0,refs/* listTags */.cB)(github, (0,release_version/* tagPrefix */.B3)(policy.tag)) : overview.tags;
    const sha = tags.find(({ name }) => name === release.tag)?.sha ?? (await (0,refs/* resolveTag */.fn)(github, release.tag))?.sha;
    if (sha === undefined)
        throw new errors/* ActionableError */.f({
            code: "not-found",
            message: `There is no tag ${release.tag} in ${github.owner}/${github.repo}.`,
            hint: "Push the tag first; preflight judges the commit that it points at.",
        });
    if (request.sha !== undefined && request.sha !== sha)
        throw new errors/* ActionableError */.f({
            code: "tag-moved",
            message: `The tag ${release.tag} points at ${sha} now; the input \`sha\` says ${request.sha}.`,
            hint: "Nothing was decided. Run preflight again without `sha`, and hand its output on.",
        });
    return { release, tags, sha };
}

;// CONCATENATED MODULE: ./actions/preflight/src/read-since.ts
/** What changed since the commits that were signed. */

/** By signed commit: what happened between it and the release. */
async function read_since_readSince(source, signed, sha) {
    const entries = await Promise.all(signed.map(async (from) => [from, await fact_fact(() => source.readSince(from, sha))]));
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./actions/preflight/src/gather.ts
/** Gathers the facts: three or four rounds of parallel reads; what cannot be read is a fact too. */



















/** Everything that preflight judges. Throws only for what makes the question itself void: no tag, a bad policy, a moved tag. */
async function gather(github, request) {
    const [overview, documents, dependencyAlerts] = await Promise.all([
        readReleaseOverview(github, {
            policyPath: request.policyFile,
            policyRef: request.policyRef,
            deployments: true,
        }),
        fact_fact(() => releases_listReleases(github)),
        fact_fact(() => listDependabotAlerts(github)),
    ]);
    const policy = await loadOverviewPolicy(github, locatePolicy(request), overview.policy, "checked");
    checkEnvironment(policy, request.environment);
    const { release, tags, sha } = await readTag(github, overview, policy, request);
    // The range starts at what was released, so the deployments come before it; the overview nearly always holds them all.
    const deployments = await readDeployments(github, overview, policy);
    const { tags: starts, ...passedOver } = last_released_lastReleased({
        release,
        tags,
        pattern: policy.tag,
        service: policy.service ?? null,
        environments: policy.environments,
        deployments: deployments.ok ? deployments.value : [],
        published: documents.ok ? toPublished(documents.value, policy, overview.viewer) : [],
    });
    const own = listOwnWorkflows(policy, request);
    const judged = { github, request, overview, policy, sha, own };
    // What needs only the commit goes out beside the comparison that finds the previous release.
    const early = readOfCommit(judged, release);
    // Whichever throws first is heard; the other must not end the process.
    early.catch(() => { });
    const { identity, source } = await findRange(github, {
        release,
        sha,
        pattern: policy.tag,
        tags: starts,
        workspace: request.workspace,
        history: "auto",
        deepens: false,
    });
    const issue = findIssue(overview, policy, identity.version);
    const later = await readOfRange({ ...judged, source, deployments }, identity, issue, early);
    const reports = { ...request.reports, ...(await readManifest(policy, later.files)) };
    const facts = composeFacts({
        ...later,
        now: request.now,
        runId: request.runId,
        identity,
        ...passedOver,
        tags,
        tagPattern: policy.tag,
        hasEnvironments: policy.environments.length > 0,
        overview,
        dependencyAlerts,
        documents,
        deployments,
        reports,
    });
    return { facts, policy, identity, viewer: overview.viewer, issue, source: source.kind };
}
/** Whose check runs count. */
function locatePolicy({ policyFile, policyRef, service, version, isTrial }) {
    return { path: policyFile, ref: policyRef, service, tag: version, isTrial };
}
function listOwnWorkflows({ trust }, { workflowRef, fromOutside }) {
    return {
        workflows: listTrustedWorkflows(trust.workflows, workflowRef),
        fromVerdicts: fromOutside && trust.workflows.length === 0,
    };
}
async function readOfCommit({ github, request, overview, policy, sha, own }, release) {
    const [runs, analyses, codeAlerts, approvals] = await Promise.all([
        fact_fact(() => readCheckRuns(github, sha, own)),
        fact_fact(() => listAnalyses(github, { sha })),
        fact_fact(() => listCodeScanningAlerts(github)),
        readApprovals(github, policy, {
            sha,
            tag: release.tag,
            runId: request.runId,
            issue: findIssue(overview, policy, release.version),
        }),
    ]);
    return { runs, analyses, codeAlerts, approvals };
}
/** What depends on the release before this one, then what depends on who signed. */
async function readOfRange(judged, identity, issue, early) {
    const { github, request, overview, policy, sha, source, own, deployments } = judged;
    const previous = identity.previous ?? null;
    const [{ range, pulls }, { runs, analyses, codeAlerts, approvals }, later] = await Promise.all([
        readRangeAndPulls(judged, previous?.sha),
        early,
        Promise.all([
            fact_fact(async () => (previous === null ? null : compareDependencies(github, previous.sha, sha))),
            readIssueComments(github, overview, issue),
            read_commit_readCommit(judged),
            fact_fact(() => readBranches(judged, overview)),
        ]),
    ]);
    const [dependencies, comments, { files, statuses }, branches] = later;
    const known = { comments, pulls, approvals, release: { ...identity, previous } };
    const twins = listTwins(pulls, sha);
    const people = await readPeople(github, policy, listSigners(known, policy));
    const [since, checks] = await Promise.all([
        read_since_readSince(source, listSignedCommits({ ...known, people }, policy), sha),
        readTwinChecks(github, twins, joinChecks(runs, statuses, request.runId), { policy, release: own }),
    ]);
    return {
        // Without deployments nothing says where it starts.
        range: deployments.ok || policy.environments.length === 0 ? range : deployments,
        pulls,
        analyses,
        codeAlerts,
        approvals,
        dependencies,
        comments,
        revokes: listSeenRevokes(runs.ok ? runs.value.entries : [], { issue, version: identity.version, service: policy.service }, request.now),
        files,
        branches,
        twins,
        people,
        since,
        checks,
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./actions/preflight/src/read-evidence.ts
/** Reads the reports of the evidence folder: JSON files inside the workspace, of bounded size, never through a link that leads out. */



const REPORTS = ["dast", "accessibility", "performance"];
const LARGEST = 5_000_000;
/** The reports that are there, by requirement; one that is there and cannot be read is a failure, never absent. */
async function readEvidence(workspace, folder) {
    if (folder === undefined)
        return {};
    const found = {};
    for (const name of REPORTS) {
        const report = await read_evidence_readReport(workspace, (0,external_node_path_.join)(workspace, folder, `${name}.json`));
        if (report !== undefined)
            found[name] = report;
    }
    return found;
}
async function read_evidence_readReport(workspace, path) {
    const refuse = (message) => ({ ok: false, failure: { kind: "invalid", message } });
    try {
        const [root, real] = await Promise.all([(0,promises_.realpath)(workspace), (0,promises_.realpath)(path)]);
        if (!real.startsWith(root + external_node_path_.sep))
            return refuse("it leads out of the workspace");
        const { size } = await (0,promises_.stat)(real);
        if (size > LARGEST)
            return refuse(`it has ${size} bytes, more than ${LARGEST}`);
        return { ok: true, value: JSON.parse(await (0,promises_.readFile)(real, "utf8")) };
    }
    catch (thrown) {
        if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT")
            return undefined;
        return refuse((0,errors/* describeError */.U)(thrown));
    }
}

;// CONCATENATED MODULE: ./actions/preflight/src/read-remembered.ts




/**
 * From the release's record on the commit, newest first. A comment starts a run that builds and measures
 * nothing; the run that it lets go on judges again with reports of its own, so nothing is deployed on remembered ones alone.
 */
async function readRememberedReports(github, release) {
    const { entries } = await readRecord(github, release);
    return selectReports(entries);
}
/** Those of the newest whole preflight entry that kept its facts. */
function selectReports(entries) {
    const kept = [...entries]
        .sort((a, b) => b.at.localeCompare(a.at))
        .find((entry) => entry.phase === "preflight" &&
        "facts" in entry &&
        entry_hashEntry(entry) === entry.hash &&
        (0,canonical/* digestOf */.o)(entry.facts) === entry.factsDigest);
    const { facts } = (kept?.facts ?? {});
    return Object.fromEntries(REPORTS.flatMap((name) => {
        const report = facts?.reports?.[name];
        return report === undefined ? [] : [[name, report]];
    }));
}

;// CONCATENATED MODULE: ./actions/preflight/src/release-subject.ts
/** An issue that was not opened by an app, or without our marker, names nothing. */
function readSubject(inputs, event) {
    const fallback = { version: inputs.version, service: inputs.service, comment: null };
    if (event.name !== "issue_comment")
        return fallback;
    const { issue, comment } = event.payload;
    const marker = /^<!-- octoacme:release:([a-z][a-z0-9-]*|-):(\S+) -->/.exec(issue?.body ?? "");
    if (marker === null || issue?.user?.type !== "Bot" || typeof issue.number !== "number")
        return fallback;
    return {
        version: marker[2],
        service: marker[1] === "-" ? undefined : marker[1],
        comment: typeof comment?.id === "number"
            ? { id: comment.id, issue: issue.number, author: comment.user?.login ?? null }
            : null,
    };
}

;// CONCATENATED MODULE: ./actions/preflight/src/main.ts














async function main(inputs, runtime) {
    const { event } = runtime.context;
    const subject = readSubject(inputs, event);
    const github = await connectGitHub(runtime, inputs.githubToken, { signal: runtime.signal });
    const stranger = await findStranger(github, inputs, subject);
    if (stranger !== null)
        return reportStranger(runtime, stranger);
    const gathered = await gatherFacts(github, { inputs, runtime, subject });
    runtime.log.info(`Read with ${github.countRequests()} requests; the changes from the ${gathered.source}.`);
    const report = decide(inputs, runtime, gathered);
    const { identity, decided } = report;
    // A verdict on a commit that the tag has left is none. Before the report, which would say otherwise.
    if (!inputs.dryRun)
        await (0,refs/* requireTagAt */.ZK)(github, identity.tag, identity.sha);
    // After a comment the mode only keeps a run green that nothing waits for: nothing would have stopped.
    const staysGreen = event.name === "issue_comment" && inputs.mode === "advisory";
    const isBad = isNegative(report);
    const stops = isBad && !staysGreen;
    // The report comes before the writes: whatever they meet, the reader has it.
    const stop = explainStop(inputs.mode, stops, decided.reasons);
    await writeSummary([...stop, ...renderReport(report, gathered.issue?.url ?? null)]);
    const carried = await act(github, runtime, { inputs, report, subject, known: gathered.issue });
    const end = describeEnd(inputs, carried, { stops, requests: github.countRequests() });
    await publishEnd(runtime, end);
    if (carried.refusal !== null)
        throw carried.refusal;
    logReasons(runtime, carried);
    if (isBad && staysGreen)
        runtime.log.warning(end.message, end.title);
    else
        colourStep(runtime, end);
}
/** No decision: the one that was made stands, and a comment that anybody may write is not answered. */
async function reportStranger({ log }, { login, failure }) {
    const why = failure === null ? "is in no role of the policy" : `may only read, and the policy cannot be used (${failure})`;
    const message = `@${login} ${why}: the comment changes nothing, and the release is not judged again.`;
    log.info(message);
    await writeSummary([{ heading: "Preflight", body: markdown_escapeMarkdown(message) }]);
}
/** After a comment the reports of the run that waits are remembered, where this run was given none. */
async function gatherFacts(github, run) {
    const { inputs, subject } = run;
    const { context, clock } = run.runtime;
    const gathered = await gather(github, {
        version: subject.version,
        sha: inputs.sha,
        service: subject.service,
        policyFile: inputs.policyFile,
        policyRef: inputs.policyRef,
        environment: inputs.environment,
        workspace: context.workspace,
        runId: context.runId,
        workflowRef: context.workflowRef,
        fromOutside: subject.comment !== null,
        isTrial: false,
        now: clock.now(),
        reports: await readEvidence(context.workspace, inputs.reports),
    });
    if (subject.comment === null || inputs.reports !== undefined)
        return gathered;
    const { policy, identity, facts } = gathered;
    const { service = null } = policy;
    const remembered = await readRememberedReports(github, { sha: identity.sha, version: identity.version, service });
    return { ...gathered, facts: { ...facts, reports: { ...remembered, ...facts.reports } } };
}
function decide(inputs, { context }, { facts, policy, identity }) {
    return {
        decided: decidePreflight(facts, policy),
        facts,
        identity,
        policy,
        repositoryUrl: `${context.serverUrl}/${context.repository.fullName}`,
        dryRun: inputs.dryRun,
        releaseIssue: inputs.releaseIssue,
        continues: inputs.continue !== "none",
    };
}
async function act(github, runtime, decision) {
    const { inputs, report, subject, known } = decision;
    if (inputs.dryRun)
        return { report, issue: known, continued: { kind: "none", why: "dry run" }, verdict: null, refusal: null };
    const waiting = { mode: inputs.continue, workflow: inputs.continueWorkflow };
    return carryOut(github, runtime, { report, subject, known, waiting });
}
function describeEnd(inputs, { report, issue, verdict }, how) {
    const { decided, identity, policy } = report;
    const message = describeDecision(report);
    const link = issue === null ? null : { number: issue.number, url: issue.url };
    return {
        mode: inputs.mode,
        isNegative: how.stops,
        title: `preflight: ${decided.reason}`,
        message: !isNegative(report) ? message : `${message}. ${decided.reasons[0] ?? ""}`,
        stopReasons: decided.reasons,
        summary: renderReport(report, issue?.url ?? null),
        outputs: {
            tag: identity.tag,
            prerelease: identity.prerelease,
            "previous-version": identity.previous?.version ?? "",
            "previous-sha": identity.previous?.sha ?? "",
            "policy-digest": policy.digest,
            verdict: verdict ?? "",
            "issue-number": issue?.number ?? "",
            "issue-url": issue?.url ?? "",
        },
        result: renderResult(report, link, how.requests),
    };
}
function logReasons({ log }, { report, continued }) {
    for (const reason of report.decided.reasons)
        log.info(`  ${reason}`);
    if (continued.kind === "rerun")
        log.notice(`Run ${continued.runId}, which waited for this, goes on.`, "preflight");
    if (continued.kind === "dispatched")
        log.notice(`${continued.workflow} was started.`, "preflight");
}


/***/ }),

/***/ 6841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ toRelation),
/* harmony export */   dO: () => (/* binding */ commitShape),
/* harmony export */   kC: () => (/* binding */ compareCommits),
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   kj: () => (/* binding */ isReachable),
/* harmony export */   w$: () => (/* binding */ toCommit)
/* harmony export */ });
/* unused harmony export relateCommits */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8165);
/* harmony import */ var _refs_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3029);
/** Commits: one by SHA, and all of a range with the files it changes. */



const signature = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(), email: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(), date: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish() })
    .nullable();
/** GitHub gives no account, or an empty one, for an address that it does not know. */
const accountShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() }).nullish();
const verificationShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ verified: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY() });
/** A commit as GitHub lists it, in comparisons and alone. */
const commitShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        author: signature,
        committer: signature,
        tree: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
        verification: verificationShape.optional(),
    }),
    author: accountShape,
    committer: accountShape,
    parents: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
});
const fileShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    filename: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    previous_filename: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    additions: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    deletions: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
});
const compareShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["ahead", "behind", "identical", "diverged"]),
    ahead_by: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    behind_by: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    total_commits: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    merge_base_commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    commits: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(commitShape),
    files: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(fileShape).optional(),
});
const FILE_LIMIT = 300;
const PAGE = 100;
/** A commit by SHA or ref, or undefined. */
async function readCommit(github, ref) {
    try {
        return toCommit(await github.read("/repos/{owner}/{repo}/commits/{+ref}", { ref: (0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(ref) }, commitShape));
    }
    catch (thrown) {
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(thrown) || (0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isStatus */ .zM)(thrown, 422))
            return undefined;
        throw thrown;
    }
}
/**
 * `base...head`, every commit; undefined when one of them does not exist. Without a page GitHub gives the newest
 * 250 and tells how many there are; the older ones come by pages, at once.
 */
async function compareCommits(github, base, head) {
    const route = "/repos/{owner}/{repo}/compare/{+range}";
    const range = `${(0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(base)}...${(0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(head)}`;
    const read = (page) => github.read(route, { range, ...(page === undefined ? {} : { per_page: PAGE, page }) }, compareShape);
    try {
        const first = await read();
        const found = new Map();
        const older = Math.max(0, first.total_commits - first.commits.length);
        const pages = Math.ceil(older / PAGE);
        for (let page = 1; page <= pages; page += 6) {
            const numbers = Array.from({ length: Math.min(6, pages - page + 1) }, (_, index) => page + index);
            for (const more of await Promise.all(numbers.map(read)))
                for (const commit of more.commits)
                    found.set(commit.sha, commit);
        }
        for (const commit of first.commits)
            found.set(commit.sha, commit);
        const commits = [...found.values()];
        if (commits.length !== first.total_commits)
            throw (0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .invalidAnswer */ .k_)(`GET ${route}`, `${commits.length} of ${first.total_commits} commits`);
        const files = first.files ?? [];
        return {
            status: first.status,
            aheadBy: first.ahead_by,
            behindBy: first.behind_by,
            mergeBaseSha: first.merge_base_commit.sha,
            commits: commits.map(toCommit),
            files: files.map((file) => ({
                path: file.filename,
                previousPath: file.previous_filename ?? null,
                status: file.status,
                additions: file.additions,
                deletions: file.deletions,
            })),
            filesComplete: first.files !== undefined && files.length < FILE_LIMIT,
        };
    }
    catch (thrown) {
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(thrown))
            return undefined;
        throw thrown;
    }
}
/** Whether `commit` is contained in `branch`; `repository` undefined: the client's own. */
async function isReachable(github, commit, branch, repository) {
    const where = repository === undefined ? {} : { owner: repository.owner, repo: repository.name };
    const answer = await github.read("/repos/{owner}/{repo}/compare/{+range}", { ...where, range: `${(0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(branch)}...${commit}`, per_page: 1 }, compareShape.pick({ status: true }));
    return answer.status === "behind" || answer.status === "identical";
}
/** The cheap question first: only lines that parted need the commits between them. */
async function relateCommits(github, base, head) {
    if (base === head)
        return { status: "identical", mergeBase: base, commits: [] };
    try {
        if (await isReachable(github, base, head))
            return { status: "ahead", mergeBase: base, commits: [] };
    }
    catch (thrown) {
        if (!isNotFound(thrown))
            throw thrown;
        return UNRELATED;
    }
    return toRelation(await compareCommits(github, base, head));
}
const UNRELATED = { status: "unrelated", mergeBase: "", commits: [] };
/** GitHub answers 404 for histories without a common commit, as for a commit that does not exist. */
function toRelation(comparison) {
    if (comparison === undefined)
        return UNRELATED;
    const { status, mergeBaseSha, commits } = comparison;
    return { status, mergeBase: mergeBaseSha, commits: commits.map(({ sha }) => sha) };
}
/** What GitHub signs itself (merges in the browser, commits through its API) it commits as this account. */
const GITHUB_ITSELF = "web-flow";
/**
 * The login that made a commit, where a signature that GitHub verified proves it: the committer's, whose key it
 * is; the author's, when GitHub committed in their name. Names and addresses alone prove nothing: whoever commits writes them.
 * https://docs.github.com/en/authentication/managing-commit-signature-verification/about-commit-signature-verification
 */
function readMaker(commit) {
    if (commit.commit.verification?.verified !== true)
        return null;
    const committer = commit.committer?.login ?? null;
    return committer === GITHUB_ITSELF ? (commit.author?.login ?? null) : committer;
}
/** What we keep of it. */
function toCommit(commit) {
    return {
        sha: commit.sha,
        treeSha: commit.commit.tree.sha,
        message: commit.commit.message,
        parents: commit.parents.map((parent) => parent.sha),
        authorName: commit.commit.author?.name ?? "",
        authoredAt: commit.commit.author?.date ?? commit.commit.committer?.date ?? "",
        madeBy: readMaker(commit),
        date: commit.commit.committer?.date ?? commit.commit.author?.date ?? "",
        url: commit.html_url,
    };
}


/***/ }),

/***/ 1253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TA: () => (/* binding */ readFile)
/* harmony export */ });
/* unused harmony exports listFolder, readRepository */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8165);
/* harmony import */ var _refs_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3029);
/** Files of the repository at a ref, as text. */



const entryShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    path: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    size: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
});
const fileShape = entryShape.extend({ encoding: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), content: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const blobShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ encoding: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["base64", "utf-8"]), content: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
/**
 * A file's text and blob SHA, or undefined when it is not there (or is no file). Files over 1 MB come by blob, once
 * `checkSize` (bytes) has not thrown.
 */
async function readFile(github, path, ref, checkSize = () => { }) {
    const parameters = { path: (0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(path), ...(ref === undefined ? {} : { ref }) };
    try {
        const answer = await github.read("/repos/{owner}/{repo}/contents/{+path}", parameters, zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(entryShape), fileShape, entryShape]));
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
/** The entries of a folder, or undefined when there is none. */
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
const repositoryShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    default_branch: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    private: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    has_issues: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    owner: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    html_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** Its default branch and what is switched on. */
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

/***/ 8165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Up: () => (/* binding */ missingPermission),
/* harmony export */   a2: () => (/* binding */ describeRefusal),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   i2: () => (/* binding */ readLimit),
/* harmony export */   k_: () => (/* binding */ invalidAnswer),
/* harmony export */   y_: () => (/* binding */ GitHubError),
/* harmony export */   zM: () => (/* binding */ isStatus)
/* harmony export */ });
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9680);

/** An ActionableError that remembers the answer's status; `uncertain`: the write may have been applied all the same. */
class GitHubError extends _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f {
    status;
    uncertain;
    /** A line for a `permissions:` block, when that is what is missing. */
    permission;
    constructor(fields) {
        super(fields);
        this.status = fields.status ?? null;
        this.uncertain = fields.uncertain ?? false;
        this.permission = fields.permission ?? null;
    }
}
/** Whether GitHub said that the thing does not exist (or may not be seen). */
function isNotFound(thrown) {
    return thrown instanceof GitHubError && thrown.code === "not-found";
}
/** Whether a GitHubError came from an answer with this status. */
function isStatus(thrown, ...statuses) {
    return thrown instanceof GitHubError && thrown.status !== null && statuses.includes(thrown.status);
}
/** GitHub's own words in an error answer, on one line. */
function readMessage(data) {
    if (typeof data === "string")
        return data.replace(/\s+/g, " ").trim().slice(0, 200);
    if (typeof data !== "object" || data === null)
        return "";
    const { message, errors } = data;
    const details = Array.isArray(errors)
        ? errors
            .map((entry) => typeof entry === "string"
            ? entry
            : typeof entry === "object" && entry !== null
                ? (entry.message ?? entry.code ?? "")
                : "")
            .filter(Boolean)
        : [];
    return [typeof message === "string" ? message : "", ...details]
        .filter(Boolean)
        .join("; ")
        .replace(/\s+/g, " ")
        .slice(0, 500);
}
const LIMIT_WORDS = /rate limit|secondary rate|abuse detection|too many requests/i;
/** No limit of GitHub's is longer than an hour; a clock or a proxy that says more is not believed. */
const LONGEST_LIMIT_MS = 3_600_000;
/**
 * How long a limit asks us to wait, or undefined when the answer is no limit. `retry-after` (seconds or date)
 * goes first, then `x-ratelimit-reset` when nothing remains, else a minute that doubles with each attempt.
 * Source: GitHub's "Best practices for using the REST API"; GHES says "abuse detection", GraphQL answers 200.
 */
function readLimit(answer, now, attempt) {
    const message = readMessage(answer.data);
    const retryAfter = answer.headers["retry-after"];
    const exhausted = answer.headers["x-ratelimit-remaining"] === "0";
    const isLimit = answer.status === 429 ||
        (answer.status === 403 && (LIMIT_WORDS.test(message) || retryAfter !== undefined || exhausted)) ||
        (answer.status === 200 && isGraphqlLimit(answer.data));
    if (!isLimit)
        return undefined;
    if (retryAfter !== undefined) {
        const wait = readRetryAfter(retryAfter, now);
        if (wait !== undefined)
            return Math.min(wait, LONGEST_LIMIT_MS);
    }
    const reset = Number(answer.headers["x-ratelimit-reset"]);
    if (exhausted && Number.isFinite(reset) && reset > 0)
        return Math.min(Math.max(1_000, reset * 1_000 - now + 1_000), LONGEST_LIMIT_MS);
    return 60_000 * 2 ** Math.min(attempt, 5);
}
function readRetryAfter(value, now) {
    if (/^\d+$/.test(value.trim()))
        return Math.max(1_000, Number(value) * 1_000);
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(1_000, date - now);
}
function isGraphqlLimit(data) {
    if (typeof data !== "object" || data === null || !Array.isArray(data.errors))
        return false;
    return data.errors.some((error) => error?.type === "RATE_LIMITED" || LIMIT_WORDS.test(String(error?.message ?? "")));
}
const PERMISSIONS = [
    [/\/deployments\b/, "deployments"],
    [/\/check-(?:runs|suites)\b/, "checks"],
    [/\/status(?:es)?\b/, "statuses"],
    [/\/code-scanning\//, "security-events"],
    [/\/dependabot\//, "vulnerability-alerts"],
    [/\/pulls\b/, "pull-requests"],
    [/\/(?:issues|labels|milestones)\b/, "issues"],
    [/\/(?:actions|environments)\b/, "actions"],
    [/\/discussions\b/, "discussions"],
    [/./, "contents"],
];
/** The `permissions:` line for a refused request: GitHub's own word for it when it sent one, else by route. */
function nameMissingPermission(method, path, headers) {
    const accepted = /^([a-z_]+)=(read|write)/.exec(headers["x-accepted-github-permissions"] ?? "");
    if (accepted)
        return `${accepted[1].replaceAll("_", "-")}: ${accepted[2]}`;
    const scope = PERMISSIONS.find(([pattern]) => pattern.test(path))[1];
    return `${scope}: ${method === "GET" || method === "HEAD" ? "read" : "write"}`;
}
/** https://docs.github.com/en/code-security/concepts/supply-chain-security/immutable-releases: the tag's name stays used. */
const BURNED = /used by an immutable release/i;
/** The error for an answer that is neither success nor limit. `permission`: what the request needs, where its path does not say so. */
function describeRefusal(method, path, answer, permission) {
    const { status } = answer;
    const words = readMessage(answer.data);
    const said = words === "" ? "" : `: ${words}`;
    const what = `${method} ${path} was answered ${status}${said}`;
    if (status >= 500)
        return new GitHubError({
            code: "github-unavailable",
            status,
            uncertain: true,
            message: what,
            hint: "GitHub had a fault of its own (see https://www.githubstatus.com); run the job again.",
        });
    if (status === 401)
        return new GitHubError({
            code: "github-refused",
            status,
            message: `GitHub does not take the token (${what}).`,
            hint: "Pass a valid token as `github-token`; the default is `${{ github.token }}`.",
        });
    if (status === 403 && /not accessible by/i.test(words))
        return missingPermission(permission ?? nameMissingPermission(method, path, answer.headers), `The token may not do this: ${what}.`);
    if (status === 404)
        return new GitHubError({
            code: "not-found",
            status,
            message: `${path} does not exist, or the token may not see it.`,
            hint: `Check the name; if it exists, grant the job\npermissions:\n  ${nameMissingPermission(method, path, answer.headers)}`,
        });
    if (status === 409 || status === 422)
        return new GitHubError({
            code: status === 409 ? "conflict" : "github-refused",
            status,
            message: what,
            hint: BURNED.test(words)
                ? "An immutable release of this tag was deleted, and GitHub never releases such a tag again: release a new version."
                : "GitHub refused the values; the message says which.",
        });
    return new GitHubError({
        code: "github-refused",
        status,
        message: what,
        hint: status === 410
            ? "The feature is switched off in the repository's settings."
            : "Check the repository's settings and what the token may do.",
    });
}
/** The error that prints the exact `permissions:` block. */
function missingPermission(permission, message) {
    return new GitHubError({
        code: "missing-permission",
        status: 403,
        permission,
        message,
        hint: `Add to the job:\npermissions:\n  ${permission}`,
    });
}
/** GitHub (or something in between) sent an answer that cannot be relied on. */
function invalidAnswer(label, problem, uncertain = false) {
    return new GitHubError({
        code: "invalid-answer",
        status: null,
        uncertain,
        message: `Invalid answer from GitHub to ${label}: ${problem}.`,
        hint: "A proxy or an outage may stand in between (https://www.githubstatus.com); run the job again.",
    });
}


/***/ }),

/***/ 6128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readPolicyText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _contents_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1253);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8165);
/** Reads the text of the policy from the default branch (or the ref an input names), never from the commit under release by itself. */



const objectName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/);
const answerShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        defaultBranchRef: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullable(),
        at: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ __typename: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), oid: objectName, target: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ oid: objectName }).optional() })
            .nullable(),
        file: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            __typename: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
            oid: objectName,
            isBinary: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().nullish(),
            isTruncated: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional(),
            text: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
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
/** One request for ref, commit and file. A missing file is no error: the standard policy applies. Throws ActionableError `invalid-policy` for a file that is too large to be read. */
async function readPolicyText(github, where) {
    const { path } = where;
    const at = where.ref ?? "HEAD";
    const { repository } = await github.query(QUERY, { ...(where.repository ?? { owner: github.owner, name: github.repo }), at, file: `${at}:${path}` }, answerShape, "contents: read");
    const ref = where.ref ?? repository.defaultBranchRef?.name ?? "HEAD";
    if (repository.at === null)
        throw new _failure_ts__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_({
            code: "not-found",
            status: 404,
            message: `The ref ${ref}, which the policy is to be read from, does not exist.`,
            hint: where.repository === undefined
                ? "Correct the input `policy-ref`, or leave it empty for the default branch."
                : "Correct what the policy extends.",
        });
    const sha = repository.at.target?.oid ?? repository.at.oid;
    const found = repository.file;
    if (found === null || found.__typename !== "Blob")
        return { kind: "missing", path, ref, sha };
    if (typeof found.text === "string" && found.isTruncated !== true && found.isBinary !== true)
        return { kind: "file", path, ref, sha, blobSha: found.oid, text: found.text };
    // GraphQL gives no text of what is long or looks binary; the contents API does.
    const [{ POLICY_LIMIT_BYTES, refuseSize }, { refusePolicy }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(333)]).then(__webpack_require__.bind(__webpack_require__, 1333)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 2244)),
    ]);
    if (where.repository !== undefined)
        throw refusePolicy({ path, ref }, [
            { line: 1, column: 1, path: "", message: `the file is no text, or has more than ${POLICY_LIMIT_BYTES} bytes` },
        ]);
    const file = await (0,_contents_ts__WEBPACK_IMPORTED_MODULE_0__/* .readFile */ .TA)(github, path, sha, (bytes) => {
        if (bytes > POLICY_LIMIT_BYTES)
            throw refusePolicy({ path, ref }, refuseSize(bytes));
    });
    return file === undefined
        ? { kind: "missing", path, ref, sha }
        : { kind: "file", path, ref, sha, blobSha: file.sha, text: file.text };
}


/***/ }),

/***/ 3029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZK: () => (/* binding */ requireTagAt),
/* harmony export */   cB: () => (/* binding */ listTags),
/* harmony export */   fn: () => (/* binding */ resolveTag),
/* harmony export */   i: () => (/* binding */ encodeRef)
/* harmony export */ });
/* unused harmony exports readRef, listRefs, readTagObject */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8165);
/** Tags and what they point at: exact names only, always down to the commit. */


const target = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/), type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["commit", "tag", "tree", "blob"]) });
const refShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), object: target });
const tagObjectShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    object: target,
    tagger: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), date: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).nullish(),
});
/** What a full ref (without `refs/`) points at, or undefined. */
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
/** The refs (named without `refs/`) whose names begin with `prefix`. */
async function listRefs(github, prefix) {
    const route = "/repos/{owner}/{repo}/git/matching-refs/{+ref}";
    const found = await github.read(route, { ref: encodeRef(prefix) }, z.array(refShape));
    return found.map(({ ref, object }) => ({ name: ref.replace(/^refs\//, ""), sha: object.sha }));
}
/** An annotated tag object by its SHA. */
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
const tagTargetShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    __typename: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    oid: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/),
    target: tagTargetShape.optional(),
}));
const tagShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ prefix: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), target: tagTargetShape.nullable() }).nullable(),
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
/** Throws `tag-moved` unless the tag still points at the commit; asked again right before anything is changed. */
async function requireTagAt(github, tag, sha) {
    const now = await resolveTag(github, tag);
    if (now?.sha === sha)
        return;
    throw new _failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: "tag-moved",
        message: now === undefined
            ? `The tag ${tag} is gone; it pointed at ${sha}.`
            : `The tag ${tag} points at ${now.sha} now; ${sha} was decided on.`,
        hint: "Nothing was changed. Run preflight again for the commit that is to be released.",
    });
}
/** All tags whose names begin with `prefix`, with their commits where the list says them (GraphQL, newest commit first). */
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
const graphTarget = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ __typename: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), oid: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), committedDate: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() });
const tagPageShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        refs: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
            nodes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), target: graphTarget.extend({ target: graphTarget.optional() }).nullable() })
                .nullable()),
            pageInfo: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), endCursor: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable() }),
        })
            .nullable(),
    }),
});
function peel(object) {
    const commit = object?.__typename === "Tag" ? object.target : object;
    return commit?.__typename === "Commit" ? { sha: commit.oid, date: commit.committedDate ?? null } : undefined;
}
/** A ref for a path, its slashes kept. */
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

/***/ 6810:
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

/***/ 4042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resolvePolicy)
/* harmony export */ });
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9680);
/* harmony import */ var _release_version_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1725);
/* harmony import */ var _text_canonical_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7001);
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8123);
/* harmony import */ var _text_suggestion_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5163);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(463);
/* harmony import */ var _standard_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6249);
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

/***/ 6249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ STANDARD_POLICY),
/* harmony export */   x: () => (/* binding */ standardEnvironment)
/* harmony export */ });
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8123);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(463);
/* harmony import */ var _requirement_ids_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6810);
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


/***/ }),

/***/ 1725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   B3: () => (/* binding */ tagPrefix),
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   ZS: () => (/* binding */ readPattern),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   dw: () => (/* binding */ listNumbers),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   v3: () => (/* binding */ withVersioning)
/* harmony export */ });
/* unused harmony exports describeVersioning, exampleVersion, showPattern, renderTag, listVersionings, suggestNumbering */
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9687);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8469);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6353);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9680);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(463);
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
    return VERSIONINGS.filter((versioning) => readNumbers(text, versioning) !== undefined);
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

/***/ 7001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
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

/***/ 5163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ describeUnknown),
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
/** Guesses what a misspelt key or name was meant to be. */
const MAX_SHOWN = 40;
/** The nearest of the known names, or undefined when none is near enough to be what was meant. */
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
/** `unknown <what> "x"; did you mean "y"?` or the list of what is known. */
function describeUnknown(what, text, known) {
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    const near = text.length > 100 ? undefined : suggest(text, known);
    if (near !== undefined)
        return `unknown ${what} "${shown}"; did you mean "${near}"?`;
    if (known.length === 0)
        return `unknown ${what} "${shown}"; none is defined`;
    const more = known.length > MAX_SHOWN ? ` and ${known.length - MAX_SHOWN} more` : "";
    return `unknown ${what} "${shown}"; known: ${known.slice(0, MAX_SHOWN).join(", ")}${more}`;
}
/** Insertions, deletions, replacements and swaps of neighbours. */
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
