/** The part of the policy that says how a deployed release is verified: identity, metrics, analytics, feedback. */
import * as z from "zod";
import { intervalFault, sourceSchema } from "./schema-sources.ts";
import { duration, url } from "./schema-values.ts";

export const identitySchema = z.strictObject({
	url: url.describe("What answers here must name the release."),
	header: z.string().optional().describe("Response header that holds it."),
	json: z.string().optional().describe("JSONPath to it."),
	matches: z.enum(["sha", "version", "either"]).default("either"),
	pattern: z
		.string()
		.max(120)
		.regex(
			/^(?=.*\{(?:version|tag|sha)\})(?:[^*]*\*){0,3}[^*]*$/,
			"a text with {version}, {tag} or {sha} and at most three *",
		)
		.optional()
		.describe(
			"How the release calls itself, such as `shop@{version}` or `v{version}-*-g{sha}`; `*` is any text, `{sha}` 7 or more digits. Instead of `matches`.",
		),
	consecutive: z.number().int().min(1).max(100).default(3),
	timeout: duration.default("10s"),
	deadline: duration.default("2m"),
	interval: duration.default("1s"),
	headers: z.record(z.string(), z.string()).default({}),
});

export const metricSchema = z
	.strictObject({
		name: z.string().min(1).max(80),
		source: sourceSchema,
		"requests-query": z
			.string()
			.optional()
			.describe(
				"Query of the same source for the number of requests behind a sample. Not with json, command and probe.",
			),
		compare: z.discriminatedUnion("with", [
			z.strictObject({
				with: z.literal("threshold"),
				operator: z.enum(["<", "<=", ">", ">=", "=="]),
				value: z.number(),
			}),
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
				windows: z
					.array(z.strictObject({ long: duration, short: duration, "burn-rate": z.number().positive() }))
					.min(1),
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
		"min-samples": z.number().int().min(1).default(3).describe("Passing samples that health needs at least."),
		"min-coverage": z
			.number()
			.min(0)
			.max(1)
			.default(0.75)
			.describe("Share of the planned samples that must hold a value; fewer is what `on-no-data` says."),
		"max-gap": duration
			.optional()
			.describe("Longest time without a value; default three intervals. Longer is what `on-no-data` says."),
		"min-requests": z.number().int().min(0).default(0),
		"on-no-data": z.enum(["inconclusive", "unhealthy"]).describe("Mandatory: what no data means. Never healthy."),
		advisory: z.boolean().default(false).describe("Shown, never decides."),
		link: url.optional(),
	})
	.superRefine((metric, context) => {
		const fault = intervalFault(metric.source, metric.interval);
		if (fault !== undefined) context.addIssue({ code: "custom", path: ["interval"], message: fault });
	});

export const verifySchema = z.strictObject({
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

export type Identity = z.infer<typeof identitySchema>;
export type Metric = z.infer<typeof metricSchema>;
