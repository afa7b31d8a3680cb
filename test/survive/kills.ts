/** The crash matrix: a step is sent a signal at every request and inside its command; then the next attempt or a new run, and the rest of the chain. */
import type { ChildProcess } from "node:child_process";
import type { Fixture, Snapshot } from "./fixture.ts";
import { digestState, findLeaks, saysThatCommandEnded } from "./outcome.ts";
import type { Mode, Spot, Stage, Verdict } from "./stage.ts";

export const SIGNALS = ["SIGKILL", "SIGTERM", "SIGINT"] as const;
export type Signal = (typeof SIGNALS)[number];

export interface Kill {
	readonly scenario: string;
	readonly signal: Signal;
	readonly spot: string;
	readonly request: string;
	/** Whether the step was still running when the signal was to be sent. */
	readonly sent: boolean;
	/** Names the state that it left; what was found from there is kept once. */
	readonly state: string;
	/** What the killed run itself did wrong: a stack trace, a leak, an internal error. */
	readonly broken: readonly string[];
	/** Whether GitHub knows that the command ended well: then it must not run again. */
	readonly commandEnded: boolean;
}

export interface Judgement extends Verdict {
	readonly scenario: string;
	readonly state: string;
	readonly mode: Mode;
}

export function nameSpot(spot: Spot): string {
	return spot.server === "command" ? `command ${spot.at}` : `${spot.server} ${spot.nth} ${spot.moment}`;
}

interface Strike {
	readonly signal: Signal;
	readonly child: () => ChildProcess;
}

/** Sends the signal at the spot; the connection of a killed process goes with it. */
function plan(fixture: Fixture, spot: Spot, { signal, child }: Strike): () => boolean {
	let sent = false;
	const strike = async () => {
		if (sent) return;
		const target = child();
		sent = target.kill(signal);
		if (signal === "SIGKILL")
			while (target.exitCode === null && target.signalCode === null) await new Promise((done) => setTimeout(done, 2));
		else await new Promise((done) => setTimeout(done, 5));
	};
	const drops = signal === "SIGKILL";
	if (spot.server === "command") {
		fixture.steer("signal", signal.slice("SIG".length));
		fixture.steer("signal-at", spot.at);
		return () => true;
	}
	if (spot.server === "github") {
		const when = ({ before: "before", applied: "after-applied", answered: "after-reply" } as const)[spot.moment];
		fixture.github.faults.add({ nth: spot.nth, when, effect: { kind: "kill", kill: strike } });
		if (drops && when !== "after-reply") fixture.github.faults.add({ nth: spot.nth, when, effect: { kind: "reset" } });
	} else
		fixture[spot.server].watch = async (nth, moment) => {
			if (nth !== spot.nth || moment !== spot.moment) return "go-on";
			await strike();
			return drops ? "drop" : "go-on";
		};
	return () => sent;
}

/** Kills the step at the spot, then gives it its post phase where a runner would; leaves everything as it is then. */
export async function killAt(stage: Stage, signal: Signal, spot: Spot): Promise<Kill> {
	const { fixture, scenario, undisturbed } = stage;
	stage.begin();
	let child: ChildProcess | null = null;
	const wasSent = plan(fixture, spot, { signal, child: () => child! });
	const result = await fixture.run(scenario.step, {
		onStart: (started) => {
			child = started;
			fixture.steer("pid", String(started.pid));
		},
	});
	fixture.github.faults.clear();
	fixture.service.watch = null;
	fixture.channels.watch = null;
	// A killed step leaves its command running.
	if (spot.server === "command" && signal === "SIGKILL") await new Promise((done) => setTimeout(done, 450));
	const broken = [...fixture.findBroken(scenario.step, result), ...findLeaks(fixture)];
	if (signal !== "SIGKILL" && ["deploy", "verify", "rollback"].includes(scenario.step.action)) {
		const post = await fixture.post(scenario.step, result);
		broken.push(...fixture.findBroken(scenario.step, post), ...findLeaks(fixture));
	}
	const asked = spot.server === "github" ? undisturbed.requests[spot.nth - 1] : undefined;
	return {
		scenario: scenario.name,
		signal,
		spot: nameSpot(spot),
		request: asked === undefined ? spot.server : `${asked.method} ${asked.template}`,
		sent: wasSent(),
		state: digestState(fixture),
		broken,
		commandEnded: saysThatCommandEnded(fixture),
	};
}

/** What follows in the mode, from the state that was left. */
export async function judgeFrom(stage: Stage, left: Snapshot, state: string, mode: Mode): Promise<Judgement> {
	stage.goBack(left);
	return { scenario: stage.scenario.name, state, mode, ...(await stage.judge(mode)) };
}
