/** One incident out of what two runs know of it; pure. */
import { addReceipts, addTimeline, type Incident } from "@octoacme/shared/incident/incident.ts";

/** The facts of an earlier run go on; what this run knows better replaces them. */
export function continueIncident(known: Incident, now: Incident): Incident {
	const merged: Incident = {
		...now,
		openedAt: known.openedAt,
		openedBy: known.openedBy,
		receipts: addReceipts(known.receipts, now.receipts),
		timeline: known.timeline,
		evidence: now.evidence.length > 0 ? now.evidence : known.evidence,
		skipped: now.skipped.length > 0 ? now.skipped : known.skipped,
		reason: known.reason === "" ? now.reason : known.reason,
		// What was once confidential stays so, whichever run is the next.
		security: known.security || now.security,
		advisoryUrl: now.advisoryUrl === "" ? known.advisoryUrl : now.advisoryUrl,
	};
	return addTimeline(merged, ...now.timeline);
}

/** An incident that is over is not begun again: its outcome and its evidence stay, and a run that looks again adds nothing to the timeline. */
export function reopenIncident(known: Incident, now: Incident): Incident {
	return {
		...continueIncident(known, { ...now, timeline: [] }),
		evidence: known.evidence.length > 0 ? known.evidence : now.evidence,
		outcome: known.outcome,
		runUrl: known.runUrl,
	};
}

/**
 * Of an incident whose issue somebody else edited: what decides nothing, whether it is confidential, and the receipts that this run
 * knows to be its own.
 */
export type EditedIncident = Pick<Incident, "openedAt" | "timeline" | "receipts" | "security">;

/** What this run knows itself wins; only what anybody called confidential stays so. */
export function keepHistory(edited: EditedIncident, now: Incident): Incident {
	const { openedAt, timeline } = edited;
	const receipts = addReceipts(edited.receipts, now.receipts);
	const security = edited.security || now.security;
	return addTimeline({ ...now, openedAt, timeline, receipts, security }, ...now.timeline);
}

/** What another run wrote into the incident meanwhile stays. */
export function joinIncident(known: Incident, now: Incident): Incident {
	return addTimeline(
		{
			...now,
			receipts: addReceipts(known.receipts, now.receipts),
			security: known.security || now.security,
			timeline: known.timeline,
		},
		...now.timeline,
	);
}
