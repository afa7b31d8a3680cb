export const id = 673;
export const ids = [673];
export const modules = {

/***/ 15673:
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
// EXTERNAL MODULE: ./packages/rehearsal/src/actions-source.ts
var actions_source = __webpack_require__(60308);
// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(79680);
// EXTERNAL MODULE: ./packages/shared/src/policy/parse.ts + 4 modules
var parse = __webpack_require__(82244);
// EXTERNAL MODULE: ./packages/shared/src/policy/resolve.ts
var resolve = __webpack_require__(54042);
// EXTERNAL MODULE: ./packages/shared/src/text/plural.ts
var plural = __webpack_require__(75313);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/json-documents.ts + 1 modules
var json_documents = __webpack_require__(42256);
// EXTERNAL MODULE: ./packages/cli/src/local-repository.ts
var local_repository = __webpack_require__(80898);
// EXTERNAL MODULE: ./packages/cli/src/policy-path.ts
var policy_path = __webpack_require__(36140);
// EXTERNAL MODULE: ./packages/cli/src/text.ts
var src_text = __webpack_require__(23023);
// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __webpack_require__(19678);
// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __webpack_require__(36888);
;// CONCATENATED MODULE: ./packages/cli/src/init/answers.ts
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
const writeName = (name) => (/[",\\]/.test(name) ? JSON.stringify(name) : name);
const QUESTIONS = [
    {
        flag: "kind",
        text: "Is it deployed (service) or only published (library)?",
        fallback: ({ deployCommand, tagDeployers, urls, healthPath, services }) => deployCommand !== undefined ||
            tagDeployers.length > 0 ||
            healthPath !== undefined ||
            services.length > 0 ||
            urls.production !== undefined
            ? "service"
            : "library",
        isGood: (answer) => answer === "service" || answer === "library",
        expected: "service or library",
    },
    {
        flag: "tag-pattern",
        text: "How are the tags of releases called?",
        fallback: ({ tagPatterns }) => tagPatterns[0] ?? "v{version}",
        isGood: (answer) => /^[A-Za-z0-9@._+/-]*\{version\}[A-Za-z0-9._+@/-]*$/.test(answer),
        expected: "a pattern with {version}, such as v{version}",
    },
    {
        flag: "manager",
        text: "Who manages releases (GitHub logins, by comma; - for everybody who may maintain the repository)?",
        fallback: ({ owners }) => owners.users.join(","),
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
        flag: "deploy",
        text: "Which command deploys (it reads OCTOACME_ENVIRONMENT; - when something else deploys)?",
        fallback: ({ deployCommand, tagDeployers }) => (tagDeployers.length > 0 ? "" : (deployCommand?.run ?? "")),
        isGood: isLine,
        expected: "one line of shell",
        ofService: true,
    },
    {
        flag: "staging-url",
        text: "Where does staging answer (- when there is none)?",
        fallback: ({ urls }) => urls.staging ?? "",
        isGood: isUrl,
        expected: "an http(s) address",
        ofService: true,
    },
    {
        flag: "production-url",
        text: "Where does production answer?",
        fallback: ({ urls }) => urls.production ?? "",
        isGood: isUrl,
        expected: "an http(s) address",
        ofService: true,
    },
    {
        flag: "health-path",
        text: "Which path answers 200 when it is well?",
        fallback: ({ healthPath }) => healthPath ?? "/health",
        isGood: isPath,
        expected: "a path that begins with /",
        ofService: true,
    },
    {
        flag: "version-path",
        text: "Which path answers JSON with the running commit in `sha` (- when none does)?",
        fallback: () => "",
        isGood: isPath,
        expected: "a path that begins with /",
        ofService: true,
    },
    {
        flag: "mode",
        text: "",
        fallback: () => "advisory",
        isGood: (answer) => answer === "advisory" || answer === "enforce",
        expected: "advisory or enforce",
        silent: true,
    },
];
/** Throws a UsageError for a flag that is not as expected, and when nobody can be asked. */
async function collectAnswers(values, runtime, facts) {
    const asks = !values.isSet("yes");
    if (asks && !runtime.interactive)
        throw new usage_error/* UsageError */.e("Nobody can be asked: this is no terminal.", "Add --yes to take what is found and the defaults; every answer has a flag (init --help).");
    const answers = new Map();
    for (const question of QUESTIONS) {
        const given = values.text(question.flag);
        const fallback = question.fallback(facts);
        if (given !== undefined) {
            if (!question.isGood(given))
                throw new usage_error/* UsageError */.e(`--${question.flag} is ${(0,text_escape/* quoteValue */.cl)(given)}; expected ${question.expected}.`, "init --help shows every flag.");
            answers.set(question.flag, given);
        }
        else if (!asks || question.silent === true || (question.ofService === true && answers.get("kind") === "library"))
            answers.set(question.flag, question.isGood(fallback) ? fallback : "");
        else
            answers.set(question.flag, await askUntilGood(question, fallback, runtime));
    }
    const of = (flag) => answers.get(flag) ?? "";
    return {
        kind: of("kind") === "library" ? "library" : "service",
        tagPattern: of("tag-pattern"),
        managers: listOf(of("manager")),
        checks: listNames(of("checks")),
        deploy: of("deploy").trim(),
        stagingUrl: of("staging-url").replace(/\/+$/, ""),
        productionUrl: of("production-url").replace(/\/+$/, ""),
        healthPath: of("health-path"),
        versionPath: of("version-path"),
        mode: of("mode") === "enforce" ? "enforce" : "advisory",
    };
}
/** Typed where an answer is suggested and none is wanted; Enter alone takes the suggestion. */
const NOTHING = "-";
async function askUntilGood(question, fallback, runtime) {
    for (;;) {
        const given = await runtime.ask(question.text, fallback);
        const answer = given === NOTHING ? "" : given;
        if (question.isGood(answer))
            return answer;
        runtime.say(`  That is ${(0,text_escape/* quoteValue */.cl)(answer)}; expected ${question.expected}.`);
    }
}

// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var release_version = __webpack_require__(51725);
;// CONCATENATED MODULE: ./packages/cli/src/init/own-jobs.ts
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

;// CONCATENATED MODULE: ./packages/cli/src/init/policy-text.ts
const SCHEMA = "https://github.com/octoacme/release-actions/raw/v1/schema/release-policy.schema.json";
/** YAML; every text that came from outside is quoted. */
function renderPolicy(answers, facts, defaultBranch) {
    const branches = [...new Set([defaultBranch, "release/**", "hotfix/**"])].map(quote).join(", ");
    return [
        `# yaml-language-server: $schema=${SCHEMA}`,
        "# How this repository is released. What is not said here is as the release guide has it.",
        "version: 1",
        `tag: ${quote(answers.tagPattern)}`,
        ...renderVersioning(facts.versionings[answers.tagPattern], facts.latestOf[answers.tagPattern]),
        `branches: [${branches}]`,
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
        ...(answers.kind === "library" ? renderLibrary() : renderEnvironments(answers)),
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
function renderEnvironments(answers) {
    const staging = answers.stagingUrl === "" ? [] : renderEnvironment("staging", answers.stagingUrl, answers);
    return [
        "environments:",
        ...staging,
        ...renderEnvironment("production", answers.productionUrl, answers, staging.length > 0 ? ["requires: [staging]"] : []),
        "",
    ];
}
function renderEnvironment(name, url, answers, more = []) {
    const { deploy, healthPath, versionPath } = answers;
    return [
        `  - name: ${name}`,
        ...(url === "" ? [] : [`    url: ${quote(url)}`]),
        ...more.map((line) => `    ${line}`),
        ...(deploy === ""
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
    if (facts.services.length === 0 || answers.kind === "library")
        return [];
    return [
        "# Each service is released by tags of its own; the deploy command reads OCTOACME_SERVICE.",
        "services:",
        ...facts.services.flatMap(({ name, path }) => [
            `  ${name}:`,
            `    tag: ${quote(serviceTag(name, facts))}`,
            ...renderServiceVersioning(serviceTag(name, facts), answers, facts),
            `    paths: [${quote(`${path}/**`)}]`,
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
/** As the repository's tags have it for this service, else `name-v{version}`. */
function serviceTag(name, facts) {
    return (facts.tagPatterns.find((pattern) => new RegExp(`^${name}[-/@]v?\\{version\\}$`).test(pattern)) ??
        `${name}-v{version}`);
}
/** A scalar of YAML for any text. */
function quote(text) {
    return /^[A-Za-z][A-Za-z0-9./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
        ? text
        : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

;// CONCATENATED MODULE: ./packages/cli/src/init/workflow-text.ts


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
    const patterns = facts.services.length > 0 && answers.kind === "service"
        ? facts.services.map(({ name }) => serviceTag(name, facts))
        : [answers.tagPattern];
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
        ...(answers.kind === "library" ? renderLibraryJobs(answers) : renderShipJob(answers)),
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
function renderShipJob(answers) {
    return indent([
        "ship:",
        "  name: Ship",
        "  uses: octoacme/release-actions/.github/workflows/ship.yml@v1",
        "  with:",
        ...(answers.stagingUrl === "" ? ['    staging: ""'] : []),
        "    break-glass-reason: ${{ inputs.break-glass-reason }}",
        `    mode: ${answers.mode}`,
        "  permissions:",
        ...indent(SHIP_PERMISSIONS, "    "),
        "  secrets: inherit # RELEASE_VARIABLES: what the policy's commands and addresses need, a NAME=value a line",
    ], "  ");
}
function renderLibraryJobs({ mode }) {
    const enforced = `mode: ${mode}`;
    const sha = "sha: ${{ needs.preflight.outputs.sha }}";
    return indent([
        ...renderJob({
            id: "notes",
            head: ["name: Draft the notes"],
            steps: [...CHECKOUT, ...renderUse({ action: "release-notes", inputs: ["phase: draft", enforced] })],
        }),
        "",
        ...renderJob({
            id: "preflight",
            head: ["name: Preflight", "needs: notes"],
            outputs: ["decision: ${{ steps.preflight.outputs.decision }}", "sha: ${{ steps.preflight.outputs.sha }}"],
            steps: [
                ...CHECKOUT,
                ...renderUse({ action: "preflight", id: "preflight", inputs: ["release-issue: true", enforced] }),
            ],
        }),
        "",
        "# A job of yours that publishes the package goes here: `needs: preflight`, and check out the commit that it decided on,",
        "# `${{ needs.preflight.outputs.sha }}`. Let `publish` below need it too.",
        ...renderJob({
            id: "publish",
            head: [
                "name: Publish the release and announce it",
                "needs: preflight",
                ...(mode === "advisory" ? [] : ["if: ${{ needs.preflight.outputs.decision == 'go' }}"]),
            ],
            steps: [
                ...CHECKOUT,
                ...renderUse({
                    action: "release-notes",
                    inputs: ["phase: publish", sha, "require-verified: false # nothing is deployed", enforced],
                }),
                ...renderUse({ action: "announce", inputs: [sha, enforced] }),
            ],
        }),
    ], "  ");
}
/** The way back rehearsed where no customer is, every week, for each service. */
function renderDrill(services) {
    return [
        "# Rehearses the way back in staging: deploys what runs there, goes back, verifies, goes forward again.",
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
            : ["    strategy:", "      fail-fast: false", `      matrix: { service: [${services.map(quote).join(", ")}] }`]),
        "    uses: octoacme/release-actions/.github/workflows/drill.yml@v1",
        "    with:",
        "      environment: staging",
        ...(services.length === 0 ? [] : ["      service: ${{ matrix.service }}"]),
        "    permissions:",
        ...indent(DRILL_PERMISSIONS, "      "),
        ...VARIABLES,
        "",
    ].join("\n");
}

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
const ENVIRONMENT_DEFAULT = ["required: true", "default: production"];
/** Nothing where the policy has one service alone. */
function listServiceInput(services, description) {
    if (services.length === 0)
        return [];
    const options = `options: [${services.map(quote).join(", ")}]`;
    return [{ name: "service", description, more: ["type: choice", options, "required: true"] }];
}
function render({ comment, name, id, inputs, fixed = [], permissions, secrets }) {
    return [
        `# ${comment}`,
        `name: ${name}`,
        "on:",
        "  workflow_dispatch:",
        "    inputs:",
        ...inputs.flatMap((input) => [
            `      ${input.name}:`,
            `        description: ${input.description}`,
            ...indent(input.more, "        "),
        ]),
        "permissions: {}",
        "jobs:",
        `  ${id}:`,
        `    name: ${name}`,
        `    uses: octoacme/release-actions/.github/workflows/${id}.yml@v1`,
        "    with:",
        ...inputs.map((input) => `      ${input.name}: \${{ inputs.${input.name} }}`),
        ...indent(fixed, "      "),
        "    permissions:",
        ...indent(permissions, "      "),
        ...secrets,
        "",
    ].join("\n");
}
/** Nothing where no environment has targets. */
function listTargetInput(environments) {
    const targets = [...new Set(environments.flatMap((environment) => environment.targets))];
    if (targets.length === 0)
        return [];
    const description = `Which of the environment's targets: ${targets.join(", ")}; empty - it has none.`;
    return [{ name: "deploy-target", description: quote(description), more: ['default: ""'] }];
}
/** Rollback of one environment; `services` are those of a policy that has several, `chain` a policy that has more than two environments. */
function renderRollback(services, chain = { environments: [], deployWith: "command" }) {
    return render({
        comment: "Brings an environment back to its last known-good release: Actions → Roll back → Run workflow.",
        name: "Roll back",
        id: "rollback",
        inputs: [
            { name: "environment", description: "Environment to bring back.", more: ENVIRONMENT_DEFAULT },
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
            ...listTargetInput(chain.environments),
            ...listServiceInput(services, "What to bring back."),
        ],
        // What deploys a release brings the one before it back.
        fixed: chain.deployWith === "action" ? ["deploy-with: action"] : [],
        permissions: ROLLBACK_PERMISSIONS,
        secrets: VARIABLES,
    });
}
/** Hold and unhold of one environment, for the role release-manager. */
function renderHold(services) {
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
            { name: "environment", description: "Environment to hold.", more: ENVIRONMENT_DEFAULT },
            { name: "reason", description: "Why; shown to everybody whose deploy waits.", more: ["required: true"] },
            ...listServiceInput(services, "What to hold."),
        ],
        permissions: HOLD_PERMISSIONS,
        secrets: [],
    });
}

// EXTERNAL MODULE: ./packages/shared/src/release/production.ts
var release_production = __webpack_require__(99186);
;// CONCATENATED MODULE: ./packages/cli/src/init/staged-text.ts




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
        ...BREAK_GLASS_DISPATCH,
        "permissions: {}",
        "concurrency: # releases follow one another",
        "  group: release",
        "  cancel-in-progress: false",
        "  queue: max",
        "jobs:",
        ...indent([
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
    return renderJob({
        id: "notes",
        head: ["name: Draft the notes"],
        steps: [...CHECKOUT, ...renderUse({ action: "release-notes", inputs: complete(["phase: draft"], release) })],
    });
}
function renderPreflight(release) {
    const byAction = release.deployWith === "action";
    return renderJob({
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
                    ...CHECKOUT.slice(0, 2).map((line) => line.replace(/^- /, "  ")),
                    "    ref: ${{ github.event.repository.default_branch }}",
                    "    persist-credentials: false",
                ]
                : []),
            ...CHECKOUT,
            ...renderUse({ action: "preflight", id: "preflight", inputs: complete(["release-issue: true"], release) }),
        ],
    });
}
function renderStage(environment, { environments, mode, deployWith }) {
    const { name, requires, targets } = environment;
    const jobs = nameJobs(environments);
    const inputs = [
        `environment: ${quote(name)}`,
        ...(targets.length === 0 ? [] : ["deploy-target: ${{ matrix.target }}"]),
        "sha: ${{ needs.preflight.outputs.sha }}",
        "verdict: ${{ needs.preflight.outputs.verdict }}",
        "break-glass-reason: ${{ inputs.break-glass-reason }}",
        ...((0,release_production/* isProduction */.K)(environment) ? [] : ["rollback: false # no customer is here: it is looked at as it is"]),
        ...(deployWith === "action"
            ? ["deploy-with: action", "deploy-action: ${{ needs.preflight.outputs.deploy-action }}"]
            : []),
        `mode: ${mode}`,
    ];
    return [
        `${jobs.get(name)}:`,
        `  name: ${quote(name)}`,
        `  needs: [${["preflight", ...requires.map((one) => jobs.get(one))].join(", ")}]`,
        ...(mode === "advisory" ? [] : ["  if: ${{ needs.preflight.outputs.decision == 'go' }}"]),
        ...(targets.length === 0
            ? []
            : [
                "  strategy:",
                "    fail-fast: false # one target that fails stops no other, and every environment after this one",
                `    matrix: { target: [${targets.map(quote).join(", ")}] }`,
            ]),
        "  uses: octoacme/release-actions/.github/workflows/stage.yml@v1",
        "  with:",
        ...indent(inputs, "    "),
        "  permissions:",
        ...indent(STAGE_PERMISSIONS, "    "),
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
    const production = ordered.filter(release_production/* isProduction */.K);
    const last = production.length > 0 ? production : ordered.slice(-1);
    const sha = "sha: ${{ needs.preflight.outputs.sha }}";
    // Without a name, every environment of production must hold it.
    const where = production.length > 0 ? [] : last.map(({ name }) => `environment: ${quote(name)}`);
    return renderJob({
        id: "publish",
        head: [
            "name: Publish and announce",
            `needs: [${["preflight", ...last.map(({ name }) => jobs.get(name))].join(", ")}]`,
        ],
        steps: [
            ...CHECKOUT,
            ...renderUse({ action: "release-notes", inputs: complete(["phase: publish", sha, ...where], release) }),
            ...renderUse({ action: "announce", inputs: complete([sha], release) }),
        ],
    });
}

;// CONCATENATED MODULE: ./packages/cli/src/init/plan-files.ts
/** Which files `init` writes, each with its text and with why it is there; pure. */





/** The policy first; `shipped` holds the workflow that is copied as it is. */
function planFiles(answers, facts, defaultBranch, shipped) {
    const { chain } = shipped;
    const isService = answers.kind === "service" || chain !== undefined;
    const services = facts.services.map(({ name }) => name);
    return [
        {
            path: ".github/release-policy.yml",
            text: chain?.policyText ?? renderPolicy(answers, facts, defaultBranch),
            why: chain === undefined
                ? "what a release must satisfy, who answers for what, and where it goes; read from the default branch"
                : "kept as it is: the workflow below follows its environments, their order and their targets",
        },
        {
            path: ".github/workflows/release.yml",
            text: chain === undefined
                ? renderRelease(answers, facts)
                : renderStagedRelease({ ...chain, mode: answers.mode, tagFilters: listTagFilters(answers, facts) }),
            why: isService
                ? "runs when a release's tag is pushed: notes, preflight, each environment with verification, publication"
                : "runs when a release's tag is pushed: notes, preflight, publication",
        },
        {
            path: ".github/workflows/signoff.yml",
            text: shipped.signoff,
            why: "a signature as a comment on the release issue lets the release that waits go on",
        },
        ...(isService
            ? [
                {
                    path: ".github/workflows/rollback.yml",
                    text: renderRollback(services, chain),
                    why: "started by hand: brings the last known-good release back and runs the incident playbook",
                },
                {
                    path: ".github/workflows/hold.yml",
                    text: renderHold(services),
                    why: "started by hand: holds every deploy to an environment, and lets them go on",
                },
            ]
            : []),
        ...(isService && answers.stagingUrl !== "" && chain === undefined
            ? [
                {
                    path: ".github/workflows/drill.yml",
                    text: renderDrill(services),
                    why: "every Monday: rehearses the way back in staging and measures how long it takes",
                },
            ]
            : []),
    ];
}
/** The tag of the next release after the latest, in its form, else of the first. `today` is `YYYY-MM-DD`. */
function suggestTag(answers, facts, pattern, today) {
    return (0,release_version/* renderTag */.vY)(pattern, suggestVersion(facts.latestOf[pattern], versioningOf(pattern, answers, facts), today));
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

// EXTERNAL MODULE: ./packages/rehearsal/src/runner/matrix.ts
var runner_matrix = __webpack_require__(15661);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/cli/src/init/repository-facts.ts
/** What a repository tells about how it is built, checked, deployed and owned; pure: paths and texts in, plain facts out. */



const VERSION = /^(.*?)(\d+(?:\.\d+)+(?:[0-9A-Za-z.-]*[0-9A-Za-z])?)$/;
/** `release-1-4-0`, `REL_16_1`: a release to people, and no version that has an order. */
const LOOKS_RELEASED = /^[A-Za-z]*[-_/]?v?\d+(?:[._-]\d+)+$/i;
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
function describeRepository(tags, files, read) {
    const workflows = files
        .filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
        .flatMap((path) => readWorkflow(path, read(path)));
    const versions = groupVersions(tags);
    const versionings = readVersioningsOf(versions);
    const patterns = Object.keys(versionings);
    const latestOf = findLatest(versions, versionings);
    return {
        tagPatterns: patterns,
        versionings,
        unsupportedTags: patterns.length > 0 ? [] : tags.filter((tag) => LOOKS_RELEASED.test(tag)),
        latest: latestOf[patterns[0] ?? ""],
        latestOf,
        checks: workflows
            .filter(({ onBranches, deploys }) => onBranches && !deploys)
            .flatMap(({ path, jobs }) => jobs.map((name) => ({ name, workflow: path }))),
        owners: readOwners(["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"].map(read).find((text) => text !== undefined) ?? ""),
        languages: LANGUAGES.flatMap(([pattern, name]) => (files.some((path) => pattern.test(path)) ? [name] : [])),
        packageManager: MANAGERS.find(([lock]) => files.includes(lock))?.[1],
        services: listServices(files),
        deployCommand: findDeploy(files, read),
        tagDeployers: workflows.filter(({ onTags, deploys }) => onTags && deploys).map(({ path }) => path),
        urls: Object.fromEntries(workflows
            .flatMap(({ urls }) => urls)
            .flatMap(([name, url]) => {
            const key = /^prod/i.test(name) ? "production" : /^stag/i.test(name) ? "staging" : undefined;
            return key === undefined ? [] : [[key, url]];
        })),
        healthPath: findHealthPath(files, read),
    };
}
/** Of `v{version}` and its like, as the tags show them: how each is numbered; most frequent first. */
function readVersionings(tags) {
    return readVersioningsOf(groupVersions(tags));
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
    const known = versions.map(release_version/* listVersionings */.gK);
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
        const read = (0,release_version/* withVersioning */.v3)("{version}", versioning);
        const latest = found
            .flatMap((version) => (0,release_version/* parseVersion */.ot)(version, read) ?? [])
            .filter(({ prerelease }) => prerelease.length === 0)
            .sort(release_version/* compareVersions */.Zy)
            .at(-1);
        return latest === undefined ? [] : [[pattern, latest.version]];
    }));
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function readWorkflow(path, text) {
    let document;
    try {
        document = (0,dist.parse)(text ?? "", { maxAliasCount: 50, logLevel: "error", uniqueKeys: false });
    }
    catch {
        // `check` says what is wrong with it.
        return [];
    }
    if (!isRecord(document))
        return [];
    // What an earlier init wrote is no fact about the repository: a second one would answer otherwise than the first.
    if (/^\s*(?:- )?uses:\s*["']?octoacme\//m.test(text ?? ""))
        return [];
    const on = document["on"];
    const push = isRecord(on) ? on["push"] : undefined;
    const isPushed = on === "push" || (Array.isArray(on) && on.includes("push")) || (isRecord(on) && "push" in on);
    const onTags = isRecord(push) && ("tags" in push || "tags-ignore" in push);
    const jobs = isRecord(document["jobs"]) ? Object.entries(document["jobs"]) : [];
    const environments = jobs.flatMap(([, job]) => isRecord(job) && job["environment"] !== undefined ? [job["environment"]] : []);
    return [
        {
            path,
            onBranches: isPushed && (!onTags || (isRecord(push) && "branches" in push)),
            onTags: onTags || (isRecord(on) && "release" in on),
            deploys: environments.length > 0 ||
                /deploy|release|publish/i.test(path) ||
                jobs.some(([id]) => /deploy|publish/i.test(id)),
            jobs: reportsOnDefaultBranch(push) ? jobs.flatMap(([id, job]) => listJobChecks(id, job)) : [],
            urls: environments.flatMap((environment) => {
                if (!isRecord(environment))
                    return [];
                const { name, url } = environment;
                return typeof name === "string" && typeof url === "string" && /^https:\/\/[^\s$]+$/.test(url)
                    ? [[name, url.replace(/\/+$/, "")]]
                    : [];
            }),
        },
    ];
}
const DEFAULT_BRANCHES = /^(?:main|master|develop|trunk|\*\*?)$/;
/** Whether a push to the default branch starts it whatever changed: a filter by paths, or by other branches, lets a commit pass without it. */
function reportsOnDefaultBranch(push) {
    if (!isRecord(push))
        return true;
    if ("paths" in push || "paths-ignore" in push)
        return false;
    const { branches } = push;
    if (branches === undefined)
        return true;
    return [branches].flat().some((branch) => typeof branch === "string" && DEFAULT_BRANCHES.test(branch));
}
const RUNS_ALWAYS = /^(?:\$\{\{)?\s*(?:success\(\)|always\(\)|!\s*cancelled\(\)|true)\s*(?:\}\})?$/;
/** The checks that a job reports on every commit, one for each combination of a matrix that is written out. */
function listJobChecks(id, job) {
    // A called workflow reports once for each of its jobs, under names that stand in its own file.
    if (!isRecord(job) || job["uses"] !== undefined)
        return [];
    const condition = job["if"];
    if (condition !== undefined && !RUNS_ALWAYS.test(String(condition).trim()))
        return [];
    const name = job["name"] ?? id;
    if (typeof name !== "string" || name.includes("${{"))
        return [];
    const strategy = job["strategy"];
    const matrix = isRecord(strategy) ? strategy["matrix"] : undefined;
    if (matrix === undefined)
        return [name];
    if (JSON.stringify(matrix).includes("${{"))
        return [];
    const expansion = (0,runner_matrix/* expandMatrix */.E)(matrix);
    return expansion.kind === "combinations"
        ? expansion.combinations.map((combination) => (0,runner_matrix/* renderMatrixName */.x)(name, combination))
        : [];
}
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

;// CONCATENATED MODULE: ./packages/cli/src/init/init.ts
/** `init`: look, ask, write, explain; all files or none, and never over somebody's work. */


















const run = async (values, runtime) => {
    const repository = (0,local_repository/* readLocalRepository */.wv)(runtime.cwd, runtime);
    const facts = describeRepository(repository.tags, repository.files, (path) => readSmall(repository.root, path));
    if (!values.json)
        runtime.say(renderFacts(repository, facts));
    refuseUnsupportedTags(facts, values.text("tag-pattern"));
    const answers = await collectAnswers(values, runtime, facts);
    const files = planFiles(answers, facts, repository.defaultBranch, {
        signoff: (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(actions_source/* ROOT */.Dl, "examples/signoff.yml"), "utf8"),
        ...readChain(repository),
    });
    refuseBadPolicy(files[0].text);
    const states = files.map((file) => compare(repository.root, file));
    const differing = files.filter((_, index) => states[index] === "differs");
    const blocked = differing.length > 0 && !values.isSet("force");
    const writes = !blocked && !values.isSet("dry-run");
    if (writes)
        for (const [index, file] of files.entries())
            if (states[index] !== "unchanged")
                write(repository.root, file);
    const today = new Date(runtime.clock.now()).toISOString().slice(0, 10);
    const next = describeNext({ repository, answers, facts, today });
    if (values.json)
        (0,json_documents/* printJson */.Q2)(runtime, {
            schemaVersion: 1,
            written: writes,
            mode: answers.mode,
            repository: repository.remote === undefined ? null : `${repository.remote.owner}/${repository.remote.name}`,
            found: facts,
            answers,
            files: files.map(({ path, why, text }, index) => ({ path, state: states[index], why, text })),
            next,
        });
    else {
        runtime.say("");
        for (const [index, file] of files.entries()) {
            runtime.say(`${describeState(states[index], writes, blocked)} ${(0,src_text/* style */.iF)("bold", file.path)}\n    ${(0,src_text/* wrapText */.C1)(file.why, "    ")}`);
            if (states[index] === "differs" || (values.isSet("dry-run") && states[index] === "new"))
                runtime.say(renderDifference(repository.root, file));
        }
        runtime.say("");
        if (blocked)
            runtime.complain(`${(0,src_text/* style */.iF)("red", "error:")} ${differing.length === 1 ? "one of the files exists and differs" : `${differing.length} of the files exist and differ`}; nothing was written.\n${(0,src_text/* style */.iF)("dim", "fix:")} Keep yours, take over by hand what you want, or overwrite them with --force.`);
        else
            runtime.say([(0,src_text/* style */.iF)("bold", "Next"), ...next.map((line, index) => `  ${index + 1}. ${(0,src_text/* wrapText */.C1)(line, "     ")}`)].join("\n"));
    }
    return blocked ? command/* EXIT */.dc.problems : command/* EXIT */.dc.ok;
};
/** A valid policy that is there already is kept where its environments are a chain: the workflow is written from it. */
function readChain({ root, files }) {
    const text = readSmall(root, policy_path/* DEFAULT_POLICY */.z);
    const parsed = text === undefined ? undefined : (0,parse.parsePolicy)(text);
    if (text === undefined || parsed?.ok !== true || parsed.file.services !== undefined)
        return {};
    const { environments } = (0,resolve/* resolvePolicy */.n)({ file: parsed.file, origin: { kind: "standard" } });
    if (!needsStages(environments))
        return {};
    const hasAction = files.some((path) => /^\.github\/actions\/release-deploy\/action\.ya?ml$/.test(path));
    const isCommand = environments.every(({ deploy }) => deploy !== undefined);
    return { chain: { environments, policyText: text, deployWith: hasAction && !isCommand ? "action" : "command" } };
}
const READ_LIMIT = 262_144;
function readSmall(root, path) {
    try {
        const full = (0,external_node_path_.join)(root, path);
        const status = (0,external_node_fs_.statSync)(full);
        return status.isFile() && status.size <= READ_LIMIT ? (0,external_node_fs_.readFileSync)(full, "utf8") : undefined;
    }
    catch {
        return undefined;
    }
}
/** Tags that no versioning reads would make every release red: better said before anything is written. */
function refuseUnsupportedTags({ unsupportedTags }, pattern) {
    if (pattern !== undefined || unsupportedTags.length === 0)
        return;
    throw new usage_error/* UsageError */.e(`The release tags (${(0,plural/* listFirst */.r)(unsupportedTags, 3)}) are numbered in a way that is not supported: semver (1.4.0), calendar versions (2026.08.1) and PEP 440 (1.4.0rc1, 1.4) are.`, "Give --tag-pattern, such as v{version}, to number releases in one of these ways from now on.");
}
/** Whatever was answered, what is written is valid. */
function refuseBadPolicy(text) {
    const parsed = (0,parse.parsePolicy)(text);
    if (parsed.ok)
        return;
    const [problem] = parsed.problems;
    throw new usage_error/* UsageError */.e(`With these answers the policy would not be valid: ${problem?.path ?? ""}: ${problem?.message ?? ""}.`, "Correct the answer or the flag; init --help shows what each expects.");
}
function compare(root, file) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, file.path), "utf8").replaceAll("\r\n", "\n") === file.text ? "unchanged" : "differs";
    }
    catch (thrown) {
        const code = thrown.code;
        if (code === "ENOENT")
            return "new";
        throw unwritable(file.path, thrown);
    }
}
function write(root, file) {
    const path = (0,external_node_path_.join)(root, file.path);
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        // A link may lead out of the repository; what lies there is not ours to write.
        const inside = (0,external_node_path_.relative)(root, (0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(path)));
        if (inside === ".." || inside.startsWith(`..${external_node_path_.sep}`))
            throw new Error("its folder is a link that leads out of the repository");
        (0,external_node_fs_.writeFileSync)(path, file.text);
    }
    catch (thrown) {
        throw unwritable(file.path, thrown);
    }
}
function unwritable(path, cause) {
    return new errors/* ActionableError */.f({
        code: "conflict",
        message: `${path} cannot be written: ${(0,errors/* describeError */.U)(cause)}.`,
        hint: "Check the folder's permissions and what stands in the way, then run init again: it continues where it stopped.",
        cause,
    });
}
function describeState(state, writes, blocked) {
    if (state === "unchanged")
        return (0,src_text/* style */.iF)("dim", "= as it is ");
    if (state === "differs" && blocked)
        return (0,src_text/* style */.iF)("red", "! differs  ");
    return writes ? (0,src_text/* style */.iF)("green", "✓ written  ") : (0,src_text/* style */.iF)("yellow", "· would be ");
}
/** Lines that only one side has; enough to see whose work stands there. */
function renderDifference(root, file) {
    let existing = [];
    try {
        existing = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, file.path), "utf8").split("\n");
    }
    catch {
        // Not there yet.
    }
    const wanted = file.text.split("\n");
    const gone = existing.filter((line) => !wanted.includes(line)).map((line) => (0,src_text/* style */.iF)("red", `      - ${line}`));
    const added = wanted.filter((line) => !existing.includes(line)).map((line) => (0,src_text/* style */.iF)("green", `      + ${line}`));
    const lines = [...gone, ...added];
    return [...lines.slice(0, 60), ...(lines.length > 60 ? [`      … ${lines.length - 60} more lines`] : [])].join("\n");
}
function renderFacts(repository, facts) {
    const { remote, defaultBranch } = repository;
    const line = (name, value) => `  ${name.padEnd(16)}${value}`;
    const list = (values) => values.length === 0 ? (0,src_text/* style */.iF)("dim", "none found") : values.slice(0, 8).join(", ");
    return [
        (0,src_text/* style */.iF)("bold", `Looking at ${repository.root}`),
        line("remote", remote === undefined
            ? (0,src_text/* style */.iF)("dim", "no repository on a GitHub")
            : `${remote.owner}/${remote.name} on ${remote.host}`),
        line("default branch", defaultBranch),
        line("release tags", facts.tagPatterns.length === 0
            ? (0,src_text/* style */.iF)("dim", "none yet")
            : `${facts.tagPatterns.slice(0, 4).join(", ")}${facts.latest === undefined ? "" : `; the latest is ${facts.latest}`}`),
        line("CI checks", list(facts.checks.map(({ name }) => name))),
        line("code owners", list([...facts.owners.users, ...facts.owners.teams])),
        line("languages", `${list(facts.languages)}${facts.packageManager === undefined ? "" : ` (${facts.packageManager})`}`),
        line("services", list(facts.services.map(({ name }) => name))),
        line("deployed by", list([
            ...(facts.deployCommand === undefined ? [] : [`${facts.deployCommand.run} (${facts.deployCommand.from})`]),
            ...facts.tagDeployers,
        ])),
        line("health path", facts.healthPath ?? (0,src_text/* style */.iF)("dim", "none found")),
    ].join("\n");
}
function describeNext({ repository, answers, facts, today }) {
    const [first] = facts.services;
    const pattern = first !== undefined && answers.kind === "service" ? serviceTag(first.name, facts) : answers.tagPattern;
    const tag = suggestTag(answers, facts, pattern, today);
    return [
        ...(answers.kind === "service" && answers.deploy === ""
            ? [
                facts.tagDeployers.length > 0
                    ? `${facts.tagDeployers.join(", ")} deploys on tags already: it stays as it is, and the policy has no deploy command yet, so that nothing is deployed twice.`
                    : "Say how it is deployed: `deploy` of each environment in the policy; until then the release reports that nothing does.",
            ]
            : []),
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
        "npx @octoacme/release check — says what is still missing.",
        `git switch -c octoacme-release && git add .github && git commit -m "ci: release with OctoAcme Release Actions"`,
        `npx @octoacme/release rehearse --tag ${tag} — the whole release on this machine.`,
        `git push -u origin HEAD, open a pull request and merge it; then, on ${repository.defaultBranch}: git tag -a ${tag} -m "${tag}" && git push origin ${tag}${repository.remote === undefined ? " (once there is a remote)" : ""}.`,
        ...(answers.mode === "advisory"
            ? [
                "Nothing is blocked yet. When the reports are as you want them, set `mode: enforce` in .github/workflows/release.yml.",
            ]
            : []),
    ];
}


/***/ }),

