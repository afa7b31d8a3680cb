export const id = 951;
export const ids = [951];
export const modules = {

/***/ 40062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ collectAnswers),
/* harmony export */   N: () => (/* binding */ isDeployed)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36888);
/* harmony import */ var _ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24943);
/* harmony import */ var _usage_error_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19678);
/** What `init` has to know beyond what it sees: from flags, from the person, or as the facts suggest. */



const isUrl = (text) => text === "" || /^https?:\/\/[^\s"'`\\]+$/.test(text);
const isPath = (text) => text === "" || /^\/[^\s"'`\\]*$/.test(text);
const isLine = (text) => text.length <= 1_000 && !/[\p{Cc}\p{Cf}]/u.test(text);
const listOf = (text) => text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
/** Names of checks by comma; a name that holds a comma or a quote is written in double quotes, as in JSON. */
function listNames(text) {
    return [...text.matchAll(/\s*("(?:[^"\\]|\\.)*"|[^,"][^,]*)\s*(?:,|$)/g)].flatMap(([, written = ""]) => {
        const name = written.startsWith('"') ? JSON.parse(written) : written.trim();
        return name === "" ? [] : [name];
    });
}
/** An address that answers 200 is no evidence: examples, charts and tests have one too. */
function isDeployed(facts) {
    const { deployCommand, deployJobs, urls, services, hasDeployAction, earlier, deployedElsewhere } = facts;
    return (hasDeployAction ||
        earlier !== undefined ||
        deployCommand !== undefined ||
        deployJobs.length > 0 ||
        deployedElsewhere !== undefined ||
        services.length > 0 ||
        urls.production !== undefined);
}
const writeName = (name) => (/[",\\]/.test(name) ? JSON.stringify(name) : name);
const ofService = (_facts, kind) => kind !== "library";
const QUESTIONS = [
    {
        flag: "kind",
        text: "Is it deployed (service) or only published (library; - too)?",
        fallback: (facts) => (isDeployed(facts) ? "service" : "library"),
        isGood: (answer) => answer === "service" || answer === "library",
        nothing: "library",
        expected: "service or library",
    },
    {
        flag: "tag-pattern",
        text: "How are the tags of releases called (- for v{version})?",
        fallback: ({ tagPatterns }) => tagPatterns[0] ?? "v{version}",
        isGood: (answer) => /^[A-Za-z0-9@._+/-]*\{version\}[A-Za-z0-9._+@/-]*$/.test(answer),
        expected: "a pattern with {version}, such as v{version}",
        nothing: "v{version}",
    },
    {
        flag: "packages",
        text: "Which packages are released by tags of their own (names, by comma; - for none)?",
        fallback: ({ packages }) => packages.map(({ name }) => name).join(","),
        isGood: (answer, { packages }) => listOf(answer).every((name) => packages.some((one) => one.name === name)),
        expected: "names of packages that have a folder and tags of their own, by comma",
        isAsked: ({ packages, services }, kind) => packages.length > 0 && (kind === "library" || services.length === 0),
    },
    {
        flag: "manager",
        text: "Who manages releases (GitHub logins, by comma; - for everybody who may maintain the repository)?",
        fallback: ({ owners, approvers }) => (owners.users.length > 0 ? owners.users : approvers).join(","),
        isGood: (answer) => listOf(answer).every((login) => /^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/.test(login)),
        expected: "GitHub logins without @, by comma",
    },
    {
        flag: "checks",
        text: "Which checks must CI have passed (names, by comma; - for all that reported)?",
        fallback: ({ checks }) => [...new Set(checks.map(({ name }) => name))].map(writeName).join(","),
        isGood: (answer) => {
            try {
                return isLine(answer) && listNames(answer).length <= 100;
            }
            catch {
                return false;
            }
        },
        expected: "names of checks, by comma, in double quotes where a name holds a comma",
    },
    {
        flag: "deploy-with",
        text: "",
        fallback: ({ deployHook, deployCommand, hasDeployAction }) => hasDeployAction || (deployHook.kind === "steps" && deployCommand === undefined) ? "action" : "command",
        isGood: (answer, { deployHook, hasDeployAction }) => answer === "command" || (answer === "action" && (hasDeployAction || deployHook.kind === "steps")),
        expected: `command, or action where deploy jobs can be taken over or ${_ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_1__/* .DEPLOY_ACTION_FILE */ .wf} exists`,
        nothing: "command",
        isAsked: () => false,
    },
    {
        flag: "deploy",
        text: "Which command deploys (it reads OCTOACME_ENVIRONMENT; - when something else deploys)?",
        fallback: ({ deployCommand, tagDeployers }) => (tagDeployers.length > 0 ? "" : (deployCommand?.run ?? "")),
        isGood: isLine,
        expected: "one line of shell",
        isAsked: (facts, kind) => ofService(facts, kind) && facts.deployHook.kind === "none" && !facts.hasDeployAction,
    },
    {
        flag: "staging-url",
        text: "Where does staging answer (- when there is none)?",
        fallback: ({ urls }) => urls.staging ?? "",
        isGood: isUrl,
        expected: "an http(s) address",
        isAsked: ofService,
    },
    {
        flag: "production-url",
        text: "Where does production answer (- when that is not known yet)?",
        fallback: ({ urls }) => urls.production ?? "",
        isGood: isUrl,
        expected: "an http(s) address",
        isAsked: ofService,
    },
    {
        flag: "health-path",
        text: "Which path answers 200 when it is well (- when none does)?",
        fallback: ({ healthPath }) => healthPath ?? "/health",
        isGood: isPath,
        expected: "a path that begins with /",
        isAsked: ofService,
    },
    {
        flag: "version-path",
        text: "Which path answers JSON with the running commit in `sha` (- when none does)?",
        fallback: () => "",
        isGood: isPath,
        expected: "a path that begins with /",
        isAsked: ofService,
    },
    {
        flag: "mode",
        text: "",
        fallback: () => "advisory",
        isGood: (answer) => answer === "advisory" || answer === "enforce",
        expected: "advisory or enforce",
        isAsked: () => false,
    },
];
/** Throws a UsageError for a flag that is not as expected, and when no one can be asked. */
async function collectAnswers(values, runtime, facts) {
    const asks = !values.isSet("yes");
    if (asks && !runtime.interactive)
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e("Nobody can be asked: this is no terminal.", "Add --yes to take what is found and the defaults; every answer has a flag (init --help).");
    const answers = new Map();
    for (const question of QUESTIONS) {
        const { flag, isGood, expected, isAsked = () => true } = question;
        const written = values.text(flag);
        const given = written === NOTHING ? (question.nothing ?? "") : written;
        const fallback = question.fallback(facts);
        if (given !== undefined) {
            if (!isGood(given, facts))
                throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`--${flag} is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_2__/* .quoteValue */ .cl)(given)}; expected ${expected}.`, "init --help shows every flag.");
            answers.set(flag, given);
        }
        else if (!asks || !isAsked(facts, answers.get("kind") ?? ""))
            answers.set(flag, isGood(fallback, facts) ? fallback : (question.nothing ?? ""));
        else
            answers.set(flag, await askUntilGood(question, facts, runtime));
    }
    const of = (flag) => answers.get(flag) ?? "";
    return {
        kind: of("kind") === "library" ? "library" : "service",
        tagPattern: of("tag-pattern"),
        packages: listOf(of("packages")),
        managers: listOf(of("manager")),
        checks: listNames(of("checks")),
        deploy: of("deploy").trim(),
        deployWith: of("deploy-with") === "action" && of("deploy").trim() === "" ? "action" : "command",
        stagingUrl: of("staging-url").replace(/(?<!\/)\/+$/, ""),
        productionUrl: of("production-url").replace(/(?<!\/)\/+$/, ""),
        healthPath: of("health-path"),
        versionPath: of("version-path"),
        mode: of("mode") === "enforce" ? "enforce" : "advisory",
    };
}
/** Typed where an answer is suggested and none is wanted; Enter alone takes the suggestion. */
const NOTHING = "-";
async function askUntilGood(question, facts, runtime) {
    for (;;) {
        const given = await runtime.ask(question.text, question.fallback(facts));
        const answer = given === NOTHING ? (question.nothing ?? "") : given;
        if (question.isGood(answer, facts))
            return answer;
        runtime.say(`  That is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_2__/* .quoteValue */ .cl)(answer)}; expected ${question.expected}.`);
    }
}


/***/ }),

/***/ 97627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readBranches)
/* harmony export */ });
/** Which branches of a repository releases are cut from, by their names; pure. */
const MAIN = /^(?:main|master)$/;
/** `release/1.4`, `stable/victoria`: a folder for releases, then anything. */
const FOLDER = /^((?:releases?|rel|maintenance|maint|stable|lts)\/).+$/i;
const SUFFIX = "[-_.](?:stable|lts|maint|branch)";
/** `release-3.7`, `hotfix/1.4.2`, `release-2026-11`: a word for releases, then a version. `release-notes-typo` and `release-please--branches--main` hold work in progress. */
const WORDED = new RegExp(`^((?:releases?|rel|maintenance|maint|stable|support|lts|hotfix(?:es)?)[-_/])(v?)\\d+(?:[._-](?:\\d+|x))*(?:${SUFFIX})?$`, "i");
/** `9.1.x`, `v7`, `tokio-1.52.x`, `3.0`: a version that ends the name; a bare one holds a dot, an `x` or a `v`. */
const NUMBERED = new RegExp(`^([A-Za-z][A-Za-z0-9._-]*[-_/])?(v?\\d+(?:\\.(?:\\d+|x))*)(${SUFFIX})?$`);
/** `bump-lodash-4.17.21`, `backport-12-to-9.1.x`: what people and bots call a change that names a version. */
const CHANGE = /^(?:add|backport|build|bump|changeset|cherry-?pick|chore|ci|dependabot|deps?|docs?|feat(?:ure)?|fix|issue|migrate|patch|prepare|refactor|renovate|revert|snyk|test|try|update|upgrade|use|wip)s?[-_/]/i;
/** The pattern keeps what is alike and leaves the number open: `release-[0-9]*`, `[0-9]*.x`, `v[0-9]*`. */
function toPattern(name) {
    const [, folder] = FOLDER.exec(name) ?? [];
    if (folder !== undefined)
        return `${folder}**`;
    const [, word, v] = WORDED.exec(name) ?? [];
    if (word !== undefined)
        return `${word}${v}[0-9]*`;
    const [, prefix = "", line = "", suffix = ""] = NUMBERED.exec(name) ?? [];
    if (line === "" || CHANGE.test(prefix))
        return undefined;
    // `task-123` is work in progress: behind a word only a line of versions is one of releases.
    if (!/[.v]/.test(line) || (prefix !== "" && !/\.(?:x|\d)/.test(line)))
        return undefined;
    const end = line.endsWith(".x") ? ".x" : "";
    const start = line.startsWith("v") ? "v" : "";
    return `${prefix}${start}[0-9]*${end}${suffix}`;
}
function readBranches(names, defaultBranch) {
    const found = new Map();
    for (const name of [...names].sort((a, b) => a.localeCompare(b, "en", { numeric: true }))) {
        if (name === defaultBranch)
            continue;
        const pattern = MAIN.test(name) ? name : toPattern(name);
        if (pattern === undefined)
            continue;
        const known = found.get(pattern);
        if (known === undefined)
            found.set(pattern, [name]);
        else
            known.push(name);
    }
    return { releaseBranches: [...found].map(([pattern, examples]) => ({ pattern, examples: examples.slice(-3) })) };
}


/***/ }),

/***/ 48696:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ planDeployHook)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _check_deploy_action_file_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68040);
/* harmony import */ var _ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24943);
/* harmony import */ var _deploy_job_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93552);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_check_deploy_action_file_ts__WEBPACK_IMPORTED_MODULE_1__, _deploy_job_ts__WEBPACK_IMPORTED_MODULE_2__]);
([_check_deploy_action_file_ts__WEBPACK_IMPORTED_MODULE_1__, _deploy_job_ts__WEBPACK_IMPORTED_MODULE_2__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/**
 * Turns the steps of the repository's own deploy jobs into the action that `deploy-with: action` runs; pure. They are taken over only
 * where every part of them is understood; otherwise the action fails until a person has written it.
 */




const BEFORE_PRODUCTION = /^(?:stag|qa(?:$|[^a-z])|dev|uat|pre-?prod|canary)/i;
function planDeployHook(jobs, around) {
    if (jobs.length === 0)
        return { kind: "none" };
    const named = [...new Set(jobs.flatMap(({ environment }) => environment ?? []))];
    const staging = named.filter((name) => BEFORE_PRODUCTION.test(name));
    const production = named.filter((name) => !BEFORE_PRODUCTION.test(name));
    const isClear = staging.length <= 1 && production.length <= 1;
    const taken = jobs.map((job) => ({
        environment: job.environment ?? "production",
        ...(0,_deploy_job_ts__WEBPACK_IMPORTED_MODULE_2__/* .takeJob */ .Z)(job, {
            ...around,
            taken: jobs.flatMap((other) => (other.workflow === job.workflow ? [other.job] : [])),
        }),
    }));
    const variables = [...new Set(taken.flatMap(({ secrets }) => secrets))].sort();
    const refusals = [
        ...taken.flatMap((job) => job.refusals),
        ...judgeTogether(jobs, named, variables),
        ...(isClear
            ? []
            : [`they deploy to ${named.join(", ")}: write the policy's environments first, and run init again`]),
    ];
    const text = renderHook(taken, variables);
    const all = refusals.length > 0 ? refusals : (0,_check_deploy_action_file_ts__WEBPACK_IMPORTED_MODULE_1__/* .checkDeployActionFile */ .U)(_ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_3__/* .DEPLOY_ACTION_FILE */ .wf, text).map(({ what }) => what);
    return {
        kind: "steps",
        refusals: all,
        staging: isClear ? (staging[0] ?? null) : null,
        production: (isClear ? production[0] : undefined) ?? "production",
        isOidc: jobs.some(({ isOidc }) => isOidc),
        from: jobs.map(({ workflow, job }) => `${job} in ${workflow}`),
        variables: all.length > 0 ? [] : variables,
        text: all.length > 0 ? renderSkeleton(jobs, all) : text,
    };
}
/** What no job says by itself. */
function judgeTogether(jobs, named, variables) {
    const ids = jobs.flatMap(({ steps }) => steps.flatMap(({ id }) => (typeof id === "string" ? [id.toLowerCase()] : [])));
    const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
    return [
        ...(jobs.length > Math.max(1, named.length)
            ? [`${jobs.map(({ job }) => job).join(", ")} deploy to the same environment, or to one that is not named`]
            : []),
        ...(jobs.length > 1 && twice.length > 0 ? [`several steps have the id ${twice.join(", ")}`] : []),
        ...(named.length > 1 && variables.length > 0
            ? [
                `${variables.join(", ")}: secrets of this name may differ between ${named.join(" and ")}, and the deploy action reads one value`,
            ]
            : []),
    ];
}
const isEnvironment = (operator, name) => `inputs.environment ${operator} '${name.replaceAll("'", "''")}'`;
/** Steps of an environment alone get its condition; those that every job has alike stand once. */
function join(all) {
    const texts = all.map(({ steps }) => JSON.stringify(steps));
    if (texts.every((text) => text === texts[0]))
        return all[0].steps;
    return all.flatMap(({ environment, steps }) => steps.map(({ name, ...rest }) => ({
        ...(name === undefined ? {} : { name }),
        if: isEnvironment("==", environment),
        ...rest,
    })));
}
/** The steps know their own environments, no service and no target: for any other they would deploy the wrong thing. */
function guard(all) {
    const names = [...new Set(all.map(({ environment }) => environment))];
    const isOther = names.map((name) => isEnvironment("!=", name)).join(" && ");
    return {
        name: "Refuse what these steps do not know",
        if: `(${isOther}) || inputs.service != '' || inputs.target != ''`,
        shell: "bash",
        run: `echo "::error file=${_ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_3__/* .DEPLOY_ACTION_FILE */ .wf}::These steps deploy to their own environments only, without services and targets: add what is missing."\nexit 1\n`,
    };
}
const INPUTS = {
    kind: { description: "deploy, rollback or drill", required: true },
    environment: { description: "Environment of the policy", required: true },
    service: { description: "Service, where there are several" },
    version: { description: "The release to bring there", required: true },
    sha: { description: "Its commit", required: true },
    previous: { description: "The release that runs there until then" },
    "artifact-digest": { description: "Digest of what is deployed" },
    target: { description: "One of the environment's targets" },
    percent: { description: "Part of the traffic" },
    variables: { description: "The secret RELEASE_VARIABLES, a NAME=value a line" },
};
function renderAction(steps) {
    const document = {
        name: "Deploy a release",
        description: "Brings a release to an environment, forward and back.",
        inputs: INPUTS,
        runs: { using: "composite", steps },
    };
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(document, { lineWidth: 0, aliasDuplicateObjects: false });
}
/** Fails, and shows a person what there is to write. */
function renderSkeleton(jobs, refusals) {
    const comment = (text) => text.split(/\r\n|[\r\n]/).map((line) => `# ${line}`.trimEnd());
    return [
        "# Runs for a deployment, a rollback and a drill, always from the default branch;",
        "# the release's files are in the folder `release`, at its commit (docs/adopting.md).",
        `${renderAction([
            {
                name: "Deploy",
                shell: "bash",
                run: `echo "::error file=${_ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_3__/* .DEPLOY_ACTION_FILE */ .wf}::${_ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_3__/* .UNWRITTEN */ .RS} init did not take your deploy jobs over, and the comments below say why."\nexit 1\n`,
            },
        ])}#`,
        "# Your deploy jobs are not taken over:",
        ...refusals.flatMap((line) => comment(`- ${line}`)),
        ...jobs.flatMap(({ workflow, job, written }) => [
            "#",
            ...comment(`${job} in ${workflow}:`),
            ...comment((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(written.job, { lineWidth: 0 }).trimEnd()),
        ]),
        "",
    ].join("\n");
}
function renderHook(all, variables) {
    const steps = [guard(all), ...(variables.length === 0 ? [] : [readVariables(variables)]), ...join(all)];
    return [
        "# The steps of your own deploy jobs. They run for a deployment, a rollback and a drill, always from the default branch;",
        "# the release's files are in the folder `release`, at its commit.",
        renderAction(steps),
    ].join("\n");
}
/** An action is given no secrets: their values come as lines of one input. */
function readVariables(names) {
    return {
        name: "Read RELEASE_VARIABLES",
        id: "variables",
        shell: "bash",
        env: { VARIABLES: "${{ inputs.variables }}" },
        run: [
            `for name in ${names.join(" ")}; do`,
            `  value=$(sed -n "s/^$name=//p" <<< "$VARIABLES" | head -n 1)`,
            '  if [ -z "$value" ]; then echo "::error::RELEASE_VARIABLES has no $name."; exit 1; fi',
            '  echo "::add-mask::$value"',
            '  echo "$name=$value" >> "$GITHUB_OUTPUT"',
            "done",
            "",
        ].join("\n"),
    };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 93552:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ takeJob)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51725);
/* harmony import */ var _ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83022);
/* harmony import */ var _ci_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76058);
/* harmony import */ var _deploy_step_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73649);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_ci_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__]);
_ci_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
/** Whether a whole deploy job means the same in the deploy action; pure. What is not listed here is refused. */




