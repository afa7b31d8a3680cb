/** The story of a rollback: read, decide, go back, believe it only when it answers, and run the playbook beside it. */

import { renderDuration } from "@octoacme/shared/duration.ts";
import { ActionableError } from "@octoacme/shared/errors.ts";
import { upsertCheckRun } from "@octoacme/shared/github/check-runs.ts";
import { createGitHub, type GitHub } from "@octoacme/shared/github/client.ts";
import { addTimeline, type Incident, type IncidentOutcome, incidentKey } from "@octoacme/shared/incident/incident.ts";
import type { Command } from "@octoacme/shared/policy/schema.ts";
import { createEntry } from "@octoacme/shared/record/entry.ts";
import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { parseVersion, renderTag } from "@octoacme/shared/release/version.ts";
import type { ActionDoors } from "@octoacme/shared/runtime/action.ts";
import { writeSummary } from "@octoacme/shared/runtime/summary.ts";
import { gatherFacts, type RollbackFacts, readEvidence } from "./gather.ts";
import type { outputs, RollbackInputs } from "./inputs.ts";
import { deliverByChannels } from "./notify.ts";
import { planRollback, type RollbackPlan } from "./plan.ts";
import { closeBooks, openIncident, type PlaybookState, tellRoles } from "./playbook.ts";
import type { ReasonCode } from "./reasons.ts";
import { type Decision, describeReport, isNegative, type RollbackReport, renderReport } from "./report.ts";
import { type RollbackEnd, rollBack } from "./transaction.ts";

type Doors = ActionDoors<(typeof outputs)["names"][number]>;

/** main: see the module's sentence. Throws only what stops it before anything was changed. */
export async function main(inputs: RollbackInputs, doors: Doors): Promise<void> {
	const { context, clock } = doors;
	const started = clock.now();
	const github = await createGitHub({
		token: inputs.githubToken,
		apiUrl: context.apiUrl,
		graphqlUrl: context.graphqlUrl,
		repository: context.repository,
		clock,
		log: doors.log,
	});
	const said = readEvidence(inputs.evidence);
	const facts = await gatherFacts(github, inputs);
	const plan = planRollback(facts.deployments, facts.history, {
		sha: inputs.sha ?? null,
		target: readTarget(inputs, facts),
		forwardOnly: facts.environment["forward-only"],
		byHand: context.event.name === "workflow_dispatch" || inputs.target !== undefined,
	});
	const reason = inputs.reason ?? (said.reason || "the release failed");
	const incident = openFacts(inputs, doors, facts, plan, reason, said.evidence);
	if (inputs.dryRun)
		return report(
			inputs,
			doors,
			facts,
			plan,
			{
				decision: "refused",
				reason: "dry-run",
				seen: describePlan(plan),
				state: { incident, issue: null, review: null, problems: [] },
				history: facts.history,
				tail: [],
				dryRun: true,
			},
			started,
			github,
		);

	const quiet =
		plan.kind === "already-rolled-back" ||
		plan.kind === "refused" ||
		(plan.kind === "nothing-to-roll-back" && plan.reason === "nothing-changed");
	if (quiet) {
		const [decision, code] = nameOutcome(plan);
		return report(
			inputs,
			doors,
			facts,
			plan,
			{
				decision,
				reason: code,
				seen: plan.kind === "refused" ? plan.seen : "",
				state: { incident, issue: null, review: null, problems: [] },
				history: facts.history,
				tail: [],
				dryRun: false,
			},
			started,
			github,
		);
	}

	// The way back and the playbook run side by side: nobody waits for a page, no page waits for the command.
	const command = plan.kind === "roll-back" ? chooseCommand(inputs, facts) : undefined;
	const deliver = deliverByChannels(facts.policy, doors);
	const playbook = (async () =>
		tellRoles(github, doors, facts.policy, await openIncident(github, doors, facts.policy, incident), deliver))();
	const end =
		plan.kind === "roll-back" && command !== undefined
			? await rollBack(github, doors, { facts, plan, command, incidentKey: incident.key, reason })
			: undefined;
	const opened = await playbook;
	const [decision, code] =
		end === undefined ? nameOutcome(plan, plan.kind === "roll-back" ? "no-command" : undefined) : nameEnd(end);
	const closed = await closeBooks(github, {
		...opened,
		incident: closeFacts(opened.incident, doors, plan, end, code, clock.now() - started),
	});
	await report(
		inputs,
		doors,
		facts,
		plan,
		{
			decision,
			reason: code,
			seen: describeEnd(end),
			state: closed,
			history: facts.history,
			tail: end?.kind === "failed" ? end.tail : [],
			dryRun: false,
		},
		started,
		github,
	);
}