/***/ 80898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ parseRepositoryName),
/* harmony export */   lg: () => (/* binding */ readGitVersion),
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
/** `owner/name`, or undefined for anything else. */
function parseRepositoryName(text) {
    if (!NAME.test(text))
        return undefined;
    const [owner = "", name = ""] = text.split("/");
    return name === "." || name === ".." ? undefined : { owner, name };
}
/** Host, owner and name of `https://`, `ssh://` and `git@host:` addresses; credentials inside are dropped. */
function parseRemote(url) {
    const found = /^(?:https?|ssh|git):\/\/(?:[^@/\s]*@)?([A-Za-z0-9.-]+)(?::\d+)?\/([^\s?#]+?)(?:\.git)?\/?$/.exec(url) ??
        /^(?:[A-Za-z0-9._-]+@)?([A-Za-z0-9.-]+):(?!\/)([^\s?#]+?)(?:\.git)?\/?$/.exec(url);
    const repository = parseRepositoryName(found?.[2] ?? "");
    return found === null || repository === undefined ? undefined : { host: found[1].toLowerCase(), ...repository };
}
/** Throws `not-found` where there is no git or no repository. */
function readLocalRepository(folder, runtime) {
    const root = runGit(folder, runtime, ["rev-parse", "--show-toplevel"]);
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
        const result = runGit(at, runtime, args);
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
/** Such as `2.47.1`; undefined where there is no git. */
function readGitVersion(folder, runtime) {
    const read = runGit(folder, runtime, ["--version"]);
    return read.ok ? read.out.replace(/^git version /, "").trim() : undefined;
}
function runGit(folder, runtime, args) {
    const { PATH, HOME, SystemRoot } = runtime.env;
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

/***/ 36140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readPolicyPath),
/* harmony export */   z: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73707);
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


/***/ }),

/***/ 37675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ findPackageFile),
/* harmony export */   w: () => (/* binding */ findRoot)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/** Finds the files that come with this code: in the source tree, or under `assets/` where the tree's parts are published in a package. */


/** The nearest folder above that holds `path`, or whose `assets` does; a published package has no `node_modules`, their files lie under `vendor`. */
function findRoot(path) {
    for (let folder = import.meta.dirname;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        for (const root of [folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "assets")])
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)))
                return root;
        if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            throw new Error(`${path} is neither above ${import.meta.dirname} nor in its assets`);
    }
}
/** A file of an installed package, such as `graphql/package.json`. */
function findPackageFile(path) {
    for (const folder of ["node_modules", "vendor"])
        try {
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(findRoot((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)), folder, path);
        }
        catch {
            // The other folder is the last place.
        }
    throw new Error(`the package file ${path} is not installed`);
}


