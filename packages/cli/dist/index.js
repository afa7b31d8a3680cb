#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 43428:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(57975);
// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __nccwpck_require__(79680);
// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __nccwpck_require__(36888);
// EXTERNAL MODULE: ./packages/shared/src/text/suggestion.ts
var suggestion = __nccwpck_require__(55163);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var src_command = __nccwpck_require__(88835);
;// CONCATENATED MODULE: ./packages/cli/src/commands.ts
/** The commands as data: help, README and the reader of the command line are made from it. */

const POLICY_FILE = ".github/release-policy.yml";
const commands_COMMANDS = [
    {
        name: "init",
        summary: "Look at the repository, then write the policy and the workflows.",
        description: "Reads the repository in this folder (remote, default branch, tags, workflows, code owners, scripts), asks for what it cannot see, and writes the policy and the workflows in advisory mode: everything is judged and reported, nothing is blocked. A file that exists and differs is never overwritten without --force.",
        flags: [
            { name: "yes", type: "boolean", summary: "Ask nothing: take what was found and the defaults." },
            { name: "force", type: "boolean", summary: "Overwrite files that exist and differ." },
            { name: "dry-run", type: "boolean", summary: "Show what would be written; write nothing." },
            {
                name: "kind",
                type: "string",
                value: "service|library",
                summary: "`service` is deployed; `library` is only published.",
            },
            {
                name: "tag-pattern",
                type: "string",
                value: "PATTERN",
                summary: "Tags of releases, with {version}, such as v{version}.",
            },
            { name: "manager", type: "string", value: "LOGIN,…", summary: "GitHub logins of the release managers." },
            {
                name: "checks",
                type: "string",
                value: "NAME,…",
                summary: "Checks that CI must have passed; empty: all that reported.",
            },
            {
                name: "deploy",
                type: "string",
                value: "COMMAND",
                summary: "Shell command that deploys; it reads OCTOACME_ENVIRONMENT.",
            },
            { name: "staging-url", type: "string", value: "URL", summary: "Where staging answers; empty: no staging." },
            { name: "production-url", type: "string", value: "URL", summary: "Where production answers." },
            {
                name: "health-path",
                type: "string",
                value: "PATH",
                summary: "Path that answers 200 when the service is well.",
            },
            {
                name: "version-path",
                type: "string",
                value: "PATH",
                summary: "Path that answers JSON with the commit in `sha`.",
            },
            {
                name: "mode",
                type: "string",
                value: "advisory|enforce",
                summary: "`advisory` reports without blocking (default).",
            },
        ],
        examples: [
            { line: "init", what: "asks a few questions, then writes" },
            { line: "init --yes --dry-run", what: "shows what it would write" },
            { line: "init --yes --kind library", what: "for something that is published, not deployed" },
        ],
        exits: {
            ok: "everything is written, or was there already",
            problems: "files exist and differ; nothing was written",
        },
        load: () => Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(567), __nccwpck_require__.e(244), __nccwpck_require__.e(276), __nccwpck_require__.e(819)]).then(__nccwpck_require__.bind(__nccwpck_require__, 90819)),
    },
    {
        name: "check",
        summary: "Say what would fail: policy, workflows, permissions, token.",
        description: "Reads the policy (line and column of every problem), every workflow with GitHub's own parser, and, with a token, what GitHub lets it read: which requirement could not be judged, and whether release tags are protected.",
        flags: [
            { name: "policy-file", type: "string", value: "FILE", summary: `The policy. Default: ${POLICY_FILE}.` },
            { name: "offline", type: "boolean", summary: "Ask GitHub nothing, even with a token." },
            ...src_command/* REPOSITORY_FLAGS */.Nw,
        ],
        examples: [
            { line: "check", what: "files, and GitHub when there is a token" },
            { line: "check --offline --json", what: "for a job of your CI" },
        ],
        exits: { ok: "no errors (warnings may be shown)", problems: "at least one error" },
        load: () => Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(567), __nccwpck_require__.e(6), __nccwpck_require__.e(244), __nccwpck_require__.e(276), __nccwpck_require__.e(103), __nccwpck_require__.e(264), __nccwpck_require__.e(650), __nccwpck_require__.e(176), __nccwpck_require__.e(936), __nccwpck_require__.e(944), __nccwpck_require__.e(769)]).then(__nccwpck_require__.bind(__nccwpck_require__, 15769)),
    },
    {
        name: "policy",
        summary: "Print the policy in force, each value with where it comes from.",
        description: "Reads the policy file in this folder and prints every value that holds: roles, requirements, kinds of change, environments, channels, audiences. Each names the file and the line that set it, of the policy or of one that it extends, or says that it is built in. Without a file that is the built-in policy, which is the release guide. A policy with services is printed once for each.",
        flags: [
            { name: "policy-file", type: "string", value: "FILE", summary: `The policy. Default: ${POLICY_FILE}.` },
            ...src_command/* REPOSITORY_FLAGS */.Nw,
        ],
        examples: [
            { line: "policy", what: "who signs what, and which line says so" },
            { line: "policy --json", what: "the same as data" },
        ],
        exits: { ok: "the policy is valid and was printed", problems: "the policy is not valid" },
        load: () => Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(567), __nccwpck_require__.e(244), __nccwpck_require__.e(276), __nccwpck_require__.e(103), __nccwpck_require__.e(650), __nccwpck_require__.e(176), __nccwpck_require__.e(326)]).then(__nccwpck_require__.bind(__nccwpck_require__, 73326)),
    },
    {
        name: "explain",
        summary: "Judge a release as preflight would, and write nothing.",
        description: "Runs preflight's own decision against the real GitHub with your token and shows the matrix and who has to do what. Nothing is written. Your token may see more or less than a workflow's; `check` shows what.",
        argument: { name: "TAG", required: true, summary: "The release: its tag, or the bare version." },
        flags: [
            { name: "service", type: "string", value: "NAME", summary: "Service of a policy that has several." },
            {
                name: "policy-file",
                type: "string",
                value: "FILE",
                summary: `Where the policy lies in the repository. Default: ${POLICY_FILE}.`,
            },
            {
                name: "policy-ref",
                type: "string",
                value: "REF",
                summary: "Ref the policy is read from. Default: the default branch.",
            },
            {
                name: "reports",
                type: "string",
                value: "FOLDER",
                summary: "Folder with dast.json, accessibility.json, performance.json.",
            },
            { name: "verbose", type: "boolean", summary: "Also show waits and repeated requests." },
            ...src_command/* REPOSITORY_FLAGS */.Nw,
        ],
        examples: [
            { line: "explain v1.4.0", what: "may it go out, and if not, who does what" },
            { line: "explain v1.4.0 --json", what: "the result that the action has as its output" },
        ],
        exits: { ok: "go", problems: "no-go or pending" },
        load: () => Promise.all(/* import() */[__nccwpck_require__.e(567), __nccwpck_require__.e(6), __nccwpck_require__.e(411), __nccwpck_require__.e(276), __nccwpck_require__.e(103), __nccwpck_require__.e(264), __nccwpck_require__.e(650), __nccwpck_require__.e(28), __nccwpck_require__.e(936), __nccwpck_require__.e(545)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8545)),
    },
    {
        name: "rehearse",
        summary: "Run a whole release on this machine, against a local GitHub.",
        description: "Copies the repository (commits only: commit first what is to count), starts a GitHub on loopback, pushes the tag there and runs the workflow with the real actions. Only OctoAcme's actions run: steps, scripts and other actions of the repository's own workflows are shown and not run, and stand-ins on loopback take the place of the policy's commands, probes and channels. So nothing is deployed or published and nobody is notified; --real-commands names all of it and runs it, without your credentials. On Linux the rehearsal has no network but loopback where the machine offers a network namespace; it says which. The repository is not changed. Its CI is not run and nobody signs, so the rows that need it say what is missing. Without --tag the sample shop is released twice. Needs git and bash, and nothing from the network.",
        flags: [
            {
                name: "tag",
                type: "string",
                value: "TAG",
                summary: "The release to rehearse; made on the copy when it does not exist.",
            },
            {
                name: "repo",
                type: "string",
                value: "PATH",
                summary: "The repository. Default: this folder, when --tag is given.",
            },
            {
                name: "workflow",
                type: "string",
                value: "FILE",
                summary: "Workflow of the repository. Default: .github/workflows/release.yml, else the shipped ship.yml.",
            },
            {
                name: "report",
                type: "string",
                value: "FILE",
                summary: "Where the page goes. Default: rehearsal-report/index.html.",
            },
            {
                name: "stand-in",
                type: "string",
                value: "LIST",
                summary: "What takes the place of other people's actions: OWNER/NAME=success, =failure or =PATH of an action, by comma. Default: success.",
            },
            {
                name: "base",
                type: "string",
                value: "LIST",
                summary: "Copies of policies of other repositories that the policy extends: OWNER/NAME:PATH=FILE, by comma.",
            },
            {
                name: "real-commands",
                type: "boolean",
                summary: "Run the repository's own steps and the policy's commands too, without your credentials.",
            },
            {
                name: "network",
                type: "boolean",
                summary: "With --real-commands: let them reach the network. Default: loopback alone, where the machine can.",
            },
            { name: "verbose", type: "boolean", summary: "Every line of every step." },
        ],
        examples: [
            { line: "rehearse", what: "the sample shop: a good release and one that is taken back" },
            { line: "rehearse --tag v1.4.0", what: "the next release of the repository in this folder" },
        ],
        exits: {
            ok: "the release would go out (the shop: both ended as they should)",
            problems: "it would not go out yet",
        },
        load: () => Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(82), __nccwpck_require__.e(567), __nccwpck_require__.e(6), __nccwpck_require__.e(269), __nccwpck_require__.e(244), __nccwpck_require__.e(276), __nccwpck_require__.e(103), __nccwpck_require__.e(176), __nccwpck_require__.e(944), __nccwpck_require__.e(25)]).then(__nccwpck_require__.bind(__nccwpck_require__, 93025)),
    },
    {
        name: "replay",
        summary: "Decide a recorded release again from its recorded facts.",
        description: "Reads a release record (the asset release-record.json of a GitHub Release, a list of entries, or the text of a check run), checks the chain of hashes, and runs each phase's decision over the facts that the entry kept: the same decision, or where and why not.",
        argument: { name: "RECORD", required: true, summary: "The file; - reads standard input." },
        flags: [
            {
                name: "policy-file",
                type: "string",
                value: "FILE",
                summary: "Judge preflight's facts by this policy instead of the recorded one.",
            },
            { name: "strict", type: "boolean", summary: "An entry that kept no facts is a problem too." },
        ],
        examples: [
            { line: "replay release-record.json", what: "is what was decided what this version decides?" },
            { line: "replay release-record.json --policy-file stricter.yml", what: "what would another policy have said?" },
        ],
        exits: {
            ok: "the chain is whole and every decision with facts is the same",
            problems: "a decision differs, the chain is broken, or nothing could be replayed",
        },
        load: () => Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(567), __nccwpck_require__.e(6), __nccwpck_require__.e(411), __nccwpck_require__.e(244), __nccwpck_require__.e(276), __nccwpck_require__.e(264), __nccwpck_require__.e(28), __nccwpck_require__.e(412)]).then(__nccwpck_require__.bind(__nccwpck_require__, 48818)),
    },
    {
        name: "completion",
        summary: "Print what bash, zsh or fish needs to complete commands and flags.",
        description: "Prints a script for the shell that is named; nothing is installed or changed. Put the line of the example into the shell's start file.",
        argument: { name: "SHELL", required: true, summary: "bash, zsh or fish." },
        flags: [],
        examples: [
            { line: "completion bash", what: 'in ~/.bashrc: eval "$(octoacme-release completion bash)"' },
            { line: "completion zsh", what: 'in ~/.zshrc, after compinit: eval "$(octoacme-release completion zsh)"' },
            { line: "completion fish", what: "octoacme-release completion fish | source, in ~/.config/fish/config.fish" },
        ],
        exits: { ok: "the script was printed", problems: "never" },
        load: async () => ({ run: (await __nccwpck_require__.e(/* import() */ 509).then(__nccwpck_require__.bind(__nccwpck_require__, 9509))).createCompletion(commands_COMMANDS) }),
    },
];

