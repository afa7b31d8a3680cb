export const id = 42;
export const ids = [42];
export const modules = {

/***/ 38042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bx: () => (/* binding */ chooseTarget),
  Ng: () => (/* binding */ connect),
  m6: () => (/* binding */ connectTo),
  y0: () => (/* binding */ hasToken),
  AI: () => (/* binding */ readToken)
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

// EXTERNAL MODULE: ./packages/shared/src/github/transport.ts
var transport = __webpack_require__(95826);
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
                if (thrown instanceof transport/* TransportError */.w)
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
    if (thrown instanceof errors/* ActionableError */.f || !(thrown instanceof transport/* TransportError */.w))
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

// EXTERNAL MODULE: ./packages/shared/src/github/exchange.ts
var github_exchange = __webpack_require__(23958);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
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
    const exchange = await (0,github_exchange/* openExchange */.E)({
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








/** Where a command asks, without a token: throws when the repository or GitHub is not known. */
function chooseTarget(values, runtime) {
    const local = findLocal(runtime);
    const repository = chooseRepository(values, runtime, local);
    const { apiUrl, serverUrl } = chooseApi(values, runtime, local);
    const { remote } = local ?? {};
    const isHere = remote !== undefined && `${remote.owner}/${remote.name}`.toLowerCase() === repository.fullName.toLowerCase();
    return {
        repository,
        apiUrl,
        serverUrl,
        graphqlUrl: graphqlOf(apiUrl, runtime),
        checkout: isHere ? local?.root : undefined,
    };
}
/** Throws when repository, GitHub or token are not known, each with the way to name it. `patienceMs`: with all repeats, and so of each request too. */
async function connect(values, runtime, patienceMs) {
    const { graphqlUrl, ...target } = chooseTarget(values, runtime);
    const { apiUrl, repository } = target;
    const limits = patienceMs === undefined ? {} : { budgetMs: patienceMs, requestTimeoutMs: patienceMs };
    return { ...target, github: await openClient(values, runtime, { apiUrl, graphqlUrl, repository, ...limits }) };
}
/** As `connect`, for a repository that the command found by itself; what this folder or the environment names is not asked. */
async function connectTo(values, runtime, repository) {
    const { apiUrl } = chooseApi(values, runtime, findLocal(runtime));
    return {
        apiUrl,
        github: await openClient(values, runtime, { apiUrl, graphqlUrl: graphqlOf(apiUrl, runtime), repository }),
    };
}
function graphqlOf(apiUrl, runtime) {
    return runtime.env["GITHUB_GRAPHQL_URL"] || `${apiUrl.replace(/\/v3$/, "")}/graphql`;
}
function openClient(values, runtime, where) {
    return createGitHub({
        budgetMs: 60_000,
        ...where,
        token: readToken(values, runtime),
        clock: runtime.clock,
        log: createQuietLog(runtime, values.isSet("verbose")),
    });
}
/** Whether any of the places holds a token. */
function hasToken(values, runtime) {
    return [values.text("token-file"), runtime.env["GITHUB_TOKEN"], runtime.env["GH_TOKEN"]].some((place) => place !== undefined && place.trim() !== "");
}
function findLocal(runtime) {
    try {
        return (0,local_repository/* readLocalRepository */.wv)(runtime.cwd, runtime);
    }
    catch (thrown) {
        if (thrown instanceof errors/* ActionableError */.f)
            return undefined;
        throw thrown;
    }
}
function chooseRepository(values, runtime, local) {
    const named = values.text("repository");
    const text = named ?? runtime.env["GITHUB_REPOSITORY"];
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
function chooseApi(values, runtime, local) {
    const named = values.text("api-url") ?? (runtime.env["GITHUB_API_URL"] || undefined);
    if (named === undefined) {
        const host = local?.remote?.host;
        const isNamedAlone = values.text("repository") !== undefined || runtime.env["GITHUB_REPOSITORY"];
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
    const apiUrl = named.replace(/(?<!\/)\/+$/, "");
    const server = url.hostname === "api.github.com" ? "https://github.com" : url.origin;
    return { apiUrl, serverUrl: runtime.env["GITHUB_SERVER_URL"] || server };
}
/** Throws where no place holds a token, or what it holds cannot be one. */
function readToken(values, runtime) {
    const file = values.text("token-file");
    let token = "";
    if (file !== undefined) {
        const path = (0,external_node_path_.resolve)(runtime.cwd, file);
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
        token = (runtime.env["GITHUB_TOKEN"] || runtime.env["GH_TOKEN"] || "").trim();
    if (token === "")
        throw new errors/* ActionableError */.f({
            code: "missing-permission",
            message: file === undefined
                ? "There is no token: neither --token-file, GITHUB_TOKEN nor GH_TOKEN holds one."
                : `The token file ${(0,text_escape/* quoteValue */.cl)(file)} is empty.`,
            hint: "With the GitHub CLI: export GH_TOKEN=$(gh auth token)",
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
function createQuietLog(runtime, verbose) {
    const tell = (message) => {
        if (verbose)
            runtime.complain((0,src_text/* style */.iF)("dim", message));
    };
    return {
        info: tell,
        debug: tell,
        notice: tell,
        warning: (message) => runtime.complain(`${(0,src_text/* style */.iF)("yellow", "warning:")} ${message}`),
        error: (message) => runtime.complain(`${(0,src_text/* style */.iF)("red", "error:")} ${message}`),
        group: (_name, run) => run(),
        mask: () => { },
        stopCommands: () => { },
        resumeCommands: () => { },
    };
}


/***/ }),

/***/ 23958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ openExchange)
/* harmony export */ });
/* harmony import */ var _transport_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95826);

const MAX_BYTES = 50_000_000;
/** @actions/github is loaded here, not before. */
async function openExchange(options) {
    const [{ getOctokit }, { defaults }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(665), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 61351)),
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(665)]).then(__webpack_require__.bind(__webpack_require__, 78665)),
    ]);
    let requests = 0;
    const { apiUrl, graphqlUrl, requestTimeoutMs, signal } = options;
    const transport = (0,_transport_ts__WEBPACK_IMPORTED_MODULE_0__/* .createTransport */ .o)({
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
    const cause = thrown instanceof _transport_ts__WEBPACK_IMPORTED_MODULE_0__/* .TransportError */ .w ? thrown : thrown.cause;
    throw cause instanceof _transport_ts__WEBPACK_IMPORTED_MODULE_0__/* .TransportError */ .w ? cause : thrown;
}


/***/ }),

/***/ 95826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createTransport),
/* harmony export */   w: () => (/* binding */ TransportError)
/* harmony export */ });
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79680);
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
    return `${(0,_errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .U)(causeOf(thrown))}${code === "" ? "" : ` (${code})`}`;
}


/***/ })

};
