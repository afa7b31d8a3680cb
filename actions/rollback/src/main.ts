/** The story of a rollback: read, decide, go back, believe it only when it answers, and run the playbook beside it. */
import { describeError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { connectGitHub } from "@octoacme/shared/github/connect.ts";
import { releaseLock } from "@octoacme/shared/github/locks.ts";
import { type Incident, incidentKey } from "@octoacme/shared/incident/incident.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { chooseCommand } from "./command.ts";
import { conclude } from "./decide.ts";
import { runDrill } from "./drill.ts";
import { awaitIncident, holdIncident } from "./environment-hold.ts";
import { gatherFacts, type RollbackFacts, readEvidence, readNames } from "./gather.ts";
import type { outputs, RollbackInputs } from "./inputs.ts";
import { keepLedger, type Ledger } from "./ledger.ts";
import { deliverByChannels } from "./notify.ts";
import { type Conclusion, type Course, closeIncident, concludePlan, isQuiet } from "./outcome.ts";
import { type PlanRequest, planRollback, type RollbackPlan } from "./plan.ts";
import { continueIncident, createPlaybook, type PlaybookState } from "./playbook.ts";
import { publishReport } from "./publish.ts";
import { liftQuarantine } from "./quarantine.ts";
import { recallEvidence } from "./recall.ts";
import { isProduction, markBad, rollBack } from "./transaction.ts";
import { markReleases } from "./write-back.ts";

export type RollbackDoors = ActionDoors<(typeof outputs)["names"][number]>;

/** `urgent` changes the environment; `playbook` informs people, with a pace and a budget for repeats of its own. */
export interface Clients {
	readonly urgent: GitHub;
	readonly playbook: GitHub;
}

/** main: see the module's sentence. Throws only what stops it before anything was changed. */
export async function main(inputs: RollbackInputs, doors: RollbackDoors): Promise<void> {
	const { context, clock } = doors;
	const startedAt = clock.now();
	const clients: Clients = {
		urgent: await connectGitHub(doors, inputs.githubToken),
		playbook: await connectGitHub(doors, inputs.githubToken),
	};
	if (inputs.liftQuarantine !== undefined)
		return liftQuarantine(clients.playbook, inputs, doors, inputs.liftQuarantine);
	if (inputs.drill) return runDrill(clients, inputs, doors);
	const said = readEvidence(inputs.evidence);
	const facts = await gatherFacts(clients.urgent, inputs);
	if (facts.distrusted !== undefined) doors.log.warning(facts.distrusted);
	const request: PlanRequest = {
		scope: { environment: facts.environment.name, service: facts.service },
		...readNames(inputs, facts.policy, doors.context.ref),
		forwardOnly: facts.environment["forward-only"],
		byHand: context.event.name === "workflow_dispatch" || inputs.target !== undefined,
	};
	const decide = (now: RollbackFacts) => planRollback(now.deployments, now.history, request);
	const plan = decide(facts);
	const reason = inputs.reason ?? (said.reason || "the release failed");
	const begun = beginIncident(inputs, doors, facts, plan, reason, said.evidence);
	if (inputs.dryRun || isQuiet(plan)) {
		const state = { incident: begun, issue: null, review: null, problems: [] };
		const conclusion: Conclusion =
			plan.kind === "roll-back"
				? {
						decision: "would-roll-back",
						reason: "dry-run",
						seen: `${plan.bad.tag} would be taken back to ${plan.target.tag}`,
						outcome: begun.outcome,
						evidence: [],
						tail: [],
					}
				: concludePlan(plan);
		return publishReport(
			clients.playbook,
			doors,
			inputs,
			facts,
			{ request, plan, course: null, conclusion },
			state,
			countRequests(clients),
		);
	}
	const ledger = keepLedger(doors);
	await ledger.save({ incidentKey: begun.key });
	const isOver = plan.kind === "already-rolled-back" || plan.kind === "attempt-failed";
	const playbook = createPlaybook(
		clients.playbook,
		doors,
		facts.policy,
		deliverByChannels(facts.policy, doors, clients.playbook, facts.environment["allow-hosts"]),
		isOver ? keepStory : continueIncident,
	);
	const inTurn = <T>(run: () => Promise<T>) =>
		isOver
			? awaitIncident(clients.playbook, doors, begun.key).then(run, run)
			: writeInTurn(clients.playbook, doors, ledger, begun.key, run);
	let tellAlone = () => {};
	const alone = new Promise<void>((resolve) => {
		tellAlone = resolve;
	});
	// The way back and the playbook run side by side: nobody waits for a page, no page waits for the command. Two rollbacks at
	// once open one incident: the second looks for it when the first is done.
	const [opened, course] = await Promise.all([
		alone.then(async () => {
			const told =
				inputs.evidence === undefined && !isOver
					? await recallEvidence(clients.playbook, doors.log, begun, inputs.reason !== undefined)
					: begun;
			return inTurn(() =>
				playbook.open(plan.kind === "roll-back" ? told : closeIncident(told, concludePlan(plan), begun.openedAt)),
			);
		}),
		act(clients.urgent, doors, ledger, inputs, facts, plan, {
			key: begun.key,
			reason: inputs.security ? "" : reason,
			startedAt,
			replan: async () => decide(await gatherFacts(clients.urgent, inputs, facts.policy)),
			onAlone: tellAlone,
		}).finally(tellAlone),
	]);
	const conclusion = conclude(plan, course);
	const incident = closeIncident(opened.incident, conclusion, new Date(clock.now()).toISOString());
	// Where nothing was tried, the first word was the last.
	const tell = plan.kind === "roll-back" || isOver;
	let closed = await inTurn(() => playbook.close({ ...opened, incident }, tell));
	closed = await writeBack(clients.playbook, facts, closed);
	await ledger.save({ incidentKey: null });
	await publishReport(
		clients.playbook,
		doors,
		inputs,
		facts,
		{ request, plan, course, conclusion },
		closed,
		countRequests(clients),
	);
}

export function countRequests(clients: Clients): number {
	return clients.urgent.countRequests() + clients.playbook.countRequests();
}

/** keepStory: what is over is not begun again: only a story that has no end yet is told on. */
function keepStory(known: Incident, now: Incident): Incident {
	return { ...continueIncident(known, { ...now, timeline: [] }), outcome: known.outcome, runUrl: known.runUrl };
}

/** writeInTurn: one run at a time writes about an incident. A lock that cannot be had or let go stops nothing. */
async function writeInTurn<T>(
	github: GitHub,
	doors: RollbackDoors,
	ledger: Ledger,
	incidentKey: string,
	run: () => Promise<T>,
): Promise<T> {
	const give = (what: string) => (thrown: unknown) => {
		doors.log.warning(`The incident's lock was not ${what}: ${describeError(thrown)}`);
		return null;
	};
	const lock = await holdIncident(github, doors, { incidentKey, sha: doors.context.sha }).catch(give("taken"));
	await ledger.save({ incidentLock: lock });
	try {
		return await run();
	} finally {
		if (lock !== null) await releaseLock(github, lock.name, lock.objectSha).catch(give("given back"));
		await ledger.save({ incidentLock: null });
	}
}

/** act: goes back when that is the plan; gives how that went, or null when the plan changes nothing by itself. */
async function act(
	github: GitHub,
	doors: RollbackDoors,
	ledger: Ledger,
	inputs: RollbackInputs,
	facts: RollbackFacts,
	plan: RollbackPlan,
	how: {
		readonly key: string;
		readonly reason: string;
		readonly startedAt: number;
		readonly replan: () => Promise<RollbackPlan>;
		readonly onAlone: () => void;
	},
): Promise<Course | null> {
	if (plan.kind !== "roll-back") how.onAlone();
	if (plan.kind === "already-rolled-back" && !plan.marked)
		await markBad(github, doors, plan.bad.deploymentId, plan.to.tag, how.reason).catch((thrown: unknown) =>
			doors.log.warning(`The bad deployment was not marked: ${describeError(thrown)} Run the rollback again.`),
		);
	if (plan.kind !== "roll-back") return null;
	const command = chooseCommand(inputs, facts.environment);
	if (command === undefined) return { kind: "no-command" };
	const { key, reason, startedAt, replan, onAlone } = how;
	return rollBack(github, doors, ledger, {
		facts,
		plan,
		command,
		incidentKey: key,
		reason,
		replan,
		startedAt,
		onAlone,
	});
}

async function writeBack(github: GitHub, facts: RollbackFacts, state: PlaybookState): Promise<PlaybookState> {
	if (!isProduction(facts)) return state;
	try {
		await markReleases(github, state.incident);
		return state;
	} catch (thrown) {
		return { ...state, problems: [...state.problems, `the GitHub Release was not marked: ${describeError(thrown)}`] };
	}
}

function beginIncident(
	inputs: RollbackInputs,
	doors: RollbackDoors,
	facts: RollbackFacts,
	plan: RollbackPlan,
	reason: string,
	evidence: Incident["evidence"],
): Incident {
	const at = new Date(doors.clock.now()).toISOString();
	const { bad } = plan;
	const source = facts.deployments.find((deployment) => deployment.id === bad?.deploymentId);
	const started = `rollback started by ${doors.context.triggeringActor}`;
	return {
		schemaVersion: 1,
		key: incidentKey(facts.environment.name, facts.service, bad),
		environment: facts.environment.name,
		service: facts.service,
		severity: inputs.severity,
		security: inputs.security,
		reason,
		bad: bad === null ? null : { version: bad.version, tag: bad.tag, sha: bad.sha },
		outcome: { kind: "in-progress" },
		evidence,
		skipped: plan.kind === "roll-back" || plan.kind === "nothing-to-roll-back" ? plan.skipped : [],
		timeline: [
			...(source === undefined
				? []
				: [
						{
							at: new Date(source.createdAt).toISOString(),
							what: `${bad!.tag} deployed by ${source.payload?.actor ?? "somebody"}`,
						},
					]),
			{ at, what: inputs.security ? started : `${started}: ${reason}` },
		],
		receipts: [],
		openedAt: at,
		openedBy: doors.context.triggeringActor,
		runUrl: doors.context.runUrl,
		advisoryUrl: "",
	};
}