// EXTERNAL MODULE: ./packages/cli/src/text.ts
var src_text = __nccwpck_require__(23023);
;// CONCATENATED MODULE: ./packages/cli/src/help.ts
/** Renders help from the commands' data, for the terminal and for the README. */



/** renderOverview: the help without a command. */
function renderOverview(version) {
    return [
        `${(0,src_text/* style */.iF)("bold", src_command/* PROGRAM */.RX)} ${version} — governed releases with OctoAcme Release Actions`,
        "",
        (0,src_text/* style */.iF)("bold", "Usage"),
        `  npx @octoacme/release COMMAND [flags]`,
        "",
        (0,src_text/* style */.iF)("bold", "Commands"),
        ...commands_COMMANDS.map((command) => `  ${(0,src_text/* style */.iF)("cyan", nameOf(command).padEnd(16))}${command.summary}`),
        "",
        (0,src_text/* style */.iF)("bold", "Start"),
        "  npx @octoacme/release init            writes the policy and the workflows, in advisory mode",
        "  npx @octoacme/release check           says what would fail",
        "  npx @octoacme/release rehearse --tag v1.0.0",
        "",
        `${src_command/* PROGRAM */.RX} COMMAND --help shows flags, examples and exit codes.`,
    ].join("\n");
}
/** renderCommandHelp: one command's help. */
function renderCommandHelp(command) {
    return [
        `${(0,src_text/* style */.iF)("bold", `${src_command/* PROGRAM */.RX} ${nameOf(command)}`)} — ${command.summary}`,
        "",
        (0,src_text/* wrapText */.C1)(command.description, ""),
        "",
        ...(command.argument === undefined
            ? []
            : [(0,src_text/* style */.iF)("bold", "Argument"), `  ${command.argument.name.padEnd(26)}${command.argument.summary}`, ""]),
        (0,src_text/* style */.iF)("bold", "Flags"),
        ...[...command.flags, ...src_command/* COMMON_FLAGS */.gd].map((flag) => `  ${(0,src_text/* style */.iF)("cyan", writeFlag(flag).padEnd(32))}${(0,src_text/* wrapText */.C1)(flag.summary, " ".repeat(34), 110)}`),
        "",
        (0,src_text/* style */.iF)("bold", "Examples"),
        ...command.examples.map(({ line, what }) => `  ${`npx @octoacme/release ${line}`.padEnd(64)}${(0,src_text/* style */.iF)("dim", what)}`),
        "",
        (0,src_text/* style */.iF)("bold", "Exit codes"),
        ...listExits(command).map(([code, meaning]) => `  ${String(code).padEnd(4)}${meaning}`),
    ].join("\n");
}
/** listExits: every exit code of a command with its meaning. */
function listExits(command) {
    return [
        [0, command.exits.ok],
        [1, command.exits.problems],
        [2, "the command line, or what it names, is wrong"],
        [3, "something could not be read or written: no git, no remote, no token, GitHub refused"],
        [70, "a bug of ours"],
    ];
}
/** renderReference: the README's tables; a test holds the README to it. */
function renderReference() {
    return COMMANDS.map((command) => [
        `### \`${nameOf(command)}\``,
        "",
        command.description,
        "",
        "```sh",
        ...command.examples.map(({ line, what }) => `npx @octoacme/release ${line} # ${what}`),
        "```",
        "",
        "| flag | meaning |",
        "| --- | --- |",
        ...[...command.flags, ...COMMON_FLAGS].map((flag) => `| \`${escapeCell(writeFlag(flag))}\` | ${escapeCell(flag.summary)} |`),
        "",
        "| exit code | meaning |",
        "| --- | --- |",
        ...listExits(command).map(([code, meaning]) => `| ${code} | ${escapeCell(meaning)} |`),
    ].join("\n")).join("\n\n");
}
function nameOf(command) {
    const { argument, name } = command;
    return argument === undefined ? name : `${name} ${argument.name}`;
}
function writeFlag(flag) {
    return flag.type === "boolean" ? `--${flag.name}` : `--${flag.name} ${flag.value ?? "TEXT"}`;
}
function escapeCell(text) {
    return text.replaceAll("|", "\\|");
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: ./packages/cli/src/package-version.ts
/** The version of this package, from its own package.json. */


/** readPackageVersion: also from the bundle, which lies beside the same file. */
function readPackageVersion() {
    const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(import.meta.dirname, "..", "package.json"), "utf8");
    return JSON.parse(text).version;
}

// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __nccwpck_require__(19678);
;// CONCATENATED MODULE: ./packages/cli/src/command-line.ts
/** Reads the command line, runs the command, and turns whatever is thrown into one clear error and an exit code. */










const REPORT_URL = "https://github.com/octoacme/release-actions/issues/new";
/** runCommandLine: never rejects. */
async function runCommandLine(argv, doors) {
    try {
        const [name, ...rest] = argv;
        if (name === undefined || name === "--help" || name === "-h" || name === "help") {
            const wanted = name === "help" ? rest[0] : undefined;
            doors.say(wanted === undefined ? renderOverview(readPackageVersion()) : renderCommandHelp(findCommand(wanted)));
            return src_command/* EXIT */.dc.ok;
        }
        if (name === "--version" || name === "-v") {
            doors.say(readPackageVersion());
            return src_command/* EXIT */.dc.ok;
        }
        const command = findCommand(name);
        const values = readValues(command, rest);
        if (values.isSet("color") && (doors.env["NO_COLOR"] ?? "") === "")
            doors.setColours(true);
        if (values.isSet("help")) {
            doors.say(renderCommandHelp(command));
            return src_command/* EXIT */.dc.ok;
        }
        if (command.argument?.required === true && values.argument === "")
            throw new usage_error/* UsageError */.e(`${command.argument.name} is missing.`, `Usage: ${src_command/* PROGRAM */.RX} ${command.name} ${command.argument.name}`);
        return await (await command.load()).run(values, doors);
    }
    catch (thrown) {
        return reportThrown(thrown, argv.includes("--json"), doors);
    }
    finally {
        doors.close();
    }
}
/** codeOf: what an error means to whoever called: their own words are wrong, or something could not be read. */
function codeOf(thrown) {
    if (thrown instanceof usage_error/* UsageError */.e)
        return src_command/* EXIT */.dc.usage;
    if (!(thrown instanceof errors/* ActionableError */.f))
        return src_command/* EXIT */.dc.bug;
    if (thrown.code === "invalid-input" || thrown.code === "ambiguous-ref")
        return src_command/* EXIT */.dc.usage;
    return thrown.code === "invalid-policy" ? src_command/* EXIT */.dc.problems : src_command/* EXIT */.dc.unreadable;
}
function reportThrown(thrown, json, doors) {
    const exit = codeOf(thrown);
    const message = (0,errors/* describeError */.U)(thrown);
    const hint = thrown instanceof errors/* ActionableError */.f || thrown instanceof usage_error/* UsageError */.e
        ? thrown.hint
        : `This is a bug of ours; please report it at ${REPORT_URL}`;
    if (json) {
        const code = thrown instanceof errors/* ActionableError */.f ? thrown.code : exit === src_command/* EXIT */.dc.usage ? "usage" : "internal-error";
        doors.print(`${JSON.stringify({ schemaVersion: 1, error: { code, message, hint } }, null, 2)}\n`);
    }
    else {
        doors.complain(`${(0,src_text/* style */.iF)("red", "error:")} ${message}`);
        if (hint !== "")
            doors.complain(`${(0,src_text/* style */.iF)("dim", "fix:")} ${hint}`);
        if (exit === src_command/* EXIT */.dc.bug && doors.env["DEBUG"] !== undefined && thrown instanceof Error)
            doors.complain(thrown.stack ?? "");
    }
    return exit;
}
function findCommand(name) {
    const found = commands_COMMANDS.find((command) => command.name === name);
    if (found !== undefined)
        return found;
    const names = commands_COMMANDS.map((command) => command.name);
    const near = (0,suggestion/* suggest */.Z)(name, names);
    throw new usage_error/* UsageError */.e(`There is no command ${(0,text_escape/* quoteValue */.cl)(name)}; expected one of ${names.join(", ")}.`, near === undefined ? `${src_command/* PROGRAM */.RX} --help shows what each does.` : `Did you mean ${src_command/* PROGRAM */.RX} ${near}?`);
}
function readValues(command, rest) {
    const flags = [...command.flags, ...src_command/* COMMON_FLAGS */.gd];
    let parsed;
    try {
        parsed = (0,external_node_util_.parseArgs)({
            args: [...rest],
            strict: true,
            allowPositionals: true,
            options: Object.fromEntries(flags.map(({ name, type }) => [name, name === "help" ? { type, short: "h" } : { type }])),
        });
    }
    catch (thrown) {
        throw refuseFlag(command, thrown, flags.map(({ name }) => name));
    }
    const { values, positionals } = parsed;
    const allowed = command.argument === undefined ? 0 : 1;
    if (positionals.length > allowed)
        throw new usage_error/* UsageError */.e(`${(0,text_escape/* quoteValue */.cl)(positionals[allowed])} is one argument too many; expected ${allowed === 0 ? "none" : command.argument.name}.`, `${src_command/* PROGRAM */.RX} ${command.name} --help shows what it takes.`);
    return {
        argument: positionals[0] ?? "",
        text: (flag) => (typeof values[flag] === "string" ? values[flag] : undefined),
        isSet: (flag) => values[flag] === true,
        json: values["json"] === true,
    };
}
function refuseFlag(command, thrown, names) {
    const message = (0,errors/* describeError */.U)(thrown);
    const unknown = /Unknown option '--?([^']*)'/.exec(message)?.[1];
    const help = `${src_command/* PROGRAM */.RX} ${command.name} --help shows its flags.`;
    if (unknown === undefined)
        return new usage_error/* UsageError */.e(message.split(". ")[0].replace(/\.?$/, "."), help);
    const near = (0,suggestion/* suggest */.Z)(unknown, names);
    return new usage_error/* UsageError */.e(`${command.name} has no flag ${(0,text_escape/* quoteValue */.cl)(`--${unknown}`)}.`, near === undefined ? help : `Did you mean --${near}?`);
}


