/** Reads what a rollback decides from: the policy, the environment's deployments, and what the failed verification said. */

import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { type Deployment, listDeployments } from "@octoacme/shared/github/deployments.ts";
import { readOwnLogin } from "@octoacme/shared/github/issues.ts";
import { listTrustedWriters } from "@octoacme/shared/github/trusted-deployments.ts";
import type { FailedEvidence } from "@octoacme/shared/incident/incident.ts";
import { loadPolicy, requireEnvironment } from "@octoacme/shared/phase/load-policy.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { Environment } from "@octoacme/shared/policy/schema.ts";
import { isTrustedAuthor, keepTrusted, type TrustedWriters } from "@octoacme/shared/record/provenance.ts";
import { type DeploymentFact, hasBegun } from "@octoacme/shared/release/deployment.ts";
import { type EnvironmentHistory, readHistory, selectForTarget } from "@octoacme/shared/release/history.ts";
import { parseTag, parseVersion, renderTag, showPattern } from "@octoacme/shared/release/version.ts";
import type { RollbackInputs } from "./inputs.ts";

export interface RollbackFacts {
	readonly policy: Policy;
	readonly environment: Environment;
	readonly service: string | null;
	/** The one of the environment's targets that is brought back; null: none was named. */
	readonly target: string | null;
	/** Of the environment, service and target, in any order. */
	readonly deployments: readonly DeploymentFact[];
	/** Those of the environment's other targets too. */
	readonly ofAllTargets: readonly DeploymentFact[];
	/** No deployment of ours began to change the environment, for any service or target and by any account. */
	readonly isUntouched: boolean;
	readonly history: EnvironmentHistory;
	/** The commits that the environment's other targets run, as far as is recorded. */
	readonly heldByOthers: readonly string[];
	/** What was written by an account that does not count, as a sentence with its fix; undefined: nothing was. */
	readonly distrusted: string | undefined;
}

/** Two reads side by side, or one when the policy is known. A rollback waits for nothing that it does not decide from. */
export async function gatherFacts(
	github: GitHub,
	inputs: RollbackInputs,
	known?: Policy | Promise<Policy>,
): Promise<RollbackFacts> {
	const [policy, all] = await Promise.all([
		known ?? loadPolicy(github, inputs),
		listDeployments(github, { environment: inputs.environment }),
	]);
	// It came with the deployments.
	const login = await readOwnLogin(github);
	const service = policy.service ?? null;
	const writers = listTrustedWriters(policy, login);
	const deployments: readonly Deployment[] = keepTrusted(all, writers);
	const target = inputs.deployTarget ?? null;
	const ofService: DeploymentFact[] = deployments
		.filter(({ payload }) => payload === null || payload.service === service)
		.map((deployment) => ({
			...deployment,
			statuses: deployment.statuses.map((status, index) => ({ ...status, id: index })),
		}));
	const facts = selectForTarget(ofService, target);
	const environment = requireEnvironment(policy, inputs.environment);
	const others = target === null ? [] : environment.targets.filter((other) => other !== target);
	return {
		policy,
		environment,
		heldByOthers: others.flatMap(
			(other) => readHistory(ofService, { environment: environment.name, service, target: other }).active?.sha ?? [],
		),
		service,
		target,
		deployments: facts,
		ofAllTargets: ofService,
		// Also what does not count says that something may run: without the statuses of others, and with them.
		isUntouched: isUntouched([...all, ...deployments], inputs.environment),
		history: readHistory(facts, { environment: inputs.environment, service, target }),
		distrusted: describeDistrusted(
			all.filter(({ payload }) => payload !== null && payload.service === service),
			writers,
		),
	};
}

/** Whether no deployment of ours began to change the environment, for any service or target. `deployments`: all that are known of it. */
export function isUntouched(deployments: readonly DeploymentFact[], environment: string): boolean {
	return !deployments.some(
		(deployment) => deployment.environment === environment && deployment.payload !== null && hasBegun(deployment),
	);
}

/** A known-good release may be among what does not count: whoever waits for a rollback must be told why it is passed over. */
function describeDistrusted(ours: readonly Deployment[], writers: TrustedWriters): string | undefined {
	const strangers = new Set(
		ours
			.flatMap(({ creator, statuses }) => [creator, ...statuses.map((status) => status.creator)])
			.filter((login) => !isTrustedAuthor(login, writers))
			.map((login) => login ?? "a deleted account"),
	);
	if (strangers.size === 0) return undefined;
	return `What ${[...strangers].slice(0, 5).join(", ")} wrote of deployments does not count: this token writes as ${writers.own}. If it should count, name the account in \`trusted-authors\` in the policy.`;
}

