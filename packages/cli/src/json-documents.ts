/** What each command prints with `--json`: the schemas that its documents are typed by and that are published in `schema/cli/`. */
import { resultSchema } from "@octoacme/shared/phase/result-schema.ts";
import { MODES, VERSIONINGS } from "@octoacme/shared/vocabulary.ts";
import * as z from "zod";
import { nextDocument } from "./next/document.ts";
import type { Runtime } from "./runtime.ts";

const VERSION = { schemaVersion: z.literal(1) };
const texts = z.array(z.string());
const count = z.number().int().min(0);

const error = z
	.strictObject({
		...VERSION,
		error: z.strictObject({
			code: z.string().describe("A kebab-case code; `usage` for a command line that cannot be understood."),
			message: z.string(),
			hint: z.string().describe("How to fix it; may be empty."),
		}),
	})
	.describe(
		"Printed instead of the command's own document when it could not do its work (exit code 2, 3 or 70; 1 where a policy or a workflow cannot be used).",
	);

const reportedCheck = z.strictObject({ name: z.string(), workflow: z.string() });

const stages = z.strictObject({ staging: z.string().optional(), production: z.string().optional() });

const found = z
	.strictObject({
		tagPatterns: texts,
		versionings: z.record(z.string(), z.enum(VERSIONINGS)),
		unsupportedTags: texts,
		latest: z.string().optional().describe("The highest version that a tag of the first pattern carries."),
		latestOf: z.record(z.string(), z.string()),
		releaseBranches: z.array(z.strictObject({ pattern: z.string(), examples: texts })),
		checks: z.array(reportedCheck).describe("Checks that report on every commit of the default branch."),
		checksReported: z.boolean().describe("Whether GitHub said which checks reported."),
		protectedBranches: texts.nullable().describe("Null: GitHub did not say."),
		environments: z
			.array(
				z.strictObject({
					name: z.string(),
					source: z.enum(["github", "workflows"]).describe("`github` also where workflows name it."),
					reviewers: texts.describe("Logins, and `owner/team` for teams."),
					waitMinutes: z.number().min(0),
					isDeployed: z.boolean().describe("Whether one of the newest 50 deployments went there."),
				}),
			)
			.describe("Environments of GitHub, and those that workflows name."),
		stageNames: stages.describe("What GitHub calls them; left out where it has none, or several."),
		productions: texts.describe("Several environments that may be production."),
		deployedElsewhere: z
			.string()
			.optional()
			.describe("Production, where something that no workflow shows deploys to it."),
		deployedUrls: stages.describe("Addresses that deployments name, always the same one."),
		approvers: texts.describe("People who approve deployments to production on GitHub."),
		leftOut: z
			.array(reportedCheck.extend({ why: z.string() }))
			.describe("Checks that do not report on every such commit, and why."),
		unnamed: z
			.array(z.strictObject({ workflow: z.string(), job: z.string() }))
			.describe("Jobs whose checks have names that are known only when they run."),
		owners: z.strictObject({ users: texts, teams: texts }),
		languages: texts,
		packageManager: z.string().optional(),
		packages: z
			.array(z.strictObject({ name: z.string(), tag: z.string(), paths: texts }))
			.describe("What has tags of its own and a folder."),
		unplacedTags: texts.describe("Patterns of tags that name something of which there is no folder."),
		services: z.array(z.strictObject({ name: z.string(), path: z.string() })),
		deployCommand: z.strictObject({ run: z.string(), from: z.string() }).optional(),
		tagDeployers: texts.describe("Workflows that deploy the tags of releases."),
		branchDeployers: z
			.array(z.strictObject({ workflow: z.string(), job: z.string() }))
			.describe("Jobs that deploy each push to the default branch."),
		tagPublishers: texts.describe("Workflows that publish a package on tags."),
		deployJobs: z.array(
			z.strictObject({
				workflow: z.string(),
				job: z.string(),
				environment: z.string().optional(),
				isOidc: z.boolean(),
				actions: texts,
				steps: z.array(z.record(z.string(), z.unknown())),
				written: z
					.strictObject({
						on: z.unknown().optional(),
						permissions: z.unknown().optional(),
						env: z.unknown().optional(),
						defaults: z.unknown().optional(),
						job: z.record(z.string(), z.unknown()),
					})
					.describe("The job and what its workflow says for all jobs, as it is written."),
			}),
		),
		urls: stages,
		healthPath: z.string().optional(),
		deployHook: z
			.union([
				z.strictObject({
					kind: z.literal("steps"),
					refusals: texts.describe("Why the steps are not taken over: the action fails until it is written."),
					staging: z.string().nullable(),
					production: z.string(),
					isOidc: z.boolean(),
					from: texts,
					variables: texts.describe("Names that RELEASE_VARIABLES has to hold."),
					text: z.string(),
				}),
				z.strictObject({ kind: z.literal("none").describe("There are no deploy jobs.") }),
			])
			.describe("What becomes of the repository's own deploy jobs."),
		hasDeployAction: z.boolean(),
		earlier: z
			.strictObject({
				staging: z.string().nullable(),
				production: z.string(),
				isOidc: z.boolean(),
				deployWith: z.enum(["command", "action"]),
				urls: stages,
			})
			.optional()
			.describe("The environments that a call of ship.yml and the policy name already."),
	})
	.describe("What the repository itself says. What was not found is left out.");

