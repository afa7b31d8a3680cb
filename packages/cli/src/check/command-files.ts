/** Files of the repository that a command of the policy or of a step begins with, and that are not there; pure. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { listNeededFiles } from "./command-words.ts";
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
	/** Whether a path is kept out of commits: something makes it. */
	readonly isIgnored: (path: string) => boolean;
	/** The name of ours that a call uses; undefined for anybody else's. */
	readonly nameOwn: (call: Pick<Call, "uses">) => string | undefined;
}

/** A command, where it is written and what it is called there. */
interface Written {
	readonly run: string;
	readonly folder: string;
	readonly what: string;
	readonly place: Pick<Finding, "about" | "file" | "line" | "column">;
}

/** A finding for each file that a release would look for in vain; where an earlier step may have made it there is none. */
export function checkCommandFiles(facts: CommandFacts): readonly Finding[] {
	const known = listNames(facts.files);
	const found = [...listPolicyCommands(facts), ...listStepCommands(facts)].flatMap(
		({ run, folder, what, place }): Finding[] => {
			const choices = listNeededFiles(run, folder);
			const [path] = choices;
			if (path === undefined || choices.some((one) => isThere(one, known) || isMade(one) || facts.isIgnored(one)))
				return [];
			return [
				{
					severity: "warning",
					...place,
					what: `${what} begins with ${path}, which is not in this checkout: a release that is checked out does not have it.`,
					fix: "Add the file, correct its path, or make it earlier in the same command.",
				},
			];
		},
	);
	return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** None where no workflow runs them, or one that may have made more files first. A backup comes before its deploy command. */
function listPolicyCommands(facts: CommandFacts): readonly Written[] {
	const runs = facts.workflows.flatMap(({ calls }) => calls).filter((call) => runsPolicyCommand(call, facts));
	if (runs.length === 0 || !runs.every((call) => isPlain(call, facts))) return [];
	return facts.policies.flatMap(({ environments }) =>
		environments.flatMap((environment, index) =>
			(["deploy", "rollback", "backup"] as const).flatMap((key) => {
				const command = environment[key];
				if (command === undefined || (key === "deploy" && environment.backup !== undefined)) return [];
				return [
					{
						run: command.run,
						folder: command["working-directory"],
						what: `The ${key} command of ${environment.name}`,
						place: { about: "policy" as const, ...facts.locate(["environments", index, key, "run"]) },
					},
				];
			}),
		),
	);
}

function runsPolicyCommand(call: Call, { nameOwn }: CommandFacts): boolean {
	const name = nameOwn(call);
	const has = (input: string) => call.inputs.some((one) => one.name === input);
	if (call.kind === "step") return /^(?:deploy|rollback)$/.test(name ?? "") && !has("command") && !has("operation");
	const deployWith = call.inputs.find((one) => one.name === "deploy-with")?.value ?? "command";
	return /^(?:ship|stage|rollback|drill)(?:-oidc)?\.ya?ml$/.test(name ?? "") && deployWith === "command";
}

/** The input `command` of our deploy and rollback steps. */
function listStepCommands(facts: CommandFacts): readonly Written[] {
	return facts.workflows.flatMap(({ calls }) =>
		calls.flatMap((call) => {
			const name = facts.nameOwn(call);
			const input = call.inputs.find((one) => one.name === "command");
			if (call.kind !== "step" || name === undefined || input === undefined || !isPlain(call, facts)) return [];
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

/** Of `actions/checkout`, what leaves the workspace with the files of the one commit. */
const PLAIN_INPUTS = new Set([
	"fetch-depth",
	"fetch-tags",
	"lfs",
	"persist-credentials",
	"show-progress",
	"submodules",
]);

/** Whether the workspace holds a commit of this repository and nothing else: our workflows check it out and run nothing before. */
function isPlain({ kind, earlier }: Call, { nameOwn }: CommandFacts): boolean {
	if (kind === "workflow") return true;
	const isCheckout = (step: Call["earlier"][number]) => /^actions\/checkout@/i.test(step?.uses ?? "");
	return (
		earlier.some(isCheckout) &&
		earlier.every(
			(step) =>
				step !== null &&
				(isCheckout(step) ? step.inputs.every(({ name }) => PLAIN_INPUTS.has(name)) : nameOwn(step) === "preflight"),
		)
	);
}

/** Files and the folders that hold them, in lower case: macOS and Windows do not tell them apart. */
function listNames(files: readonly string[]): {
	readonly files: ReadonlySet<string>;
	readonly folders: ReadonlySet<string>;
} {
	const lower = files.map((path) => path.toLowerCase());
	return { files: new Set(lower), folders: new Set(lower.flatMap((path) => listParts(path).slice(0, -1))) };
}

/** `a`, `a/b` and `a/b/c` of `a/b/c`. */
function listParts(path: string): readonly string[] {
	const parts = path.split("/");
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** Part of a submodule or of a linked folder is there for all that git lists. */
function isThere(path: string, { files, folders }: ReturnType<typeof listNames>): boolean {
	const name = path.toLowerCase();
	return folders.has(name) || listParts(name).some((part) => files.has(part));
}

/** In folders that package managers fill. */
function isMade(path: string): boolean {
	return /(?:^|\/)(?:node_modules|\.?venv)(?:\/|$)/.test(path);
}
