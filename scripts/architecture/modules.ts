/** The one table of modules: what each holds, what it may import, and which of its files decide without reaching outside. */

export interface Module {
	readonly name: string;
	/** Beginning of its files' paths, or a whole path. */
	readonly paths: readonly string[];
	readonly holds: string;
	/** Modules that it may import, types included; itself always. All of them stand above it in the table. */
	readonly imports: readonly string[];
	/** Packages and `node:` modules that it may import. */
	readonly packages: readonly string[];
	/** Which files are pure: all but these, or only these. Names within the module's paths, without `.ts`; `run-*` is a beginning. */
	readonly pure: { readonly except: readonly string[] } | { readonly only: readonly string[] };
}

const SHARED = "packages/shared/src/";
const ALL: Module["pure"] = { except: [] };
const NONE: Module["pure"] = { only: [] };
/** What an action may import. */
const POLICY_PACKAGE = [
	"vocabulary",
	"text",
	"release",
	"record",
	"policy",
	"incident",
	"notes",
	"requirements",
	"process",
	"github",
	"range",
	"verification",
	"channels",
	"phase",
];

function shared(name: string, rest: Omit<Module, "name" | "paths">): Module {
	return { name, paths: [`${SHARED}${name}/`], ...rest };
}

function action(name: string, holds: string, pure: readonly string[], packages: readonly string[] = []): Module {
	return { name, paths: [`actions/${name}/src/`], holds, imports: POLICY_PACKAGE, packages, pure: { only: pure } };
}

export const MODULES: readonly Module[] = [
	{
		name: "vocabulary",
		paths: [`${SHARED}vocabulary.ts`, `${SHARED}errors.ts`],
		holds: "the closed sets that all actions share, and errors with a fix",
		imports: [],
		packages: [],
		pure: ALL,
	},
	shared("text", {
		holds: "Markdown, escaping, durations, plurals, canonical JSON",
		imports: ["vocabulary"],
		packages: ["node:crypto", "markdown-it"],
		pure: ALL,
	}),
	shared("release", {
		holds: "versions, commits, deployments, what an environment holds",
		imports: ["vocabulary", "text"],
		packages: ["@renovatebot/pep440", "semver"],
		pure: ALL,
	}),
	shared("record", {
		holds: "the release record: entries, their chain, whose count",
		imports: ["release", "text"],
		packages: [],
		pure: ALL,
	}),
	shared("policy", {
		holds: "the policy file, its standard, waivers and windows",
		imports: ["vocabulary", "text", "release"],
		packages: ["zod", "yaml", "picomatch", "temporal-polyfill"],
		pure: ALL,
	}),
	shared("incident", {
		holds: "incident, review and messages as text",
		imports: ["vocabulary", "text", "release"],
		packages: ["zod"],
		pure: ALL,
	}),
	shared("notes", {
		holds: "release notes from commits and pull requests",
		imports: ["vocabulary", "text", "release", "policy"],
		packages: ["zod", "node:buffer"],
		pure: ALL,
	}),
	shared("requirements", {
		holds: "the guide's requirements, one file each, and the decision over them",
		imports: ["vocabulary", "text", "release", "policy", "incident", "notes"],
		packages: ["zod", "spdx-expression-parse", "spdx-satisfies", "spdx-license-ids"],
		pure: ALL,
	}),
	shared("process", {
		holds: "what only the process has: inputs, outputs, commands, git, HTTP, clock",
		imports: ["vocabulary", "text", "release"],
		packages: ["@actions/core", "@actions/exec", "node:"],
		pure: NONE,
	}),
	shared("github", {
		holds: "the client, and one narrow read or write a file",
		imports: ["vocabulary", "text", "release", "record", "policy", "notes", "requirements", "process"],
		packages: ["@actions/github", "zod", "node:crypto"],
		pure: NONE,
	}),
	shared("range", {
		holds: "the commits and paths of a release, from a clone or from GitHub alike",
		imports: ["vocabulary", "release", "requirements", "process", "github"],
		packages: [],
		pure: NONE,
	}),
	shared("verification", {
		holds: "probes, metrics, identity, and the verdict on them",
		imports: ["vocabulary", "text", "policy", "process"],
		packages: ["aws4"],
		pure: { except: ["run-*", "read-*"] },
	}),
	shared("channels", {
		holds: "mail, chat, pages, webhooks",
		imports: ["vocabulary", "text", "policy", "process", "github"],
		packages: ["nodemailer", "node:crypto", "node:net"],
		pure: { except: ["deliver-*"] },
	}),
	shared("phase", {
		holds: "what actions do alike: policy, lock, command, record, finish",
		imports: ["vocabulary", "text", "release", "policy", "record", "process", "github", "verification"],
		packages: ["zod", "node:fs", "node:path"],
		pure: { only: ["choose-command", "result", "result-schema"] },
	}),
	action(
		"preflight",
		"go or no-go",
		[
			"debts",
			"facts",
			"kept-facts",
			"matrix",
			"permission-block",
			"reasons",
			"release-issue",
			"release-subject",
			"report",
		],
		["yaml", "node:fs", "node:path"],
	),
	action("deploy", "deploys to an environment", [
		"checklist",
		"event",
		"evidence",
		"outcome",
		"plan",
		"progress",
		"reasons",
		"report",
		"timeline",
	]),
	action("verify", "says whether the release is healthy", [
		"chart",
		"deployment",
		"fields",
		"reasons",
		"report",
		"rules",
	]),
	action(
		"rollback",
		"brings the last good release back",
		["decide", "drill-plan", "incident-merge", "incident-start", "outcome", "own-result", "plan", "reasons", "report"],
		["zod"],
	),
	action("release-notes", "writes the notes", ["plan", "reasons", "report"]),
	action("announce", "tells the audiences", ["message", "plan", "reasons"]),
	{
		name: "local-github",
		paths: ["packages/local-github/src/"],
		holds: "a GitHub on loopback, held to GitHub's own schemas",
		imports: [],
		packages: ["node:", "ajv", "ajv-formats", "graphql", "yaml"],
		pure: NONE,
	},
	{
		name: "rehearsal",
		paths: ["packages/rehearsal/src/"],
		holds: "runs workflow files on this machine as a runner would",
		imports: ["text", "record", "release", "local-github"],
		packages: ["node:", "@actions/expressions", "@actions/workflow-parser", "marked", "picomatch"],
		pure: NONE,
	},
	{
		name: "cli",
		paths: ["packages/cli/src/"],
		holds: "`npx @octoacme/release`: init, check, policy, explain, next, rehearse, replay, doctor",
		imports: [...POLICY_PACKAGE, "preflight", "deploy", "rollback", "announce", "rehearsal"],
		packages: ["node:", "yaml", "zod"],
		pure: NONE,
	},
];

/** Undefined: the file belongs to no module, which is a fault. */
export function moduleOf(path: string): Module | undefined {
	return MODULES.find(({ paths }) => paths.some((beginning) => path.startsWith(beginning)));
}

/** Whether the table says of a file that it is pure. */
export function isPure(path: string): boolean {
	const found = moduleOf(path);
	if (found === undefined) return false;
	const name = found.paths.reduce((rest, beginning) => rest.replace(beginning, ""), path).replace(/\.ts$/, "");
	const isNamed = (names: readonly string[]) =>
		names.some((wanted) => (wanted.endsWith("*") ? name.startsWith(wanted.slice(0, -1)) : name === wanted));
	return "only" in found.pure ? isNamed(found.pure.only) : !isNamed(found.pure.except);
}