/** Beside them `name` and `concurrency`, which change nothing that is deployed. */
const JOB_KEYS = [
    "name",
    "concurrency",
    "runs-on",
    "needs",
    "environment",
    "permissions",
    "steps",
    "timeout-minutes",
    "env",
    "defaults",
];
/** Minutes that the deploy action has where the workflow's input does not say otherwise. */
const ACTION_MINUTES = 30;
/** Permissions that the job has in which the deploy action runs. */
const GRANTED = {
    contents: ["read", "none"],
    deployments: ["read", "write", "none"],
    "id-token": ["write", "none"],
};
function takeJob(job, { taken, tagPatterns, read }) {
    const { written } = job;
    const env = mergeSections(written.env, written.job["env"]);
    const defaults = readDefaults(written.defaults, written.job["defaults"]);
    const checkout = readCheckout(job.steps);
    const steps = job.steps.filter((step) => !isCheckout(step));
    const around = {
        env: env ?? {},
        defaults: defaults ?? {},
        tag: tagPatterns.length === 1 ? nameTag(job, tagPatterns[0]) : null,
        read,
        ids: new Set(steps.flatMap(({ id }) => (typeof id === "string" ? [id] : []))),
    };
    const all = steps.map((step) => (0,_deploy_step_ts__WEBPACK_IMPORTED_MODULE_3__/* .takeStep */ .e)(step, around));
    const isShadowed = Object.keys(around.env).some((name) => /^(?:AWS|AZURE|ARM|GOOGLE|GCLOUD|CLOUDSDK|GCP)_/.test(name));
    return {
        steps: all.map(({ step }) => step),
        secrets: [...new Set(all.flatMap(({ secrets }) => secrets))],
        refusals: [
            ...judgeJob(job, taken),
            ...judgeStart(job, tagPatterns),
            ...((written.job["permissions"] ?? written.permissions) === undefined &&
                JSON.stringify(all).includes("github.token")
                ? ["reads the token, and says no permissions for it"]
                : []),
            ...(env === null ? ["has an env that is no mapping"] : []),
            ...(defaults === null ? ["has defaults that are more than shell and working-directory"] : []),
            ...(isShadowed && steps.some(({ uses }) => uses !== undefined)
                ? ["sets variables of a cloud in env, which an action in between may replace"]
                : []),
            ...checkout,
            ...(steps.length === 0 ? ["has no steps of its own"] : []),
            ...(Array.isArray(written.job["steps"]) && written.job["steps"].every(_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP)
                ? []
                : ["has steps that are no mappings"]),
            ...all.flatMap(({ refusals }, index) => refusals.map((what) => `${nameStep(steps[index])} ${what}`)),
        ].map((what) => `${job.job} in ${job.workflow}: ${what.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")}`),
    };
}
function nameStep({ name, id, uses, run }) {
    const text = String(name ?? id ?? uses ?? String(run ?? "").split("\n")[0]);
    return `the step "${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}
function judgeJob({ written }, taken) {
    const { job } = written;
    const { "runs-on": runner, needs, environment, "timeout-minutes": minutes } = job;
    const before = (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .listTexts */ .fU)(needs).filter((id) => !taken.includes(id));
    const name = (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP)(environment) ? environment["name"] : environment;
    return [
        ...Object.keys(job)
            .filter((key) => !JOB_KEYS.includes(key))
            .map((key) => `has ${key}${key === "if" ? `: ${String(job[key])}` : ""}, which is not carried over`),
        ...(runner === undefined || /^ubuntu-(?:latest|\d\d\.\d\d)$/.test(String(runner))
            ? []
            : [`runs on ${JSON.stringify(runner)}, and the deploy action on ubuntu-latest`]),
        ...(before.length === 0 ? [] : [`needs ${before.join(" and ")}: what these jobs prepare is not carried over`]),
        ...(environment !== undefined && (typeof name !== "string" || name.includes("${{"))
            ? [`its environment is ${JSON.stringify(name)}, which is known only when it runs`]
            : []),
        ...listUngranted(job["permissions"] ?? written.permissions).map((one) => `has the permission ${one}, which the deploy action does not get`),
        ...(minutes === undefined || (typeof minutes === "number" && minutes <= ACTION_MINUTES)
            ? []
            : [`may take ${String(minutes)} minutes, and the deploy action ${ACTION_MINUTES}`]),
    ];
}
/** What starts it has to be a release, or nothing that says otherwise. */
function judgeStart({ written }, tagPatterns) {
    const tags = (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(written, "push")?.["tags"];
    const examples = tagPatterns.map((pattern) => (0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderTag */ .vY)(pattern, (0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .exampleVersion */ .Dw)(pattern)));
    return [
        ...(tags === undefined || examples.length === 0 || examples.some((tag) => (0,_ci_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__/* .matchesFilters */ .lu)((0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .listTexts */ .fU)(tags), tag))
            ? []
            : [`starts on the tags ${(0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .listTexts */ .fU)(tags).join(", ")}, and no release has one of them`]),
        ...((0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(written, "workflow_call") === undefined
            ? []
            : ["is called by other workflows, with what they give it"]),
    ];
}
function listUngranted(permissions) {
    if (permissions === undefined)
        return [];
    if (!(0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP)(permissions))
        return [String(permissions)];
    return Object.entries(permissions).flatMap(([scope, access]) => access === "none" || GRANTED[scope]?.includes(String(access)) === true ? [] : [`${scope}: ${String(access)}`]);
}
const isCheckout = ({ uses }) => typeof uses === "string" && /^actions\/checkout@/i.test(uses);
/** The release is checked out in the same way, once, before everything. */
function readCheckout(steps) {
    const own = steps.filter(isCheckout);
    const isPlain = own.every((step) => {
        const given = step["with"] ?? {};
        return (Object.keys(step).every((key) => ["name", "uses", "with"].includes(key)) &&
            (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP)(given) &&
            Object.entries(given).every(([name, value]) => name === "persist-credentials" || (name === "fetch-depth" && value === 1)));
    });
    const late = steps.findIndex(isCheckout) > steps.findIndex(({ run }) => run !== undefined);
    return [
        ...(isPlain
            ? []
            : ["checks out in a way of its own (only persist-credentials and fetch-depth: 1 are carried over)"]),
        ...(own.length > 1 ? ["checks out more than once"] : []),
        ...(own.length > 0 && late && steps.some(({ run }) => run !== undefined)
            ? ["runs a command before it checks out"]
            : []),
    ];
}
function mergeSections(...parts) {
    const known = parts.filter((part) => part !== undefined);
    return known.every(_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP) ? Object.assign({}, ...known) : null;
}
function readDefaults(...parts) {
    const known = parts.filter((part) => part !== undefined);
    if (!known.every((part) => (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP)(part) && Object.keys(part).every((key) => key === "run")))
        return null;
    const merged = mergeSections(...known.map((part) => part["run"]));
    return merged !== null && Object.keys(merged).every((key) => key === "shell" || key === "working-directory")
        ? merged
        : null;
}
/** An expression for the name of the release's tag: `version` comes without what the pattern has around it. */
function nameTag({ written }, tagPattern) {
    const [before, after, ...more] = tagPattern.split("{version}");
    if (before === undefined || after === undefined || more.length > 0 || /[{}']/.test(before + after))
        return null;
    const push = (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(written, "push");
    const isTagged = push !== undefined && Object.keys(push).every((key) => key === "tags") && "tags" in push;
    const others = ((0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP)(written.on) ? Object.keys(written.on) : (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .listTexts */ .fU)(written.on)).filter((event) => event !== "release" && event !== "workflow_dispatch" && !(event === "push" && isTagged));
    return others.length === 0 && (isTagged || (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(written, "release") !== undefined)
        ? `format('${before}{0}${after}', inputs.version)`
        : null;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 73649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ takeStep)
});

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
// EXTERNAL MODULE: ./packages/shared/src/process/variables.ts + 1 modules
var variables = __webpack_require__(91429);
// EXTERNAL MODULE: ./packages/cli/src/ci/workflow-document.ts
var workflow_document = __webpack_require__(83022);
;// CONCATENATED MODULE: ./packages/cli/src/init/deploy-step-actions.ts
/** Other people's actions of which it is known which inputs are paths of the workspace, from their action.yml; pure data. */
const ACTIONS = {
    "actions/setup-dotnet": { values: ["dotnet-version"], paths: ["global-json-file"] },
    "actions/setup-go": { values: ["go-version"], paths: ["go-version-file"] },
    "actions/setup-java": { values: ["java-version", "distribution"], paths: ["java-version-file"] },
    "actions/setup-node": { values: ["node-version", "registry-url", "scope"], paths: ["node-version-file"] },
    "actions/setup-python": { values: ["python-version"], paths: ["python-version-file"] },
    "aws-actions/amazon-ecr-login": { values: ["registries", "mask-password"], paths: [] },
    "aws-actions/amazon-ecs-deploy-task-definition": {
        values: ["cluster", "service", "wait-for-service-stability", "wait-for-minutes", "force-new-deployment"],
        paths: ["task-definition"],
        required: ["task-definition"],
        // The task definition that amazon-ecs-render-task-definition wrote, in the runner's own folder.
        isAbsolute: /^\$\{\{\s*steps\.[\w-]+\.outputs\.task-definition\s*\}\}$/,
    },
    "aws-actions/amazon-ecs-render-task-definition": {
        values: ["container-name", "image"],
        paths: ["task-definition"],
        required: ["task-definition"],
        isAbsolute: /^\$\{\{\s*steps\.[\w-]+\.outputs\.task-definition\s*\}\}$/,
    },
    "aws-actions/configure-aws-credentials": {
        values: [
            "aws-access-key-id",
            "aws-region",
            "aws-secret-access-key",
            "mask-aws-account-id",
            "role-duration-seconds",
            "role-session-name",
            "role-to-assume",
        ],
        paths: [],
    },
    "azure/login": { values: ["client-id", "subscription-id", "tenant-id"], paths: [] },
    "azure/setup-helm": { values: ["version"], paths: [] },
    "azure/setup-kubectl": { values: ["version"], paths: [] },
    "azure/webapps-deploy": {
        values: ["app-name", "resource-group-name", "slot-name"],
        paths: ["package"],
        required: ["package"],
    },
    "cloudflare/wrangler-action": {
        values: ["accountId", "apiToken", "command", "environment", "wranglerVersion"],
        paths: ["workingDirectory"],
        defaults: { workingDirectory: "release" },
    },
    "docker/login-action": { values: ["password", "registry", "username"], paths: [] },
    "google-github-actions/auth": {
        values: ["project_id", "service_account", "workload_identity_provider"],
        paths: [],
    },
    "google-github-actions/deploy-cloudrun": {
        values: ["image", "project_id", "region", "service"],
        paths: [],
        required: ["image"],
    },
    "google-github-actions/setup-gcloud": { values: ["install_components", "project_id", "version"], paths: [] },
    "hashicorp/setup-terraform": { values: ["terraform_version", "terraform_wrapper"], paths: [] },
    "superfly/flyctl-actions/setup-flyctl": { values: ["version"], paths: [] },
};
/** Undefined for an action that is not listed, and for what is no action of a repository. */
function findActionInputs(uses) {
    const [, name] = /^([\w.-]+\/[\w./-]+)@[\w./-]+$/.exec(uses) ?? [];
    return name === undefined || !Object.hasOwn(ACTIONS, name.toLowerCase()) ? undefined : ACTIONS[name.toLowerCase()];
}

;// CONCATENATED MODULE: ./packages/cli/src/init/deploy-step.ts
/** Whether a step of a deploy job means the same in the deploy action, which runs for a rollback too; pure. What is not listed here is refused. */




const EXPRESSION = /\$\{\{([\s\S]*?)\}\}/g;
const STEP_KEYS = ["name", "id", "if", "uses", "run", "with", "env", "shell", "working-directory"];
/** Variables of the runner that are the same in a rollback as in the workflow. */
const SAME_VARIABLES = new Set([
    "GITHUB_API_URL",
    "GITHUB_OUTPUT",
    "GITHUB_PATH",
    "GITHUB_REPOSITORY",
    "GITHUB_REPOSITORY_OWNER",
    "GITHUB_SERVER_URL",
    "GITHUB_STEP_SUMMARY",
]);
/** A secret of this name is mostly a key or a file of several lines, and RELEASE_VARIABLES holds one line for each. */
const LINES = /PRIVATE|SSH|PEM|CERT|KUBE_?CONFIG|CREDENTIALS|JSON|PROFILE|DOTENV|ENV_FILE/i;
/** What `bash` means where no step names a shell: without `pipefail`, which `shell: bash` adds. */
const UNNAMED_SHELL = "bash -e {0}";
function takeStep(step, around) {
    const refusals = Object.keys(step)
        .filter((key) => !STEP_KEYS.includes(key))
        .map((key) => `has ${key}, which is not carried over`);
    const secrets = new Set();
    const refuse = (what) => void refusals.push(what);
    const translate = (text) => translateText(text, { ...around, refuse, secrets });
    const { name, id, if: condition, uses, run } = step;
    if (condition !== undefined && !/^(?:\$\{\{\s*)?success\(\)(?:\s*\}\})?$/.test(String(condition).trim()))
        refuse(`has the condition ${String(condition)}`);
    if (id !== undefined && (typeof id !== "string" || /^variables$/i.test(id)))
        refuse(`has the id ${String(id)}`);
    const kept = {
        ...(typeof name === "string" && !name.includes("${{") ? { name } : {}),
        ...(id === undefined ? {} : { id }),
    };
    const env = translateValues({ ...around.env, ...readSection(step, "env", refuse) }, "env", { translate, refuse });
    for (const variable of Object.keys(env))
        if (/^(?:GITHUB|RUNNER)_/i.test(variable) && variable !== "GITHUB_TOKEN")
            refuse(`sets ${variable}`);
    const rest = typeof run === "string" && uses === undefined
        ? takeScript(step, run, { around, env, translate, refuse })
        : typeof uses === "string" && run === undefined
            ? takeAction(step, uses, { env, translate, refuse })
            : {};
    if (typeof run !== "string" && typeof uses !== "string")
        refuse("has neither run nor uses as text");
    return { step: { ...kept, ...rest }, secrets: [...secrets], refusals: [...new Set(refusals)] };
}
function takeScript(step, run, { around, env, translate, refuse, }) {
    if (step["with"] !== undefined)
        refuse("has run and with");
    const { shell, "working-directory": folder } = { ...around.defaults, ...step };
    if (shell !== undefined && (typeof shell !== "string" || shell.includes("${{")))
        refuse("has a shell that is no text");
    const path = folder === undefined ? "release" : placeInRelease(folder);
    if (path === null)
        refuse(`has the working-directory ${String(folder)}`);
    const read = new Set(run.match(/\$\{?GITHUB_(?:SHA|REF_NAME)\b/g)?.map((one) => one.replace(/^\$\{?/, "")));
    const script = run
        .replace(/(\$\{?)GITHUB_SHA\b/g, "$1RELEASE_SHA")
        .replace(/(\$\{?)GITHUB_REF_NAME\b/g, "$1RELEASE_TAG");
    for (const name of listUnknownVariables(script))
        if (!(name in env))
            refuse(`reads ${name}`);
    if (read.has("GITHUB_REF_NAME") && around.tag === null)
        refuse(NO_TAG("GITHUB_REF_NAME"));
    for (const name of ["RELEASE_SHA", "RELEASE_TAG"])
        if (name in env || (read.size > 0 && new RegExp(`\\b${name}\\b`).test(run)))
            refuse(`has a ${name} of its own`);
    for (const [path, name] of listReadByFiles(run, folder ?? ".", around.read))
        refuse(`calls ${path}, which reads ${name}`);
    const environment = {
        ...env,
        ...(read.has("GITHUB_SHA") ? { RELEASE_SHA: "${{ inputs.sha }}" } : {}),
        ...(read.has("GITHUB_REF_NAME") ? { RELEASE_TAG: `\${{ ${around.tag ?? "''"} }}` } : {}),
    };
    return {
        shell: shell ?? UNNAMED_SHELL,
        "working-directory": path,
        ...(Object.keys(environment).length === 0 ? {} : { env: environment }),
        run: translate(script),
    };
}
/** Names of the runner's variables in a text, outside of expressions, that may mean something else in a rollback. */
function listUnknownVariables(text) {
    const named = text.replace(EXPRESSION, "").match(/\b(?:GITHUB_[A-Z_]+|RUNNER_WORKSPACE)\b/g) ?? [];
    return [...new Set(named)].filter((name) => !SAME_VARIABLES.has(name));
}
const PROGRAM_FILES = {
    make: "Makefile",
    npm: "package.json",
    pnpm: "package.json",
    yarn: "package.json",
    bun: "package.json",
};
/** Files that a script names, and the runner's variables in them: they name the run of the workflow, which in a rollback is not the release. */
function listReadByFiles(run, folder, read) {
    const words = run.split(/[\s"'`;|&()<>=$]+/).filter(Boolean);
    const paths = new Set(words.flatMap((word) => [word, PROGRAM_FILES[word] ?? []].flat()).map((path) => (0,posix_.join)(String(folder), path)));
    return [...paths].flatMap((path) => [...listUnknownVariables(read(path) ?? ""), ...(/\bGITHUB_(?:SHA|REF_NAME)\b/.exec(read(path) ?? "") ?? [])]
        .slice(0, 1)
        .map((name) => [path, name]));
}
function takeAction(step, uses, { env, translate, refuse }) {
    for (const key of ["shell", "working-directory"])
        if (step[key] !== undefined)
            refuse(`has uses and ${key}`);
    const inputs = findActionInputs(uses);
    if (inputs === undefined) {
        refuse(`uses ${uses}: whether it reads the release's files or those of the default branch is not known`);
        return {};
    }
    const given = readSection(step, "with", refuse);
    const { values, paths, defaults = {} } = inputs;
    for (const name of Object.keys(given))
        if (!values.includes(name) && !paths.includes(name))
            refuse(`gives ${uses} the input ${name}, which is not known`);
    for (const name of inputs.required ?? [])
        if (given[name] === undefined)
            refuse(`gives ${uses} no ${name}`);
    const placed = Object.fromEntries(Object.entries(given).map(([name, value]) => {
        if (!paths.includes(name) || inputs.isAbsolute?.test(String(value)))
            return [name, value];
        const path = placeInRelease(value);
        if (path === null)
            refuse(`gives ${uses} the path ${name}: ${String(value)}`);
        return [name, path ?? String(value)];
    }));
    const all = translateValues({ ...defaults, ...placed }, "with", { translate, refuse });
    return {
        uses,
        ...(Object.keys(all).length === 0 ? {} : { with: all }),
        ...(Object.keys(env).length === 0 ? {} : { env }),
    };
}
/** A path of the workspace as one of the release's folder; null for one that is not certain to be in it. */
function placeInRelease(path) {
    if (typeof path !== "string" || !/^[\w.@+-]+(?:\/[\w.@+-]+)*\/?$/.test(path))
        return null;
    const parts = path.split("/").filter((part) => part !== "." && part !== "");
    return parts.includes("..") ? null : ["release", ...parts].join("/");
}
function readSection(step, key, refuse) {
    const value = step[key];
    if (value === undefined || (0,workflow_document/* isSection */.EP)(value))
        return value ?? {};
    refuse(`has a ${key} that is no mapping`);
    return {};
}
function translateValues(values, key, { translate, refuse }) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => {
        if (typeof value === "string") {
            for (const variable of listUnknownVariables(value))
                refuse(`has ${variable} in ${key}.${name}`);
            return [name, translate(value)];
        }
        if (typeof value !== "number" && typeof value !== "boolean")
            refuse(`has a value of ${key}.${name} that is no text`);
        return [name, String(value)];
    }));
}
const NO_TAG = (what) => `reads ${what}, which is not the tag of a release whatever starts the workflow`;
function translateText(text, around) {
    if (text.replace(EXPRESSION, "").includes("${{"))
        around.refuse("has an expression that does not end");
    return text.replace(EXPRESSION, (written, inner) => {
        const expression = translateExpression(inner.trim(), around);
        if (expression === null)
            around.refuse(`reads ${written}`);
        return expression === null ? written : `\${{ ${expression} }}`;
    });
}
/** In terms of the action; null for everything that is not known to mean the same there. */
function translateExpression(expression, { tag, ids, refuse, secrets }) {
    if (expression === "github.token" || expression === "secrets.GITHUB_TOKEN")
        return "github.token";
    if (expression === "github.sha")
        return "inputs.sha";
    if (expression === "github.ref_name" || expression === "github.event.release.tag_name") {
        if (tag === null)
            refuse(NO_TAG(expression));
        return tag ?? expression;
    }
    if (/^(?:github\.(?:repository|repository_owner|server_url)|runner\.(?:os|arch|temp))$/.test(expression))
        return expression;
    const [, id] = /^steps\.([\w-]+)\.outputs\.[\w-]+$/.exec(expression) ?? [];
    if (id !== undefined)
        return ids.has(id) ? expression : null;
    const [, secret] = /^secrets\.([A-Za-z_]\w*)$/.exec(expression) ?? [];
    if (secret === undefined)
        return null;
    if (LINES.test(secret))
        refuse(`reads the secret ${secret}, whose value may have several lines: RELEASE_VARIABLES holds one for each name`);
    if (!(0,variables/* parseVariables */.r)(`${secret}=value`).ok)
        refuse(`reads the secret ${secret}, and RELEASE_VARIABLES may not set a variable of this name`);
    secrets.add(secret);
    return `steps.variables.outputs.${secret}`;
}


