export const id = 262;
export const ids = [262];
export const modules = {

/***/ 7262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(9680);
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

;// CONCATENATED MODULE: ./packages/shared/src/github/notes-document.ts
/** Fetches the document that release-notes left as an asset of the GitHub Release. */


/** The asset that holds the document and the release record. */
const RECORD_ASSET = "release-record.json";
const recordShape = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    document: schemas/* looseObject */._H3({
        schemaVersion: schemas/* literal */.euz(1),
        version: schemas/* string */.YjP(),
        sha: schemas/* string */.YjP(),
        summary: schemas/* string */.YjP(),
        sections: schemas/* array */.YOg(schemas/* looseObject */._H3({ title: schemas/* string */.YjP(), changes: schemas/* array */.YOg(schemas/* looseObject */._H3({ title: schemas/* string */.YjP() })) })),
        migrations: schemas/* array */.YOg(schemas/* looseObject */._H3({ title: schemas/* string */.YjP() })),
        knownIssues: schemas/* object */.Ikc({ open: schemas/* array */.YOg(schemas/* looseObject */._H3({ title: schemas/* string */.YjP() })), fixed: schemas/* array */.YOg(schemas/* looseObject */._H3({})) }),
    }),
});
/** From the release's asset; one of another commit or another shape is refused, not announced. */
async function fetchDocument(github, release, sha) {
    const asset = release.assets.find(({ name, state }) => name === RECORD_ASSET && state === "uploaded");
    if (asset === undefined)
        return undefined;
    const raw = await github.read("/repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: asset.id, headers: { accept: "application/octet-stream" } }, z.unknown());
    const parsed = recordShape.safeParse(decode(raw));
    if (parsed.success && parsed.data.document.sha === sha)
        return parsed.data.document;
    throw new ActionableError({
        code: "invalid-answer",
        message: `The asset ${RECORD_ASSET} of ${release.tag} ${parsed.success ? "belongs to another commit" : "is no record of release notes"}.`,
        hint: "Run release-notes again for this tag; it replaces the asset.",
    });
}
function decode(raw) {
    const text = raw instanceof ArrayBuffer ? Buffer.from(raw).toString("utf8") : raw;
    if (typeof text !== "string")
        return text;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/shared/src/github/refs.ts
var refs = __webpack_require__(3029);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/shared/src/text/heading.ts
/** Headings of Markdown that begin with `#` (CommonMark 0.31, section 4.2). */
const START = /^ {0,3}(#{1,6})(?=[ \t])/;
/** What a line without its line end is a heading of; undefined where it is none. Linear in the length of the line. */
function readHeading(line) {
    const start = START.exec(line);
    if (start === null)
        return undefined;
    const text = line.slice(start[0].length).trim();
    // Only signs that stand apart close it: `## C#` is about C#.
    const title = text.replace(/(?<![^ \t])#+$/, "").trimEnd();
    return { level: start[1].length, title };
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
const FENCE = /^ {0,12}(`{3,}|~{3,})/;
/**
 * The text without the HTML comments that Markdown would hide: one inside a code span or a closed fence is code and stays, one that
 * is never closed is text.
 */
function stripCommentsOutsideCode(text) {
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
        if (token.length >= 3 && at - line <= 12 && FENCE.exec(text.slice(line, end))?.[1] === token) {
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

;// CONCATENATED MODULE: ./packages/shared/src/text/quoted.ts
/** Finds what a text only quotes: code fences, block quotes and folded `<details>`. */
const quoted_FENCE = /^ {0,3}(`{3,}|~{3,})(.*)/s;
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
        const mark = quoted_FENCE.exec(line);
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
        const mark = quoted_FENCE.exec(lines[index]);
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




const UNTICKED = /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?\[ {0,3}\](?:[ \t]|$)/;
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
const REFERENCE = /(?:[\w.-]{1,60}\/[\w.-]{1,60})?#\d{1,10}\b|https?:\S{1,300}|\b(?:and|close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b/gi;
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
        if (UNTICKED.test(line) || isForeign(text))
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
    return FOREIGN.test(line) || (CLOSING.test(line) && !/\p{L}/u.test(line.replace(CLOSING, "").replace(REFERENCE, "")));
}
/** A heading with nothing below it says nothing. */
function dropEmptyHeadings(lines) {
    return lines.every((line) => line.trim() === "" || /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line)) ? [] : lines;
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
const squash_items_UNTICKED = /^\[(?: {0,3}|[-~])\](?:[ \t]|$)/;
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
        if (content === "" || squash_items_UNTICKED.test(content))
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
const commits_REFERENCE = /^(?:[\w.-]*(?:\/[\w.-]+)?#\d|https?:|[A-Z][A-Z0-9]+-\d|[0-9a-f]{7,64}\b|\d+$|[\w.-]+\/[\w.-]+@)/;
/** `Link: https://…` is a trailer, `Link: points to the new place` is a sentence. */
function isKnownTrailer(key, value) {
    const text = value.trim();
    return PERSON_TRAILER.test(key) || commits_REFERENCE.test(text) || endsWithAddress(text);
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
            : isConventionalHeader(line) || (byLine && /^\S/.test(line) && !goesOn(entries.at(-1), line));
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
function goesOn(entry, line) {
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
    const override = readOverride(text, sections.get("override"), meaningful);
    const fields = ["customers", "migration", "workaround"].flatMap((key) => {
        const value = meaningful(sections.get(key));
        return value === undefined ? [] : [[key, value]];
    });
    const breaking = readBreaking(dropChangelog(text), sections.get("breaking"));
    return {
        ...(override === undefined ? {} : { override }),
        ...(breaking === undefined ? {} : { breaking }),
        ...Object.fromEntries(fields),
        faq: readQuestions(meaningful(sections.get("faq")) ?? ""),
    };
}
/** The text without blank lines around it, or undefined when it says nothing (`saysNothing`). */
function meaningful(text) {
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
    return meaningful(readSections(readDescription(body)).get(key));
}
/** The description as far as it is read, with `\n` as its only line break and without HTML comments. */
function readDescription(body) {
    return stripCommentsOutsideCode(body.slice(0, pull_request_body_LIMIT).replace(/\r\n?/g, "\n"));
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
        const heading = readHeading(own[index]) ?? readOtherHeading(own[index], own[index + 1] ?? "", open?.level);
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
        const heading = readHeading(own[index]);
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
            readHeading(line)?.title ||
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

;// CONCATENATED MODULE: ./packages/shared/src/text/markdown.ts
/** Pure building blocks of Markdown; text from outside can bring no mention, reference, closing keyword, HTML, image or marker. */
const JOINER = "\u200b";
/** Characters without a shape, save the joiners that an emoji or a word of an Arabic or Indic script is spelled with. */
const INVISIBLE = /(?!(?<=\p{Extended_Pictographic}[\u{fe0f}\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic}))(?!(?<=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Mlym}\p{sc=Knda}\p{sc=Telu}\p{sc=Taml}\p{sc=Sinh}])[\u200c\u200d](?=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Mlym}\p{sc=Knda}\p{sc=Telu}\p{sc=Taml}\p{sc=Sinh}]))\p{Cf}/gu;
/** Text of ours and of others as inline Markdown; what stands between back-ticks becomes code. */
function renderSentence(text) {
    const parts = text.split("`");
    if (parts.length % 2 === 0) {
        // A back-tick without a partner is plain text.
        const last = parts.pop();
        parts[parts.length - 1] += `\`${last}`;
    }
    return parts.map((part, index) => (index % 2 === 1 ? inlineCode(part) : keepSpaces(part))).join("");
}
/** Escaping trims: a space beside code must stay. */
function keepSpaces(text) {
    return `${/^\s/.test(text) ? " " : ""}${escapeMarkdown(text)}${/\S\s$/.test(text) ? " " : ""}`;
}
/** Untrusted text as inline Markdown on one line that shows it and does nothing else. */
function escapeMarkdown(text) {
    return (text
        .replace(INVISIBLE, "")
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
function inlineCode(text) {
    const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
    if (line === "")
        return "";
    const fence = "`".repeat(longestRun(line) + 1);
    const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return `${fence}${pad}${line.replaceAll("|", "\\|").replaceAll("<!--", "<\u200b!--").replaceAll("-->", "--\u200b>")}${pad}${fence}`;
}
/** A fenced block longer than any fence in the text; a marker of ours, or an unpaired end of a comment, is broken up in it. */
function codeBlock(text, language = "") {
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
    const address = safeUrl(url);
    return address === undefined ? escapeMarkdown(label) : `[${escapeMarkdown(label)}](${address})`;
}
/** The address as Markdown may hold it, or undefined when it is no http(s) URL. */
function safeUrl(url) {
    if (!URL.canParse(url))
        return undefined;
    const parsed = new URL(url);
    if (parsed.protocol !== "https:" && parsed.protocol !== "http:")
        return undefined;
    return parsed.href.replace(/[()<>\s|`\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
/** Rows of cells that are Markdown already (escape what is untrusted); line breaks become `<br>`. */
function table(head, rows) {
    if (rows.length === 0)
        return "";
    const line = (cells) => `| ${head.map((_, index) => (cells[index] ?? "").replace(/\r\n|\r|\n/g, "<br>")).join(" | ")} |`;
    return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n");
}
/** What is known of one thing, a fact a row; the values are Markdown already. */
function factTable(rows) {
    return table(["Fact", "Value"], rows);
}
/** A folded block; `title` is untrusted text, `body` is Markdown. */
function details(title, body, open = false) {
    return `<details${open ? " open" : ""}><summary>${escapeHtml(title)}</summary>\n\n${body}\n\n</details>`;
}
/** A list of Markdown lines. */
function bullets(items) {
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

;// CONCATENATED MODULE: ./packages/shared/src/notes/ledger.ts
/** What became of each commit of the range; one that nothing explains is named, never dropped. */
function closeLedger(commits, fates) {
    const counts = { shown: 0, grouped: 0, hidden: 0, reverted: 0, backported: 0 };
    const rules = {};
    const unexplained = [];
    const entries = [];
    for (const { sha, message } of commits) {
        const fate = fates.get(sha);
        if (fate === undefined) {
            unexplained.push(sha);
            continue;
        }
        counts[fate.kind] += 1;
        if (fate.kind === "hidden")
            rules[fate.rule] = (rules[fate.rule] ?? 0) + 1;
        entries.push({ sha, title: message.header, fate });
    }
    const sorted = Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
    return { commits: commits.length, ...counts, rules: sorted, unexplained, entries };
}
/** One sentence: `300 commits: 120 shown, 167 grouped under them, 9 hidden by rule, 4 reverted, 0 lost`. */
function describeLedger(ledger) {
    const parts = [
        `${ledger.shown} shown`,
        ...(ledger.grouped > 0 ? [`${ledger.grouped} grouped under them`] : []),
        `${ledger.hidden} hidden by rule`,
        `${ledger.reverted} reverted`,
        ...(ledger.backported > 0 ? [`${ledger.backported} backported`] : []),
        `${ledger.unexplained.length} lost`,
    ];
    return `${ledger.commits} ${ledger.commits === 1 ? "commit" : "commits"}: ${parts.join(", ")}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/prose.ts
/** Renders text that people wrote (descriptions, footers, issues) as Markdown that keeps its shape and can do nothing. */


/** One line; code spans stay code, everything else is neutralised. */
function renderInline(text) {
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
function renderTitle(text) {
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
    const shown = isAddress ? escapePart(address.replace(/^https?:\/\//, "").replace(/\/$/, "")) : renderInline(label);
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
function renderProse(text) {
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

;// CONCATENATED MODULE: ./packages/shared/src/notes/summary.ts
/** Composes the one paragraph that a reader in a hurry gets: what kind of release it is, what it brings, what needs care. */

/** Plain text; the titles in it are as people wrote them. */
function composeSummary(document) {
    const { product, version, type, prerelease, previous, sections, migrations, knownIssues } = document;
    const changes = sections.flatMap((section) => section.changes);
    const kind = prerelease ? `a prerelease on the way to a ${type}` : `a ${type} release`;
    const base = previous === null ? "It is the first release." : `It follows ${previous.version}.`;
    const sentences = [`${product} ${version} is ${kind}.`, base];
    sentences.push(describeChanges(document));
    if (changes.length > 0) {
        const first = pickNotable(changes).map(({ title }) => title.replace(/(?<![.\s])[.\s]+$/, ""));
        sentences.push(`Most notable: ${first.join("; ")}.`);
    }
    const breaking = changes.filter((change) => change.breaking).length;
    if (breaking > 0)
        sentences.push(`${breaking} ${breaking === 1 ? "change breaks" : "changes break"} something: see the migration steps.`);
    else if (migrations.length > 0)
        sentences.push("There are migration steps.");
    if (knownIssues.fixed.length > 0)
        sentences.push(`${knownIssues.fixed.length} known ${knownIssues.fixed.length === 1 ? "issue is" : "issues are"} fixed.`);
    if (knownIssues.open.length > 0)
        sentences.push(`${knownIssues.open.length} known ${knownIssues.open.length === 1 ? "issue remains" : "issues remain"} open.`);
    return sentences.join(" ");
}
/** How many changes users get, and of which kinds, as one sentence. */
function describeChanges({ sections }) {
    const total = sections.reduce((sum, { changes }) => sum + changes.length, 0);
    if (total === 0)
        return "It brings no change that users would notice.";
    const counted = sections.map(({ title, changes }) => `${changes.length} in ${title}`);
    return `It holds ${count(total, "change")}${sections.length === 1 ? "" : `: ${joinWords(counted)}`}.`;
}
const WEIGHTS = [["security"], ["feat", "feature"], ["fix", "bugfix", "hotfix", "perf"]];
/** By what people and their bots call it: `deps:`, `fix(deps): …`, `Bump lodash from 4.17.20 to 4.17.21`. */
function isDependencyUpdate({ type, scope, section, title, }) {
    return (type === "deps" ||
        /^deps(?:-dev)?$/.test(scope ?? "") ||
        section === "Dependencies" ||
        // As Dependabot and Renovate write them: "Update timeout to 15 minutes" is no update of a dependency.
        /^(?:bump the \S{1,80} group|bump \S{1,80} from v?\d\S{0,40} to v?\d|update (?:(?:dependency|module) \S{1,200}|\S{1,200} (?:action|docker tag)) (?:from \S{1,40} )?to v?\d)/i.test(title));
}
/** What breaks, then security, features, fixes, the rest, documentation; updates of dependencies only where there is nothing else. */
function pickNotable(changes) {
    const byWeight = Array.from({ length: WEIGHTS.length + 4 }, () => []);
    for (const change of changes)
        byWeight[weigh(change)].push(change);
    const updates = byWeight.pop();
    const notable = byWeight.flat();
    return (notable.length > 0 ? notable : updates).slice(0, 3);
}
function weigh(change) {
    const { breaking, section, type } = change;
    if (breaking)
        return 0;
    if (section === "Security")
        return 1;
    if (isDependencyUpdate(change))
        return WEIGHTS.length + 3;
    const weight = WEIGHTS.findIndex((types) => type !== null && types.includes(type));
    if (weight >= 0)
        return weight + 1;
    return type === "docs" || type === "doc" ? WEIGHTS.length + 2 : WEIGHTS.length + 1;
}
function joinWords(words) {
    return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/render-release.ts
/** Renders the document as the body of a GitHub Release and as a changelog's section: the six parts of the guide's template. */




/** Stands where a breaking change has no migration steps; as the words of a person it counts for nothing. */
const UNWRITTEN_STEPS = "The steps have not been written yet.";
const SECTION_IDS = [
    "status",
    "release",
    "summary",
    "changes",
    "migration",
    "known-issues",
    "faq",
    "contributors",
    "ledger",
];
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
        return `**${renderTitle(title)}**${reference}\n\n${steps === null ? `_${UNWRITTEN_STEPS}_` : renderProse(steps)}`;
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
    return markdown_link(sha.slice(0, 7), `${repositoryUrl}/commit/${sha}`);
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
const CUT_ORDER = [
    "contributors",
    "faq",
    "changes",
    "known-issues",
    "migration",
    "ledger",
    "summary",
    "release",
    "status",
];
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
    return `<!-- octoacme:notes:data ${external_node_buffer_.Buffer.from(JSON.stringify(data), "utf8").toString("base64")} -->`;
}
/** What an earlier run left in the body, or undefined when there is nothing or somebody changed it. */
function readData(body) {
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

// EXTERNAL MODULE: ./packages/shared/src/github/contents.ts
var contents = __webpack_require__(1253);
;// CONCATENATED MODULE: ./packages/shared/src/github/fact.ts
/** Turns a read into a Fact: a value, or why it could not be read; never an empty value in place of a refusal. */


/** The value, or the failure for an error that is GitHub's or the user's. A cancellation and our own bugs are thrown on. */
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

;// CONCATENATED MODULE: ./packages/shared/src/github/workflow-drift.ts



const FOLDER = ".github/workflows";
/** Whether a refused write to a release may be that refusal. */
function isWorkflowRefusal(thrown) {
    return (0,github_failure/* isStatus */.zM)(thrown, 403, 404);
}
/** Paths that `at` adds to `base` or has otherwise; what only `base` has is no change that GitHub refuses. */
function listChangedWorkflows(at, base) {
    const known = new Map(base.map(({ name, sha }) => [name, sha]));
    return at.filter(({ name, sha }) => known.get(name) !== sha).map(({ name }) => `${FOLDER}/${name}`);
}
/** The entries of the workflow folder at a ref; none where there is no folder. */
async function listWorkflowFiles(github, ref) {
    return (await (0,contents/* listFolder */.bt)(github, FOLDER, ref)) ?? [];
}
/** The drift behind a refused write to a release with this target; throws what was thrown when there is none, or it can't be read. */
async function explainRefusal(github, target, thrown) {
    if (!isWorkflowRefusal(thrown))
        throw thrown;
    const read = await fact(async () => {
        const { defaultBranch } = await (0,contents/* readRepository */.Nu)(github);
        const [at, base] = await Promise.all([listWorkflowFiles(github, target), listWorkflowFiles(github, defaultBranch)]);
        return { defaultBranch, changed: listChangedWorkflows(at, base) };
    });
    if (!read.ok || read.value.changed.length === 0)
        throw thrown;
    return { ...read.value, refusal: thrown };
}
/** The error that names the cause and a way that works. */
function describeWorkflowDrift({ changed, defaultBranch, refusal }, release) {
    const { tag, target, tagged } = release;
    const more = changed.length > 3 ? ` and ${changed.length - 3} more` : "";
    return new github_failure/* GitHubError */.y_({
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
async function listReleases(github) {
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
    return chooseRelease(await listReleases(github), where);
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
        const tagged = (await (0,refs/* resolveTag */.fn)(github, release.tag)) !== undefined;
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
    const written = readData(body)?.commit ?? null;
    if (written !== null && targeted !== null && written !== targeted)
        return null;
    return written ?? targeted;
}

;// CONCATENATED MODULE: ./packages/shared/src/github/release-assets.ts
/** Assets of a release: one of a name, whole, and with exactly the content that was given. */




/** How often an upload is begun when other runs take the name first; as many runs at once are all served. */
const ATTEMPTS = 5;
/**
 * One asset per name; one of the same content (by GitHub's digest; by size where a server gives none) is kept, a half-uploaded or
 * different one is replaced. `release.assets` is taken for what is there; where GitHub contradicts it, the release is read again.
 */
async function uploadAsset(github, release, asset) {
    const size = Buffer.byteLength(asset.data);
    const digest = `sha256:${(0,external_node_crypto_.createHash)("sha256").update(asset.data).digest("hex")}`;
    const isSame = (found) => found.state === "uploaded" && (found.digest === null ? found.size === size : found.digest === digest);
    let known = release.assets;
    const findNamed = async () => {
        const assets = known ?? (await readRelease(github, release.id)).assets;
        // What was known is used once before a write; a write that failed may have changed it.
        known = undefined;
        return assets.find(({ name }) => name === asset.name);
    };
    const before = await findNamed();
    if (before !== undefined && isSame(before))
        return before;
    known = before === undefined ? [] : [before];
    const create = async () => {
        const found = await findNamed();
        // Another run was quicker with the same content.
        if (found?.digest === digest && isSame(found))
            return found;
        if (found !== undefined)
            await deleteAsset(github, found);
        const made = await github.write(`POST ${release.uploadUrl.replace(/\{[^{}]*\}$/, "")}?name=${encodeURIComponent(asset.name)}`, { owner: undefined, repo: undefined, data: asset.data, headers: { "content-type": asset.contentType } }, assetShape, [201]);
        return toAsset(made);
    };
    const { value } = await github.writeOnce({
        what: `asset ${asset.name}`,
        readFirst: false,
        find: async () => {
            const found = await findNamed();
            return found !== undefined && isSame(found) ? found : undefined;
        },
        create: async () => {
            for (let attempt = 1;; attempt++)
                try {
                    return await create();
                }
                catch (thrown) {
                    // The name was taken meanwhile: refused, so nothing was written, and the release is read before it is tried again.
                    if (!(0,github_failure/* isStatus */.zM)(thrown, 422) || attempt === ATTEMPTS)
                        throw thrown;
                }
        },
    });
    return value;
}
/** One that is gone already counts as deleted. */
async function deleteAsset(github, { id }) {
    try {
        await github.write("DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: id }, schemas/* unknown */.L5J(), [204]);
    }
    catch (thrown) {
        if (!(0,github_failure/* isNotFound */.c4)(thrown))
            throw thrown;
    }
}

;// CONCATENATED MODULE: ./packages/shared/src/github/release-drafts.ts
/** Keeps one draft and one asset of a name when two runs meet: the oldest draft stays, a stale asset is replaced. */




const nothing = schemas/* unknown */.L5J();
/** When somebody drafted the same tag and commit before us, ours (just made, nothing of people in it) goes. */
async function settleDrafts(github, release, madeByUs) {
    if (!madeByUs || !release.draft || release.commit === null)
        return release;
    const first = await findRelease(github, { tag: release.tag, sha: release.commit });
    if (first === undefined || first.id === release.id || first.id > release.id)
        return release;
    try {
        await github.write("DELETE /repos/{owner}/{repo}/releases/{release_id}", { release_id: release.id }, nothing, [204]);
    }
    catch (thrown) {
        if (!(0,github_failure/* isNotFound */.c4)(thrown))
            throw thrown;
    }
    return first;
}
/**
 * The asset with exactly this content. One of the same name and size is not trusted to be it, where the server gives no digest.
 * `release` as the last request answered it.
 */
async function replaceAsset(github, release, asset) {
    const size = Buffer.byteLength(asset.data);
    const stale = release.assets.find(({ name }) => name === asset.name);
    if (stale === undefined || stale.digest !== null || stale.size !== size)
        return void (await uploadAsset(github, release, asset));
    try {
        await deleteAsset(github, stale);
    }
    catch (thrown) {
        if (!(0,github_failure/* isStatus */.zM)(thrown, 422))
            throw thrown;
        return void (await uploadAsset(github, release, asset));
    }
    await uploadAsset(github, { ...release, assets: release.assets.filter(({ id }) => id !== stale.id) }, asset);
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

;// CONCATENATED MODULE: ./packages/shared/src/release/co-authors.ts
/** Reads whom a commit's message names as co-authors, as far as GitHub logins can be told from it. */
const ADDRESS = /^(?:\d{1,20}\+)?([a-z0-9][a-z0-9-]{0,38}(?:\[bot\])?)@users\.noreply\.github\.com$/i;
/** Lower-case logins of `Co-authored-by` lines whose address is GitHub's own. */
function co_authors_listCoAuthors(message) {
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

;// CONCATENATED MODULE: ./packages/shared/src/notes/facts.ts
/** What the notes are made from, as plain data: commits of the range, their pull requests, the known issues. */

/** By its parents: the words of a message prove no merge, and GitHub lets people edit them. */
function isMergeCommit(commit) {
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
        return isMergeCommit(only) || only.author === "" ? [] : [only.author];
    const names = new Set();
    if (unit.pull !== undefined && unit.pull.author !== "")
        names.add(unit.pull.author);
    else
        for (const commit of unit.commits)
            if (!isMergeCommit(commit))
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
    return texts.every((text) => text === undefined) ? [] : texts.flatMap((text) => meaningful(text) ?? []);
}
function listMessages(commits) {
    const messages = [];
    for (const commit of commits)
        if (!isMergeCommit(commit))
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
        const plain = unit.commits.filter((commit) => !isMergeCommit(commit));
        return (plain.length > 0 &&
            plain.every(({ paths }) => paths !== undefined && paths.length > 0 && paths.every((path) => matches(rule.paths, path))));
    })?.rule;
}
function isByOne(unit, authors) {
    const own = [unit.pull?.author ?? "", ...unit.commits.map(({ author }) => author)].map((name) => name.toLowerCase());
    return authors.some((author) => own.includes(author.toLowerCase()));
}

;// CONCATENATED MODULE: ./packages/shared/src/release/merges.ts
/** Which merge brought each commit of a range, by the parents alone. */
/** The merge that brought each commit in, innermost first; the oldest merge of those that contain it. */
function merges_traceOuterMerges(commits) {
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
        const plain = unit.commits.filter((commit) => !isMergeCommit(commit));
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
        if (isMergeCommit(commit))
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
    if (isMergeCommit(commit) && commit.message.isMerge && named !== undefined)
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
    const within = merges_traceOuterMerges(commits);
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
        if (gone !== undefined && live.every(isMergeCommit)) {
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
    return unit.number === undefined && unit.commits.every(isMergeCommit) ? "merge of a branch" : undefined;
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
        return paths === undefined || isMergeCommit(commit) ? commit : { ...commit, paths };
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
        if (number !== undefined && !isMergeCommit(commit))
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
    const within = merges_traceOuterMerges(commits);
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
    if (!commits.some(isMergeCommit))
        return new Set();
    const shas = new Set(commits.map(({ sha }) => sha));
    const isCarrier = (unit) => unit.number !== undefined &&
        unit.commits.every(isMergeCommit) &&
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
    const within = merges_traceOuterMerges(commits);
    const brought = new Map();
    for (const commit of commits) {
        if (isMergeCommit(commit))
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
    return commits.filter((commit) => isMergeCommit(commit) && isForeignMerge(commit.sha)).map(({ sha }) => sha);
}
function changes_isForeign(commit, globs, matches) {
    if (globs.length === 0 || isMergeCommit(commit) || commit.paths === undefined)
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
        if (isMergeCommit(commit))
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

;// CONCATENATED MODULE: ./packages/shared/src/notes/known-issues.ts

/**
 * Open ones are known; closed as completed are fixed when the previous release listed them, or (where its
 * list is not known) when they were closed since it. Closed as "not planned" is no fix, and they just leave the list.
 */
function judgeKnownIssues(issues, previous) {
    const since = previous.date === null ? Number.NaN : Date.parse(previous.date);
    const toKnown = (issue) => ({
        number: issue.number,
        title: issue.title,
        url: issue.url,
        workaround: readSection(issue.body, "workaround") ?? null,
        carried: previous.known?.includes(issue.number) ?? false,
    });
    const sorted = [...issues].sort((a, b) => a.number - b.number);
    return {
        open: sorted.filter(({ state }) => state === "open").map(toKnown),
        fixed: sorted
            .filter(({ state, completed }) => state === "closed" && completed)
            .filter((issue) => previous.known === null
            ? Date.parse(issue.closedAt ?? "") >= since
            : previous.known.includes(issue.number) || Date.parse(issue.closedAt ?? "") >= since)
            .map(toKnown),
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/document.ts






/** The same facts in any order give the same document. `matches` is the policy's glob matcher. */
function buildNotes(facts, policy, matches) {
    const { commits, fates, changes: shown, hidden, units: seen } = readChanges(facts, policy, matches);
    const ledger = closeLedger(commits, fates);
    const { entries: _, ...counts } = ledger;
    const { identity } = facts;
    const sections = [...policy.sections.map(({ title }) => title), OTHER_SECTION]
        .filter((title, index, all) => all.indexOf(title) === index)
        .map((title) => ({ title, changes: putBreakingFirst(shown.filter((change) => change.section === title)) }))
        .filter(({ changes }) => changes.length > 0);
    const knownIssues = judgeKnownIssues(facts.knownIssues, facts.previousNotes);
    const body = {
        schemaVersion: 1,
        product: facts.product,
        version: identity.version,
        tag: identity.tag,
        sha: identity.sha,
        type: identity.type,
        prerelease: identity.prerelease,
        date: facts.date,
        previous: identity.previous ?? null,
        sections,
        migrations: listMigrations(shown),
        knownIssues,
        contributors: listContributors(seen),
        ledger: counts,
        incomplete: facts.incomplete ?? null,
    };
    return { document: { ...body, summary: composeSummary(body) }, hidden, ledger, commits };
}
/** Readers must not miss what breaks in a long section; else the order stays. */
function putBreakingFirst(changes) {
    return changes.toSorted((a, b) => Number(b.breaking) - Number(a.breaking));
}
function listMigrations(changes) {
    return changes
        .filter(({ breaking, migration }) => breaking || migration !== null)
        .map((change) => ({
        change: change.id,
        title: change.title,
        sha: change.sha,
        url: change.pullRequest?.url ?? "",
        steps: change.migration,
    }));
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

;// CONCATENATED MODULE: ./packages/shared/src/notes/render-audience.ts
/** Renders the same document for those who are told of a release: a brief for support, a summary for stakeholders. */



const SHOWN = 12;
/** Title, plain lines and Markdown from one model. */
function renderForAudience(document, rendering, context) {
    const title = `${renderPlain(document.product)} ${document.version} released`;
    switch (rendering) {
        case "release":
            return {
                title,
                lines: [document.summary, ...listChanges(document)],
                markdown: renderWhole(renderSections(document, context).filter(({ id }) => id !== "ledger"), title),
            };
        case "support":
            return { title: `Support brief: ${title}`, ...renderSupport(document) };
        case "stakeholder":
            return { title, ...renderStakeholder(document) };
    }
}
function renderSupport(document) {
    const changes = visibleChanges(document);
    const { open, fixed } = document.knownIssues;
    const workarounds = changes.filter(({ workaround }) => workaround !== null);
    const see = changes.map((change) => change.customers ?? change.title);
    const faq = changes.flatMap((change) => change.faq);
    const lines = [
        document.summary,
        "What customers will see:",
        ...(see.length === 0 ? ["- Nothing new."] : see.slice(0, SHOWN).map((text) => `- ${renderPlain(text)}`)),
        ...(see.length > SHOWN ? [`- and ${see.length - SHOWN} more, see the release`] : []),
        "Known issues:",
        ...(open.length === 0
            ? ["- None known."]
            : open.map(({ title, number, workaround }) => `- ${renderPlain(title)} (${number})${workaround === null ? "" : `; workaround: ${renderPlain(workaround)}`}`)),
        ...(fixed.length === 0
            ? []
            : ["Fixed:", ...fixed.map(({ title, number }) => `- ${renderPlain(title)} (${number})`)]),
        ...faq.flatMap(({ question, answer }) => [`Q: ${renderPlain(question)}`, `A: ${renderPlain(answer)}`]),
    ];
    const parts = [
        renderInline(document.summary),
        `## What customers will see\n\n${see.length === 0 ? "Nothing new." : bullets(changes.map((change) => (change.customers === null ? renderInline(change.title) : renderProse(change.customers))))}`,
        `## Known issues\n\n${open.length === 0
            ? "None known."
            : bullets(open.map(({ title, number, workaround }) => `${renderInline(title)} (issue ${number})${workaround === null ? "" : `\n\n**Workaround:**\n\n${renderProse(workaround)}`}`))}`,
        ...(fixed.length === 0
            ? []
            : [
                `## Fixed in this release\n\n${bullets(fixed.map(({ title, number }) => `${renderInline(title)} (issue ${number})`))}`,
            ]),
        ...(workarounds.length === 0
            ? []
            : [
                `## Workarounds\n\n${bullets(workarounds.map(({ title, workaround }) => `**${renderInline(title)}**\n\n${renderProse(workaround)}`))}`,
            ]),
        ...(document.migrations.length === 0
            ? []
            : [
                `## What customers may have to do\n\n${document.migrations.map(({ title, steps }) => `**${renderInline(title)}**\n\n${steps === null ? "Not written yet; ask the release manager." : renderProse(steps)}`).join("\n\n")}`,
            ]),
        ...(renderFaq(document) === "" ? [] : [`## Questions and answers\n\n${renderFaq(document)}`]),
    ];
    return { lines, markdown: parts.join("\n\n") };
}
function renderStakeholder(document) {
    const breaking = document.migrations.filter(({ steps }) => steps !== null).length;
    const lines = [
        document.summary,
        ...listChanges(document),
        ...(breaking === 0 ? [] : [`${breaking} of the changes need migration steps; they are in the release.`]),
    ];
    const parts = [
        renderInline(document.summary),
        ...document.sections.map(({ title, changes }) => `**${renderInline(title)}**\n\n${bullets(changes.slice(0, SHOWN).map((change) => renderInline(change.title)))}${changes.length > SHOWN ? `\n- and ${changes.length - SHOWN} more` : ""}`),
        document.knownIssues.open.length === 0
            ? "There are no known issues."
            : `**Known issues**\n\n${bullets(document.knownIssues.open.map(({ title }) => renderInline(title)))}`,
    ];
    return { lines, markdown: parts.join("\n\n") };
}
function listChanges(document) {
    return document.sections.flatMap(({ title, changes }) => [
        `${renderPlain(title)}:`,
        ...changes.slice(0, SHOWN).map((change) => `- ${renderPlain(change.title)}`),
        ...(changes.length > SHOWN ? [`- and ${changes.length - SHOWN} more`] : []),
    ]);
}
const UNSEEN = ["Dependencies", "Documentation"];
/** What a customer could notice: everything but dependencies and documentation, unless its author says what is seen. */
function visibleChanges(document) {
    return document.sections.flatMap(({ title, changes }) => changes.filter(({ customers, faq }) => customers !== null || faq.length > 0 || !UNSEEN.includes(title)));
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/template.ts
/** A team's own template for the body: `{{part}}` takes a part of the document, everything else stays as written. */

const SLOT = /\{\{\s*(?:([a-z-]+)\s*)?\}\}/g;
/**
 * The sections that the template asks for and the frame around them. A name that is no part, or a part asked for
 * twice, is a problem with its line. A part without a slot is left out, except the status.
 */
function readTemplate(template, sections) {
    const problems = [];
    const asked = [];
    for (const [index, line] of template.replace(/\r\n?/g, "\n").split("\n").entries())
        for (const [, name = ""] of line.matchAll(SLOT)) {
            if (!SECTION_IDS.includes(name))
                problems.push(`line ${index + 1}: {{${name}}} is no part of the notes; there are ${SECTION_IDS.join(", ")}`);
            else if (asked.includes(name))
                problems.push(`line ${index + 1}: {{${name}}} is asked for twice`);
            asked.push(name);
        }
    if (asked.length === 0)
        problems.push("the template has no {{part}}");
    if (problems.length > 0)
        return { ok: false, problems };
    const known = new Map(sections.map((section) => [section.id, section]));
    const frame = template
        .replace(/\r\n?/g, "\n")
        .replace(SLOT, (_, name = "") => known.has(name) ? `\n<!-- octoacme:notes:begin:${name} -->\n<!-- octoacme:notes:end:${name} -->\n` : "");
    return {
        ok: true,
        frame,
        // The template writes its own headings.
        sections: sections.filter(({ id }) => asked.includes(id) || id === "status").map(({ id, body }) => ({ id, body })),
    };
}

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
    const why = bullets(reasons.filter((reason) => reason.trim() !== "").map((reason) => renderSentence(reason)));
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

;// CONCATENATED MODULE: ./packages/shared/src/phase/result.ts
/** A release as the envelope names it, from whatever of it is known. */
function nameRelease(known) {
    const { version, tag, sha, type } = known;
    return { version: version ?? null, tag: tag ?? null, sha: sha ?? null, type: type || null };
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
// EXTERNAL MODULE: ./packages/shared/src/vocabulary.ts
var vocabulary = __webpack_require__(463);
;// CONCATENATED MODULE: ./packages/shared/src/policy/changes.ts
/** Which kinds of change a release holds (`user-facing`, `high-risk`, `schema`), from its paths and its pull requests' labels. */


const changes_SHOWN = 5;
/** What the release holds. `incomplete` says why paths or labels are not all known; then nothing is proved absent. */
function classifyChanges(policy, facts) {
    const findings = CHANGE_KINDS.map((kind) => {
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
            return [kind, { state: "present", because: evidence.slice(0, changes_SHOWN), count: evidence.length }];
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

// EXTERNAL MODULE: ./packages/shared/src/text/canonical.ts
var canonical = __webpack_require__(7001);
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
}`, { owner: github.owner, name: github.repo, ...variables }, z.object({ repository: z.record(z.string(), blobShape) }), "contents: read");
    return Object.fromEntries(paths.map((path, index) => {
        const blob = answer.repository[`f${index}`];
        if (blob === null || blob === undefined || blob.__typename !== "Blob")
            return [path, null];
        return [path, blob.isTruncated === true ? undefined : (blob.text ?? undefined)];
    }));
}

;// CONCATENATED MODULE: ./packages/shared/src/github/commit-paths.ts
/** The paths that no clone and no pull request gives, for whoever asks which service a commit belongs to. */



/** How many commits are asked for one by one. */
const ASKED = 100;
const PARALLEL = 8;
/**
 * One request for each commit that reached the branch on its own, or within a pull request that does not speak for its commits.
 * `incomplete` says why not all are known.
 */
async function readMissingPaths(github, commits, known) {
    const pulls = known.pulls.map((pull) => toNotedPull(pull));
    const speaking = listSpeakingPulls({ ...known, commits, pulls }, known.matches);
    const missing = commits.filter((commit) => !isMergeCommit(commit) && commit.paths === undefined && !speaking.has(known.pullOfCommit.get(commit.sha) ?? 0));
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
    await Promise.all(Array.from({ length: PARALLEL }, work));
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

;// CONCATENATED MODULE: ./packages/shared/src/github/notes-context.ts
/** What notes need beside pull requests: the known issues, and who contributes for the first time; most often in one request. */

const issueShape = schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP(),
    url: schemas/* string */.YjP(),
    state: schemas/* string */.YjP(),
    stateReason: schemas/* string */.YjP().nullable(),
    closedAt: schemas/* string */.YjP().nullable(),
});
const issuesShape = schemas/* object */.Ikc({
    nodes: schemas/* array */.YOg(issueShape.nullable()).nullable(),
    pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
});
const historyShape = schemas/* object */.Ikc({ history: schemas/* object */.Ikc({ totalCount: schemas/* number */.aig() }).optional() })
    .nullable()
    .optional();
const ISSUE_PAGES = 5;
const MAX_AUTHORS = 500;
/** A request that looks into more histories is likely to run out of GitHub's time. */
const AUTHORS_OF_REQUEST = 50;
const ISSUES = `issues(first: 100, after: $after, labels: [$label], orderBy: {field: UPDATED_AT, direction: DESC}) {
      nodes { number title body url state stateReason closedAt } pageInfo { hasNextPage endCursor }
    }`;
/**
 * GitHub's `authorAssociation` says FIRST_TIME_CONTRIBUTOR only until the pull request is merged, so history is asked. `before` is
 * the previous release; undefined: the first release, where nobody is called new. Needs `issues: read` and `contents: read`.
 */
async function readNotesContext(github, request) {
    const ids = request.before === undefined ? [] : [...new Set(request.authors)].slice(0, MAX_AUTHORS);
    const first = await queryContext(github, request, { ids: ids.slice(0, AUTHORS_OF_REQUEST), withIssues: true });
    const newcomers = new Set(first.newcomers);
    for (let start = AUTHORS_OF_REQUEST; start < ids.length; start += AUTHORS_OF_REQUEST) {
        const batch = { ids: ids.slice(start, start + AUTHORS_OF_REQUEST), withIssues: false };
        for (const id of (await queryContext(github, request, batch)).newcomers)
            newcomers.add(id);
    }
    return { issues: await readIssues(github, request.issueLabel, issuesShape.parse(first.issues)), newcomers };
}
async function queryContext(github, { issueLabel, before }, { ids, withIssues }) {
    const declared = [
        ...(withIssues ? ["$label: String!", "$after: String"] : []),
        ...(ids.length === 0 ? [] : ["$before: GitObjectID!", ...ids.map((_, index) => `$a${index}: ID!`)]),
    ];
    const lines = ids.map((_, index) => `    a${index}: object(oid: $before) { ... on Commit { history(first: 1, author: {id: $a${index}}) { totalCount } } }\n`);
    const { repository } = await github.query(`query($owner: String!, $name: String!, ${declared.join(", ")}) {
  repository(owner: $owner, name: $name) {
${withIssues ? `    ${ISSUES}\n` : ""}${lines.join("")}  }
}`, {
        owner: github.owner,
        name: github.repo,
        ...(withIssues ? { label: issueLabel, after: null } : {}),
        ...(ids.length === 0 ? {} : { before }),
        ...Object.fromEntries(ids.map((id, index) => [`a${index}`, id])),
    }, schemas/* object */.Ikc({ repository: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) }), withIssues ? "issues: read" : "contents: read");
    return {
        issues: repository["issues"],
        newcomers: ids.filter((_, index) => historyShape.parse(repository[`a${index}`])?.history?.totalCount === 0),
    };
}
async function readIssues(github, label, first) {
    const pages = [first];
    while (pages.length < ISSUE_PAGES && pages.at(-1).pageInfo.hasNextPage) {
        const { repository } = await github.query(`query($owner: String!, $name: String!, $label: String!, $after: String) { repository(owner: $owner, name: $name) { ${ISSUES} } }`, { owner: github.owner, name: github.repo, label, after: pages.at(-1).pageInfo.endCursor }, schemas/* object */.Ikc({ repository: schemas/* object */.Ikc({ issues: issuesShape }) }), "issues: read");
        pages.push(repository.issues);
    }
    return pages
        .flatMap(({ nodes }) => nodes ?? [])
        .flatMap((issue) => issue === null
        ? []
        : {
            number: issue.number,
            title: issue.title,
            body: issue.body,
            url: issue.url,
            state: issue.state === "OPEN" ? "open" : "closed",
            completed: issue.state === "CLOSED" && (issue.stateReason === "COMPLETED" || issue.stateReason === null),
            closedAt: issue.closedAt,
        });
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
const FILES = `
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
        ? `\nfragment pull on PullRequest {\n  ${pull_requests_WORDS}${parts.files ? FILES : ""}${parts.evidence ? EVIDENCE : AUTHORS}\n}`
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

;// CONCATENATED MODULE: ./packages/shared/src/release/deployment.ts
/** A deployment as our actions write it: its payload, its key, and the words in a status that carry meaning. */
/** A `success` status that begins so says that verify found the release healthy. */
const VERIFIED = "verified:";
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
    return target === null || targetOf(payload) === target ? mark : nameAt(mark, target);
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
function targetOf(payload) {
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
    const made = targetOf(payload);
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

// EXTERNAL MODULE: ./packages/shared/src/release/production.ts
var release_production = __webpack_require__(9186);
;// CONCATENATED MODULE: ./packages/shared/src/release/last-released.ts
/** Decides which tags a range may start at: a tag that was never released must not hide commits from the gates. */




/**
 * A release was released when the commit of its tag was deployed to the last environment (or one of production), verified there and not
 * rolled back. Without environments, when a trusted account published its GitHub Release. A prerelease may have been verified in any
 * environment. Where nothing was verified yet, a release that was deployed there counts; where nothing was deployed, any published one,
 * else any tag. A deployment whose tag is gone or was moved is no start, but keeps those weaker proofs from being one: no start is left,
 * and all of the history is judged.
 */
function lastReleased(facts) {
    const candidates = listCandidates(facts.release, facts.pattern, facts.tags);
    const isStable = ({ name }) => (0,release_version/* parseTag */.ED)(name, facts.pattern)?.prerelease.length === 0;
    const ofKind = (stable, environments) => selectProven(candidates.filter((tag) => isStable(tag) === stable), facts, (isWanted) => listCandidates(facts.release, facts.pattern, listRun(facts, environments, isWanted)).filter((tag) => isStable(tag) === stable));
    const stable = ofKind(true, listLastEnvironments(facts));
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
function listLastEnvironments({ environments }) {
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
    const isVerified = ({ statuses }) => statuses.some(({ state, description }) => state === "success" && description.startsWith(VERIFIED));
    return deployments.some(isVerified) && !deployments.some((one) => isQuarantining(one, null));
}

;// CONCATENATED MODULE: ./packages/shared/src/github/issues.ts
/** Issues and comments that are ours: found by marker, label and author through the list, and written once. */





const issues_issueShape = schemas/* object */.Ikc({
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
    }, issues_issueShape);
    return issues.filter((issue) => issue.pull_request === undefined || issue.pull_request === null).map(toIssue);
}
async function listNewestIssues(github) {
    const issues = await github.read("/repos/{owner}/{repo}/issues", { state: "all", sort: "created", direction: "desc", per_page: 100 }, z.array(issues_issueShape));
    return issues.filter((issue) => issue.pull_request === undefined || issue.pull_request === null).map(toIssue);
}
/** One by number. */
async function readIssue(github, number) {
    return toIssue(await github.read("/repos/{owner}/{repo}/issues/{issue_number}", { issue_number: number }, issues_issueShape));
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
        .filter((issue) => isTrustedAuthor(issue.author, { own, authors: [] }) && readMarker(issue.body) === marker)
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
    const create = async (assignees) => toIssue(await github.write("POST /repos/{owner}/{repo}/issues", { title, body, labels, ...(assignees.length === 0 ? {} : { assignees }) }, issues_issueShape, [201]));
    const write = () => github.writeOnce({
        what: `issue ${request.kind}:${request.key}`,
        readFirst: request.known === undefined,
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
    try {
        const { value, created } = request.known == null ? await write() : { value: request.known, created: false };
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
            return comments.find((comment) => isTrustedAuthor(comment.author, { own, authors: [] }) &&
                comment.body.startsWith(marker) &&
                !(request.unedited === true && comment.edited));
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
        create: async () => toIssue(await github.write("PATCH /repos/{owner}/{repo}/issues/{issue_number}", { issue_number: number, ...change }, issues_issueShape, [200])),
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
async function listTrustedDeployments(github, policy, options = {}) {
    const deployments = await listDeployments(github, options);
    return provenance_keepTrusted(deployments, listTrustedWriters(policy, await issues_readOwnLogin(github)));
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
    const own = await issues_readOwnLogin(github);
    return lastReleased({ ...facts, published: toPublished(releases, policy, own) });
}

;// CONCATENATED MODULE: ./packages/shared/src/github/release-overview.ts
/** One GraphQL request for what every preflight begins with: the policy, the tags, the branches, the milestone, our issues. */







/** How many deployments come with the overview. */
const OVERVIEW_DEPLOYMENTS = 50;
const DEPLOYMENTS = `
    deployments(first: ${OVERVIEW_DEPLOYMENTS}, orderBy: {field: CREATED_AT, direction: DESC}) ${DEPLOYMENTS_FIELDS}`;
const release_overview_ISSUES = `
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
    branches: refs(refPrefix: "refs/heads/", first: 100) { nodes { name target { __typename oid } } }${withIssues ? release_overview_ISSUES : ""}${withDeployments ? DEPLOYMENTS : ""}
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
const release_overview_issuesShape = schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(release_overview_issueShape.nullable()) });
const shape = schemas/* object */.Ikc({
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
        releases: release_overview_issuesShape.optional(),
        debts: release_overview_issuesShape.optional(),
        reviews: release_overview_issuesShape.optional(),
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
            isApart ? fact(() => readDeploymentsApart(github)) : undefined,
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
    const deployments = await listDeployments(github, { limit: OVERVIEW_DEPLOYMENTS });
    return { deployments, more: deployments.length >= OVERVIEW_DEPLOYMENTS };
}
async function readShownDeployments(github, where, { deployments }) {
    if (where.deployments !== true)
        return undefined;
    if (deployments === undefined)
        throw (0,github_failure/* invalidAnswer */.k_)("POST /graphql", "deployments were asked for and left out");
    return fact(() => readDeploymentsPage(github, deployments));
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

// EXTERNAL MODULE: ./packages/shared/src/github/policy-file.ts
var policy_file = __webpack_require__(6128);
// EXTERNAL MODULE: ./packages/shared/src/policy/resolve.ts
var resolve = __webpack_require__(4042);
// EXTERNAL MODULE: ./packages/shared/src/policy/standard.ts
var standard = __webpack_require__(6249);
;// CONCATENATED MODULE: ./packages/shared/src/phase/load-policy.ts
/** Reads the policy that holds for a release: the file on the default branch (or a ref that an input names) over the standard policy. */




/** Where the policy lies when no input says otherwise. */
const DEFAULT_PATH = ".github/release-policy.yml";
/** A missing default file is the standard policy, a missing named one an error; a bad one throws `invalid-policy` with line and column. */
async function loadPolicy(github, inputs) {
    const where = { path: inputs.policyFile, ref: inputs.policyRef, service: inputs.service, tag: inputs.version };
    const [text, floors] = await Promise.all([
        readPolicyText(github, { path: where.path, ref: where.ref }),
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
        message: `git ${args[0]} failed: ${listWords(result.problem).join("; ").slice(0, 500)}`,
        hint: "Check the repository out with its history: actions/checkout with `fetch-depth: 0`.",
    });
}
/** The lines that say something. */
function listWords(text) {
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

;// CONCATENATED MODULE: ./packages/shared/src/range/source.ts
/** With more commits since a signature, from either source, none is looked up: the whole difference decides, they only explain. */
const LOOKED_UP = 20;
const source_PARALLEL = 8;
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
    await Promise.all(Array.from({ length: Math.min(source_PARALLEL, items.length) }, work));
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
                return { commits: [], incomplete: describeUnknown(from, to) };
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
                return { paths: [], incomplete: describeUnknown(from, to) };
            return { paths: listChanged(comparison), ...(comparison.filesComplete ? {} : { incomplete: CUT }) };
        },
        readSince: (signed, releasing) => readSince(github, compare, signed, releasing),
    };
}
function describeUnknown(from, to) {
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

;// CONCATENATED MODULE: ./actions/release-notes/src/range.ts




async function readRange(github, request) {
    const found = await findRange(github, { ...request, deepens: request.needsPaths });
    const { identity, source, incomplete } = found;
    const remarks = [...found.remarks, ...(identity.previous === undefined ? describePassedOver(request) : [])];
    if (incomplete !== undefined)
        return { identity, source, remarks, incomplete, commits: [] };
    const from = identity.previous?.sha;
    const [listed, paths] = await Promise.all([
        source.listCommits(from, request.sha),
        request.needsPaths ? source.listCommitPaths?.(from, request.sha) : undefined,
    ]);
    return {
        identity,
        source,
        remarks,
        ...(listed.incomplete === undefined ? {} : { incomplete: `${listed.incomplete}.` }),
        commits: listed.commits.map((commit) => toNoteCommit(paths === undefined || commit.parents.length > 1 ? commit : { ...commit, paths: paths.get(commit.sha) ?? [] })),
    };
}
/** A first release beside tags that look like releases: who moved from `v1.1` to `v1.1.1` learns why they do not count. */
function describePassedOver({ allTags, pattern, release }) {
    const numbered = allTags.filter((name) => /\d\.\d/.test(name) && name !== release.tag);
    const others = numbered.filter((name) => (0,release_version/* parseTag */.ED)(name, pattern) === undefined);
    return others.length === 0 || others.length < numbered.length
        ? []
        : [
            `${release.tag} counts as the first release: ${listFirst([...others].sort(), 3)} ${others.length === 1 ? "is no release" : "are no releases"} of the pattern ${(0,release_version/* showPattern */.uz)(pattern)}, whose versions are ${(0,release_version/* describeVersioning */.ch)(pattern)}.`,
        ];
}

;// CONCATENATED MODULE: ./actions/release-notes/src/gather.ts
/** Reads everything that the notes are made from: policy, range, pull requests, known issues, releases, what became of it. */




















/** Throws only for what makes the question void: no commit, a bad policy, a moved tag, a missing template. */
async function gather(github, inputs, runtime) {
    const [overview, releases] = await Promise.all([
        readReleaseOverview(github, { policyPath: inputs.policyFile, policyRef: inputs.policyRef }),
        listReleases(github),
    ]);
    const policy = await loadOverviewPolicy(github, locatePolicy(inputs), overview.policy, "unchecked");
    checkEnvironment(policy, inputs.environment);
    const release = (0,release_version/* readVersion */.$4)(inputs.version, policy.tag);
    const tags = overview.moreTags ? await (0,refs/* listTags */.cB)(github, (0,release_version/* tagPrefix */.B3)(policy.tag)) : overview.tags;
    const tag = tags.find(({ name }) => name === release.tag);
    // A tag of a tag is followed to its commit only when it is asked for by name.
    const tagged = tag?.sha ?? (await (0,refs/* resolveTag */.fn)(github, release.tag))?.sha;
    const sha = decideCommit(release.tag, tagged, inputs.sha);
    const begin = await readStarts(github, policy, release, { tags, releases });
    const range = await readRange(github, {
        release,
        sha,
        pattern: policy.tag,
        tags: begin,
        allTags: tags.map(({ name }) => name),
        history: inputs.history,
        workspace: runtime.context.workspace,
        needsPaths: needsPaths(policy),
    });
    const path = inputs.template ?? policy.notes.template;
    const [changed, template, became] = await Promise.all([
        readChanged(github, policy, range),
        path === undefined ? undefined : readTemplateText(github, path, overview.policy.sha),
        inputs.phase === "publish" ? readBecameIfAllowed(github, policy, inputs, sha) : undefined,
    ]);
    const known = findReleases(releases, { release, sha, pattern: policy.tag, isTagged: tagged !== undefined });
    const previous = releases.find((candidate) => candidate.tag === range.identity.previous?.tag);
    return {
        policy,
        overview,
        range,
        ...known,
        tagged: tagged !== undefined,
        template,
        became,
        facts: {
            identity: range.identity,
            product: inputs.product ?? policy.service ?? runtime.context.repository.name,
            date: decideDate(known.existing, inputs.phase, runtime.clock.now()),
            ...changed,
            previousNotes: {
                known: previous === undefined ? null : (readData(previous.body)?.known ?? null),
                date: previous?.publishedAt ?? null,
            },
            servicePaths: policy.paths,
        },
    };
}
/** Among the GitHub Releases: that of the tag, other drafts of it, and whether a higher version is out. */
function findReleases(releases, of) {
    const { release, sha, pattern, isTagged } = of;
    const existing = chooseRelease(releases, { tag: release.tag, sha, tagged: isTagged });
    return {
        existing,
        strays: releases.filter(({ tag, draft }) => tag === release.tag && draft).filter((one) => one !== existing),
        highest: !releases.some((candidate) => {
            const other = candidate.draft || candidate.prerelease ? undefined : (0,release_version/* parseTag */.ED)(candidate.tag, pattern);
            return other !== undefined && (0,release_version/* compareVersions */.Zy)(other, release) > 0;
        }),
    };
}
/** The day of publication; a draft keeps the day that it was first written on until then. `now` in milliseconds. */
function decideDate(existing, phase, now) {
    const today = new Date(now).toISOString().slice(0, 10);
    if (existing === undefined || (existing.draft && phase === "publish"))
        return today;
    return readData(existing.body)?.date ?? existing.publishedAt?.slice(0, 10) ?? today;
}
/**
 * The commits with their pull requests, and the known issues. Every commit is asked about: a merge or a release pull request hides
 * what rebased pull requests brought behind it.
 */
async function readChanged(github, policy, range) {
    const asked = range.commits.map(({ sha, message }) => ({ sha, named: message.pullRequest }));
    const pulls = await listPullRequests(github, { commits: asked, files: needsPaths(policy), evidence: false });
    const pullOfCommit = assignByAssociation(asked, pulls);
    const [{ issues, newcomers }, { commits, incomplete }] = await Promise.all([
        readNotesContext(github, {
            issueLabel: policy.notes["known-issues-label"] ?? "known-issue",
            authors: pulls.flatMap(({ outsider }) => outsider ?? []),
            before: range.identity.previous?.sha,
        }),
        needsPaths(policy) && range.incomplete === undefined
            ? readMissingPaths(github, range.commits, {
                pulls,
                pullOfCommit,
                servicePaths: policy.paths,
                matches: matchesAny,
            })
            : range,
    ]);
    return {
        commits,
        pulls: pulls.map((pull) => toNotedPull(pull, newcomers)),
        pullOfCommit,
        knownIssues: issues,
        ...(incomplete === undefined ? {} : { incomplete }),
    };
}
/** Whether a rule of the policy or a service asks for changed paths. */
function needsPaths(policy) {
    return policy.paths.length > 0 || (policy.notes.hidden ?? []).some(({ paths }) => paths.length > 0);
}
function decideCommit(tag, tagged, given) {
    if (tagged !== undefined && given !== undefined && tagged !== given)
        throw new errors/* ActionableError */.f({
            code: "tag-moved",
            message: `The tag ${tag} points at ${tagged} now; the input \`sha\` says ${given}.`,
            hint: "Nothing was written. Run preflight again for the commit that is to be released.",
        });
    const sha = tagged ?? given;
    if (sha !== undefined)
        return sha;
    throw new errors/* ActionableError */.f({
        code: "not-found",
        message: `There is no tag ${tag}, and no \`sha\` was given.`,
        hint: "Push the tag first, or pass the commit as `sha` to draft notes ahead of the tag.",
    });
}
function locatePolicy(inputs) {
    return { path: inputs.policyFile, ref: inputs.policyRef, service: inputs.service, tag: inputs.version };
}
/** From where the policy is read, never from the commit under release. */
async function readTemplateText(github, path, ref) {
    const file = await (0,contents/* readFile */.TA)(github, path, ref);
    if (file !== undefined)
        return file.text;
    throw new errors/* ActionableError */.f({
        code: "not-found",
        message: `The template ${path} does not exist at ${ref.slice(0, 7)}, where the policy is read from.`,
        hint: "Commit it to the default branch, or correct `template`.",
    });
}
/** Where nothing has to be verified, deployments that can't be read stop nothing. */
async function readBecameIfAllowed(github, policy, inputs, sha) {
    if (inputs.requireVerified)
        return readBecame(github, policy, inputs, sha);
    const read = await fact(() => readBecame(github, policy, inputs, sha));
    return read.ok ? read.value : undefined;
}
/** Tags that the notes may start at. Without `deployments: read` every tag is one: notes let nothing through a gate. */
async function readStarts(github, policy, release, known) {
    const read = await fact(() => readLastReleased(github, policy, { release, ...known }));
    return read.ok ? read.value.tags : known.tags;
}
/** By the deployments of the environment named, or of all production environments of the policy. */
async function readBecame(github, policy, inputs, sha) {
    const names = inputs.environment === undefined
        ? policy.environments.filter(release_production/* isProduction */.K).map(({ name }) => name)
        : [inputs.environment];
    const fates = [];
    const unverified = [];
    for (const environment of names) {
        const deployments = (await listTrustedDeployments(github, policy, { environment }))
            .filter((deployment) => deployment.sha === sha && deployment.payload !== null && deployment.payload.kind !== "drill")
            .filter((deployment) => deployment.payload.service === (policy.service ?? null))
            .map((deployment) => ({ ...deployment, statuses: deployment.statuses.map((status, id) => ({ ...status, id })) }));
        const back = deployments.find((deployment) => isQuarantining(deployment, null));
        const targets = policy.environments.find(({ name }) => name === environment)?.targets ?? [];
        const parts = (targets.length === 0 ? [null] : targets).map((target) => ({
            name: target === null ? environment : `${environment}/${target}`,
            verified: deployments
                .filter((deployment) => concernsTarget(deployment.payload, target) && !isQuarantining(deployment, target))
                .flatMap(({ statuses }) => statuses.filter(({ state, description }) => state === "success" && description.startsWith(VERIFIED)))[0],
        }));
        const missing = parts.filter(({ verified }) => verified === undefined).map(({ name }) => name);
        if (back !== undefined) {
            fates.push({
                kind: "rolled-back",
                environment,
                date: toDate(deployment_latestStatus(back).createdAt),
                use: back.payload?.previous?.version ?? null,
            });
            unverified.push(...(missing.length === 0 ? [environment] : missing));
        }
        else if (missing.length === 0)
            fates.push({ kind: "verified", environment, date: toDate(parts.at(-1).verified.createdAt), use: null });
        else
            unverified.push(...missing);
    }
    return { fates, unverified: names.length === 0 ? ["production"] : unverified };
}
function toDate(instant) {
    return new Date(instant).toISOString().slice(0, 10);
}

;// CONCATENATED MODULE: ./actions/release-notes/src/plan.ts
/** A draft is written even when the gate says no, so that people can fill in what is missing; it is never published then. */
function planNotes(facts) {
    const { existing } = facts;
    const failure = facts.findings.find(({ severity }) => severity === "failure");
    const same = existing !== undefined && existing.body === facts.body && existing.prerelease === facts.prerelease;
    const missing = Object.entries(facts.assets)
        .filter(([name, vouched]) => !vouched || !existing?.assets.includes(name))
        .map(([name]) => name);
    const isChanged = !same || missing.length > 0;
    const nothing = { write: "none", upload: [], publish: "no" };
    if (facts.dryRun)
        return failure === undefined
            ? { decision: "planned", reason: "dry-run", ...nothing }
            : { decision: "incomplete", reason: failure.code, ...nothing };
    if (existing?.immutable && !existing.draft)
        return { decision: "published", reason: isChanged ? "immutable" : "unchanged", ...nothing };
    const writes = {
        write: existing === undefined ? "create" : same ? "none" : "update",
        upload: missing,
    };
    if (failure !== undefined)
        return { decision: "incomplete", reason: failure.code, ...writes, publish: "no" };
    const state = existing !== undefined && !existing.draft ? "published" : "drafted";
    const reason = existing === undefined ? "drafted" : isChanged ? "updated" : "unchanged";
    if (facts.operation === "draft" || state === "published")
        return { decision: state, reason, ...writes, publish: "no" };
    if (facts.requireVerified && (facts.unverified ?? []).length > 0)
        return { decision: "refused", reason: "not-verified", ...writes, publish: "no" };
    return {
        decision: "published",
        reason: "published",
        ...writes,
        publish: facts.highest && !facts.prerelease ? "latest" : "not-latest",
    };
}
/** Whether the step ends red under `mode: enforce`. */
function isNegative({ decision }) {
    return decision === "incomplete" || decision === "refused";
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
        if (isNotFound(thrown))
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
    const jobs = await github.readAll("/repos/{owner}/{repo}/actions/runs/{run_id}/jobs", { run_id: runId, filter }, z.object({
        id: z.number(),
        name: z.string(),
        run_attempt: z.number().optional(),
        check_run_url: z.string().nullish(),
        status: z.string(),
        conclusion: z.string().nullable(),
        started_at: z.string().nullable(),
        completed_at: z.string().nullable(),
        html_url: z.string().nullable(),
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
    const approvals = await github.read("/repos/{owner}/{repo}/actions/runs/{run_id}/approvals", { run_id: runId }, z.array(z.object({
        state: z.string(),
        comment: z.string(),
        user: z.object({ login: z.string() }),
        environments: z.array(z.object({ name: z.string().optional() })),
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
            await github.write("POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs", { run_id: runId }, z.unknown(), [201]);
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
            await github.write("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", { workflow_id: dispatch.workflow, ref: dispatch.ref, inputs: dispatch.inputs }, z.unknown(), [200, 204]);
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
    return digestOf(body);
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
function encodeHidden(value) {
    return Buffer.from(JSON.stringify(value), "utf8").toString("base64");
}
/** Far deeper than what we write. What walks a value calls itself once a level. */
const DEPTH_LIMIT = 100;
/** The value; throws when the text holds none, or one that is nested deeper than any of ours. White space inside is passed over. */
function decodeHidden(text) {
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
    const lines = encodeHidden(entry).match(/.{1,120}/g) ?? [];
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
        const value = decodeHidden(found[0].encoded);
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
        return await appendEntry(github, runtime, phase);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f))
            throw thrown;
        return { failure: thrown };
    }
}
/** The sentence for the log and the summary. */
function describeMissingEntry(failure) {
    return `The release record was not written: ${failure.message} ${failure.hint}`;
}

;// CONCATENATED MODULE: ./actions/release-notes/src/record.ts






/**
 * An entry that says the same as the last one is not written again. A token that may not write check runs is a problem that is
 * shown; every other failure ends the action, because the release would be published without its record.
 */
async function keepRecord(github, runtime, subject) {
    if (subject.dryRun)
        return { entries: [], problems: [] };
    const { built, findings, gathered } = subject;
    const { document } = built;
    const failure = findings.find(({ severity }) => severity === "failure");
    const { decision, reason } = concludeGate(findings);
    const facts = {
        document: (0,canonical/* digestOf */.o)(document),
        ledger: document.ledger,
        findings: findings.map(({ code, severity, sha }) => ({ code, severity, sha })),
    };
    const smaller = listSmallerFacts(facts);
    const written = await tryAppendEntry(github, runtime, {
        phase: "release-notes",
        version: document.version,
        sha: document.sha,
        service: gathered.policy.service ?? null,
        environment: null,
        policyDigest: gathered.policy.digest,
        decision,
        reason,
        reasons: [describeLedger(document.ledger), ...findings.map(({ message }) => message)],
        facts,
        smaller,
        known: (entries) => {
            const own = entries.findLast(({ phase }) => phase === "release-notes");
            const isSame = [facts, ...smaller].some((one) => (0,canonical/* digestOf */.o)(one) === own?.factsDigest);
            return isSame && own?.decision === decision ? own : undefined;
        },
        checkRun: {
            conclusion: failure === undefined ? "success" : "failure",
            title: failure === undefined ? describeLedger(document.ledger) : failure.message,
            summary: [
                { heading: null, body: describeLedger(document.ledger) },
                ...findings.slice(0, 50).map(({ message }) => ({ heading: null, body: bullets([renderInline(message)]) })),
            ],
        },
    });
    if (!("failure" in written))
        return { entries: written.entries, problems: [] };
    if (written.failure.code !== "missing-permission")
        throw written.failure;
    return { entries: [], problems: [describeMissingEntry(written.failure)] };
}
/** The first finding of each code and severity decides the same as all of its kind. */
function listSmallerFacts(facts) {
    const first = new Map();
    for (const finding of facts.findings) {
        const key = `${finding.severity} ${finding.code}`;
        if (!first.has(key))
            first.set(key, finding);
    }
    const findings = [...first.values()];
    return [
        { ...facts, findings },
        { ...facts, findings, ledger: { ...facts.ledger, unexplained: [] } },
    ];
}

;// CONCATENATED MODULE: ./actions/release-notes/src/reasons.ts
/** The closed set of reasons that release-notes gives for its decision. */
const reasons_REASONS = [
    {
        code: "drafted",
        meaning: "A draft release holds the notes.",
        remedy: "Read the draft and complete what is yours. Preflight decides next.",
        where: "nothing",
    },
    {
        code: "updated",
        meaning: "The notes were brought up to date.",
        remedy: "Nothing.",
        where: "nothing",
    },
    {
        code: "unchanged",
        meaning: "Everything on GitHub is as it should be; nothing was written.",
        remedy: "Nothing.",
        where: "nothing",
    },
    {
        code: "published",
        meaning: "The release was published.",
        remedy: "Nothing. The announce step follows.",
        where: "nothing",
    },
    {
        code: "dry-run",
        meaning: "Nothing was written because `dry-run` is set.",
        remedy: "Remove `dry-run` from the step to write the notes.",
        where: "workflow",
    },
    {
        code: "migration-steps-missing",
        meaning: "A major release has no migration steps.",
        remedy: "Write them under `## Migration` in the pull request, or under `## Migration steps` in the draft with the two markers around that section removed; then choose Re-run all jobs.",
        where: "re-run-all",
    },
    {
        code: "breaking-without-migration",
        meaning: "A change breaks something and nobody wrote what users have to do.",
        remedy: "Add a `BREAKING CHANGE:` footer or a `## Migration` section to the named change's pull request (also after the merge), then choose Re-run all jobs.",
        where: "re-run-all",
    },
    {
        code: "type-mismatch",
        meaning: "The changes say more than the version's number: a patch or minor holds a breaking change.",
        remedy: "Release it under the number that the message names, or revert the change.",
        where: "commit",
    },
    {
        code: "unexplained-commits",
        meaning: "A commit of the range could not be accounted for.",
        remedy: "Report it with the summary; until then name the commit in the notes by hand and use `mode: advisory`.",
        where: "workflow",
    },
    {
        code: "range-incomplete",
        meaning: "Not every commit of the range could be read.",
        remedy: "Check the repository out with `fetch-depth: 0`, or remove `history` from the step.",
        where: "workflow",
    },
    {
        code: "not-verified",
        meaning: "The commit was not verified in the environment, so the release stays a draft.",
        remedy: "Verify the release first: choose Re-run all jobs. For what is never deployed set `require-verified: false` on the step.",
        where: "workflow",
    },
    {
        code: "immutable",
        meaning: "The published release is immutable and differs from the notes.",
        remedy: "Leave it, or release a new version: the tag of an immutable release cannot be used again.",
        where: "commit",
    },
];

;// CONCATENATED MODULE: ./actions/release-notes/src/report.ts








const SHOWN_COMMITS = 500;
/** Decision and what decided it, with the commit named. */
function describeReport({ plan, findings, gathered, built }) {
    const reason = reasons_REASONS.find(({ code }) => code === plan.reason);
    const failures = findings.filter(({ severity }) => severity === "failure");
    const named = failures.slice(0, 3).map(({ message }) => message);
    const more = failures.length > named.length ? [`and ${failures.length - named.length} more.`] : [];
    if (plan.decision === "incomplete")
        return [...named, ...more, reason.remedy].join(" ");
    if (plan.reason === "not-verified")
        return `${reason.meaning} Not verified in: ${(gathered.became?.unverified ?? []).join(", ")}. ${reason.remedy}`;
    return `${reason.meaning} ${describeChanges(built.document)}`;
}
/** Sections of the summary, what matters first. */
function renderReport(report, context) {
    const { plan, built, release } = report;
    const { document } = built;
    const sections = [
        {
            heading: `Release notes of ${escapeMarkdown(document.product)} ${escapeMarkdown(document.version)}`,
            body: [
                renderVerdictLine(markDecision(isNegative(plan), plan.decision), plan, renderInline(describeReport(report))),
                factTable([
                    [
                        "Release",
                        release === undefined
                            ? "none yet"
                            : `${markdown_link(release.name, release.url)} (${release.draft ? "draft" : "public"})`,
                    ],
                    ["Commit", renderCommitLink(document.sha, report.repositoryUrl)],
                    ["Since", document.previous === null ? "the beginning (first release)" : inlineCode(document.previous.tag)],
                    ["Type", inlineCode(document.type)],
                ]),
            ].join("\n\n"),
        },
    ];
    const next = listNextSteps(report);
    if (next.length > 0)
        sections.push({ heading: "What to know and to do", body: bullets(next) });
    sections.push({
        heading: null,
        body: details("The notes", renderSections(document, context)
            .map(({ heading, body }) => (heading === undefined ? body : `### ${heading}\n\n${body}`))
            .join("\n\n"), true),
    });
    sections.push({
        heading: null,
        body: details(`Every commit: ${describeLedger(document.ledger)}`, renderLedger(report)),
    });
    return sections;
}
function listNextSteps(report) {
    const { plan, findings, gathered, built } = report;
    return [
        ...findings.map(({ severity, sha, message }) => `${severity === "failure" ? "**Must be fixed:** " : ""}${renderInline(message)}${sha === null ? "" : ` (${renderCommitLink(sha, report.repositoryUrl)})`}`),
        ...(isNegative(plan) ? [renderInline(reasons_REASONS.find(({ code }) => code === plan.reason).remedy)] : []),
        ...describeDrafts(gathered, built.document.sha),
        ...gathered.range.remarks.map((remark) => renderInline(remark)),
        ...report.problems.map((problem) => renderInline(problem)),
        ...(report.cut.length === 0
            ? []
            : [`Too long for GitHub: left out of the body are ${report.cut.join(", ")}; the whole is attached.`]),
        ...(report.owned.length === 0 ? [] : [`Kept as people wrote it: ${report.owned.join(", ")}.`]),
    ];
}
function renderLedger({ built, repositoryUrl }) {
    const { entries, unexplained } = built.ledger;
    const rows = [
        ...unexplained.map((sha) => [renderCommitLink(sha, repositoryUrl), "", "**unexplained**"]),
        ...entries
            .slice(0, SHOWN_COMMITS)
            .map(({ sha, title, fate }) => [
            renderCommitLink(sha, repositoryUrl),
            renderInline(title.slice(0, 120)),
            describeFate(fate),
        ]),
    ];
    const rest = entries.length - SHOWN_COMMITS;
    return `${table(["commit", "title", "what became of it"], rows)}${rest > 0 ? `\n\nand ${rest} more, in the attached record.` : ""}`;
}
function describeFate(fate) {
    switch (fate.kind) {
        case "shown":
            return "shown";
        case "grouped":
            return `grouped under ${escapeMarkdown(fate.change.startsWith("#") ? `pull request ${fate.change.slice(1)}` : fate.change.slice(0, 7))}`;
        case "hidden":
            return `hidden by the rule ${inlineCode(fate.rule)}`;
        case "reverted":
            return `reverted, with ${fate.by.slice(0, 7)}`;
        case "backported":
            return `the same change as ${fate.from.slice(0, 7)}`;
    }
}
/** A public release whose tag was moved: what readers have seen is another commit's. Undefined: it stands where it was published. */
function describeMovedRelease({ existing }, sha) {
    if (existing === undefined || existing.draft || existing.commit === null || existing.commit === sha)
        return undefined;
    return `${existing.tag} was published for ${existing.commit.slice(0, 7)} and points at ${sha.slice(0, 7)} now: readers of the public release may have seen the notes of the other commit. Release a new version rather than move a published tag.`;
}
/** What became of drafts of the tag that were not written for this commit. */
function describeDrafts({ existing, strays }, sha) {
    const left = existing?.draft === true && existing.commit !== null && existing.commit !== sha ? existing.commit : null;
    return [
        ...(left === null
            ? []
            : [
                `The draft was written for ${left.slice(0, 7)}, which the tag has left: it now holds this commit's notes, and what people wrote in it.`,
            ]),
        ...strays.map((stray) => `Another draft carries this tag (${markdown_link((stray.commit ?? stray.target).slice(0, 12), stray.url)}); delete it if nobody needs it.`),
    ];
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
        const value = decodeHidden(found[1]);
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./packages/shared/src/policy/requirement-ids.ts
var requirement_ids = __webpack_require__(6810);
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

;// CONCATENATED MODULE: ./packages/shared/src/text/marker.ts
/** The marker in the first line of an issue or comment of ours. */
/** The first marker that is alone on a line: text above it must not hide the issue from us. */
function marker_readMarker(body) {
    return /^<!-- octoacme:[a-z-]+:[^\n\r>]* -->(?=\r?$)/m.exec(body)?.[0];
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

;// CONCATENATED MODULE: ./packages/shared/src/github/release-issue.ts






/** The oldest that this token opened for the version and service. */
function findIssue(overview, policy, version) {
    if (!overview.releaseIssues.ok)
        return null;
    const marker = `<!-- octoacme:release:${policy.service ?? "-"}:${version} -->`;
    const own = overview.releaseIssues.value.filter((issue) => issue.own && marker_readMarker(issue.body) === marker);
    return [...own].sort((a, b) => a.number - b.number)[0] ?? null;
}
async function readIssueComments(github, overview, issue) {
    if (!overview.releaseIssues.ok)
        return overview.releaseIssues;
    if (issue === null)
        return { ok: true, value: [] };
    return fact(() => readComments(github, issue.number));
}
/** All comments of the issue; an edit within the second of the comment counts as one too. */
async function readComments(github, number) {
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
            fact(() => readPermission(github, login)),
            ...readTeams(login).map((member) => fact(member)),
        ]);
        return [login, { permission, teams: Object.fromEntries(teams.map((team, index) => [team, members[index]])) }];
    }));
    return Object.fromEntries(entries);
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
                isOwn = block === "paragraph_open" && !own_lines_goesOn(before, source, token) && !isFootnote(source, token);
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
function own_lines_goesOn(before, source, { map }) {
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
function commands_readCommands(body) {
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

;// CONCATENATED MODULE: ./packages/shared/src/requirements/roles.ts
const LEVELS = ["none", "read", "triage", "write", "maintain", "admin"];
/**
 * Who has no access any more is out, though still listed; what could not be read is unknown and never yes. On a public
 * repository GitHub says `read` of everybody: there a listed login counts until it is taken off the list.
 */
function roles_isInRole(policy, roleName, login, people) {
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
    const listCommanded = (body) => commands_readCommands(body).flatMap(({ command }) => (command === null ? [] : [command.requirement]));
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
    const { pending, revokes } = signatures_readComments(facts, judge);
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
        const standing = roles_isInRole(policy, rule.role, login, facts.people);
        return standing.state === "yes" ? { state: "yes", why: "" } : standing;
    };
}
/** The commands in the order in which they were given, and the newest revoke of each requirement. */
function signatures_readComments(facts, judge) {
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
        for (const read of commands_readCommands(comment.body)) {
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
    return facts.range.value.commits.some(({ madeBy, message }) => madeBy?.toLowerCase() === name || co_authors_listCoAuthors(message).includes(name));
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
        .flatMap((review) => commands_readCommands(review.body).flatMap(({ command }) => {
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

;// CONCATENATED MODULE: ./actions/release-notes/src/type-waiver.ts







/**
 * The same answer as preflight's row `release-type`. To be asked only for changes that contradict the number: it reads the comments
 * of the release issue and what those who commented may do. `now` in milliseconds.
 */
async function readTypeDemand(github, { policy, overview, facts }, now) {
    const { identity } = facts;
    const { version, sha } = identity;
    const rule = policy.requirements[releaseType.id];
    if (rule === undefined || !rule.enabled || !rule.types.includes(identity.type))
        return { asks: false };
    const isWaived = (granted) => judgeWaivers(policy, releaseType.id, { version, sha, now, granted }).some(({ standing }) => standing.state === "active");
    if (isWaived([]))
        return { asks: false };
    const issue = findIssue(overview, policy, version);
    if (overview.releaseIssues.ok && issue === null)
        return { asks: true };
    const [comments, record] = await Promise.all([
        readIssueComments(github, overview, issue),
        fact(() => readRecord(github, { sha, version, service: policy.service ?? null })),
    ]);
    if (!comments.ok)
        return { asks: true, problem: type_waiver_describeProblem(comments.failure) };
    if (!record.ok)
        return { asks: true, problem: type_waiver_describeProblem(record.failure) };
    const unread = { ok: false, failure: { kind: "unavailable", message: "not read" } };
    const people = await readPeople(github, policy, listSigners({ comments, pulls: unread, approvals: unread }, policy));
    const { waivers } = collectSignatures({
        now: new Date(now).toISOString(),
        release: { ...identity, previous: identity.previous ?? null },
        comments,
        revokes: listSeenRevokes(record.value.entries, { issue, version, service: policy.service }, now),
        pulls: unread,
        range: unread,
        approvals: unread,
        people,
        since: {},
    }, policy, [releaseType]);
    return { asks: !isWaived(waivers) };
}
function type_waiver_describeProblem({ message }) {
    return `Whether somebody waived release-type could not be read: ${message}`;
}

;// CONCATENATED MODULE: ./actions/release-notes/src/main.ts
/** The story of the notes: read what changed, make the document, judge it, keep the GitHub Release in step, say what was done. */





















const NOTES_ASSET = "release-notes.md";
const MIGRATION = { id: "migration", heading: "Migration steps" };
/** See the module's sentence. */
async function main(inputs, runtime) {
    const { context } = runtime;
    const github = await connectGitHub(runtime, inputs.githubToken, { signal: runtime.signal });
    const gathered = await gather(github, inputs, runtime);
    const { existing, facts, policy } = gathered;
    const repositoryUrl = `${context.serverUrl}/${context.repository.fullName}`;
    const built = buildNotes(facts, { sections: policy.notes.sections ?? [], hidden: policy.notes.hidden ?? [] }, matchRemembered());
    const rendering = {
        repositoryUrl,
        fates: (gathered.became?.fates ?? []).filter(({ kind }) => kind !== "rolled-back" || !existing?.body.includes("octoacme:fate:begin")),
    };
    const { findings, problems } = await judge(github, gathered, built, runtime.clock.now());
    const record = await keepRecord(github, runtime, { gathered, built, findings, dryRun: inputs.dryRun });
    const content = composeContent(gathered, built, rendering, { entries: record.entries, findings });
    const plan = planNotes({
        operation: inputs.phase,
        dryRun: inputs.dryRun,
        findings,
        existing: existing === undefined
            ? undefined
            : {
                ...existing,
                assets: existing.assets
                    .filter(({ name, size, state }) => state === "uploaded" && size === Buffer.byteLength(content.assets[name] ?? "", "utf8"))
                    .map(({ name }) => name),
            },
        body: content.composed.body,
        prerelease: content.prerelease,
        assets: content.vouched,
        unverified: gathered.became?.unverified,
        requireVerified: inputs.requireVerified,
        highest: gathered.highest,
    });
    const release = await carryOut(github, gathered, content, plan);
    const moved = describeMovedRelease(gathered, facts.identity.sha);
    const report = {
        plan,
        built,
        findings,
        release,
        gathered,
        cut: content.composed.cut,
        owned: content.composed.owned,
        problems: [...(moved === undefined ? [] : [moved]), ...problems, ...record.problems],
        repositoryUrl,
        requests: github.countRequests(),
    };
    await conclude(inputs, runtime, report, rendering);
}
/** Who waived a contradiction is read only where there is one. */
async function judge(github, gathered, built, now) {
    const { existing, facts } = gathered;
    const ownMigration = existing !== undefined && readOwnSection(existing.body, MIGRATION, gathered.template) !== undefined;
    const findings = judgeNotes(built, facts.identity, ownMigration);
    if (!findings.some(({ code, severity }) => code === "type-mismatch" && severity === "failure"))
        return { findings, problems: [] };
    const { asks, problem } = await readTypeDemand(github, gathered, now);
    return {
        findings: asks ? findings : judgeNotes(built, facts.identity, ownMigration, false),
        problems: problem === undefined ? [] : [problem],
    };
}
function composeContent(gathered, built, rendering, judged) {
    const { existing, facts } = gathered;
    const { document } = built;
    let sections = renderSections(document, rendering);
    let base = existing?.body ?? "";
    if (gathered.template !== undefined) {
        const templated = readTemplate(gathered.template, sections);
        if (!templated.ok)
            throw new errors/* ActionableError */.f({
                code: "invalid-policy",
                message: `The template of the notes is faulty: ${templated.problems.join("; ")}.`,
                hint: "Correct it on the default branch, where it is read from.",
            });
        sections = templated.sections;
        if (base.trim() === "")
            base = templated.frame;
    }
    const known = document.knownIssues.open.map(({ number }) => number);
    const bare = {
        schemaVersion: 1,
        date: facts.date,
        known,
        assets: {},
        commit: facts.identity.sha,
        gate: concludeGate(judged.findings),
    };
    const whole = composeBody(base, sections, bare, Number.POSITIVE_INFINITY);
    const assets = {
        [NOTES_ASSET]: `${body_readWhole(whole.body)}\n`,
        [RECORD_ASSET]: `${JSON.stringify({ schemaVersion: 1, document, ledger: built.ledger.entries, record: judged.entries }, null, "\t")}\n`,
    };
    const digests = Object.fromEntries(Object.entries(assets).map(([name, text]) => [name, (0,canonical/* digestOf */.o)(text)]));
    const before = existing === undefined ? undefined : readData(existing.body);
    return {
        composed: composeBody(base, sections, { ...bare, assets: digests }, RELEASE_BODY_LIMIT),
        assets,
        vouched: Object.fromEntries(Object.keys(assets).map((name) => [name, before?.assets[name] === digests[name]])),
        name: existing !== undefined && existing.name !== "" ? existing.name : `${document.product} ${document.version}`,
        prerelease: facts.identity.prerelease || existing?.prerelease === true,
    };
}
/** Assets before the body, because the body vouches for them; publishing last, because an immutable release takes nothing more. */
async function carryOut(github, gathered, content, plan) {
    const { existing, facts } = gathered;
    if (plan.write === "none" && plan.upload.length === 0 && plan.publish === "no")
        return existing;
    const { sha, tag } = facts.identity;
    if (plan.publish !== "no" && !gathered.tagged)
        throw new errors/* ActionableError */.f({
            code: "not-found",
            message: `There is no tag ${tag} yet, and a release is published at its tag.`,
            hint: "Push the tag, then publish. The draft was left as it is.",
        });
    if (gathered.tagged || plan.publish !== "no")
        await (0,refs/* requireTagAt */.ZK)(github, tag, sha);
    const { prerelease } = content;
    const { body } = content.composed;
    let release = existing;
    if (release === undefined) {
        const draft = await upsertDraft(github, {
            tag,
            sha,
            name: content.name,
            body,
            prerelease,
            tagged: gathered.tagged,
            readFirst: false,
        });
        release = await settleDrafts(github, draft.release, draft.written);
    }
    const at = release;
    await Promise.all(plan.upload.map((name) => replaceAsset(github, at, {
        name,
        contentType: name.endsWith(".json") ? "application/json" : "text/markdown",
        data: content.assets[name],
    })));
    if (plan.write === "update" || release.body !== body)
        release = await updateRelease(github, release, { body, prerelease });
    if (plan.publish !== "no") {
        await (0,refs/* requireTagAt */.ZK)(github, tag, sha);
        release = await publishRelease(github, release, plan.publish === "latest");
    }
    return release;
}
/**
 * Whether a draft is incomplete for its number alone. Preflight's row `release-type` asks the same afterwards and opens the issue on
 * which it can be waived, which it could not if the draft stopped the release before.
 */
function isPreflights({ phase }, { plan, findings }) {
    const failures = findings.filter(({ severity }) => severity === "failure");
    return phase === "draft" && plan.decision === "incomplete" && failures.every(({ code }) => code === "type-mismatch");
}
async function conclude(inputs, runtime, report, rendering) {
    const { plan, built, findings, release, gathered } = report;
    const { document } = built;
    const message = describeReport(report);
    for (const finding of findings)
        if (finding.severity === "warning")
            runtime.log.warning(finding.message, "release-notes");
    for (const problem of report.problems)
        runtime.log.warning(problem, "release-notes");
    const preflightDecides = isPreflights(inputs, report);
    if (preflightDecides)
        runtime.log.warning(`${message} Preflight decides it.`, "release-notes");
    await finish(runtime, {
        mode: inputs.mode,
        isNegative: isNegative(plan) && !preflightDecides,
        message,
        summary: renderReport(report, rendering),
        outputs: {
            "release-id": release?.id ?? "",
            "release-url": release?.url ?? "",
            draft: release?.draft ?? "",
            "previous-version": document.previous?.version ?? "",
            changelog: limitOutput(renderChangelog(document, rendering)),
            "support-brief": limitOutput(renderForAudience(document, "support", rendering).markdown),
            "stakeholder-summary": limitOutput(renderForAudience(document, "stakeholder", rendering).markdown),
        },
        result: {
            schemaVersion: 1,
            action: "release-notes",
            decision: plan.decision,
            reason: plan.reason,
            explanation: message,
            release: nameRelease(document),
            environment: null,
            service: gathered.policy.service ?? null,
            policyDigest: gathered.policy.digest,
            dryRun: inputs.dryRun,
            requests: report.requests,
            prerelease: document.prerelease,
            previous: document.previous,
            ledger: { ...document.ledger, unexplained: document.ledger.unexplained.slice(0, 100) },
            findings: findings.slice(0, 50).map(limitFinding),
            knownIssues: document.knownIssues.open.map(({ number }) => number).slice(0, 200),
            cut: report.cut,
            ownedByPeople: report.owned,
            source: gathered.range.source.kind === "checkout" ? "git" : "api",
            githubRelease: release === undefined ? null : { id: release.id, url: release.url, draft: release.draft },
            problems: report.problems,
        },
    });
}
const OUTPUT_CHARACTERS = 60_000;
function limitOutput(text) {
    if (text.length <= OUTPUT_CHARACTERS)
        return text;
    const cut = text.slice(0, OUTPUT_CHARACTERS).lastIndexOf("\n");
    return `${text.slice(0, cut)}\n\n(Cut here; the whole text is attached to the release as ${NOTES_ASSET}.)\n`;
}
function limitFinding(finding) {
    return finding.message.length <= 500 ? finding : { ...finding, message: `${finding.message.slice(0, 499)}…` };
}
/** The policy's globs are compiled once, not for every path of ten thousand commits. */
function matchRemembered() {
    const compiled = new Map();
    return (globs, path) => globs.some((glob) => {
        const known = compiled.get(glob) ?? matchGlob(glob);
        compiled.set(glob, known);
        return known(path);
    });
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
/* harmony export */   Nu: () => (/* binding */ readRepository),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   bt: () => (/* binding */ listFolder)
/* harmony export */ });
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
        const answer = await github.read("/repos/{owner}/{repo}/contents/{+path}", { path: (0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(path), ref }, zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(entryShape), entryShape]));
        return Array.isArray(answer) ? answer : undefined;
    }
    catch (thrown) {
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(thrown))
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
/* harmony export */   ch: () => (/* binding */ describeVersioning),
/* harmony export */   dw: () => (/* binding */ listNumbers),
/* harmony export */   uz: () => (/* binding */ showPattern),
/* harmony export */   v3: () => (/* binding */ withVersioning)
/* harmony export */ });
/* unused harmony exports exampleVersion, renderTag, parseVersion, listVersionings, suggestNumbering */
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