/***/ }),

/***/ 60308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ ROOT),
/* harmony export */   KV: () => (/* binding */ resolveWorkflow),
/* harmony export */   n5: () => (/* binding */ resolveAction)
/* harmony export */ });
/* unused harmony export createMirrorResolver */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _octoacme_local_github_tree_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37675);
/* harmony import */ var _runner_git_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49746);
/** Where the rehearsal finds what workflows call: our actions and reusable workflows, from this tree. */




/** The root of this tree, or of its parts in a published package. */
const ROOT = (0,_octoacme_local_github_tree_ts__WEBPACK_IMPORTED_MODULE_2__/* .findRoot */ .w)("actions/preflight/action.yml");
/** The folder of `octoacme/<name>@v1`, or of it in `octoacme/release` or `octoacme/release-actions` (`…/actions/<name>@v1`); undefined for anybody else's. */
async function resolveAction(uses) {
    const name = /^octoacme\/(?:release(?:-actions)?\/actions\/)?([a-z-]+)@v1$/.exec(uses)?.[1];
    if (name === undefined)
        return undefined;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(ROOT, "actions", name);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "action.yml")) ? folder : undefined;
}
/**
 * Finds `octoacme/<name>@<ref>` as GitHub does, by checking that branch or tag out of the action's own
 * repository; `mirrors` holds them as `<name>.git`, `folder` gets one checkout for each commit.
 */