const answers = z.strictObject({
	kind: z.enum(["service", "library"]),
	tagPattern: z.string(),
	packages: texts.describe("Empty: the repository is released as one."),
	managers: texts,
	checks: texts,
	deploy: z.string().describe("Empty: something else deploys."),
	deployWith: z.enum(["command", "action"]),
	stagingUrl: z.string().describe("Empty: no staging."),
	productionUrl: z.string(),
	healthPath: z.string(),
	versionPath: z.string(),
	mode: z.enum(MODES),
});

const init = z.strictObject({
	...VERSION,
	written: z.boolean().describe("False with --dry-run, and when a file differs and --force was not given."),
	mode: z.enum(MODES),
	repository: z.string().nullable().describe("OWNER/NAME; null without a remote on GitHub."),
	survey: z
		.array(
			z.strictObject({
				state: z.enum(["found", "guessed", "unknown"]),
				about: z.string(),
				what: z.string(),
				source: z
					.enum(["github", "workflows", "files", "clone"])
					.nullable()
					.describe("Where it comes from, or what the guess goes by. Null: a default, or not known."),
			}),
		)
		.describe("What was found, guessed and not known, as shown on the terminal."),
	found,
	answers,
	files: z.array(
		z.strictObject({
			path: z.string(),
			state: z.enum(["new", "unchanged", "differs"]).describe("Before anything was written."),
			why: z.string(),
			text: z.string(),
		}),
	),
	next: texts,
});

const finding = z.strictObject({
	severity: z.enum(["error", "warning", "note"]),
	about: z.enum(["policy", "workflow", "token", "repository"]),
	file: z.string().nullable(),
	line: count.nullable().describe("Counted from 1."),
	column: count.nullable().describe("Counted from 1."),
	what: z.string(),
	fix: z.string(),
});

const policyValues = z.strictObject({
	service: z.string().nullable().describe("Null: the policy has no services."),
	values: z.array(
		z.strictObject({
			path: z.string().describe("As in the file, such as `requirements.ci.role`."),
			value: z.unknown(),
			line: count.nullable().describe("Null: built in."),
			source: z.string().nullable().describe("The file that sets it; null: built in."),
			origin: z.string().describe("`FILE:LINE`, or `built in`."),
		}),
	),
});

const check = z.strictObject({
	...VERSION,
	ok: z.boolean().describe("No errors."),
	errors: count,
	warnings: count,
	notes: count,
	files: z.strictObject({ policy: z.string().nullable().describe("Null: there is no policy file."), workflows: texts }),
	policies: z
		.array(policyValues)
		.describe("Every value in force and where it comes from; empty: the policy is not valid."),
	token: z.strictObject({
		asked: z.boolean().describe("Whether GitHub was asked."),
		login: z.string().nullable(),
		reads: z.array(
			z.strictObject({
				what: z.string(),
				permission: z.string(),
				requirements: texts.describe("Those that are unknown without it."),
				ok: z.boolean(),
				problem: z.string().nullable(),
			}),
		),
	}),
	findings: z.array(finding),
});

export const standingSchema = z.strictObject({
	repository: z.string().describe("OWNER/NAME."),
	standing: z
		.enum(["ready", "partly", "not-set-up", "invalid", "unknown"])
		.describe("`ready`: a valid policy, workflows that call us, protected tags. `unknown`: a part could not be read."),
	policy: z.enum(["valid", "invalid", "none", "unknown"]),
	workflows: z.enum(["call", "none", "unknown"]).describe("Whether a workflow of the default branch calls us."),
	tags: z
		.enum(["protected", "open", "unknown"])
		.describe("Whether a ruleset keeps release tags from being moved and deleted."),
	calls: texts.describe("Actions and workflows of ours that are called."),
	problems: texts,
});

const checkAll = z.strictObject({
	...VERSION,
	all: z.string().describe("As named by --all."),
	ok: z.boolean().describe("Every repository was read, and no policy is invalid."),
	complete: z.boolean(),
	left: count.describe("Repositories that are still to be read."),
	stopped: z.string().nullable().describe("Why it stopped before the end."),
	archived: texts.describe("Repositories of the owner that are archived: they are not read."),
	repositories: z.array(standingSchema),
});

const policy = z.union([
	z.strictObject({ ...VERSION, file: z.string(), policies: z.array(policyValues).describe("One for each service.") }),
	z.strictObject({ ...VERSION, problems: texts.min(1) }).describe("The policy is not valid (exit code 1)."),
]);

