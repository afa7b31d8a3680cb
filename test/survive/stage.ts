/** A scenario that can be begun as often as needed from the same state, and what is right after it: what undisturbed runs leave. */
import { isRead } from "@octoacme/local-github/journal.ts";
import type { ActionResult } from "../harness/action.ts";
import { type Fixture, openFixture, type Snapshot, type Step } from "./fixture.ts";
import { compareOutcomes, type Damage, digestState, findLeaks, type Outcome, readOutcome } from "./outcome.ts";
import type { Scenario } from "./scenarios.ts";
import type { Moment } from "./servers.ts";

export const MOMENTS = ["before", "applied", "answered"] as const satisfies readonly Moment[];
/** `attempt`: the job is run again; `run`: a new run of the workflow does the same, the disturbed one being over. */
export const MODES = ["attempt", "run"] as const;
export type Mode = (typeof MODES)[number];

export type Spot =
	| { readonly server: "github" | "service" | "channels"; readonly nth: number; readonly moment: Moment }
	| { readonly server: "command"; readonly at: "begin" | "middle" | "end" };

export interface Request {
	readonly method: string;
	readonly template: string;
	readonly isRead: boolean;
}

interface Undisturbed {
	readonly start: Snapshot;
	readonly outcome: Outcome;
	readonly exit: number | null;
	readonly spots: readonly Spot[];
	/** Those of GitHub, in order. */
	readonly requests: readonly Request[];
	/** After the step was done once more, and after the rest of the chain. */
	readonly again: Readonly<Record<Mode, Again>>;
}

interface Again {
	readonly outcome: Outcome;
	readonly exit: number | null;
	readonly chain: Outcome;
}

export interface Verdict extends Damage {
	/** Exit code, decision and reason of the run that followed. */
	readonly end: string;
	readonly broken: readonly string[];
}

export interface Stage extends AsyncDisposable {
	readonly scenario: Scenario;
	readonly fixture: Fixture;
	readonly undisturbed: Undisturbed;
	/** Sets everything back to where the step begins. */
	readonly begin: () => void;
	/** Goes on from the state that is there, and compares it with what undisturbed runs leave. */
	readonly judge: (mode: Mode) => Promise<Verdict>;
	readonly keep: () => Snapshot;
	readonly goBack: (snapshot: Snapshot) => void;
}

const ANOTHER_RUN = 2000;

/** A further attempt has jobs of its own; those of the first are over. */
function startAttempt({ github }: Fixture, run: Fixture["github"]["state"]["runs"][number]): void {
	const now = github.now().toISOString();
	const [job] = run.jobs;
	// The job of a step that succeeded before, such as preflight, has succeeded.
	for (const one of run.jobs) Object.assign(one, { status: "completed", conclusion: "success", completedAt: now });
	run.attempt = 2;
	run.jobs.push({
		...job!,
		id: github.nextId(),
		attempt: 2,
		status: "in_progress",
		conclusion: null,
		startedAt: now,
		completedAt: null,
	});
}

/** Outcomes of the rest of the chain, by mode and the state that it began in. */
type Chains = Map<string, Outcome>;

/** Runs the step once more as the mode says, then the rest of the chain. */
async function goOn(fixture: Fixture, scenario: Scenario, mode: Mode, chains: Chains) {
	fixture.github.faults.clear();
	scenario.arm?.(fixture);
	const [first, another] = [1000, ANOTHER_RUN].map((id) => fixture.github.state.runs.find((run) => run.id === id)!);
	if (mode === "attempt") startAttempt(fixture, first!);
	else Object.assign(first!, { status: "completed", conclusion: "cancelled" });
	const change = mode === "attempt" ? { runAttempt: 2 } : { runId: String(another!.id) };
	const results: [Step, ActionResult][] = [];
	const run = async (steps: readonly Step[]) => {
		for (const step of steps) results.push([step, await fixture.run(step, change)]);
	};
	await run(mode === "run" && scenario.newRun !== undefined ? scenario.newRun : [scenario.step]);
	const outcome = readOutcome(fixture);
	const last = results.at(-1)![1];
	const state = `${mode} ${digestState(fixture)}`;
	if (!chains.has(state)) {
		await run(scenario.after);
		chains.set(state, readOutcome(fixture));
	}
	return { outcome, last, chain: chains.get(state)!, results };
}

