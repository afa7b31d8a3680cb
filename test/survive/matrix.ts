/** Goes through the matrices in an order that the seed decides, and keeps what it finds. */
import { createHash } from "node:crypto";
import { FAULTS, failAt, listTargets, nameTrial } from "./faults.ts";
import { giveInput, listBadInputs, nameBadInput } from "./inputs.ts";
import { judgeFrom, killAt, nameSpot, type Signal } from "./kills.ts";
import type { Ledger } from "./ledger.ts";
import { LOAD_NAMES, runLoad } from "./load.ts";
import { SCENARIOS, type Scenario } from "./scenarios.ts";
import { MODES, openStage, type Spot, type Stage } from "./stage.ts";

export interface Bounds {
	readonly seed: string;
	/** Actions or scenarios; empty: all. */
	readonly only: readonly string[];
	readonly signals: readonly Signal[];
	/** Points of each scenario and signal; the whole matrix without. */
	readonly points?: number;
	/** Scenarios that are run at a time: steps wait often, for answers and for each other, so more than there are processors. */
	readonly workers: number;
	/** Milliseconds of `performance.now()`. */
	readonly until: number;
}

/** The same order for the same seed, and another for another. */
export function shuffle<T>(list: readonly T[], seed: string, name: (one: T) => string): readonly T[] {
	const rank = (one: T) =>
		createHash("sha256")
			.update(`${seed} ${name(one)}`)
			.digest("hex");
	return [...list].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

function selectScenarios(only: readonly string[]): readonly Scenario[] {
	return SCENARIOS.filter(({ name, step }) => only.length === 0 || only.includes(name) || only.includes(step.action));
}

/** What is to be done in one scenario; its stage is opened once, and is used by one worker at a time. */
interface Course<T> {
	readonly scenario: Scenario;
	readonly stage: Stage;
	readonly open: T[];
	readonly total: number;
	busy: boolean;
}

/** The free scenario of which the least part is done: all of them come forward together, however early the time is over. */
function findNext<T>(courses: readonly Course<T>[]): Course<T> | undefined {
	const left = ({ open, total }: Course<T>) => open.length / total;
	const free = courses.filter(({ busy, open }) => !busy && open.length > 0);
	return free.length === 0 ? undefined : free.reduce((best, one) => (left(one) > left(best) ? one : best));
}

/** Opens every scenario, then does what is listed for it; as many workers are busy as the bounds say, until the time is over. */
async function runScenarios<T>(
	scenarios: readonly Scenario[],
	bounds: Bounds,
	{ list, run }: { list: (stage: Stage) => readonly T[]; run: (stage: Stage, one: T) => Promise<void> },
): Promise<void> {
	await using stages = new AsyncDisposableStack();
	const unopened = [...scenarios];
	const courses: Course<T>[] = [];
	const work = async () => {
		for (let next = unopened.shift(); next !== undefined && performance.now() < bounds.until; next = unopened.shift()) {
			const stage = stages.use(await openStage(next));
			const open = [...list(stage)];
			courses.push({ scenario: next, stage, open, total: open.length, busy: false });
		}
	};
	await Promise.all(Array.from({ length: bounds.workers }, work));
	const goOn = async () => {
		for (
			let course = findNext(courses);
			course !== undefined && performance.now() < bounds.until;
			course = findNext(courses)
		) {
			course.busy = true;
			await run(course.stage, course.open.shift()!);
			course.busy = false;
		}
	};
	await Promise.all(Array.from({ length: bounds.workers }, goOn));
}

/** The state is judged before the kill is kept, so that a run that is stopped between them does both again. */
async function keepKill(stage: Stage, signal: Signal, spot: Spot, ledger: Ledger): Promise<void> {
	const kill = await killAt(stage, signal, spot);
	const left = stage.keep();
	for (const mode of MODES)
		if (!ledger.has("judgement", kill.scenario, kill.state, mode))
			ledger.add({ part: "judgement", ...(await judgeFrom(stage, left, kill.state, mode)) });
	stage.fixture.forget(left);
	ledger.add({ part: "kill", ...kill });
}

export function runKills(bounds: Bounds, ledger: Ledger): Promise<void> {
	return runScenarios(selectScenarios(bounds.only), bounds, {
		list: ({ scenario, undisturbed }) =>
			bounds.signals.flatMap((signal) =>
				shuffle(undisturbed.spots, `${bounds.seed} ${scenario.name} ${signal}`, nameSpot)
					.slice(0, bounds.points)
					.filter((spot) => !ledger.has("kill", scenario.name, signal, nameSpot(spot)))
					.map((spot) => ({ signal, spot })),
			),
		run: (stage, { signal, spot }) => keepKill(stage, signal, spot, ledger),
	});
}

export function runFaults(bounds: Bounds, ledger: Ledger): Promise<void> {
	return runScenarios(selectScenarios(bounds.only), bounds, {
		list: ({ scenario, undisturbed }) => {
			const trials = listTargets(undisturbed.requests).flatMap((target) =>
				FAULTS.map((fault) => ({ target, fault, name: nameTrial(target, fault) })),
			);
			return shuffle(trials, `${bounds.seed} ${scenario.name}`, ({ name }) => name)
				.slice(0, bounds.points)
				.filter(({ name }) => !ledger.has("faults", scenario.name, name));
		},
		run: async (stage, { target, fault }) => ledger.add(await failAt(stage, target, fault)),
	});
}

/** The scenarios in which each action gets its bad inputs: its main path. */
const MAIN_PATHS = ["notes", "preflight", "deploy", "verify", "announce", "rollback"];

export function runInputs(bounds: Bounds, ledger: Ledger): Promise<void> {
	const scenarios = selectScenarios(bounds.only).filter(({ name }) => MAIN_PATHS.includes(name));
	return runScenarios(scenarios, bounds, {
		list: ({ scenario }) =>
			shuffle(listBadInputs(scenario.step.action), `${bounds.seed} ${scenario.name}`, nameBadInput)
				.slice(0, bounds.points)
				.filter((bad) => !ledger.has("inputs", scenario.name, nameBadInput(bad))),
		run: async (stage, bad) => ledger.add(await giveInput(stage, bad)),
	});
}

/** A load is tried whole or not at all; what it is called is its first trial's name. */
export async function runLoads(bounds: Bounds, ledger: Ledger): Promise<void> {
	const tried = new Set(ledger.lines.flatMap((line) => (line.part === "load" ? [line.scenario] : [])));
	for (const name of LOAD_NAMES.filter((one) => !tried.has(one))) {
		if (performance.now() > bounds.until || bounds.only.length > 0) return;
		for (const trial of await runLoad(name)) ledger.add({ ...trial, scenario: name });
	}
}
