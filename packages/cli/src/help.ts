/** Renders help from the commands' data, for the terminal and for the README. */
import { COMMON_FLAGS, type CommandSpec, type Flag, PROGRAM } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import type { Invocation } from "./own-package.ts";
import { style, wrapText } from "./text.ts";

/** The help without a command. */
export function renderOverview(version: string, { command: called, setup }: Invocation): string {
	const start = (line: string, what = "") => `  ${`${called} ${line}`.padEnd(38)}${what}`.trimEnd();
	return [
		`${style("bold", PROGRAM)} ${version} — governed releases with OctoAcme Release Actions`,
		"",
		style("bold", "Usage"),
		`  ${called} COMMAND [flags]`,
		...(setup === undefined ? [] : ["", "  From this clone, once in a shell:", `  ${setup}`]),
		"",
		style("bold", "Commands"),
		...COMMANDS.map((command) => `  ${style("cyan", nameOf(command).padEnd(16))}${command.summary}`),
		"",
		style("bold", "Start"),
		start("init", "writes the policy and the workflows, in advisory mode"),
		start("check", "says what would fail"),
		start("rehearse --tag v1.0.0"),
		"",
		`${PROGRAM} COMMAND --help shows flags, examples and exit codes.`,
	].join("\n");
}

/** One command's help; `called`: how the reader calls the command line. */
export function renderCommandHelp(command: CommandSpec, called: string): string {
	return [
		`${style("bold", `${PROGRAM} ${nameOf(command)}`)} — ${command.summary}`,
		"",
		wrapText(command.description, ""),
		"",
		...(command.argument === undefined
			? []
			: [style("bold", "Argument"), `  ${command.argument.name.padEnd(26)}${command.argument.summary}`, ""]),
		style("bold", "Flags"),
		...[...command.flags, ...COMMON_FLAGS].map(
			(flag) => `  ${style("cyan", writeFlag(flag).padEnd(32))}${wrapText(flag.summary, " ".repeat(34))}`,
		),
		"",
		style("bold", "Examples"),
		...command.examples.map(({ line, what }) => `  ${`${called} ${line}`.padEnd(64)}${style("dim", what)}`),
		"",
		style("bold", "Exit codes"),
		...listExits(command).map(([code, meaning]) => `  ${String(code).padEnd(4)}${meaning}`),
	].join("\n");
}

/** Every exit code of a command with its meaning. */
function listExits(command: CommandSpec): readonly (readonly [number, string])[] {
	return [
		[0, command.exits.ok],
		[1, command.exits.problems],
		[2, "the command line, or what it names, is wrong"],
		[3, "something could not be read or written: no git, no remote, no token, GitHub refused"],
		[70, "a bug of ours"],
	];
}

/** The README's tables; a test holds the README to it. */
export function renderReference(): string {
	return COMMANDS.map((command) =>
		[
			`### \`${nameOf(command)}\``,
			"",
			command.description,
			"",
			"```sh",
			...command.examples.map(({ line, what }) => `${PROGRAM} ${line} # ${what}`),
			"```",
			"",
			"| flag | meaning |",
			"| --- | --- |",
			...[...command.flags, ...COMMON_FLAGS].map(
				(flag) => `| \`${escapeCell(writeFlag(flag))}\` | ${escapeCell(flag.summary)} |`,
			),
			"",
			`With \`--json\` it prints what [\`${command.name}.schema.json\`](../../schema/cli/${command.name}.schema.json) describes.`,
			"",
			"| exit code | meaning |",
			"| --- | --- |",
			...listExits(command).map(([code, meaning]) => `| ${code} | ${escapeCell(meaning)} |`),
		].join("\n"),
	).join("\n\n");
}

function nameOf(command: CommandSpec): string {
	const { argument, name } = command;
	return argument === undefined ? name : `${name} ${argument.name}`;
}

function writeFlag(flag: Flag): string {
	return flag.type === "boolean" ? `--${flag.name}` : `--${flag.name} ${flag.value ?? "TEXT"}`;
}

function escapeCell(text: string): string {
	return text.replaceAll("|", "\\|");
}