/***/ }),

/***/ 52985:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ shipsAll),
/* harmony export */   c: () => (/* binding */ readEarlierSetup)
/* harmony export */ });
/* harmony import */ var _check_deploy_calls_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80462);

/** Undefined where nothing ships, or what is shipped is known only when it runs. */
function readEarlierSetup(workflows, environments) {
    const ship = (0,_check_deploy_calls_ts__WEBPACK_IMPORTED_MODULE_0__/* .listDeployCalls */ .$)(workflows).find(({ kind }) => kind === "ship");
    if (ship === undefined || ship.mode === "open" || ship.mode === "invalid")
        return undefined;
    const [production, staging] = ship.environments.toReversed();
    if (production == null || staging === null)
        return undefined;
    const find = (wanted) => environments.find(({ name }) => name === wanted);
    const first = staging === undefined ? undefined : find(staging);
    const last = find(production);
    if (last === undefined)
        return undefined;
    return {
        // The call's default names a staging that the policy need not have.
        staging: first?.name ?? null,
        production,
        isOidc: ship.isOidc,
        deployWith: ship.mode,
        urls: {
            ...(first?.url === undefined ? {} : { staging: first.url }),
            ...(last.url === undefined ? {} : { production: last.url }),
        },
    };
}
/** Whether the two are all that the policy has, in their order: `ship.yml` is enough, whatever they are called. */
function shipsAll({ staging, production }, environments) {
    return environments.every(({ name, requires, targets }) => targets.length === 0 &&
        (name === production ? requires.every((one) => one === staging) : name === staging && requires.length === 0));
}


/***/ }),

/***/ 43822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ readEnvironments)
/* harmony export */ });
const STAGES = {
    staging: /^stag(?:e|ing)(?:[-_][a-z0-9_-]+)?$/i,
    production: /^prod(?:uction)?(?:[-_][a-z0-9_-]+)?$/i,
};
/** Of registries and documentation, whatever stands before it. */
const NO_STAGE = /[-_](?:docs?|pages|site|storybook|npm|pypi|registry|preview|rollback)/i;
/** Of jobs that only look or ask, and of places that are like it. */
const NO_DEPLOYMENT = /[-_](?:plan|read[-_]?only|ro|view|dry[-_]?run|diff|tests?|testing|qa|sandbox|like|approvals?|approve|gate|dev|clone|mirror|copy|replica|backup|dr)(?:[-_]|$)/i;
/** Apps that deploy previews and documentation of libraries too. */
const HOSTS = /^(?:vercel|netlify|cloudflare|github-pages|read-?the-?docs|render)/i;
/** `named`: environments that jobs of the repository's own workflows name. */
function readEnvironments(reported, named) {
    const configured = reported?.environments.ok === true ? reported.environments.value : [];
    const deployments = reported?.deployments.ok === true ? reported.deployments.value : [];
    const deployed = new Set(deployments.map(({ environment }) => environment));
    const onGitHub = [...new Set([...configured.map(({ name }) => name), ...deployed])];
    const environments = [...new Set([...onGitHub, ...named])].map((name) => {
        const { reviewers = [], waitMinutes = 0 } = configured.find((one) => one.name === name) ?? {};
        const source = onGitHub.includes(name) ? "github" : "workflows";
        return { name, source, reviewers, waitMinutes, isDeployed: deployed.has(name) };
    });
    const staging = listStages(onGitHub, "staging");
    const production = listStages(onGitHub, "production");
    const stageNames = { ...only("staging", staging), ...only("production", production) };
    const elsewhere = deployments.find(({ environment, creator }) => environment === stageNames.production && !named.includes(environment) && !HOSTS.test(creator ?? ""));
    return {
        environments,
        stageNames,
        productions: production.length > 1 ? production : [],
        deployedElsewhere: elsewhere?.environment,
        deployedUrls: {
            ...only("staging", listUrls(deployments, stageNames.staging)),
            ...only("production", listUrls(deployments, stageNames.production)),
        },
        approvers: (environments.find(({ name }) => name === stageNames.production)?.reviewers ?? []).filter((name) => !name.includes("/")),
    };
}
/** The one that is called exactly so comes before those with more in their names. */
function listStages(names, stage) {
    const found = names.filter((name) => STAGES[stage].test(name) && !NO_STAGE.test(name) && !NO_DEPLOYMENT.test(name));
    const exact = found.filter((name) => name.toLowerCase() === stage);
    return exact.length === 1 ? exact : found;
}
function only(key, values) {
    const [value] = values;
    return value === undefined || values.length > 1 ? {} : { [key]: value };
}
/** A host that gives each deployment an address of its own names several. */
function listUrls(deployments, environment) {
    const urls = deployments
        .filter((one) => one.environment === environment)
        .flatMap(({ statuses }) => statuses.flatMap(({ environmentUrl }) => environmentUrl ?? []));
    return [...new Set(urls.map((url) => url.replace(/(?<!\/)\/+$/, "")))].filter((url) => /^https:\/\/[^\s"'`\\]+$/.test(url));
}


/***/ }),