/***/ }),

/***/ 88835:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nw: () => (/* binding */ REPOSITORY_FLAGS),
/* harmony export */   RX: () => (/* binding */ PROGRAM),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   gd: () => (/* binding */ COMMON_FLAGS)
/* harmony export */ });
const PROGRAM = "octoacme-release";
const EXIT = { ok: 0, problems: 1, usage: 2, unreadable: 3, bug: 70 };
const COMMON_FLAGS = [
    { name: "json", type: "boolean", summary: "Print one JSON document with `schemaVersion: 1` instead of text." },
    {
        name: "color",
        type: "boolean",
        summary: "Colours also where the output is no terminal; NO_COLOR switches them off.",
    },
    { name: "help", type: "boolean", summary: "Show the help of the command." },
];
const REPOSITORY_FLAGS = [
    {
        name: "repository",
        type: "string",
        value: "OWNER/NAME",
        summary: "The repository on GitHub. Default: GITHUB_REPOSITORY, else the remote `origin`.",
    },
    {
        name: "api-url",
        type: "string",
        value: "URL",
        summary: "GitHub's REST API. Default: GITHUB_API_URL, else https://api.github.com for a remote on github.com.",
    },
    {
        name: "token-file",
        type: "string",
        value: "FILE",
        summary: "File that holds the token. Default: the variable GITHUB_TOKEN, else GH_TOKEN.",
    },
];


