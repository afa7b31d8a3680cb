/** A drill: deploys what runs in a staging environment, goes back, verifies, goes forward again, and records how long the way back took. */
import { describeError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { appendDeploymentStatus, createDeployment } from "@octoacme/shared/github/deployments.ts";
import { releaseLock } from "@octoacme/shared/github/locks.ts";
import { requireTagAt } from "@octoacme/shared/github/refs.ts";
import { describeDrill } from "@octoacme/shared/incident/drill.ts";
import { formatSpan } from "@octoacme/shared/incident/incident.ts";
import { finish } from "@octoacme/shared/phase/finish.ts";
import { nameRelease } from "@octoacme/shared/phase/result.ts";
import type { Command } from "@octoacme/shared/policy/schema.ts";
import { describeEnd } from "@octoacme/shared/process/command.ts";
import type { SummarySection } from "@octoacme/shared/process/summary.ts";
import { isTerminal, latestStatus } from "@octoacme/shared/release/deployment.ts";
import type { DeployedRelease } from "@octoacme/shared/release/history.ts";
import { bullets, codeBlock, details, escapeMarkdown, inlineCode, table } from "@octoacme/shared/text/markdown.ts";
import { type Change, confirmRelease, nameForCommand, runChange } from "./change.ts";
import { chooseCommand } from "./command.ts";
import { holdEnvironment } from "./environment-hold.ts";
import { gatherFacts, type RollbackFacts } from "./gather.ts";
import type { RollbackInputs } from "./inputs.ts";
import { keepLedger } from "./ledger.ts";
import { type Clients, countRequests, type RollbackDoors } from "./main.ts";
import type { Decision } from "./outcome.ts";
import { NOTHING_OWN } from "./own-result.ts";
import { STOPPED } from "./plan.ts";
import { REASONS, type ReasonCode, remedyOf } from "./reasons.ts";
import { isNegative } from "./report.ts";
import { isProduction } from "./transaction.ts";

export interface DrillEnd {
	readonly decision: Decision;
	readonly reason: ReasonCode;
	readonly seen: string;
	readonly current: DeployedRelease | null;
	readonly target: DeployedRelease | null;
	readonly recoveryMs: number | null;
	readonly steps: readonly { readonly name: string; readonly ok: boolean; readonly took: number }[];
	readonly tail: readonly string[];
}

type Refusal = Extract<ReasonCode, "drill-in-production" | "nothing-deployed" | "no-known-good" | "no-command">;

/** decideDrill: what is deployed and gone back to, or why there is no drill; pure. */
export function decideDrill(
	facts: Pick<RollbackFacts, "environment" | "history">,
	hasCommands: boolean,
):
	| { readonly kind: "drill"; readonly current: DeployedRelease; readonly target: DeployedRelease }
	| { readonly kind: "refuse"; readonly reason: Refusal } {
	const { active, lastKnownGood } = facts.history;
	if (isProduction(facts)) return { kind: "refuse", reason: "drill-in-production" };
	if (active === undefined) return { kind: "refuse", reason: "nothing-deployed" };
	if (lastKnownGood === undefined) return { kind: "refuse", reason: "no-known-good" };
	if (!hasCommands) return { kind: "refuse", reason: "no-command" };
	return { kind: "drill", current: active, target: lastKnownGood };
}

/** runDrill: the whole drill. The environment is held; its end is a deployment of kind `drill`. */
export async function runDrill(clients: Clients, inputs: RollbackInputs, doors: RollbackDoors): Promise<void> {
	const facts = await gatherFacts(clients.urgent, inputs);
	if (facts.distrusted !== undefined) doors.log.warning(facts.distrusted);
	const back = chooseCommand(inputs, facts.environment);
	const forward = facts.environment.deploy ?? back;
	const plan = decideDrill(facts, back !== undefined && forward !== undefined);
	const nothing = { current: null, target: null, recoveryMs: null, steps: [], tail: [], seen: "" };
	if (plan.kind === "refuse")
		return publish(
			inputs,
			doors,
			facts,
			{ ...nothing, decision: "refused", reason: plan.reason },
			countRequests(clients),
		);
	if (inputs.dryRun) {
		const seen = `${plan.current.tag} would go back to ${plan.target.tag} and forward again`;
		return publish(
			inputs,
			doors,
			facts,
			{ ...nothing, ...plan, decision: "would-roll-back", reason: "dry-run", seen },
			countRequests(clients),
		);
	}
	const { urgent: github } = clients;
	await requireTagAt(github, plan.target.tag, plan.target.sha);
	const hold = await holdEnvironment(github, doors, {
		environment: facts.environment,
		sha: plan.current.sha,
		reason: `drill of the rollback from ${plan.current.tag}`,
	});
	if (hold.kind === "locked")
		return publish(
			inputs,
			doors,
			facts,
			{ ...nothing, decision: "refused", reason: "locked", seen: hold.holder },
			countRequests(clients),
		);
	const ledger = keepLedger(doors);
	await ledger.save({ lock: hold.lock });
	let end: DrillEnd;
	try {
		const { current } = plan;
		await closeLeftOver(github, doors, facts);
		const { deployment } = await createDeployment(github, {
			payload: {
				schemaVersion: 1,
				key: `drill/${facts.service ?? "-"}/${facts.environment.name}/${doors.context.runId}/${doors.context.runAttempt}`,
				kind: "drill",
				service: facts.service,
				version: current.version,
				tag: current.tag,
				sha: current.sha,
				environment: facts.environment.name,
				runId: doors.context.runId,
				runAttempt: doors.context.runAttempt,
				actor: doors.context.triggeringActor,
				policyDigest: facts.policy.digest,
				artifactDigest: current.payload.artifactDigest,
				previous: { version: current.version, sha: current.sha, deploymentId: current.deploymentId },
			},
			description: `drill: ${current.tag} to ${plan.target.tag} and forward again`,
			production: false,
		});
		await ledger.save({ deploymentId: deployment.id });
		const logUrl = doors.context.runUrl;
		await appendDeploymentStatus(github, deployment.id, { state: "in_progress", description: "drill", logUrl });
		try {
			end = await rehearse(doors, facts, plan, back!, forward!);
		} catch (thrown) {
			await appendDeploymentStatus(github, deployment.id, {
				state: "error",
				description: `${STOPPED} ${describeError(thrown)}`,
				logUrl,
			});
			throw thrown;
		}
		await appendDeploymentStatus(github, deployment.id, {
			state: end.decision === "drilled" ? "success" : "failure",
			description:
				end.recoveryMs === null || end.decision !== "drilled" ? `drill: ${end.seen}` : describeDrill(end.recoveryMs),
			logUrl,
		});
		await ledger.save({ deploymentId: null });
	} finally {
		await releaseLock(github, hold.lock.name, hold.lock.objectSha).then(
			() => ledger.save({ lock: null }),
			(thrown: unknown) =>
				doors.log.warning(`The lock of ${hold.lock.name} was not released: ${describeError(thrown)}`),
		);
	}
	await publish(inputs, doors, facts, end, countRequests(clients));
}

/** closeLeftOver: drills that were killed before anybody knew their deployment; while the environment is held, none of them goes on. */
async function closeLeftOver(github: GitHub, doors: RollbackDoors, facts: RollbackFacts): Promise<void> {
	for (const deployment of facts.deployments) {
		if (deployment.payload?.kind !== "drill" || isTerminal(latestStatus(deployment)?.state)) continue;
		await appendDeploymentStatus(github, deployment.id, {
			state: "error",
			description: `${STOPPED} the drill of run ${deployment.payload.runId} ended before its outcome was known`,
			logUrl: doors.context.runUrl,
		});
	}
}

/** rehearse: deploy, back, forward. After a failed way back the way forward is tried all the same: staging is to be left as it was. */
async function rehearse(
	doors: RollbackDoors,
	facts: RollbackFacts,
	plan: { readonly current: DeployedRelease; readonly target: DeployedRelease },
	back: Command,
	forward: Command,
): Promise<DrillEnd> {
	const { current, target } = plan;
	const steps: { name: string; ok: boolean; took: number }[] = [];
	let tail: readonly string[] = [];
	const go = async (name: string, to: DeployedRelease, from: DeployedRelease, command: Command) => {
		const startedAt = doors.clock.now();
		const change: Change = {
			environment: facts.environment,
			service: facts.service,
			release: nameForCommand(to),
			previous: { version: from.version, sha: from.sha },
			kind: "drill",
			command,
		};
		const result = await runChange(doors, change, `Drill: ${name}`);
		doors.signal.throwIfAborted();
		let fault = result.ok ? "" : `the command ${describeEnd(result.end)}`;
		if (result.ok) {
			const confirmation = await confirmRelease(doors, change);
			fault =
				confirmation.asked === 0
					? "nothing says whether the release answers: no smoke probe, identity or address is configured"
					: confirmation.failed.map((item) => `${item.what}: ${item.value}`).join("; ");
		}
		const took = doors.clock.now() - startedAt;
		steps.push({ name, ok: fault === "", took });
		if (fault !== "") tail = result.tail;
		return { fault, took };
	};
	const end = (decision: Decision, reason: ReasonCode, seen: string, recoveryMs: number | null): DrillEnd => ({
		decision,
		reason,
		seen,
		current,
		target,
		recoveryMs,
		steps,
		tail,
	});
	const deployed = await go(`deploy ${current.tag}`, current, target, forward);
	if (deployed.fault !== "") return end("drill-failed", "drill-deploy-failed", deployed.fault, null);
	const returned = await go(`back to ${target.tag}`, target, current, back);
	const again = await go(`forward to ${current.tag}`, current, target, forward);
	if (again.fault !== "") return end("drill-failed", "drill-forward-failed", again.fault, null);
	if (returned.fault !== "") return end("drill-failed", "drill-back-failed", returned.fault, null);
	return end("drilled", "drilled", `recovered in ${formatSpan(returned.took)}`, returned.took);
}

async function publish(
	inputs: RollbackInputs,
	doors: RollbackDoors,
	facts: RollbackFacts,
	end: DrillEnd,
	requests: number,
): Promise<void> {
	const meaning = REASONS.find(({ code }) => code === end.reason)!.meaning;
	const sentence = end.seen === "" ? meaning : `${meaning} Seen: ${end.seen}.`;
	const { current, target, recoveryMs } = end;
	await finish(doors, {
		mode: inputs.mode,
		isNegative: isNegative(end),
		message: sentence,
		remedy: remedyOf(end.reason),
		stopReasons: [sentence],
		summary: renderDrill(facts.environment.name, end, sentence),
		outputs: {
			"target-version": target?.version,
			"target-sha": target?.sha,
			"recovery-seconds": recoveryMs === null ? "" : Math.round(recoveryMs / 1_000),
		},
		result: {
			...NOTHING_OWN,
			schemaVersion: 1,
			action: "rollback",
			decision: end.decision,
			reason: end.reason,
			explanation: sentence,
			release: current === null ? null : nameRelease({ version: current.version, tag: current.tag, sha: current.sha }),
			environment: facts.environment.name,
			service: facts.service,
			policyDigest: facts.policy.digest,
			dryRun: inputs.dryRun,
			requests,
			operation: "drill",
			seen: end.seen,
			target: target === null ? null : { version: target.version, tag: target.tag, sha: target.sha },
			recoveryMs,
			steps: end.steps,
		},
	});
}

/** renderDrill: sections of the job summary. */
export function renderDrill(environment: string, end: DrillEnd, sentence: string): SummarySection[] {
	const sections: SummarySection[] = [
		{
			heading: `Drill in ${escapeMarkdown(environment)}`,
			body: `> [!${isNegative(end) ? "CAUTION" : "NOTE"}]\n> **${escapeMarkdown(sentence)}**`,
		},
	];
	if (end.steps.length > 0)
		sections.push({
			heading: null,
			body: table(
				["step", "ended well", "took"],
				end.steps.map((step) => [inlineCode(step.name), step.ok ? "yes" : "**no**", formatSpan(step.took)]),
			),
		});
	sections.push({ heading: "What to do next", body: bullets([escapeMarkdown(remedyOf(end.reason))]) });
	if (end.tail.length > 0)
		sections.push({ heading: null, body: details("Last lines of the command", codeBlock(end.tail.join("\n"))) });
	return sections;
}