/***/ 5991:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _octoacme_rehearsal_actions_source_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60308);
/* harmony import */ var _octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30677);
/* harmony import */ var _octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82244);
/* harmony import */ var _octoacme_shared_policy_resolve_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54042);
/* harmony import */ var _octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(75313);
/* harmony import */ var _check_workflow_calls_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30432);
/* harmony import */ var _ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(24943);
/* harmony import */ var _ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83022);
/* harmony import */ var _command_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88835);
/* harmony import */ var _connection_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38042);
/* harmony import */ var _json_documents_ts__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(73094);
/* harmony import */ var _local_repository_ts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(80898);
/* harmony import */ var _own_package_ts__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2199);
/* harmony import */ var _policy_path_ts__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(36140);
/* harmony import */ var _text_ts__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(23023);
/* harmony import */ var _usage_error_ts__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(19678);
/* harmony import */ var _answers_ts__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(40062);
/* harmony import */ var _earlier_setup_ts__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(52985);
/* harmony import */ var _next_steps_ts__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(27842);
/* harmony import */ var _plan_files_ts__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(89570);
/* harmony import */ var _reported_ts__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(88358);
/* harmony import */ var _repository_facts_ts__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(28495);
/* harmony import */ var _staged_text_ts__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(23431);
/* harmony import */ var _survey_ts__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(88963);
/* harmony import */ var _write_files_ts__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(43532);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_check_workflow_calls_ts__WEBPACK_IMPORTED_MODULE_6__, _repository_facts_ts__WEBPACK_IMPORTED_MODULE_21__]);
([_check_workflow_calls_ts__WEBPACK_IMPORTED_MODULE_6__, _repository_facts_ts__WEBPACK_IMPORTED_MODULE_21__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** `init`: look, ask, write, explain; all files or none, and never over somebody's work. */



























const run = async (values, runtime) => {
    const local = (0,_local_repository_ts__WEBPACK_IMPORTED_MODULE_11__/* .readLocalRepository */ .wv)(runtime.cwd, runtime);
    const asked = await askReported(values, runtime, local);
    const repository = (0,_reported_ts__WEBPACK_IMPORTED_MODULE_20__/* .addReported */ .v)(local, asked);
    const { root, defaultBranch, branches } = repository;
    const { chain, earlier } = await readEarlier(repository);
    const facts = (0,_repository_facts_ts__WEBPACK_IMPORTED_MODULE_21__/* .describeRepository */ .M)(repository.tags, repository.files, (path) => readSmall(root, path), {
        defaultBranch,
        branches,
        earlier,
        repository: (0,_local_repository_ts__WEBPACK_IMPORTED_MODULE_11__/* .nameRemote */ .I$)(repository),
        reported: asked?.ok === true ? asked.value : undefined,
    });
    const survey = (0,_survey_ts__WEBPACK_IMPORTED_MODULE_23__/* .describeSurvey */ .K)(repository, facts, asked);
    if (!values.json)
        runtime.say((0,_survey_ts__WEBPACK_IMPORTED_MODULE_23__/* .renderSurvey */ .j)(root, survey));
    refuseUnsupportedTags(facts, values.text("tag-pattern"));
    const collected = await (0,_answers_ts__WEBPACK_IMPORTED_MODULE_16__/* .collectAnswers */ .M)(values, runtime, facts);
    // A chain says itself what is deployed and how.
    const answers = chain === undefined ? collected : { ...collected, kind: "service", deployWith: chain.deployWith };
    const files = (0,_plan_files_ts__WEBPACK_IMPORTED_MODULE_19__/* .planFiles */ .j)(answers, facts, defaultBranch, {
        signoff: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_octoacme_rehearsal_actions_source_ts__WEBPACK_IMPORTED_MODULE_2__/* .ROOT */ .Dl, "examples/signoff.yml"), "utf8"),
        ...(chain === undefined ? {} : { chain }),
        isTaken: (path) => isForeign(root, path),
    });
    refuseBadPolicy(files[0].text);
    const states = files.map((file) => (0,_write_files_ts__WEBPACK_IMPORTED_MODULE_24__/* .compareFile */ .qz)(root, file));
    const blocked = states.includes("differs") && !values.isSet("force");
    const writes = !blocked && !values.isSet("dry-run");
    if (writes)
        for (const [index, file] of files.entries())
            if (states[index] !== "unchanged")
                (0,_write_files_ts__WEBPACK_IMPORTED_MODULE_24__/* .writeFile */ ._h)(root, file);
    const today = new Date(runtime.clock.now()).toISOString().slice(0, 10);
    const invocation = (0,_own_package_ts__WEBPACK_IMPORTED_MODULE_12__/* .decideInvocation */ .J)((0,_own_package_ts__WEBPACK_IMPORTED_MODULE_12__/* .readOwnPackage */ .v)());
    const next = (0,_next_steps_ts__WEBPACK_IMPORTED_MODULE_18__/* .describeNext */ .h)({ repository, answers, facts, files, today, invocation });
    const outcome = { files, states, blocked, writes, next };
    if (values.json)
        (0,_json_documents_ts__WEBPACK_IMPORTED_MODULE_10__/* .printJson */ .Q2)(runtime, {
            schemaVersion: 1,
            written: writes,
            mode: answers.mode,
            repository: (0,_local_repository_ts__WEBPACK_IMPORTED_MODULE_11__/* .nameRemote */ .I$)(repository) ?? null,
            survey,
            found: facts,
            answers,
            files: files.map(({ path, why, text }, index) => ({ path, state: states[index], why, text })),
            next: outcome.next,
        });
    else
        sayOutcome(root, outcome, runtime, values.isSet("dry-run"));
    return blocked ? _command_ts__WEBPACK_IMPORTED_MODULE_8__/* .EXIT */ .dc.problems : _command_ts__WEBPACK_IMPORTED_MODULE_8__/* .EXIT */ .dc.ok;
};
function sayOutcome(root, { files, states, blocked, writes, next }, runtime, isDryRun) {
    runtime.say("");
    if (states.every((state) => state === "unchanged")) {
        runtime.say(`Nothing to change: ${files.length} files are as init would write them.`);
        return;
    }
    for (const [index, file] of files.entries()) {
        runtime.say(`${(0,_write_files_ts__WEBPACK_IMPORTED_MODULE_24__/* .describeState */ .Jw)(states[index], writes, blocked)} ${(0,_text_ts__WEBPACK_IMPORTED_MODULE_14__/* .style */ .iF)("bold", file.path)}\n    ${(0,_text_ts__WEBPACK_IMPORTED_MODULE_14__/* .wrapText */ .C1)(file.why, "    ")}`);
        if (states[index] === "differs" || (isDryRun && states[index] === "new"))
            runtime.say((0,_write_files_ts__WEBPACK_IMPORTED_MODULE_24__/* .renderDifference */ .MC)(root, file));
    }
    runtime.say("");
    const differing = states.filter((state) => state === "differs").length;
    if (blocked)
        runtime.complain(`${(0,_text_ts__WEBPACK_IMPORTED_MODULE_14__/* .style */ .iF)("red", "error:")} ${differing === 1 ? "one of the files exists and differs" : `${differing} of the files exist and differ`}; nothing was written.\n${(0,_text_ts__WEBPACK_IMPORTED_MODULE_14__/* .style */ .iF)("dim", "fix:")} Keep yours, take over by hand what you want, or overwrite them with --force.`);
    else
        runtime.say([(0,_text_ts__WEBPACK_IMPORTED_MODULE_14__/* .style */ .iF)("bold", "Next"), ...next.map((line, index) => `  ${index + 1}. ${(0,_text_ts__WEBPACK_IMPORTED_MODULE_14__/* .wrapText */ .C1)(line, "     ")}`)].join("\n"));
}
/** Short: without an answer init goes on by the files. */
const PATIENCE_MS = 10_000;
/** Undefined where GitHub is not asked. Tags are asked for where the clone may lack them. */
async function askReported(values, runtime, { isShallow, tags }) {
    if (values.isSet("offline") || !(0,_connection_ts__WEBPACK_IMPORTED_MODULE_9__/* .hasToken */ .y0)(values, runtime))
        return undefined;
    return (0,_octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .f)(async () => {
        const { github } = await (0,_connection_ts__WEBPACK_IMPORTED_MODULE_9__/* .connect */ .Ng)(values, runtime, PATIENCE_MS);
        return (0,_reported_ts__WEBPACK_IMPORTED_MODULE_20__/* .readReported */ .Y)(github, { withTags: isShallow || tags.length === 0 });
    });
}
/** Whether a workflow is there that calls nothing of ours: the repository's own. */
function isForeign(root, path) {
    const text = readSmall(root, path);
    return text !== undefined && (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_7__/* .readWorkflowDocument */ .Bm)(path, text)?.isOurs !== true;
}
/** A valid policy that is there already is kept where its environments are a chain: the workflow is written from it. */
async function readEarlier({ root, files }) {
    const text = readSmall(root, _policy_path_ts__WEBPACK_IMPORTED_MODULE_13__/* .DEFAULT_POLICY */ .z);
    const parsed = text === undefined ? undefined : (0,_octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_4__.parsePolicy)(text);
    if (text === undefined || parsed?.ok !== true || parsed.file.extends !== undefined)
        return {};
    const [service] = Object.keys(parsed.file.services ?? {});
    const { environments } = (0,_octoacme_shared_policy_resolve_ts__WEBPACK_IMPORTED_MODULE_5__/* .resolvePolicy */ .n)({ file: parsed.file, origin: { kind: "standard" }, service });
    const earlier = (0,_earlier_setup_ts__WEBPACK_IMPORTED_MODULE_17__/* .readEarlierSetup */ .c)(await readOurWorkflows(root, files), environments);
    if (earlier !== undefined && (0,_earlier_setup_ts__WEBPACK_IMPORTED_MODULE_17__/* .shipsAll */ .J)(earlier, environments))
        return { earlier };
    if (parsed.file.services !== undefined || !(0,_staged_text_ts__WEBPACK_IMPORTED_MODULE_22__/* .needsStages */ .dY)(environments))
        return {};
    const isCommand = environments.every(({ deploy }) => deploy !== undefined);
    return {
        chain: { environments, policyText: text, deployWith: (0,_ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_25__/* .hasDeployAction */ .cM)(files) && !isCommand ? "action" : "command" },
    };
}
async function readOurWorkflows(root, files) {
    const found = [];
    for (const path of files.filter((file) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(file))) {
        const text = readSmall(root, path);
        if (text === undefined || (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_7__/* .readWorkflowDocument */ .Bm)(path, text)?.isOurs !== true)
            continue;
        const read = await (0,_check_workflow_calls_ts__WEBPACK_IMPORTED_MODULE_6__/* .readWorkflow */ .S)(path, text);
        if (read.ok)
            found.push(read.workflow);
    }
    return found;
}
const READ_LIMIT = 262_144;
function readSmall(root, path) {
    try {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full);
        return status.isFile() && status.size <= READ_LIMIT ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(full, "utf8") : undefined;
    }
    catch {
        return undefined;
    }
}
/** Tags that no versioning reads would make every release red: better said before anything is written. */
function refuseUnsupportedTags({ unsupportedTags }, pattern) {
    if (pattern !== undefined || unsupportedTags.length === 0)
        return;
    throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_15__/* .UsageError */ .e(`The release tags (${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_26__/* .listFirst */ .r)(unsupportedTags, 3)}) are numbered in a way that is not supported: semver (1.4.0), calendar versions (2026.08.1) and PEP 440 (1.4.0rc1, 1.4) are.`, "Give --tag-pattern, such as v{version}, to number releases in one of these ways from now on.");
}
/** Whatever was answered, what is written is valid. */
function refuseBadPolicy(text) {
    const parsed = (0,_octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_4__.parsePolicy)(text);
    if (parsed.ok)
        return;
    const [problem] = parsed.problems;
    throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_15__/* .UsageError */ .e(`With these answers the policy would not be valid: ${problem?.path ?? ""}: ${problem?.message ?? ""}.`, "Correct the answer or the flag; init --help shows what each expects.");
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 27842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ describeNext)
/* harmony export */ });
/* harmony import */ var _ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24943);
/* harmony import */ var _shell_word_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87205);
/* harmony import */ var _plan_files_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89570);
/* harmony import */ var _released_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64230);
/* harmony import */ var _stages_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32114);
/** What a person does after `init`, a sentence a step; pure. */





function describeNext({ repository, answers, facts, files, today, invocation }) {
    const released = (0,_released_ts__WEBPACK_IMPORTED_MODULE_1__/* .listReleased */ .m)(answers, facts).map(({ tag }) => tag);
    const pattern = released.includes(answers.tagPattern) ? answers.tagPattern : (released[0] ?? answers.tagPattern);
    const tag = (0,_plan_files_ts__WEBPACK_IMPORTED_MODULE_0__/* .suggestTag */ .b)(answers, facts, pattern, today);
    const release = nameRelease(files);
    return [
        ...describeHandover(answers, facts, release),
        ...(answers.kind === "service" ? describeDeploy(answers, facts) : []),
        ...(answers.kind === "service" && answers.versionPath === ""
            ? [
                "Let the service answer with its commit, and name the address in `verify.identity`: without it no release counts as verified.",
            ]
            : []),
        ...(answers.kind === "service"
            ? [
                "What deploying needs (keys, addresses) goes into one secret, a NAME=value a line: gh secret set RELEASE_VARIABLES < variables.txt. The policy names what a command may see: `deploy: { run: …, env: [NAME] }`.",
            ]
            : []),
        ...(invocation.setup === undefined ? [] : [withCommand("Once in this shell:", invocation.setup)]),
        withCommand("See what is still missing:", `${invocation.command} check`),
        withCommand("Commit on a branch of its own:", `git switch -c octoacme-release && git add .github && git commit -m "ci: release with OctoAcme Release Actions"`),
        withCommand("Rehearse the whole release on this machine:", `${invocation.command} rehearse --tag ${(0,_shell_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .writeWord */ .q)(tag)}`),
        withCommand(`Push it${repository.remote === undefined ? " once there is a remote" : ""}, open a pull request and merge it:`, "git push -u origin HEAD"),
        withCommand(`Then release, on ${repository.defaultBranch}:`, `git tag -a ${(0,_shell_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .writeWord */ .q)(tag)} -m ${(0,_shell_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .writeWord */ .q)(tag)} && git push origin ${(0,_shell_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .writeWord */ .q)(tag)}`),
        ...(answers.mode === "advisory"
            ? [`Nothing is blocked yet. When the reports are as you want them, set \`mode: enforce\` in ${release}.`]
            : []),
    ];
}
/** A command has a line of its own, which is not wrapped: it is copied as it stands. */
const withCommand = (what, command) => `${what}\n    ${command}`;
const nameRelease = (files) => files.find(({ path }) => /\/(?:octoacme-)?release\.yml$/.test(path))?.path ?? ".github/workflows/release.yml";
/** What is to be changed by hand in the repository's own workflows, which stay as they are. */
function describeHandover(answers, facts, release) {
    if (answers.kind === "library")
        return facts.tagPublishers.map((path) => `${path} publishes on tags whatever preflight decides, and is left alone. To let it wait, write these two lines in place of its trigger, and remove the # before the job publish-package in ${release}:\n  on:\n    workflow_call:`);
    if (answers.deployWith !== "action" && answers.deploy === "")
        return [];
    const does = answers.deployWith === "action" ? describeAction(facts) : `runs ${answers.deploy}`;
    return [
        ...facts.tagDeployers.map((path) => `${path} deploys on tags, and ${release} ${does}: both would deploy. Remove the tag trigger of ${path} in the same commit.`),
        ...listProductionPushes(answers, facts).map((path) => `${path} deploys to production on each push to the default branch, and ${release} ${does} for each release: both would deploy. Remove that trigger of ${path} in the same commit.`),
    ];
}
function describeAction({ deployHook, hasDeployAction }) {
    const isTaken = !hasDeployAction && deployHook.kind === "steps" && deployHook.refusals.length === 0;
    return isTaken ? "now runs the same steps" : "runs your deploy action";
}
/** Paths of workflows whose jobs deploy more than staging on each push to the default branch. */
function listProductionPushes(answers, facts) {
    const { staging } = (0,_stages_ts__WEBPACK_IMPORTED_MODULE_3__/* .nameStages */ .Z)(answers, facts);
    const toProduction = facts.branchDeployers.filter(({ workflow, job }) => {
        const jobs = facts.deployJobs.filter((one) => one.workflow === workflow);
        const environment = jobs.find((one) => one.job === job)?.environment;
        // Beside jobs that name theirs, one without an environment builds or tests.
        return environment === undefined
            ? jobs.every((one) => one.environment === undefined) && !/stag/i.test(job)
            : environment !== staging;
    });
    return [...new Set(toProduction.map(({ workflow }) => workflow))];
}
function describeDeploy(answers, { deployHook, hasDeployAction, tagDeployers }) {
    if (answers.deployWith === "action") {
        if (deployHook.kind === "none" || hasDeployAction)
            return [];
        if (deployHook.refusals.length > 0)
            return [
                `Write the deployment in ${_ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_4__/* .DEPLOY_ACTION_FILE */ .wf}: it fails until then. Not taken over:${deployHook.refusals.map((line) => `\n  - ${line}`).join("")}`,
            ];
        return [
            `Read ${_ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_4__/* .DEPLOY_ACTION_FILE */ .wf}: it holds the steps of ${deployHook.from.join(" and ")}.${deployHook.variables.length === 0 ? "" : ` It takes ${deployHook.variables.join(", ")} from the repository's secret RELEASE_VARIABLES, a line each: a rollback reads no secrets of an environment, unless \`rollback-environment\` names one for it.`} Scripts that it calls must not read GITHUB_SHA or GITHUB_REF: they name the run, not the release.${deployHook.isOidc ? ` Its rollback logs in from the environment ${deployHook.production}-rollback: allow that subject on the cloud's side (docs/oidc.md).` : ""}`,
        ];
    }
    if (answers.deploy !== "")
        return [];
    const refusals = deployHook.kind === "none" ? [] : deployHook.refusals;
    return [
        ...(refusals.length === 0
            ? []
            : [`Your deploy jobs could not be taken over: ${refusals.join("; ")}. docs/adopting.md shows a deploy action.`]),
        tagDeployers.length > 0
            ? `${tagDeployers.join(", ")} deploys on tags already: it stays as it is, and the policy has no deploy command yet, so that nothing is deployed twice. Either let its deploy job wait for preflight (docs/adopting.md, step 4), or move its steps into ${_ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_4__/* .DEPLOY_ACTION_FILE */ .wf} (step 6) and remove its tag trigger.`
            : "Say how it is deployed: `deploy` of each environment in the policy; until then the release reports that nothing does.",
    ];
}


/***/ }),

/***/ 53314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ CHECKOUT),
/* harmony export */   Uz: () => (/* binding */ renderUse),
/* harmony export */   eS: () => (/* binding */ renderJob),
/* harmony export */   pZ: () => (/* binding */ indent)
/* harmony export */ });
/** Jobs that a workflow written by `init` has itself: their frame, the actions in them, and each permission with its reason. */
/** An empty line stays empty. */
const indent = (lines, by) => lines.map((line) => (line === "" ? "" : `${by}${line}`));
const CHECKOUT = [
    "- uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0",
    "  with:",
    "    fetch-depth: 0",
    "    persist-credentials: false",
];
/** What each job's token may do. */
const JOB_PERMISSIONS = {
    notes: [
        "checks: write # the record",
        "contents: write # the draft release",
        "deployments: read # what the last release was",
        "issues: read # known issues",
        "pull-requests: read # what was merged",
    ],
    preflight: [
        "actions: read # which workflow a check came from, environment approvals",
        "checks: write # the verdict",
        "contents: write # drafts are shown only to writers",
        "deployments: read # what was verified",
        "issues: write # the release issue, debts",
        "pull-requests: read # what was merged, reviews",
        "security-events: read # code scanning",
        "statuses: read # CI of other systems",
        "vulnerability-alerts: read # Dependabot",
    ],
    publish: [
        "checks: write # the record",
        "contents: write # the GitHub Release",
        "deployments: read # that nothing runs that is not verified",
        "discussions: write # announcements",
        "issues: write # announcements and receipts",
        "pull-requests: read # what was merged",
    ],
};
/** The lines of one job, from its id on. */
function renderJob({ id, head, outputs = [], steps }) {
    return [
        `${id}:`,
        ...indent(head, "  "),
        "  runs-on: ubuntu-latest",
        "  timeout-minutes: 15",
        "  permissions:",
        ...indent(JOB_PERMISSIONS[id], "    "),
        ...(outputs.length === 0 ? [] : ["  outputs:", ...indent(outputs, "    ")]),
        "  steps:",
        ...indent(steps, "    "),
    ];
}
/** The lines of a step that uses one of our actions. */
function renderUse({ action, id, inputs }) {
    return [
        `- uses: octoacme/release-actions/actions/${action}@v1`,
        ...(id === undefined ? [] : [`  id: ${id}`]),
        "  with:",
        ...indent(inputs, "    "),
    ];
}


/***/ }),

/***/ 52105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readOwners)
/* harmony export */ });
/** Reads who owns a repository from its CODEOWNERS. */
/** Who owns `*`; the last such line counts, as on GitHub. */
function readOwners(text) {
    const line = text
        .split("\n")
        .map((one) => one.replace(/#.*/, "").trim().split(/\s+/))
        .filter(([pattern]) => pattern === "*")
        .at(-1);
    const names = (line ?? []).slice(1).flatMap((owner) => (/^@[A-Za-z0-9_./-]+$/.test(owner) ? [owner.slice(1)] : []));
    return {
        users: names.filter((name) => /^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/.test(name)),
        teams: names.filter((name) => /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/.test(name)),
    };
}


/***/ }),

