/** Where a workflow with a job per environment and the policy differ: environments, their order, their targets; pure. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { Environment } from "@octoacme/shared/policy/schema.ts";
import { type DeployCall, listDeployCalls, mayChange } from "./deploy-calls.ts";
import type { Finding, Place } from "./finding.ts";
import type { Locate } from "./policy-findings.ts";
import type { ReadWorkflow } from "./workflow-calls.ts";

/** A job that brings releases to one environment. */
interface Stage {
	readonly environment: string;
	readonly deploy: DeployCall;
}

/** Findings of every workflow that calls `stage.yml`, and of targets that a workflow deploys as a whole. */
export function checkStages(
	workflows: readonly ReadWorkflow[],
	policies: readonly Policy[],
	locate: Locate,
): readonly Finding[] {
	const [policy] = policies;
	// With services the environments are each service's own.
	if (policy === undefined || policies.length > 1 || policy.origin.kind !== "file") return [];
	const { environments } = policy;
	const chains = workflows.map((workflow): Chain & { readonly calls: readonly DeployCall[] } => {
		const calls = listDeployCalls([workflow]);
		const stages = calls.flatMap((deploy): readonly Stage[] =>
			deploy.kind === "stage" && typeof deploy.environments[0] === "string"
				? [{ environment: deploy.environments[0], deploy }]
				: [],
		);
		return { workflow, calls, stages, environments };
	});
	return [
		...chains.flatMap((chain) => [
			...findWholeDeploys(chain.calls, environments),
			...chain.stages.flatMap((stage) => findStageFaults(stage, chain)),
		]),
		...findMissing(chains, locate),
	];
}

/** Nothing but `stage.yml` takes a target. */
function findWholeDeploys(calls: readonly DeployCall[], environments: readonly Environment[]): readonly Finding[] {
	return calls.flatMap((call) => {
		const { kind, name, place, targets } = call;
		return environments
			.filter((environment) => environment.targets.length > 0 && mayChange(call, environment.name))
			.filter(() => kind === "ship" || ((kind === "rollback" || kind === "drill") && targets?.length === 0))
			.map((environment) =>
				error(
					place,
					`${environment.name} has the targets ${environment.targets.join(", ")}, and ${name} names none: it is refused (target-unknown).`,
					kind === "ship"
						? "Call stage.yml for each environment, with `deploy-target` from a matrix; `octoacme-release init` writes the workflow."
						: "Add `deploy-target` to the call, from a matrix or from an input.",
				),
			);
	});
}

interface Chain {
	readonly workflow: ReadWorkflow;
	readonly stages: readonly Stage[];
	readonly environments: readonly Environment[];
}

function findStageFaults(stage: Stage, chain: Chain): readonly Finding[] {
	const { place } = stage.deploy.call;
	const environment = chain.environments.find(({ name }) => name === stage.environment);
	if (environment === undefined)
		return [
			error(
				place,
				`The job ${stage.deploy.call.job} deploys ${stage.environment}, which is no environment of the policy.`,
				`The policy knows ${chain.environments.map(({ name }) => name).join(", ") || "none"}; correct the input or the policy.`,
			),
		];
	return [...findOrderFaults(stage, environment, chain), ...findTargetFaults(stage, environment, place)];
}

/** Every environment that is required has jobs, and all of them come before. */
function findOrderFaults(
	{ deploy }: Stage,
	{ name, requires }: Environment,
	{ workflow, stages }: Chain,
): readonly Finding[] {
	const before = listBefore(workflow, deploy.call.job);
	return requires.flatMap((required) => {
		const missing = stages.filter(
			({ environment, deploy: other }) => environment === required && !before.has(other.call.job),
		);
		return missing.map(({ deploy: other }) =>
			error(
				deploy.call.place,
				`${name} requires ${required}, and the job ${deploy.call.job} does not wait for ${other.call.job}: it is refused, or deploys too early.`,
				`Add ${other.call.job} to the \`needs\` of ${deploy.call.job}.`,
			),
		);
	});
}