function readTarget(inputs: RollbackInputs, facts: RollbackFacts): string | null {
	if (inputs.target === undefined) return null;
	if (inputs.target === "none") return "none";
	const version = parseVersion(inputs.target, facts.policy.tag);
	if (version === undefined)
		throw new ActionableError({
			code: "invalid-input",
			message: `Input target is "${inputs.target}"; expected a release of the pattern ${facts.policy.tag}, its version, or \`none\`.`,
			hint: "Name a release that was verified in the environment, or leave `target` empty.",
		});
	return renderTag(facts.policy.tag, version.version);
}

/** chooseCommand: the input's, the environment's rollback, or its deploy command with the old release. */
function chooseCommand(inputs: RollbackInputs, facts: RollbackFacts): Command | undefined {
	const base =
		inputs.command === undefined
			? (facts.environment.rollback ?? facts.environment.deploy)
			: {
					run: inputs.command,
					"working-directory": ".",
					timeout: "30m",
					env: facts.environment.rollback?.env ?? facts.environment.deploy?.env ?? [],
				};
	if (base === undefined || base.run.trim() === "") return undefined;
	return {
		...base,
		"working-directory": inputs.workingDirectory ?? base["working-directory"],
		timeout: inputs.timeout === undefined ? base.timeout : renderDuration(inputs.timeout),
	};
}

function openFacts(
	inputs: RollbackInputs,
	doors: Doors,
	facts: RollbackFacts,
	plan: RollbackPlan,
	reason: string,
	evidence: Incident["evidence"],
): Incident {
	const at = new Date(doors.clock.now()).toISOString();
	const bad = plan.bad;
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
			...facts.deployments
				.filter((deployment) => deployment.id === bad?.deploymentId)
				.map((deployment) => ({
					at: new Date(deployment.createdAt).toISOString(),
					what: `${bad!.tag} deployed by ${deployment.payload?.actor ?? "somebody"}`,
				})),
			{ at, what: `rollback started by ${doors.context.actor}: ${reason}` },
		],
		receipts: [],
		openedAt: at,
		openedBy: doors.context.actor,
		runUrl: doors.context.runUrl,
	};
}

function closeFacts(
	incident: Incident,
	doors: Doors,
	plan: RollbackPlan,
	end: RollbackEnd | undefined,
	code: ReasonCode,
	recoveryMs: number,
): Incident {
	const at = new Date(doors.clock.now()).toISOString();
	const outcome = ((): IncidentOutcome => {
		if (plan.kind === "roll-back" && end !== undefined) {
			const to = { version: plan.target.version, tag: plan.target.tag, sha: plan.target.sha };
			if (end.kind === "rolled-back") return { kind: "rolled-back", to, recoveryMs };
			return { kind: "rollback-failed", to, what: describeEnd(end) };
		}
		if (plan.kind === "nothing-to-roll-back")
			return {
				kind: "no-target",
				why: plan.reason === "no-known-good" ? "no earlier release was verified there" : "nothing was deployed",
			};
		return {
			kind: "not-rolled-back",
			why:
				code === "no-command"
					? "no command is configured"
					: code === "forward-only"
						? "the environment is forward-only"
						: "the playbook alone was asked for",
		};
	})();
	const what =
		outcome.kind === "rolled-back"
			? `${outcome.to.tag} answers again and is healthy`
			: outcome.kind === "rollback-failed"
				? `rollback failed: ${outcome.what}`
				: `not rolled back: ${outcome.kind === "in-progress" ? "" : outcome.why}`;
	return addTimeline(
		{ ...incident, outcome, evidence: [...incident.evidence, ...(end?.kind === "failed" ? end.evidence : [])] },
		{ at, what },
	);
}

function nameOutcome(plan: RollbackPlan, override?: ReasonCode): [Decision, ReasonCode] {
	if (override !== undefined) return ["failed", override];
	switch (plan.kind) {
		case "already-rolled-back":
			return ["rolled-back", "already-rolled-back"];
		case "playbook-only":
		case "nothing-to-roll-back":
		case "refused":
			return [plan.kind, plan.reason];
		case "roll-back":
			return ["failed", "no-command"];
	}
}

