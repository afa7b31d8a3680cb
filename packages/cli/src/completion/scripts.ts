/** Completion scripts of the shells, made from the commands' data; pure. */
import { COMMON_FLAGS, type CommandSpec, type Flag, PROGRAM } from "../command.ts";

export const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

export function renderCompletion(shell: Shell, commands: readonly CommandSpec[]): string {
	const lines = { bash: renderBash, zsh: renderZsh, fish: renderFish }[shell](commands);
	return `${lines.join("\n")}\n`;
}

const flagsOf = (command: CommandSpec): readonly Flag[] => [...command.flags, ...COMMON_FLAGS];

function quote(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}

function renderBash(commands: readonly CommandSpec[]): readonly string[] {
	const words = (list: readonly string[]) => `COMPREPLY=($(compgen -W ${quote(list.join(" "))} -- "$current"))`;
	return [
		"_octoacme_release() {",
		'  local current="$' + '{COMP_WORDS[COMP_CWORD]}"',
		`  if [ "$COMP_CWORD" -eq 1 ]; then ${words(commands.map(({ name }) => name))}; return; fi`,
		'  case "$' + '{COMP_WORDS[1]}" in',
		...commands.map((command) => `    ${command.name}) ${words(flagsOf(command).map(({ name }) => `--${name}`))} ;;`),
		"  esac",
		"}",
		`complete -o default -F _octoacme_release ${PROGRAM}`,
	];
}

function renderZsh(commands: readonly CommandSpec[]): readonly string[] {
	const entries = (list: readonly { readonly name: string; readonly summary: string }[], before: string) =>
		list.map(({ name, summary }) => quote(`${before}${name}:${summary}`)).join(" ");
	return [
		`#compdef ${PROGRAM}`,
		"_octoacme_release() {",
		"  local -a found",
		`  if (( CURRENT == 2 )); then found=(${entries(commands, "")}); _describe command found; return; fi`,
		"  case $words[2] in",
		...commands.map(
			(command) => `    ${command.name}) found=(${entries(flagsOf(command), "--")}); _describe flag found; _files ;;`,
		),
		"  esac",
		"}",
		`compdef _octoacme_release ${PROGRAM}`,
	];
}

function renderFish(commands: readonly CommandSpec[]): readonly string[] {
	return commands.flatMap((command) => [
		`complete -c ${PROGRAM} -f -n __fish_use_subcommand -a ${command.name} -d ${quote(command.summary)}`,
		...flagsOf(command).map(
			({ name, type, summary }) =>
				`complete -c ${PROGRAM} -n ${quote(`__fish_seen_subcommand_from ${command.name}`)} -l ${name}${type === "string" ? " -r" : ""} -d ${quote(summary)}`,
		),
	]);
}
