/** The end of an attempt: whether the old release answers, and what the deployments say of it. */
import { describeError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { appendDeploymentStatus } from "@octoacme/shared/github/deployments.ts";
import type { StatusWriter } from "@octoacme/shared/github/status-writer.ts";
import { nameMark, ROLLED_BACK } from "@octoacme/shared/release/deployment.ts";
import { safeUrl } from "@octoacme/shared/text/markdown.ts";
import type { RollbackEnd, RollbackRequest, RollbackTools } from "./attempt.ts";
import { type Change, type Confirmation, confirmRelease } from "./change.ts";
import type { RollbackFacts } from "./gather.ts";
import { CHANGED, describeProof, STOPPED } from "./plan.ts";

export type Ended = Extract<RollbackEnd, { kind: "rolled-back" | "failed" }>;

/** What the proof needs of a request. */
export type Recorded = Pick<RollbackRequest, "facts" | "plan" | "reason" | "startedAt">;

export function describeWayBack({ facts, plan: { target, bad } }: Pick<RollbackRequest, "facts" | "plan">): Change {
	return {
		environment: facts.environment,
		service: facts.service,
		target: facts.target,
		release: target,
		previous: bad,
		kind: "rollback",
	};
}

/** After the change was made: notes it, and asks what answers. Rejects when the run is cancelled. */
export async function proveTarget(
	tools: RollbackTools,
	request: Recorded,
	{ writeStatus, tail }: { readonly writeStatus: StatusWriter; readonly tail: readonly string[] },
): Promise<Ended> {
	const { runtime } = tools;
	const { plan, startedAt } = request;
	const noting = plan.resumes?.changed ? Promise.resolve() : noteChanged(tools, writeStatus, plan.target.tag);
	const [confirmation] = await Promise.all([confirmRelease(runtime, describeWayBack(request)), noting]);
	runtime.signal.throwIfAborted();
	return judge(confirmation, runtime.clock.now() - startedAt, tail);
}

/** The terminal status of the attempt, and of the release that failed when it was brought back. */
export async function recordEnd(
	tools: RollbackTools,
	request: Recorded,
	{ writeStatus, end }: { readonly writeStatus: StatusWriter; readonly end: Ended },
): Promise<void> {
	if (end.kind === "failed")
		await endDeployment(tools, writeStatus, { state: "failure", description: `rollback failed: ${end.what}` });
	else await recordSuccess(tools, request, { writeStatus, recoveryMs: end.recoveryMs });
}

function judge(confirmation: Confirmation, recoveryMs: number, tail: readonly string[]): Ended {
	if (confirmation.failed.length > 0)
		return {
			kind: "failed",
			reason: "unhealthy-after-rollback",
			what: confirmation.failed.map((item) => `${item.what}: ${item.value}`).join("; "),
			evidence: confirmation.failed,
			tail,
		};
	if (confirmation.asked === 0)
		return {
			kind: "failed",
			reason: "not-verified",
			what: "the command ended well, but no smoke probe, identity or address of the environment says whether the old release answers",
			evidence: [],
			tail,
		};
	return { kind: "rolled-back", recoveryMs: Math.max(1_000, Math.ceil(recoveryMs / 1_000) * 1_000), tail };
}

/** So that a re-run after a stop does not run the command again. */
async function noteChanged({ github, runtime }: RollbackTools, writeStatus: StatusWriter, tag: string): Promise<void> {
	try {
		await writeStatus(github, {
			state: "in_progress",
			description: `${CHANGED} the command ended well; ${tag} is still to be proved`,
			logUrl: runtime.context.runUrl,
		});
	} catch (thrown) {
		runtime.log.warning(`Progress was not recorded: ${describeError(thrown)}`);
	}
}

/**
 * Both deployments say it before this run is over; neither waits for the other. What the others do not take is a warning: the old
 * release runs and was proved, and a next run adds what is missing.
 */
async function recordSuccess(
	tools: RollbackTools,
	request: Recorded,
	{ writeStatus, recoveryMs }: { readonly writeStatus: StatusWriter; readonly recoveryMs: number },
): Promise<void> {
	const { github, runtime } = tools;
	const { plan, facts } = request;
	const logUrl = runtime.context.runUrl;
	const url = facts.environment.url === undefined ? undefined : safeUrl(facts.environment.url);
	const description = describeProof(plan.target.tag, recoveryMs);
	await Promise.all([
		endDeployment(tools, writeStatus, {
			state: "success",
			description,
			...(url === undefined ? {} : { environmentUrl: url }),
		}),
		markBad(github, facts, {
			deploymentId: plan.bad.deploymentId,
			targetTag: plan.target.tag,
			reason: request.reason,
			logUrl,
		}).catch((thrown: unknown) => runtime.log.warning(describeMissingMark(thrown))),
		...plan.closes.map((id) =>
			appendDeploymentStatus(github, id, {
				state: "error",
				description: `${STOPPED} another attempt brought ${plan.target.tag} back`,
				logUrl,
			}).catch((thrown: unknown) => runtime.log.warning(`An earlier attempt was not closed: ${describeError(thrown)}`)),
		),
	]);
}

/** Without its mark the release is not quarantined. */
export function describeMissingMark(thrown: unknown): string {
	return `The bad deployment was not marked: ${describeError(thrown)} Run the rollback again: until then nothing keeps the release from being deployed again.`;
}

/**
 * The deployment that was rolled back says so; its SHA is quarantined by it, of a deployment to the whole environment only at the
 * target that was brought back.
 */
export async function markBad(
	github: GitHub,
	{ deployments, target }: Pick<RollbackFacts, "deployments" | "target">,
	mark: {
		readonly deploymentId: number;
		readonly targetTag: string;
		readonly reason: string;
		readonly logUrl: string;
	},
): Promise<void> {
	const { deploymentId, targetTag, reason, logUrl } = mark;
	const payload = deployments.find(({ id }) => id === deploymentId)?.payload;
	const words = payload == null ? ROLLED_BACK : nameMark(ROLLED_BACK, payload, target);
	await appendDeploymentStatus(github, deploymentId, {
		state: words === ROLLED_BACK ? "failure" : "inactive",
		description: `${words} to ${targetTag}${reason === "" ? "" : `: ${reason}`}`,
		logUrl,
	});
}

/** Writes a status that ends the deployment; the post phase has nothing to close then. */
export async function endDeployment(
	{ github, runtime, keeper }: RollbackTools,
	writeStatus: StatusWriter,
	status: {
		readonly state: "success" | "failure" | "error";
		readonly description: string;
		readonly environmentUrl?: string;
	},
): Promise<void> {
	await writeStatus(github, { ...status, logUrl: runtime.context.runUrl });
	await keeper.save({ deploymentId: null });
}
