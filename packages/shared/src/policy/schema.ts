/** The shape of `.github/release-policy.yml`: every key, its meaning and its limits. The JSON Schema and `docs/policy.md` are derived from it. */
import { z } from "zod";
import { parseDuration } from "../duration.ts";
import { CHANGE_KINDS, RELEASE_TYPES } from "../vocabulary.ts";

const name = z
	.string()
	.regex(/^[a-z][a-z0-9-]{0,62}$/, "a name of lower-case letters, digits and dashes, starting with a letter");
const environmentVariable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of an environment variable");
const glob = z.string().min(1).max(500);
const duration = z
	.string()
	.refine((text) => parseDuration(text) !== undefined, "a duration such as 90s, 10m, 1h30m or 7d")
	.meta({ pattern: "^(\\d+(ms|[smhdw]))+$" });
const permission = z.enum(["read", "triage", "write", "maintain", "admin"]);
const url = z
	.string()
	.regex(
		/^https?:\/\/|^\$\{[A-Z_][A-Z0-9_]*\}/,
		"an http(s) URL, or ${NAME} of an environment variable that holds one",
	);
const releaseType = z.enum(RELEASE_TYPES);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time of day as HH:MM");
const weekday = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
const instant = z.iso.datetime({ offset: true, error: "an instant with an offset, such as 2026-12-24T18:00:00+01:00" });
const date = z.iso.date({ error: "a date as YYYY-MM-DD" });
const timeZone = z.string().refine(isTimeZone, "an IANA time zone such as Europe/Berlin");

function isTimeZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat("en", { timeZone: zone });
		return true;
	} catch {
		return false;
	}
}

export const roleSchema = z.strictObject({
	users: z
		.array(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/))
		.default([])
		.describe("GitHub logins, without @."),
	teams: z
		.array(z.string().regex(/^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/, "organization/team"))
		.default([])
		.describe("Teams as organization/slug; read only where the token can."),
	permission: permission.optional().describe("Anyone with at least this permission on the repository is in the role."),
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
	settings: z
		.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
		.optional()
		.describe("What this requirement reads beyond the common keys; see docs/policy.md."),
});

const checkSchema = z.strictObject({
	name: z.string().min(1).describe("The check run's or status' exact name."),
	app: z.string().default("github-actions").describe("Slug of the app that must have posted it."),
	workflow: z.string().optional().describe("Path of the workflow file that must have produced it."),
	skipped: z.enum(["fail", "pass"]).default("fail").describe("What a skipped or neutral conclusion counts as."),
});

export const commandSchema = z.strictObject({
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

export const identitySchema = z.strictObject({
	url: url.describe("What answers here must name the release."),
	header: z.string().optional().describe("Response header that holds it."),
	json: z.string().optional().describe("JSONPath to it."),
	matches: z.enum(["sha", "version", "either"]).default("either"),
	consecutive: z.number().int().min(1).max(100).default(3),
	timeout: duration.default("10s"),
	deadline: duration.default("2m"),
	interval: duration.default("1s"),
	headers: z.record(z.string(), z.string()).default({}),
});

const sourceSchema = z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("prometheus"),
		url,
		query: z.string().min(1),
		range: duration
			.optional()
			.describe("Queries a range and judges its samples; without it an instant query per interval."),
		headers: z.record(z.string(), z.string()).default({}),
	}),
	z.strictObject({
		type: z.literal("json"),
		url,
		value: z.string().describe("JSONPath to the number."),
		requests: z.string().optional().describe("JSONPath to the number of requests behind it."),
		headers: z.record(z.string(), z.string()).default({}),
		method: z.enum(["GET", "POST"]).default("GET"),
		body: z.string().optional(),
	}),
	z.strictObject({ type: z.literal("command"), run: z.string().min(1), env: z.array(environmentVariable).default([]) }),
	z.strictObject({
		type: z.literal("probe"),
		url,
		requests: z
			.number()
			.int()
			.min(1)
			.max(1_000)
			.default(20)
			.describe(
				"Requests sent per sample; the value is the ratio that failed (metric: error-rate) or the median in ms (metric: latency).",
			),
		measure: z.enum(["error-rate", "latency"]).default("error-rate"),
		concurrency: z.number().int().min(1).max(20).default(4),
		headers: z.record(z.string(), z.string()).default({}),
		"expect-status": z.array(z.number().int()).default([200]),
		"body-contains": z.array(z.string()).default([]),
	}),
]);

