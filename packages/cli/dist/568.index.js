export const id = 568;
export const ids = [568];
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

/***/ 17875:
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
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(48123);
// EXTERNAL MODULE: ./packages/shared/src/github/failure.ts
var github_failure = __webpack_require__(88165);
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
    const next = /<([^>]+)>;\s*rel="next"/.exec(link)?.[1];
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

;// CONCATENATED MODULE: ./packages/shared/src/github/transport.ts
/** One HTTP exchange with GitHub: bounded in time and size, with the token kept on GitHub's own hosts. */

/** The exchange gave no answer: nobody knows whether GitHub carried it out. */
class TransportError extends Error {
    name = "TransportError";
    timedOut;
    /** The server's certificate was not accepted: nothing was sent, and nothing changes by asking again. */
    untrusted;
    constructor(message, timedOut, cause, untrusted = false) {
        super(message, { cause });
        this.timedOut = timedOut;
        this.untrusted = untrusted;
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
                options.onRequest();
                const headers = { ...init["headers"] };
                if (!trusted.has(new URL(url).origin)) {
                    if (method !== "GET" && method !== "HEAD")
                        throw new TransportError(`GitHub sent a ${method} to another host (${new URL(url).host})`, false);
                    for (const name of Object.keys(headers))
                        if (/^(?:authorization|cookie)$/i.test(name))
                            delete headers[name];
                }
                const answer = await options.fetch(url, { ...init, headers, signal, redirect: "manual" });
                const location = answer.headers.get("location");
                if (!REDIRECTS.has(answer.status) || location === null)
                    return await readWhole(answer, url, options.maxBytes);
                await answer.body?.cancel();
                if (hop >= MAX_REDIRECTS)
                    throw new TransportError(`more than ${MAX_REDIRECTS} redirects`, false);
                const next = new URL(location, url);
                const keepsMethod = method === "GET" || method === "HEAD" || answer.status === 307 || answer.status === 308;
                if (!keepsMethod)
                    throw new TransportError(`${method} was redirected (${answer.status})`, false);
                if (next.protocol === "http:" && new URL(url).protocol === "https:")
                    throw new TransportError("redirected from https to http", false);
                url = next.href;
            }
        }
        catch (thrown) {
            if (options.signal?.aborted)
                throw new TransportError("cancelled", false, options.signal.reason);
            if (thrown instanceof TransportError)
                throw thrown;
            if (timeout.aborted)
                throw new TransportError(`no whole answer within ${options.requestTimeoutMs} ms`, true, thrown);
            throw new TransportError(describeNetwork(thrown), false, thrown, isUntrusted(thrown));
        }
    };
}
async function readWhole(answer, url, maxBytes) {
    const chunks = [];
    let size = 0;
    if (answer.body !== null)
        for await (const chunk of answer.body) {
            size += chunk.byteLength;
            if (size > maxBytes)
                throw new TransportError(`an answer of more than ${maxBytes} bytes`, false);
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

;// CONCATENATED MODULE: ./packages/shared/src/github/client.ts





const MAX_ATTEMPTS = 6;
/** createGitHub: a client bound to one repository. @actions/github is loaded here, not before. */
async function createGitHub(options) {
    const [{ getOctokit }, { defaults }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(665), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 61351)),
        __webpack_require__.e(/* import() */ 665).then(__webpack_require__.bind(__webpack_require__, 78665)),
    ]);
    const { clock, log, signal } = options;
    const random = options.random ?? Math.random;
    const { owner, name: repo } = options.repository;
    let requests = 0;
    let budget = options.budgetMs ?? 180_000;
    let lastWrite = Number.NEGATIVE_INFINITY;
    const spacing = options.writeSpacingMs ?? (isLoopback(options.apiUrl) ? 0 : 1_000);
    const transport = createTransport({
        fetch: options.fetch ?? defaults.request?.fetch,
        apiUrl: options.apiUrl,
        graphqlUrl: options.graphqlUrl,
        requestTimeoutMs: options.requestTimeoutMs ?? 20_000,
        maxBytes: 50_000_000,
        ...(signal === undefined ? {} : { signal }),
        onRequest: () => {
            requests++;
        },
    });
    const silent = () => { };
    const octokit = getOctokit(options.token, {
        baseUrl: options.apiUrl,
        userAgent: "octoacme-release-actions",
        request: { fetch: transport },
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    const spend = async (waitMs, why, resumeHint) => {
        if (waitMs > budget) {
            const at = new Date(clock.now() + waitMs).toISOString().replace(/\.\d+Z$/, "Z");
            throw new github_failure/* GitHubError */.y_({
                code: resumeHint ? "github-rate-limited" : "github-unavailable",
                status: null,
                message: resumeHint
                    ? `GitHub's limit asks to wait ${(0,duration/* renderDuration */.P)(Math.ceil(waitMs / 1_000) * 1_000)}, until ${at}; that is longer than this step waits (${why}).`
                    : `GitHub gave no usable answer within this step's budget (${why}).`,
                hint: resumeHint
                    ? `Run the job again after ${at}; what is done already is found and kept.`
                    : "See https://www.githubstatus.com, then run the job again; what is done already is found and kept.",
            });
        }
        budget -= waitMs;
        log.info(`Waiting ${(0,duration/* renderDuration */.P)(Math.round(waitMs))} for GitHub: ${why}`);
        await clock.sleep(waitMs, signal);
    };
    const exchange = async (method, path, parameters) => {
        try {
            const answer = await octokit.request(`${method} ${path}`, path.includes("{owner}") ? { owner, repo, ...parameters } : parameters);
            return { status: answer.status, headers: answer.headers, data: answer.data };
        }
        catch (thrown) {
            const response = thrown
                .response;
            if (response !== undefined)
                return { status: response.status, headers: response.headers, data: response.data };
            const cause = thrown instanceof TransportError ? thrown : thrown.cause;
            if (cause instanceof TransportError)
                throw cause;
            throw thrown;
        }
    };
    /** One request with its limits waited for; `retries` also repeats what failed without a verdict. */
    const perform = async (method, path, parameters, judge, retries) => {
        const label = `${method} ${fill(path, { owner, repo, ...parameters })}`;
        for (let attempt = 0;; attempt++) {
            signal?.throwIfAborted();
            const started = clock.now();
            let failure;
            let lasting = false;
            try {
                const answer = await exchange(method, path, parameters);
                const limit = (0,github_failure/* readLimit */.i2)(answer, clock.now(), attempt);
                if (limit !== undefined) {
                    if (attempt >= MAX_ATTEMPTS - 1)
                        await spend(Number.POSITIVE_INFINITY, label, false);
                    await spend(limit + random() * 1_000, `${label} met a rate limit`, true);
                    continue;
                }
                if (answer.status >= 400)
                    throw (0,github_failure/* describeRefusal */.a2)(method, label.slice(method.length + 1), answer);
                return judge(answer);
            }
            catch (thrown) {
                failure = asFailure(thrown, label, signal);
                lasting = thrown instanceof TransportError && thrown.untrusted;
            }
            budget -= Math.max(0, clock.now() - started);
            const worthIt = failure.code === "github-unavailable" || (failure.code === "invalid-answer" && attempt === 0);
            if (!retries || !worthIt || lasting || attempt >= MAX_ATTEMPTS - 1)
                throw failure;
            const wait = (500 * 2 ** attempt + random() * 500) | 0;
            if (wait > budget)
                throw failure;
            await spend(wait, failure.message, false);
        }
    };
    const paceWrites = async () => {
        const wait = lastWrite + spacing - clock.now();
        lastWrite = Math.max(clock.now(), lastWrite + spacing);
        if (wait > 0)
            await clock.sleep(wait, signal);
    };
    const readPage = async (route, parameters, shape) => perform("GET", route, parameters, (answer) => ({ value: check(answer, shape, `GET ${route}`), ...readLinks(answer) }), true);
    const github = {
        owner,
        repo,
        countRequests: () => requests,
        readPage,
        read: async (route, parameters, shape) => (await readPage(route, parameters, shape)).value,
        readText: (route, parameters) => perform("GET", route, { ...parameters, headers: { accept: "application/vnd.github.raw+json" } }, (answer) => {
            if (typeof answer.data === "string")
                return answer.data;
            if (answer.data instanceof ArrayBuffer)
                return Buffer.from(answer.data).toString("utf8");
            throw (0,github_failure/* invalidAnswer */.k_)(`GET ${route}`, "text was expected");
        }, true),
        readAll: (route, parameters, item, items) => readPages((page, shape) => readPage(route, { per_page: 100, ...parameters, page }, shape), `GET ${route}`, item, items),
        readLinked: async (route, parameters, item) => {
            const { z } = await __webpack_require__.e(/* import() */ 255).then(__webpack_require__.bind(__webpack_require__, 86255));
            const list = z.array(item);
            return readLinkedPages((query) => readPage(route, { ...parameters, ...query }, list), `GET ${route}`);
        },
        write: async (route, parameters, shape, expectedStatus) => {
            const [method, path] = route.split(" ", 2);
            await paceWrites();
            return perform(method, path, parameters, (answer) => {
                if (expectedStatus !== undefined && !expectedStatus.includes(answer.status))
                    throw new github_failure/* GitHubError */.y_({
                        code: "github-refused",
                        status: answer.status,
                        message: `${route} was answered ${answer.status}, expected ${expectedStatus.join(" or ")}.`,
                        hint: "GitHub did something else than what was asked; nothing was taken as done.",
                    });
                return check(answer, shape, route, true);
            }, false);
        },
        query: (query, variables, shape, permission) => perform("POST", options.graphqlUrl, { query, variables }, (answer) => checkGraphql(answer, shape, permission, false), true),
        mutate: async (query, variables, shape, permission) => {
            await paceWrites();
            return perform("POST", options.graphqlUrl, { query, variables }, (answer) => checkGraphql(answer, shape, permission, true), false);
        },
        writeOnce: (write) => performOnce(write, clock, signal),
    };
    return github;
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
function check(answer, shape, label, uncertain = false) {
    const parsed = shape.safeParse(answer.status === 204 ? undefined : answer.data);
    if (parsed.success)
        return parsed.data;
    if (typeof answer.data === "string")
        throw (0,github_failure/* invalidAnswer */.k_)(label, answer.data === "" ? "an empty or cut body" : "text instead of JSON", uncertain);
    const issue = parsed.error.issues[0];
    throw (0,github_failure/* invalidAnswer */.k_)(label, `${issue?.path.join(".") || "the body"}: ${issue?.message ?? "of another shape"}`, uncertain);
}
function checkGraphql(answer, shape, permission, uncertain) {
    const body = answer.data;
    if (typeof body !== "object" || body === null)
        throw (0,github_failure/* invalidAnswer */.k_)("POST /graphql", "text instead of JSON", uncertain);
    if (Array.isArray(body.errors) && body.errors.length > 0) {
        const message = body.errors
            .map((error) => String(error.message ?? error.type))
            .join("; ")
            .slice(0, 500);
        if (body.errors.some((error) => error.type === "FORBIDDEN" || /not accessible by/i.test(error.message ?? "")))
            throw (0,github_failure/* missingPermission */.Up)(permission ?? "contents: read", `The token may not do this: GraphQL said ${message}.`);
        const missing = body.errors.every((error) => error.type === "NOT_FOUND");
        const passing = /timeout|something went wrong|timedout/i.test(message);
        throw new github_failure/* GitHubError */.y_({
            code: missing ? "not-found" : passing ? "github-unavailable" : "github-refused",
            status: missing ? 404 : null,
            uncertain: uncertain && passing,
            message: `GraphQL was answered with errors: ${message}`,
            hint: passing ? "Run the job again." : "Check the repository's name and what the token may see.",
        });
    }
    return check({ ...answer, data: body.data }, shape, "POST /graphql", uncertain);
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
        uncertain: !thrown.untrusted,
        message: `${label} got no answer: ${(0,errors/* describeError */.U)(thrown)}.`,
        hint: thrown.untrusted
            ? "Name a PEM file with your authority's certificate in the environment variable NODE_EXTRA_CA_CERTS of the step (docs/ghes-and-proxies.md)."
            : "Check the network and https://www.githubstatus.com, then run the job again.",
        cause: thrown,
    });
}
function fill(path, parameters) {
    return path.replace(/\{\+?(\w+)\}/g, (whole, name) => parameters[name] === undefined ? whole : String(parameters[name]));
}
function isLoopback(url) {
    return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);
}

// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __webpack_require__(36888);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/local-repository.ts
var local_repository = __webpack_require__(80898);
// EXTERNAL MODULE: ./packages/cli/src/text.ts
var src_text = __webpack_require__(23023);
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
            throw new command/* UsageError */.eb(`${named === undefined ? "GITHUB_REPOSITORY" : "--repository"} is ${(0,text_escape/* quoteValue */.cl)(text)}; expected OWNER/NAME.`, "Write it as on GitHub, such as octoacme/shop.");
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
        throw new command/* UsageError */.eb(`The API's address is ${(0,text_escape/* quoteValue */.cl)(named)}; expected a URL.`, "Such as https://ghes.example.com/api/v3.");
    }
    const isLoopback = /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname);
    if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback))
        throw new command/* UsageError */.eb(`The API's address is ${(0,text_escape/* quoteValue */.cl)(named)}; expected https (http on loopback alone).`, "A token must not travel in the clear.");
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

/***/ 18283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ listDeployments),
/* harmony export */   Ok: () => (/* binding */ readDeploymentsPage),
/* harmony export */   bf: () => (/* binding */ DEPLOYMENTS_FIELDS),
/* harmony export */   vD: () => (/* binding */ deploymentsPageShape)
/* harmony export */ });
/* unused harmony exports readDeployment, findDeployment, createDeployment, appendDeploymentStatus */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _release_deployment_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80110);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88165);
/** GitHub deployments with all their statuses, and writing them without GitHub's surprises. */




