export const id = 509;
export const ids = [509];
export const modules = {

/***/ 9509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCompletion: () => (/* binding */ createCompletion)
});

// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __webpack_require__(36888);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var src_command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/json-documents.ts + 2 modules
var json_documents = __webpack_require__(73094);
// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __webpack_require__(19678);
;// CONCATENATED MODULE: ./packages/cli/src/completion/scripts.ts
/** Completion scripts of the shells, made from the commands' data; pure. */

const SHELLS = ["bash", "zsh", "fish"];
function renderCompletion(shell, commands) {
    const lines = { bash: renderBash, zsh: renderZsh, fish: renderFish }[shell](commands);
    return `${lines.join("\n")}\n`;
}
const flagsOf = (command) => [...command.flags, ...src_command/* COMMON_FLAGS */.gd];
function quote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
function renderBash(commands) {
    const words = (list) => `COMPREPLY=($(compgen -W ${quote(list.join(" "))} -- "$current"))`;
    return [
        "_octoacme_release() {",
        '  local current="$' + '{COMP_WORDS[COMP_CWORD]}"',
        `  if [ "$COMP_CWORD" -eq 1 ]; then ${words(commands.map(({ name }) => name))}; return; fi`,
        '  case "$' + '{COMP_WORDS[1]}" in',
        ...commands.map((command) => `    ${command.name}) ${words(flagsOf(command).map(({ name }) => `--${name}`))} ;;`),
        "  esac",
        "}",
        `complete -o default -F _octoacme_release ${src_command/* PROGRAM */.RX}`,
    ];
}
function renderZsh(commands) {
    const entries = (list, before) => list.map(({ name, summary }) => quote(`${before}${name}:${summary}`)).join(" ");
    return [
        `#compdef ${src_command/* PROGRAM */.RX}`,
        "_octoacme_release() {",
        "  local -a found",
        `  if (( CURRENT == 2 )); then found=(${entries(commands, "")}); _describe command found; return; fi`,
        "  case $words[2] in",
        ...commands.map((command) => `    ${command.name}) found=(${entries(flagsOf(command), "--")}); _describe flag found; _files ;;`),
        "  esac",
        "}",
        `compdef _octoacme_release ${src_command/* PROGRAM */.RX}`,
    ];
}
function renderFish(commands) {
    return commands.flatMap((command) => [
        `complete -c ${src_command/* PROGRAM */.RX} -f -n __fish_use_subcommand -a ${command.name} -d ${quote(command.summary)}`,
        ...flagsOf(command).map(({ name, type, summary }) => `complete -c ${src_command/* PROGRAM */.RX} -n ${quote(`__fish_seen_subcommand_from ${command.name}`)} -l ${name}${type === "string" ? " -r" : ""} -d ${quote(summary)}`),
    ]);
}

;// CONCATENATED MODULE: ./packages/cli/src/completion/completion.ts
/** `completion SHELL`: prints what a shell needs to complete commands and flags. */





/** The command, for the commands that are to be completed: they name it, so it cannot name them. */
function createCompletion(commands) {
    return async (values, runtime) => {
        const shell = SHELLS.find((one) => one === values.argument);
        if (shell === undefined)
            throw new usage_error/* UsageError */.e(`SHELL is ${(0,text_escape/* quoteValue */.cl)(values.argument)}; expected ${SHELLS.join(", ")}.`, "Such as: octoacme-release completion bash");
        const script = renderCompletion(shell, commands);
        if (values.json)
            (0,json_documents/* printJson */.Q2)(runtime, { schemaVersion: 1, shell, script });
        else
            runtime.print(script);
        return src_command/* EXIT */.dc.ok;
    };
}


/***/ })

};
