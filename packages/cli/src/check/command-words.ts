/** Which files of the repository the first command of a shell script needs, where that is certain; pure. */
import { posix } from "node:path";

/** A word without a quote, a variable, a pattern or an expression. */
const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/;
const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*=/;
/** What makes no file. */
const HARMLESS = new Set(["set", "export", "echo", "printf", ":", "true", "umask", "shopt"]);
const PREFIXES = new Set(["exec", "command", "time", "env", "sudo", "nohup"]);
/** What pipes, redirects, substitutes or chooses: which files are there then is not known. An expression may be anything. */
const OPEN = /[|<>&`()]|\$\{\{/;
const SHELL = /^(?:ba|da|z)?sh$/;
const SCRIPT = /\/|\.(?:py|m?js|cjs|ts|rb|pl|ps1)$/;

/**
 * Names from the repository's root, one of which must be there for the first command that does anything; empty where no file is
 * certain. What comes before it may only set and say: after any other command a file may have been made.
 */
export function listNeededFiles(run: string, folder: string): readonly string[] {
	if (!PLAIN.test(folder)) return [];
	let at = folder;
	for (const command of run.split(/\n|;|&&/)) {
		const words = command.trim().split(/\s+/);
		if (words[0]!.startsWith("#")) continue;
		if (OPEN.test(command) || isCut(command)) return [];
		while (words.length > 0 && (ASSIGNMENT.test(words[0]!) || PREFIXES.has(words[0]!))) words.shift();
		const [first = "", ...rest] = words;
		// After `set +e` a command may fail.
		if (first === "set" && rest.some((word) => word.startsWith("+"))) return [];
		if (first === "" || HARMLESS.has(first)) continue;
		if (first === "cd") {
			const [to = "", ...more] = rest;
			if (more.length > 0 || !PLAIN.test(to) || /^[-/]/.test(to)) return [];
			at = posix.join(at, to);
			continue;
		}
		return locate(namePaths(first, rest), at);
	}
	return [];
}

/** Whether a quote or a line goes on after the part. */
function isCut(command: string): boolean {
	return command.trimEnd().endsWith("\\") || command.split('"').length % 2 === 0 || command.split("'").length % 2 === 0;
}

interface Needed {
	readonly names: readonly string[];
	/** Whether a folder above may hold it too. */
	readonly upwards?: boolean;
}

/** Nothing where a name leads out of the repository. */
function locate({ names, upwards = false }: Needed, folder: string): readonly string[] {
	const inside = (at: string) => names.map((name) => posix.join(at, name).replace(/(?<!\/)\/+$/, ""));
	const paths = inside(folder);
	if ([folder, ...names].some((name) => name.startsWith("/")) || paths.some((path) => path.startsWith(".."))) return [];
	if (!upwards) return paths;
	const parts = posix.normalize(folder).split("/");
	return parts.flatMap((_, index) => inside(parts.slice(0, parts.length - index).join("/"))).concat(names);
}

const NOTHING: Needed = { names: [] };

function namePaths(first: string, rest: readonly string[]): Needed {
	if (!PLAIN.test(first) || first.startsWith("-")) return NOTHING;
	if (SHELL.test(first)) return nameScript(skipShellOptions(rest));
	// An option may name another file, or take a program and none.
	const hasOption = rest.some((word) => word.startsWith("-"));
	if (first === "make") return hasOption ? NOTHING : { names: ["Makefile", "makefile", "GNUmakefile"] };
	if (/^(?:npm|pnpm|yarn)$/.test(first))
		return hasOption || !/^run(?:-script)?$/.test(rest[0] ?? "")
			? NOTHING
			: { names: ["package.json", "package.json5", "package.yaml"], upwards: true };
	const [script = ""] = rest;
	if (/^(?:source|\.)$/.test(first)) return nameScript(script);
	if (!/^(?:node|ruby|perl|pwsh|python[0-9.]*)$/.test(first)) return first.includes("/") ? { names: [first] } : NOTHING;
	if (hasOption || !PLAIN.test(script) || !SCRIPT.test(script)) return NOTHING;
	// Node finds a module that is called without its ending.
	return { names: first === "node" ? ["", ".js", ".json", ".node"].map((end) => `${script}${end}`) : [script] };
}

/** A shell looks along PATH for a name without a folder. */
function nameScript(script: string): Needed {
	return PLAIN.test(script) && script.includes("/") && !script.startsWith("-") ? { names: [script] } : NOTHING;
}

/** The first word that is no option; empty where an option may take a program. */
function skipShellOptions(words: readonly string[]): string {
	const [first = "", ...rest] = words;
	if (/^-[efuvx]+$/.test(first)) return skipShellOptions(rest);
	return /^-[efuvx]*o$/.test(first) ? skipShellOptions(rest.slice(1)) : first;
}