const explain = resultSchema.options[0]
	.extend({
		repository: z.string().describe("OWNER/NAME."),
		as: z.string().describe("The login of the token."),
		policyValues: policyValues.describe("Every value that the release was judged by, and where it comes from."),
	})
	.describe("The result of the action preflight, and who asked about which repository.");

const conclusion = z.enum(["success", "failure", "cancelled", "skipped"]).nullable();

const rehearse = z.strictObject({
	...VERSION,
	good: z.boolean(),
	network: z.enum(["loopback", "open"]),
	repository: z.string(),
	seconds: z.number().min(0),
	releases: z.array(
		z.strictObject({
			title: z.string(),
			tag: z.string(),
			outcome: z.string(),
			runs: z.array(
				z.strictObject({
					name: z.string(),
					attempt: count,
					conclusion,
					jobs: z.array(z.strictObject({ name: z.string(), conclusion })),
				}),
			),
		}),
	),
	requests: z.strictObject({ total: count, invalid: count }).describe("Requests to the local GitHub."),
	page: z.string().describe("Path of the page with every summary."),
});

const decision = z.strictObject({ decision: z.string(), reason: z.string() });

const replay = z.strictObject({
	...VERSION,
	same: z.boolean(),
	release: z.strictObject({ repository: z.string(), version: z.string(), sha: z.string() }),
	policy: z.string().nullable().describe("The file of --policy-file."),
	chain: z
		.array(
			z.strictObject({
				entry: count.describe("Counted from 1."),
				kind: z.enum(["changed", "facts-changed", "unlinked", "other-release"]),
				message: z.string(),
			}),
		)
		.describe("Problems of the chain of hashes."),
	entries: z.array(
		z.strictObject({
			entry: count.describe("Counted from 1, in the order of the chain."),
			phase: z.string(),
			environment: z.string().nullable(),
			at: z.string(),
			recorded: decision,
			outcome: z.enum(["same", "different", "not-replayable"]),
			decided: decision.nullable(),
			differences: texts,
			why: z.string().nullable(),
		}),
	),
});

const doctor = z.strictObject({
	...VERSION,
	ok: z.boolean().describe("Every check is `ok`."),
	checks: z.array(
		z.strictObject({
			id: z.enum(["node", "git", "repository", "remote", "token", "github", "rate-limit", "default-branch", "policy"]),
			state: z.enum(["ok", "missing", "unknown"]).describe("`unknown`: it could not be read."),
			what: z.string(),
			fix: z.string().nullable(),
		}),
	),
	token: z.strictObject({
		kind: z
			.enum(["classic", "fine-grained", "oauth", "app-user", "installation", "unknown"])
			.describe("By how it begins. `installation`: of a GitHub App, or a job's own."),
		login: z.string().nullable().describe("Null: not known."),
		scopes: texts.nullable().describe("Null: GitHub names none, which is so for every kind but classic and oauth."),
		rateLimit: z
			.strictObject({ limit: count, remaining: count, resetAt: z.string().describe("ISO 8601.") })
			.nullable()
			.describe("Null: not known, or there is none."),
	}),
	jobs: z.array(
		z.strictObject({
			action: z.string(),
			permissions: z.array(
				z.strictObject({
					permission: z.string().describe("A line of a `permissions:` block, such as `checks: write`."),
					state: z
						.enum(["granted", "missing", "unknown"])
						.describe("Of this token. A read was tried; that a write is allowed shows only when something is written."),
				}),
			),
		}),
	),
});

const completion = z.strictObject({ ...VERSION, shell: z.enum(["bash", "zsh", "fish"]), script: z.string() });

const OWN = {
	init,
	check: z.union([check, checkAll]),
	policy,
	explain,
	next: nextDocument,
	rehearse,
	replay,
	doctor,
	completion,
};

/** Whole documents by command: its own, or the one error that any command may end in. */
export const JSON_DOCUMENTS = Object.fromEntries(
	Object.entries(OWN).map(([name, own]) => [name, z.union([own, error])]),
) as Readonly<Record<string, z.ZodType>>;

type Frozen<T> = T extends readonly (infer Item)[]
	? readonly Frozen<Item>[]
	: T extends object
		? { readonly [Key in keyof T]: Frozen<T[Key]> }
		: T;

type OwnDocuments = { readonly [Name in keyof typeof OWN]: Frozen<z.input<(typeof OWN)[Name]>> };
type Documents = Omit<OwnDocuments, "check"> & {
	readonly error: Frozen<z.input<typeof error>>;
	readonly check: Frozen<z.input<typeof check>>;
	readonly "check-all": Frozen<z.input<typeof checkAll>>;
};

export type JsonDocument<Name extends keyof Documents> = Documents[Name];

/** Prints the one document of a command: `printJson<"check">(…)` holds it to that command's schema when it is compiled. */
export function printJson<Name extends keyof Documents = never>(
	runtime: Pick<Runtime, "print">,
	document: NoInfer<Documents[Name]>,
): void {
	runtime.print(`${JSON.stringify(document, null, 2)}\n`);
}
