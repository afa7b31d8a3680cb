/** The fault matrix: every request of a step goes wrong in every way, once or for good; then the next attempt, with GitHub well again. */
import type { Fault, FaultEffect } from "@octoacme/local-github/faults.ts";
import type { Trial } from "./ledger.ts";
import { compareOutcomes, findLeaks, readOutcome, saysThatCommandEnded } from "./outcome.ts";
import { countDamage, type Request, type Stage } from "./stage.ts";

export interface FaultKind {
	readonly name: string;
	readonly when: Fault["when"];
	readonly effect: FaultEffect;
	/** It stays for the rest of the run; the others pass after one request. */
	readonly lasts?: true;
}

export const FAULTS: readonly FaultKind[] = [
	{ name: "500 before", when: "before", effect: { kind: "status", status: 500 } },
	{
		name: "502 after",
		when: "after-applied",
		effect: { kind: "status", status: 502, headers: { "content-type": "text/html" }, body: "<html>" },
	},
	{ name: "reset", when: "after-applied", effect: { kind: "reset" } },
	{ name: "cut", when: "after-applied", effect: { kind: "cut" } },
	{ name: "HTML", when: "before", effect: { kind: "html" } },
	{ name: "empty", when: "after-applied", effect: { kind: "empty" } },
	{ name: "wrong shape", when: "after-applied", effect: { kind: "wrong-shape", body: { id: "1", node_id: null } } },
	{ name: "list for object", when: "after-applied", effect: { kind: "wrong-shape", body: [] } },
	{ name: "hang", when: "before", effect: { kind: "hang" } },
	{ name: "drip", when: "after-applied", effect: { kind: "drip" } },
	{
		name: "limit for an hour",
		when: "before",
		effect: { kind: "rate-limit", limit: "primary", status: 403, resetsInSeconds: 3_540 },
		lasts: true,
	},
	{
		name: "429",
		when: "before",
		effect: { kind: "rate-limit", limit: "secondary", status: 429, retryAfterSeconds: 1 },
	},
	{
		name: "403",
		when: "before",
		effect: { kind: "status", status: 403, body: { message: "Resource not accessible by integration" } },
		lasts: true,
	},
	{ name: "redirect", when: "before", effect: { kind: "redirect", status: 301, location: "http://127.0.0.1:9/x" } },
];

export interface Target extends Request {
	/** Counted among the requests of this method and template. */
	readonly nth: number;
}

/** Every write and every query; of the reads of one address the first and the last. */
export function listTargets(requests: readonly Request[]): readonly Target[] {
	const counts = new Map<string, number>();
	const numbered = requests.map((request) => {
		const name = `${request.method} ${request.template}`;
		const nth = (counts.get(name) ?? 0) + 1;
		counts.set(name, nth);
		return { ...request, nth, name };
	});
	return numbered
		.filter(
			({ isRead, template, nth, name }) =>
				!isRead || template === "/graphql" || nth === 1 || nth === (counts.get(name) ?? 0),
		)
		.map(({ name: _, ...target }) => target);
}

export function nameTrial(target: Target, fault: FaultKind): string {
	return `${target.method} ${target.template} #${target.nth}: ${fault.name}`;
}

/** Runs the step with the fault; where it did not end as without, once more without. */
export async function failAt(stage: Stage, target: Target, fault: FaultKind): Promise<Trial> {
	const { fixture, scenario, undisturbed } = stage;
	stage.begin();
	fixture.github.faults.add({
		method: target.method,
		template: target.template,
		nth: target.nth,
		times: fault.lasts === true ? 1e9 : 1,
		when: fault.when,
		effect: fault.effect,
	});
	const result = await fixture.run(scenario.step, { timeoutMs: 180_000 });
	const broken = [...fixture.findBroken(scenario.step, result), ...findLeaks(fixture)];
	const errors = result.commands.filter(({ name }) => name === "error");
	if (result.signal !== null) broken.push("it did not end within 3 minutes");
	else if (result.exit !== 0 && errors.length !== 1) broken.push(`${errors.length} error lines`);
	const first = compareOutcomes(undisturbed.outcome, readOutcome(fixture));
	const end = `${result.exit} ${result.outputs["decision"]} ${result.outputs["reason"]}`;
	const common = { part: "faults", scenario: scenario.name, trial: nameTrial(target, fault) } as const;
	if (result.exit === undisturbed.exit && countDamage(first) === 0)
		return { ...common, end, duplicates: [], lost: [], unintended: [], broken };
	const commandEnded = saysThatCommandEnded(fixture);
	const verdict = await stage.judge("attempt");
	return {
		...common,
		commandEnded,
		...verdict,
		end: `${end}, then ${verdict.end}`,
		// What is missing after a fault is lost only when the next attempt does not add it; what was done twice stays done.
		duplicates: [...new Set([...first.duplicates, ...verdict.duplicates])],
		unintended: [...new Set([...first.unintended, ...verdict.unintended])],
		broken: [...broken, ...verdict.broken],
	};
}
