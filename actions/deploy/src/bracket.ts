/** The two ends of a change that the team's own steps make: all that comes before them, and the proof of what they did. */
import type { Signal } from "@octoacme/shared/verification/signal.ts";
import type { StepOutcome } from "@octoacme/shared/vocabulary.ts";
import { secureBackup } from "./backup.ts";
import type { ChangeEnd, ChangeRequest } from "./change-request.ts";
import type { BegunChange } from "./plan.ts";
import { findBad, judgeSignals, judgeWave, proveChange } from "./proof.ts";

/**
 * The backup, and the deployment as under way. When steps of an earlier attempt ended well already there is nothing left to make:
 * the proof alone is missing, and it is taken at once. Rejects as `makeChange` does.
 */
export async function beginChange(request: ChangeRequest): Promise<ChangeEnd> {
	const secured = await secureBackup(request);
	if (secured.kind === "backup-failed") return secured;
	const backup = secured.name;
	const [percent] = request.plan.waves;
	if (percent === undefined) return proveChange(request, { signals: [], backup, tail: [] });
	await request.timeline.take(
		"begin",
		() => request.report.changing(percent),
		() => ({ ok: true, detail: percent === 100 ? "" : `${percent} %` }),
	);
	return { kind: "begun", percent, backup };
}

/** What the steps came to: their own outcome first, then what answers. Rejects when the run is cancelled. */
export async function finishChange(
	request: ChangeRequest,
	outcome: StepOutcome,
	begun: BegunChange,
): Promise<ChangeEnd> {
	const { plan, report, timeline } = request;
	const { percent } = begun;
	const backup = plan.backup.kind === "made" ? plan.backup.name : null;
	timeline.add({
		name: percent === 100 ? "own steps" : `own steps, ${percent} %`,
		startedAt: Date.parse(begun.at),
		endedAt: request.runtime.clock.now(),
		ok: outcome === "success",
		detail: `outcome ${outcome}`,
	});
	if (outcome !== "success") return { kind: "steps-ended", outcome, percent, backup };
	if (percent === 100) {
		// Noted first: an attempt that comes after a kill must not run the steps again.
		for (const done of plan.waves) await report.changed(done);
		return proveChange(request, { signals: [], backup, tail: [] });
	}
	const signals = await timeline.take(
		`judgement at ${percent} %`,
		(): Promise<readonly Signal[]> => judgeWave(request, percent, Date.parse(begun.at)),
		judgeSignals,
	);
	const bad = findBad(signals);
	if (bad.length > 0) return { kind: "unhealthy", percent, signals, bad, backup, tail: [] };
	// Noted last: the next wave begins from what was judged.
	for (const done of plan.waves) await report.changed(done);
	return { kind: "wave-passed", percent, signals, backup };
}
