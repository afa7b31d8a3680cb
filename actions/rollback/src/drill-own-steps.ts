/** How far a drill by the job's own steps came, as its deployment's statuses say it; pure. */
import { type DeploymentStatusFact, orderStatuses } from "@octoacme/shared/release/deployment.ts";
import { DRILL_STEPS, type DrillStepEnd, type DrillStepName } from "./drill-plan.ts";

export function describeDrillBegun(step: DrillStepName): string {
	return `drill step ${step}: by own steps`;
}

export function describeDrillEnded({ step, fault, took }: DrillStepEnd): string {
	return `drill step ${step}: took ${took} ms${fault === "" ? "" : `, failed: ${fault}`}`;
}

export interface DrillProgress {
	readonly done: readonly DrillStepEnd[];
	/** The step that own steps are making, since when in milliseconds; null: none is under way. */
	readonly open: { readonly step: DrillStepName; readonly at: number } | null;
}

export function readDrillProgress(statuses: readonly DeploymentStatusFact[]): DrillProgress {
	let progress: DrillProgress = { done: [], open: null };
	for (const { description, createdAt } of orderStatuses(statuses)) {
		const [, name, took, fault] =
			/^drill step (\w+): (?:by own steps|took (\d+) ms(?:, failed: ([\s\S]*))?)$/.exec(description) ?? [];
		const step = DRILL_STEPS.find((known) => known === name);
		if (step === undefined) continue;
		progress =
			took === undefined
				? { ...progress, open: { step, at: Date.parse(createdAt) } }
				: {
						done: [
							...progress.done.filter((end) => end.step !== step),
							{ step, fault: fault ?? "", took: Number(took) },
						],
						open: null,
					};
	}
	return progress;
}
