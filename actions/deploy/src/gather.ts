/** Reads what a deploy decides from: the policy, the release's identity, and what GitHub knows of each environment. */
import { listCheckRuns } from "@octoacme/shared/github/check-runs.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import type { Deployment } from "@octoacme/shared/github/deployments.ts";
import { resolveTag } from "@octoacme/shared/github/refs.ts";
import { readRunFact } from "@octoacme/shared/github/run-provenance.ts";
import { listTrustedDeployments } from "@octoacme/shared/github/trusted-deployments.ts";
import { GITHUB_ACTIONS_APP } from "@octoacme/shared/github/workflow-runs.ts";
import { chooseCommand } from "@octoacme/shared/phase/choose-command.ts";
import { requireEnvironment } from "@octoacme/shared/phase/load-policy.ts";
import { mayDecide } from "@octoacme/shared/phase/may-decide.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { Command, Environment } from "@octoacme/shared/policy/schema.ts";
import { findTimeZone } from "@octoacme/shared/policy/time-zone.ts";
import type { ScheduleDecision } from "@octoacme/shared/policy/windows.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { holdsClone, openGit } from "@octoacme/shared/process/git.ts";
import { hasProgram, requireProgram } from "@octoacme/shared/process/programs.ts";
import { listTrustedWorkflows, type RunFact } from "@octoacme/shared/record/provenance.ts";
import { deploymentKey, targetOf } from "@octoacme/shared/release/deployment.ts";
import { type EnvironmentHistory, findHeld, holdsVerified, readHistory } from "@octoacme/shared/release/history.ts";
import type { ReleaseIdentity } from "@octoacme/shared/release/identity.ts";
import { listLastEnvironments } from "@octoacme/shared/release/last-released.ts";
import { readLeftDeployment, readOwnDeployment } from "./earlier-runs.ts";
import { choosePreflight, type PreflightJudgement } from "./evidence.ts";
import type { ReadAlready, ReleaseFacts } from "./gather-release.ts";
import type { DeployInputs } from "./inputs.ts";
import type { Bracket, PlanFacts, StageBefore } from "./plan.ts";
import type { StageRun } from "./stage-run.ts";

export interface StageFacts {
	readonly environment: Environment;
	readonly command: Command | null;
	readonly key: string;
	readonly history: EnvironmentHistory;
	/** Of the environment, also those that the policy no longer names. */
	readonly targets: readonly string[];
	/** Ours that other runs left open, with the run's id. */
	readonly abandoned: readonly { readonly id: number; readonly runId: string }[];
	readonly plan: PlanFacts;
	readonly preflight: PreflightJudgement | null;
}