export const metricSchema = z.strictObject({
	name: z.string().min(1).max(80),
	source: sourceSchema,
	"requests-query": z.string().optional().describe("Prometheus query for the number of requests behind a sample."),
	compare: z.discriminatedUnion("with", [
		z.strictObject({ with: z.literal("threshold"), operator: z.enum(["<", "<=", ">", ">=", "=="]), value: z.number() }),
		z.strictObject({
			with: z.literal("baseline"),
			"max-increase": z.number().optional().describe("Ratio over the baseline's median, 0.2 = +20 %."),
			"max-decrease": z.number().optional(),
			window: duration.default("30m").describe("Before the deployment."),
			test: z.enum(["ratio", "mann-whitney"]).default("ratio"),
			confidence: z.number().min(0.5).max(0.9999).default(0.99),
			"min-effect": z.number().min(0).max(1).default(0.3).describe("Smallest rank-biserial effect that counts."),
		}),
		z.strictObject({
			with: z.literal("control"),
			query: z.string().describe("The same metric of the control group."),
			"max-increase": z.number().optional(),
			"max-decrease": z.number().optional(),
			test: z.enum(["ratio", "mann-whitney"]).default("mann-whitney"),
			confidence: z.number().min(0.5).max(0.9999).default(0.99),
			"min-effect": z.number().min(0).max(1).default(0.3),
		}),
		z.strictObject({
			with: z.literal("error-budget"),
			slo: z.number().gt(0).lt(1).describe("e.g. 0.999"),
			windows: z.array(z.strictObject({ long: duration, short: duration, "burn-rate": z.number().positive() })).min(1),
		}),
	]),
	direction: z.enum(["lower-is-better", "higher-is-better"]).default("lower-is-better"),
	interval: duration.default("30s"),
	count: z.number().int().min(1).max(10_000).optional().describe("Samples to take; or `bake`."),
	bake: duration.optional().describe("How long samples are taken."),
	"failure-limit": z.number().int().min(0).default(0).describe("Failing samples that are still tolerated."),
	"consecutive-errors": z
		.number()
		.int()
		.min(0)
		.default(4)
		.describe("Errors of measurement in a row after which the metric is inconclusive."),
	"min-samples": z.number().int().min(1).default(3),
	"min-requests": z.number().int().min(0).default(0),
	"on-no-data": z.enum(["inconclusive", "unhealthy"]).describe("Mandatory: what no data means. Never healthy."),
	advisory: z.boolean().default(false).describe("Shown, never decides."),
	link: url.optional(),
});

const verifySchema = z.strictObject({
	identity: identitySchema.optional(),
	metrics: z.array(metricSchema).default([]),
	analytics: z
		.strictObject({
			source: z.strictObject({ url, headers: z.record(z.string(), z.string()).default({}) }),
			deadline: duration.default("5m"),
			events: z
				.array(
					z.strictObject({
						name: z.string(),
						properties: z.array(z.string()).default([]),
						"min-count": z.number().int().min(1).default(1),
					}),
				)
				.min(1),
		})
		.optional(),
	feedback: z
		.strictObject({ labels: z.array(z.string()).min(1), "max-new-issues": z.number().int().min(0).default(0) })
		.optional(),
	"security-alerts": z
		.boolean()
		.default(false)
		.describe("New code-scanning or Dependabot alerts since the deployment are unhealthy."),
});

const windowSchema = z.strictObject({
	days: z.array(weekday).min(1),
	from: timeOfDay,
	to: timeOfDay,
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
	name: z.string().min(1).max(255),
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

export const channelSchema = z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("webhook"),
		url: environmentVariable.describe("Variable that holds the URL."),
		secret: environmentVariable.optional().describe("Variable that holds the HMAC key."),
	}),
	z.strictObject({ type: z.literal("slack"), url: environmentVariable }),
	z.strictObject({ type: z.literal("teams"), url: environmentVariable }),
	z.strictObject({
		type: z.literal("pagerduty"),
		"routing-key": environmentVariable,
		endpoint: z.string().default("https://events.pagerduty.com/v2/enqueue"),
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
	tag: z
		.string()
		.regex(/\{version\}/, "a pattern that contains {version}")
		.optional()
		.describe("Tag pattern, e.g. v{version} or api-v{version}."),
	branches: z.array(glob).min(1).optional().describe("Branches that a release may be cut from."),
	changes: z.partialRecord(z.enum(CHANGE_KINDS), changeSchema).optional(),
	checks: z
		.array(checkSchema)
		.optional()
		.describe(
			"Check runs or statuses that CI must have passed; without it: every check that reported, and at least one.",
		),
	requirements: z.partialRecord(name, appliesSchema).optional(),
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
	...overrides,
	roles: z.partialRecord(name, roleSchema).optional(),
	channels: z.partialRecord(name, channelSchema).optional(),
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
export type Identity = z.infer<typeof identitySchema>;
export type Metric = z.infer<typeof metricSchema>;
export type Environment = z.infer<typeof environmentSchema>;
export type Channel = z.infer<typeof channelSchema>;
export type Waiver = z.infer<typeof waiverSchema>;
export type RequiredCheck = z.infer<typeof checkSchema>;
export type DeploymentWindow = z.infer<typeof windowSchema>;
export type Freeze = z.infer<typeof freezeSchema>;
export type RequirementRule = z.infer<typeof appliesSchema>;
