/** The deployment on GitHub: one per key, a status at each step, a terminal one whatever happens, and what the post phase needs. */

import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { appendDeploymentStatus, createDeployment } from "@octoacme/shared/github/deployments.ts";
import { createStatusWriter } from "@octoacme/shared/github/status-writer.ts";
import { readWorkflowRun } from "@octoacme/shared/github/workflow-runs.ts";
import { describePolicyCommits } from "@octoacme/shared/phase/begun-policy.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { DeploymentPayload, DeploymentState } from "@octoacme/shared/release/deployment.ts";
import { isProduction } from "@octoacme/shared/release/production.ts";
import { safeUrl } from "@octoacme/shared/text/markdown.ts";
import type { StageFacts } from "./gather.ts";
import type { WorkKeeper } from "./open-work.ts";
import type { StageRun } from "./stage-run.ts";

/** The status of a deployment whose run ended before its result was known. */
export function describeStopped(changing: boolean, how: string): string {
	return changing ? `${how}; it may have partly deployed` : `${how} before anything was changed`;
}

export interface Ledger {
	readonly deploymentId: number;
	readonly isChanging: () => boolean;
	/** Must be written: rejects when GitHub cannot be told. */
	readonly begin: (state: "pending" | "in_progress", description: string) => Promise<void>;
	/** Written if it can be; what is only progress stops no deploy. */
	readonly note: (description: string) => Promise<void>;
	/** The terminal status. `false`: GitHub could not be told; the post phase will try again. */
	readonly close: (state: "success" | "failure", description: string) => Promise<boolean>;
}

/** Finds or creates the deployment of this run's key. */
export async function openLedger(run: StageRun, facts: StageFacts, keeper: WorkKeeper): Promise<Ledger> {
	const url = facts.environment.url === undefined ? undefined : safeUrl(facts.environment.url);
	await keeper.save({ environmentUrl: url ?? null });
	const { deployment, created } = await createDeployment(run.clients.github, {
		payload: describePayload(run, facts),
		description: `${run.release.identity.tag}${facts.plan.target === null ? "" : ` to ${facts.plan.target}`}`,
		production: isProduction(facts.environment),
		// The key names this run, and the environment, which is held, was just listed: only an earlier attempt may have one.
		readFirst: facts.plan.own !== null || run.runtime.context.runAttempt > 1,
	});
	await keeper.save({ deploymentId: deployment.id });
	return keepLedger(run, { deploymentId: deployment.id, url, isNew: created }, keeper);
}

/** The deployment that `begin` opened, for `finish`: the environment counts as changing from the first moment. */
export async function adoptLedger(run: StageRun, facts: StageFacts, keeper: WorkKeeper): Promise<Ledger> {
	const url = facts.environment.url === undefined ? undefined : safeUrl(facts.environment.url);
	const deploymentId = facts.plan.own!.id;
	await keeper.save({ environmentUrl: url ?? null, deploymentId, changing: true });
	return keepLedger(run, { deploymentId, url, isNew: false }, keeper);
}

function describePayload({ runtime: { context }, inputs, release }: StageRun, facts: StageFacts): DeploymentPayload {
	const { identity, policy, service } = release;
	const { active } = facts.history;
	return {
		schemaVersion: 1,
		key: facts.key,
		kind: "deploy",
		service,
		version: identity.version,
		tag: identity.tag,
		sha: identity.sha,
		environment: facts.environment.name,
		runId: context.runId,
		runAttempt: context.runAttempt,
		actor: context.triggeringActor,
		policyDigest: policy.digest,
		...describePolicyCommits(policy),
		...(facts.plan.target === null ? {} : { target: facts.plan.target }),
		artifactDigest: inputs.artifactDigest ?? null,
		previous:
			active === undefined ? null : { version: active.version, sha: active.sha, deploymentId: active.deploymentId },
	};
}

function keepLedger(
	{ clients, runtime }: StageRun,
	{
		deploymentId,
		url,
		isNew,
	}: { readonly deploymentId: number; readonly url: string | undefined; readonly isNew: boolean },
	keeper: WorkKeeper,
): Ledger {
	const write = createStatusWriter(deploymentId, isNew ? null : undefined);
	const append = (github: GitHub, state: DeploymentState, description: string) =>
		write(github, {
			state,
			description,
			logUrl: runtime.context.runUrl,
			...(url === undefined ? {} : { environmentUrl: url }),
		});
	return {
		deploymentId,
		isChanging: () => keeper.current().changing,
		begin: async (state, description) => {
			await append(clients.github, state, description);
			if (state === "in_progress") await keeper.save({ changing: true });
		},
		note: async (description) => {
			try {
				await append(clients.github, keeper.current().changing ? "in_progress" : "pending", description);
			} catch (thrown) {
				if (runtime.signal.aborted) throw thrown;
				runtime.log.warning(`Progress was not recorded on GitHub: ${describeError(thrown)}`);
			}
		},
		close: async (state, description) => {
			await keeper.save({ status: { state, description } });
			try {
				await append(clients.closing, state, description);
			} catch (thrown) {
				if (!(thrown instanceof ActionableError)) throw thrown;
				runtime.log.warning(`The deployment's status ${state} was not recorded: ${thrown.message} ${thrown.hint}`);
				return false;
			}
			await keeper.save({ deploymentId: null, status: null });
			return true;
		},
	};
}

/** Ends deployments here that runs left open which are over by now. A run that still goes on keeps its own. */
export async function closeAbandoned(github: GitHub, runtime: ActionRuntime, facts: StageFacts): Promise<void> {
	for (const { id, runId } of facts.abandoned) {
		if (runId !== runtime.context.runId) {
			const run = await readWorkflowRun(github, runId);
			if (run !== undefined && run.status !== "completed") continue;
		} else if (facts.plan.target !== null) continue;
		await appendDeploymentStatus(github, id, {
			state: "error",
			description:
				id === facts.plan.left?.id
					? `run ${runId} ended after its command; run ${runtime.context.runId} goes on from there`
					: `run ${runId} ended before it was known whether it deployed`,
			logUrl: runtime.context.runUrl,
		});
		runtime.log.info(`Deployment ${id} of run ${runId}, which is over, was still open; it is closed now.`);
	}
}