function createMirrorResolver(mirrors, folder) {
    return async (uses) => {
        const [, name, ref] = /^octoacme\/([a-z-]+)@([A-Za-z0-9][A-Za-z0-9._/-]*)$/.exec(uses) ?? [];
        const mirror = join(mirrors, `${name}.git`);
        if (name === undefined || !existsSync(mirror))
            return undefined;
        const sha = await runGit(mirror, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]).then((text) => text.trim(), () => undefined);
        if (sha === undefined)
            return undefined;
        const target = join(folder, `${name}-${sha}`);
        if (!existsSync(target)) {
            await runGit(mirror, ["clone", "--quiet", "--no-checkout", "--no-hardlinks", mirror, target]);
            await runGit(target, ["checkout", "--quiet", "--detach", sha]);
        }
        return target;
    };
}
/** A reusable workflow of this repository. */
async function resolveWorkflow(uses) {
    const path = /^octoacme\/release(?:-actions)?\/(\.github\/workflows\/[A-Za-z0-9_.-]+)@v1$/.exec(uses)?.[1];
    if (path === undefined || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(ROOT, path)))
        return undefined;
    return { path, text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(ROOT, path), "utf8") };
}


/***/ }),

/***/ 49746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/** Runs git for the runner itself, apart from the settings of whoever owns this machine. */