/***/ }),

/***/ 87235:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ openDoors)
});

;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
;// CONCATENATED MODULE: ./packages/shared/src/process/clock.ts
/** The one place that knows the time and waits. */
/** systemClock: the machine's time. Everything that waits takes a Clock, so that tests can hand in another. */
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const end = () => {
            signal?.removeEventListener("abort", abort);
            resolve();
        };
        const timer = setTimeout(end, Math.max(0, milliseconds));
        const abort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        signal?.addEventListener("abort", abort, { once: true });
    }),
};
/** createManualClock: a clock that moves only by sleeping or by `advance`; for tests and replays. */
function createManualClock(start = 0) {
    let time = start;
    const slept = [];
    return {
        slept,
        now: () => time,
        advance: (milliseconds) => {
            time += milliseconds;
        },
        sleep: async (milliseconds, signal) => {
            signal?.throwIfAborted();
            slept.push(milliseconds);
            time += Math.max(0, milliseconds);
        },
    };
}

// EXTERNAL MODULE: ./packages/cli/src/text.ts
var src_text = __nccwpck_require__(23023);
// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __nccwpck_require__(19678);
;// CONCATENATED MODULE: ./packages/cli/src/doors.ts
/** The doors of the command line: environment, streams, the person at the keyboard, the clock; nothing else here touches the process. */