/***/ 19531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readPackages)
/* harmony export */ });
const MANIFEST = /^(?:(.+)\/)?(?:package\.json|Cargo\.toml|go\.mod|pyproject\.toml|setup\.py|Chart\.yaml|pom\.xml|build\.gradle(?:\.kts)?|composer\.json|[^/]+\.(?:gemspec|csproj))$/;
const OUTSIDE = /(?:^|\/)(?:node_modules|vendor|testdata|tests?|fixtures?|examples?)\//;
/** Words before a version that name no package. */
const NO_NAME = /^(?:v|ver|version|rel|releases?|tags?)?$/i;
const READ = 400;
function readPackages({ tagPatterns }, files, read, 
/** Name of the repository, for what is released as a whole. */
repository = "repository") {
    const named = tagPatterns.map((tag) => ({ tag, label: readLabel(tag) }));
    const folders = listFolders(files, read);
    const placed = named.flatMap(({ tag, label }) => {
        const folder = label === "" ? undefined : findFolder(label, folders);
        return folder === undefined ? [] : [{ tag, label, paths: [folder === "" ? "**" : `${folder}/**`] }];
    });
    const unplacedTags = named.flatMap(({ tag, label }) => label === "" || placed.some((one) => one.tag === tag) ? [] : [tag]);
    // The most frequent pattern without a name: releases of the whole repository beside those of its packages.
    const whole = named.find(({ label }) => label === "");
    const all = [...placed, ...(whole === undefined ? [] : [{ ...whole, label: repository, paths: ["**"] }])];
    return { packages: placed.length === 0 || all.length < 2 ? [] : nameEach(all), unplacedTags };
}
/** `web-sdk-v{version}` is of `web-sdk`, `@acme/cli@{version}` of `@acme/cli`; empty for `v{version}` and its like. */
function readLabel(pattern) {
    const label = pattern.replace(/[-_/@]?v?\{version\}$/, "");
    return NO_NAME.test(label) ? "" : label;
}
function listFolders(files, read) {
    const manifests = files.filter((path) => MANIFEST.test(path) && !OUTSIDE.test(path));
    return manifests.map((path, index) => ({
        path: MANIFEST.exec(path)[1] ?? "",
        name: index < READ && /(?:package\.json|Cargo\.toml|pyproject\.toml|Chart\.yaml)$/.test(path)
            ? readName(read(path))
            : undefined,
    }));
}
function readName(text = "") {
    return /(?:^|[{,])[ \t]*(?:"name"\s*:|name\s*[:=])\s*["']?([@A-Za-z0-9._/-]+)/m.exec(text)?.[1];
}
/** By its path, by its manifest, by the folder's name, by the end of it (`web` is `actix-web`); undefined where none or several are. */
function findFolder(label, folders) {
    const last = (path) => path.slice(path.lastIndexOf("/") + 1);
    const short = label.slice(label.lastIndexOf("/") + 1);
    const ways = [
        ({ path }) => path === label,
        ({ name }) => name === label,
        ({ path }) => path !== "" && last(path) === short,
        ({ name }) => name?.endsWith(`/${short}`) === true,
        ({ path }) => last(path).endsWith(`-${short}`),
    ];
    for (const way of ways) {
        const found = [...new Set(folders.filter(way).map(({ path }) => path))];
        if (found.length === 1)
            return found[0];
        if (found.length > 1)
            return undefined;
    }
    return undefined;
}
/** Names of services hold lower-case letters, digits and dashes, and each stands once. */
function nameEach(found) {
    const taken = new Set();
    return found.map(({ tag, label, paths }) => {
        const [short, long] = [label.slice(label.lastIndexOf("/") + 1), label].map(toName);
        let name = taken.has(short) ? long : short;
        for (let count = 2; taken.has(name); count++)
            name = `${long.slice(0, 58)}-${count}`;
        taken.add(name);
        return { name, tag, paths };
    });
}
function toName(label) {
    const letters = label.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    const name = /^[a-z]/.test(letters) ? letters : `p${letters.startsWith("-") ? "" : "-"}${letters}`;
    return label.startsWith("@") ? toName(label.slice(1)) : name.slice(0, 63).replace(/(?<!-)-+$/, "");
}


/***/ }),

/***/ 89570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ planFiles),
  b: () => (/* binding */ suggestTag)
});

// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var version = __webpack_require__(51725);
// EXTERNAL MODULE: ./packages/cli/src/ci/deploy-action.ts
var deploy_action = __webpack_require__(24943);
// EXTERNAL MODULE: ./packages/cli/src/init/own-jobs.ts
var own_jobs = __webpack_require__(53314);
// EXTERNAL MODULE: ./packages/cli/src/init/policy-text.ts
var policy_text = __webpack_require__(69131);
// EXTERNAL MODULE: ./packages/cli/src/init/workflow-text.ts
var workflow_text = __webpack_require__(1042);
;// CONCATENATED MODULE: ./packages/cli/src/init/dispatch-text.ts



const ROLLBACK_PERMISSIONS = [
    "actions: read # whether the holder of the lock still runs",
    "checks: write # the record",
    "contents: write # the environment's lock, the release's text",
    "deployments: write # the deployment",
    "issues: write # the incident and its review",
];
const HOLD_PERMISSIONS = [
    "actions: read # whether the holder of the lock still runs",
    "contents: write # the environment's lock",
];
const defaultTo = (environment) => ["required: true", `default: ${(0,policy_text/* quote */.hD)(environment)}`];
/** Nothing where the policy has one service alone. */
function listServiceInput(services, description) {
    if (services.length === 0)
        return [];
    const options = `options: [${services.map(policy_text/* quote */.hD).join(", ")}]`;
    return [{ name: "service", description, more: ["type: choice", options, "required: true"] }];
}
function render({ comment, name, id, isOidc = false, inputs, fixed = [], matrix, permissions, secrets, }) {
    const sourceOf = (input) => (input === matrix?.input ? "matrix.target" : `inputs.${input}`);
    return [
        `# ${comment}`,
        `name: ${name}`,
        "on:",
        "  workflow_dispatch:",
        "    inputs:",
        ...inputs.flatMap((input) => [
            `      ${input.name}:`,
            `        description: ${input.description}`,
            ...(0,own_jobs/* indent */.pZ)(input.more, "        "),
        ]),
        "permissions: {}",
        "jobs:",
        `  ${id}:`,
        `    name: ${name}`,
        ...(0,own_jobs/* indent */.pZ)(matrix?.lines ?? [], "    "),
        `    uses: octoacme/release-actions/.github/workflows/${id}${isOidc ? "-oidc" : ""}.yml@v1`,
        "    with:",
        ...inputs.map((input) => `      ${input.name}: \${{ ${sourceOf(input.name)} }}`),
        ...(0,own_jobs/* indent */.pZ)(fixed, "      "),
        "    permissions:",
        ...(0,own_jobs/* indent */.pZ)((0,workflow_text/* withIdToken */.HN)(permissions, isOidc), "      "),
        ...secrets,
        "",
    ].join("\n");
}
/** Nothing where no environment has targets. */
function listTargetInputs(environments) {
    const targets = [...new Set(environments.flatMap((environment) => environment.targets))];
    if (targets.length === 0)
        return [];
    const version = "The release that failed, such as v1.4.0; a target that runs another one is left as it is. Empty - whatever runs there.";
    const target = `Which of the environment's targets: ${targets.join(", ")}; all - each that runs the release (the playbook alone - once).`;
    return [
        { name: "version", description: (0,policy_text/* quote */.hD)(version), more: ['default: ""'] },
        { name: "deploy-target", description: (0,policy_text/* quote */.hD)(target), more: ["required: true", "default: all"] },
    ];
}
/** A job for each target of the environment that is chosen; one where it has none. */
function renderMatrix(environments) {
    const own = environments
        .filter(({ targets }) => targets.length > 0)
        .map(({ name, targets }) => `inputs.environment == ${literal(name)} && ${literal(JSON.stringify(targets))} || `);
    if (own.length === 0)
        return undefined;
    // The playbook alone is one incident of the environment, not one for each target; a release returns to all targets at once.
    const once = "(inputs.target == 'none' || inputs.lift-quarantine != '') && inputs.deploy-target == 'all' && '[\"\"]' || ";
    const one = "inputs.deploy-target != 'all' && format('[{0}]', toJSON(inputs.deploy-target)) || ";
    return {
        input: "deploy-target",
        lines: [
            "strategy:",
            "  fail-fast: false # a target that does not come back holds up no other",
            "  matrix:",
            `    target: \${{ fromJSON(${once}${one}${own.join("")}'[""]') }}`,
        ],
    };
}
function literal(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
/** Rollback of one environment; `services` are those of a policy that has several, `chain` a policy that has more than two environments. */
function renderRollback(services, chain = { environments: [], deployWith: "command" }) {
    const { deployWith, production = "production", isOidc = false } = chain;
    const matrix = renderMatrix(chain.environments);
    return render({
        isOidc,
        comment: "Brings an environment back to its last known-good release: Actions → Roll back → Run workflow.",
        name: "Roll back",
        id: "rollback",
        inputs: [
            { name: "environment", description: "Environment to bring back.", more: defaultTo(production) },
            {
                name: "reason",
                description: "Why. Shown in the incident and in every message.",
                more: ["required: true"],
            },
            {
                name: "target",
                description: "Release to go back to; empty - the last known-good; none - the playbook alone.",
                more: ['default: ""'],
            },
            {
                name: "severity",
                description: "How bad it is.",
                more: ["type: choice", "options: [sev1, sev2, sev3, sev4]", "default: sev2"],
            },
            {
                name: "security",
                description: "A security incident - details stay out of public issues.",
                more: ["type: boolean", "default: false"],
            },
            {
                name: "lift-quarantine",
                description: "Leave empty to roll back. Else a release that was rolled back here and may return; only the role release-manager may.",
                more: ['default: ""'],
            },
            ...listTargetInputs(chain.environments),
            ...listServiceInput(services, "What to bring back."),
        ],
        // What deploys a release brings the one before it back.
        fixed: [
            ...(deployWith === "action" ? ["deploy-with: action"] : []),
            ...(isOidc ? [`rollback-environment: ${(0,policy_text/* quote */.hD)(`${production}-rollback`)} # docs/oidc.md`] : []),
        ],
        ...(matrix === undefined ? {} : { matrix }),
        permissions: ROLLBACK_PERMISSIONS,
        secrets: workflow_text/* VARIABLES */.ut,
    });
}
/** Hold and unhold of one environment, for the role release-manager. */
function renderHold(services, production = "production") {
    return render({
        comment: "Holds deploys to an environment, and lets them go on: Actions → Hold deploys → Run workflow.",
        name: "Hold deploys",
        id: "hold",
        inputs: [
            {
                name: "operation",
                description: "lock holds every deploy to the environment; unlock lets them go on.",
                more: ["type: choice", "options: [lock, unlock]", "default: lock"],
            },
            { name: "environment", description: "Environment to hold.", more: defaultTo(production) },
            { name: "reason", description: "Why; shown to everybody whose deploy waits.", more: ["required: true"] },
            ...listServiceInput(services, "What to hold."),
        ],
        permissions: HOLD_PERMISSIONS,
        secrets: [],
    });
}

// EXTERNAL MODULE: ./packages/cli/src/init/released.ts
var released = __webpack_require__(64230);
// EXTERNAL MODULE: ./packages/cli/src/init/staged-text.ts
var staged_text = __webpack_require__(23431);
// EXTERNAL MODULE: ./packages/cli/src/init/stages.ts
var init_stages = __webpack_require__(32114);
;// CONCATENATED MODULE: ./packages/cli/src/init/plan-files.ts
/** Which files `init` writes, each with its text and with why it is there; pure. */








/** The policy first. */
function planFiles(answers, facts, defaultBranch, shipped) {
    const { chain } = shipped;
    const workflow = (name) => chooseWorkflowPath(name, shipped.isTaken);
    const isService = answers.kind === "service" || chain !== undefined;
    return [
        {
            path: ".github/release-policy.yml",
            text: chain?.policyText ?? (0,policy_text/* renderPolicy */.zQ)(answers, facts, defaultBranch),
            why: chain === undefined
                ? "what a release must satisfy, who answers for what, and where it goes; read from the default branch"
                : "kept as it is: the workflow below follows its environments, their order and their targets",
        },
        {
            path: workflow("release"),
            text: chain === undefined
                ? (0,workflow_text/* renderRelease */.c)(answers, facts)
                : (0,staged_text/* renderStagedRelease */.mg)({ ...chain, mode: answers.mode, tagFilters: (0,workflow_text/* listTagFilters */.uL)(answers, facts) }),
            why: isService
                ? "runs when a release's tag is pushed: notes, preflight, each environment with verification, publication"
                : "runs when a release's tag is pushed: notes, preflight, publication",
        },
        {
            path: workflow("signoff"),
            text: shipped.signoff,
            why: "a signature in a comment on the release issue lets a waiting release go on",
        },
        ...(isService ? planServiceFiles(answers, facts, chain, workflow) : []),
    ];
}
function planServiceFiles(answers, facts, chain, workflow) {
    const services = (0,released/* listReleased */.m)(answers, facts).map(({ name }) => name);
    const stages = (0,init_stages/* nameStages */.Z)(answers, facts);
    const { deployHook } = facts;
    return [
        ...((chain ?? stages).deployWith === "action" && deployHook.kind === "steps" && !facts.hasDeployAction
            ? [
                {
                    path: deploy_action/* DEPLOY_ACTION_FILE */.wf,
                    text: deployHook.text,
                    why: deployHook.refusals.length === 0
                        ? `deploys, rolls back and drills: the steps of ${deployHook.from.join(" and ")}`
                        : `fails until you write the deployment there: ${deployHook.from.join(" and ")} could not be taken over`,
                },
            ]
            : []),
        {
            path: workflow("rollback"),
            text: renderRollback(services, chain ?? { environments: [], ...stages }),
            why: "started by hand: brings the last known-good release back and runs the incident playbook",
        },
        {
            path: workflow("hold"),
            text: renderHold(services, stages.production),
            why: "started by hand: holds every deploy to an environment, and lets them go on",
        },
        ...(stages.staging !== null && chain === undefined
            ? [
                {
                    path: workflow("drill"),
                    text: (0,workflow_text/* renderDrill */.gQ)(services, stages),
                    why: "every Monday: rehearses a rollback in staging and measures how long it takes",
                },
            ]
            : []),
    ];
}
/** Ours stands beside a workflow of the same name, and never in its place. */
function chooseWorkflowPath(name, isTaken = () => false) {
    const path = `.github/workflows/${name}.yml`;
    return isTaken(path) ? `.github/workflows/octoacme-${name}.yml` : path;
}
/** The tag of the next release after the latest, in its form, else of the first. `today` is `YYYY-MM-DD`. */
function suggestTag(answers, facts, pattern, today) {
    return (0,version/* renderTag */.vY)(pattern, suggestVersion(facts.latestOf[pattern], (0,policy_text/* versioningOf */.eu)(pattern, answers, facts), today));
}
function suggestVersion(latest, versioning, today) {
    if (latest === undefined) {
        const [year, month] = today.split("-").map(Number);
        return versioning === "calver" ? `${year}.${month}.1` : "1.0.0";
    }
    const numbers = /^[\d.]+/.exec(latest)[0].split(".").filter(Boolean);
    // A date goes on where it ends; everything else with its second number.
    const at = versioning === "calver" ? numbers.length - 1 : 1;
    return numbers
        .slice(0, Math.max(at + 1, versioning === "semver" ? 3 : numbers.length))
        .map((text, index) => {
        if (index === at)
            return String(Number(text) + 1).padStart(text.length, "0");
        return index > at ? "0" : text;
    })
        .join(".");
}


/***/ }),

/***/ 69131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eu: () => (/* binding */ versioningOf),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   zQ: () => (/* binding */ renderPolicy)
/* harmony export */ });
/* harmony import */ var _released_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64230);
/* harmony import */ var _stages_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32114);


