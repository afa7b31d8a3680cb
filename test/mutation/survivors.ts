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
	"packages/shared/src/policy/windows.ts": [
		{
			why: "An opening that begins now is the one that now lies in; where that one counts, its rest was too short, and where it does not, there is none.",
			changes: [
				{
					line: "const next = openings.find(({ from, to }) => from > facts.now && to - from >= facts.runwayMs);",
					was: "from > facts.now",
					became: "from >= facts.now",
				},
			],
		},
		{
			why: "The type knows two words and the code asks for the other one alone: any text that is not that one means this.",
			changes: [
				{
					line: 'if ("weekly" in freeze) return listDaily({ ...freeze.weekly, zone: freeze["time-zone"], edges: "wide" }, from, to);',
					was: '"wide"',
					became: '""',
				},
				{
					line: 'return { from: instantOf(start, "00:00", zone, "earlier"), to: instantOf(end, "00:00", zone, "later") };',
					was: '"later"',
					became: '""',
				},
				{
					line: 'let start = instantOf(date, rule.from, zone, narrow ? "later" : "earlier");',
					was: '"later"',
					became: '""',
				},
				{
					line: 'const end = instantOf(endDate, rule.to, zone, narrow ? "earlier" : "later");',
					was: '"later"',
					became: '""',
				},
			],
		},
		{
			why: "More years are listed than can matter; those that cannot matter change nothing.",
			changes: [
				{
					line: "return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => {",
					was: "last - first",
					became: "last + first",
				},
			],
		},
		{
			why: "The day that is left out lies behind the last that is asked about.",
			changes: [
				{
					line: "Temporal.PlainDate.compare(date, last) <= 0;",
					was: "Temporal.PlainDate.compare(date, last) <= 0",
					became: "Temporal.PlainDate.compare(date, last) < 0",
				},
			],
		},
		{
			why: "The edges are the same moment only in the hour that is left out, where the other reading is that moment too.",
			changes: [
				{
					line: 'if (start >= end) start = instantOf(date, rule.from, zone, "earlier");',
					was: "start >= end",
					became: "start > end",
				},
			],
		},
		{
			why: "A time that is left out is followed by no change of the clock only in the type: the change is what left it out.",
			changes: [
				{
					line: 'return earlier.getTimeZoneTransition("next")?.epochMilliseconds ?? later.epochMilliseconds;',
					was: 'earlier.getTimeZoneTransition("next")?.epochMilliseconds',
					became: 'earlier.getTimeZoneTransition("next").epochMilliseconds',
				},
			],
		},
	],
	"packages/shared/src/release/find-previous.ts": [
		{
			why: "Candidates are tags that the pattern reads: each has a version.",
			changes: [
				{
					line: "const isStable = ({ name }: TagFact) => parseTag(name, request.pattern)?.prerelease.length === 0;",
					was: "parseTag(name, request.pattern)?.prerelease",
					became: "parseTag(name, request.pattern).prerelease",
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