/** Everything about one environment, read at this moment, save what was read `already` for the release's identity. */
export async function gatherStage(run: StageRun, name: string, already?: ReadAlready): Promise<StageFacts> {
	const { runtime, inputs, release } = run;
	const { github } = run.clients;
	const { policy, identity, service } = release;
	const { sha, version } = identity;
	const environment = requireEnvironment(policy, name);
	const target = inputs.deployTarget ?? null;
	const { runId } = runtime.context;
	const key = nameKey(version, { service, environment: name, runId, target });
	const known = already === undefined ? [] : listLastEnvironments(policy);
	const listDeployments = async (of: string) =>
		known.includes(of)
			? already!.deployments.filter(({ environment }) => environment === of)
			: listTrustedDeployments(github, policy, { environment: of });
	const [deployments, tag, preflight, before, breakGlass, workspace, schedule] = await Promise.all([
		listDeployments(name),
		already?.tag ?? resolveTag(github, identity.tag),
		inputs.requirePreflight ? gatherPreflight(run) : null,
		Promise.all(
			environment.requires.map(async (one) => describeStagesBefore(release, one, await listDeployments(one))),
		),
		inputs.breakGlassReason === undefined ? null : gatherBreakGlass(github, runtime, policy, environment),
		gatherWorkspace(runtime, inputs.checkWorkspace && inputs.operation !== "finish"),
		decideNow(environment, identity, runtime.clock.now()),
	]);
	const bracket = bracketOf(inputs);
	const history = readHistory(deployments, { environment: name, service, target, coming: sha });
	const ownDeployment = deployments.find(({ payload }) => payload?.key === key);
	const command = bracket === undefined ? chooseCommand(inputs, environment.deploy) : null;
	// What was begun with is what was deployed, whatever the end is given.
	const artifactDigest =
		(bracket?.end === "finish" ? ownDeployment?.payload?.artifactDigest : inputs.artifactDigest) ?? null;
	const plan: PlanFacts = {
		environment: name,
		...(bracket === undefined ? {} : { bracket }),
		sha,
		tag: { name: identity.tag, sha: tag?.sha ?? null },
		hasCommand: bracket !== undefined || command !== null,
		hasBackup: environment.backup !== undefined,
		waves: environment.waves,
		// A dry run without a target is how a matrix learns the list.
		targets: inputs.dryRun && target === null ? [] : environment.targets,
		target,
		preflight,
		stagesBefore: before.flat(),
		artifactDigest,
		...readStanding(deployments, { history, sha, service, environment: name, target }),
		own:
			ownDeployment === undefined ? null : await readOwnDeployment(github, release, ownDeployment, { history, target }),
		left: await readLeftDeployment(github, history.disturbedBy, { sha, version, artifactDigest, runId }),
		redeploy: inputs.redeploy,
		schedule,
		...nameZone(environment),
		breakGlass,
		breakGlassRole: environment["break-glass"] ?? null,
		workspace,
	};
	const open = { abandoned: listAbandoned(history, key), targets: listTargets(environment, deployments) };
	return { environment, command, key, history, ...open, preflight, plan };
}

function nameKey(
	version: string,
	{ target, ...place }: Place & { readonly runId: string },
): ReturnType<typeof deploymentKey> {
	return deploymentKey({ ...place, version, ...(target === null ? {} : { target }) });
}

interface Place {
	readonly environment: string;
	readonly service: string | null;
	readonly target: string | null;
}

/** What runs there for certain, and whether the release was rolled back there or at another target. */
function readStanding(
	deployments: readonly Deployment[],
	{ history, sha, target, ...scope }: Place & { readonly history: EnvironmentHistory; readonly sha: string },
): Pick<PlanFacts, "activeSha" | "quarantined" | "quarantinedHere"> {
	return {
		activeSha: findHeld(history, target)?.sha ?? null,
		quarantined: readHistory(deployments, scope).quarantined.has(sha),
		quarantinedHere: history.quarantined.has(sha),
	};
}

/** The policy's targets, and those that it had when something was deployed to them: a run of then may still hold one. */
function listTargets({ targets }: Environment, deployments: readonly Deployment[]): readonly string[] {
	const deployed = deployments.flatMap(({ payload }) => (payload === null ? [] : (targetOf(payload) ?? [])));
	return [...new Set([...targets, ...deployed])];
}

function bracketOf({ operation, outcome }: DeployInputs): Bracket | undefined {
	if (operation === "begin") return { end: "begin" };
	return operation === "finish" && outcome !== undefined ? { end: "finish", outcome } : undefined;
}

function listAbandoned(history: EnvironmentHistory, key: string): StageFacts["abandoned"] {
	return history.open
		.filter(({ payload }) => payload!.key !== key && payload!.kind !== "rollback")
		.map(({ id, payload }) => ({ id, runId: payload!.runId }));
}

/** What each target of a required environment holds, or the environment where it has none. */
function describeStagesBefore(
	{ policy, service, identity }: ReleaseFacts,
	environment: string,
	deployments: readonly Deployment[],
): readonly StageBefore[] {
	const { targets } = requireEnvironment(policy, environment);
	return (targets.length === 0 ? [null] : targets).map((target) =>
		describeStageBefore(
			readHistory(deployments, { environment, service, target, coming: identity.sha }),
			{ environment, target },
			identity.sha,
		),
	);
}

function describeStageBefore(
	history: EnvironmentHistory,
	{ environment, target }: { readonly environment: string; readonly target: string | null },
	sha: string,
): StageBefore {
	const held = findHeld(history, target);
	const holds = holdsVerified(history, sha, target)
		? "verified"
		: held === undefined
			? "nothing"
			: held.sha === sha
				? "deployed"
				: "other";
	return {
		environment: target === null ? environment : `${environment}/${target}`,
		holds,
		artifactDigest: held?.payload.artifactDigest ?? null,
	};
}

