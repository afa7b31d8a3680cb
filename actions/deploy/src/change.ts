/** The change itself: the backup, the command wave by wave, and the proof that what answers is this release. */

import { describeEnd, type ScriptResult } from "@octoacme/shared/process/command.ts";
import type { DeployedRelease } from "@octoacme/shared/release/history.ts";
import type { Signal } from "@octoacme/shared/verification/signal.ts";
import { secureBackup } from "./backup.ts";
import {
	type ChangeEnd,
	type ChangeRequest,
	describeRelease,
	nameSurroundings,
	runStageCommand,
} from "./change-request.ts";
import { findBad, judgeSignals, judgeWave, proveChange } from "./proof.ts";

/** Rejects only when the run is cancelled or GitHub cannot be told that a change begins. */
export async function makeChange(request: ChangeRequest): Promise<ChangeEnd> {
	const { facts, plan, timeline } = request;
	const command = facts.command!;
	const secured = await secureBackup(request);
	if (secured.kind === "backup-failed") return secured;
	const { name: backup } = secured;
	const signals: Signal[] = [];
	const startedAt = request.runtime.clock.now();
	let tail: readonly string[] = [];
	for (const percent of plan.waves) {
		await request.report.changing(percent);
		const result = await timeline.take(
			percent === 100 ? "deploy command" : `deploy command, ${percent} %`,
			() =>
				runStageCommand(request.runtime, {
					title: `Deploy ${request.release.identity.tag} to ${facts.environment.name}`,
					command,
					release: describeRelease(request, percent, backup),
				}),
			(end) => ({ ok: end.ok, detail: end.ok ? "" : describeEnd(end.end) }),
		);
		tail = result.tail;
		if (!result.ok) return { kind: "command-failed", percent, result, backup };
		await request.report.changed(percent);
		if (percent < 100) {
			const judged = await timeline.take(
				`judgement at ${percent} %`,
				() => judgeWave(request, percent, startedAt),
				judgeSignals,
			);
			signals.push(...judged);
			const bad = findBad(judged);
			if (bad.length > 0) return { kind: "unhealthy", percent, signals, bad, backup, tail };
		}
	}
	return proveChange(request, { signals, backup, tail });
}

/** Brings the release back that ran before; null when there is none or the policy forbids it. */
export async function runRollbackCommand(
	{ facts, timeline, runtime, release }: ChangeRequest,
	previous: DeployedRelease | undefined,
	backup: string | null,
): Promise<ScriptResult | null> {
	const command = facts.environment.rollback ?? facts.command;
	if (previous === undefined || command === null || facts.environment["forward-only"]) return null;
	const { version, tag, sha, payload } = previous;
	return timeline.take(
		"rollback command",
		() =>
			runStageCommand(runtime, {
				title: `Roll ${facts.environment.name} back to ${tag}`,
				command,
				release: {
					version,
					tag,
					sha,
					releaseType: "",
					environment: facts.environment.name,
					service: release.service,
					previous: { version: release.identity.version, sha: release.identity.sha },
					kind: "rollback",
					artifactDigest: payload.artifactDigest,
					...nameSurroundings(facts, backup),
				},
			}),
		(end) => ({ ok: end.ok, detail: end.ok ? `back on ${tag}` : describeEnd(end.end) }),
	);
}