/** openDoors: the process as it is. Colours: NO_COLOR and `TERM=dumb` switch them off, FORCE_COLOR on, else a terminal decides. */
function openDoors() {
    const { env, stdin, stdout, stderr } = process;
    // A reader such as `head` that goes away ends the output, not in an error.
    for (const stream of [stdout, stderr])
        stream.on("error", () => { });
    let colours = (env["NO_COLOR"] ?? "") === "" &&
        ((env["FORCE_COLOR"] ?? "") !== "" || (stdout.isTTY === true && env["TERM"] !== "dumb"));
    let keyboard;
    return {
        env,
        cwd: process.cwd(),
        clock: systemClock,
        interactive: stdin.isTTY === true && stdout.isTTY === true,
        say: (text) => void stdout.write(`${(0,src_text/* renderText */.S5)(text, colours)}\n`),
        complain: (text) => void stderr.write(`${(0,src_text/* renderText */.S5)(text, colours)}\n`),
        print: (text) => void stdout.write(text),
        ask: async (question, fallback) => {
            keyboard ??= openKeyboard(stdin, stdout);
            const shown = (0,src_text/* renderText */.S5)(`${question}${fallback === "" ? "" : ` [${fallback}]`} `, colours);
            const answer = (await keyboard.readLine(shown)).trim();
            return answer === "" ? fallback : answer;
        },
        close: () => keyboard?.close(),
        onInterrupt: (callback) => listenToSignals("once", callback),
        onEverySignal: (callback) => listenToSignals("on", callback),
        ownCommand: [process.execPath, ...process.execArgv, ...process.argv.slice(1)],
        platform: process.platform,
        readInput: async () => {
            const chunks = [];
            for await (const chunk of stdin)
                chunks.push(Buffer.from(chunk));
            return Buffer.concat(chunks).toString("utf8");
        },
        setColours: (wanted) => {
            colours = wanted;
        },
    };
}
function listenToSignals(way, callback) {
    const names = ["SIGINT", "SIGTERM", "SIGHUP"];
    const listeners = names.map((name) => [name, () => callback(name)]);
    for (const [name, listener] of listeners)
        process[way](name, listener);
    return () => {
        for (const [name, listener] of listeners)
            process.off(name, listener);
    };
}
/** One reader for all questions: lines that were typed or pasted ahead answer the questions to come. */
function openKeyboard(input, output) {
    const reader = (0,external_node_readline_namespaceObject.createInterface)({ input, output });
    const lines = [];
    let isClosed = false;
    let wake = () => { };
    reader.on("line", (line) => {
        lines.push(line);
        wake();
    });
    reader.on("close", () => {
        isClosed = true;
        wake();
    });
    return {
        readLine: async (prompt) => {
            reader.setPrompt(prompt);
            if (!isClosed)
                reader.prompt();
            while (lines.length === 0 && !isClosed)
                await new Promise((resolve) => {
                    wake = resolve;
                });
            const line = lines.shift();
            if (line !== undefined)
                return line;
            throw new usage_error/* UsageError */.e("Stopped before every question was answered; nothing was written.", "Answer all, or add --yes.");
        },
        close: () => reader.close(),
    };
}


