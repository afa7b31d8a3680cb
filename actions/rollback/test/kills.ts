/** What the kill matrices of a rollback share: the requests of a run without faults, and a process that dies at one of them. */
import type { FaultMoment } from "@octoacme/local-github/faults.ts";
import { isRead, type JournalEntry } from "@octoacme/local-github/journal.ts";
import type { ActionRun } from "../../../test/harness/action.ts";
import { findRecordFaults } from "./released-record.ts";
import type { Scene } from "./scene.ts";

export interface Request extends Pick<JournalEntry, "method" | "template" | "path"> {
	/** Counted from 1. */
	readonly nth: number;
	readonly isWrite: boolean;
}

/** The requests so far, oldest first. */
export function listRequests({ github }: Scene): readonly Request[] {
	return github.journal.entries.map((entry, index) => ({ ...entry, nth: index + 1, isWrite: !isRead(entry) }));
}

export function nameRequest({ nth, method, path }: Request): string {
	return `${nth} ${method} ${path}`;
}

/** Plans that the run which is given the result dies at one request: its connection goes with it. */
export function killAt(
	scene: Scene,
	at: number | { readonly method: string; readonly template: string },
	when: FaultMoment,
): Pick<ActionRun, "onStart"> {
	let kill = () => {};
	const which = typeof at === "number" ? { nth: at } : at;
	scene.plan(
		{ ...which, when, effect: { kind: "kill", kill: () => kill() } },
		{ ...which, when, effect: { kind: "reset" } },
	);
	return {
		onStart: (child) => {
			kill = () => void child.kill("SIGKILL");
		},
	};
}

/** Runs the cases, three of them at any time, as each waits for a bundle to start; gives what they found, in their order. */
export async function runThree<T>(cases: readonly T[], run: (item: T) => Promise<string[]>): Promise<string[]> {
	const problems: string[][] = [];
	let next = 0;
	const work = async () => {
		while (next < cases.length) {
			const index = next++;
			problems[index] = await run(cases[index]!);
		}
	};
	await Promise.all([work(), work(), work()]);
	return problems.flat();
}

/** What does not hold after everything: one rollback, incident and review, and the old release runs. */
export function findMissing(scene: Scene): string[] {
	const missing: string[] = [];
	if (scene.rollbacks().length !== 1) missing.push(`${scene.rollbacks().length} rollbacks`);
	if (!scene.rollbacks()[0]?.at(-1)?.startsWith("success: verified:"))
		missing.push(`the rollback ended with ${scene.rollbacks()[0]?.at(-1)}`);
	const marks = scene.failed().statuses.filter(({ description }) => description.startsWith("rolled back:"));
	if (marks.length !== 1) missing.push(`${marks.length} marks on the bad deployment`);
	if (scene.incidents().length !== 1) missing.push(`${scene.incidents().length} incidents`);
	if (!scene.incidents()[0]?.body?.includes("production runs v1.0.0 again")) missing.push("the incident has no end");
	if (scene.reviews().length !== 1) missing.push(`${scene.reviews().length} reviews`);
	if (!scene.deliveries.some(({ path }) => path === "/pager")) missing.push("no page");
	if (scene.latest() !== "v1.0.0") missing.push(`latest is ${scene.latest()}`);
	return [...missing, ...findRecordFaults(scene.github.state.checks)];
}
