/** The workflows that people start by hand: roll an environment back, hold deploys and let them go on. */
import type { Environment } from "@octoacme/shared/policy/schema.ts";
import { indent } from "./own-jobs.ts";
import { quote } from "./policy-text.ts";
import type { StagedRelease } from "./staged-text.ts";
import { VARIABLES, withIdToken } from "./workflow-text.ts";

const ROLLBACK_PERMISSIONS = [
	"actions: read # whether the holder of the lock still runs",
	"checks: write # the record",
	"contents: write # the environment's lock, the release's text",
	"deployments: write # the deployment",
	"issues: write # the incident and its review",
];

const HOLD_PERMISSIONS = [
	"actions: read # whether the holder of the lock still runs",
	"contents: write # the environment's lock",
];

interface Input {
	readonly name: string;
	readonly description: string;
	/** The lines after the description, as they stand below the input. */
	readonly more: readonly string[];
}

interface DispatchWorkflow {
	readonly comment: string;
	readonly name: string;
	/** Of the job, and of the reusable workflow's file. */
	readonly id: string;
	/** Whether the sibling is called that lets a deploy action log in. */
	readonly isOidc?: boolean;
	readonly inputs: readonly Input[];
	/** Inputs of the reusable workflow that people do not choose. */
	readonly fixed?: readonly string[];
	/** The job runs once for each of them, where there are any: their lines, and the input that takes one. */
	readonly matrix?: { readonly lines: readonly string[]; readonly input: string };
	readonly permissions: readonly string[];
	readonly secrets: readonly string[];
}

const defaultTo = (environment: string) => ["required: true", `default: ${quote(environment)}`];

/** Nothing where the policy has one service alone. */
function listServiceInput(services: readonly string[], description: string): readonly Input[] {
	if (services.length === 0) return [];
	const options = `options: [${services.map(quote).join(", ")}]`;
	return [{ name: "service", description, more: ["type: choice", options, "required: true"] }];
}

function render({
	comment,
	name,
	id,
	isOidc = false,
	inputs,
	fixed = [],
	matrix,
	permissions,
	secrets,
}: DispatchWorkflow): string {
	const sourceOf = (input: string) => (input === matrix?.input ? "matrix.target" : `inputs.${input}`);
	return [
		`# ${comment}`,
		`name: ${name}`,
		"on:",
		"  workflow_dispatch:",
		"    inputs:",
		...inputs.flatMap((input) => [
			`      ${input.name}:`,
			`        description: ${input.description}`,
			...indent(input.more, "        "),
		]),
		"permissions: {}",
		"jobs:",
		`  ${id}:`,
		`    name: ${name}`,
		...indent(matrix?.lines ?? [], "    "),
		`    uses: octoacme/release-actions/.github/workflows/${id}${isOidc ? "-oidc" : ""}.yml@v1`,
		"    with:",
		...inputs.map((input) => `      ${input.name}: \${{ ${sourceOf(input.name)} }}`),
		...indent(fixed, "      "),
		"    permissions:",
		...indent(withIdToken(permissions, isOidc), "      "),
		...secrets,
		"",
	].join("\n");
}

/** Nothing where no environment has targets. */
function listTargetInputs(environments: readonly Environment[]): readonly Input[] {
	const targets = [...new Set(environments.flatMap((environment) => environment.targets))];
	if (targets.length === 0) return [];
	const version =
		"The release that failed, such as v1.4.0; a target that runs another one is left as it is. Empty - whatever runs there.";
	const target = `Which of the environment's targets: ${targets.join(", ")}; all - each that runs the release (the playbook alone - once).`;
	return [
		{ name: "version", description: quote(version), more: ['default: ""'] },
		{ name: "deploy-target", description: quote(target), more: ["required: true", "default: all"] },
	];
}

/** A job for each target of the environment that is chosen; one where it has none. */
function renderMatrix(environments: readonly Environment[]): DispatchWorkflow["matrix"] {
	const own = environments
		.filter(({ targets }) => targets.length > 0)
		.map(({ name, targets }) => `inputs.environment == ${literal(name)} && ${literal(JSON.stringify(targets))} || `);
	if (own.length === 0) return undefined;
	// The playbook alone is one incident of the environment, not one for each target; a release returns to all targets at once.
	const once =
		"(inputs.target == 'none' || inputs.lift-quarantine != '') && inputs.deploy-target == 'all' && '[\"\"]' || ";
	const one = "inputs.deploy-target != 'all' && format('[{0}]', toJSON(inputs.deploy-target)) || ";
	return {
		input: "deploy-target",
		lines: [
			"strategy:",
			"  fail-fast: false # a target that does not come back holds up no other",
			"  matrix:",
			`    target: \${{ fromJSON(${once}${one}${own.join("")}'[""]') }}`,
		],
	};
}

function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

interface RollbackChain extends Pick<StagedRelease, "environments" | "deployWith"> {
	/** Default: production. */
	readonly production?: string;
	readonly isOidc?: boolean;
}

/** Rollback of one environment; `services` are those of a policy that has several, `chain` a policy that has more than two environments. */
export function renderRollback(
	services: readonly string[],
	chain: RollbackChain = { environments: [], deployWith: "command" },
): string {
	const { deployWith, production = "production", isOidc = false } = chain;
	const matrix = renderMatrix(chain.environments);
	return render({
		isOidc,
		comment: "Brings an environment back to its last known-good release: Actions → Roll back → Run workflow.",
		name: "Roll back",
		id: "rollback",
		inputs: [
			{ name: "environment", description: "Environment to bring back.", more: defaultTo(production) },
			{
				name: "reason",
				description: "Why. Shown in the incident and in every message.",
				more: ["required: true"],
			},
			{
				name: "target",
				description: "Release to go back to; empty - the last known-good; none - the playbook alone.",
				more: ['default: ""'],
			},
			{
				name: "severity",
				description: "How bad it is.",
				more: ["type: choice", "options: [sev1, sev2, sev3, sev4]", "default: sev2"],
			},
			{
				name: "security",
				description: "A security incident - details stay out of public issues.",
				more: ["type: boolean", "default: false"],
			},
			{
				name: "lift-quarantine",
				description:
					"Leave empty to roll back. Else a release that was rolled back here and may return; only the role release-manager may.",
				more: ['default: ""'],
			},
			...listTargetInputs(chain.environments),
			...listServiceInput(services, "What to bring back."),
		],
		// What deploys a release brings the one before it back.
		fixed: [
			...(deployWith === "action" ? ["deploy-with: action"] : []),
			...(isOidc ? [`rollback-environment: ${quote(`${production}-rollback`)} # docs/oidc.md`] : []),
		],
		...(matrix === undefined ? {} : { matrix }),
		permissions: ROLLBACK_PERMISSIONS,
		secrets: VARIABLES,
	});
}

/** Hold and unhold of one environment, for the role release-manager. */
export function renderHold(services: readonly string[], production = "production"): string {
	return render({
		comment: "Holds deploys to an environment, and lets them go on: Actions → Hold deploys → Run workflow.",
		name: "Hold deploys",
		id: "hold",
		inputs: [
			{
				name: "operation",
				description: "lock holds every deploy to the environment; unlock lets them go on.",
				more: ["type: choice", "options: [lock, unlock]", "default: lock"],
			},
			{ name: "environment", description: "Environment to hold.", more: defaultTo(production) },
			{ name: "reason", description: "Why; shown to everybody whose deploy waits.", more: ["required: true"] },
			...listServiceInput(services, "What to hold."),
		],
		permissions: HOLD_PERMISSIONS,
		secrets: [],
	});
}
