/** Decides which steps of a rehearsal run, and what a step that does not run says instead; pure. */

import type { StepPolicy } from "./types.ts";
import type { StepPlan } from "./workflow-plan.ts";

interface StepPlace {
	/** The file of the step belongs to the repository itself; false for a called workflow of another repository. */
	readonly isTeams: boolean;
	/** The step is part of a composite action, which was allowed to run as a whole. */
	readonly isInAction: boolean;
}

/** The lines that stand for a step in its log; null when the step runs. */
export function describeStandIn(step: StepPlan, place: StepPlace, policy: StepPolicy | undefined): string[] | null {
	if (policy === undefined || place.isInAction) return null;
	const { action } = step;
	if (action.kind === "uses") {
		const isOthers = !place.isTeams && !action.uses.startsWith("./");
		return isOthers || policy.mayRun(action.uses) ? null : [`Not run in this rehearsal: the action ${action.uses}.`];
	}
	if (!place.isTeams) return null;
	return ["Not run in this rehearsal:", ...action.script.toString().trimEnd().split("\n")];
}

/** The given inputs without those that are withheld, and the names of these. */
export function withholdInputs(
	given: Readonly<Record<string, string>>,
	policy: StepPolicy | undefined,
): { readonly inputs: Record<string, string>; readonly withheld: readonly string[] } {
	const isWithheld = (name: string, value: string) =>
		value !== "" && policy?.withheldInputs.includes(name.toLowerCase()) === true;
	const entries = Object.entries(given);
	return {
		inputs: Object.fromEntries(entries.filter(([name, value]) => !isWithheld(name, value))),
		withheld: entries.filter(([name, value]) => isWithheld(name, value)).map(([name]) => name),
	};
}
