/** Decides which steps of a rehearsal run, and what a step that does not run says instead; pure. */

import type { StepPolicy } from "./types.ts";
import type { StepPlan } from "./workflow-plan.ts";

/** The lines that stand for a step in its log; null when the step runs. */
export function describeStandIn(
	step: StepPlan,
	place: {
		/** The file of the step belongs to the repository itself; false for a called workflow of another repository. */
		readonly isTeams: boolean;
	},
	policy: StepPolicy | undefined,
): string[] | null {
	if (policy === undefined) return null;
	const { action } = step;
	// An action of the repository itself is composite, or it does not run: its own steps are judged one by one.
	if (action.kind === "uses") return null;
	if (!place.isTeams) return null;
	return ["Not run in this rehearsal:", ...action.script.toString().trimEnd().split("\n")];
}

/** Whether a `uses` of the team's is an action that the rehearsal does not run. */
export function isWithheld(uses: string, isTeams: boolean, policy: StepPolicy | undefined): boolean {
	return policy !== undefined && isTeams && !uses.startsWith("./") && !policy.mayRun(uses);
}

/** What programs read to choose other programs, hosts or options: nearly every name may be one, so few are let through. */
const HARMLESS = /^(?:OCTOACME_[A-Z_]+|RUNNER_DEBUG|CI|LANG|LC_ALL|TZ)$/;

/** The variables that the team's workflow sets, without those that could lead an action of ours to the team's own programs. */
export function keepHarmless(
	variables: Readonly<Record<string, string>>,
	isTeams: boolean,
	policy: StepPolicy | undefined,
): Record<string, string> {
	const isKept = (name: string) => policy === undefined || !isTeams || HARMLESS.test(name);
	return Object.fromEntries(Object.entries(variables).filter(([name]) => isKept(name)));
}

/** `owner/name`, or `owner/name/path`, of a `uses`, as `--stand-in` names it. */
export function nameAction(uses: string): string {
	return uses.split("@")[0]!.toLowerCase();
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
