/** After a killed or cancelled main: no lock stays held, so that another run need not wait until this one is over. */
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { AnnounceInputs } from "./inputs.ts";
import { readAnnounceWork } from "./open-work.ts";
import { endTurn } from "./turn.ts";

/** Finishes what main left; a second run changes nothing. What was sent is in the receipts, which the next run reads. */
export async function post(inputs: AnnounceInputs, runtime: ActionRuntime): Promise<void> {
	const work = readAnnounceWork(runtime);
	if (work === undefined || work.lock === null) return;
	await endTurn(inputs, runtime, work.lock);
	if (work.ended) return;
	runtime.log.warning(
		"The announcement was stopped before its end. Run the job again: it sends what has no receipt and says what may have been sent.",
	);
}