async function gatherPreflight({
	clients: { github },
	runtime,
	release,
	inputs: { verdict },
	believed,
}: StageRun): Promise<PreflightJudgement> {
	const { identity, policy, service } = release;
	const name = service === null ? "octoacme/preflight" : `octoacme/preflight (${service})`;
	const externalId = `octoacme:preflight:${service ?? "-"}:-:${identity.version}`;
	const runs = await listCheckRuns(github, identity.sha, { name, withWorkflows: false, filter: "all" });
	const verdicts = runs
		.filter((run) => run.externalId === externalId && run.app === GITHUB_ACTIONS_APP)
		.sort((a, b) => b.id - a.id);
	const expected = {
		repository: runtime.context.repository.fullName,
		sha: identity.sha,
		version: identity.version,
		service,
		policyDigest: policy.digest,
		workflows: listTrustedWorkflows(policy.trust.workflows, runtime.context.workflowRef),
		maxAgeMs: policy.trust.maxAgeMs,
		verdict,
	};
	const choose = () =>
		choosePreflight(verdicts, { expected, now: runtime.clock.now() }, async (named) => {
			const key = `${named.runId}/${named.attempt}`;
			const run = believed.get(key) ?? (await readRunFact(github, named));
			if (run !== null) believed.set(key, endJobs(run, new Date(runtime.clock.now()).toISOString()));
			return run;
		});
	const isKnown = believed.size > 0;
	let judgement = await choose();
	if (judgement.ok) return judgement;
	// What was kept ends at the moment when it was read: a verdict of later, or another, is held to what is true now.
	believed.clear();
	if (isKnown) judgement = await choose();
	if (!judgement.ok) believed.clear();
	return judgement;
}

/** A job that ran when it was read may be over: what it is known to have done ends there. */
function endJobs(run: RunFact, at: string): RunFact {
	return { ...run, jobs: run.jobs.map((job) => ({ ...job, completedAt: job.completedAt ?? at })) };
}

function nameZone(environment: Environment): Pick<PlanFacts, "timeZone"> {
	const timeZone = findTimeZone(environment);
	return timeZone === undefined ? {} : { timeZone };
}

async function gatherBreakGlass(
	github: GitHub,
	runtime: ActionRuntime,
	policy: Policy,
	environment: Environment,
): Promise<PlanFacts["breakGlass"]> {
	const role = environment["break-glass"] ?? null;
	if (role === null) return { role, allowed: false, why: "the environment has none" };
	return { role, ...(await mayDecide(github, runtime.context, policy, role)) };
}

async function gatherWorkspace(runtime: ActionRuntime, check: boolean): Promise<PlanFacts["workspace"]> {
	if (!check) return { kind: "not-checked" };
	if (holdsClone(runtime.context.workspace)) requireProgram("git", "compares the workspace with the release's commit");
	else if (!hasProgram("git")) return { kind: "none" };
	const git = openGit(runtime.context.workspace);
	const sha = await git.resolveCommit("HEAD");
	if (sha !== undefined) {
		const change = await git.describeChange();
		return { kind: "checkout", sha, change: change?.text ?? null, isFiltered: change?.kind === "filtered" };
	}
	// A `.git` without a commit: broken, of another owner, or of a format that this git does not know. It may hide any change.
	return holdsClone(runtime.context.workspace)
		? { kind: "unreadable", change: "is a clone whose commit git cannot read" }
		: { kind: "none" };
}

/** The schedule at this moment; the time library is loaded only for an environment that has one. */
async function decideNow(
	environment: Environment,
	identity: ReleaseIdentity,
	now: number,
): Promise<ScheduleDecision | null> {
	if (environment.windows.length === 0 && environment.freezes.length === 0) return null;
	const { decideSchedule, runwayOf } = await import("@octoacme/shared/policy/windows.ts");
	return decideSchedule({
		windows: environment.windows,
		freezes: environment.freezes,
		type: identity.type,
		runwayMs: runwayOf(environment),
		now,
	});
}
