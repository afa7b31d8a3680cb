export const id = 719;
export const ids = [719];
export const modules = {

/***/ 6719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(9680);
// EXTERNAL MODULE: ./packages/shared/src/github/connect.ts + 8 modules
var connect = __webpack_require__(9451);
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
    const core = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421));
    core.summary.emptyBuffer();
    core.summary.addRaw(renderSummary(sections));
    await (0,runner_files/* writeRunnerFile */.o)("GITHUB_STEP_SUMMARY", () => core.summary.write({ overwrite: true }));
}
function bytes(text) {
    return Buffer.byteLength(text, "utf8");
}

// EXTERNAL MODULE: ./packages/shared/src/text/markdown.ts
var markdown = __webpack_require__(2930);
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
    return `**${mark} ${decision}:** ${sentence}${reason === decision ? "" : ` (${(0,markdown/* inlineCode */.ti)(reason)})`}`;
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
    const why = (0,markdown/* bullets */.e5)(reasons.filter((reason) => reason.trim() !== "").map((reason) => (0,markdown/* renderSentence */.iQ)(reason)));
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/shared/src/phase/on-call.ts
/** Where a person on call goes from a failing summary: the team's own rollback workflow, and the page that explains it. */



const PAGE = "https://github.com/octoacme/release-actions/blob/main/docs/something-is-wrong.md";
const FOLDER = ".github/workflows";
/** The button is linked only where the checked out commit has `rollback.yml`: a link that leads nowhere helps nobody. */
function renderOnCall(context) {
    const file = ["rollback.yml", "rollback.yaml"].find((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(context.workspace, FOLDER, name)));
    const actions = `${context.serverUrl}/${context.repository.fullName}/actions`;
    const button = file === undefined
        ? "This commit has no workflow `rollback.yml` to start by hand."
        : `${(0,markdown/* link */.nf)("Roll back", `${actions}/workflows/${file}`)} → **Run workflow**.`;
    return { heading: null, body: `**On call:** ${button} ${(0,markdown/* link */.nf)("Something is wrong in production", PAGE)}.` };
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/result.ts
/** A release as the envelope names it, from whatever of it is known. */
function nameRelease(known) {
    const { version, tag, sha, type } = known;
    return { version: version ?? null, tag: tag ?? null, sha: sha ?? null, type: type || null };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __webpack_require__(6888);
// EXTERNAL MODULE: ./packages/shared/src/process/clock.ts
var process_clock = __webpack_require__(5203);
// EXTERNAL MODULE: ./packages/shared/src/process/command-files.ts
var command_files = __webpack_require__(7854);
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
/** So much of a line is held before it is taken in pieces. Of these the first alone is shown: it is longer than what is shown of a line. */
const PIECE_LENGTH = 65_536;
const STDOUT_LIMIT = 1_000_000;
/** How long output is awaited after the script itself has ended. */
const DAEMON_MS = 2_000;
/** What of the ordinary environment a command sees without being asked for. */
const ALLOWED = new RegExp(`^(?:${ordinary_variables/* ORDINARY_VARIABLES */.H.join("|")})$`);
/** The allowed variables, those named in `pass`, then `added`, which wins. */
function selectEnvironment(all, pass, added) {
    const selected = {};
    for (const [name, value] of Object.entries(all))
        if (value !== undefined && (ALLOWED.test(name) || pass.includes(name)))
            selected[name] = value;
    return { ...selected, ...added };
}
/** Runs to an end and says which; never rejects because of what the script does. */
async function command_runScript(request) {
    const log = request.log ?? process_log/* log */.R;
    const echo = request.echo ?? true;
    const started = process_clock/* systemClock */.m.now();
    const tail = [];
    const printed = keepStdout();
    const takeLine = (stream, raw) => {
        const shown = (0,secrets/* hideSecrets */.s0)(raw);
        const line = (0,text_escape/* neutralizeLine */.a0)(shown.length > LINE_LENGTH ? `${shown.slice(0, LINE_LENGTH)}…` : shown);
        tail.push(line);
        if (tail.length > TAIL_LINES + TAIL_CONTEXT)
            tail.shift();
        request.onLine?.(line, stream);
        return line;
    };
    const take = (stream) => (output) => {
        // What goes on is longer than what is shown of a line, and a value that is broken before it would not be recognized in it.
        const begun = output.goesOn ? output.texts.slice(1) : output.texts;
        if (stream === "stdout")
            printed.add(output, begun);
        const lines = begun.map((line) => takeLine(stream, line));
        if (echo && lines.length > 0)
            log.info(lines.join("\n"));
    };
    for (const name of request.pass ?? []) {
        const value = (0,environment/* readVariable */.nt)(name);
        if (value !== undefined)
            (0,secrets/* hidePassedVariable */.LX)(name, value);
    }
    rememberOnce();
    const token = (0,external_node_crypto_.randomUUID)();
    const resume = () => log.resumeCommands(token);
    if (echo) {
        log.stopCommands(token);
        process.once("exit", resume);
    }
    let end;
    try {
        end = await runGroup(request, take, echo ? log.awaitReader : undefined);
    }
    finally {
        if (echo) {
            process.off("exit", resume);
            resume();
        }
        const written = (0,command_files/* restoreCommandFiles */.l)();
        if (written.length > 0)
            log.warning(`The command wrote to ${written.join(" and ")} of this step; that was taken out. A command hands nothing to later steps.`);
    }
    return {
        ok: end.kind === "exited" && end.code === 0,
        end,
        durationMs: process_clock/* systemClock */.m.now() - started,
        tail: (0,secrets/* hideSecretsInLines */.O4)(tail).slice(-TAIL_LINES),
        ...printed.get(),
    };
}
/** What is handed on of stdout, as it was printed. */
function keepStdout() {
    let lastLine = "";
    let stdout = "";
    return {
        /** `begun`: the lines that begin in this output. */
        add: ({ texts, ends }, begun) => {
            const last = begun.findLast((text) => text.trim() !== "");
            if (last !== undefined)
                lastLine = last.trim().slice(0, LINE_LENGTH);
            if (stdout.length < STDOUT_LIMIT)
                stdout += `${texts.join("\n")}${ends ? "\n" : ""}`;
        },
        get: () => ({ lastLine, stdout: stdout.slice(0, STDOUT_LIMIT) }),
    };
}
let isRemembered = false;
/** Commands may run side by side: what one of them writes must not become what is remembered for the next. */
function rememberOnce() {
    if (!isRemembered)
        (0,command_files/* rememberCommandFiles */.y)();
    isRemembered = true;
}
/** How a script ended, as the end of a sentence: `ended with exit code 3`. */
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
function runGroup(request, take, awaitReader) {
    if (request.signal?.aborted)
        return Promise.resolve({ kind: "cancelled" });
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", request.script], {
            cwd: request.cwd,
            env: selectEnvironment((0,environment/* readEnvironment */.Qo)(), request.pass ?? [], request.env),
            stdio: ["ignore", "pipe", "pipe"],
            detached: process.platform !== "win32",
        });
        const bounds = boundGroup(child, request);
        let ended = false;
        let leaving;
        const finish = (end) => {
            if (ended)
                return;
            ended = true;
            clearTimeout(leaving);
            bounds.release();
            for (const end of flush)
                end();
            child.stdout?.destroy();
            child.stderr?.destroy();
            resolve(end);
        };
        const output = readOutput([child.stdout, child.stderr], awaitReader);
        const flush = [output.readLines(child.stdout, take("stdout")), output.readLines(child.stderr, take("stderr"))];
        child.on("error", (error) => finish({ kind: "not-started", message: error.message }));
        child.on("close", (code, signal) => {
            if (bounds.cause() !== undefined)
                bounds.kill();
            finish(bounds.conclude(code, signal));
        });
        child.on("exit", (code, signal) => {
            if (bounds.cause() !== undefined)
                bounds.kill();
            // A background process may hold the pipes open; its output is awaited a moment, then left.
            const leave = () => {
                if (output.isHeld() && bounds.cause() === undefined)
                    leaving = setTimeout(leave, DAEMON_MS);
                else
                    finish(bounds.conclude(code, signal));
            };
            leaving = setTimeout(leave, DAEMON_MS);
        });
    });
}
/** Ends the script and everything that it started, at its time-out, at a cancellation, and with our own process. */
function boundGroup(child, { signal: abort, graceMs = 5_000, timeoutMs }) {
    let cause;
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
            timers.push(setTimeout(() => killGroup(signal), index * graceMs));
    };
    const kill = () => killGroup("SIGKILL");
    const onAbort = () => stop("cancelled", ["SIGINT", "SIGTERM", "SIGKILL"]);
    abort?.addEventListener("abort", onAbort, { once: true });
    if (abort?.aborted)
        onAbort();
    timers.push(setTimeout(() => stop("timed-out", ["SIGTERM", "SIGKILL"]), timeoutMs));
    process.once("exit", kill);
    return {
        cause: () => cause,
        kill,
        conclude: (code, signal) => {
            if (cause === "timed-out")
                return { kind: "timed-out", afterMs: timeoutMs };
            if (cause === "cancelled")
                return { kind: "cancelled" };
            return code === null ? { kind: "killed", signal: signal ?? "an unknown signal" } : { kind: "exited", code };
        },
        release: () => {
            for (const timer of timers)
                clearTimeout(timer);
            abort?.removeEventListener("abort", onAbort);
            process.off("exit", kill);
        },
    };
}
/** Reads a script's streams no faster than the log is read: what is not read yet stays with the script, not in memory. */
function readOutput(streams, awaitReader) {
    let isHeld = false;
    const hold = () => {
        const read = isHeld ? undefined : awaitReader?.();
        if (read === undefined)
            return;
        isHeld = true;
        for (const stream of streams)
            stream?.pause();
        void read.then(() => {
            isHeld = false;
            for (const stream of streams)
                stream?.resume();
        });
    };
    return {
        isHeld: () => isHeld,
        /** Gives whole lines to `take`; returns what gives it the rest at the end. */
        readLines: (stream, take) => {
            const lines = splitLines(take);
            stream?.on("data", (chunk) => {
                lines.add(chunk);
                hold();
            });
            return lines.end;
        },
    };
}
function splitLines(take) {
    const decoder = new external_node_string_decoder_.StringDecoder("utf8");
    let rest = "";
    let goesOn = false;
    const give = (texts, ends) => {
        if (texts.length === 0)
            return;
        take({ texts, goesOn, ends });
        goesOn = !ends;
    };
    return {
        add: (chunk) => {
            const lines = (rest + decoder.write(chunk)).split(/\r\n|\n|\r(?!$)/);
            rest = lines.pop() ?? "";
            // One endless line must not fill memory.
            if (rest.length <= PIECE_LENGTH)
                give(lines, true);
            else {
                give([...lines, rest], false);
                rest = "";
            }
        },
        end: () => {
            rest += decoder.end();
            if (rest !== "")
                give([rest.replace(/\r$/, "")], true);
            rest = "";
        },
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/process/programs.ts
/** Programs that the machine must have: looked for before anything is changed, so that their absence is one clear error. */




/** Whether a folder of PATH holds the program as a file that may be executed. */
function hasProgram(name, variables = process.env) {
    const endings = process.platform === "win32" ? ((0,environment/* readVariable */.nt)("PATHEXT", variables) ?? ".EXE").split(";") : [""];
    const folders = ((0,environment/* readVariable */.nt)("PATH", variables) ?? (0,environment/* readVariable */.nt)("Path", variables) ?? "").split(external_node_path_.delimiter);
    return folders.some((folder) => folder !== "" && endings.some((ending) => isExecutable((0,external_node_path_.join)(folder, name + ending))));
}
/** Throws `runner-fault` when it is missing. `need`: what needs it, as the end of a sentence. */
function programs_requireProgram(name, need) {
    if (hasProgram(name))
        return;
    throw new ActionableError({
        code: "runner-fault",
        message: `This machine has no ${name} on its PATH, which ${need}. Nothing was changed.`,
        hint: `Install ${name} in the job's container image (Alpine: apk add ${name}; Debian: apt-get install ${name}), or run the job on a hosted runner without \`container\`.`,
    });
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/shared/src/process/workspace.ts
/** Paths inside the workspace: a directory that an input or a policy names may not lead out of it, also not through a link. */




/** The real path of an existing directory of the workspace; throws `invalid-input` for any other. */
function workspace_resolveInside(workspace, directory) {
    const refuse = (problem, cause) => new ActionableError({
        code: "invalid-input",
        message: `The working directory ${quoteValue(directory)} ${problem}; expected a directory inside the workspace.`,
        hint: "Correct `working-directory`, and check the repository out before this step (actions/checkout).",
        cause,
    });
    let root;
    let real;
    try {
        root = realpathSync(workspace);
        real = realpathSync(resolve(root, directory));
    }
    catch (cause) {
        throw refuse("does not exist", cause);
    }
    const inside = relative(root, real);
    if (inside === ".." || inside.startsWith(`..${sep}`) || resolve(root, inside) !== real)
        throw refuse("leads out of the workspace");
    if (!statSync(real).isDirectory())
        throw refuse("is no directory");
    return real;
}

// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(8123);
;// CONCATENATED MODULE: ./packages/shared/src/phase/run-command.ts





/** Throws `runner-fault` or `invalid-input` for what a command would fail of at once. `need`: what needs bash, as the end of a sentence. */
function requireCommands({ context }, commands, need) {
    if (commands.length > 0)
        requireProgram("bash", need);
    for (const command of commands)
        resolveInside(context.workspace, command["working-directory"]);
}
/** Whether a part of the proof is a command, which bash runs. */
function provesByCommand({ smoke, metrics }) {
    return smoke.some(({ type }) => type === "command") || metrics.some(({ source }) => source.type === "command");
}
/** What needs bash, as the end of a sentence. */
const PROOF_NEED = "runs the policy's probes and metrics of type `command`";
/** Throws `runner-fault` where the proof could not run. Asked before a change: after it, it would stay unknown whether the release answers. */
function requireProof(proof) {
    if (provesByCommand(proof))
        requireProgram("bash", PROOF_NEED);
}
/** Rejects only for a working directory that is not there: whatever the command does is its result. */
function runCommand({ log, context, signal }, { title, command, release, graceMs }) {
    return log.group(title, () => runScript({
        log,
        script: command.run,
        cwd: resolveInside(context.workspace, command["working-directory"]),
        env: describeForCommand(release),
        pass: command.env,
        timeoutMs: parseDuration(command.timeout),
        signal,
        graceMs,
    }));
}

;// CONCATENATED MODULE: ./packages/shared/src/release/command-environment.ts
/** Every variable is set, an unknown one to the empty text, so that `set -u` scripts can rely on them. */
function command_environment_describeForCommand(release) {
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

// EXTERNAL MODULE: ./packages/shared/src/release/deployment.ts
var release_deployment = __webpack_require__(110);
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
        const version = parseTag(tag.name, pattern);
        return version === undefined ? [] : [{ tag, version }];
    })
        .filter(({ version }) => compareVersions(version, release) < 0 && (version.prerelease.length === 0 || release.prerelease.length > 0))
        .sort((a, b) => compareVersions(b.version, a.version));
}
function describe({ tag, version }) {
    return {
        version: version.version,
        tag: tag.name,
        sha: tag.sha,
        ...(version.prerelease.length > 0 ? { prerelease: true } : {}),
    };
}

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

;// CONCATENATED MODULE: ./packages/shared/src/verification/json-path.ts
/** Reads one value out of a JSON document by a singular JSONPath (RFC 9535, section 2.3.5.1): names and indices, never an expression. */
const SEGMENT = /\.([A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*)|\[\s*(?:(-?(?:0|[1-9]\d{0,9}))|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*\]/uy;
/**
 * `$.data.result[0].value[1]`, `$['a-b'][-1]`. Wildcards, slices, filters and `..` are refused, because a
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
/** The value at the path, or undefined when the document has none there. Inherited properties are not seen. */
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
function finiteValues(samples) {
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
function median(values) {
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
    const others = finiteValues(reference);
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
    const center = median(reference.map((sample) => sample.value));
    if (center === undefined || reference.length < metric["min-samples"])
        return {
            samples: values.map((sample) => ({ sample, class: "adverse" })),
            failsAsWhole: false,
            insufficient: `the ${name} has ${reference.length} of at least ${metric["min-samples"]} samples`,
            ...(values.length === 0 ? {} : { value: median(values.map((sample) => sample.value)) }),
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
    const center = median(other);
    const middle = median(own);
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
        const reference = finiteValues(evidence.reference).length;
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

// EXTERNAL MODULE: ./packages/shared/src/github/check-runs.ts
var check_runs = __webpack_require__(4598);
// EXTERNAL MODULE: ./packages/shared/src/github/workflow-runs.ts
var workflow_runs = __webpack_require__(1461);
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

;// CONCATENATED MODULE: ./packages/shared/src/phase/read-record.ts
/** Reads the release record from where people look: our check runs on the commit. */




/** A check run that our actions post under: `octoacme/<phase>`, by the app that workflows post as. */
function isOurs(run) {
    return run.name.startsWith("octoacme/") && run.app === workflow_runs/* GITHUB_ACTIONS_APP */.St;
}
/** The entries of one version (and service) on the commit; a pasted or broken machine part is no entry. */
async function readRecord(github, release) {
    const checkRuns = (await (0,check_runs/* listCheckRuns */.lo)(github, release.sha, { withWorkflows: false, filter: "all" })).filter(isOurs);
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
    const quarantined = new Set(ours.filter((one) => (0,release_deployment/* isQuarantining */.Gj)(one, scope.target ?? null)).map(({ sha }) => sha));
    const succeeded = ours.filter((deployment) => hasStatus(deployment, "success", "")).map(describeRelease);
    const active = succeeded[0];
    const begun = ours.find(release_deployment/* hasBegun */.SU);
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
 * Of the deployments to one environment and for one service, those that changed what runs at a target. One to the whole environment
 * counts for a target that was deployed to before it. For a target that was not, it counts while the other targets held no commit since
 * that this one was never given: a target that was added later never ran what the environment held before. One that quarantines its
 * commit there always counts. Null selects all.
 */
function selectForTarget(deployments, target, coming) {
    if (target === null)
        return [...deployments];
    const made = (fact) => (fact.payload === null ? null : (0,release_deployment/* targetOf */.$r)(fact.payload));
    const own = deployments.filter((fact) => made(fact) === target);
    const given = new Set([...own.map(({ sha }) => sha), coming]);
    const missed = deployments.filter((fact) => fact.payload !== null &&
        // One that was rolled back went to what it had before, and got nothing new.
        fact.payload.kind === "deploy" &&
        ![null, target].includes(made(fact)) &&
        !given.has(fact.sha) &&
        hasStatus(fact, "success", "") &&
        !(0,release_deployment/* isQuarantining */.Gj)(fact, null));
    const isNewer = (a, b) => newestFirst(a, b) < 0;
    return deployments.filter((fact) => {
        if (fact.payload === null)
            return true;
        if (!(0,release_deployment/* concernsTarget */.ZC)(fact.payload, target))
            return false;
        if (made(fact) === target || (0,release_deployment/* isQuarantining */.Gj)(fact, target) || own.some((older) => isNewer(fact, older)))
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

;// CONCATENATED MODULE: ./packages/shared/src/verification/prometheus.ts
/** Reads numbers out of the answers of Prometheus' HTTP API: one series or an error, never a guess among several. */

/** The one value of an instant query; undefined when the query has no data. */
function selectInstant(status, body) {
    const data = readData(status, body);
    if (!data.ok)
        return data;
    const { resultType, result, warning } = data.value;
    const warn = (reading) => (reading.ok ? { ...reading, ...warning } : reading);
    if (resultType === "scalar")
        return warn(readNumber(result));
    if (resultType !== "vector" || !Array.isArray(result))
        return prometheus_refuse(`Prometheus answered with a ${resultType}, expected a vector or scalar`);
    if (result.length === 0)
        return { ok: true, value: undefined, ...warning };
    if (result.length > 1)
        return prometheus_refuse(`the query gives ${result.length} series; aggregate it to one, for example with sum(…)`);
    return warn(readNumber(result[0]?.value));
}
/** The values of a range query by their time in milliseconds. */
function selectRange(status, body) {
    const data = readData(status, body);
    if (!data.ok)
        return data;
    const { resultType, result, warning } = data.value;
    if (resultType !== "matrix" || !Array.isArray(result))
        return prometheus_refuse(`Prometheus answered with a ${resultType}, expected a matrix`);
    if (result.length > 1)
        return prometheus_refuse(`the query gives ${result.length} series; aggregate it to one, for example with sum(…)`);
    const values = result[0]?.values;
    const points = new Map();
    if (result.length === 0)
        return { ok: true, value: points, ...warning };
    if (!Array.isArray(values))
        return prometheus_refuse("Prometheus answered with a series without values");
    for (const pair of values) {
        const number = readNumber(pair);
        if (!number.ok)
            return number;
        points.set(Math.round(pair[0] * 1_000), number.value ?? Number.NaN);
    }
    return { ok: true, value: points, ...warning };
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
            samples.push(makeSample(at, valueAt.get(at)));
        else
            samples.push(makeSample(at, valueAt.get(at), requestsAt.get(at) ?? 0));
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
    const first = Array.isArray(answer.warnings) ? answer.warnings.find((text) => typeof text === "string") : undefined;
    const warning = first === undefined ? {} : { warning: first.slice(0, 200) };
    return { ok: true, value: { resultType: answer.data.resultType, result: answer.data.result, warning } };
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

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./packages/shared/src/process/http-address.ts
/** Pure rules of which addresses and URLs a request may go to. */

/**
 * What IANA's special-purpose registries (RFC 6890) do not call globally reachable, multicast, and three that they leave out: IPv4
 * inside IPv6 as compatible and translated addresses, site-local addresses, and the address of Azure's host, where GitHub's runners
 * live. An IPv4-mapped or NAT64 address is judged by the address in it.
 */
const reserved = new external_node_net_.BlockList();
for (const [network, bits] of [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["168.63.129.16", 32],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
])
    reserved.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
    ["::", 96],
    ["::ffff:0:0:0", 96],
    ["100::", 63],
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["3fff::", 20],
    ["5f00::", 16],
    ["fec0::", 10],
    ["64:ff9b:1::", 48],
    ["fc00::", 7],
    ["fe80::", 10],
    ["ff00::", 8],
])
    reserved.addSubnet(network, bits, "ipv6");
/** Loopback, link-local (cloud metadata), private and other ranges that are not the public internet; also written as IPv4 in IPv6. */
function isPrivateAddress(address) {
    const version = (0,external_node_net_.isIP)(address);
    if (version === 4)
        return reserved.check(address, "ipv4");
    if (version !== 6)
        return true;
    const mapped = readEmbeddedIpv4(address);
    return mapped === undefined ? reserved.check(address, "ipv6") : reserved.check(mapped, "ipv4");
}
/** The address that an IPv4-mapped (`::ffff:0:0/96`) or NAT64 (`64:ff9b::/96`) one stands for. */
function readEmbeddedIpv4(address) {
    const groups = readGroups(address);
    if (!EMBEDDING.some((prefix) => prefix.every((group, index) => groups[index] === group)))
        return undefined;
    const [high, low] = [groups[6], groups[7]];
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
const EMBEDDING = [
    [0, 0, 0, 0, 0, 0xffff],
    [0x64, 0xff9b, 0, 0, 0, 0],
];
/** The eight groups of an IPv6 address; `URL` writes them in hexadecimal and shortens the longest run of zeros. */
function readGroups(address) {
    const host = new URL(`http://[${address.split("%", 1)[0]}]`).hostname.slice(1, -1);
    const [head = [], tail = []] = host.split("::").map((part) => (part === "" ? [] : part.split(":")));
    const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
    return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
}
/** Whether `host` or `host:port` of the URL is in the policy's `allow-hosts`. */
function isAllowedHost(url, allowHosts) {
    const bare = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    return allowHosts.some((entry) => {
        const allowed = entry.toLowerCase();
        return allowed === bare || allowed === `${bare}:${port}` || allowed === `[${bare}]:${port}`;
    });
}
/** The parsed URL, or why it may not be requested. */
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
/** What of the caller's headers goes along after a redirect: all on the same origin, no secret to another. */
function keepHeaders(headers, from, to) {
    if (from.origin === to.origin)
        return headers;
    return Object.fromEntries(Object.entries(headers).filter(([name]) => /^(?:accept|accept-language|user-agent)$/i.test(name)));
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/shared/src/process/http-exchange.ts
/** One question and its answer over HTTP/1.1 or HTTP/2, to the address that was judged, bounded in size. */





class HttpFailure extends Error {
    kind;
    uncertain;
    constructor(kind, message, uncertain) {
        super(message);
        this.kind = kind;
        this.uncertain = uncertain;
    }
}
/** Refuses a private address that is not allowed, and gives the look-up that judges every address before it is connected to. */
function openConnection(url, allowHosts) {
    const allowed = isAllowedHost(url, allowHosts);
    const refuse = (address) => new HttpFailure("refused-address", `${url.host} is the private address ${address}; list it under allow-hosts if that is meant`, false);
    const host = url.hostname.replace(/^\[|\]$/g, "");
    if ((0,external_node_net_.isIP)(host) !== 0 && !allowed && isPrivateAddress(host))
        throw refuse(host);
    return {
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
    };
}
/** Whether a failure of HTTP/1.1 shows a server that knows HTTP/2 alone: it answers in frames, or refuses the protocol in TLS. */
function speaksOnlyTwo(thrown) {
    const code = thrown?.code;
    // Alert 120 of TLS (RFC 7301, 3.2). Node reports it under this code, or as EPROTO with OpenSSL's words.
    if (code === "ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL")
        return true;
    if (code === "EPROTO")
        return (0,errors/* describeError */.U)(thrown).includes("alert no application protocol");
    const packet = thrown?.rawPacket;
    // A SETTINGS frame of stream 0 is the first that a server of HTTP/2 sends (RFC 9113, 3.4).
    return code === "HPE_INVALID_CONSTANT" && packet instanceof Uint8Array && packet[3] === 4 && packet[8] === 0;
}
async function exchangeByOne(question) {
    const { url, method, headers, body, signal, lookup } = question;
    const { request: open } = url.protocol === "https:" ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 23)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23));
    return new Promise((done, fail) => {
        // Offered by name, so that a server that knows HTTP/2 alone refuses the handshake instead of answering in plain words.
        const protocol = url.protocol === "https:" ? { ALPNProtocols: ["http/1.1"] } : {};
        const outgoing = open(url.href, { method, headers, agent: false, signal, lookup, ...protocol }, (message) => {
            const address = message.socket.remoteAddress ?? "";
            // Read now: at the end of the body the socket may be closed.
            const validTo = readCertificateEnd(message.socket);
            const collector = collect(question.limit, () => message.destroy(), fail);
            message.on("data", collector.add);
            message.on("error", fail);
            message.on("aborted", () => fail(new HttpFailure("network", "the answer was cut", true)));
            message.on("end", () => {
                try {
                    const text = collector.text(message.headers["content-encoding"]);
                    done({
                        status: message.statusCode ?? 0,
                        headers: message.headers,
                        text,
                        address,
                        validTo,
                    });
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
/** Without TLS by prior knowledge, as RFC 9113 calls it. */
async function exchangeByTwo(question) {
    const { url, method, headers, body, signal, lookup } = question;
    const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 2467, 23));
    const session = connect(url.origin, { lookup });
    try {
        return await new Promise((done, fail) => {
            session.on("error", fail);
            const names = Object.fromEntries(Object.entries(headers).filter(([name]) => !["host", "connection"].includes(name.toLowerCase())));
            const stream = session.request({ ...names, ":method": method, ":path": url.pathname + url.search }, { signal });
            const cut = () => fail(new HttpFailure("network", "the answer was cut", true));
            const collector = collect(question.limit, () => stream.destroy(), fail);
            let received;
            stream.on("response", ({ ":status": status = 0, ...rest }) => {
                // Read now: a session that ends has no socket any more.
                const { socket } = session;
                const headers = rest;
                received = { status, headers, address: socket?.remoteAddress ?? "", validTo: readCertificateEnd(socket) };
            });
            stream.on("data", collector.add);
            stream.on("error", fail);
            stream.on("aborted", cut);
            // Whatever was settled before stays: a stream closes after each of the others.
            stream.on("close", cut);
            stream.on("end", () => {
                if (received === undefined)
                    return fail(new HttpFailure("network", "the connection was closed without an answer", true));
                // The end of a session ends what is being read too; only the server's own mark is the end of an answer.
                const length = method === "HEAD" ? undefined : received.headers["content-length"];
                if (session.destroyed || stream.rstCode !== 0 || (length !== undefined && Number(length) !== collector.size()))
                    return cut();
                try {
                    done({ ...received, text: collector.text(received.headers["content-encoding"]) });
                }
                catch (thrown) {
                    fail(thrown);
                }
            });
            stream.end(body);
        });
    }
    finally {
        session.destroy();
    }
}
function collect(limit, stop, fail) {
    const chunks = [];
    let size = 0;
    return {
        add: (chunk) => {
            size += chunk.length;
            if (size > limit) {
                // Before the end of the connection says "cut".
                fail(new HttpFailure("too-large", `a body of more than ${limit} bytes`, true));
                stop();
            }
            else
                chunks.push(chunk);
        },
        size: () => size,
        text: (encoding) => decodeBody(Buffer.concat(chunks), encoding, limit),
    };
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
function readCertificateEnd(socket) {
    return socket?.getPeerCertificate?.().valid_to;
}

;// CONCATENATED MODULE: ./packages/shared/src/process/http.ts




const DAY_MS = 86_400_000;
/** HTTP on Node's own client, which shows certificates and lets every resolved address be judged. */
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
    const cookies = new Map();
    for (;;) {
        const answer = await exchange(url, { ...request, method, headers }, body, signal);
        const { status } = answer;
        const { location } = answer.headers;
        const isRedirect = [301, 302, 303, 307, 308].includes(status) && location !== undefined;
        if (!isRedirect || (request.maxRedirects ?? 0) === 0)
            return {
                status,
                headers: flatten(answer.headers),
                body: answer.text,
                url: url.href,
                redirects,
                latencyMs: performance.now() - started,
                address: answer.address,
                tls: readTls(answer.validTo, clock),
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
        keepCookies(cookies, url, answer.headers["set-cookie"]);
        headers = addCookies(keepHeaders(headers, url, next), cookies.get(next.host));
        redirects.push(next.href);
        url = next;
    }
}
/** Cookies of one exchange, by host: load balancers and login pages redirect to themselves until their cookie comes back. */
function keepCookies(cookies, from, lines) {
    const own = cookies.get(from.host) ?? new Map();
    for (const line of lines ?? []) {
        const match = /^\s*([^=;\s]+)=([^;]*)/.exec(line);
        if (match !== null && own.size < 50)
            own.set(match[1], match[2].trim());
    }
    cookies.set(from.host, own);
}
function addCookies(headers, cookies) {
    if (cookies === undefined || cookies.size === 0)
        return headers;
    const name = Object.keys(headers).find((header) => header.toLowerCase() === "cookie") ?? "cookie";
    const sent = (headers[name] ?? "").split(/;\s*/).filter((pair) => pair !== "" && !cookies.has(pair.split("=")[0]));
    const pairs = [...sent, ...[...cookies].map(([cookie, value]) => `${cookie}=${value}`)];
    return { ...headers, [name]: pairs.join("; ") };
}
function target(text) {
    const parsed = readTargetUrl(text);
    if (!parsed.ok)
        throw new HttpFailure("invalid-url", `the address ${parsed.reason}`, false);
    return parsed.url;
}
/** By HTTP/1.1, or by HTTP/2 where the server speaks nothing else. */
async function exchange(url, request, body, signal) {
    const connection = openConnection(url, request.allowHosts ?? []);
    const question = {
        url,
        method: request.method ?? "GET",
        headers: {
            "user-agent": "octoacme-release-actions",
            ...request.headers,
            ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
        },
        body,
        signal,
        limit: request.maxBytes ?? 1_000_000,
        lookup: connection.lookup,
    };
    try {
        return await exchangeByOne(question);
    }
    catch (thrown) {
        if (!speaksOnlyTwo(thrown))
            throw thrown;
        return await exchangeByTwo(question);
    }
}
function readTls(validTo, clock) {
    if (validTo === undefined)
        return null;
    const end = Date.parse(validTo);
    return { validTo: new Date(end).toISOString(), daysLeft: Math.floor((end - clock.now()) / DAY_MS) };
}
function flatten(headers) {
    return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]]));
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/run-request.ts
/** Sends what probes and sources ask for, with `${NAME}` in addresses and headers filled from the environment. */



/** The answer of a service over the process' own HTTP client. */
const askHttp = (question) => askThrough(createHttp(), question);
/**
 * An answer, or why there is none. A variable that is not set and an address that is not allowed are errors
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
/** `${NAME}` replaced by the variable's value; an unset one is refused, never the empty text. */
function fillVariables(text, read) {
    return text.replace(VARIABLE, (_, name) => needVariable(name, read));
}
/** A variable that the policy's text, or the kind of a source, asks for. Throws the error that says where it is set. */
function needVariable(name, read) {
    const value = read(name);
    if (value !== undefined)
        return value;
    throw new errors/* ActionableError */.f({
        code: "invalid-input",
        message: `The variable ${name}, which the policy names, is not set.`,
        hint: `Set it under \`env:\` of the step, e.g. ${name}: \${{ secrets.${name.toUpperCase()} }}.`,
    });
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/read-requests.ts




const TIMEOUT_MS = 10_000;
const MAX_BYTES = 1_000_000;
/**
 * One sample of `requests` GETs, at most `concurrency` at once. A request without an answer failed; one
 * that our rules refuse is an error of measurement. The latency is that of requests that did not fail.
 */
async function measureByRequests(source, control, atMs, request) {
    const replies = [];
    let sent = 0;
    const work = async () => {
        while (sent < source.requests) {
            sent++;
            replies.push(await (request.ask ?? askHttp)({
                url: fillAddress(control ?? source.url, request.release),
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
        return makeSample(atMs, (replies.length - good.length) / replies.length, replies.length);
    return makeSample(atMs, median(good.map((reply) => reply.latencyMs)), good.length);
}
function isGood(source, reply, request) {
    return (reply.kind === "http" &&
        source["expect-status"].includes(reply.status) &&
        source["body-contains"].every((part) => reply.body.includes(fillRelease(part, request.release))));
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/read-series.ts
/** Reads series of values from monitoring services: one bucket an interval, asked for once the service has it whole. */










/** Sources that give a series, each loaded when a policy uses it. */
const PROVIDERS = {
    datadog: async () => (await __webpack_require__.e(/* import() */ 836).then(__webpack_require__.bind(__webpack_require__, 7836))).datadog,
    cloudwatch: async () => (await __webpack_require__.e(/* import() */ 120).then(__webpack_require__.bind(__webpack_require__, 9120))).cloudwatch,
    "new-relic": async () => (await __webpack_require__.e(/* import() */ 274).then(__webpack_require__.bind(__webpack_require__, 3274))).newRelic,
    grafana: async () => (await __webpack_require__.e(/* import() */ 702).then(__webpack_require__.bind(__webpack_require__, 4702))).grafana,
    "azure-monitor": async () => (await __webpack_require__.e(/* import() */ 362).then(__webpack_require__.bind(__webpack_require__, 9362))).azureMonitor,
    "azure-logs": async () => (await __webpack_require__.e(/* import() */ 89).then(__webpack_require__.bind(__webpack_require__, 8089))).azureLogs,
    sentry: async () => (await __webpack_require__.e(/* import() */ 935).then(__webpack_require__.bind(__webpack_require__, 935))).sentry,
    statuspage: async () => (await __webpack_require__.e(/* import() */ 289).then(__webpack_require__.bind(__webpack_require__, 7289))).statuspage,
};
const read_series_TIMEOUT_MS = 15_000;
const read_series_MAX_BYTES = 5_000_000;
function isSeriesSource(source) {
    return Object.hasOwn(PROVIDERS, source.type);
}
/** Milliseconds after which a value is complete; 0 for a source that always answers for now. */
function delayOf(source) {
    return "delay" in source ? ((0,duration/* parseDuration */.E)(source.delay) ?? 0) : 0;
}
/** What the source is asked where no control group is meant. */
function queryOf(source) {
    if (source.type === "statuspage")
        return "";
    return source.type === "azure-monitor" ? (source.filter ?? "") : source.query;
}
/**
 * The newest whole bucket before `atMs`. Where the service has none for it, that is silence, which is no data. Waits until the service has it whole. Rejects only with the reason of an aborted signal.
 */
async function readSeriesSample(metric, source, atMs, request) {
    await waitUntilComplete(source, atMs, request);
    const window = newestBuckets(source, atMs, Math.max(1_000, (0,duration/* parseDuration */.E)(metric.interval) ?? 30_000));
    const values = await readSeries(source, request.control ?? queryOf(source), window, request);
    if (!values.ok)
        return { at: atMs, error: values.message };
    const [end, value] = newestOf(values.value, window) ?? [];
    const query = metric["requests-query"];
    if (query === undefined || request.control !== undefined)
        return makeSample(atMs, value);
    const requests = await readSeries(source, query, window, request);
    if (!requests.ok)
        return { at: atMs, error: `requests-query: ${requests.message}` };
    return makeSample(atMs, value, end === undefined ? 0 : (requests.value.get(end) ?? 0));
}
/** The samples of a window, by one request a query. */
async function readSeriesWindow(metric, source, window, request) {
    const { maxPoints, name } = await PROVIDERS[source.type]();
    const fail = (error) => [{ at: window.startMs, error }];
    const points = Math.floor((window.endMs - window.startMs) / window.stepMs) + 1;
    if (points > maxPoints)
        return fail(`${points} points are more than the ${maxPoints} of ${name}; widen interval`);
    await waitUntilComplete(source, window.endMs, request);
    // From the begin of an interval, so that the first one is whole.
    const asked = { ...window, startMs: (Math.floor(window.startMs / window.stepMs) - 1) * window.stepMs };
    const values = await readSeries(source, queryOf(source), asked, request);
    if (!values.ok)
        return fail(values.message);
    const query = metric["requests-query"];
    if (query === undefined)
        return alignSamples(window, values.value, undefined);
    const requests = await readSeries(source, query, asked, request);
    return requests.ok ? alignSamples(window, values.value, requests.value) : fail(`requests-query: ${requests.message}`);
}
async function waitUntilComplete(source, atMs, request) {
    const clock = request.clock ?? process_clock/* systemClock */.m;
    const waitMs = atMs + delayOf(source) - clock.now();
    if (waitMs > 0)
        await clock.sleep(waitMs, request.signal);
    request.signal?.throwIfAborted();
}
/** Services put buckets at whole multiples of their length; a page's state has no past and is taken as it is. */
function newestBuckets(source, atMs, stepMs) {
    const endMs = source.type === "statuspage" ? atMs : Math.floor(atMs / stepMs) * stepMs;
    return { startMs: endMs - stepMs, endMs, stepMs };
}
function newestOf(series, window) {
    return [...series]
        .filter(([end, value]) => end > window.startMs && end <= window.endMs && !Number.isNaN(value))
        .sort(([a], [b]) => a - b)
        .at(-1);
}
async function readSeries(source, query, window, request) {
    const provider = await PROVIDERS[source.type]();
    let exchange;
    try {
        exchange = await provider.ask(source, fillRelease(query, request.release), window, {
            need: (name) => needVariable(name, environment/* readSecret */.n5),
            find: (name) => (0,environment/* readSecret */.n5)(name),
            needPlain: (name) => needVariable(name, environment/* readVariable */.nt),
            nowMs: (request.clock ?? process_clock/* systemClock */.m).now(),
        });
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f))
            throw thrown;
        return { ok: false, message: thrown.message };
    }
    const answer = await (request.ask ?? askHttp)({
        ...exchange,
        timeoutMs: read_series_TIMEOUT_MS,
        maxBytes: read_series_MAX_BYTES,
        redirects: 0,
        allowHosts: request.allowHosts,
        ...(request.signal ? { signal: request.signal } : {}),
    });
    if (answer.kind === "error")
        return { ok: false, message: answer.message };
    const document = parseJson(answer.body);
    const told = provider.explain?.(document)?.slice(0, 300);
    const said = told === undefined ? undefined : (0,secrets/* hideSecrets */.s0)(told);
    if (answer.status < 200 || answer.status > 299)
        return {
            ok: false,
            message: `${describeStatus(answer)} of ${provider.name}${said === undefined ? "" : `: ${said}`}`,
        };
    if (document === undefined)
        return { ok: false, message: `the answer of ${provider.name} is not JSON` };
    return said === undefined
        ? provider.select(source, document, window)
        : { ok: false, message: `${provider.name}: ${said}` };
}
function parseJson(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/read-metrics.ts
/** Reads samples of a metric from its source: Prometheus, a monitoring service, JSON over HTTP, a command, or requests of our own. */












const read_metrics_TIMEOUT_MS = 15_000;
const read_metrics_MAX_BYTES = 5_000_000;
/** Prometheus refuses ranges of more than 11,000 points; other sources are asked once a point. */
const MAX_POINTS = { prometheus: 10_000, json: 120 };
/** Whether the source can be asked for an earlier time: for a baseline and for a backtest. */
function canReadPast(source) {
    if (isSeriesSource(source))
        return source.type !== "statuspage";
    return (source.type === "prometheus" ||
        source.type === "google-cloud-monitoring" ||
        (source.type === "json" && (source.url.includes("{time}") || (source.body ?? "").includes("{time}"))));
}
/**
 * One measurement, now or (where `canReadPast`) at an earlier time. Never throws for what the source does: that
 * is an error sample. Rejects only with the reason of an aborted signal.
 */
async function readSample(metric, group, atMs, request) {
    const source = metric.source;
    const control = group === "control" && metric.compare.with === "control" ? metric.compare.query : undefined;
    if (isSeriesSource(source))
        return await readSeriesSample(metric, source, atMs, control === undefined ? request : { ...request, control });
    switch (source.type) {
        case "google-cloud-monitoring": {
            const clock = request.clock ?? process_clock/* systemClock */.m;
            await clock.sleep(atMs + delayOf(source) - clock.now(), request.signal);
            return await readSample({ ...metric, source: asPrometheus(source) }, group, atMs, request);
        }
        case "prometheus": {
            const value = await queryInstant(source, control ?? source.query, atMs, request);
            if (!value.ok)
                return { at: atMs, error: value.message };
            if (metric["requests-query"] === undefined || control !== undefined)
                return judgeWarning(source, makeSample(atMs, value.value), value.warning);
            const requests = await queryInstant(source, metric["requests-query"], atMs, request);
            return requests.ok
                ? judgeWarning(source, makeSample(atMs, value.value, requests.value ?? 0), value.warning ?? requests.warning)
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
/** The samples of a window in the past, one a step. A source without a past gives one error sample. */
async function readWindow(metric, window, request) {
    const source = metric.source;
    if (!canReadPast(source))
        return [{ at: window.startMs, error: `a ${source.type} source cannot be asked for an earlier time` }];
    if (isSeriesSource(source))
        return await readSeriesWindow(metric, source, window, request);
    if (source.type === "google-cloud-monitoring")
        return await readWindow({ ...metric, source: asPrometheus(source) }, window, request);
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
/** What a metric asks, for explanations. */
function describeQuery(source, release) {
    if (isSeriesSource(source))
        return describeSeries(source, release);
    switch (source.type) {
        case "prometheus":
        case "google-cloud-monitoring":
            return fillRelease(source.query, release);
        case "json":
            return `${source.method} ${source.url} ${source.value}`;
        case "command":
            return source.run;
        case "probe":
            return `${source.requests} × GET ${source.url}`;
    }
}
function describeSeries(source, release) {
    if (source.type === "statuspage")
        return `${source.url} ${source.component ?? ""}`.trim();
    const query = fillRelease(queryOf(source), release);
    return source.type === "azure-monitor" ? `${source.aggregation} of ${source.metric} ${query}`.trim() : query;
}
/** Cloud Monitoring speaks Prometheus' API at an address of its own, with a token of Google's. */
function asPrometheus(source) {
    const base = source.url ?? "https://monitoring.googleapis.com";
    return {
        type: "prometheus",
        url: `${base}/v1/projects/${source.project}/location/global/prometheus`,
        query: source.query,
        headers: { authorization: "Bearer ${GOOGLE_OAUTH_ACCESS_TOKEN}", ...source.headers },
    };
}
async function readRange(metric, source, window, request) {
    const values = await queryRange(source, source.query, window, request);
    if (!values.ok)
        return [{ at: window.startMs, error: values.message }];
    const { warning } = values;
    if (warning !== undefined && source["on-warning"] === "error")
        return [{ at: window.startMs, error: `the source warns: ${warning}` }];
    if (metric["requests-query"] === undefined)
        return alignSamples(window, values.value, undefined);
    const requests = await queryRange(source, metric["requests-query"], window, request);
    return requests.ok
        ? alignSamples(window, values.value, requests.value)
        : [{ at: window.startMs, error: `requests-query: ${requests.message}` }];
}
/** A warning, such as a partial response of Thanos, is kept with the sample; where the policy says so, it is an error instead. */
function judgeWarning(source, sample, warning) {
    if (warning === undefined)
        return sample;
    return source["on-warning"] === "error"
        ? { at: sample.at, error: `the source warns: ${warning}` }
        : { ...sample, warning };
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
    const ask = request.ask ?? askHttp;
    const url = `${fillAddress(source.url, request.release).replace(/(?<!\/)\/+$/, "")}/api/v1/${endpoint}`;
    const limits = {
        timeoutMs: read_metrics_TIMEOUT_MS,
        maxBytes: read_metrics_MAX_BYTES,
        redirects: 0,
        allowHosts: request.allowHosts,
        ...(request.signal ? { signal: request.signal } : {}),
    };
    const form = { "content-type": "application/x-www-form-urlencoded", ...source.headers };
    let answer = await ask({ ...limits, url, method: "POST", headers: form, body: search.toString() });
    // A POST keeps long queries whole; proxies that let reads through alone know nothing but GET.
    if (answer.kind === "http" && REFUSES_POST.includes(answer.status) && !isPrometheusError(answer.body))
        answer = await ask({ ...limits, url: `${url}?${search.toString()}`, method: "GET", headers: source.headers });
    if (answer.kind === "error")
        return { ok: false, message: answer.message };
    if (answer.status >= 300 && answer.status < 400)
        return { ok: false, message: describeStatus(answer) };
    return { ok: true, value: { status: answer.status, body: answer.body } };
}
/** What servers and proxies answer to a method that they do not take. */
const REFUSES_POST = [400, 403, 404, 405, 411, 415, 501];
/** An error of the query itself, which is the same however it is asked. */
function isPrometheusError(body) {
    return /^\s*\{[^{]*"status"\s*:\s*"error"/.test(body);
}
async function readJson(source, control, atMs, request) {
    const fill = (text) => fillRelease(text, request.release).replaceAll("{time}", String(atMs / 1_000));
    const answer = await (request.ask ?? askHttp)({
        url: fillAddress(source.url, request.release).replaceAll("{time}", String(atMs / 1_000)),
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
        return { at: atMs, error: `${describeStatus(answer)} of the source` };
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
        return makeSample(atMs, value.value);
    const requests = selectNumber(document, source.requests);
    return requests.ok
        ? makeSample(atMs, value.value, requests.value ?? 0)
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
    const result = await command_runScript({
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
        return makeSample(atMs, spelled);
    const match = /^(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?:\s+(\d+(?:\.\d+)?))?$/.exec(result.lastLine);
    if (!match)
        return {
            at: atMs,
            error: `the command printed ${JSON.stringify((0,secrets/* hideSecrets */.s0)(result.lastLine).slice(0, 60))}, expected a number`,
        };
    return makeSample(atMs, Number(match[1]), match[2] === undefined ? undefined : Number(match[2]));
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/run-identity.ts
/** Asks the environment who answers: once, or until enough answers in a row name the release. */





const run_identity_MAX_BYTES = 1_000_000;
/** Who answers now. Rejects only with the reason of an aborted signal. */
async function lookOnce(request) {
    const clock = request.clock ?? process_clock/* systemClock */.m;
    const { rule } = request;
    const answer = await (request.ask ?? askHttp)({
        url: fillAddress(rule.url, request.release),
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
/** All looks of a phase, until it is decided or the rule's deadline has passed. */
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







/** How many samples a metric takes: `count`, or as many intervals as fit into the bake, else `min-samples`. */
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
/** The window of a metric's baseline (or, without one, `planned` steps), which ends a step before the deployment. */
function baselineWindow(metric, deployedAtMs, planned) {
    const stepMs = intervalOf(metric);
    const wanted = metric.compare.with === "baseline" ? ((0,duration/* parseDuration */.E)(metric.compare.window) ?? 0) : Math.min(planned, 60) * stepMs;
    const steps = Math.max(1, Math.floor(wanted / stepMs));
    return { startMs: deployedAtMs - steps * stepMs, endMs: deployedAtMs - stepMs, stepMs };
}
/** Milliseconds between two samples; at least one, so that no source is asked without a pause. */
function intervalOf(metric) {
    return Math.max(1, (0,duration/* parseDuration */.E)(metric.interval) ?? 30_000);
}
/** All samples. Rejects only with the reason of an aborted signal. */
async function runBake(request) {
    const stop = new AbortController();
    const signal = request.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, request.signal]);
    const looks = [];
    let open = request.metrics.length;
    const bake = {
        ...request,
        clock: request.clock ?? process_clock/* systemClock */.m,
        signal,
        isOpen: () => open > 0,
        end: () => stop.abort(new EarlyEnd()),
    };
    const measured = request.metrics.map(async (metric) => {
        const result = await measure(metric, bake);
        open--;
        return result;
    });
    const watched = watchIdentity(bake, looks);
    // Awaited below; until then a cancellation must not count as unheard of.
    watched.catch(() => { });
    const evidence = await Promise.all(measured);
    // What watches may sleep through the end of the last metric.
    const endedEarly = stop.signal.aborted;
    bake.end();
    await watched;
    request.signal?.throwIfAborted();
    return { evidence, looks, endedEarly };
}
class EarlyEnd extends Error {
}
async function measure(metric, bake) {
    const { clock, signal } = bake;
    const planned = planSamples(metric, bake.bakeMs);
    const intervalMs = intervalOf(metric);
    const samples = [];
    const reference = [];
    const before = [];
    const expected = countExpected(metric, planned);
    const evidence = () => ({ samples: [...samples], reference: [...reference], planned: expected, before: [...before] });
    try {
        const past = await readPast(metric, planned, bake);
        before.push(...past.before);
        reference.push(...past.reference);
        // A service's intervals lie at whole multiples of their length: the first that is judged begins with the bake, not before it.
        const isBucketed = isSeriesSource(metric.source) && metric.source.type !== "statuspage";
        const started = isBucketed ? Math.ceil(clock.now() / intervalMs) * intervalMs : clock.now();
        for (let taken = 1; taken <= planned; taken++) {
            await clock.sleep(started + taken * intervalMs - clock.now(), signal);
            signal.throwIfAborted();
            // A service whose values come late is asked about the planned time, so that the bake takes its delay longer once.
            const at = delayOf(metric.source) > 0 ? started + taken * intervalMs : clock.now();
            const taking = [take({ metric, at, started, bake }, samples)];
            if (metric.compare.with === "control")
                taking.push(readSample(metric, "control", at, bake).then((sample) => reference.push(sample)));
            await Promise.all(taking);
            const judgement = judgeMetric(metric, evidence());
            bake.onProgress?.({ metric, taken, planned, sample: samples.at(-1), judgement });
            if (isSettled(metric, evidence(), planned - taken, intervalMs)) {
                if (judgement.verdict === "unhealthy" && !judgement.advisory)
                    bake.end();
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
/** The metric before the deployment: for pictures, and as the reference of a comparison with the baseline. */
async function readPast(metric, planned, bake) {
    const isBaseline = metric.compare.with === "baseline";
    if (bake.deployedAtMs === undefined) {
        // What ran before this moment may well be this release: it must not be its own baseline.
        const error = "no deployment is recorded, so it is not known where the baseline ends";
        return { before: [], reference: isBaseline ? [{ at: bake.clock.now(), error }] : [] };
    }
    if (!isBaseline && !hasPicture(metric))
        return { before: [], reference: [] };
    const before = await readWindow(metric, baselineWindow(metric, bake.deployedAtMs, planned), bake);
    return { before, reference: isBaseline ? before : [] };
}
/** Whether one request shows what was before the deployment. */
function hasPicture({ source }) {
    if (isSeriesSource(source))
        return source.type !== "statuspage";
    return source.type === "prometheus" || source.type === "google-cloud-monitoring";
}
/** A range source is asked for its whole range each time; the newest answer replaces the one before, errors are kept. */
async function take({ metric, at, started, bake, }, samples) {
    const range = metric.source.type === "prometheus" ? metric.source.range : undefined;
    if (range === undefined) {
        samples.push(await readSample(metric, "release", at, bake));
        return;
    }
    const stepMs = intervalOf(metric);
    const from = Math.max(started, at - ((0,duration/* parseDuration */.E)(range) ?? 0));
    const steps = Math.max(1, Math.floor((at - from) / stepMs));
    const window = { startMs: from + stepMs, endMs: from + steps * stepMs, stepMs };
    const read = await readWindow(metric, window, bake);
    const isBroken = read.length === 1 && "error" in read[0];
    if (isBroken)
        samples.push({ ...read[0], at });
    else {
        const errors = samples.filter((sample) => "error" in sample);
        samples.splice(0, samples.length, ...read, ...errors);
    }
}
async function watchIdentity(bake, looks) {
    const { identity: rule, clock, signal } = bake;
    if (rule === undefined || bake.metrics.length === 0)
        return;
    const pauseMs = Math.max((0,duration/* parseDuration */.E)(rule.interval) ?? 1_000, Math.min(...bake.metrics.map(intervalOf)));
    try {
        while (bake.isOpen()) {
            await clock.sleep(pauseMs, signal);
            if (!bake.isOpen())
                return;
            const look = await lookOnce({ ...bake, rule });
            looks.push(look);
            if ("name" in look && !matchesRelease(look.name, bake.release, rule))
                return bake.end();
        }
    }
    catch (thrown) {
        if (!(thrown instanceof EarlyEnd))
            throw thrown;
    }
}

;// CONCATENATED MODULE: ./actions/verify/src/deployment.ts
/** Decides which deployment is under verification, and whether there is one to verify at all. */


/** From all deployments of the environment, in any order. */
function chooseSubject(deployments, scope) {
    const history = readHistory(deployments, scope);
    const own = history.succeeded.find((release) => release.sha === scope.sha && release.version === scope.version);
    if (history.succeeded.length === 0 && history.open.length === 0 && !deployment_isOurs(deployments, scope))
        return { kind: "unrecorded" };
    if (history.quarantined.has(scope.sha))
        return { kind: "refused", reason: "rolled-back", seen: `${scope.version} was rolled back here` };
    if (own === undefined)
        return { kind: "refused", reason: "not-deployed", seen: describeActive(history) };
    if (history.active?.deploymentId !== own.deploymentId)
        return { kind: "refused", reason: "superseded", seen: describeActive(history) };
    return { kind: "deployed", release: own, ...timesOf(deployments, own) };
}
/** When the deployment began, and when it first reported success. */
function timesOf(deployments, release) {
    const startedAt = Date.parse(release.createdAt);
    const successes = (deployments.find((deployment) => deployment.id === release.deploymentId)?.statuses ?? [])
        .filter((status) => status.state === "success")
        .map((status) => Date.parse(status.createdAt));
    return { startedAt, finishedAt: Math.min(...successes, Number.MAX_SAFE_INTEGER) };
}
/** Each target is verified by itself: of the whole nothing could be marked. Undefined: the target is one of them. */
function findTargetFault(environment, targets, target) {
    if (target === null ? targets.length === 0 : targets.includes(target))
        return undefined;
    const known = targets.length === 0 ? "no targets" : `the targets ${targets.join(", ")}`;
    return {
        kind: "refused",
        reason: "target-unknown",
        seen: `${environment} has ${known}; ${target ?? "none"} was named`,
    };
}
function deployment_isOurs(deployments, scope) {
    return deployments.some(({ payload, environment }) => payload !== null &&
        environment === scope.environment &&
        payload.service === scope.service &&
        (0,release_deployment/* concernsTarget */.ZC)(payload, scope.target));
}
function describeActive(history) {
    return history.active === undefined
        ? "no finished deployment is recorded"
        : `${history.active.version} (${history.active.sha.slice(0, 12)}) was deployed last`;
}

;// CONCATENATED MODULE: ./actions/verify/src/backtest.ts
/** Replays the judgement of a past deployment with the rules of now, from what was recorded and what can be asked for the past. */








/** The deployment that `at` names by id, version or tag: the newest of a version. Throws when there is none. */
function findPast(at, deployments, scope) {
    const { succeeded } = readHistory(deployments, scope);
    const found = succeeded.find((release) => String(release.deploymentId) === at || release.version === at || release.tag === at);
    if (found !== undefined)
        return found;
    const known = succeeded.slice(0, 5).map((release) => `${release.tag} (${release.deploymentId})`);
    throw new errors/* ActionableError */.f({
        code: "not-found",
        message: `Input at is ${(0,text_escape/* quoteValue */.cl)(at)}; no finished deployment to ${namePlace(scope)} has this id, version or tag.`,
        hint: known.length === 0 ? "Nothing of ours was deployed there yet." : `The last ones are ${known.join(", ")}.`,
    });
}
/** The facts of then under the rules of now. A signal that is neither recorded nor readable is left out and named. */
async function replayDeployment(github, request) {
    const { rules, deployments, target } = request;
    const past = findPast(request.at, deployments, request);
    const deployment = timesOf(deployments, past);
    const release = { version: past.version, tag: past.tag, sha: past.sha, ...(target === null ? {} : { target }) };
    const record = await readRecord(github, { sha: past.sha, version: past.version, service: request.service });
    const place = namePlace(request);
    const entry = record.entries.findLast((one) => one.phase === "verify" && one.environment === place);
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
/** The name under which verify records its verdicts. */
function namePlace({ environment, target }) {
    return target === null ? environment : `${environment}/${target}`;
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
    if (source.type === "azure-monitor")
        return { ...rest, source: { ...source, filter: compare.query } };
    if ("query" in source)
        return { ...rest, source: { ...source, query: compare.query } };
    if (source.type !== "json")
        return undefined;
    const { requests: _own, ...document } = source;
    return { ...rest, source: { ...document, value: compare.query } };
}

// EXTERNAL MODULE: ./packages/shared/src/github/refs.ts
var refs = __webpack_require__(3029);
// EXTERNAL MODULE: ./packages/shared/src/record/provenance.ts
var provenance = __webpack_require__(5070);
// EXTERNAL MODULE: ./packages/shared/src/github/deployments.ts + 1 modules
var github_deployments = __webpack_require__(8245);
// EXTERNAL MODULE: ./packages/shared/src/github/issues.ts
var github_issues = __webpack_require__(5387);
;// CONCATENATED MODULE: ./packages/shared/src/github/trusted-deployments.ts




/** Whose writing counts under a policy; `own` is the login that the token writes as. */
function listTrustedWriters(policy, own) {
    return { own, authors: policy.trust.authors, tag: policy.tag, service: policy.service ?? null };
}
/** Newest first; what others wrote has no payload, and their statuses are left out. */
async function listTrustedDeployments(github, policy, options = {}) {
    const deployments = await (0,github_deployments/* listDeployments */.Jn)(github, options);
    return (0,provenance/* keepTrusted */.v2)(deployments, listTrustedWriters(policy, await (0,github_issues/* readOwnLogin */.UD)(github)));
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

// EXTERNAL MODULE: ./packages/shared/src/github/commits.ts
var commits = __webpack_require__(6841);
// EXTERNAL MODULE: ./packages/shared/src/github/policy-file.ts + 1 modules
var policy_file = __webpack_require__(3595);
// EXTERNAL MODULE: ./packages/shared/src/policy/resolve.ts
var policy_resolve = __webpack_require__(4042);
// EXTERNAL MODULE: ./packages/shared/src/policy/standard.ts
var standard = __webpack_require__(6249);
;// CONCATENATED MODULE: ./packages/shared/src/phase/load-policy.ts
/** Reads the policy that holds for a release: the file on the default branch (or a ref that an input names) over the standard policy. */




/** Where the policy lies when no input says otherwise. */
const DEFAULT_PATH = ".github/release-policy.yml";
/** A missing default file is the standard policy, a missing named one an error; a bad one throws `invalid-policy` with line and column. */
async function load_policy_loadPolicy(github, inputs) {
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
        (0,policy_file/* readPolicyText */.O)(github, { path: where.path, ref: commit }),
        requireAllowedPolicy(github, where),
    ]);
    return requireFloors(await resolveText(github, { ...where, bases }, found, "unchecked"), where, floors);
}
/** loadPolicy, where an overview of the release has read the text already. */
async function loadOverviewPolicy(github, where, { ref, sha, text }, definitions) {
    const [read, floors] = await Promise.all([
        // Undefined: too large for the overview, or binary.
        text === undefined ? readPolicyText(github, { path: where.path, ref: sha }) : undefined,
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
            return (0,policy_resolve/* resolvePolicy */.n)({ origin: { kind: "standard", sha: found.sha }, service, tag });
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
        return (0,policy_resolve/* resolvePolicy */.n)({ file, origin: { ...origin, bases }, service, tag });
    }
    return (0,policy_resolve/* resolvePolicy */.n)({ file: parsed.file, origin, service, tag });
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

;// CONCATENATED MODULE: ./packages/shared/src/phase/begun-policy.ts
/** The policy by which a step ends what was begun: that of the beginning, and in an emergency that of the last deployment. */








/** Among the newest deployments of the environment: what a run began is not far down. */
const NEWEST = 200;
/** What a deployment keeps of the policy that it was begun by: its commit, and those of its bases. */
function describePolicyCommits({ origin, }) {
    if (origin.kind === "standard")
        return { policyCommit: origin.sha ?? null };
    return { policyCommit: origin.sha, ...(origin.bases === undefined ? {} : { policyBases: origin.bases }) };
}
/**
 * The policy of the commits that the deployment names, its own and those of what it extends: the deployment of this run, kind and
 * target, the one that is under way before one that ended. Where this attempt only goes on with what an earlier one began, the policy as it
 * is now comes first: it may have been corrected for this attempt. The other one is taken where the first cannot be used. A commit
 * that is not on the branch it was read from does not count: a deployment's payload is no more than what a token wrote.
 */
async function loadBegunPolicy(github, { context, log }, begun) {
    const { environment, inputs, kind, target = null } = begun;
    const deployments = await listDeployments(github, { environment, limit: NEWEST });
    // It came with the deployments.
    const own = await readOwnLogin(github);
    const ours = deployments.filter(({ creator, payload, statuses }) => payload?.kind === kind &&
        targetOf(payload) === target &&
        isTrustedAuthor(creator, { own, authors: [] }) &&
        (inputs.service === undefined || payload.service === inputs.service) &&
        (payload.runId === context.runId || statuses.some(({ logUrl }) => isOfRun(logUrl, context.runId))));
    const found = ours.find((deployment) => !isTerminal(latestStatus(deployment)?.state)) ?? ours[0];
    const now = () => loadUsable(begun, () => loadPolicy(github, inputs));
    const { policyCommit: commit, policyBases: bases, runId, runAttempt } = found?.payload ?? {};
    if (typeof commit !== "string")
        return now();
    const then = () => loadUsable(begun, () => loadRecorded(github, inputs, { commit, bases }));
    const isFresh = runId === context.runId && runAttempt === context.runAttempt;
    const [first, second] = isFresh ? [then, now] : [now, then];
    try {
        return await first();
    }
    catch (thrown) {
        if (!isUnusable(thrown))
            throw thrown;
        const policy = await second().catch((failure) => {
            throw isUnusable(failure) ? thrown : failure;
        });
        log.warning(`${thrown.message} What was begun is ended by the policy ${isFresh ? "as it is now" : "that it was begun by"}.`);
        return policy;
    }
}
/**
 * The policy as it is now. Where it is not valid, or extends what may not be read, the one that the newest deployment to the
 * environment names, with a warning: a mistake in a policy must not keep a failed release running. Whom the policy trusts is not
 * known then, so only deployments of this token's own account count. Throws what `loadPolicy` throws where none of them helps.
 */
async function loadEmergencyPolicy(github, { log }, where) {
    const { environment, inputs } = where;
    try {
        return await load_policy_loadPolicy(github, inputs);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f) || thrown.code !== "invalid-policy")
            throw thrown;
        // All of them: what others create pushes none of ours out of sight.
        const deployments = await (0,github_deployments/* listDeployments */.Jn)(github, { environment });
        const own = await (0,github_issues/* readOwnLogin */.UD)(github);
        const { policyCommit: commit, policyBases: bases } = deployments.find(({ creator, payload }) => payload !== null &&
            payload.kind !== "drill" &&
            (0,provenance/* isTrustedAuthor */.Xw)(creator, { own, authors: [] }) &&
            (inputs.service === undefined || payload.service === inputs.service))?.payload ?? {};
        if (typeof commit !== "string")
            throw thrown;
        const load = () => loadRecorded(github, inputs, { commit, bases });
        const policy = await loadUsable(where, load).catch((failure) => {
            throw isUnusable(failure) ? thrown : failure;
        });
        log.warning(`${thrown.message} The policy of ${commit.slice(0, 7)} holds, by which ${environment} was deployed last.`);
        return policy;
    }
}
async function loadUsable({ environment, require }, load) {
    const policy = await load();
    requireEnvironment(policy, environment);
    require?.(policy);
    return policy;
}
async function loadRecorded(github, inputs, recorded) {
    const { commit } = recorded;
    const { sha } = await (0,policy_file/* readPolicyText */.O)(github, { path: inputs.policyFile, ref: inputs.policyRef });
    if (sha !== commit && !(await (0,commits/* isReachable */.kj)(github, commit, sha)))
        throw new errors/* ActionableError */.f({
            code: "invalid-policy",
            message: `The deployment names ${commit.slice(0, 7)} as the commit of its policy, which is not on the branch of the policy.`,
            hint: "Do not rewrite the branch while a deployment is under way.",
        });
    return loadPolicyAt(github, inputs, recorded);
}
function isOfRun(logUrl, runId) {
    return /\/actions\/runs\/(\d+)/.exec(logUrl ?? "")?.[1] === runId;
}
function isUnusable(thrown) {
    return thrown instanceof errors/* ActionableError */.f && ["invalid-policy", "invalid-input", "not-found"].includes(thrown.code);
}

;// CONCATENATED MODULE: ./actions/verify/src/gather.ts
/** Reads what a verification starts from: the policy, the release's commit and the environment's deployments. */






/** Policy first, for it says what a tag looks like; then the rest side by side. */
async function gatherSurroundings(github, runtime, inputs) {
    const policy = await loadEmergencyPolicy(github, runtime, { environment: inputs.environment, inputs });
    const release = (0,release_version/* readVersion */.$4)(inputs.version, policy.tag);
    const environment = requireEnvironment(policy, inputs.environment);
    const [sha, deployments] = await Promise.all([
        pinCommit(github, release.tag, inputs.sha),
        readDeployments(github, policy, inputs.environment),
    ]);
    const target = inputs.deployTarget ?? null;
    return { policy, environment, service: policy.service ?? null, target, release, sha, deployments };
}
/** Of one environment, with statuses in the order in which they were given. */
async function readDeployments(github, policy, environment) {
    return (await listTrustedDeployments(github, policy, { environment })).map((deployment) => ({
        ...deployment,
        statuses: deployment.statuses.map((status, index) => ({ ...status, id: index })),
    }));
}
async function pinCommit(github, tag, sha) {
    if (sha !== undefined) {
        await (0,refs/* requireTagAt */.ZK)(github, tag, sha);
        return sha;
    }
    const resolved = await (0,refs/* resolveTag */.fn)(github, tag);
    if (resolved !== undefined)
        return resolved.sha;
    throw new errors/* ActionableError */.f({
        code: "not-found",
        message: `The tag ${tag} does not exist.`,
        hint: "Push the release's tag first, or correct `version`.",
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
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

// EXTERNAL MODULE: ./packages/shared/src/github/failure.ts
var failure = __webpack_require__(8165);
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
    if (error.code === "over-limit")
        return { kind: "over-limit", message };
    if (error.code === "invalid-answer")
        return { kind: "invalid", message };
    return { kind: "unavailable", message };
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/run-after-effects.ts
/** Reads analytics events until those that must arrive have arrived, or the policy's deadline has passed. */





/** The last answer; at least one question is asked. Rejects only with the reason of an aborted signal. */
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
        url: fillAddress(request.rule.source.url, request.release).replaceAll("{since}", encodeURIComponent(since)),
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
/** Connects and hangs up at once; never rejects. */
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
const MAX_ATTEMPTS = 10_000;
/**
 * A report for each probe, in the policy's order. Never rejects because a probe fails; rejects with the
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
/** One probe until its attempts pass (`judgeAttempts`) or its deadline has passed; at least one attempt. A refused address is not retried. */
async function runProbe(probe, request) {
    const clock = request.clock ?? process_clock/* systemClock */.m;
    const started = clock.now();
    const deadline = started + run_probes_duration(probe.deadline);
    const passed = [];
    for (let attempt = 1;; attempt++) {
        request.signal?.throwIfAborted();
        const timeoutMs = Math.max(1, Math.min(run_probes_duration(probe.timeout), attempt === 1 ? Infinity : deadline - clock.now()));
        const answer = await attemptProbe(probe, request, timeoutMs, clock);
        request.signal?.throwIfAborted();
        const judgement = judgeProbe(probe, answer, request.release);
        request.onAttempt?.(probe, attempt, judgement);
        passed.push(judgement.ok);
        const streak = judgeAttempts(probe, passed);
        const pause = run_probes_duration(probe.interval);
        // Answers that are still wanted in a row get their time even when the first one came late.
        const isLate = clock.now() + pause >= deadline && !judgement.ok;
        const isFinal = streak.ok || (answer.kind === "error" && answer.refused) || isLate || attempt >= MAX_ATTEMPTS;
        if (isFinal)
            return {
                name: probe.name,
                type: probe.type,
                target: fillRelease(describeTarget(probe), request.release),
                ok: streak.ok,
                attempts: attempt,
                failures: judgement.ok ? streak.failures : judgement.failures,
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
                return await askAddress(probe, request, timeoutMs);
            case "tcp":
                return await openPort(probe, request, timeoutMs);
            case "command":
                return await runProbeCommand(probe, request, timeoutMs);
        }
    }
    catch (thrown) {
        if (request.signal?.aborted)
            throw request.signal.reason;
        return { kind: "error", message: (0,errors/* describeError */.U)(thrown), latencyMs: clock.now() - started, refused: false };
    }
}
function askAddress(probe, request, timeoutMs) {
    return (request.ask ?? askHttp)({
        url: fillAddress(probe.url, request.release),
        method: probe.method,
        headers: probe.headers,
        ...(probe.body === undefined ? {} : { body: probe.body }),
        timeoutMs,
        maxBytes: probe["max-bytes"],
        redirects: probe.redirects,
        allowHosts: request.allowHosts,
        ...(request.signal ? { signal: request.signal } : {}),
    });
}
async function openPort(probe, request, timeoutMs) {
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
async function runProbeCommand(probe, request, timeoutMs) {
    if (!hasProgram("bash"))
        return { kind: "error", message: "this machine has no bash on its PATH", latencyMs: 0, refused: true };
    const { end, tail, durationMs } = await command_runScript({
        script: probe.run,
        cwd: request.cwd,
        env: request.commandEnv,
        pass: probe.env,
        // Probes run side by side; their lines would mix. The last line is part of the report.
        echo: false,
        timeoutMs,
        ...(request.signal ? { signal: request.signal } : {}),
    });
    return end.kind === "exited"
        ? { kind: "exited", code: end.code, lastLine: tail.at(-1) ?? "", latencyMs: durationMs }
        : { kind: "error", message: `the command ${describeEnd(end)}`, latencyMs: durationMs, refused: false };
}
/** What a probe knocks at. */
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












/** The facts. Rejects only when it is cancelled or GitHub's side breaks. */
async function measureRelease(github, runtime, request) {
    const { rules, release, allowHosts } = request;
    const edge = { release, allowHosts, signal: runtime.signal, clock: runtime.clock };
    let facts = {
        schemaVersion: 1,
        release,
        deployment: request.deployment,
        rules,
        identity: {},
        links: request.links,
    };
    facts = await askBefore(runtime, facts, edge);
    if (hasMismatch(facts))
        return facts;
    if (rules.smoke.length > 0)
        facts = { ...facts, probes: await probe(runtime, request, edge) };
    if (isHopelessSoFar(facts))
        return facts;
    facts = await bake(runtime, request, facts, edge);
    const { identity } = rules;
    if (identity !== undefined && !hasMismatch(facts))
        facts = {
            ...facts,
            identity: { ...facts.identity, after: await observeIdentity("after", { ...edge, rule: identity }) },
        };
    return { ...facts, ...(await readReports(github, request)) };
}
async function askBefore({ log }, facts, edge) {
    const { identity } = facts.rules;
    if (identity === undefined)
        return facts;
    log.info(`Asking ${fillAddress(identity.url, edge.release)} who answers …`);
    const before = await observeIdentity("before", { ...edge, rule: identity });
    const last = before.at(-1);
    log.info("name" in last ? `  ${last.name} answers.` : `  No name: ${last.error}.`);
    return { ...facts, identity: { before } };
}
function probe({ log }, { rules, commandEnv, cwd }, edge) {
    return runProbes({
        ...edge,
        probes: rules.smoke,
        commandEnv,
        cwd,
        onAttempt: (probe, attempt, judgement) => log.info(`Probe ${probe.name}, attempt ${attempt}: ${judgement.ok ? "passed" : judgement.failures.map((failure) => `wanted ${failure.condition}, saw ${failure.seen}`).join("; ")}`),
    });
}
/** Metrics and who answers meanwhile, for the bake time; events of the time since. */
async function bake({ log }, request, facts, edge) {
    const { rules, release } = request;
    const [baked, analytics] = await Promise.all([
        runBake({
            ...edge,
            metrics: rules.metrics,
            identity: rules.identity,
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
    if (baked.endedEarly)
        log.info("Measuring ended early: the verdict can no longer change.");
    const metrics = rules.metrics.map((metric, index) => {
        const { samples, reference, before, planned } = baked.evidence[index];
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
    return {
        ...facts,
        metrics,
        identity: { ...facts.identity, ...(rules.identity === undefined ? {} : { during: baked.looks }) },
        ...(analytics === undefined ? {} : { analytics }),
    };
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
            ? `${renderNumber(sample.value)}${sample.requests === undefined ? "" : ` of ${renderNumber(sample.requests)} requests`}`
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

// EXTERNAL MODULE: ./actions/verify/src/open-work.ts + 3 modules
var open_work = __webpack_require__(9129);
;// CONCATENATED MODULE: ./actions/verify/src/reasons.ts
/** Why a verification ended as it did: the closed set of reason codes, each with what a person does next. */
const REASONS = [
    {
        code: "verified",
        meaning: "The new release answers, and every required signal is healthy.",
        remedy: "Nothing. A rollback can go back to this release from now on.",
        where: "nothing",
    },
    {
        code: "target-unknown",
        meaning: "The environment has targets and none, or another, was named.",
        remedy: "Set `deploy-target` to one of the environment's targets; the message names them.",
        where: "workflow",
    },
    {
        code: "identity-mismatch",
        meaning: "Something else than the release answers: an old instance, another version, a cache.",
        remedy: "Finish or repair the rollout, then choose Re-run failed jobs; nothing that was measured here counts for this release. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "identity-unconfirmed",
        meaning: "Nothing that answered said which release it is, or not often enough in a row.",
        remedy: "Look whether the service is up and names its SHA or version at the identity URL. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "identity-not-configured",
        meaning: "Nobody said where the running release names itself, so nothing proves what was measured.",
        remedy: "Set `verify.identity` of the environment in the policy.",
        where: "policy",
    },
    {
        code: "nothing-measured",
        meaning: "The release answers, but no probe, metric or other signal is configured.",
        remedy: "Add `smoke` probes or `verify.metrics` to the environment in the policy.",
        where: "policy",
    },
    {
        code: "probe-failed",
        meaning: "A smoke probe failed until its deadline.",
        remedy: "The table below says what was expected and seen. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "metric-failed",
        meaning: "A required metric violates its condition.",
        remedy: "The table below has value, condition and query. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "no-data",
        meaning: "A required source answered, but held no data for the release (no traffic, wrong query, wrong labels).",
        remedy: "Check the query and that the release gets traffic, then choose Re-run failed jobs. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
        where: "re-run-failed",
    },
    {
        code: "silence",
        meaning: "The source fell silent: fewer values than `min-coverage`, a gap longer than `max-gap`, or no value at the end.",
        remedy: "Look whether the release still runs and is scraped: a service that is down sends no data. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "too-few-samples",
        meaning: "Fewer passing samples than `min-samples`.",
        remedy: "Raise `count` or `bake` of the metric in the policy, or shorten its `interval`.",
        where: "policy",
    },
    {
        code: "too-few-requests",
        meaning: "Fewer requests behind the passing samples than `min-requests`.",
        remedy: "Wait for more traffic or send some, then choose Re-run failed jobs; or lengthen the metric's bake time in the policy.",
        where: "re-run-failed",
    },
    {
        code: "measurement-errors",
        meaning: "A source could not be asked too often; an error is not a failure of the release.",
        remedy: "Repair the monitoring (the last error is below), then choose Re-run failed jobs. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
        where: "outside",
    },
    {
        code: "no-baseline",
        meaning: "There is nothing to compare with: too few samples before the deployment or of the control group.",
        remedy: "Widen `window` of the comparison in the policy, or compare with a threshold until there is a history.",
        where: "policy",
    },
    {
        code: "test-too-weak",
        meaning: "So few samples can never be significant at the confidence asked for.",
        remedy: "Take more samples, or lower `confidence` of the comparison in the policy.",
        where: "policy",
    },
    {
        code: "events-missing",
        meaning: "Analytics events that must arrive did not, or came without a required property.",
        remedy: "Repair the tracking; the table below names the events and properties. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
        where: "outside",
    },
    {
        code: "feedback-exceeded",
        meaning: "Users opened more issues with the policy's labels than it allows.",
        remedy: "Read the issues that are listed below. If they are about this release: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "new-security-alerts",
        meaning: "Security alerts were opened since the deployment.",
        remedy: "Tell the Security Champion, and look at the alerts that are listed below. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "unreadable",
        meaning: "A required signal could not be read, or was not measured.",
        remedy: "Grant the missing permission or repair the source that is named below, then choose Re-run failed jobs.",
        where: "settings",
    },
    {
        code: "no-shell",
        meaning: "The machine has no bash on its PATH, which runs the policy's probes and metrics of type `command`.",
        remedy: "Install bash in the image of the job's container, or run the job on the hosted runner itself; then verify again.",
        where: "workflow",
    },
    {
        code: "not-deployed",
        meaning: "Our records show no finished deployment of this commit to the environment.",
        remedy: "Deploy it first, or correct `environment`, `service`, `version` or `sha` of the step.",
        where: "workflow",
    },
    {
        code: "superseded",
        meaning: "Another release was deployed to the environment since.",
        remedy: "Nothing. Verify the release that runs there now.",
        where: "nothing",
    },
    {
        code: "rolled-back",
        meaning: "The release was rolled back in this environment.",
        remedy: "Nothing to verify. Release a fix: it has another commit.",
        where: "commit",
    },
];
/** What a person does next. */
function remedyOf(code) {
    return REASONS.find((reason) => reason.code === code).remedy;
}

// EXTERNAL MODULE: ./packages/shared/src/record/check-run.ts
var check_run = __webpack_require__(9525);
;// CONCATENATED MODULE: ./packages/shared/src/record/entry-room.ts
/** Fits an entry into the room that GitHub gives it: what is left out, in which order, and that the entry says so. */


/** Characters of a check run's text that an encoded entry may take; GitHub takes 65,535 in all. */
const ENTRY_ROOM = 65_000;
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
function fitEntry(entries, fields, smaller = []) {
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
    return encodeRecord(entry).length <= ENTRY_ROOM;
}
/** Never between the two halves of a character: half of one is no text. */
function entry_room_shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
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
    const { checkRun: written } = await (0,check_runs/* upsertCheckRun */.BL)(github, {
        sha: phase.sha,
        ...(0,check_run/* nameCheckRun */.n)(phase),
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

;// CONCATENATED MODULE: ./actions/verify/src/chart.ts
/** Draws a metric before and after the deployment as a Mermaid chart that GitHub renders. */




/** More points than a summary's width shows apart. */
const POINTS_PER_SIDE = 24;
/** Values over time with the limit as a second line; a single value stands beside its limit. Empty when there is nothing to compare. */
function renderChart(metric, judgement, deployedAt) {
    const earlier = finiteValues(metric.before ?? metric.reference).filter((sample) => sample.at < deployedAt);
    const before = thin(sortByTime(earlier));
    const after = thin(sortByTime(finiteValues(metric.samples).filter((sample) => sample.at >= deployedAt)));
    const points = [...before, ...after];
    if (points.length < 2)
        return renderSingle(metric.name, points[0]?.value, judgement.limit);
    const labels = points.map((point) => `"${labelOf(point.at - deployedAt)}"`);
    const values = points.map((point) => plain(point.value));
    const limit = judgement.limit;
    const isShown = isDrawable(limit);
    const all = [...points.map((point) => point.value), ...(isShown ? [limit] : [])];
    const low = Math.min(0, ...all);
    const high = Math.max(...all) * 1.1 || 1;
    const lines = [
        "xychart-beta",
        chart_describe(metric.name, "last", points.at(-1).value, isShown ? limit : undefined),
        `    title "${(0,markdown/* escapeMermaid */.Fw)(metric.name)}"`,
        `    x-axis "time from the deployment (${before.length} before, ${after.length} after)" [${labels.join(", ")}]`,
        `    y-axis "value" ${plain(low)} --> ${plain(Math.max(high, low + 1e-6))}`,
        `    line [${values.join(", ")}]`,
        ...(isShown ? [`    line [${points.map(() => plain(limit)).join(", ")}]`] : []),
    ];
    const legend = isShown ? `The level line is the limit ${renderNumber(limit)}.` : "";
    return [(0,markdown/* mermaid */.a4)(lines.join("\n")), legend].filter((part) => part !== "").join("\n\n");
}
/** A measurement that stopped at the first bad value leaves one. */
function renderSingle(name, value, limit) {
    if (value === undefined || !isDrawable(limit))
        return "";
    const [low, high] = [Math.min(0, value, limit), Math.max(value, limit) * 1.1 || 1];
    return (0,markdown/* mermaid */.a4)([
        "xychart-beta",
        chart_describe(name, "measured", value, limit),
        `    title "${(0,markdown/* escapeMermaid */.Fw)(name)}"`,
        '    x-axis ["measured", "limit"]',
        `    y-axis "value" ${plain(low)} --> ${plain(Math.max(high, low + 1e-6))}`,
        `    bar [${plain(value)}, ${plain(limit)}]`,
    ].join("\n"));
}
/** What a screen reader says of the picture. */
function chart_describe(name, what, value, limit) {
    const bound = limit === undefined ? "" : ` - limit ${plain(limit)}`;
    return `    accTitle: ${(0,markdown/* labelMermaid */.wJ)(name)} - ${what} ${plain(value)}${bound}`;
}
function isDrawable(limit) {
    return limit !== undefined && Number.isFinite(limit) && Math.abs(limit) < 1e12;
}
function sortByTime(samples) {
    return [...samples].sort((a, b) => a.at - b.at);
}
/** At most so many points, the highest of each group, so that a peak is never lost. */
function thin(samples) {
    if (samples.length <= POINTS_PER_SIDE)
        return samples;
    const size = samples.length / POINTS_PER_SIDE;
    return Array.from({ length: POINTS_PER_SIDE }, (_, index) => samples
        .slice(Math.floor(index * size), Math.floor((index + 1) * size))
        .reduce((highest, sample) => (sample.value > highest.value ? sample : highest)));
}
function labelOf(offsetMs) {
    const rounded = Math.abs(offsetMs) >= 10_000 ? Math.round(offsetMs / 1_000) * 1_000 : Math.round(offsetMs / 100) * 100;
    return rounded < 0 ? `-${(0,duration/* renderDuration */.P)(-rounded)}` : `+${(0,duration/* renderDuration */.P)(rounded)}`;
}
/** Mermaid reads no exponents. */
function plain(value) {
    return value
        .toFixed(6)
        .replace(/\.?0+$/, "")
        .replace(/^-0$/, "0");
}

;// CONCATENATED MODULE: ./actions/verify/src/report.ts
/** What a person sees of a verification: the job summary, one sentence, and the outputs that later jobs gate on. */





const MARKS = { healthy: "✅", unhealthy: "❌", inconclusive: "⚠️" };
/** Whether the step ends red under `mode: enforce`. A backtest tries thresholds before they decide anything: the step stays green. */
function isNegative({ decision, backtest }) {
    return decision !== "healthy" && backtest === undefined;
}
/** The verdict in one sentence, for annotations and titles. */
function describeReport(report) {
    const verdict = report.decision === "healthy"
        ? "is verified"
        : report.decision === "unhealthy"
            ? "is unhealthy"
            : "could not be verified";
    return `${report.version} ${verdict} in ${report.environment}: ${report.explanation}`;
}
/** Verdict and next step first, then every signal, then a picture per deciding metric. */
function renderReport(report) {
    const head = [
        `${renderVerdictLine(MARKS[report.decision], report, describeState(report))} · ${(0,markdown/* inlineCode */.ti)(report.sha.slice(0, 7))}`,
        (0,markdown/* renderSentence */.iQ)((0,markdown/* cutText */.IN)(report.explanation, 1_000)),
        ...(report.reason === "verified" ? [] : [`**Next:** ${remedyOf(report.reason)}`]),
        ...(report.notes.length > 0 ? [(0,markdown/* bullets */.e5)(report.notes.map((note) => (0,markdown/* renderSentence */.iQ)(note)))] : []),
    ];
    const title = report.backtest === undefined ? "Verify" : "Backtest of";
    const sections = [
        {
            heading: `${title} ${(0,markdown/* escapeMarkdown */.FV)(report.version)} in ${(0,markdown/* escapeMarkdown */.FV)(report.environment)}`,
            body: head.join("\n\n"),
        },
    ];
    if (report.backtest !== undefined)
        sections.push({
            heading: "Then and now",
            body: (0,markdown/* bullets */.e5)([
                `Then: ${(0,markdown/* escapeMarkdown */.FV)(report.backtest.decidedThen)}`,
                `With the rules of now: **${report.decision}** (\`${report.reason}\`)`,
                `Replayed: ${report.backtest.replayed.map(markdown/* inlineCode */.ti).join(", ") || "nothing"}`,
                ...(report.backtest.left.length > 0
                    ? [
                        `Not part of the replay (neither recorded nor to be asked for the past): ${report.backtest.left.map(markdown/* inlineCode */.ti).join(", ")}`,
                    ]
                    : []),
            ]),
        });
    const { judgement, facts } = report;
    if (judgement === undefined || facts === undefined)
        return sections;
    if (judgement.signals.length > 0)
        sections.push({ heading: "Signals", body: renderSignals(judgement.signals) });
    const charts = renderCharts(facts, judgement);
    if (charts !== "")
        sections.push({ heading: "Before and after the deployment", body: charts });
    return sections;
}
/** Another release, or none, may answer there. */
const UNCERTAIN = new Set([
    "identity-mismatch",
    "identity-unconfirmed",
    "identity-not-configured",
    "not-deployed",
    "superseded",
    "rolled-back",
]);
/** The first line: what runs now. */
function describeState({ decision, reason, version, environment, backtest }) {
    const [release, where] = [(0,markdown/* inlineCode */.ti)(version), (0,markdown/* escapeMarkdown */.FV)(environment)];
    if (backtest !== undefined)
        return `${release} in ${where}, judged by the rules of now.`;
    if (UNCERTAIN.has(reason))
        return `it is not certain that ${where} runs ${release}.`;
    const state = { healthy: "is healthy", unhealthy: "is not healthy", inconclusive: "may or may not be healthy" };
    return `${where} runs ${release}, which ${state[decision]}.`;
}
/** What failed comes first, then what is open; where something did, the rest is folded. */
function renderSignals(signals) {
    const order = (signal) => ["unhealthy", "inconclusive", "healthy"].indexOf(signal.verdict) + (signal.advisory ? 3 : 0);
    const sorted = joinIdentity(signals).toSorted((a, b) => order(a) - order(b));
    const isGood = ({ verdict }) => verdict === "healthy";
    if (sorted.every(isGood))
        return renderSignalTable(sorted);
    const good = sorted.filter(isGood);
    return [
        renderSignalTable(sorted.filter((signal) => !isGood(signal))),
        ...(good.length === 0 ? [] : [(0,markdown/* details */.zH)(`${count(good.length, "signal")} healthy`, renderSignalTable(good))]),
    ].join("\n\n");
}
function renderSignalTable(signals) {
    return (0,markdown/* table */.tp)(["result", "signal", "value", "condition", "what was seen", "query"], signals.map((signal) => [
        `${MARKS[signal.verdict]}${signal.advisory ? " (advisory)" : ""}`,
        signal.link === undefined ? (0,markdown/* escapeMarkdown */.FV)(signal.name) : (0,markdown/* link */.nf)(signal.name, signal.link),
        (0,markdown/* inlineCode */.ti)((0,markdown/* cutText */.IN)(shortenShas(signal.value), 120)),
        (0,markdown/* escapeMarkdown */.FV)((0,markdown/* cutText */.IN)(signal.condition, 240)),
        (0,markdown/* escapeMarkdown */.FV)((0,markdown/* cutText */.IN)(shortenShas(signal.explanation), 600)),
        signal.query === "" ? "" : (0,markdown/* inlineCode */.ti)((0,markdown/* cutText */.IN)(signal.query, 300)),
    ]));
}
/** The release answered before, during and after: one row when each look saw the same. */
function joinIdentity(signals) {
    const looks = signals.filter(({ kind, verdict }) => kind === "identity" && verdict === "healthy");
    const [first] = looks;
    if (first === undefined || looks.length < 2 || looks.some(({ value }) => value !== first.value))
        return signals;
    const when = looks.map(({ name }) => name.replace(/^identity /, ""));
    const joined = { ...first, name: `identity ${when.slice(0, -1).join(", ")} and ${when.at(-1)}` };
    return [joined, ...signals.filter((signal) => !looks.includes(signal))];
}
/** Seven digits tell two releases apart; the whole commit is in the result. */
function shortenShas(text) {
    return text.replace(/\b[0-9a-f]{40}\b/g, (sha) => sha.slice(0, 7));
}
/** A picture of each metric that decided; the others are folded, and of a healthy release all of them. */
function renderCharts(facts, judgement) {
    const deciding = new Set(judgement.decision.deciding.filter((signal) => signal.kind === "metric").map((signal) => signal.name));
    const charts = judgement.metrics.flatMap((metric) => {
        const fact = (facts.metrics ?? []).find((one) => one.name === metric.name);
        const chart = fact === undefined ? "" : renderChart(fact, metric, facts.deployment.finishedAt);
        return chart === "" ? [] : [{ name: metric.name, chart, decides: deciding.has(metric.name) }];
    });
    return [
        ...charts
            .filter(({ decides }) => decides)
            .slice(0, 10)
            .map(({ chart }) => chart),
        ...charts
            .filter(({ decides }) => !decides)
            .slice(0, 10)
            .map(({ name, chart }) => (0,markdown/* details */.zH)(name, chart)),
    ].join("\n\n");
}
/** What verify adds to the result's envelope. */
function renderOwnResult(report) {
    return {
        signals: report.judgement?.signals ?? [],
        notes: report.notes,
        backtest: report.backtest ?? null,
    };
}

;// CONCATENATED MODULE: ./actions/verify/src/record.ts
/** Writes a verdict down where people and later phases look: the deployment's status, the check run, the record. */




const CONCLUSIONS = {
    healthy: "success",
    unhealthy: "failure",
    // Not `neutral`: branch protection would take that for a pass.
    inconclusive: "action_required",
};
/** `verified:` makes the release a known-good one; `unhealthy:` says that it is not. Inconclusive says nothing. */
async function markDeployment(github, runtime, deployment, report) {
    if (report.decision === "inconclusive")
        return;
    await (0,github_deployments/* appendDeploymentStatus */.wz)(github, deployment.id, {
        state: report.decision === "healthy" ? "success" : "failure",
        description: `${report.decision === "healthy" ? release_deployment/* VERIFIED */.zX : "unhealthy:"} ${report.explanation}`,
        logUrl: runtime.context.runUrl,
        latest: deployment.latest,
    });
}
/** The check run with the record's entry; one for each verdict, of which the newest counts. Gives its address. */
async function writeVerdict(github, runtime, report, policyDigest) {
    const { version, sha, service, environment, decision, reason } = report;
    const { url } = await appendEntry(github, runtime, {
        phase: "verify",
        version,
        sha,
        service,
        environment,
        policyDigest,
        decision,
        reason,
        reasons: [
            report.explanation,
            ...(report.judgement?.decision.deciding ?? []).map((signal) => `${signal.name}: ${signal.explanation}`),
        ],
        facts: report.facts ?? null,
        checkRun: {
            conclusion: CONCLUSIONS[decision],
            title: describeReport(report),
            summary: renderReport(report),
        },
    });
    return url;
}

;// CONCATENATED MODULE: ./actions/verify/src/rules.ts
/** What is to be proved: the environment's part of the policy, with what the inputs add for those who have no policy. */


/** Samples of a metric that an input defines, when `bake` does not say how long. */
const INPUT_SAMPLES = 10;
/** An input about the identity replaces the policy's; probes and metrics are added to it. */
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
    return [probeAddress("smoke-url", inputs.smokeUrl)];
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
/** Names that two metrics share, and inputs that need another one; such rules are refused. */
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





















/** See the module's sentence. A negative verdict is a result, not an error. */
async function main(inputs, runtime) {
    const { context } = runtime;
    const github = await (0,connect/* connectGitHub */.U)(runtime, inputs.githubToken, { signal: runtime.signal });
    const around = await gatherSurroundings(github, runtime, inputs);
    const run = { github, runtime, inputs, around };
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
        return await backtest(run, { ...shared, at: inputs.at });
    const { environment, target } = around;
    const fault = findTargetFault(environment.name, environment.targets, target);
    const subject = chooseSubject(around.deployments, scopeOf(around));
    const refused = fault ?? (subject.kind === "refused" ? subject : undefined);
    if (refused !== undefined || subject.kind === "refused")
        return await conclude(run, subject, {
            ...main_headOf(around),
            decision: "inconclusive",
            reason: refused.reason,
            explanation: refused.seen,
            notes: [],
        });
    const now = runtime.clock.now();
    const times = subject.kind === "deployed" ? subject : { startedAt: now, finishedAt: now };
    const deployment = { startedAt: times.startedAt, finishedAt: times.finishedAt };
    if (isShellMissing(rules))
        return await conclude(run, subject, judgeWithoutShell(around, { ...shared, deployment }));
    const work = (0,open_work/* keepVerifyWork */._)(runtime);
    if (!inputs.dryRun)
        await work.save({ subject: main_headOf(around) });
    const facts = await measureRelease(github, runtime, {
        ...shared,
        ...edgeOf(run, subject),
        release: namesOf(around),
        isRecorded: subject.kind === "deployed",
        deployment,
    });
    const checked = await recheck(run, subject, facts);
    await conclude(run, subject, judge(around, checked.facts, subject), checked.latest);
    if (!inputs.dryRun)
        await work.save({ subject: null });
}
function scopeOf(around) {
    return {
        environment: around.environment.name,
        service: around.service,
        target: around.target,
        sha: around.sha,
        version: around.release.version,
    };
}
function main_headOf(around) {
    return {
        version: around.release.version,
        sha: around.sha,
        environment: namePlace({ environment: around.environment.name, target: around.target }),
        service: around.service,
    };
}
function namesOf({ release, sha, target }) {
    return { version: release.version, tag: release.tag, sha, ...(target === null ? {} : { target }) };
}
function edgeOf({ inputs, runtime, around }, subject) {
    const previous = subject.kind === "deployed" ? subject.release.payload.previous : null;
    return {
        allowHosts: [...around.environment["allow-hosts"], ...(inputs.allowHosts ?? [])],
        cwd: runtime.context.workspace,
        commandEnv: command_environment_describeForCommand({
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
        ...main_headOf(around),
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
/** Whether what decides needs a shell that this machine lacks. An advisory metric decides nothing. */
function isShellMissing({ smoke, metrics }) {
    return provesByCommand({ smoke, metrics: metrics.filter(({ advisory }) => !advisory) }) && !hasProgram("bash");
}
/** Nothing was measured, which says nothing against the release: a probe that cannot run would read as one that failed. */
function judgeWithoutShell(around, known) {
    const { rules, links, deployment } = known;
    return {
        ...main_headOf(around),
        decision: "inconclusive",
        reason: "no-shell",
        explanation: `nothing was measured: this machine has no bash on its PATH, which ${PROOF_NEED}`,
        facts: { schemaVersion: 1, release: namesOf(around), deployment, rules, identity: {}, links },
        notes: [],
    };
}
/** A reason outside the documented set is a bug of ours. */
function toReason(reason) {
    const known = REASONS.find((entry) => entry.code === reason);
    if (known === undefined)
        throw new Error(`the reason ${reason} is not documented`);
    return known.code;
}
/**
 * The environment may have changed hands while the release was baked; then a healthy verdict would mark the wrong one.
 * `latest`: the deployment's latest status, where it was read again.
 */
async function recheck({ github, inputs, around }, subject, facts) {
    if (subject.kind !== "deployed" || judgeVerification(facts).decision.verdict !== "healthy")
        return { facts };
    const deployments = await readDeployments(github, around.policy, inputs.environment);
    const now = chooseSubject(deployments, scopeOf(around));
    const { deploymentId } = subject.release;
    if (now.kind === "deployed" && now.release.deploymentId === deploymentId)
        return { facts, latest: (0,release_deployment/* latestStatus */.Ux)(deployments.find(({ id }) => id === deploymentId)) };
    return {
        facts: {
            ...facts,
            loss: now.kind === "refused"
                ? { reason: now.reason, seen: now.seen }
                : { reason: "superseded", seen: "another deployment of the release was finished" },
        },
    };
}
async function conclude(run, subject, report, latest) {
    const { github, runtime, inputs, around } = run;
    // Set before anything is written to GitHub: a write that fails must not keep later jobs from acting on the verdict.
    await finish(runtime, endOf(run, report, typeOf(around, subject)));
    // A release that was not measured keeps the verdict that it has.
    if (inputs.dryRun || report.facts === undefined)
        return;
    if (subject.kind === "deployed") {
        await markDeployment(github, runtime, { id: subject.release.deploymentId, latest }, report);
        await runtime.setOutputs({ verified: report.decision === "healthy" });
    }
    await runtime.setOutputs({ "check-run-url": await writeVerdict(github, runtime, report, around.policy.digest) });
}
function endOf({ github, inputs, around, runtime }, report, type) {
    const sentence = describeReport(report);
    const { backtest } = report;
    const deciding = report.judgement?.decision.deciding ?? [];
    const { version, sha } = report;
    return {
        mode: inputs.mode,
        isNegative: isNegative(report),
        message: backtest === undefined ? sentence : `Backtest: ${sentence} Then: ${backtest.decidedThen}.`,
        stopReasons: [sentence, ...deciding.map((signal) => `${signal.name}: ${signal.explanation}`)],
        summary: [...renderReport(report), ...(isNegative(report) ? [renderOnCall(runtime.context)] : [])],
        outputs: { verified: false, "check-run-url": "", signals: deciding.map((signal) => signal.name) },
        result: {
            schemaVersion: 1,
            action: "verify",
            decision: report.decision,
            reason: report.reason,
            explanation: report.explanation,
            release: nameRelease({
                version,
                sha,
                type,
                tag: version === around.release.version ? around.release.tag : undefined,
            }),
            environment: around.environment.name,
            service: report.service,
            policyDigest: around.policy.digest,
            dryRun: inputs.dryRun,
            requests: github.countRequests(),
            ...renderOwnResult(report),
        },
    };
}
/** Thresholds are tried here before they decide anything: nothing is written, and the step stays green. */
async function backtest(run, request) {
    const { github, runtime, around } = run;
    const edge = edgeOf(run, { kind: "unrecorded" });
    const replay = await replayDeployment(github, {
        ...request,
        deployments: around.deployments,
        environment: around.environment.name,
        target: around.target,
        service: around.service,
        edge: { ...edge, signal: runtime.signal, clock: runtime.clock },
    });
    const judgement = judgeVerification(replay.facts);
    const report = {
        version: replay.release.version,
        sha: replay.release.sha,
        environment: main_headOf(around).environment,
        service: around.service,
        decision: judgement.decision.verdict,
        reason: toReason(judgement.decision.reason),
        explanation: judgement.decision.explanation,
        facts: replay.facts,
        judgement,
        backtest: { decidedThen: replay.decidedThen, replayed: replay.replayed, left: replay.left },
        notes: [],
    };
    await finish(runtime, endOf(run, report, ""));
}


/***/ }),

/***/ 3595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ readPolicyText)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./packages/shared/src/github/failure.ts
var failure = __webpack_require__(8165);
// EXTERNAL MODULE: ./packages/shared/src/github/refs.ts
var refs = __webpack_require__(3029);
;// CONCATENATED MODULE: ./packages/shared/src/github/contents.ts
/** Files of the repository at a ref, as text. */



const entryShape = schemas/* object */.Ikc({
    type: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    path: schemas/* string */.YjP(),
    sha: schemas/* string */.YjP(),
    size: schemas/* number */.aig(),
});
const fileShape = entryShape.extend({ encoding: schemas/* string */.YjP(), content: schemas/* string */.YjP() });
const blobShape = schemas/* object */.Ikc({ encoding: schemas/* enum */.k5n(["base64", "utf-8"]), content: schemas/* string */.YjP() });
/**
 * A file's text and blob SHA, or undefined when it is not there (or is no file). Files over 1 MB come by blob, once
 * `checkSize` (bytes) has not thrown.
 */
async function readFile(github, path, ref, checkSize = () => { }) {
    const parameters = { path: (0,refs/* encodeRef */.i)(path), ...(ref === undefined ? {} : { ref }) };
    try {
        const answer = await github.read("/repos/{owner}/{repo}/contents/{+path}", parameters, schemas/* union */.KCZ([schemas/* array */.YOg(entryShape), fileShape, entryShape]));
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
const repositoryShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    default_branch: schemas/* string */.YjP(),
    private: schemas/* boolean */.zMY(),
    has_issues: schemas/* boolean */.zMY(),
    owner: schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP() }),
    html_url: schemas/* string */.YjP(),
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

;// CONCATENATED MODULE: ./packages/shared/src/github/policy-file.ts
/** Reads the text of the policy from the default branch (or the ref an input names), never from the commit under release by itself. */



const objectName = schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/);
const answerShape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        defaultBranchRef: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullable(),
        at: schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), oid: objectName, target: schemas/* object */.Ikc({ oid: objectName }).optional() })
            .nullable(),
        file: schemas/* object */.Ikc({
            __typename: schemas/* string */.YjP(),
            oid: objectName,
            isBinary: schemas/* boolean */.zMY().nullish(),
            isTruncated: schemas/* boolean */.zMY().optional(),
            text: schemas/* string */.YjP().nullish(),
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
        throw new failure/* GitHubError */.y_({
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
    const file = await readFile(github, path, sha, (bytes) => {
        if (bytes > POLICY_LIMIT_BYTES)
            throw refusePolicy({ path, ref }, refuseSize(bytes));
    });
    return file === undefined
        ? { kind: "missing", path, ref, sha }
        : { kind: "file", path, ref, sha, blobSha: file.sha, text: file.text };
}


/***/ }),

/***/ 6810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ REQUIREMENT_IDS)
/* harmony export */ });
/* unused harmony export isRequirementId */
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