/**
 * The failed release by commit and tag, and the target's tag. A `version` that is no release names nothing only when it is the
 * branch or pull request that the run itself is on, which is the input's default. Any other text is a mistake, and a mistake must
 * not roll back what runs: it is an error, like a `target` that is no release.
 */
export function readNames(
	inputs: Pick<RollbackInputs, "sha" | "version" | "target">,
	policy: Pick<Policy, "tag">,
	ref: string,
): { readonly sha: string | null; readonly tag: string | null; readonly target: string | null } {
	const read = (text: string) => (parseTag(text, policy.tag) ?? parseVersion(text, policy.tag))?.version;
	const version = read(inputs.version);
	if (version === undefined && !isOwnRef(inputs.version, ref))
		throw new ActionableError({
			code: "invalid-input",
			message: `Input version is "${inputs.version}"; expected a release of the pattern ${showPattern(policy.tag)}, or its version.`,
			hint: "Correct the version, or leave `version` out to roll back the release that runs now.",
		});
	const names = {
		sha: inputs.sha ?? null,
		tag: version === undefined ? null : renderTag(policy.tag, version),
	};
	if (inputs.target === undefined) return { ...names, target: null };
	if (inputs.target === "none") return { ...names, target: "none" };
	const target = read(inputs.target);
	if (target === undefined)
		throw new ActionableError({
			code: "invalid-input",
			message: `Input target is "${inputs.target}"; expected a release of the pattern ${showPattern(policy.tag)}, its version, or none.`,
			hint: "Name a release that was verified in the environment, or leave `target` empty.",
		});
	return { ...names, target: renderTag(policy.tag, target) };
}

/** Whether a text is the short name of the run's own branch or pull request. A tag is never one: it names a release. */
function isOwnRef(text: string, ref: string): boolean {
	return ref === `refs/heads/${text}` || ref === `refs/pull/${text}`;
}

export interface ReadEvidence {
	readonly evidence: readonly FailedEvidence[];
	readonly reason: string;
	/** Whether it is the verdict of a verify that found the release unhealthy. */
	readonly isUnhealthy: boolean;
}

/** What failed, from the `result` of verify or deploy. A text that is no such result counts as none; one that is no JSON is an error. */
export function readEvidence(result: string | undefined): ReadEvidence {
	if (result === undefined) return { evidence: [], reason: "", isUnhealthy: false };
	let value: unknown;
	try {
		value = JSON.parse(result);
	} catch (cause) {
		throw new ActionableError({
			code: "invalid-input",
			message: "Input evidence is not JSON.",
			hint: "Pass on the `result` output of verify or deploy, or leave it empty.",
			cause,
		});
	}
	const fields = asObject(value);
	const stages = Array.isArray(fields["stages"]) ? fields["stages"].map(asObject) : [];
	const evidence: FailedEvidence[] = [];
	for (const part of [fields, ...stages]) {
		for (const entry of ["failures", "signals", "metrics", "probes", "steps"].flatMap((key) => {
			const list = part[key];
			return Array.isArray(list) ? list : [];
		})) {
			const item = asObject(entry);
			if (item["verdict"] === "healthy" || item["ok"] === true || item["advisory"] === true) continue;
			const what = textOf(item["name"] ?? item["what"]);
			if (what === "") continue;
			evidence.push({
				what,
				value: textOf(item["value"] ?? item["seen"] ?? item["explanation"] ?? item["detail"]),
				expected: textOf(item["condition"] ?? item["expected"]),
				query: textOf(item["query"]),
				link: textOf(item["link"]),
			});
		}
	}
	const said = [textOf(fields["decision"]), textOf(fields["reason"])].filter((part) => part !== "").join(": ");
	return {
		evidence: evidence.slice(0, 20),
		reason: textOf(fields["explanation"]) || said,
		isUnhealthy: fields["decision"] === "unhealthy",
	};
}

function asObject(value: unknown): Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string {
	return typeof value === "string"
		? value.slice(0, 500)
		: typeof value === "number" || typeof value === "boolean"
			? String(value)
			: "";
}
