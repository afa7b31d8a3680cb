/** Why no test can notice a change that none noticed: kept by hand. A change that a test could notice has no place here. */
import type { Change } from "./scores.ts";

export interface Survivors {
	/** One sentence. */
	readonly why: string;
	readonly changes: readonly Change[];
}

/** By module. */
export const SURVIVORS: Readonly<Record<string, readonly Survivors[]>> = {
	"actions/rollback/src/drill-plan.ts": [
		{
			why: "A step is missing only after one that failed, and the first that failed is found before it is asked for.",
			changes: [
				{
					line: 'const faultOf = (name: DrillStepName) => done.find(({ step }) => step === name)?.fault ?? "";',
					was: "done.find(({ step }) => step === name)?.fault",
					became: "done.find(({ step }) => step === name).fault",
				},
				{
					line: 'const faultOf = (name: DrillStepName) => done.find(({ step }) => step === name)?.fault ?? "";',
					was: '""',
					became: '"Stryker was here!"',
				},
			],
		},
	],
	"actions/rollback/src/outcome.ts": [
		{
			why: "The two reasons are those of this kind of plan alone.",
			changes: [
				{
					line: '(plan.kind === "nothing-to-roll-back" && (plan.reason === "nothing-changed" || plan.reason === "still-verified"))',
					was: 'plan.kind === "nothing-to-roll-back"',
					became: "true",
				},
			],
		},
	],
};

function isSame(one: Change, other: Change): boolean {
	return one.line === other.line && one.was === other.was && one.became === other.became;
}

export function findReason(module: string, change: Change): string | undefined {
	return SURVIVORS[module]?.find(({ changes }) => changes.some((one) => isSame(one, change)))?.why;
}