/***/ }),

/***/ 698:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _command_line_ts__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(43428);
/* harmony import */ var _doors_ts__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(87235);
/** Entry of the bundle: the only effect at import. */


process.exitCode = await (0,_command_line_ts__WEBPACK_IMPORTED_MODULE_0__/* .runCommandLine */ .r)(process.argv.slice(2), (0,_doors_ts__WEBPACK_IMPORTED_MODULE_1__/* .openDoors */ .E)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 23023:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ wrapText),
/* harmony export */   S5: () => (/* binding */ renderText),
/* harmony export */   iF: () => (/* binding */ style)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(36888);
/** Text for a terminal: our own marks become colours at the door, and nothing that comes from outside can steer the terminal. */

/** Marks are private-use characters: text from outside that holds one can at most be coloured. */
const MARKS = {
    bold: ["\uE001", 1],
    dim: ["\uE002", 2],
    red: ["\uE003", 31],
    green: ["\uE004", 32],
    yellow: ["\uE005", 33],
    cyan: ["\uE006", 36],
};
const END = "\uE000";
/** style: the text marked with a style; the door decides whether it is shown. */
function style(name, text) {
    return `${MARKS[name][0]}${text}${END}`;
}
/** renderText: whole lines for the terminal; control and invisible characters are shown as �, and no line is a workflow command. */
function renderText(text, colours) {
    let shown = (0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_0__/* .neutralizeText */ .lS)(text.replace(/[^\P{C}\n\t\uE000-\uE006]/gu, "\uFFFD"));
    for (const [mark, code] of Object.values(MARKS))
        shown = shown.replaceAll(mark, colours ? `\u001B[${code}m` : "");
    return shown.replaceAll(END, colours ? "\u001B[0m" : "");
}
/** wrapText: paragraphs broken at spaces, each line after the first indented alike. */
function wrapText(text, indent, width = 100) {
    return text
        .split("\n")
        .map((paragraph) => {
        const lines = [];
        let line = "";
        for (const word of paragraph.split(" ")) {
            if (line !== "" && indent.length + line.length + 1 + word.length > width) {
                lines.push(line);
                line = word;
            }
            else
                line = line === "" ? word : `${line} ${word}`;
        }
        return [...lines, line].join(`\n${indent}`);
    })
        .join(`\n${indent}`);
}


/***/ }),

/***/ 19678:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/** How a command line is refused that cannot be understood. */
/** A command line that cannot be understood; ends with exit code 2. */
class UsageError extends Error {
    name = "UsageError";
    hint;
    constructor(message, hint) {
        super(message);
        this.hint = hint;
    }
}