const SCHEMA = "https://github.com/octoacme/release-actions/raw/v1/schema/release-policy.schema.json";
/** YAML; every text that came from outside is quoted. */
function renderPolicy(answers, facts, defaultBranch) {
    const branches = [...new Set([defaultBranch, ...facts.releaseBranches.map(({ pattern }) => pattern)])];
    return [
        `# yaml-language-server: $schema=${SCHEMA}`,
        "# How this repository is released. What is not said here is as the release guide has it.",
        "version: 1",
        `tag: ${quote(answers.tagPattern)}`,
        ...renderVersioning(facts.versionings[answers.tagPattern], facts.latestOf[answers.tagPattern]),
        ...(branches.length > 1
            ? []
            : ['# Releases of a branch of their own, such as "release/**", are refused until it is listed here.']),
        `branches: [${branches.map(quote).join(", ")}]`,
        "",
        "# Who answers for what. A role that is not named here is everyone with write or maintain permission.",
        ...(answers.managers.length === 0
            ? ["# roles:", "#   release-manager: { users: [a-login] }"]
            : ["roles:", `  release-manager: { users: [${answers.managers.map(quote).join(", ")}] }`]),
        ...(facts.owners.teams.length === 0
            ? []
            : [
                `# Code owners are also ${facts.owners.teams.join(", ")}: a workflow's own token cannot read teams, so list people,`,
                "# or pass the token of an app with `members: read`.",
            ]),
        "",
        ...(answers.checks.length === 0
            ? ["# Every check that reports on the commit must have passed, and at least one."]
            : [
                "# CI that must have passed on the very commit; by name and workflow, so that nothing else can pose as it.",
                "checks:",
                ...answers.checks.map((name) => {
                    const workflow = facts.checks.find((check) => check.name === name)?.workflow;
                    return `  - { name: ${quote(name)}${workflow === undefined ? "" : `, workflow: ${quote(workflow)}`} }`;
                }),
            ]),
        "",
        ...(answers.kind === "library" ? renderLibrary() : renderEnvironments(answers, facts)),
        ...renderServices(answers, facts),
    ].join("\n");
}
function renderVersioning(versioning = "semver", latest = "") {
    if (versioning === "semver")
        return [];
    const line = `versioning: ${versioning} # as the tags are numbered`;
    return versioning === "calver" ? [line, ...renderCalendar(latest)] : [line];
}
/** A guess, and so a comment: only people know whether a last number is a day, or counts the patches. */
function renderCalendar(latest) {
    const [year = "", second = "", ...more] = latest.split(".");
    const month = Number(second) > 12 ? "MINOR" : /^0\d$/.test(second) || second === "" ? "0M" : "MM";
    const parts = [year.length === 2 ? "YY" : "YYYY", month, ...(more.length > 1 ? ["DD"] : []), "MICRO"];
    return [
        "# What each number is; a change of MICRO is a patch. Without it every number that changes is a minor release.",
        `# calver: ${parts.join(".")}`,
    ];
}
/** What only makes sense for something that runs. */
function renderLibrary() {
    const off = ["dast", "smoke-tests", "monitoring", "rollback-plan"];
    return [
        "# Nothing is deployed: what is asked of something that runs is switched off, and every summary says so.",
        "requirements:",
        ...off.map((id) => `  ${id}: { enabled: false }`),
        "environments: []",
        "",
    ];
}
function renderEnvironments(answers, facts) {
    const { staging, production } = (0,_stages_ts__WEBPACK_IMPORTED_MODULE_0__/* .nameStages */ .Z)(answers, facts);
    return [
        "environments:",
        ...(staging === null ? [] : renderEnvironment(staging, answers.stagingUrl, answers)),
        ...renderEnvironment(production, answers.productionUrl, answers, [
            ...(production === "production" ? [] : ["production: true"]),
            ...(staging === null ? [] : [`requires: [${quote(staging)}]`]),
        ]),
        "",
    ];
}
function renderEnvironment(name, url, answers, more = []) {
    const { deploy, deployWith, healthPath, versionPath } = answers;
    return [
        `  - name: ${quote(name)}`,
        ...(url === "" ? [] : [`    url: ${quote(url)}`]),
        ...more.map((line) => `    ${line}`),
        ...(deployWith === "action"
            ? ["    # Deployed by .github/actions/release-deploy (`deploy-with: action` in the workflow)."]
            : deploy === ""
                ? ["    # deploy: { run: ./deploy.sh, env: [NAMES_OF_SECRETS] }"]
                : [
                    "    # What the command needs beyond OCTOACME_*: `env: [NAMES]`, set by the secret RELEASE_VARIABLES.",
                    `    deploy: { run: ${quote(deploy)} }`,
                ]),
        ...(url === "" || healthPath === ""
            ? []
            : ["    smoke:", `      - { type: http, name: health, url: ${quote(`${url}${healthPath}`)} }`]),
        ...(url === "" || versionPath === ""
            ? ["    # verify: { identity: { url: https://…/version, json: $.sha, matches: sha } }"]
            : [
                "    verify:",
                "      # Without it nothing proves that what is measured is the new release.",
                `      identity: { url: ${quote(`${url}${versionPath}`)}, json: $.sha, matches: sha }`,
            ]),
    ];
}
function renderServices(answers, facts) {
    const released = (0,_released_ts__WEBPACK_IMPORTED_MODULE_1__/* .listReleased */ .m)(answers, facts);
    if (released.length === 0)
        return [];
    return [
        answers.kind === "service"
            ? "# Each service is released by tags of its own; the deploy command reads OCTOACME_SERVICE."
            : "# Each package is released by tags of its own; its notes and requirements look at its paths alone.",
        "services:",
        ...released.flatMap(({ name, tag, paths }) => [
            `  ${quote(name)}:`,
            `    tag: ${quote(tag)}`,
            ...renderServiceVersioning(tag, answers, facts),
            `    paths: [${paths.map(quote).join(", ")}]`,
        ]),
        "",
    ];
}
/** Of its own tags; a service that has none is numbered as the rest of the repository. */
function renderServiceVersioning(pattern, answers, facts) {
    const own = versioningOf(pattern, answers, facts);
    if (own === versioningOf(answers.tagPattern, answers, facts))
        return [];
    const calendar = own === "calver" ? renderCalendar(facts.latestOf[pattern] ?? "") : [];
    return [`versioning: ${own}`, ...calendar].map((line) => `    ${line}`);
}
/** How releases of the pattern are numbered under the policy that is written. */
function versioningOf(pattern, answers, { versionings }) {
    return versionings[pattern] ?? versionings[answers.tagPattern] ?? "semver";
}
/** A scalar of YAML for any text. */
function quote(text) {
    return /^[A-Za-z][A-Za-z0-9./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
        ? text
        : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}


/***/ }),

/***/ 64230:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ listTagPatterns),
/* harmony export */   m: () => (/* binding */ listReleased)
/* harmony export */ });
/** Services that are deployed, or packages that are published; empty where the repository is released as one. */
function listReleased(answers, facts) {
    if (answers.kind === "service" && facts.services.length > 0)
        return facts.services.map(({ name, path }) => ({ name, tag: serviceTag(name, facts), paths: [`${path}/**`] }));
    const chosen = facts.packages.filter(({ name }) => answers.packages.includes(name));
    return chosen.length < 2 ? [] : chosen;
}
/** As the repository's tags have it for this service, else `name-v{version}`. */
function serviceTag(name, facts) {
    return (facts.tagPatterns.find((pattern) => new RegExp(`^${name}[-/@]v?\\{version\\}$`).test(pattern)) ??
        `${name}-v{version}`);
}
/** Patterns of all tags that may be those of releases, before anybody has chosen. */
function listTagPatterns(facts) {
    const services = listReleased({ kind: "service", packages: [] }, facts);
    return [facts.tagPatterns[0] ?? "v{version}", ...[...services, ...facts.packages].map(({ tag }) => tag)];
}


/***/ }),

/***/ 88358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readReported),
/* harmony export */   v: () => (/* binding */ addReported)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_github_check_runs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54598);
/* harmony import */ var _octoacme_shared_github_deployments_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18283);
/* harmony import */ var _octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30677);
/* harmony import */ var _octoacme_shared_github_refs_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73029);
/* harmony import */ var _octoacme_shared_github_workflow_runs_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31461);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/** What GitHub knows of a repository beside its files: branches, tags, environments, deployments and the checks that reported. */






const LATEST_DEPLOYMENTS = 50;
const repositoryShape = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ default_branch: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1) });
const branchShape = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() });
const reviewerShape = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    login: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(),
    slug: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(),
});
const environmentShape = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    protection_rules: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        wait_timer: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().optional(),
        reviewers: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ reviewer: reviewerShape.nullish() })).optional(),
    }))
        .optional(),
});
const commitShape = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ commit: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }) });
/** About ten requests; more where there are more than a hundred of something. Throws where GitHub does not answer for the repository at all. */
async function readReported(github, { withTags }) {
    const { default_branch: defaultBranch } = await github.read("/repos/{owner}/{repo}", {}, repositoryShape);
    const [branches, protectedBranches, tags, environments, deployments, checks] = await Promise.all([
        (0,_octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .f)(() => readRefs(github, "heads/")),
        (0,_octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .f)(() => readProtected(github)),
        withTags ? (0,_octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .f)(() => readRefs(github, "tags/")) : undefined,
        (0,_octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .f)(() => readEnvironments(github)),
        (0,_octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .f)(() => (0,_octoacme_shared_github_deployments_ts__WEBPACK_IMPORTED_MODULE_1__/* .listDeployments */ .Jn)(github, { limit: LATEST_DEPLOYMENTS })),
        (0,_octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .f)(() => readChecks(github, defaultBranch)),
    ]);
    return { defaultBranch, branches, protectedBranches, tags, environments, deployments, checks };
}
/** The clone with the branches and tags that GitHub has beyond it, and the default branch as GitHub has it. */
function addReported(clone, reported) {
    if (reported?.ok !== true)
        return clone;
    const { defaultBranch, branches, tags } = reported.value;
    return {
        ...clone,
        defaultBranch,
        isDefaultBranchGuessed: false,
        branches: [...new Set([...clone.branches, ...(branches.ok ? branches.value : [])])],
        tags: [...new Set([...clone.tags, ...(tags?.ok === true ? tags.value : [])])],
    };
}
async function readRefs(github, folder) {
    return (await (0,_octoacme_shared_github_refs_ts__WEBPACK_IMPORTED_MODULE_3__/* .listRefs */ .Dy)(github, folder)).map(({ name }) => name.slice(folder.length));
}
async function readProtected(github) {
    const listed = await github.readAll("/repos/{owner}/{repo}/branches", { protected: true }, branchShape);
    return listed.map(({ name }) => name);
}
async function readEnvironments(github) {
    const environments = await github.readAll("/repos/{owner}/{repo}/environments", {}, environmentShape, "environments");
    return environments.map(({ name, protection_rules: rules = [] }) => ({
        name,
        reviewers: rules.flatMap(({ reviewers = [] }) => reviewers.flatMap(({ reviewer }) => reviewer?.login !== undefined
            ? [reviewer.login]
            : reviewer?.slug !== undefined
                ? [`${github.owner}/${reviewer.slug}`]
                : [])),
        waitMinutes: Math.max(0, ...rules.map(({ wait_timer: minutes = 0 }) => minutes)),
    }));
}
async function readChecks(github, branch) {
    const { commit } = await github.read("/repos/{owner}/{repo}/branches/{branch}", { branch }, commitShape);
    const runs = await (0,_octoacme_shared_github_check_runs_ts__WEBPACK_IMPORTED_MODULE_0__/* .listCheckRuns */ .lo)(github, commit.sha);
    return runs.flatMap(({ name, app, workflow }) => app === _octoacme_shared_github_workflow_runs_ts__WEBPACK_IMPORTED_MODULE_4__/* .GITHUB_ACTIONS_APP */ .St && workflow !== null ? [{ name, workflow }] : []);
}


/***/ }),

/***/ 28495:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ describeRepository)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51725);
/* harmony import */ var _ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24943);
/* harmony import */ var _branch_facts_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97627);
/* harmony import */ var _deploy_hook_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48696);
/* harmony import */ var _environment_facts_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43822);
/* harmony import */ var _owners_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(52105);
/* harmony import */ var _package_facts_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19531);
/* harmony import */ var _released_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64230);
/* harmony import */ var _tag_facts_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90827);
/* harmony import */ var _workflow_facts_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94930);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_deploy_hook_ts__WEBPACK_IMPORTED_MODULE_2__, _workflow_facts_ts__WEBPACK_IMPORTED_MODULE_5__]);
([_deploy_hook_ts__WEBPACK_IMPORTED_MODULE_2__, _workflow_facts_ts__WEBPACK_IMPORTED_MODULE_5__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** What a repository tells about how it is built, checked, deployed and owned; pure: paths and texts in, plain facts out. */










const NOTHING_ELSE = { defaultBranch: "main", branches: [], repository: undefined };
const LANGUAGES = [
    [/(?:^|\/)package\.json$/, "JavaScript"],
    [/(?:^|\/)tsconfig\.json$/, "TypeScript"],
    [/(?:^|\/)go\.mod$/, "Go"],
    [/(?:^|\/)(?:pyproject\.toml|requirements\.txt|setup\.py)$/, "Python"],
    [/(?:^|\/)Cargo\.toml$/, "Rust"],
    [/(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?)$/, "Java"],
    [/(?:^|\/)Gemfile$/, "Ruby"],
    [/\.csproj$/, "C#"],
    [/(?:^|\/)composer\.json$/, "PHP"],
];
const MANAGERS = [
    ["pnpm-lock.yaml", "pnpm"],
    ["yarn.lock", "yarn"],
    ["bun.lock", "bun"],
    ["package-lock.json", "npm"],
    ["uv.lock", "uv"],
    ["poetry.lock", "poetry"],
    ["Cargo.lock", "cargo"],
    ["go.sum", "go"],
];
const SCRIPTS = /^(?:(?:scripts|ops|bin|deploy|tools|\.ci|ci)\/)?deploy(?:\.sh|\.bash)?$/;
/** `read` gives the text of one of `files`, or undefined when it is large or no text. */
function describeRepository(tags, files, read, around = NOTHING_ELSE) {
    const texts = files
        .filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
        .map((path) => ({ path, text: read(path) ?? "" }));
    const tagged = (0,_tag_facts_ts__WEBPACK_IMPORTED_MODULE_4__/* .readTags */ .g)(tags);
    const packaged = (0,_package_facts_ts__WEBPACK_IMPORTED_MODULE_6__/* .readPackages */ .q)(tagged, files, read, around.repository?.split("/")[1]);
    const services = listServices(files);
    const patterns = (0,_released_ts__WEBPACK_IMPORTED_MODULE_7__/* .listTagPatterns */ ._)({ ...tagged, ...packaged, services });
    const { reported } = around;
    const { namedEnvironments, ...workflows } = (0,_workflow_facts_ts__WEBPACK_IMPORTED_MODULE_5__/* .readWorkflows */ .L)(texts, {
        ...around,
        reported: reported?.checks.ok === true ? reported.checks.value : undefined,
        tags: patterns.map((pattern) => (0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderTag */ .vY)(pattern, tagged.latestOf[pattern] ?? "1.0.0")),
    });
    const onGitHub = (0,_environment_facts_ts__WEBPACK_IMPORTED_MODULE_3__/* .readEnvironments */ .z)(reported, namedEnvironments);
    return {
        ...tagged,
        ...packaged,
        ...(0,_branch_facts_ts__WEBPACK_IMPORTED_MODULE_1__/* .readBranches */ .L)(around.branches, around.defaultBranch),
        ...workflows,
        ...onGitHub,
        protectedBranches: reported?.protectedBranches.ok === true ? reported.protectedBranches.value : null,
        urls: { ...onGitHub.deployedUrls, ...workflows.urls, ...around.earlier?.urls },
        earlier: around.earlier,
        deployHook: (0,_deploy_hook_ts__WEBPACK_IMPORTED_MODULE_2__/* .planDeployHook */ .G)(workflows.deployJobs, {
            tagPatterns: tagged.tagPatterns,
            read: (path) => (files.includes(path) ? read(path) : undefined),
        }),
        hasDeployAction: (0,_ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_8__/* .hasDeployAction */ .cM)(files),
        owners: (0,_owners_ts__WEBPACK_IMPORTED_MODULE_9__/* .readOwners */ .h)(["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"].map(read).find((text) => text !== undefined) ?? ""),
        languages: LANGUAGES.flatMap(([pattern, name]) => (files.some((path) => pattern.test(path)) ? [name] : [])),
        packageManager: MANAGERS.find(([lock]) => files.includes(lock))?.[1],
        services,
        deployCommand: findDeploy(files, read),
        healthPath: findHealthPath(files, read),
    };
}
/** Folders with an image of their own are services wherever they lie; these are none. */
const NO_SERVICES = new Set([
    "build",
    "ci",
    "common",
    "deploy",
    "dev",
    "docker",
    "infra",
    "ops",
    "shared",
    "test",
    "tests",
    "tools",
]);
/** Folders of services with a build file of their own; a single one is the repository itself. */
function listServices(files) {
    const found = new Map();
    for (const path of files) {
        const [, folder, name] = /^((?:services|apps)\/([a-z][a-z0-9-]{0,62}))\/(?:package\.json|go\.mod|pyproject\.toml|Cargo\.toml|Dockerfile|pom\.xml)$/.exec(path) ??
            /^((?:packages\/)?([a-z][a-z0-9-]{0,62}))\/Dockerfile$/.exec(path) ??
            [];
        if (folder !== undefined && name !== undefined && !NO_SERVICES.has(name))
            found.set(name, folder);
    }
    return found.size < 2 ? [] : [...found].map(([name, path]) => ({ name, path })).slice(0, 20);
}
function findDeploy(files, read) {
    const script = files.find((path) => SCRIPTS.test(path));
    if (script !== undefined)
        return { run: `bash ${script}`, from: script };
    if (/^deploy:/m.test(read("Makefile") ?? ""))
        return { run: "make deploy", from: "Makefile" };
    try {
        const { scripts } = JSON.parse(read("package.json") ?? "{}");
        if (typeof scripts?.["deploy"] === "string")
            return { run: "npm run deploy", from: "package.json" };
    }
    catch {
        return undefined;
    }
    return undefined;
}
const HEALTH = /["'`](\/(?:api\/)?(?:healthz?|livez|readyz|_health|status))["'`]|path:\s*(\/(?:healthz?|livez|readyz))\s*$/m;
const LOOKED_INTO = 400;
function findHealthPath(files, read) {
    const sources = files.filter((path) => /\.(?:m?[jt]sx?|go|py|rb|rs|java|cs|php|ya?ml)$/.test(path) &&
        !/(?:^|\/)(?:tests?|node_modules|vendor|dist)\//.test(path));
    for (const path of sources.slice(0, LOOKED_INTO)) {
        const found = HEALTH.exec(read(path) ?? "");
        if (found !== null)
            return found[1] ?? found[2];
    }
    return undefined;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 23431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dY: () => (/* binding */ needsStages),
/* harmony export */   mg: () => (/* binding */ renderStagedRelease)
/* harmony export */ });
/* unused harmony export orderByRequires */
/* harmony import */ var _octoacme_shared_release_production_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99186);
/* harmony import */ var _own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53314);
/* harmony import */ var _policy_text_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69131);
/* harmony import */ var _workflow_text_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1042);