const run = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
const ISOLATED = {
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: "safe.directory",
    GIT_CONFIG_VALUE_0: "*",
    GIT_CONFIG_KEY_1: "advice.detachedHead",
    GIT_CONFIG_VALUE_1: "false",
    LC_ALL: "C",
};
/** Stdout of git in a directory; rejects with git's own message. */
async function runGit(cwd, args) {
    try {
        const { stdout } = await run("git", [...args], {
            cwd,
            env: { PATH: process.env["PATH"] ?? "", HOME: cwd, ...ISOLATED },
            maxBuffer: 256 * 1024 * 1024,
        });
        return stdout;
    }
    catch (error) {
        const { stderr, message } = error;
        throw new Error(`git ${args[0]} failed: ${(stderr || message).trim()}`, { cause: error });
    }
}


/***/ }),

/***/ 15661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ expandMatrix),
/* harmony export */   x: () => (/* binding */ renderMatrixName)
/* harmony export */ });
/** Expands a strategy's matrix into combinations by GitHub's rules for `include` and `exclude`. */
const MAXIMUM_JOBS = 256;
/** Every combination in order. `include` extends a combination only where it overwrites no original value, else adds one. */
function expandMatrix(matrix) {
    if (!isObject(matrix))
        return { kind: "invalid", reason: "Matrix must be a mapping" };
    const { include, exclude, ...vectors } = matrix;
    let originals = Object.keys(vectors).length > 0 ? [{}] : [];
    for (const [name, values] of Object.entries(vectors)) {
        if (!Array.isArray(values))
            return { kind: "invalid", reason: `Matrix vector '${name}' must be a sequence` };
        if (values.length === 0)
            return { kind: "invalid", reason: `Matrix vector '${name}' does not contain any values` };
        originals = originals.flatMap((combination) => values.map((value) => ({ ...combination, [name]: value })));
    }
    const excluded = readFilter(exclude);
    const included = readFilter(include);
    if (!excluded || !included)
        return { kind: "invalid", reason: "Matrix include and exclude must be sequences of mappings" };
    for (const filter of excluded)
        for (const key of Object.keys(filter))
            if (!(key in vectors))
                return { kind: "invalid", reason: `Matrix exclude key '${key}' does not match any key within the matrix` };
    originals = originals.filter((combination) => !excluded.some((filter) => matches(combination, filter)));
    const extended = originals.map((combination) => ({ ...combination }));
    const added = [];
    for (const item of included) {
        const shared = Object.fromEntries(Object.entries(item).filter(([key]) => key in vectors));
        let used = false;
        originals.forEach((original, index) => {
            if (!matches(original, shared))
                return;
            used = true;
            Object.assign(extended[index], item);
        });
        if (!used)
            added.push(item);
    }
    const combinations = [...extended, ...added];
    if (combinations.length === 0)
        return { kind: "invalid", reason: "Matrix must define at least one combination" };
    if (combinations.length > MAXIMUM_JOBS)
        return {
            kind: "invalid",
            reason: `Matrix has ${combinations.length} combinations; at most ${MAXIMUM_JOBS} are allowed`,
        };
    return { kind: "combinations", combinations };
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function readFilter(value) {
    if (value === undefined || value === null || value === "")
        return [];
    if (!Array.isArray(value))
        return null;
    return value.every(isObject) ? value : null;
}
function matches(combination, filter) {
    return Object.entries(filter).every(([key, wanted]) => {
        const value = combination[key];
        if (isObject(wanted))
            return isObject(value) && matches(value, wanted);
        return JSON.stringify(value) === JSON.stringify(wanted);
    });
}
/** `build (ubuntu, 20)`, the name of a job that has a matrix and no name of its own. */
function renderMatrixName(name, combination) {
    const texts = [];
    const collect = (value) => {
        if (value !== null && typeof value === "object")
            for (const inner of Object.values(value))
                collect(inner);
        else if (value !== null && value !== "")
            texts.push(String(value));
    };
    for (const value of Object.values(combination))
        collect(value);
    const suffix = texts.join(", ");
    return suffix === "" ? name : `${name} (${suffix.length > 97 ? `${suffix.slice(0, 97)}...` : suffix})`;
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
/** Blank lines and lines that begin with `#` say nothing; the value is all after the first `=`, as it stands. */
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
 * Sets them for this process alone, masked first (from four characters on); a variable of the step's own `env:` wins. A command sees one
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







/** A spec from fields keyed by the names that action.yml uses. */
function defineInputs(fields) {
    return { fields, names: Object.keys(fields) };
}
/** All values, or an ActionableError `invalid-input` for the first one that is missing or refused. */
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
/** An empty text is `undefined`. Fields are required otherwise. */
function optional(inner) {
    return { ...inner, required: false };
}
/** One line without control or invisible characters. */
function inputs_text(options = {}) {
    const limit = options.maxLength ?? 1_000;
    return field("text", options.expected ?? `one line of at most ${limit} characters`, (value) => value.length <= limit && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(value) ? accept(value) : { ok: false });
}
/** Free text; line ends become LF, other control characters are refused. */
function multilineText(options = {}) {
    const limit = options.maxLength ?? 60_000;
    return field("multiline-text", `text of at most ${limit} characters without control characters`, (value) => {
        const normal = value.replace(/\r\n?/g, "\n");
        return normal.length <= limit && !/[^\P{Cc}\n\t]/u.test(normal) ? accept(normal) : { ok: false };
    });
}
/** A token or key; masked, and never shown in an error. */
function secretText() {
    return field("secret-text", "a token without spaces", matching(/^[\x21-\x7e]{1,4096}$/), true);
}
/** NAME=value lines; never shown in an error. The values are masked one by one when they are adopted. */
function variableLines() {
    return { ...field("variable-lines", "lines of NAME=value", parseVariables), hidden: true };
}
/** `true` or `false`, in any case YAML's core schema allows. */
function inputs_boolean() {
    return field("boolean", "`true` or `false`", (value) => /^(?:true|True|TRUE)$/.test(value)
        ? accept(true)
        : /^(?:false|False|FALSE)$/.test(value)
            ? accept(false)
            : { ok: false });
}
/** One of a closed set, exactly as written. */
function choice(values) {
    const expected = values.length === 1 ? `\`${values[0]}\`` : `one of ${values.map((value) => `\`${value}\``).join(", ")}`;
    return field("choice", expected, (value) => values.includes(value) ? accept(value) : { ok: false });
}
/** Milliseconds of `90s`, `10m`, `1h30m`. */
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
/** A whole decimal number within limits. */
function integer(limits) {
    return field("integer", `a whole number from ${limits.min} to ${limits.max}`, (value) => {
        const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
        return number >= limits.min && number <= limits.max ? accept(number) : { ok: false };
    });
}
/** A full commit SHA; an abbreviation is refused because it may come to mean another commit. */
function sha() {
    return field("sha", "a full commit SHA of 40 lower-case hexadecimal digits", matching(/^[0-9a-f]{40}$/, "Pass on the `sha` output of preflight."));
}
/** A tag or bare version that can be neither an option, a script, another kind of ref, nor mistaken for a commit. */
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
/** A branch, tag, full ref or SHA for reading; never an option. */
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
/** A name that GitHub takes for an environment. */
function environmentName() {
    return field("environment", "the name of an environment of the policy", (value) => value.length <= 255 && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}'"`,;\\]/u.test(value) && !value.startsWith("-")
        ? accept(value)
        : { ok: false });
}
/** A service of the policy. */
function serviceName() {
    return field("service", "the name of a service of the policy", matching(/^[a-z][a-z0-9-]{0,62}$/));
}
/** A relative path inside the workspace with forward slashes. */
function path() {
    return field("path", "a relative path inside the repository", (value) => value.length <= 1_000 &&
        !/[\p{Cc}\p{Cf}\\]/u.test(value) &&
        !/^[-/~]/.test(value) &&
        !value.split("/").includes("..")
        ? accept(value.replace(/^(?:\.\/)+/, ""))
        : { ok: false });
}
/** Items by comma or line, each read by `item`; empty items are left out. */
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

/***/ 75313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ count),
/* harmony export */   r: () => (/* binding */ listFirst)
/* harmony export */ });
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


/***/ })

};