/** Jobs that are over when a job begins. */
function listBefore(workflow: ReadWorkflow, job: string): ReadonlySet<string> {
	const before = new Set<string>();
	const open = [job];
	for (let next = open.pop(); next !== undefined; next = open.pop())
		for (const needed of workflow.jobs.find(({ id }) => id === next)?.needs ?? [])
			if (!before.has(needed)) {
				before.add(needed);
				open.push(needed);
			}
	return before;
}

function findTargetFaults({ deploy }: Stage, { name, targets }: Environment, place: Place): readonly Finding[] {
	if (deploy.targets === null) return [];
	const unknown = deploy.targets.filter((target) => !targets.includes(target));
	if (unknown.length > 0)
		return [
			error(
				place,
				`The job ${deploy.call.job} deploys to ${unknown.join(", ")}; ${name} has ${targets.length === 0 ? "no targets" : `the targets ${targets.join(", ")}`}.`,
				"Correct the matrix, or `targets` in the policy.",
			),
		];
	return targets.length > 0 && deploy.targets.length === 0
		? [
				error(
					place,
					`${name} has the targets ${targets.join(", ")}, and the job ${deploy.call.job} names none: it is refused (target-unknown).`,
					`Add \`strategy: { fail-fast: false, matrix: { target: [${targets.join(", ")}] } }\` and \`deploy-target: \${{ matrix.target }}\`.`,
				),
			]
		: [];
}

/** Whether people choose what a job deploys: it brings no release anywhere by itself. */
function isChosen({ call }: DeployCall): boolean {
	return call.inputs.some(
		({ name, value }) => (name === "environment" || name === "deploy-target") && /\binputs\b/.test(value),
	);
}

/**
 * Environments and targets that no job of any workflow deploys to. A workflow in which people choose counts only where there is no
 * other one.
 */
function findMissing(
	chains: readonly (Chain & { readonly calls: readonly DeployCall[] })[],
	locate: Locate,
): readonly Finding[] {
	const staged = chains.filter(({ calls }) => calls.some(({ kind }) => kind === "stage"));
	const unchosen = staged.filter(({ calls }) => calls.some((call) => call.kind === "stage" && !isChosen(call)));
	const counted = unchosen.length > 0 ? unchosen : staged;
	const calls = counted.flatMap((chain) => chain.calls).filter(({ kind }) => kind === "stage");
	// What an expression names is known when it runs.
	if (calls.length === 0 || calls.some(({ environments: [named] }) => named === null)) return [];
	const paths = counted.map(({ workflow }) => workflow.path).join(" or ");
	const stages = counted.flatMap((chain) => chain.stages);
	const isShipped = (environment: string) =>
		chains.some((chain) => chain.calls.some((call) => call.kind === "ship" && mayChange(call, environment)));
	const { environments } = counted[0]!;
	return environments.flatMap((environment, index) => {
		const own = stages.filter((stage) => stage.environment === environment.name);
		if (own.length === 0 && isShipped(environment.name)) return [];
		if (own.length === 0)
			return [
				error(
					locate(["environments", index]),
					`No job of ${paths} deploys ${environment.name}.`,
					`Add a job that calls stage.yml with \`environment: ${environment.name}\`, or remove the environment.`,
				),
			];
		// A job without a target has a finding of its own.
		if (own.some(({ deploy }) => deploy.targets === null || deploy.targets.length === 0)) return [];
		const named = own.flatMap(({ deploy }) => deploy.targets ?? []);
		const missing = environment.targets.filter((target) => !named.includes(target));
		return missing.length === 0
			? []
			: [
					error(
						own[0]!.deploy.call.place,
						`No job of ${paths} deploys ${missing.map((target) => `${environment.name}/${target}`).join(", ")}: no environment after it would get a release.`,
						`Add ${missing.join(", ")} to the matrix of ${own[0]!.deploy.call.job}, or remove it from \`targets\`.`,
					),
				];
	});
}

function error(place: Place, what: string, fix: string): Finding {
	return { severity: "error", about: "workflow", ...place, what, fix };
}
