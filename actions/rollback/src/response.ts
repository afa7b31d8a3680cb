/** The response to a failed release: the rollback and its playbook, side by side. */

import { describeError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { addTimeline, type Incident } from "@octoacme/shared/incident/incident.ts";
import { chooseCommand } from "@octoacme/shared/phase/choose-command.ts";
import { provesByCommand } from "@octoacme/shared/phase/run-command.ts";
import type { Command } from "@octoacme/shared/policy/schema.ts";
import { hasProgram } from "@octoacme/shared/process/programs.ts";
import { isProduction } from "@octoacme/shared/release/production.ts";
import type { StepOutcome } from "@octoacme/shared/vocabulary.ts";
import { describeMissingMark, markBad } from "./attempt-proof.ts";
import { handOverIncident, readBegunIncident } from "./begun-incident.ts";
import { conclude } from "./decide.ts";
import { findOwnHold, releaseLeftHold } from "./environment-hold.ts";
import { finishOwnSteps } from "./finish-own-steps.ts";
import { gatherFacts } from "./gather.ts";
import { continueIncident, reopenIncident } from "./incident-merge.ts";
import { type IncidentPlace, waitForWriters, writeInTurn } from "./incident-turn.ts";
import { deliverByChannels } from "./notify.ts";
import { keepRollbackWork, type WorkKeeper } from "./open-work.ts";
import { type Conclusion, type Course, closeIncident, concludePlan } from "./outcome.ts";
import type { BegunRollback } from "./own-steps.ts";
import { planRollback, type RollbackPlan } from "./plan.ts";
import { createPlaybook, type Playbook, type PlaybookState } from "./playbook.ts";
import type { MessageLimits } from "./playbook-run.ts";
import type { PreparedRollback } from "./preparation.ts";
import { recallEvidence } from "./recall.ts";
import { rollBack } from "./transaction.ts";
import { markReleases } from "./write-back.ts";

/** How the rollback went on, what it amounts to, and what the playbook kept of it. */
export interface RollbackResponse {
	readonly course: Course | null;
	readonly conclusion: Conclusion;
	readonly state: PlaybookState;
}

/** Writes about the incident while no other run does. */
type InTurn = <T>(run: () => Promise<T>) => Promise<T>;

/** Whether an earlier run brought the incident to its end already. */
function isOver(plan: RollbackPlan): boolean {
	return plan.kind === "already-rolled-back" || plan.kind === "attempt-failed";
}

/** Rolls back and notifies people, who also hear of a proof that cannot be made. */
export async function respond(given: PreparedRollback): Promise<RollbackResponse> {
	const gap = describeProofGap(given);
	if (gap === undefined) return respondAtOnce(given);
	const at = new Date(given.runtime.clock.now()).toISOString();
	const incident = addTimeline(given.incident, { at, what: gap });
	const response = await respondAtOnce({ ...given, incident });
	return { ...response, state: { ...response.state, problems: [...response.state.problems, gap] } };
}

/**
 * The rollback and the playbook run side by side: the command waits for no page and no page for the command. With `operation: begin`
 * the step ends when both have, and the job's own steps wait for it: the playbook gets a bounded time, and `finish` sends the rest.
 * Two rollbacks at once open one incident: the second looks for it when the first is done.
 */
async function respondAtOnce(prepared: PreparedRollback): Promise<RollbackResponse> {
	const { runtime, plan } = prepared;
	const keeper = keepRollbackWork(runtime);
	await keeper.save({ incidentKey: prepared.incident.key });
	const playbook = preparePlaybook(prepared, isOver(plan) ? reopenIncident : continueIncident);
	const inTurn = chooseTurn(prepared, keeper);
	let markAlone = () => {};
	const alone = new Promise<void>((resolve) => {
		markAlone = resolve;
	});
	const [opened, course] = await Promise.all([
		alone.then(() => openInTime(prepared, { playbook, inTurn, keeper })),
		act(prepared, keeper, markAlone).finally(markAlone),
	]);
	if (course?.kind === "begun") {
		handOverIncident(runtime, opened.incident);
		await keeper.save({ isHandedOver: true });
		return { course, conclusion: conclude(plan, course), state: opened };
	}
	return closeResponse(prepared, { playbook, inTurn, keeper }, { opened, course });
}

/**
 * The end of a rollback that the job's own steps have made. The incident is the one that `begin` opened; where it opened none,
 * its reason and evidence are those of the inputs, else those of the release record.
 */
export async function respondToOwnSteps(
	prepared: PreparedRollback,
	begun: BegunRollback,
	outcome: StepOutcome,
): Promise<RollbackResponse> {
	const { clients, runtime, facts, plan, startedAt } = prepared;
	const keeper = keepRollbackWork(runtime);
	const lock = await findOwnHold(clients.urgent, runtime, facts);
	await keeper.save({ lock, deploymentId: begun.deploymentId, incidentKey: prepared.incident.key });
	const playbook = preparePlaybook(prepared, reopenIncident);
	const handed = readBegunIncident(runtime, prepared.incident.key);
	const started = { ...prepared.incident, security: prepared.incident.security || handed.security };
	const { isWhole, ...adopted } = await playbook.adopt(started, handed.receipts);
	const opened = isWhole
		? adopted
		: { ...adopted, incident: await recall({ ...prepared, incident: adopted.incident }) };
	const { security, reason } = opened.incident;
	const inTurn: InTurn = (run) => writeInTurn({ ...placeOf(prepared), keeper }, run);
	const [told, course] = await Promise.all([
		inTurn(() => playbook.catchUp(opened)),
		finishOwnSteps(
			{ github: clients.urgent, runtime, keeper },
			{ facts, plan, reason: security ? "" : reason, startedAt },
			{ begun, outcome },
		),
	]);
	return closeResponse(prepared, { playbook, inTurn, keeper }, { opened: told, course });
}

/** How long `begin` may open the incident: in all, for another run's words about it, until the last message leaves, for one message. */
const OPENING = { allMs: 15_000, turnMs: 3_000, messagesMs: 12_000, messageMs: 5_000 } as const;

type Resume = Parameters<typeof createPlaybook>[0]["resume"];

interface ResponseParts {
	readonly playbook: Playbook;
	readonly inTurn: InTurn;
	readonly keeper: WorkKeeper;
}

/** Brings the incident to the rollback's end. */
async function closeResponse(
	prepared: PreparedRollback,
	{ playbook, inTurn, keeper }: ResponseParts,
	{ opened, course }: { readonly opened: PlaybookState; readonly course: Course | null },
): Promise<RollbackResponse> {
	const { runtime, plan } = prepared;
	const conclusion = conclude(plan, course);
	const incident = closeIncident(opened.incident, conclusion, new Date(runtime.clock.now()).toISOString());
	// Where nothing was tried, the first word was the last.
	const tell = plan.kind === "roll-back" || isOver(plan);
	const [closed, unmarked] = await Promise.all([
		inTurn(() => playbook.close({ ...opened, incident }, tell)),
		writeBack(prepared, incident),
	]);
	await keeper.save({ incidentKey: null });
	return { course, conclusion, state: { ...closed, problems: [...closed.problems, ...unmarked] } };
}

function preparePlaybook(
	{ clients, runtime, facts }: PreparedRollback,
	resume: Resume,
	brief?: { readonly github: GitHub; readonly limits: MessageLimits },
): Playbook {
	const github = brief?.github ?? clients.playbook;
	return createPlaybook({
		github,
		runtime,
		policy: facts.policy,
		delivery: deliverByChannels(facts.policy, runtime, github, facts.environment["allow-hosts"]),
		resume,
		...(brief === undefined ? {} : { limits: brief.limits }),
	});
}

function placeOf({ clients, runtime, incident }: PreparedRollback): IncidentPlace {
	return { github: clients.playbook, runtime, incidentKey: incident.key };
}

function chooseTurn(prepared: PreparedRollback, keeper: WorkKeeper): InTurn {
	const place = placeOf(prepared);
	return isOver(prepared.plan)
		? (run) => waitForWriters(place).then(run, run)
		: (run) => writeInTurn({ ...place, keeper }, run);
}

/** Where the job's own steps come next, they do not wait for channels that do not answer. */
async function openInTime(prepared: PreparedRollback, parts: ResponseParts): Promise<PlaybookState> {
	const { clients, runtime } = prepared;
	const github = chooseOpening(prepared);
	if (github === undefined) return openIncident(prepared, parts.playbook, parts.inTurn);
	const { limit } = clients.opening;
	const limits = { until: runtime.clock.now() + OPENING.messagesMs, eachMs: OPENING.messageMs };
	const playbook = preparePlaybook(prepared, continueIncident, { github, limits });
	const place = { ...placeOf(prepared), github, waitMs: OPENING.turnMs, keeper: parts.keeper };
	const timer = setTimeout(() => limit.abort(new Error("the job's own steps were waiting")), OPENING.allMs);
	try {
		return await openIncident(prepared, playbook, (run) => writeInTurn(place, run));
	} finally {
		clearTimeout(timer);
	}
}

/** The client of an opening that own steps wait for; undefined: none does. */
function chooseOpening({ clients, inputs, plan }: PreparedRollback): GitHub | undefined {
	return inputs.operation === "begin" && plan.kind === "roll-back" ? clients.opening.github : undefined;
}

async function openIncident(prepared: PreparedRollback, playbook: Playbook, inTurn: InTurn): Promise<PlaybookState> {
	const { plan, incident } = prepared;
	const recalled = await recall(prepared);
	// Who was not told that a rollback began hears the same of it though it is over by now; its end is a message of its own.
	const opened =
		plan.kind === "roll-back" || isOver(plan)
			? recalled
			: closeIncident(recalled, concludePlan(plan), incident.openedAt);
	return inTurn(() => playbook.open(opened));
}

/** The incident with what failed, where the caller had no word of it. */
async function recall(prepared: PreparedRollback): Promise<PreparedRollback["incident"]> {
	const { clients, runtime, inputs, facts, incident } = prepared;
	if (inputs.evidence !== undefined) return incident;
	return recallEvidence(chooseOpening(prepared) ?? clients.playbook, runtime.log, incident, {
		target: facts.target,
		isReasonGiven: inputs.reason !== undefined,
	});
}

/** Goes back when that is the plan; gives how that went, or null when the plan changes nothing by itself. */
async function act(prepared: PreparedRollback, keeper: WorkKeeper, onAlone: () => void): Promise<Course | null> {
	const { clients, runtime, inputs, facts, plan, request } = prepared;
	const github = clients.urgent;
	const reason = inputs.security ? "" : prepared.reason;
	if (plan.kind !== "roll-back") onAlone();
	if (plan.kind === "already-rolled-back" && !plan.marked)
		await markBad(github, facts, {
			deploymentId: plan.bad.deploymentId,
			targetTag: plan.to.tag,
			reason,
			logUrl: runtime.context.runUrl,
		}).catch((thrown: unknown) => runtime.log.warning(describeMissingMark(thrown)));
	if (isOver(plan))
		await releaseLeftHold(github, runtime, facts).catch((thrown: unknown) =>
			runtime.log.warning(`The lock of ${facts.environment.name} was not looked at: ${describeError(thrown)}`),
		);
	if (plan.kind !== "roll-back") return null;
	const command = chooseOwnCommand(prepared);
	if (command === null && inputs.operation !== "begin") return { kind: "no-command" };
	if (runsCommand(prepared) && !hasProgram("bash")) return { kind: "no-shell" };
	return rollBack(
		{ github, runtime, keeper },
		{
			facts,
			plan,
			command,
			incidentKey: prepared.incident.key,
			reason,
			replan: async () => {
				const now = await gatherFacts(github, inputs, facts.policy);
				return planRollback(now.deployments, now.history, request);
			},
			startedAt: prepared.startedAt,
			onAlone,
		},
	);
}

/** Null: the job's own steps bring the release back, or nothing says how. */
function chooseOwnCommand({ inputs, facts: { environment } }: PreparedRollback): Command | null {
	return inputs.operation === "begin" ? null : chooseCommand(inputs, environment.rollback ?? environment.deploy);
}

/** Whether this run is to run the command: what an earlier run ended well is only proved. */
function runsCommand(prepared: PreparedRollback): boolean {
	const { plan } = prepared;
	return plan.kind === "roll-back" && !plan.resumes?.changed && chooseOwnCommand(prepared) !== null;
}

/** What keeps the proof from being made, as a sentence; undefined: nothing. The rollback is not refused for it: people wait for the old release. */
function describeProofGap(prepared: PreparedRollback): string | undefined {
	const { plan, facts } = prepared;
	if (plan.kind !== "roll-back" || runsCommand(prepared)) return undefined;
	if (!provesByCommand({ smoke: facts.environment.smoke, metrics: [] }) || hasProgram("bash")) return undefined;
	return "the smoke probes of type `command` cannot run, because this machine has no bash on its PATH: without it the rollback ends as failed, also when the old release is back (install bash in the image of the job's container)";
}

/** What the releases say of the rollback; what could not be written, as sentences. */
async function writeBack({ clients, facts, inputs }: PreparedRollback, incident: Incident): Promise<readonly string[]> {
	if (!isProduction(facts.environment)) return [];
	const { bad } = incident;
	try {
		// Another target may have been brought back meanwhile: what was read before counts for nothing.
		const now = facts.target === null ? facts : await gatherFacts(clients.playbook, inputs, facts.policy);
		await markReleases(clients.playbook, incident, {
			isHeldElsewhere: bad !== null && now.heldByOthers.includes(bad.sha),
		});
		return [];
	} catch (thrown) {
		return [`the GitHub Release was not marked: ${describeError(thrown)}`];
	}
}