function listSpots(fixture: Fixture, hasCommand: boolean): readonly Spot[] {
	const counts = {
		github: fixture.github.journal.entries.length,
		service: fixture.service.count(),
		channels: fixture.channels.count(),
	};
	const requests = Object.entries(counts).flatMap(([server, count]) =>
		Array.from({ length: count }, (_, index) =>
			MOMENTS.map((moment): Spot => ({ server: server as keyof typeof counts, nth: index + 1, moment })),
		).flat(),
	);
	const inside = (["begin", "middle", "end"] as const).map((at): Spot => ({ server: "command", at }));
	return [...requests, ...(hasCommand ? inside : [])];
}

function arm(fixture: Fixture, scenario: Scenario): void {
	fixture.healthy = scenario.healthy ?? true;
	scenario.arm?.(fixture);
}

async function runUndisturbed(fixture: Fixture, scenario: Scenario, chains: Chains): Promise<Undisturbed> {
	fixture.healthy = scenario.healthy ?? true;
	for (const step of scenario.before) await fixture.run(step);
	scenario.prepare?.(fixture);
	const start = fixture.snapshot();
	fixture.restore(start);
	arm(fixture, scenario);
	const commands = fixture.commands().length;
	const result = await fixture.run(scenario.step);
	const spots = listSpots(fixture, fixture.commands().length > commands);
	const requests = fixture.github.journal.entries.map((entry) => ({
		method: entry.method,
		template: entry.template ?? entry.path,
		isRead: isRead(entry),
	}));
	const outcome = readOutcome(fixture);
	const end = fixture.snapshot();
	const repeat = async (mode: Mode): Promise<Again> => {
		fixture.restore(end);
		arm(fixture, scenario);
		const { outcome: after, last, chain } = await goOn(fixture, scenario, mode, chains);
		return { outcome: after, exit: last.exit, chain };
	};
	const again = { attempt: await repeat("attempt"), run: await repeat("run") };
	fixture.forget(end);
	return { start, outcome, exit: result.exit, spots, requests, again };
}

export function countDamage({ duplicates, lost, unintended }: Damage): number {
	return duplicates.length + lost.length + unintended.length;
}

/** Opens the scenario and runs it undisturbed. */
export async function openStage(scenario: Scenario): Promise<Stage> {
	const fixture = await openFixture(scenario.policy);
	const chains: Chains = new Map();
	const undisturbed = await runUndisturbed(fixture, scenario, chains);
	return {
		scenario,
		fixture,
		undisturbed,
		begin: () => {
			fixture.restore(undisturbed.start);
			arm(fixture, scenario);
		},
		judge: async (mode) => {
			const { outcome, last, chain, results } = await goOn(fixture, scenario, mode, chains);
			const wanted = undisturbed.again[mode];
			const damages = [undisturbed.outcome, wanted.outcome].map((one) => compareOutcomes(one, outcome));
			const least = damages.sort((one, other) => countDamage(one) - countDamage(other))[0]!;
			const rest = compareOutcomes(wanted.chain, chain);
			const merge = (name: keyof Damage) => [
				...new Set([...least[name], ...rest[name].map((one) => `at the end: ${one}`)]),
			];
			const isEnd = [undisturbed.exit, wanted.exit].includes(last.exit);
			return {
				end: `${last.exit} ${last.outputs["decision"]} ${last.outputs["reason"]}`,
				duplicates: merge("duplicates"),
				lost: [...merge("lost"), ...(isEnd ? [] : [`it ended with ${last.exit}: ${last.log.slice(-300)}`])],
				unintended: merge("unintended"),
				broken: [...results.flatMap(([step, result]) => fixture.findBroken(step, result)), ...findLeaks(fixture)],
			};
		},
		keep: () => fixture.snapshot(),
		goBack: (snapshot) => {
			fixture.restore(snapshot);
			arm(fixture, scenario);
		},
		[Symbol.asyncDispose]: async () => {
			fixture.forget(undisturbed.start);
			await fixture[Symbol.asyncDispose]();
		},
	};
}
