/** Goes through the matrices in an order that the seed decides, and keeps what it finds. */
import { createHash } from "node:crypto";
import { FAULTS, failAt, listTargets, nameTrial } from "./faults.ts";
import { giveInput, listBadInputs, nameBadInput } from "./inputs.ts";
import { judgeFrom, killAt, nameSpot, SIGNALS, type Signal } from "./kills.ts";
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
	/** Stages that are open at a time. */
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

/** Does what is to do on stages of the scenario side by side, each with a fixture of its own; stops when the time is over. */
async function runSideBySide<T>(
	scenario: Scenario,
	bounds: Bounds,
	list: (stage: Stage) => readonly T[],
	run: (stage: Stage, one: T) => Promise<void>,
): Promise<void> {
	let open: T[] | undefined;
	const work = async () => {
		await using stage = await openStage(scenario);
		open ??= [...list(stage)];
		for (let next = open.shift(); next !== undefined && performance.now() < bounds.until; next = open.shift())
			await run(stage, next);
	};
	await Promise.all(Array.from({ length: bounds.workers }, work));
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

export async function runKills(bounds: Bounds, ledger: Ledger): Promise<void> {
	for (const signal of SIGNALS.filter((one) => bounds.signals.includes(one)))
		for (const scenario of selectScenarios(bounds.only)) {
			if (performance.now() > bounds.until) return;
			await runSideBySide(
				scenario,
				bounds,
				({ undisturbed }) =>
					shuffle(undisturbed.spots, `${bounds.seed} ${scenario.name} ${signal}`, nameSpot)
						.slice(0, bounds.points)
						.filter((spot) => !ledger.has("kill", scenario.name, signal, nameSpot(spot))),
				(stage, spot) => keepKill(stage, signal, spot, ledger),
			);
		}
}

export async function runFaults(bounds: Bounds, ledger: Ledger): Promise<void> {
	for (const scenario of selectScenarios(bounds.only)) {
		if (performance.now() > bounds.until) return;
		await runSideBySide(
			scenario,
			bounds,
			({ undisturbed }) => {
				const trials = listTargets(undisturbed.requests).flatMap((target) =>
					FAULTS.map((fault) => ({ target, fault, name: nameTrial(target, fault) })),
				);
				return shuffle(trials, `${bounds.seed} ${scenario.name}`, ({ name }) => name)
					.slice(0, bounds.points)
					.filter(({ name }) => !ledger.has("faults", scenario.name, name));
			},
			async (stage, { target, fault }) => ledger.add(await failAt(stage, target, fault)),
		);
	}
}

/** The scenarios in which each action gets its bad inputs: its main path. */
const MAIN_PATHS = ["notes", "preflight", "deploy", "verify", "announce", "rollback"];

export async function runInputs(bounds: Bounds, ledger: Ledger): Promise<void> {
	for (const scenario of selectScenarios(bounds.only).filter(({ name }) => MAIN_PATHS.includes(name))) {
		if (performance.now() > bounds.until) return;
		await runSideBySide(
			scenario,
			bounds,
			() =>
				shuffle(listBadInputs(scenario.step.action), `${bounds.seed} ${scenario.name}`, nameBadInput)
					.slice(0, bounds.points)
					.filter((bad) => !ledger.has("inputs", scenario.name, nameBadInput(bad))),
			async (stage, bad) => ledger.add(await giveInput(stage, bad)),
		);
	}
}

/** A load is tried whole or not at all; what it is called is its first trial's name. */
export async function runLoads(bounds: Bounds, ledger: Ledger): Promise<void> {
	const tried = new Set(ledger.lines.flatMap((line) => (line.part === "load" ? [line.scenario] : [])));
	for (const name of LOAD_NAMES.filter((one) => !tried.has(one))) {
		if (performance.now() > bounds.until || bounds.only.length > 0) return;
		for (const trial of await runLoad(name)) ledger.add({ ...trial, scenario: name });
	}
}
