/** Says which commands a shell block of a page runs, and whether each is one that exists. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./blocks.ts";

const scripts = Object.keys(
	(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> }).scripts,
);

/** GitHub's own command line, as far as pages name it: its commands with the options that they have. */
const GH: Readonly<Record<string, readonly string[]>> = {
	"release create": ["--generate-notes", "--draft", "--verify-tag", "--latest", "--notes-file", "--prerelease"],
	"release list": ["--limit"],
	"attestation verify": ["--repo", "--predicate-type", "--source-digest"],
	"release download": ["--repo", "--dir"],
	"workflow run": ["--field", "-f", "--ref"],
	"run watch": ["--exit-status"],
	"variable set": ["--body"],
	"secret set": ["--env", "--body"],
};

/** The commands of our command line with the names of their flags. */
export type CommandLine = ReadonlyMap<string, readonly string[]>;

/** The commands of a block, without comments, prompts and what a console printed. */
export function splitCommands(language: string, text: string): string[] {
	const lines = text.replaceAll("\\\n", " ").split("\n");
	const typed =
		language === "console"
			? lines.filter((line) => /^[$>] /.test(line)).map((line) => line.replace(/^[$>] /, ""))
			: lines;
	return typed
		.map((line) => line.replace(/(^|\s)#.*$/, ""))
		.flatMap((line) => line.split(/&&|\|\||;|(?<!\|)\|(?!\|)/))
		.map((command) => command.trim())
		.filter(Boolean);
}

/** Null when the command is one that exists, else what is wrong with it. */
export function judgeCommand(command: string, commandLine: CommandLine): string | null {
	const words = command.split(/\s+/).filter((word) => !/^[A-Z_][A-Z0-9_]*=/.test(word));
	const [name, ...rest] = words;
	switch (name) {
		case undefined:
			return null; // only variables
		case "export":
		case "cd":
		case "mkdir":
		case "cp":
		case "chmod":
		case "alias":
			return null;
		case "octoacme-release":
			return judgeOurs(rest, commandLine);
		case "npm":
			return judgeNpm(rest);
		case "npx":
			return judgeNpx(rest, commandLine);
		case "node":
			return judgeNode(rest);
		case "bash":
			return existsSync(join(ROOT, rest[0] ?? "")) ? null : `no file ${rest[0]}`;
		case "git":
			return judgeGit(rest);
		case "gh":
			return judgeGh(rest);
		default:
			return `unknown program '${name}'`;
	}
}

/** What git's own short help does not list, although the command takes it. */
const UNLISTED: Readonly<Record<string, readonly string[]>> = { log: ["--oneline", "--first-parent"] };
const usages = new Map<string, string | null>();

/** git's own help of one of its commands; null when it has none of that name. */
function readUsage(command: string): string | null {
	const known = usages.get(command);
	if (known !== undefined) return known;
	const { status, stdout, stderr } = spawnSync("git", [command, "-h"], { encoding: "utf8", cwd: tmpdir() });
	const usage = status === 129 && /^usage: git /m.test(stdout + stderr) ? stdout + stderr : null;
	usages.set(command, usage);
	return usage;
}

function judgeGit(words: readonly string[]): string | null {
	const [command = "", ...rest] = words;
	const usage = /^[a-z][a-z-]+$/.test(command) ? readUsage(command) : null;
	if (usage === null) return `git has no command '${command}'`;
	const end = rest.indexOf("--");
	const options = (end < 0 ? rest : rest.slice(0, end)).filter((word) => /^-/.test(word));
	const wrong = options.find((option) => {
		const name = option.split("=")[0]!;
		if (UNLISTED[command]?.includes(name)) return false;
		const pattern = name.startsWith("--")
			? `--(?:\\[no-\\]|no-)?${name.slice(2).replace(/^no-/, "")}\\b`
			: `${name.slice(0, 2)}\\b`;
		return !new RegExp(`(?:^|[\\s[(|,])${pattern}`, "m").test(usage);
	});
	return wrong === undefined ? null : `git ${command} has no ${wrong}`;
}

function judgeNpm(words: readonly string[]): string | null {
	const [verb, script] = words;
	if (verb === "ci" || verb === "install" || verb === "test") return null;
	if (verb !== "run") return `npm ${verb} is not one of ours`;
	return scripts.includes(script ?? "") ? null : `no script '${script}' in package.json`;
}

function judgeNpx(words: readonly string[], commandLine: CommandLine): string | null {
	const rest = words.filter((word) => word !== "--yes");
	if (rest[0] === "vitest") return rest[1] === "run" ? null : "npx vitest would watch";
	if (/^@octoacme\/release(@\S+)?$/.test(rest[0] ?? "")) return judgeOurs(rest.slice(1), commandLine);
	return `npx ${rest[0]} is not one of ours`;
}

function judgeOurs([command = "", ...rest]: readonly string[], commandLine: CommandLine): string | null {
	const flags = commandLine.get(command);
	if (flags === undefined) return `the command line has no '${command}'`;
	const wrong = rest.map((word) => /^--([a-z-]+)/.exec(word)?.[1]).find((flag) => flag && !flags.includes(flag));
	return wrong === undefined ? null : `${command} has no --${wrong}`;
}

/** Options are looked up in the program's text: each `--name` must stand there as an option of its own. */
function judgeNode(words: readonly string[]): string | null {
	const [file = "", ...rest] = words;
	if (!existsSync(join(ROOT, file))) return `no file ${file}`;
	const source = readFileSync(join(ROOT, file), "utf8");
	const missing = rest
		.map((word) => /^\[?--([a-z-]+)/.exec(word)?.[1])
		.filter((option) => option !== undefined)
		.filter((option) => !new RegExp(`["']?\\b${option}\\b["']?\\s*:\\s*\\{`).test(source));
	return missing.length === 0 ? null : `${file} has no option --${missing[0]}`;
}

function judgeGh(words: readonly string[]): string | null {
	const known = GH[`${words[0]} ${words[1]}`];
	if (known === undefined) return `gh ${words[0]} ${words[1]} is not one that pages name`;
	const wrong = words.slice(2).filter((word) => word.startsWith("-") && !known.includes(word.split("=")[0]!));
	return wrong.length === 0 ? null : `gh ${words[0]} ${words[1]} has no ${wrong[0]}`;
}
