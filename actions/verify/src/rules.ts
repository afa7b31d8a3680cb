/** What is to be proved: the environment's part of the policy, with what the inputs add for those who have no policy. */

import type { Environment, Identity, Metric, Probe } from "@octoacme/shared/policy/schema.ts";
import { renderDuration } from "@octoacme/shared/text/duration.ts";
import { probeAddress } from "@octoacme/shared/verification/probe.ts";
import type { VerificationRules } from "@octoacme/shared/verification/verification.ts";
import type { VerifyInputs } from "./inputs.ts";

/** Samples of a metric that an input defines, when `bake` does not say how long. */
const INPUT_SAMPLES = 10;

type RuleInputs = Pick<
	VerifyInputs,
	| "identityUrl"
	| "identityJson"
	| "identityHeader"
	| "smokeUrl"
	| "errorRateUrl"
	| "prometheusUrl"
	| "errorRateQuery"
	| "requestsQuery"
	| "maxErrorRate"
	| "interval"
>;

/** An input about the identity replaces the policy's; probes and metrics are added to it. */
export function deriveRules(environment: Environment, inputs: RuleInputs): VerificationRules {
	const verify = environment.verify;
	return {
		identity: deriveIdentity(verify?.identity, inputs),
		metrics: [...(verify?.metrics ?? []), ...deriveMetrics(inputs)],
		smoke: [...environment.smoke, ...deriveProbes(inputs)],
		analytics: verify?.analytics,
		feedback: verify?.feedback,
		securityAlerts: verify?.["security-alerts"] ?? false,
	};
}

function deriveIdentity(rule: Identity | undefined, inputs: RuleInputs): Identity | undefined {
	if (inputs.identityUrl === undefined) return rule;
	return {
		url: inputs.identityUrl,
		...(inputs.identityHeader === undefined ? {} : { header: inputs.identityHeader }),
		...(inputs.identityJson === undefined ? {} : { json: inputs.identityJson }),
		matches: "either",
		consecutive: 3,
		timeout: "10s",
		deadline: "2m",
		interval: renderDuration(Math.min(1_000, inputs.interval)),
		headers: {},
	};
}

function deriveProbes(inputs: RuleInputs): readonly Probe[] {
	if (inputs.smokeUrl === undefined) return [];
	return [probeAddress("smoke-url", inputs.smokeUrl)];
}

function deriveMetrics(inputs: RuleInputs): readonly Metric[] {
	const shared = {
		compare: { with: "threshold", operator: "<=", value: inputs.maxErrorRate },
		direction: "lower-is-better",
		interval: renderDuration(inputs.interval),
		count: INPUT_SAMPLES,
		"failure-limit": 0,
		"consecutive-errors": 4,
		"min-samples": 3,
		"min-coverage": 0.75,
		"on-no-data": "inconclusive",
		advisory: false,
	} as const;
	const metrics: Metric[] = [];
	if (inputs.errorRateUrl !== undefined)
		metrics.push({
			...shared,
			name: "error-rate-url",
			source: {
				type: "probe",
				url: inputs.errorRateUrl,
				// Enough that one lost request among them is not yet more than the default limit of 1 %.
				requests: 100,
				measure: "error-rate",
				concurrency: 8,
				headers: {},
				"expect-status": [200],
				"body-contains": [],
			},
			"min-requests": 300,
		});
	if (inputs.errorRateQuery !== undefined && inputs.prometheusUrl !== undefined)
		metrics.push({
			...shared,
			name: "error-rate-query",
			source: { type: "prometheus", url: inputs.prometheusUrl, query: inputs.errorRateQuery, headers: {} },
			...(inputs.requestsQuery === undefined ? {} : { "requests-query": inputs.requestsQuery }),
			"min-requests": inputs.requestsQuery === undefined ? 0 : 1,
		});
	return metrics;
}

/** Names that two metrics share, and inputs that need another one; such rules are refused. */
export function listConflicts(rules: VerificationRules, inputs: RuleInputs): readonly string[] {
	const names = rules.metrics.map((metric) => metric.name);
	const doubled = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
	return [
		...doubled.map((name) => `two metrics are called "${name}"`),
		...(inputs.errorRateQuery !== undefined && inputs.prometheusUrl === undefined
			? ["`error-rate-query` needs `prometheus-url`"]
			: []),
		...(inputs.prometheusUrl !== undefined && inputs.errorRateQuery === undefined
			? ["`prometheus-url` needs `error-rate-query`"]
			: []),
		...(inputs.requestsQuery !== undefined && inputs.errorRateQuery === undefined
			? ["`requests-query` needs `error-rate-query`"]
			: []),
		...((inputs.identityJson !== undefined || inputs.identityHeader !== undefined) && inputs.identityUrl === undefined
			? ["`identity-json` and `identity-header` need `identity-url`"]
			: []),
		...(inputs.identityJson !== undefined && inputs.identityHeader !== undefined
			? ["`identity-json` and `identity-header` exclude each other"]
			: []),
	];
}
