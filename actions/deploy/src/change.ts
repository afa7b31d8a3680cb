/** The change itself: the backup, the command wave by wave, and the proof that what answers is this release. */

import type { Command } from "@octoacme/shared/policy/schema.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { describeEnd, runScript, type ScriptResult } from "@octoacme/shared/process/command.ts";
import { hideSecrets } from "@octoacme/shared/process/secrets.ts";
import { resolveInside } from "@octoacme/shared/process/workspace.ts";
import { describeForCommand } from "@octoacme/shared/release/command-environment.ts";
import type { DeployedRelease } from "@octoacme/shared/release/history.ts";
import { parseDuration } from "@octoacme/shared/text/duration.ts";
import { judgeMetric } from "@octoacme/shared/verification/judgement.ts";
import { describeQuery } from "@octoacme/shared/verification/read-metrics.ts";
import { runBake } from "@octoacme/shared/verification/run-bake.ts";
import { confirmIdentity } from "@octoacme/shared/verification/run-confirmation.ts";
import { runProbes } from "@octoacme/shared/verification/run-probes.ts";
import { describeIdentity, describeMetric, describeProbe, type Signal } from "@octoacme/shared/verification/signal.ts";
import type { StageFacts } from "./gather.ts";
import type { ReleaseFacts } from "./gather-release.ts";
import type { DeployPlan, Outcome } from "./plan.ts";
import type { Timeline } from "./timeline.ts";

/** A graceful end must leave room for the status within the runner's 7.5 seconds. */
const GRACE_MS = 2_000;

export interface ChangeRequest {
	readonly doors: ActionDoors;
	readonly release: ReleaseFacts;
	readonly facts: StageFacts;
	readonly plan: Extract<DeployPlan, { kind: "deploy" }>;
	readonly timeline: Timeline;
	/** Told of each step as it happens, for the deployment's statuses. */
	readonly report: {
		readonly backedUp: (name: string) => Promise<void>;
		/** Right before a command: the environment may change from here on. */
		readonly changing: (percent: number) => Promise<void>;
		readonly changed: (percent: number) => Promise<void>;
	};
}

export type ChangeEnd =
	| { readonly kind: "changed"; readonly signals: readonly Signal[]; readonly backup: string | null }
	| { readonly kind: "backup-failed"; readonly message: string; readonly tail: readonly string[] }
	/** The team's own steps come next. */
	| { readonly kind: "begun"; readonly percent: number; readonly backup: string | null }
	/** A percentage below 100 that the team's own steps reached, judged healthy. */
	| {
			readonly kind: "wave-passed";
			readonly percent: number;
			readonly signals: readonly Signal[];
			readonly backup: string | null;
	  }
	/** The team's own steps did not end well. */
	| {
			readonly kind: "steps-ended";
			readonly outcome: Exclude<Outcome, "success">;
			readonly percent: number;
			readonly backup: string | null;
	  }
	| {
			readonly kind: "command-failed";
			readonly percent: number;
			readonly result: ScriptResult;
			readonly backup: string | null;
	  }
	| {
			readonly kind: "unhealthy";
			readonly percent: number;
			readonly signals: readonly Signal[];
			readonly bad: readonly Signal[];
			readonly backup: string | null;
			readonly tail: readonly string[];
	  };

/** makeChange: rejects only when the run is cancelled or GitHub cannot be told that a change begins. */
export async function makeChange(request: ChangeRequest): Promise<ChangeEnd> {
	const { facts, plan, timeline } = request;
	const command = facts.command!;
	const secured = await secureBackup(request);
	if (secured.kind === "backup-failed") return secured;
	const { name: backup } = secured;
	const signals: Signal[] = [];
	const startedAt = request.doors.clock.now();
	let tail: readonly string[] = [];
	for (const percent of plan.waves) {
		await request.report.changing(percent);
		const result = await timeline.take(
			percent === 100 ? "deploy command" : `deploy command, ${percent} %`,
			() =>
				runCommand(request, `Deploy ${request.release.identity.tag} to ${facts.environment.name}`, {
					command,
					percent,
					backup,
				}),
			(end) => ({ ok: end.ok, detail: end.ok ? "" : describeEnd(end.end) }),
		);
		tail = result.tail;
		if (!result.ok) return { kind: "command-failed", percent, result, backup };
		await request.report.changed(percent);
		if (percent < 100) {
			const judged = await timeline.take(
				`judgement at ${percent} %`,
				() => judgeWave(request, percent, startedAt),
				judgeSignals,
			);
			signals.push(...judged);
			const bad = findBad(judged);
			if (bad.length > 0) return { kind: "unhealthy", percent, signals, bad, backup, tail };
		}
	}
	return proveChange(request, { signals, backup, tail });
}

