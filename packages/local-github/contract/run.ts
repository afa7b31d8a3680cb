/** Runs scenarios against a GitHub, one after the other, and cleans up however it ends. */
import { Connection, type ConnectionOptions, Interrupted } from "./connection.ts";
import { type Difference, NotRun, type Scenario } from "./scenario.ts";
import { Scratch } from "./scratch.ts";
import { Session, type SessionFacts } from "./session.ts";

export interface RunOptions {
	readonly apiUrl: string;
	readonly repository: { readonly owner: string; readonly name: string };
	readonly token: string;
	/** A token that may only read, or null. */
	readonly readerToken: string | null;
	readonly paceMs: number;
	readonly readAttempts: number;
	/** Tells runs apart; part of every name that is made. */
	readonly key: string;
	readonly signal: AbortSignal;
	/** Called after each scenario. */
	readonly onOutcome?: (outcome: Outcome) => void;
}

export type Outcome = { readonly scenario: Scenario; readonly sent: readonly string[] } & (
	| { readonly kind: "agrees" }
	| { readonly kind: "differs"; readonly differences: readonly Difference[] }
	| { readonly kind: "not-run"; readonly reason: string }
);

export interface RunResult {
	readonly outcomes: readonly Outcome[];
	/** What cleaning up could not remove. */
	readonly left: readonly string[];
	readonly interrupted: boolean;
}

/** Why a scenario cannot be run with these tokens, or null. */
function findObstacle(scenario: Scenario, facts: SessionFacts, hasReader: boolean): string | null {
	if (scenario.requires === "reader") return hasReader ? null : "There is no second token that may only read.";
	if (scenario.requires === undefined || scenario.requires === facts.tokenKind) return null;
	return scenario.requires === "app"
		? "The token is a person's; a token of a GitHub App is needed, such as a workflow's."
		: "The token is an app's; a personal token is needed.";
}

async function runScenario(scenario: Scenario, session: Session): Promise<Outcome> {
	const finish = (reason: string | null): Outcome => {
		const common = { scenario, sent: [...session.sent] };
		const { differences } = session;
		if (differences.length > 0) return { ...common, kind: "differs", differences };
		return reason === null ? { ...common, kind: "agrees" } : { ...common, kind: "not-run", reason };
	};
	try {
		await scenario.run(session);
		return finish(null);
	} catch (error) {
		if (error instanceof Interrupted) throw error;
		if (error instanceof NotRun) return finish(error.message);
		session.differences.push({
			request: "the scenario",
			field: "end",
			expected: "an answer to each request",
			received: String(error),
		});
		return finish(null);
	}
}

/** Runs the scenarios; throws `UnusableRepository` before anything is written where the repository is not scratch. */
export async function runContract(scenarios: readonly Scenario[], options: RunOptions): Promise<RunResult> {
	const connect = (token: string): Connection => {
		const facts: ConnectionOptions = { apiUrl: options.apiUrl, token, paceMs: options.paceMs };
		return new Connection(facts, options.signal);
	};
	const connections = {
		main: connect(options.token),
		reader: options.readerToken === null ? null : connect(options.readerToken),
	};
	const scratch = new Scratch(connections.main, options.repository);
	const defaultBranch = await scratch.inspect();
	const outcomes: Outcome[] = [];
	let interrupted = false;
	try {
		const prepared = await scratch.prepare(options.key, defaultBranch);
		const facts = { ...prepared, repository: options.repository, readAttempts: options.readAttempts };
		for (const [index, scenario] of scenarios.entries()) {
			const session = new Session(facts, connections, `${options.key}-${index + 1}`);
			const obstacle = findObstacle(scenario, facts, connections.reader !== null);
			const outcome: Outcome =
				obstacle === null
					? await runScenario(scenario, session)
					: { scenario, sent: [], kind: "not-run", reason: obstacle };
			outcomes.push(outcome);
			options.onOutcome?.(outcome);
		}
	} catch (error) {
		if (!(error instanceof Interrupted)) {
			await scratch.clean();
			throw error;
		}
		interrupted = true;
	}
	return { outcomes, left: await scratch.clean(), interrupted };
}
