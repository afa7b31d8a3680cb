/** The shape of `.github/release-policy.yml`: every key, its meaning and its limits. The JSON Schema and `docs/policy.md` are derived from it. */
import * as z from "zod";
import { CHANGE_KINDS } from "../vocabulary.ts";
import { REQUIREMENT_IDS, type RequirementId } from "./requirement-ids.ts";
import { extendsKeys } from "./schema-extends.ts";
import { settingsOf } from "./schema-settings.ts";
import { trustKeys } from "./schema-trust.ts";
import {
	calver,
	date,
	duration,
	environmentVariable,
	glob,
	instant,
	name,
	permission,
	releaseType,
	tagPattern,
	timeOfDay,
	timeZone,
	url,
	versioning,
	weekday,
} from "./schema-values.ts";
import { verifySchema } from "./schema-verification.ts";

const roleSchema = z.strictObject({
	users: z
		.array(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/))
		.default([])
		.describe(
			"GitHub logins, without @; each counts while GitHub says `read` or more of them, as of all on a public repository.",
		),
	teams: z
		.array(z.string().regex(/^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/, "organization/team"))
		.default([])
		.describe("Teams as organization/slug; read only where the token can."),
	permission: permission.optional().describe("Who has this or more; all have `read` on a public repository."),
	notify: z.array(name).default([]).describe("Names of channels that reach the role."),
	title: z.string().optional().describe("How the role is called in summaries and messages."),
});

const changeSchema = z.strictObject({
	paths: z.array(glob).default([]).describe("Globs of changed paths."),
	labels: z.array(z.string()).default([]).describe("Labels of merged pull requests."),
});

const appliesSchema = z.strictObject({
	types: z.array(releaseType).optional().describe("Release types it applies to."),
	when: z.enum(CHANGE_KINDS).optional().describe("Only when a change of this kind is in the release."),
	defer: z.boolean().optional().describe("A hotfix may defer it; a debt issue with a due date is opened."),
	"defer-for": duration.optional().describe("How long a deferred requirement may stay open."),
	waivable: z.boolean().optional().describe("Whether it may be waived at all."),
	"max-waiver": duration.optional().describe("The longest a waiver may run."),
	role: name.optional().describe("Who signs where no machine can tell."),
	"sign-off": z
		.enum(["never", "fallback", "required"])
		.optional()
		.describe(
			"`never`: machine evidence alone; `fallback`: a signature stands in for missing evidence; `required`: both.",
		),
	"stale-paths": z
		.array(glob)
		.optional()
		.describe("A signature goes stale only when one of these changed since; empty: any change."),
	enabled: z.boolean().optional().describe("Switch the requirement off (stated in every summary)."),
});

const ruleOf = (requirement: RequirementId) =>
	appliesSchema.extend({
		settings: settingsOf(requirement).optional().describe("What this requirement reads beyond the common keys."),
	});
const requirementsSchema = z
	.strictObject(
		Object.fromEntries(REQUIREMENT_IDS.map((id) => [id, ruleOf(id)])) as Record<
			RequirementId,
			ReturnType<typeof ruleOf>
		>,
	)
	.partial();

const checkSchema = z.strictObject({
	name: z.string().min(1).describe("The check run's or status' exact name."),
	app: z.string().default("github-actions").describe("Slug of the app that must have posted it."),
	workflow: z.string().optional().describe("Path of the workflow file that must have produced it."),
	skipped: z.enum(["fail", "pass"]).default("fail").describe("What a skipped or neutral conclusion counts as."),
});

const commandSchema = z.strictObject({
	run: z
		.string()
		.min(1)
		.describe("A shell script, run with `bash -eo pipefail`; the release is in OCTOACME_* variables."),
	"working-directory": z.string().default(".").describe("Inside the workspace."),
	timeout: duration.default("30m").describe("For the whole process group."),
	env: z
		.array(environmentVariable)
		.default([])
		.describe("Names of variables (secrets too) passed on; nothing else that looks like a secret is."),
});

const probeBase = {
	name: z.string().min(1),
	timeout: duration.default("10s"),
	deadline: duration.default("2m").describe("Retried until then."),
	interval: duration.default("2s"),
	consecutive: z
		.number()
		.int()
		.min(1)
		.max(100)
		.optional()
		.describe("Attempts in a row that must pass; without it 1, or 3 once an attempt failed."),
	"min-share": z
		.number()
		.gt(0)
		.max(1)
		.optional()
		.describe("Share of the last `consecutive` attempts that must pass; without it all of them."),
};
export const probeSchema = z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("http"),
		...probeBase,
		url,
		method: z.enum(["GET", "HEAD", "POST"]).default("GET"),
		headers: z
			.record(z.string(), z.string())
			.default({})
			.describe("${NAME} takes the value of an environment variable."),
		body: z.string().optional(),
		status: z.array(z.number().int().min(100).max(599)).default([200]),
		"header-equals": z.record(z.string(), z.string()).default({}),
		"json-equals": z
			.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
			.default({})
			.describe("JSONPath → expected value; {version} and {sha} are replaced."),
		"body-contains": z.array(z.string()).default([]),
		"max-latency": duration.optional(),
		"max-bytes": z.number().int().positive().max(50_000_000).default(1_000_000),
		redirects: z
			.number()
			.int()
			.min(0)
			.max(10)
			.default(0)
			.describe("How many redirects are followed; 0: a redirect is a failure."),
		tls: z.strictObject({ "min-days-left": z.number().int().min(0).default(7) }).optional(),
	}),
	z.strictObject({ type: z.literal("tcp"), ...probeBase, host: z.string(), port: z.number().int().min(1).max(65_535) }),
	z.strictObject({
		type: z.literal("command"),
		...probeBase,
		run: z.string().min(1),
		env: z.array(environmentVariable).default([]),
	}),
]);