/** The backup that this change needs: made now, made by an earlier attempt, or (`name: null`) none. */
export async function secureBackup(
	request: ChangeRequest,
): Promise<{ readonly kind: "secured"; readonly name: string | null } | Extract<ChangeEnd, { kind: "backup-failed" }>> {
	const { backup } = request.plan;
	if (backup.kind !== "make") return { kind: "secured", name: backup.kind === "made" ? backup.name : null };
	const made = await makeBackup(request);
	if (made.kind === "backup-failed") return made;
	await request.report.backedUp(made.name);
	return { kind: "secured", name: made.name };
}

/** The end of a change that is made to the whole: smoke probes and identity decide; `before` is what the waves showed. */
export async function proveChange(
	request: ChangeRequest,
	before: {
		readonly signals: readonly Signal[];
		readonly backup: string | null;
		readonly tail: readonly string[];
	},
): Promise<ChangeEnd> {
	const { backup, tail } = before;
	const proof = await request.timeline.take("smoke probes", () => proveRelease(request), judgeSignals);
	const signals = [...before.signals, ...proof];
	const bad = findBad(proof);
	return bad.length > 0
		? { kind: "unhealthy", percent: 100, signals, bad, backup, tail }
		: { kind: "changed", signals, backup };
}

/** runRollbackCommand: brings the release back that ran before; null when there is none or the policy forbids it. */
export async function runRollbackCommand(
	request: ChangeRequest,
	previous: DeployedRelease | undefined,
	backup: string | null,
): Promise<ScriptResult | null> {
	const { facts, timeline, doors, release } = request;
	const command = facts.environment.rollback ?? facts.command;
	if (previous === undefined || command === null || facts.environment["forward-only"]) return null;
	return timeline.take(
		"rollback command",
		() =>
			doors.log.group(`Roll ${facts.environment.name} back to ${previous.tag}`, () =>
				runScript({
					script: command.run,
					cwd: resolveInside(doors.context.workspace, command["working-directory"]),
					env: describeForCommand({
						version: previous.version,
						tag: previous.tag,
						sha: previous.sha,
						releaseType: "",
						environment: facts.environment.name,
						service: release.service,
						previous: { version: release.identity.version, sha: release.identity.sha },
						kind: "rollback",
						artifactDigest: previous.payload.artifactDigest,
						...targetOf(facts),
						...(backup === null ? {} : { backup }),
					}),
					pass: command.env,
					timeoutMs: parseDuration(command.timeout)!,
					signal: doors.signal,
					graceMs: GRACE_MS,
				}),
			),
		(end) => ({ ok: end.ok, detail: end.ok ? `back on ${previous.tag}` : describeEnd(end.end) }),
	);
}

/** proveRelease: smoke probes and identity side by side; both must say that this release answers. */
async function proveRelease(request: Omit<ChangeRequest, "plan" | "report" | "timeline">): Promise<readonly Signal[]> {
	const { doors, facts } = request;
	const { environment } = facts;
	const rule = environment.verify?.identity;
	const shared = {
		release: namesOf(request.release),
		allowHosts: environment["allow-hosts"],
		signal: doors.signal,
		clock: doors.clock,
	};
	const [probes, identity] = await Promise.all([
		runProbes({
			...shared,
			probes: environment.smoke,
			commandEnv: describeVariables(request, 100, null),
			cwd: doors.context.workspace,
			onAttempt: (probe, attempt, judgement) => {
				if (!judgement.ok && attempt % 5 === 1)
					doors.log.info(`Probe ${probe.name}, attempt ${attempt}: ${judgement.failures[0]?.seen ?? "failed"}`);
			},
		}),
		confirmIdentity({ ...shared, rule }),
	]);
	return [
		...(identity === null || rule === undefined ? [] : [describeIdentity("before", identity, rule.url)]),
		...probes.map(describeProbe),
	];
}

/** bakeMetrics: the environment's metrics over their own time, as verify would take them. */
export async function bakeMetrics(
	request: Omit<ChangeRequest, "plan" | "report" | "timeline">,
	percent: number,
	deployedAtMs: number,
): Promise<readonly Signal[]> {
	const { doors, facts } = request;
	const metrics = facts.environment.verify?.metrics ?? [];
	if (metrics.length === 0) return [];
	const baked = await runBake({
		metrics,
		identity: percent === 100 ? facts.environment.verify?.identity : undefined,
		deployedAtMs,
		release: namesOf(request.release),
		allowHosts: facts.environment["allow-hosts"],
		commandEnv: describeVariables(request, percent, null),
		cwd: doors.context.workspace,
		signal: doors.signal,
		clock: doors.clock,
		onProgress: ({ metric, taken, planned, judgement }) =>
			doors.log.info(`${metric.name}: sample ${taken} of ${planned}, ${judgement.verdict}`),
	});
	return metrics.map((metric, index) =>
		describeMetric(
			judgeMetric(metric, baked.evidence[index]!),
			describeQuery(metric.source, namesOf(request.release)),
			metric.link,
		),
	);
}