/** Whether `ship.yml`, which knows staging and production as a whole, is not enough. */
function needsStages(environments) {
    const names = environments.map(({ name }) => name);
    const isPair = names.join() === "production" || names.toSorted().join() === "production,staging";
    const isOrdered = environments.every(({ name, requires }) => name === "production" ? requires.every((one) => one === "staging") : requires.length === 0);
    return environments.length > 0 && (!isPair || !isOrdered || environments.some(({ targets }) => targets.length > 0));
}
function renderStagedRelease(release) {
    const { environments, mode, tagFilters } = release;
    return [
        "# A pushed tag is a release. A job for each environment of the policy, in the order of its `requires`;",
        "# `octoacme-release check` says where the two differ.",
        ...(mode === "advisory"
            ? ["# Advisory: everything is judged and reported, nothing is blocked. To enforce, set `mode: enforce`."]
            : []),
        "name: Release",
        "on:",
        "  push:",
        `    tags: [${tagFilters.map((filter) => JSON.stringify(filter)).join(", ")}]`,
        ..._workflow_text_ts__WEBPACK_IMPORTED_MODULE_1__/* .BREAK_GLASS_DISPATCH */ .W3,
        "permissions: {}",
        "concurrency: # releases follow one another",
        "  group: release",
        "  cancel-in-progress: false",
        "  queue: max",
        "jobs:",
        ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .indent */ .pZ)([
            ...renderNotes(release),
            "",
            ...renderPreflight(release),
            ...orderByRequires(environments).flatMap((environment) => ["", ...renderStage(environment, release)]),
            "",
            ...renderPublish(release),
        ], "  "),
        "",
    ].join("\n");
}
/** Each after those that it requires; a policy's requirements hold no circle. */
function orderByRequires(environments) {
    const ordered = [];
    const take = (environment) => {
        if (ordered.includes(environment))
            return;
        for (const required of environment.requires) {
            const before = environments.find(({ name }) => name === required);
            if (before !== undefined)
                take(before);
        }
        ordered.push(environment);
    };
    for (const environment of environments)
        take(environment);
    return ordered;
}
/** Job names by environment. A name holds letters, digits, `-` and `_`, begins with a letter, and stands once in the workflow. */
function nameJobs(environments) {
    const taken = new Set(["notes", "preflight", "publish"]);
    const jobs = new Map();
    for (const { name } of environments) {
        const letters = name.replace(/[^A-Za-z0-9_-]/g, "-");
        const stem = /^[A-Za-z_]/.test(letters) && !taken.has(letters) ? letters : `deploy-${letters}`;
        let job = stem;
        for (let count = 2; taken.has(job); count++)
            job = `${stem}-${count}`;
        taken.add(job);
        jobs.set(name, job);
    }
    return jobs;
}
/** The inputs that every step of ours has in such a workflow. */
function complete(inputs, { mode }) {
    return [...inputs, `mode: ${mode}`, "variables: ${{ secrets.RELEASE_VARIABLES }}"];
}
function renderNotes(release) {
    return (0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderJob */ .eS)({
        id: "notes",
        head: ["name: Draft the notes"],
        steps: [..._own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .CHECKOUT */ .$b, ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderUse */ .Uz)({ action: "release-notes", inputs: complete(["phase: draft"], release) })],
    });
}
function renderPreflight(release) {
    const byAction = release.deployWith === "action";
    return (0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderJob */ .eS)({
        id: "preflight",
        head: ["name: Preflight", "needs: notes"],
        outputs: [
            "decision: ${{ steps.preflight.outputs.decision }}",
            "sha: ${{ steps.preflight.outputs.sha }}",
            "verdict: ${{ steps.preflight.outputs.verdict }}",
            ...(byAction ? ["deploy-action: ${{ steps.deploy-action.outputs.commit }}"] : []),
        ],
        steps: [
            ...(byAction
                ? [
                    "- id: deploy-action # the commit that your deploy action is taken from, once for the whole run",
                    ..._own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .CHECKOUT */ .$b.slice(0, 2).map((line) => line.replace(/^- /, "  ")),
                    "    ref: ${{ github.event.repository.default_branch }}",
                    "    persist-credentials: false",
                ]
                : []),
            ..._own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .CHECKOUT */ .$b,
            ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderUse */ .Uz)({ action: "preflight", id: "preflight", inputs: complete(["release-issue: true"], release) }),
        ],
    });
}
function renderStage(environment, { environments, mode, deployWith }) {
    const { name, requires, targets } = environment;
    const jobs = nameJobs(environments);
    const inputs = [
        `environment: ${(0,_policy_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)}`,
        ...(targets.length === 0 ? [] : ["deploy-target: ${{ matrix.target }}"]),
        "sha: ${{ needs.preflight.outputs.sha }}",
        "verdict: ${{ needs.preflight.outputs.verdict }}",
        "break-glass-reason: ${{ inputs.break-glass-reason }}",
        ...((0,_octoacme_shared_release_production_ts__WEBPACK_IMPORTED_MODULE_3__/* .isProduction */ .K)(environment) ? [] : ["rollback: false # no customer is here: it is looked at as it is"]),
        ...(deployWith === "action"
            ? ["deploy-with: action", "deploy-action: ${{ needs.preflight.outputs.deploy-action }}"]
            : []),
        `mode: ${mode}`,
    ];
    return [
        `${jobs.get(name)}:`,
        `  name: ${(0,_policy_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)}`,
        `  needs: [${["preflight", ...requires.map((one) => jobs.get(one))].join(", ")}]`,
        ...(mode === "advisory" ? [] : ["  if: ${{ needs.preflight.outputs.decision == 'go' }}"]),
        ...(targets.length === 0
            ? []
            : [
                "  strategy:",
                "    fail-fast: false # one target that fails stops no other, and every environment after this one",
                `    matrix: { target: [${targets.map(_policy_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD).join(", ")}] }`,
            ]),
        "  uses: octoacme/release-actions/.github/workflows/stage.yml@v1",
        "  with:",
        ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .indent */ .pZ)(inputs, "    "),
        "  permissions:",
        ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .indent */ .pZ)(STAGE_PERMISSIONS, "    "),
        "  secrets: inherit # RELEASE_VARIABLES: what the policy's commands and addresses need, a NAME=value a line",
    ];
}
const STAGE_PERMISSIONS = [
    "actions: read # the run that preflight says it was",
    "checks: write # the verdict and the record",
    "contents: write # the environment's lock",
    "deployments: write # the deployment",
    "issues: write # the checklist, incidents",
    "pull-requests: read # what is being deployed",
    "security-events: read # alerts that are new since",
];
/** Once every environment of customers holds the release, verified. */
function renderPublish(release) {
    const jobs = nameJobs(release.environments);
    const ordered = orderByRequires(release.environments);
    const production = ordered.filter(_octoacme_shared_release_production_ts__WEBPACK_IMPORTED_MODULE_3__/* .isProduction */ .K);
    const last = production.length > 0 ? production : ordered.slice(-1);
    const sha = "sha: ${{ needs.preflight.outputs.sha }}";
    // Without a name, every environment of production must hold it.
    const where = production.length > 0 ? [] : last.map(({ name }) => `environment: ${(0,_policy_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)}`);
    return (0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderJob */ .eS)({
        id: "publish",
        head: [
            "name: Publish and announce",
            `needs: [${["preflight", ...last.map(({ name }) => jobs.get(name))].join(", ")}]`,
        ],
        steps: [
            ..._own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .CHECKOUT */ .$b,
            ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderUse */ .Uz)({ action: "release-notes", inputs: complete(["phase: publish", sha, ...where], release) }),
            ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderUse */ .Uz)({ action: "announce", inputs: complete([sha], release) }),
        ],
    });
}


/***/ }),

/***/ 32114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ nameStages)
/* harmony export */ });
/** As they are set up already, else as the deploy jobs that are taken over name them, else as GitHub has them. */
function nameStages({ deployWith, stagingUrl }, { deployHook, earlier, urls, stageNames }) {
    const named = stagingUrl === "" ? null : (stageNames.staging ?? "staging");
    if (earlier?.deployWith === deployWith) {
        // A staging that has an address is removed by an answer of none.
        const isRemoved = stagingUrl === "" && urls.staging !== undefined;
        const { staging, production, isOidc } = earlier;
        return { staging: isRemoved ? null : (staging ?? named), production, isOidc, deployWith };
    }
    if (deployWith === "command" || deployHook.kind === "none")
        return { staging: named, production: stageNames.production ?? "production", isOidc: false, deployWith };
    const { staging, production, isOidc } = deployHook;
    return { staging: staging ?? named, production, isOidc, deployWith };
}


/***/ }),

/***/ 88963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ describeSurvey),
/* harmony export */   j: () => (/* binding */ renderSurvey)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75313);
/* harmony import */ var _text_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23023);
/* harmony import */ var _answers_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40062);
/** What init found, what it guessed and what it could not know, as lines of one screen and as data; pure. */