const windowSchema = z.strictObject({
	days: z.array(weekday).min(1),
	from: timeOfDay.describe("The first minute that is open, on the clocks of `time-zone`, also when they change."),
	to: timeOfDay.describe("The first minute that is closed again. Not after `from`: on the next day."),
	"time-zone": timeZone,
	types: z.array(releaseType).optional().describe("Only for these release types."),
});
const freezeSchema = z.union([
	z.strictObject({ name: z.string(), from: instant, to: instant, except: z.array(releaseType).default([]) }),
	z.strictObject({
		name: z.string(),
		yearly: z.strictObject({
			from: z.string().regex(/^\d\d-\d\d$/, "MM-DD"),
			to: z.string().regex(/^\d\d-\d\d$/, "MM-DD"),
		}),
		"time-zone": timeZone,
		except: z.array(releaseType).default([]),
	}),
	z.strictObject({
		name: z.string(),
		weekly: z.strictObject({ days: z.array(weekday).min(1), from: timeOfDay, to: timeOfDay }),
		"time-zone": timeZone,
		except: z.array(releaseType).default([]),
	}),
]);

export const environmentSchema = z.strictObject({
	name: z
		.string()
		.min(1)
		.max(255)
		.refine((text) => !text.includes("${{"), "a name as it stands on GitHub; no expression is read in the policy"),
	url: url.optional(),
	production: z.boolean().optional().describe("Default: true for an environment called production."),
	requires: z
		.array(z.string())
		.default([])
		.describe("Environments that must hold the same commit, deployed and verified."),
	deploy: commandSchema.optional(),
	rollback: commandSchema.optional().describe("Default: the deploy command with the old release."),
	backup: z
		.strictObject({
			...commandSchema.shape,
			check: z
				.string()
				.optional()
				.describe("Script that reads the backup back; OCTOACME_BACKUP holds the backup command's last line."),
		})
		.optional(),
	windows: z.array(windowSchema).default([]).describe("Open whenever none is given."),
	freezes: z.array(freezeSchema).default([]),
	runway: z
		.strictObject({
			deploy: duration.default("10m"),
			verify: duration.default("15m"),
			rollback: duration.default("10m"),
		})
		.prefault({})
		.describe("Expected times; they must fit before the window closes."),
	"break-glass": name.optional().describe("Role that may deploy outside a window, with a reason."),
	lock: z.enum(["wait", "refuse"]).default("wait"),
	"lock-timeout": duration.default("15m"),
	waves: z.array(z.number().int().min(1).max(100)).default([]).describe("Percentages; the last must be 100."),
	targets: z.array(z.string()).default([]).describe("For a matrix of deployments of one environment."),
	smoke: z.array(probeSchema).default([]),
	verify: verifySchema.optional(),
	"forward-only": z.boolean().default(false).describe("Never roll back by itself."),
	drill: z.strictObject({ "max-age": duration, "max-recovery": duration }).optional(),
	"allow-hosts": z
		.array(z.string())
		.default([])
		.describe("Private or loopback hosts that probes may reach, as host or host:port."),
});

const onRecovery = z
	.enum(["resolve", "acknowledge"])
	.default("resolve")
	.describe("What happens to the incident's alert once the rollback brought the service back.");

const templateValue = z.record(z.string(), z.json());