/***/ }),

/***/ 79680:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ describeError),
/* harmony export */   f: () => (/* binding */ ActionableError)
/* harmony export */ });
/** The two kinds of error: what a user can mend (coded, with a hint), and our own bug (anything else). */
/**
 * An error that its reader can act on. `message` says what happened, the value seen and what was expected; `hint` is the
 * fix; `cause` is what lay beneath. Shown as one line plus the hint, never as a stack trace.
 */
class ActionableError extends Error {
    name = "ActionableError";
    code;
    hint;
    constructor(fields) {
        super(fields.message, fields.cause === undefined ? undefined : { cause: fields.cause });
        this.code = fields.code;
        this.hint = fields.hint;
    }
}
/** describeError: one line from whatever was thrown, also from a string or an object that is no Error. */
function describeError(thrown) {
    if (thrown instanceof Error)
        return thrown.message || thrown.name;
    if (typeof thrown === "string")
        return thrown;
    try {
        return JSON.stringify(thrown) ?? String(thrown);
    }
    catch {
        return String(thrown);
    }
}


/***/ }),

/***/ 36888:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bV: () => (/* binding */ renderWorkflowCommand),
/* harmony export */   cl: () => (/* binding */ quoteValue),
/* harmony export */   lS: () => (/* binding */ neutralizeText)
/* harmony export */ });
/* unused harmony export neutralizeLine */
/** Shows values nobody vouches for on one line, and keeps text from being read as a workflow command. */
/** quoteValue: the value in quotes, on one line, invisible characters spelled out, cut at `limit`. */
function quoteValue(value, limit = 80) {
    const characters = [...value];
    const shown = characters
        .slice(0, limit)
        .map((character) => /[\p{C}\p{Z}]/u.test(character) && character !== " "
        ? `\\u{${character.codePointAt(0).toString(16)}}`
        : character)
        .join("");
    return `"${shown}"${characters.length > limit ? ` (${characters.length} characters)` : ""}`;
}
/** A line that the runner cannot take for a command of either syntax (`::x::`, `##[x]`); it trims what .NET calls white space, U+0085 too. */
function neutralizeLine(line) {
    return line.replace(/^([\s\p{C}]*)::/u, "$1\\::").replaceAll("##[", "#\\#[");
}
/** neutralizeText: the same for each line; the runner ends a line at CR, LF or both. */
function neutralizeText(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map(neutralizeLine)
        .join("\n");
}
/**
 * renderWorkflowCommand: `::name key=value::message` with the runner's escapes. Written here and not taken from
 * @actions/core because importing that costs a cold start some 60 ms (its OIDC client loads undici); a test holds the
 * bytes equal to core's.
 */
function renderWorkflowCommand(name, properties, message) {
    const list = Object.entries(properties)
        .filter(([, value]) => value !== "")
        .map(([key, value]) => `${key}=${escapeData(value).replaceAll(":", "%3A").replaceAll(",", "%2C")}`)
        .join(",");
    return `::${name}${list === "" ? "" : ` ${list}`}::${escapeData(message)}`;
}
function escapeData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}


/***/ }),

/***/ 55163:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ describeUnknown),
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
/** Guesses what a misspelt key or name was meant to be. */
const MAX_SHOWN = 40;
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
    if (known.length === 0)
        return `unknown ${what} "${shown}"; none is defined`;
    const more = known.length > MAX_SHOWN ? ` and ${known.length - MAX_SHOWN} more` : "";
    return `unknown ${what} "${shown}"; known: ${known.slice(0, MAX_SHOWN).join(", ")}${more}`;
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


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 23024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/publicPath */
/******/ (() => {
/******/ 	var scriptUrl;
/******/ 	if (typeof import.meta.url === "string") scriptUrl = import.meta.url
/******/ 	// When supporting browsers where an automatic publicPath is not supported you must specify an output.publicPath manually via configuration
/******/ 	// or pass an empty string ("") and set the __webpack_public_path__ variable from your code to use your own logic.
/******/ 	if (!scriptUrl) throw new Error("Automatic publicPath is not supported in this browser");
/******/ 	scriptUrl = scriptUrl.replace(/#.*$/, "").replace(/\?.*$/, "").replace(/\/[^\/]+$/, "/");
/******/ 	__nccwpck_require__.p = scriptUrl;
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	__nccwpck_require__.b = new URL("./", import.meta.url);
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(698);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
