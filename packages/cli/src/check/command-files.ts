/** Files of the repository that a command of the policy or of a step begins with, and that are not there; pure. */
import { posix } from "node:path";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { Finding } from "./finding.ts";
import type { Locate } from "./policy-findings.ts";
import type { Call, ReadWorkflow } from "./workflow-calls.ts";

interface CommandFacts {
	readonly policies: readonly Policy[];
	readonly workflows: readonly ReadWorkflow[];
	/** The place of a part of the policy in its file. */
	readonly locate: Locate;
	/** Paths of the repository. */
	readonly files: readonly string[];
	/** The name of ours that a call uses; undefined for anybody else's. */
	readonly nameOwn: (call: Call) => string | undefined;
}

/** A command, where it is written and what it is called there. */
interface Written {
	readonly run: string;
	readonly folder: string;
	readonly what: string;
	readonly place: Pick<Finding, "about" | "file" | "line" | "column">;
}

/** A finding for each file that a release would look for in vain. */
export function checkCommandFiles(facts: CommandFacts): readonly Finding[] {
	const known = new Set(facts.files);
	const found = [...listPolicyCommands(facts), ...listStepCommands(facts)].flatMap(
		({ run, folder, what, place }): Finding[] =>
			listNeeded(run, folder)
				.filter((choices) => !choices.some((path) => isThere(path, known)))
				.map(([path = ""]) => ({
					severity: "warning",
					...place,
					what: `${what} begins with ${path}, which is not in this checkout: a release that is checked out does not have it.`,
					fix: "Add the file, correct its path, or make it earlier in the same command.",
				})),
	);
	return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function listPolicyCommands({ policies, locate }: CommandFacts): readonly Written[] {
	return policies.flatMap(({ environments }) =>
		environments.flatMap((environment, index) =>
			(["deploy", "rollback", "backup"] as const).flatMap((key) => {
				const command = environment[key];
				if (command === undefined) return [];
				return [
					{
						run: command.run,
						folder: command["working-directory"],
						what: `The ${key} command of ${environment.name}`,
						place: { about: "policy" as const, ...locate(["environments", index, key, "run"]) },
					},
				];
			}),
		),
	);
}

/** The input `command` of our deploy and rollback steps. */
function listStepCommands({ workflows, nameOwn }: CommandFacts): readonly Written[] {
	return workflows.flatMap(({ calls }) =>
		calls.flatMap((call) => {
			const name = nameOwn(call);
			const input = call.inputs.find((one) => one.name === "command");
			if (call.kind !== "step" || name === undefined || input === undefined) return [];
			const folder = call.inputs.find((one) => one.name === "working-directory")?.value ?? ".";
			return [
				{
					run: input.value,
					folder,
					what: `The command of ${name} in the job ${call.job}`,
					place: { about: "workflow" as const, ...input.place },
				},
			];
		}),
	);
}

/** Part of a submodule or of a linked folder is there for all that git lists. */
function isThere(path: string, known: ReadonlySet<string>): boolean {
	const parts = path.split("/");
	return parts.some((_, index) => known.has(parts.slice(0, index + 1).join("/")));
}

/** A word without a quote, a variable, a pattern or an expression. */
const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/;
const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*=/;
/** What makes no file. */
const HARMLESS = new Set(["set", "export", "echo", "printf", ":", "true", "umask", "trap", "shopt"]);
const PREFIXES = new Set(["exec", "command", "time", "env", "sudo", "nohup"]);
const INTERPRETERS = /^(?:ba|da|z)?sh$|^(?:python[0-9.]*|node|ruby|perl|pwsh|source|\.)$/;
const SCRIPT = /\/|\.(?:sh|bash|py|m?js|cjs|ts|rb|pl|ps1)$/;

/**
 * Files that the first command that does anything needs, each with the names it may have. What comes before it may only set and say:
 * after any other command a file may have been made.
 */
function listNeeded(run: string, folder: string): readonly (readonly string[])[] {
	if (!PLAIN.test(folder)) return [];
	let at = folder;
	for (const command of run.split(/\n|;|&&/)) {
		const words = command.trim().split(/\s+/);
		while (words.length > 0 && (ASSIGNMENT.test(words[0]!) || PREFIXES.has(words[0]!))) words.shift();
		const [first = "", ...rest] = words;
		if (first === "" || first.startsWith("#") || HARMLESS.has(first)) continue;
		if (first === "cd") {
			if (rest.length !== 1 || !PLAIN.test(rest[0]!)) return [];
			at = posix.join(at, rest[0]!);
			continue;
		}
		return namePaths(first, rest, at);
	}
	return [];
}

function namePaths(first: string, rest: readonly string[], folder: string): readonly (readonly string[])[] {
	const inside = (...names: readonly string[]) => {
		const paths = names.map((name) => posix.join(folder, name));
		return names.some((name) => name.startsWith("/")) || paths.some((path) => path.startsWith("..")) ? [] : [paths];
	};
	if (!PLAIN.test(first)) return [];
	if (first === "make")
		return rest.some((word) => /^-[fC]|^--(?:file|directory)/.test(word))
			? []
			: inside("Makefile", "makefile", "GNUmakefile");
	if (/^(?:npm|pnpm|yarn)$/.test(first))
		return rest.some((word) => /^(?:-C|--(?:prefix|cwd|dir))/.test(word)) || !/^run(?:-script)?$/.test(rest[0] ?? "")
			? []
			: inside("package.json");
	if (INTERPRETERS.test(first)) {
		// `-o` has a word of its own, such as `pipefail`.
		const script = rest.find((word, index) => !/^[-+]/.test(word) && !/^-[a-z]*o$/.test(rest[index - 1] ?? ""));
		// `-c`, `-m` and `-e` take a program and no file.
		const isProgram = rest.some((word) => /^-[a-z]*[cme]$|^--eval/.test(word) && !/^-[eux]+$/.test(word));
		const isFile = script !== undefined && !isProgram && PLAIN.test(script) && SCRIPT.test(script);
		return isFile ? inside(script) : [];
	}
	return first.includes("/") ? inside(first) : [];
}
