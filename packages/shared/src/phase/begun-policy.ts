/** The policy by which a step ends what was begun: that of the beginning, and in an emergency that of the last deployment. */
import { ActionableError } from "../errors.ts";
import type { GitHub } from "../github/client.ts";
import { isReachable } from "../github/commits.ts";
import { type Deployment, listDeployments } from "../github/deployments.ts";
import { readOwnLogin } from "../github/issues.ts";
import { readPolicyText } from "../github/policy-file.ts";
import type { Policy } from "../policy/policy.ts";
import type { ActionRuntime } from "../process/action.ts";
import { isTrustedAuthor } from "../record/provenance.ts";
import {
	type DeploymentKind,
	type DeploymentPayload,
	isTerminal,
	latestStatus,
	targetOf,
} from "../release/deployment.ts";
import {
	loadPolicy,
	loadPolicyAt,
	type PolicyInputs,
	type RecordedCommits,
	requireEnvironment,
} from "./load-policy.ts";

/** Among the newest deployments of the environment: what a run began is not far down. */
const NEWEST = 200;

interface Begun {
	readonly environment: string;
	readonly kind: DeploymentKind;
	/** One of the environment's targets; undefined: the whole environment. */
	readonly target: string | undefined;
	readonly inputs: PolicyInputs;
	/** Throws an ActionableError for a policy by which what was begun cannot be ended. */
	readonly require?: (policy: Policy) => void;
}

/** What a deployment keeps of the policy that it was begun by: its commit, and those of its bases. */
export function describePolicyCommits({
	origin,
}: Pick<Policy, "origin">): Pick<DeploymentPayload, "policyCommit" | "policyBases"> {
	if (origin.kind === "standard") return { policyCommit: origin.sha ?? null };
	return { policyCommit: origin.sha, ...(origin.bases === undefined ? {} : { policyBases: origin.bases }) };
}

/**
 * The policy of the commits that the deployment names, its own and those of what it extends: the deployment of this run, kind and
 * target, the one that is under way before one that ended. Where this attempt only goes on with what an earlier one began, the policy as it
 * is now comes first: it may have been corrected for this attempt. The other one is taken where the first cannot be used. A commit
 * that is not on the branch it was read from does not count: a deployment's payload is no more than what a token wrote.
 */
export async function loadBegunPolicy(
	github: GitHub,
	{ context, log }: Pick<ActionRuntime, "context" | "log">,
	begun: Begun,
): Promise<Policy> {
	const { environment, inputs, kind, target = null } = begun;
	const deployments = await listDeployments(github, { environment, limit: NEWEST });
	// It came with the deployments.
	const own = await readOwnLogin(github);
	const ours = deployments.filter(
		({ creator, payload, statuses }) =>
			payload?.kind === kind &&
			targetOf(payload) === target &&
			isTrustedAuthor(creator, { own, authors: [] }) &&
			(inputs.service === undefined || payload.service === inputs.service) &&
			(payload.runId === context.runId || statuses.some(({ logUrl }) => isOfRun(logUrl, context.runId))),
	);
	const found = ours.find((deployment) => !isTerminal(latestStatus(deployment)?.state)) ?? ours[0];
	const now = () => loadUsable(begun, () => loadPolicy(github, inputs));
	const { policyCommit: commit, policyBases: bases, runId, runAttempt } = found?.payload ?? {};
	if (typeof commit !== "string") return now();
	const then = () => loadUsable(begun, () => loadRecorded(github, inputs, { commit, bases }));
	const isFresh = runId === context.runId && runAttempt === context.runAttempt;
	const [first, second] = isFresh ? [then, now] : [now, then];
	try {
		return await first();
	} catch (thrown) {
		if (!isUnusable(thrown)) throw thrown;
		const policy = await second().catch((failure: unknown) => {
			throw isUnusable(failure) ? thrown : failure;
		});
		log.warning(
			`${thrown.message} What was begun is ended by the policy ${isFresh ? "as it is now" : "that it was begun by"}.`,
		);
		return policy;
	}
}

/**
 * The policy as it is now. Where it is not valid, or extends what may not be read, the one that the newest deployment to the
 * environment names, with a warning: a mistake in a policy must not keep a failed release running. Whom the policy trusts is not
 * known then, so only deployments of this token's own account count. Throws what `loadPolicy` throws where none of them helps.
 */
export async function loadEmergencyPolicy(
	github: GitHub,
	{ log }: Pick<ActionRuntime, "log">,
	where: Pick<Begun, "environment" | "inputs">,
): Promise<Policy> {
	const { environment, inputs } = where;
	try {
		return await loadPolicy(github, inputs);
	} catch (thrown) {
		if (!(thrown instanceof ActionableError) || thrown.code !== "invalid-policy") throw thrown;
		// All of them: what others create pushes none of ours out of sight.
		const deployments = await listDeployments(github, { environment });
		const own = await readOwnLogin(github);
		const { policyCommit: commit, policyBases: bases } =
			deployments.find(
				({ creator, payload }) =>
					payload !== null &&
					payload.kind !== "drill" &&
					isTrustedAuthor(creator, { own, authors: [] }) &&
					(inputs.service === undefined || payload.service === inputs.service),
			)?.payload ?? {};
		if (typeof commit !== "string") throw thrown;
		const load = () => loadRecorded(github, inputs, { commit, bases });
		const policy = await loadUsable(where, load).catch((failure: unknown) => {
			throw isUnusable(failure) ? thrown : failure;
		});
		log.warning(
			`${thrown.message} The policy of ${commit.slice(0, 7)} holds, by which ${environment} was deployed last.`,
		);
		return policy;
	}
}

async function loadUsable(
	{ environment, require }: Pick<Begun, "environment" | "require">,
	load: () => Promise<Policy>,
): Promise<Policy> {
	const policy = await load();
	requireEnvironment(policy, environment);
	require?.(policy);
	return policy;
}

async function loadRecorded(github: GitHub, inputs: PolicyInputs, recorded: RecordedCommits): Promise<Policy> {
	const { commit } = recorded;
	const { sha } = await readPolicyText(github, { path: inputs.policyFile, ref: inputs.policyRef });
	if (sha !== commit && !(await isReachable(github, commit, sha)))
		throw new ActionableError({
			code: "invalid-policy",
			message: `The deployment names ${commit.slice(0, 7)} as the commit of its policy, which is not on the branch of the policy.`,
			hint: "Do not rewrite the branch while a deployment is under way.",
		});
	return loadPolicyAt(github, inputs, recorded);
}

function isOfRun(logUrl: Deployment["statuses"][number]["logUrl"], runId: string): boolean {
	return /\/actions\/runs\/(\d+)/.exec(logUrl ?? "")?.[1] === runId;
}

function isUnusable(thrown: unknown): thrown is ActionableError {
	return thrown instanceof ActionableError && ["invalid-policy", "invalid-input", "not-found"].includes(thrown.code);
}
