/** Begins and finishes deployments that the job's own steps make. */
import type { ActionRun } from "../../../test/harness/action.ts";
import type { Scene } from "./scene.ts";

/** The policy names no command: the job's own steps deploy. */
export const OWN = `
version: 1
environments:
  - name: production
    lock: refuse
    smoke: [{ name: answers, type: command, run: "test ! -e broken", deadline: 1s }]
`;

export const FREEZE = 'freezes: [{ name: holidays, from: "2020-01-01T00:00:00Z", to: "2099-01-01T00:00:00Z" }]';

export const begin = (scene: Scene, change: Partial<ActionRun> = {}) =>
	scene.run({ ...change, inputs: { operation: "begin", ...change.inputs } });

export const finish = (scene: Scene, outcome: string, change: Partial<ActionRun> = {}) =>
	scene.run({ ...change, inputs: { operation: "finish", outcome, ...change.inputs } });

/** The last status of each deployment. */
export const ended = (scene: Scene) => scene.statuses().map((statuses) => statuses.at(-1));

/** Entries of the record. */
export const entries = ({ github }: Scene) =>
	github.state.checks.filter(({ name }) => name.startsWith("octoacme/deploy"));