/** While only a part of the traffic sees the release, the identity may name either; probes and metrics decide. */
export async function judgeWave(
	request: ChangeRequest,
	percent: number,
	startedAt: number,
): Promise<readonly Signal[]> {
	const { facts, doors } = request;
	const probes = await runProbes({
		probes: facts.environment.smoke,
		release: namesOf(request.release),
		allowHosts: facts.environment["allow-hosts"],
		commandEnv: describeVariables(request, percent, null),
		cwd: doors.context.workspace,
		signal: doors.signal,
		clock: doors.clock,
	});
	return [...probes.map(describeProbe), ...(await bakeMetrics(request, percent, startedAt))];
}

/** What the timeline says of signals. */
export function judgeSignals(signals: readonly Signal[]): { readonly ok: boolean; readonly detail: string } {
	const bad = findBad(signals);
	return {
		ok: bad.length === 0,
		detail: bad.length === 0 ? `${signals.length} passed` : bad.map(({ name }) => name).join(", "),
	};
}

/** findBad: signals that are required and not healthy; what could not be measured is among them. */
export function findBad(signals: readonly Signal[]): readonly Signal[] {
	return signals.filter((signal) => !signal.advisory && signal.verdict !== "healthy");
}

async function makeBackup(
	request: ChangeRequest,
): Promise<{ readonly kind: "backed-up"; readonly name: string } | Extract<ChangeEnd, { kind: "backup-failed" }>> {
	const { facts, timeline } = request;
	const rule = facts.environment.backup!;
	const made = await timeline.take(
		"backup",
		() => runCommand(request, `Back up ${facts.environment.name}`, { command: rule, percent: 0, backup: null }),
		(end) => ({
			ok: end.ok && end.lastLine !== "",
			detail: end.ok ? hideSecrets(end.lastLine).slice(0, 200) : describeEnd(end.end),
		}),
	);
	if (!made.ok)
		return { kind: "backup-failed", message: `the backup command ${describeEnd(made.end)}`, tail: made.tail };
	if (made.lastLine === "")
		return {
			kind: "backup-failed",
			message: "the backup command printed nothing; its last line must name the backup",
			tail: made.tail,
		};
	// The name goes into the deployment's record, which everybody may read, and hidden it would name nothing.
	if (hideSecrets(made.lastLine) !== made.lastLine)
		return {
			kind: "backup-failed",
			message:
				"the backup's name, the last line that its command printed, holds a secret or the value of a variable that the policy passes by name; print a name that anybody may read",
			tail: made.tail,
		};
	if (rule.check === undefined) return { kind: "backed-up", name: made.lastLine };
	const check = { ...rule, run: rule.check };
	const read = await timeline.take(
		"backup read back",
		() =>
			runCommand(request, `Read the backup of ${facts.environment.name} back`, {
				command: check,
				percent: 0,
				backup: made.lastLine,
			}),
		(end) => ({ ok: end.ok, detail: end.ok ? hideSecrets(end.lastLine).slice(0, 200) : describeEnd(end.end) }),
	);
	return read.ok
		? { kind: "backed-up", name: made.lastLine }
		: {
				kind: "backup-failed",
				message: `the backup could not be read back: its check ${describeEnd(read.end)}`,
				tail: read.tail,
			};
}

function runCommand(
	request: ChangeRequest,
	title: string,
	call: { readonly command: Command; readonly percent: number; readonly backup: string | null },
): Promise<ScriptResult> {
	const { command, percent, backup } = call;
	const { doors } = request;
	return doors.log.group(title, () =>
		runScript({
			script: command.run,
			cwd: resolveInside(doors.context.workspace, command["working-directory"]),
			env: describeVariables(request, percent, backup),
			pass: command.env,
			timeoutMs: parseDuration(command.timeout)!,
			signal: doors.signal,
			graceMs: GRACE_MS,
		}),
	);
}

function describeVariables(
	request: Pick<ChangeRequest, "release" | "facts">,
	percent: number,
	backup: string | null,
): Readonly<Record<string, string>> {
	const { release, facts } = request;
	const { active } = facts.history;
	return describeForCommand({
		version: release.identity.version,
		tag: release.identity.tag,
		sha: release.identity.sha,
		releaseType: release.identity.type,
		environment: facts.environment.name,
		service: release.service,
		previous: active === undefined ? null : { version: active.version, sha: active.sha },
		kind: "deploy",
		artifactDigest: facts.plan.artifactDigest,
		percent,
		...targetOf(facts),
		...(backup === null ? {} : { backup }),
	});
}

function targetOf(facts: StageFacts): { readonly target?: string } {
	return facts.plan.target === null ? {} : { target: facts.plan.target };
}

function namesOf(release: ReleaseFacts): { readonly version: string; readonly tag: string; readonly sha: string } {
	const { version, tag, sha } = release.identity;
	return { version, tag, sha };
}