/** `reported`: undefined where GitHub was not asked. */
function describeSurvey(repository, facts, reported) {
    const onGitHub = reported?.ok === true ? reported.value : undefined;
    return [
        ...describePlace(repository, onGitHub),
        ...describeBranches(facts, onGitHub),
        ...describeTags(repository, facts, onGitHub),
        ...describeChecks(facts),
        ...describePeople(facts),
        ...describeEnvironments(facts),
        ...describeDeployment(facts),
        ...describeFailures(reported),
    ];
}
const found = (about, what, source) => ({ state: "found", about, what, source });
const guessed = (about, what, source) => ({
    state: "guessed",
    about,
    what,
    source,
});
const unknown = (about, what) => ({ state: "unknown", about, what, source: null });
function describePlace({ remote, defaultBranch, isDefaultBranchGuessed }, onGitHub) {
    return [
        remote === undefined
            ? unknown("remote", "origin is no repository on a GitHub")
            : found("remote", `${remote.owner}/${remote.name} on ${remote.host}`, "clone"),
        isDefaultBranchGuessed
            ? guessed("default branch", `${defaultBranch}; \`git remote set-head origin --auto\` asks GitHub`, "clone")
            : found("default branch", defaultBranch, onGitHub === undefined ? "clone" : "github"),
    ];
}
function describeBranches({ releaseBranches, protectedBranches }, onGitHub) {
    const branches = releaseBranches.map(({ pattern, examples }) => `${pattern} (${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(examples, 3)})`);
    return [
        branches.length === 0
            ? unknown("release branches", "none by name: releases are cut from the default branch alone")
            : guessed("release branches", `${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(branches, 5)}, by their names`, onGitHub?.branches.ok === true ? "github" : "clone"),
        ...(protectedBranches === null
            ? []
            : [
                found("protected", protectedBranches.length === 0 ? "no branch" : (0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(protectedBranches, 6), "github"),
            ]),
    ];
}
function describeTags({ isShallow }, facts, onGitHub) {
    const { tagPatterns, versionings, latest, packages, unplacedTags } = facts;
    const [first] = tagPatterns;
    const isAsked = onGitHub?.tags?.ok === true;
    return [
        first === undefined
            ? guessed("release tags", "v{version}, numbered by semver: there are no release tags yet", null)
            : found("release tags", `${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(tagPatterns, 4)}, by ${versionings[first]}${latest === undefined ? "" : `; the latest is ${latest}`}`, isAsked ? "github" : "clone"),
        ...(packages.length === 0
            ? []
            : [
                found("packages", (0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(packages.map(({ name, paths }) => `${name} (${paths.join(", ")})`), 6), "files"),
            ]),
        ...(unplacedTags.length === 0 || (packages.length === 0 && tagPatterns.length < 2)
            ? []
            : [unknown("packages", `no folder is called as the tags ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(unplacedTags, 4)}: they start no release`)]),
        ...(isShallow && !isAsked
            ? [unknown("history", "the clone is shallow, so tags may be missing: git fetch --unshallow --tags")]
            : []),
    ];
}
function describeChecks({ checks, leftOut, unnamed, checksReported }) {
    const names = (0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)([...new Set(checks.map(({ name }) => name))], 8);
    const [example] = leftOut;
    return [
        checks.length === 0
            ? guessed("CI checks", "no job is known to report on every commit: all that reported must have passed", null)
            : checksReported
                ? found("CI checks", names, "github")
                : guessed("CI checks", names, "workflows"),
        ...(example === undefined
            ? []
            : [
                found("not required", `${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(leftOut.length, "check")}, such as ${example.name}: its job ${example.why}`, "workflows"),
            ]),
        ...(unnamed.length === 0
            ? []
            : [
                unknown("CI checks", `names that are known only when they run: ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(unnamed.map(({ workflow, job }) => `${job} in ${workflow}`), 3)}`),
            ]),
    ];
}
function describePeople({ owners, approvers, languages, packageManager }) {
    const names = [...owners.users, ...owners.teams];
    const approve = owners.users.length === 0 ? approvers : [];
    return [
        ...(names.length === 0 ? [] : [guessed("managers", `${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(names, 5)}, who own all code`, "files")]),
        ...(approve.length === 0
            ? []
            : [guessed("managers", `${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(approve, 5)}, who approve deployments to production`, "github")]),
        ...(names.length + approve.length === 0
            ? [unknown("managers", "there are no code owners of everything: everyone who may maintain the repository")]
            : []),
        ...(languages.length === 0
            ? []
            : [
                found("languages", `${languages.join(", ")}${packageManager === undefined ? "" : ` (${packageManager})`}`, "files"),
            ]),
    ];
}
function describeEnvironments({ environments, productions, stageNames }) {
    const describe = (one) => {
        const more = [
            ...(one.reviewers.length === 0 ? [] : [`approved by ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(one.reviewers, 3)}`]),
            ...(one.waitMinutes === 0 ? [] : [`after ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(one.waitMinutes, "minute")}`]),
        ];
        return `${one.name}${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
    };
    const lines = ["github", "workflows"].flatMap((source) => {
        const own = environments.filter((one) => one.source === source);
        return own.length === 0 ? [] : [found("environments", (0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(own.map(describe), 6), source)];
    });
    for (const stage of ["staging", "production"]) {
        const name = stageNames[stage];
        if (name !== undefined && /[-_]/.test(name))
            lines.push(guessed(stage, `${name}, by its name`, "github"));
    }
    if (productions.length === 0)
        return lines;
    return [...lines, unknown("production", `which environment it is: ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(productions, 4)}`)];
}
/** What GitHub refused, a line for each part; a fault that every part met is said once. */
function describeFailures(reported) {
    if (reported === undefined)
        return [];
    if (!reported.ok)
        return [unknown("GitHub", reported.failure.message)];
    const { branches, protectedBranches, tags, environments, deployments, checks } = reported.value;
    const parts = [
        ["branches", branches],
        ["protected", protectedBranches],
        ["release tags", tags],
        ["environments", environments],
        ["deployments", deployments],
        ["CI checks", checks],
    ];
    const failed = parts.flatMap(([about, read]) => (read?.ok === false ? [{ about, ...read.failure }] : []));
    const down = failed.filter(({ kind }) => kind === "unavailable");
    const [first, ...more] = down;
    return [
        ...failed.filter((one) => !down.includes(one)).map(({ about, message }) => unknown(about, message)),
        ...(first === undefined
            ? []
            : [
                unknown("GitHub", more.length === 0
                    ? `${first.about}: ${first.message}`
                    : `${down.map(({ about }) => about).join(", ")}: ${first.message}`),
            ]),
    ];
}
function describeDeployment(facts) {
    const { deployCommand, deployJobs, deployHook, tagPublishers, services, urls, healthPath } = facts;
    const jobs = deployJobs.map(({ workflow, job, environment, isOidc }) => {
        const more = [...(environment === undefined ? [] : [`to ${environment}`]), ...(isOidc ? ["with OIDC"] : [])];
        return `${job} in ${workflow}${more.length === 0 ? "" : ` ${more.join(" ")}`}`;
    });
    const isService = (0,_answers_ts__WEBPACK_IMPORTED_MODULE_1__/* .isDeployed */ .N)(facts);
    return [
        describeKind(facts),
        ...(services.length === 0
            ? []
            : [
                guessed("services", (0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(services.map(({ name }) => name), 8), "files"),
            ]),
        ...(deployCommand === undefined ? [] : [guessed("deployed by", deployCommand.run, "files")]),
        ...(jobs.length === 0 ? [] : [found("deployed by", (0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(jobs, 4), "workflows")]),
        ...(deployHook.kind === "none" || facts.hasDeployAction
            ? []
            : deployHook.refusals.map((line) => unknown("deployment", line))),
        ...(tagPublishers.length === 0 ? [] : [found("published by", (0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(tagPublishers, 4), "workflows")]),
        ...(isService && healthPath !== undefined ? [guessed("health path", healthPath, "files")] : []),
        ...(isService && urls.production === undefined
            ? [unknown("production", "its address: no workflow and no deployment names one")]
            : []),
        ...(isService ? [unknown("running version", "which path answers with the commit that runs")] : []),
    ];
}
function describeKind(facts) {
    if (!(0,_answers_ts__WEBPACK_IMPORTED_MODULE_1__/* .isDeployed */ .N)(facts))
        return guessed("kind", "library: nothing here deploys it", null);
    const { deployJobs, deployCommand, deployedElsewhere, hasDeployAction, services, earlier } = facts;
    const isHere = deployJobs.length > 0 || deployCommand !== undefined || hasDeployAction || services.length > 0 || earlier;
    return isHere || deployedElsewhere === undefined
        ? guessed("kind", "service, because something deploys it", deployJobs.length > 0 ? "workflows" : "files")
        : guessed("kind", `service: it is deployed to ${deployedElsewhere}, by no workflow of this repository`, "github");
}
const TITLES = { found: "Found", guessed: "Guessed", unknown: "Could not know" };
const SOURCES = { github: "GitHub", workflows: "workflows", files: "files", clone: "this clone" };
function renderSurvey(root, lines) {
    const groups = ["found", "guessed", "unknown"].flatMap((state) => {
        const own = lines.filter((line) => line.state === state);
        if (own.length === 0)
            return [];
        return [(0,_text_ts__WEBPACK_IMPORTED_MODULE_0__/* .style */ .iF)("bold", TITLES[state]), ...own.map(renderLine)];
    });
    return [(0,_text_ts__WEBPACK_IMPORTED_MODULE_0__/* .style */ .iF)("dim", `Looking at ${root}`), ...groups].join("\n");
}
const COLUMN = 19;
function renderLine({ about, what, source }) {
    const from = source === null ? "" : ` ${(0,_text_ts__WEBPACK_IMPORTED_MODULE_0__/* .style */ .iF)("dim", `(from ${SOURCES[source]})`.replaceAll(" ", "\u00A0"))}`;
    return `  ${about.padEnd(COLUMN - 2)}${(0,_text_ts__WEBPACK_IMPORTED_MODULE_0__/* .wrapText */ .C1)(`${what}${from}`, " ".repeat(COLUMN))}`;
}


/***/ }),

/***/ 90827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readTags)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51725);
/** How the tags of a repository are called and numbered; pure. */

const VERSION = /^(.*?)(\d+(?:\.\d+)+(?:[0-9A-Za-z.-]*[0-9A-Za-z])?)$/;
/** `release-1-4-0`, `REL_16_1`: a release to people, and no version that has an order. */
const LOOKS_RELEASED = /^[A-Za-z]*[-_/]?v?\d+(?:[._-]\d+)+$/i;
/** `20260105`, `v255`; a single one is more often a tag that moves. */
const LOOKS_COUNTED = /^(?:(?:release|rel|r)[-_/]?)?v?\d+$/i;
function readTags(tags) {
    const versions = groupVersions(tags);
    const versionings = readVersioningsOf(versions);
    const patterns = Object.keys(versionings);
    const latestOf = findLatest(versions, versionings);
    return {
        tagPatterns: patterns,
        versionings,
        unsupportedTags: patterns.length > 0 ? [] : listUnsupported(tags),
        latest: latestOf[patterns[0] ?? ""],
        latestOf,
    };
}
function listUnsupported(tags) {
    const counted = tags.filter((tag) => LOOKS_COUNTED.test(tag));
    return tags.filter((tag) => LOOKS_RELEASED.test(tag) || (counted.length > 1 && LOOKS_COUNTED.test(tag)));
}
/** What tags have before their version → the versions. */
function groupVersions(tags) {
    const versions = new Map();
    for (const tag of tags) {
        const [, prefix, version] = VERSION.exec(tag) ?? [];
        if (prefix === undefined || !/^(?:[A-Za-z0-9@][A-Za-z0-9._+@/-]*)?$/.test(prefix))
            continue;
        const known = versions.get(prefix);
        if (known === undefined)
            versions.set(prefix, [version]);
        else
            known.push(version);
    }
    return versions;
}
function readVersioningsOf(versions) {
    return Object.fromEntries([...versions]
        .sort(([a, some], [b, more]) => more.length - some.length || a.localeCompare(b))
        .flatMap(([prefix, found]) => {
        const versioning = chooseVersioning(found);
        return versioning === undefined ? [] : [[`${prefix}{version}`, versioning]];
    }));
}
/** A year of four digits or a month with its zero is no semver, and most of the tags decide: some repositories move `v1.4` along. */
function chooseVersioning(versions) {
    const known = versions.map(_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .listVersionings */ .gK);
    const hold = (versioning) => known.filter((all) => all.includes(versioning)).length;
    const isDate = versions.some((text) => /^\d{4}\./.test(text) || /\.0\d/.test(text));
    if (isDate && hold("calver") === versions.length)
        return "calver";
    // `9.2.0rc1` beside `9.1.0`: Python's way of writing what comes before a release, or after it.
    const isPython = versions.some((text, index) => /[a-z]/.test(text) && !known[index].includes("semver"));
    if (isPython && hold("pep440") === versions.length)
        return "pep440";
    return ["semver", "pep440"].find((versioning) => hold(versioning) * 2 >= versions.length);
}
function findLatest(versions, versionings) {
    return Object.fromEntries([...versions].flatMap(([prefix, found]) => {
        const pattern = `${prefix}{version}`;
        const versioning = versionings[pattern];
        if (versioning === undefined)
            return [];
        const read = (0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .withVersioning */ .v3)("{version}", versioning);
        const latest = found
            .flatMap((version) => (0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(version, read) ?? [])
            .filter(({ prerelease }) => prerelease.length === 0)
            .sort(_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)
            .at(-1);
        return latest === undefined ? [] : [[pattern, latest.version]];
    }));
}


/***/ }),

/***/ 1042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ withIdToken),
/* harmony export */   W3: () => (/* binding */ BREAK_GLASS_DISPATCH),
/* harmony export */   c: () => (/* binding */ renderRelease),
/* harmony export */   gQ: () => (/* binding */ renderDrill),
/* harmony export */   uL: () => (/* binding */ listTagFilters),
/* harmony export */   ut: () => (/* binding */ VARIABLES)
/* harmony export */ });
/* harmony import */ var _own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53314);
/* harmony import */ var _policy_text_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69131);
/* harmony import */ var _released_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64230);
/* harmony import */ var _stages_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32114);




const SHIP_PERMISSIONS = [
    "actions: read # which workflow a check came from, environment approvals",
    "checks: write # the verdicts and the record",
    "contents: write # the draft release, the environment's lock",
    "deployments: write # the deployment",
    "discussions: write # announcements",
    "issues: write # the release issue, incidents, announcements",
    "pull-requests: read # what was merged, reviews",
    "security-events: read # code scanning",
    "statuses: read # CI of other systems",
    "vulnerability-alerts: read # Dependabot",
];
const DRILL_PERMISSIONS = [
    "actions: read # whether the holder of the lock still runs",
    "checks: write # as a true rollback needs, so that a missing permission shows here",
    "contents: write # the environment's lock",
    "deployments: write # the drill's deployment and its time",
    "issues: write # as a true rollback needs",
];
/** Handed over by name: nothing else is read, so nothing else is inherited. */
const VARIABLES = ["    secrets:", "      RELEASE_VARIABLES: ${{ secrets.RELEASE_VARIABLES }}"];
/** What GitHub matches a pushed tag against, for each pattern of the policy. */
function listTagFilters(answers, facts) {
    const released = (0,_released_ts__WEBPACK_IMPORTED_MODULE_1__/* .listReleased */ .m)(answers, facts).map(({ tag }) => tag);
    const patterns = released.length > 0 ? released : [answers.tagPattern];
    return patterns.map((pattern) => pattern.replace("{version}", "[0-9]*"));
}
/** A pushed tag is a release. */
function renderRelease(answers, facts) {
    const filters = listTagFilters(answers, facts)
        .map((filter) => JSON.stringify(filter))
        .join(", ");
    return [
        ...(answers.mode === "advisory"
            ? [
                "# A pushed tag is a release. Advisory: everything is judged and reported, nothing is blocked.",
                "# To enforce, set `mode: enforce`.",
            ]
            : ["# A pushed tag is a release."]),
        "name: Release",
        "on:",
        "  push:",
        `    tags: [${filters}]`,
        ...(answers.kind === "library" ? [] : BREAK_GLASS_DISPATCH),
        "permissions: {}",
        "jobs:",
        ...(answers.kind === "library" ? renderLibraryJobs(answers, facts) : renderShipJob(answers, facts)),
        "",
    ].join("\n");
}
/** The way past a window or a freeze: a dispatch on the tag of the release that was refused. */
const BREAK_GLASS_DISPATCH = [
    '  workflow_dispatch: # a release that cannot wait for its window: choose its tag under "Use workflow from"',
    "    inputs:",
    "      break-glass-reason:",
    "        description: Deploy outside the window or in a freeze, and why. Only for the environment's break-glass role.",
    '        default: ""',
];
function renderShipJob(answers, facts) {
    const { staging, production, isOidc } = (0,_stages_ts__WEBPACK_IMPORTED_MODULE_2__/* .nameStages */ .Z)(answers, facts);
    return (0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .indent */ .pZ)([
        "ship:",
        "  name: Ship",
        `  uses: octoacme/release-actions/.github/workflows/ship${isOidc ? "-oidc" : ""}.yml@v1`,
        "  with:",
        ...(staging === "staging" ? [] : [`    staging: ${(0,_policy_text_ts__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(staging ?? "")}`]),
        ...(production === "production" ? [] : [`    production: ${(0,_policy_text_ts__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(production)}`]),
        ...(answers.deployWith === "action" ? ["    deploy-with: action"] : []),
        ...(isOidc ? [`    rollback-environment: ${(0,_policy_text_ts__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(`${production}-rollback`)} # docs/oidc.md`] : []),
        "    break-glass-reason: ${{ inputs.break-glass-reason }}",
        `    mode: ${answers.mode}`,
        "  permissions:",
        ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .indent */ .pZ)(withIdToken(SHIP_PERMISSIONS, isOidc), "    "),
        "  secrets: inherit # RELEASE_VARIABLES: what the policy's commands and addresses need, a NAME=value a line",
    ], "  ");
}
/** Scopes stand in the order of their names. */
function withIdToken(permissions, isOidc) {
    return isOidc ? [...permissions, "id-token: write # the login of the deploy action"].sort() : permissions;
}
function renderLibraryJobs({ mode }, facts) {
    const enforced = `mode: ${mode}`;
    const sha = "sha: ${{ needs.preflight.outputs.sha }}";
    return (0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .indent */ .pZ)([
        ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderJob */ .eS)({
            id: "notes",
            head: ["name: Draft the notes"],
            steps: [..._own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .CHECKOUT */ .$b, ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderUse */ .Uz)({ action: "release-notes", inputs: ["phase: draft", enforced] })],
        }),
        "",
        ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderJob */ .eS)({
            id: "preflight",
            head: ["name: Preflight", "needs: notes"],
            outputs: ["decision: ${{ steps.preflight.outputs.decision }}", "sha: ${{ steps.preflight.outputs.sha }}"],
            steps: [
                ..._own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .CHECKOUT */ .$b,
                ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderUse */ .Uz)({ action: "preflight", id: "preflight", inputs: ["release-issue: true", enforced] }),
            ],
        }),
        "",
        ...renderPublisher(facts.tagPublishers),
        ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderJob */ .eS)({
            id: "publish",
            head: [
                "name: Publish the release and announce it",
                "needs: preflight",
                // In advisory mode too: what is published cannot be withdrawn.
                "if: ${{ needs.preflight.outputs.decision == 'go' }}",
            ],
            steps: [
                ..._own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .CHECKOUT */ .$b,
                ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderUse */ .Uz)({
                    action: "release-notes",
                    inputs: ["phase: publish", sha, "require-verified: false # nothing is deployed", enforced],
                }),
                ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderUse */ .Uz)({ action: "announce", inputs: [sha, enforced] }),
            ],
        }),
    ], "  ");
}
/** Where the package is published: the repository's own workflow as soon as it can be called, else a job to be written. */
function renderPublisher([own]) {
    if (own === undefined)
        return [
            "# A job of yours that publishes the package goes here: `needs: preflight`, and check out the commit that it decided on,",
            "# `${{ needs.preflight.outputs.sha }}`. Let `publish` below need it too.",
        ];
    return [
        `# Remove the # below when ${own} starts \`on: workflow_call\` and no longer by itself; let \`publish\` need it too.`,
        "# publish-package:",
        "#   needs: preflight",
        "#   if: ${{ needs.preflight.outputs.decision == 'go' }}",
        `#   uses: ./${own}`,
        "#   permissions: { contents: write, id-token: write } # what its jobs ask for",
        "#   secrets: inherit",
    ];
}
/** Rollback rehearsed before production, every week, for each service. */
function renderDrill(services, { staging, isOidc, deployWith }) {
    return [
        "# Rehearses a rollback in staging: deploys what runs there, goes back, verifies, goes forward again.",
        "name: Drill",
        "on:",
        "  schedule:",
        '    - cron: "17 9 * * 1" # Mondays, when people are there; in UTC',
        "  workflow_dispatch:",
        "permissions: {}",
        "jobs:",
        "  drill:",
        "    name: Drill",
        ...(services.length === 0
            ? []
            : ["    strategy:", "      fail-fast: false", `      matrix: { service: [${services.map(_policy_text_ts__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD).join(", ")}] }`]),
        `    uses: octoacme/release-actions/.github/workflows/drill${isOidc ? "-oidc" : ""}.yml@v1`,
        "    with:",
        `      environment: ${(0,_policy_text_ts__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(staging ?? "staging")}`,
        ...(services.length === 0 ? [] : ["      service: ${{ matrix.service }}"]),
        ...(deployWith === "action" ? ["      deploy-with: action"] : []),
        "    permissions:",
        ...(0,_own_jobs_ts__WEBPACK_IMPORTED_MODULE_0__/* .indent */ .pZ)(withIdToken(DRILL_PERMISSIONS, isOidc), "      "),
        ...VARIABLES,
        "",
    ].join("\n");
}


/***/ }),

/***/ 43532:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jw: () => (/* binding */ describeState),
/* harmony export */   MC: () => (/* binding */ renderDifference),
/* harmony export */   _h: () => (/* binding */ writeFile),
/* harmony export */   qz: () => (/* binding */ compareFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79680);
/* harmony import */ var _text_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23023);
/** The files of `init` on this machine: how they compare with what stands there, and their writing. */




/** A checkout with CRLF line ends is the same file. */
function compareFile(root, file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, file.path), "utf8").replaceAll("\r\n", "\n") === file.text ? "unchanged" : "differs";
    }
    catch (thrown) {
        const code = thrown.code;
        if (code === "ENOENT")
            return "new";
        throw unwritable(file.path, thrown);
    }
}
function writeFile(root, file) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, file.path);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        // A link may lead out of the repository; what lies there is not ours to write.
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)));
        if (inside === ".." || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`))
            throw new Error("its folder is a link that leads out of the repository");
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, file.text);
    }
    catch (thrown) {
        throw unwritable(file.path, thrown);
    }
}
function unwritable(path, cause) {
    return new _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .ActionableError */ .f({
        code: "conflict",
        message: `${path} cannot be written: ${(0,_octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .U)(cause)}.`,
        hint: "Check the folder's permissions and remove what blocks the path, then run init again: it continues where it stopped.",
        cause,
    });
}
function describeState(state, writes, blocked) {
    if (state === "unchanged")
        return (0,_text_ts__WEBPACK_IMPORTED_MODULE_3__/* .style */ .iF)("dim", "= as it is ");
    if (state === "differs" && blocked)
        return (0,_text_ts__WEBPACK_IMPORTED_MODULE_3__/* .style */ .iF)("red", "! differs  ");
    return writes ? (0,_text_ts__WEBPACK_IMPORTED_MODULE_3__/* .style */ .iF)("green", "✓ written  ") : (0,_text_ts__WEBPACK_IMPORTED_MODULE_3__/* .style */ .iF)("yellow", "· would be ");
}
/** Lines that only one side has; enough to see whose work stands there. */
function renderDifference(root, file) {
    let existing = [];
    try {
        existing = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, file.path), "utf8").split(/\r?\n/);
    }
    catch {
        // Not there yet.
    }
    const wanted = file.text.split("\n");
    const gone = existing.filter((line) => !wanted.includes(line)).map((line) => (0,_text_ts__WEBPACK_IMPORTED_MODULE_3__/* .style */ .iF)("red", `      - ${line}`));
    const added = wanted.filter((line) => !existing.includes(line)).map((line) => (0,_text_ts__WEBPACK_IMPORTED_MODULE_3__/* .style */ .iF)("green", `      + ${line}`));
    const lines = [...gone, ...added];
    return [...lines.slice(0, 60), ...(lines.length > 60 ? [`      … ${lines.length - 60} more lines`] : [])].join("\n");
}


/***/ }),

/***/ 80110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Gj: () => (/* binding */ isQuarantining),
/* harmony export */   SU: () => (/* binding */ hasBegun),
/* harmony export */   Ux: () => (/* binding */ latestStatus),
/* harmony export */   ZC: () => (/* binding */ concernsTarget),
/* harmony export */   dt: () => (/* binding */ nameMark),
/* harmony export */   jC: () => (/* binding */ ROLLED_BACK),
/* harmony export */   xi: () => (/* binding */ orderStatuses),
/* harmony export */   zG: () => (/* binding */ parseDeploymentPayload),
/* harmony export */   zX: () => (/* binding */ VERIFIED)
/* harmony export */ });
/* unused harmony exports NOT_STARTED, QUARANTINE_LIFTED, deploymentKey, isTerminal */
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
function parseDeploymentPayload(value) {
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
function latestStatus(deployment) {
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
        if (!isTerminal(state))
            continue;
        const isTakenBack = underWay === 1 && state === "failure" && description.startsWith(NOT_STARTED);
        if (underWay > 0 && !isTakenBack)
            return true;
        underWay = 0;
    }
    return underWay > 0;
}
/** Whether a state ends a deployment. */
function isTerminal(state) {
    return state === "success" || state === "failure" || state === "error" || state === "inactive";
}


/***/ }),

/***/ 22930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports INVISIBLE, renderSentence, escapeMarkdown, inlineCode, codeBlock, link, safeUrl, table, factTable, details, bullets, escapeHtml, labelMermaid, escapeMermaid, mermaid, cutText */
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
function link(label, url) {
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
function cutText(text, limit) {
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


/***/ })

};