function nameEnd(end: RollbackEnd): [Decision, ReasonCode] {
	switch (end.kind) {
		case "rolled-back":
			return ["rolled-back", "rolled-back"];
		case "failed":
			return ["failed", end.reason];
		case "locked":
			return ["refused", "locked"];
		case "not-deployable":
			return ["refused", "target-not-deployable"];
	}
}

function describeEnd(end: RollbackEnd | undefined): string {
	if (end === undefined || end.kind === "rolled-back") return "";
	return end.kind === "locked" ? `held by ${end.holder}` : end.what;
}

function describePlan(plan: RollbackPlan): string {
	return plan.kind === "roll-back"
		? `${plan.bad.tag} would be taken back to ${plan.target.tag}`
		: plan.kind === "already-rolled-back"
			? `${plan.bad.tag} was taken back to ${plan.to.tag} before`
			: `${plan.kind}: ${plan.reason}`;
}

async function report(
	inputs: RollbackInputs,
	doors: Doors,
	facts: RollbackFacts,
	plan: RollbackPlan,
	outcome: RollbackReport,
	started: number,
	github: GitHub,
): Promise<void> {
	const { incident, issue } = outcome.state;
	const to =
		incident.outcome.kind === "rolled-back"
			? incident.outcome.to
			: plan.kind === "already-rolled-back"
				? plan.to
				: null;
	const seconds = Math.round((doors.clock.now() - started) / 1_000);
	if (!outcome.dryRun && plan.bad !== null) await record(github, doors, facts, plan, outcome);
	await writeSummary(renderReport(outcome));
	await doors.setOutputs({
		decision: outcome.decision,
		reason: outcome.reason,
		sha: plan.bad?.sha ?? "",
		version: plan.bad?.version ?? "",
		"release-type": "",
		"target-version": to?.version ?? "",
		"target-sha": to?.sha ?? "",
		"incident-number": issue?.number ?? "",
		"incident-url": issue?.url ?? "",
		"recovery-seconds": outcome.decision === "rolled-back" && outcome.reason === "rolled-back" ? seconds : "",
		result: {
			schemaVersion: 1,
			decision: outcome.decision,
			reason: outcome.reason,
			seen: outcome.seen,
			environment: facts.environment.name,
			bad: plan.bad,
			target: to === null ? null : { version: to.version, tag: to.tag, sha: to.sha },
			incident: inputs.security ? null : incident,
			problems: outcome.state.problems,
		},
	});
	const sentence = describeReport(outcome);
	if (isNegative(outcome) && inputs.mode === "enforce") doors.fail(sentence);
	else if (outcome.state.problems.length > 0)
		doors.log.warning(`${sentence} Not everything of the playbook could be done; see the summary.`);
	else doors.log.notice(sentence, "rollback");
}

/** record: the entry of the release record, on the commit that was taken back. */
async function record(
	github: GitHub,
	doors: Doors,
	facts: RollbackFacts,
	plan: RollbackPlan,
	outcome: RollbackReport,
): Promise<void> {
	const bad = plan.bad!;
	const at = new Date(doors.clock.now()).toISOString();
	const entry = createEntry(
		{
			phase: "rollback",
			at,
			actor: doors.context.actor,
			run: { id: doors.context.runId, attempt: doors.context.runAttempt, url: doors.context.runUrl },
			repository: doors.context.repository.fullName,
			version: bad.version,
			sha: bad.sha,
			service: facts.service,
			environment: facts.environment.name,
			policyDigest: facts.policy.digest,
			decision: outcome.decision,
			reason: outcome.reason,
			reasons: [describeReport(outcome)],
			facts: { deployments: facts.deployments.slice(0, 30), plan },
		},
		null,
		false,
	);
	try {
		await upsertCheckRun(github, {
			sha: bad.sha,
			name: `octoacme/rollback (${facts.environment.name})`,
			externalId: `octoacme:rollback:${facts.service ?? "-"}:${facts.environment.name}:${bad.version}`,
			conclusion: outcome.decision === "failed" ? "failure" : "neutral",
			title: outcome.state.incident.security ? "Security incident" : describeReport(outcome).slice(0, 250),
			summary: renderReport(outcome)
				.slice(0, 2)
				.map((section) => section.body)
				.join("\n\n"),
			text: encodeRecord(entry),
			completedAt: at,
		});
	} catch (thrown) {
		doors.log.warning(`The record was not written: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
	}
}

export type { PlaybookState };