const graphState = zod__WEBPACK_IMPORTED_MODULE_1__.string().transform((state) => state.toLowerCase());
/** The shape of `DEPLOYMENTS_FIELDS`. */
const deploymentsPageShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    nodes: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.object({
        databaseId: zod__WEBPACK_IMPORTED_MODULE_1__.number().nullable(),
        commitOid: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
        ref: zod__WEBPACK_IMPORTED_MODULE_1__.object({ name: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullable(),
        task: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
        environment: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
        createdAt: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
        payload: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
        creator: zod__WEBPACK_IMPORTED_MODULE_1__.object({ login: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullable(),
        latestStatus: zod__WEBPACK_IMPORTED_MODULE_1__.object({ id: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullable(),
        statuses: zod__WEBPACK_IMPORTED_MODULE_1__.object({
            totalCount: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
            nodes: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.object({
                id: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
                state: graphState,
                description: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
                createdAt: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
                logUrl: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
                environmentUrl: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
                creator: zod__WEBPACK_IMPORTED_MODULE_1__.object({ login: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullable(),
            })
                .nullable()),
        })
            .nullable(),
    })
        .nullable()),
    pageInfo: zod__WEBPACK_IMPORTED_MODULE_1__.object({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_1__.boolean(), endCursor: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable() }),
});
const pageShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({ repository: zod__WEBPACK_IMPORTED_MODULE_1__.object({ deployments: deploymentsPageShape }) });
/** What a query of deployments asks for, newest first by their creation. */
const DEPLOYMENTS_FIELDS = `{
      nodes {
        databaseId commitOid task environment createdAt payload
        ref { name }
        creator { login }
        latestStatus { id }
        statuses(first: 50) { totalCount nodes { id state description createdAt logUrl environmentUrl creator { login } } }
      }
      pageInfo { hasNextPage endCursor }
    }`;
const QUERY = `query($owner: String!, $name: String!, $environments: [String!], $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    deployments(environments: $environments, first: $first, after: $after, orderBy: {field: CREATED_AT, direction: DESC}) ${DEPLOYMENTS_FIELDS}
  }
}`;
/** listDeployments: of one environment (or all), newest first by time, then id, at most `limit` (default 200), with their statuses. */
async function listDeployments(github, options = {}) {
    const limit = options.limit ?? 200;
    const deployments = [];
    let after = null;
    do {
        const page = await github.query(QUERY, {
            owner: github.owner,
            name: github.repo,
            environments: options.environment === undefined ? null : [options.environment],
            first: Math.min(50, limit),
            after,
        }, pageShape, "deployments: read");
        const { nodes, pageInfo } = page.repository.deployments;
        const read = await toDeployments(github, nodes);
        deployments.push(...read.filter((one) => options.environment === undefined || one.environment === options.environment));
        after = pageInfo.hasNextPage && deployments.length < limit ? pageInfo.endCursor : null;
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
            payload: (0,_release_deployment_ts__WEBPACK_IMPORTED_MODULE_2__/* .parseDeploymentPayload */ .zG)(node.payload),
            statuses: sortStatuses(statuses),
        });
    }
    return deployments;
}
const restShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    sha: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    ref: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    task: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    environment: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    payload: zod__WEBPACK_IMPORTED_MODULE_1__.unknown(),
    creator: zod__WEBPACK_IMPORTED_MODULE_1__.object({ login: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullable(),
});
const restStatusShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    state: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    description: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    log_url: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional(),
    environment_url: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional(),
    creator: zod__WEBPACK_IMPORTED_MODULE_1__.object({ login: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullable(),
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
/** findDeployment: ours with this payload key, or undefined. Reads `GET /deployments?sha&environment&task`, which does not lag. */
async function findDeployment(github, where) {
    const list = await github.readAll("/repos/{owner}/{repo}/deployments", { sha: where.sha, environment: where.environment, task: where.task }, restShape);
    const found = list
        .filter((deployment) => parseDeploymentPayload(deployment.payload)?.key === where.key)
        .sort((a, b) => a.id - b.id)[0];
    return found === undefined ? undefined : toDeployment(found, await listStatusesByRest(github, found.id));
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
/** appendDeploymentStatus: adds a status unless the latest already says the same. `auto_inactive` is off: we keep our own order. */
async function appendDeploymentStatus(github, deploymentId, status) {
    const description = cutText(status.description, 140);
    const { created } = await github.writeOnce({
        what: `status ${status.state} of deployment ${deploymentId}`,
        readFirst: status.readFirst ?? true,
        find: async () => {
            const latest = sortStatuses(await listStatusesByRest(github, deploymentId)).at(-1);
            return latest?.state === status.state && latest.description === description ? true : undefined;
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
/* harmony export */   t7: () => (/* binding */ readMarker)
/* harmony export */ });
/* unused harmony exports renderMarker, readOwnLogin, listIssues, readIssue, findOwnIssue, upsertIssue, closeIssue, commentOnce */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88165);
/** Issues and comments that are ours: found by marker, label and author through the list, and written once. */



const issueShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    number: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    title: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    body: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullish(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](["open", "closed"]),
    state_reason: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullish(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    closed_at: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
    user: zod__WEBPACK_IMPORTED_MODULE_1__.object({ login: zod__WEBPACK_IMPORTED_MODULE_1__.string(), type: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullable(),
    labels: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.string(), zod__WEBPACK_IMPORTED_MODULE_1__.object({ name: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional() })])),
    assignees: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.object({ login: zod__WEBPACK_IMPORTED_MODULE_1__.string() })).nullish(),
    milestone: zod__WEBPACK_IMPORTED_MODULE_1__.object({ title: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullish(),
    pull_request: zod__WEBPACK_IMPORTED_MODULE_1__.unknown().optional(),
    performed_via_github_app: zod__WEBPACK_IMPORTED_MODULE_1__.object({ slug: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional() }).nullish(),
});
const commentShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    body: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    updated_at: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    user: zod__WEBPACK_IMPORTED_MODULE_1__.object({ login: zod__WEBPACK_IMPORTED_MODULE_1__.string(), type: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullable(),
    author_association: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    performed_via_github_app: zod__WEBPACK_IMPORTED_MODULE_1__.object({ slug: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional() }).nullish(),
});
const BODY_LIMIT = 65_000;
/** renderMarker: the hidden first line of our issues and comments. */
function renderMarker(kind, key) {
    return `<!-- octoacme:${kind}:${key.replace(/-->|[\r\n<>]/g, "_")} -->`;
}
/** readMarker: the first marker that stands alone on a line: whoever writes above it must not hide the issue from us. */
function readMarker(body) {
    return /^<!-- octoacme:[a-z-]+:[^\n\r>]* -->(?=\r?$)/m.exec(body)?.[0];
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
    const body = `${renderMarker(request.kind, request.key)}\n${cutText(request.body, BODY_LIMIT)}`;
    const title = cutText(request.title, 256);
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
/** closeIssue: closed as completed (or not planned); a closed one is left alone. */
async function closeIssue(github, number, reason = "completed") {
    const issue = await readIssue(github, number);
    return issue.state === "closed" ? issue : patchIssue(github, number, { state: "closed", state_reason: reason });
}
/** listComments: all comments of an issue, oldest first. */
async function listComments(github, number) {
    const comments = await github.readAll("/repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: number }, commentShape);
    return comments.map(toComment);
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
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(thrown))
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
/** readReleaseOverview: without `issues: read` the rest is read all the same, and the facts about issues say why they are missing. */
async function readReleaseOverview(github, where) {
    const ref = where.policyRef ?? "HEAD";
    const variables = { owner: github.owner, name: github.repo, policy: `${ref}:${where.policyPath}`, at: ref };
    let refusal;
    let answer;
    let deployments;
    try {
        answer = await github.query(renderQuery(true, where.deployments), variables, shape, "issues: read");
    }
    catch (thrown) {
        if (!(thrown instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_) || thrown.code !== "missing-permission")
            throw thrown;
        // GitHub does not say which part it refused: the two that a token may lack are asked for apart.
        const [base, issues, recent] = await Promise.all([
            github.query(renderQuery(false), variables, shape, "contents: read"),
            where.deployments === true
                ? github.query(renderQuery(true), variables, shape, "issues: read").catch((again) => {
                    if (again instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_ && again.code === "missing-permission")
                        return again;
                    throw again;
                })
                : thrown,
            where.deployments === true
                ? (0,_fact_ts__WEBPACK_IMPORTED_MODULE_1__/* .fact */ .f)(async () => {
                    const found = await (0,_deployments_ts__WEBPACK_IMPORTED_MODULE_0__/* .listDeployments */ .Jn)(github, { limit: OVERVIEW_DEPLOYMENTS });
                    return { deployments: found, more: found.length >= OVERVIEW_DEPLOYMENTS };
                })
                : undefined,
        ]);
        deployments = recent;
        if (issues instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_)
            refusal = issues;
        answer = issues instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_ ? base : issues;
    }
    const { viewer, repository } = answer;
    if (where.deployments === true && deployments === undefined) {
        const page = repository.deployments;
        if (page === undefined)
            throw (0,_failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .invalidAnswer */ .k_)("POST /graphql", "deployments were asked for and left out");
        deployments = await (0,_fact_ts__WEBPACK_IMPORTED_MODULE_1__/* .fact */ .f)(() => (0,_deployments_ts__WEBPACK_IMPORTED_MODULE_0__/* .readDeploymentsPage */ .Ok)(github, page));
    }
    if (repository.at === null)
        throw new _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_({
            code: "not-found",
            status: 404,
            message: `The ref ${where.policyRef ?? "of the default branch"}, which the policy is to be read from, does not exist.`,
            hint: "Correct the input `policy-ref`, or leave it empty for the default branch.",
        });
    const issueFact = (part, read) => {
        if (refusal !== undefined)
            return { ok: false, failure: (0,_fact_ts__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .I)(refusal) };
        if (part === undefined)
            throw (0,_failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .invalidAnswer */ .k_)("POST /graphql", "issues were asked for and left out");
        return { ok: true, value: read(part) };
    };
    const toIssues = (part) => part.nodes.flatMap((node) => node === null
        ? []
        : [
            {
                number: node.number,
                url: node.url,
                title: node.title,
                body: node.body,
                open: node.state === "OPEN",
                own: node.author !== null && (0,_issues_ts__WEBPACK_IMPORTED_MODULE_3__/* .sameLogin */ .Up)(node.author.login, viewer.login),
            },
        ]);
    const { policy } = repository;
    const byRestOnly = policy !== null && (policy.isBinary === true || policy.isTruncated === true || typeof policy.text !== "string");
    return {
        viewer: viewer.login,
        defaultBranch: repository.defaultBranchRef?.name ?? "",
        policy: {
            ref: where.policyRef ?? repository.defaultBranchRef?.name ?? "HEAD",
            sha: repository.at.target?.oid ?? repository.at.oid,
            text: policy === null || policy.__typename !== "Blob" ? null : byRestOnly ? undefined : policy.text,
        },
        tags: repository.tags.nodes.flatMap((node) => {
            const target = node?.target?.__typename === "Tag" ? node.target.target : node?.target;
            return node !== null && target?.__typename === "Commit" ? [{ name: node.name, sha: target.oid }] : [];
        }),
        moreTags: repository.tags.pageInfo.hasNextPage,
        branches: repository.branches.nodes.flatMap((node) => node?.target?.__typename === "Commit" ? [{ name: node.name, sha: node.target.oid }] : []),
        milestones: issueFact(repository.milestones, ({ nodes }) => nodes.flatMap((node) => node === null
            ? []
            : [
                {
                    title: node.title,
                    url: node.url,
                    openItems: node.open.totalCount + node.openPulls.totalCount,
                    closedItems: node.closed.totalCount,
                },
            ])),
        releaseIssues: issueFact(repository.releases, toIssues),
        debtIssues: issueFact(repository.debts, toIssues),
        reviewIssues: issueFact(repository.reviews, toIssues),
        deployments,
    };
}


/***/ }),

/***/ 28701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tH: () => (/* binding */ listReleases)
/* harmony export */ });
/* unused harmony exports RELEASE_BODY_LIMIT, findRelease, upsertDraft, publishRelease, updateRelease, readRelease, uploadAsset */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/** GitHub Releases: drafts counted, one per tag and commit, assets by name. */


const assetShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    size: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    url: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    browser_download_url: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    digest: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullish(),
});
const releaseShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    tag_name: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    target_commitish: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
    body: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullish(),
    draft: zod__WEBPACK_IMPORTED_MODULE_1__.boolean(),
    prerelease: zod__WEBPACK_IMPORTED_MODULE_1__.boolean(),
    immutable: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().optional(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    upload_url: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    published_at: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
    author: zod__WEBPACK_IMPORTED_MODULE_1__.object({ login: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullish(),
    assets: zod__WEBPACK_IMPORTED_MODULE_1__.array(assetShape),
});
/** GitHub's limit for a release's body. */
const RELEASE_BODY_LIMIT = 125_000;
/** listReleases: all, newest first as GitHub lists them; drafts only with `contents: write`. */
async function listReleases(github) {
    return (await github.readAll("/repos/{owner}/{repo}/releases", {}, releaseShape)).map(toRelease);
}
/**
 * findRelease: the release of a tag through the list: a published one first, else the oldest draft whose target is the
 * commit. A draft of another commit is not it.
 */
async function findRelease(github, where) {
    const ofTag = (await listReleases(github)).filter((release) => release.tag === where.tag);
    return (ofTag.find((release) => !release.draft) ??
        ofTag.filter((release) => release.draft && release.target === where.sha).sort((a, b) => a.id - b.id)[0]);
}
/** upsertDraft: a draft for tag and commit; what exists is updated when it differs; an immutable release is returned as it is. Needs `contents: write`. */
async function upsertDraft(github, content) {
    const { value, created } = await github.writeOnce({
        what: `draft release ${content.tag}`,
        find: () => findRelease(github, content),
        create: async () => toRelease(await github.write("POST /repos/{owner}/{repo}/releases", {
            tag_name: content.tag,
            target_commitish: content.sha,
            name: content.name,
            body: content.body,
            draft: true,
            prerelease: content.prerelease,
            make_latest: "false",
        }, releaseShape, [201])),
    });
    const isSame = value.name === content.name && value.body === content.body && value.prerelease === content.prerelease;
    if (created || isSame || value.immutable)
        return { release: value, written: created };
    const release = await updateRelease(github, value.id, {
        name: content.name,
        body: content.body,
        prerelease: content.prerelease,
    });
    return { release, written: true };
}
/** publishRelease: makes a draft public; `makeLatest` is always said, because GitHub's default lets a hotfix of an old line steal it. */
async function publishRelease(github, id, makeLatest) {
    return updateRelease(github, id, { draft: false, make_latest: makeLatest ? "true" : "false" });
}
/** updateRelease: changes what is given; after a lost answer the release is read before the one repeat. */
async function updateRelease(github, id, change) {
    const { value } = await github.writeOnce({
        what: `release ${id}`,
        readFirst: false,
        find: async () => {
            const now = await readRelease(github, id);
            const isDone = (change.name === undefined || now.name === change.name) &&
                (change.body === undefined || now.body === change.body) &&
                (change.prerelease === undefined || now.prerelease === change.prerelease) &&
                (change.draft === undefined || now.draft === change.draft);
            return isDone ? now : undefined;
        },
        create: async () => toRelease(await github.write("PATCH /repos/{owner}/{repo}/releases/{release_id}", { release_id: id, ...change }, releaseShape, [200])),
    });
    return value;
}
/** readRelease: by id. */
async function readRelease(github, id) {
    return toRelease(await github.read("/repos/{owner}/{repo}/releases/{release_id}", { release_id: id }, releaseShape));
}
/** uploadAsset: one asset per name; one of the same content (by GitHub's digest; by size where a server gives none) is kept, a half-uploaded or different one is replaced. */
async function uploadAsset(github, release, asset) {
    const size = Buffer.byteLength(asset.data);
    const digest = `sha256:${createHash("sha256").update(asset.data).digest("hex")}`;
    const isSame = (found) => (found.digest === null ? found.size === size : found.digest === digest);
    const find = async () => {
        const found = (await readRelease(github, release.id)).assets.find((candidate) => candidate.name === asset.name);
        return found?.state === "uploaded" && isSame(found) ? found : undefined;
    };
    const { value } = await github.writeOnce({
        what: `asset ${asset.name}`,
        find,
        create: async () => {
            const stale = (await readRelease(github, release.id)).assets.find((candidate) => candidate.name === asset.name);
            if (stale !== undefined)
                await github.write("DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: stale.id }, emptyShape, [204]);
            const made = await github.write(`POST ${release.uploadUrl.replace(/\{.*\}$/, "")}?name=${encodeURIComponent(asset.name)}`, { owner: undefined, repo: undefined, data: asset.data, headers: { "content-type": asset.contentType } }, assetShape, [201]);
            return toAsset(made);
        },
    });
    return value;
}
const emptyShape = releaseShape.optional();
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


/***/ })

};