export const channelSchema = z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("webhook"),
		url: environmentVariable.describe("Variable that holds the URL."),
		secret: environmentVariable.optional().describe("Variable that holds the HMAC key."),
	}),
	z.strictObject({
		type: z.literal("slack"),
		url: environmentVariable.describe("Variable that holds an incoming webhook or a workflow's webhook trigger."),
	}),
	z.strictObject({
		type: z.literal("teams"),
		url: environmentVariable.describe("Variable that holds the address of a Teams workflow or incoming webhook."),
	}),
	z.strictObject({
		type: z.literal("pagerduty"),
		"routing-key": environmentVariable,
		endpoint: z.string().default("https://events.pagerduty.com/v2/enqueue"),
		"on-recovery": onRecovery,
	}),
	z.strictObject({
		type: z.literal("opsgenie"),
		"api-key": environmentVariable,
		endpoint: url.default("https://api.opsgenie.com").describe("https://api.eu.opsgenie.com for the EU instance."),
		"on-recovery": onRecovery,
	}),
	z.strictObject({
		type: z.literal("request"),
		url: environmentVariable.describe("Variable that holds the address, such as Jira's /rest/api/3/issue."),
		method: z.enum(["POST", "PUT"]).default("POST"),
		headers: z
			.record(z.string(), z.string())
			.default({})
			.describe("With ${NAME} of environment variables that hold secrets."),
		body: templateValue.describe(
			"JSON whose texts may hold {title}, {text}, {key}, {digest}, {kind}, {severity}, {source}, {url} and {state}.",
		),
		updates: z
			.boolean()
			.default(false)
			.describe("Send an incident's outcome too; only where the other side finds the record by {key}."),
	}),
	z.strictObject({
		type: z.literal("email"),
		smtp: environmentVariable.describe("Variable that holds smtp(s)://user:password@host:port."),
		from: z.string(),
		to: z.array(z.string()).min(1),
	}),
	z.strictObject({ type: z.literal("issue"), labels: z.array(z.string()).default([]) }),
	z.strictObject({ type: z.literal("discussion"), category: z.string() }),
]);

const notesSchema = z.strictObject({
	sections: z
		.array(
			z.strictObject({
				title: z.string(),
				types: z.array(z.string()).default([]),
				labels: z.array(z.string()).default([]),
			}),
		)
		.optional(),
	hidden: z
		.array(
			z.strictObject({
				rule: z.string(),
				types: z.array(z.string()).default([]),
				labels: z.array(z.string()).default([]),
				authors: z.array(z.string()).default([]),
				paths: z.array(glob).default([]),
			}),
		)
		.optional(),
	"known-issues-label": z.string().optional(),
	template: z.string().optional().describe("Path of a template for the release body."),
});

const waiverSchema = z.strictObject({
	requirement: name,
	owner: z.string(),
	reason: z.string().min(10),
	expires: date,
	version: z.string().optional(),
	sha: z
		.string()
		.regex(/^[0-9a-f]{40}$/)
		.optional(),
});

const overrides = {
	tag: tagPattern,
	versioning,
	calver,
	branches: z.array(glob).min(1).optional().describe("Branches that a release may be cut from."),
	changes: z.partialRecord(z.enum(CHANGE_KINDS), changeSchema).optional(),
	checks: z
		.array(checkSchema)
		.optional()
		.describe(
			"Check runs or statuses that CI must have passed; without it: every check that reported, and at least one.",
		),
	requirements: requirementsSchema.optional(),
	environments: z.array(environmentSchema).optional(),
	audiences: z
		.partialRecord(
			name,
			z.strictObject({
				channels: z.array(name).min(1),
				rendering: z.enum(["release", "support", "stakeholder"]).default("stakeholder"),
			}),
		)
		.optional()
		.describe("Who is told of a release, and through which channels."),
	notes: notesSchema.optional(),
	waivers: z.array(waiverSchema).optional(),
};

const serviceSchema = z.strictObject({
	...overrides,
	paths: z.array(glob).min(1).describe("What belongs to the service."),
});

/** What users write. A key that is not known is an error. */
export const policyFileSchema = z.strictObject({
	version: z.literal(1),
	...extendsKeys,
	...overrides,
	roles: z.partialRecord(name, roleSchema).optional(),
	channels: z.partialRecord(name, channelSchema).optional(),
	...trustKeys,
	incident: z
		.strictObject({
			labels: z.array(z.string()).optional(),
			"review-within": duration.optional().describe("Post-incident review due."),
			"action-items-within": duration.optional(),
			notify: z
				.partialRecord(
					z.enum(["on-call", "devops", "security-champion", "support-lead", "release-manager"]),
					z.strictObject({ required: z.boolean().default(true) }),
				)
				.optional(),
			"public-security-details": z.literal(false).optional(),
		})
		.optional(),
	services: z.partialRecord(name, serviceSchema).optional(),
});
export type PolicyFile = z.infer<typeof policyFileSchema>;

export type Role = z.infer<typeof roleSchema>;
export type Command = z.infer<typeof commandSchema>;
export type Probe = z.infer<typeof probeSchema>;
export type { Identity, Metric } from "./schema-verification.ts";
export type Environment = z.infer<typeof environmentSchema>;
export type Channel = z.infer<typeof channelSchema>;
export type Waiver = z.infer<typeof waiverSchema>;
export type RequiredCheck = z.infer<typeof checkSchema>;
export type DeploymentWindow = z.infer<typeof windowSchema>;
export type Freeze = z.infer<typeof freezeSchema>;
export type RequirementRule = z.infer<ReturnType<typeof ruleOf>>;
