/** Why no test can notice a change that none noticed: kept by hand. A change that a test could notice has no place here. */
import type { Change } from "./scores.ts";

export interface Survivors {
	/** One sentence. */
	readonly why: string;
	readonly changes: readonly Change[];
}

/** By module. */
export const SURVIVORS: Readonly<Record<string, readonly Survivors[]>> = {
	"actions/deploy/src/plan.ts": [
		{
			why: "The next condition is true of what is absent, too.",
			changes: [
				{
					line: 'if (own === null || begun === null || (own.state === "open" && !begun.isOpen))',
					was: "own === null",
					became: "false",
				},
				{
					line: "if (facts.targets.length > 0 && (facts.target === null || !facts.targets.includes(facts.target)))",
					was: "facts.target === null",
					became: "false",
				},
				{
					line: "if (schedule === null || !isClosed(schedule)) return [];",
					was: "schedule === null",
					became: "false",
				},
			],
		},
		{
			why: "Only a closed schedule is described; the type alone knows an open one there.",
			changes: [
				{
					line: 'message: `${environment} is outside its windows; ${again(schedule.kind === "open" ? null : schedule.opensAt)}`,',
					was: 'schedule.kind === "open"',
					became: "false",
				},
				{
					line: 'message: `${environment} is outside its windows; ${again(schedule.kind === "open" ? null : schedule.opensAt)}`,',
					was: '"open"',
					became: '""',
				},
			],
		},
	],
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
	"actions/rollback/src/plan.ts": [
		{
			why: "An earlier attempt is a rollback that is not done; the newest deployment is none, or one that is done.",
			changes: [
				{
					line: "const failed = earlier.find((attempt) => attempt.id !== newest.id && isFailed(attempt));",
					was: "attempt.id !== newest.id",
					became: "true",
				},
			],
		},
		{
			why: "What failed has a status that says so.",
			changes: [
				{
					line: 'what: latestStatus(failed)?.description ?? "it failed",',
					was: "latestStatus(failed)?.description",
					became: "latestStatus(failed).description",
				},
				{
					line: 'what: latestStatus(failed)?.description ?? "it failed",',
					was: '"it failed"',
					became: '""',
				},
			],
		},
		{
			why: "For no target, the newest of all is found, and that one was not the release that is named.",
			changes: [
				{
					line: "const targets = new Set(settled.map(({ payload }) => targetOf(payload!)).filter((target) => target !== null));",
					was: "settled.map(({ payload }) => targetOf(payload!)).filter((target) => target !== null)",
					became: "settled.map(({ payload }) => targetOf(payload!))",
				},
				{
					line: "const targets = new Set(settled.map(({ payload }) => targetOf(payload!)).filter((target) => target !== null));",
					was: "target !== null",
					became: "true",
				},
			],
		},
		{
			why: "Nothing asks whether the release that is left was verified: only whether those before it were.",
			changes: [
				{
					line: "const bad: DeployedRelease = { ...current, createdAt: newest.createdAt, payload: newest.payload!, verified: false };",
					was: "false",
					became: "true",
				},
			],
		},
		{
			why: "What was verified after the release that is left would itself be the newest.",
			changes: [
				{
					line: "const before = named.filter((release) => isBefore(release, bad));",
					was: "named.filter((release) => isBefore(release, bad))",
					became: "named",
				},
			],
		},
		{
			why: "Only the release that is left has its own id, and its commit is passed over before or after.",
			changes: [
				{
					line: "return difference < 0 || (difference === 0 && release.deploymentId < bad.deploymentId);",
					was: "release.deploymentId < bad.deploymentId",
					became: "release.deploymentId <= bad.deploymentId",
				},
			],
		},
		{
			why: "The newest deployment has begun: one of its statuses is not `inactive`.",
			changes: [
				{
					line: "return last !== undefined && isProof(last);",
					was: "last !== undefined",
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
	"packages/shared/src/verification/judgement.ts": [
		{
			why: "A failure is seen in a value, so there is one whenever a failure is explained.",
			changes: [
				{
					line: 'const value = result.value === undefined ? "no value" : renderNumber(result.value);',
					was: "result.value === undefined",
					became: "false",
				},
				{
					line: 'const value = result.value === undefined ? "no value" : renderNumber(result.value);',
					was: '"no value"',
					became: '""',
				},
			],
		},
		{
			why: "A comparison by a test finds no single sample failing: it is explained only when it fails as a whole, and nothing else does.",
			changes: [
				{
					line: "if (result.test && result.failsAsWhole)",
					was: "result.test && result.failsAsWhole",
					became: "result.test || result.failsAsWhole",
				},
			],
		},
		{
			why: "The last error is asked for only where there is one.",
			changes: [
				{
					line: 'return sortSamples(samples.filter(isError)).at(-1)?.error ?? "none";',
					was: "sortSamples(samples.filter(isError)).at(-1)?.error",
					became: "sortSamples(samples.filter(isError)).at(-1).error",
				},
				{
					line: 'return sortSamples(samples.filter(isError)).at(-1)?.error ?? "none";',
					was: '"none"',
					became: '""',
				},
			],
		},
		{
			why: "The presence of the field says whether a sample holds data; its type knows no other value.",
			changes: [
				{
					line: "verdict === complete((at) => ({ at, noData: true })) &&",
					was: "true",
					became: "false",
				},
			],
		},
		{
			why: "The text of the error is in the explanation alone, and only the verdicts are compared.",
			changes: [
				{
					line: 'verdict === complete((at) => ({ at, error: "none" }))',
					was: '"none"',
					became: '""',
				},
			],
		},
		{
			why: "Any other value than the wanted one fails.",
			changes: [
				{
					line: 'if (compare.operator === "==") return [compare.value, compare.value + Math.max(1, Math.abs(compare.value))];',
					was: "compare.value + Math.max(1, Math.abs(compare.value))",
					became: "compare.value - Math.max(1, Math.abs(compare.value))",
				},
			],
		},
		{
			why: "It swaps the two values, and the verdicts of both are compared with each other.",
			changes: [
				{
					line: 'return compare.operator.startsWith("<") ? [-1e300, 1e300] : [1e300, -1e300];',
					was: 'compare.operator.startsWith("<")',
					became: 'compare.operator.endsWith("<")',
				},
				{
					line: 'return compare.operator.startsWith("<") ? [-1e300, 1e300] : [1e300, -1e300];',
					was: '"<"',
					became: '""',
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
