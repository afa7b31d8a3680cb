/** Holds an environment for a rollback, beside a hold by hand, which stays; and the incident that the rollback writes about. */

import type { GitHub } from "@octoacme/shared/github/client.ts";
import { isSameHolder, type LockHolder, readLock } from "@octoacme/shared/github/locks.ts";
import { hasOpenDeployment, isChanging } from "@octoacme/shared/github/trusted-deployments.ts";
import {
	awaitLock,
	describeHolder,
	type Hold,
	holdLock,
	isByHand,
	isStillOurs,
	type LockRules,
	type OwnLock,
	releaseLeftLock,
} from "@octoacme/shared/phase/hold-lock.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { Environment } from "@octoacme/shared/policy/schema.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { parseDuration } from "@octoacme/shared/text/duration.ts";

const POLL_MS = 5_000;
/** Ends the name of the lock that a rollback takes while people hold the environment. */
const BESIDE = ":rollback";

export type EnvironmentHold =
	| { readonly kind: "held"; readonly lock: OwnLock }
	| { readonly kind: "locked"; readonly holder: string };

export interface Wanted {
	readonly policy: Policy;
	readonly environment: Environment;
	/** One of the environment's targets, so that targets go side by side; null: the whole. */
	readonly target: string | null;
	readonly sha: string;
	readonly reason: string;
	/** A drill is no emergency: it takes no lock of a live run, and also waits for a run that has begun a deployment and waits itself, such as for an approval. */
	readonly isDrill?: true;
	/** A live run is not waited for: its lock is judged at once. */
	readonly isUrgent?: true;
	/** Called once when a live run is waited for. */
	readonly onWait?: (holder: LockHolder) => void;
}

/**
 * Until it is ours, or the policy's `lock-timeout` has passed; then the lock of a run that changes nothing here is taken over, save
 * by a drill, and that of one whose command may be at work is not. A lock that the same run left for the same service is adopted: its
 * deploy is what is rolled back. Deploys that people hold by hand stay held; the rollback then takes a lock of its own, so that
 * two rollbacks still exclude each other.
 */
export async function holdEnvironment(
	github: GitHub,
	runtime: ActionRuntime,
	wanted: Wanted,
): Promise<EnvironmentHold> {
	const { clock, log } = runtime;
	const { name, targets } = wanted.environment;
	const timeout = wanted.isUrgent === true ? 0 : parseDuration(wanted.environment["lock-timeout"])!;
	const deadline = clock.now() + timeout;
	const isOpen = (runId: string) => hasOpenDeployment(github, wanted.policy, { environment: name, runId });
	const changing = (runId: string) => isChanging(github, wanted.policy, { environment: name, runId });
	const rulesFor = (lock: string, byHand: LockRules["byHand"]): LockRules => ({
		name: lock,
		sha: wanted.sha,
		reason: wanted.reason,
		scope: wanted.policy.service ?? "-",
		waitMs: Math.max(0, deadline - clock.now()),
		pollMs: POLL_MS,
		byHand,
		unreadable: "alive",
		...(wanted.isDrill === true ? { isOpen } : { isChanging: changing }),
		// Deploys of single targets hold locks of their own; that of one target asks for the whole environment's too.
		others: { names: wanted.target === null ? targets.map((target) => `${name}/${target}`) : [name], keep: true },
		eager: true,
		onWait: ({ holder, who, until }) => {
			if (holder === null) return;
			log.warning(
				`${lock} is held by ${who}, and that run goes on. Waiting until ${until} at the longest; to go on at once, cancel run ${holder.run}.`,
			);
			wanted.onWait?.(holder);
		},
	});
	const [plain, beside] = listLockNames(wanted);
	const first = await holdLock(github, runtime, rulesFor(plain, "report"));
	const describeHold = (hold: Hold): EnvironmentHold => {
		if (hold.kind === "held") return hold;
		const holder = describeHolder(hold.by, clock.now());
		return { kind: "locked", holder: hold.name.startsWith(`${name}/`) ? `${hold.name}: ${holder}` : holder };
	};
	if (first.kind === "held" || !isByHand(first.by)) return describeHold(first);
	const who = describeHolder(first.by, clock.now());
	log.info(`Deploys to ${name} are held by ${who}; the rollback goes on, the hold stays.`);
	return describeHold(await holdLock(github, runtime, rulesFor(beside, "remove")));
}

/**
 * Right before the command: the lock as it is, or where somebody removed or took it, one that is had by the same rules and without a
 * wait. Who only deletes refs stops no rollback; a run whose command may be at work does.
 */
export async function keepEnvironment(
	github: GitHub,
	runtime: ActionRuntime,
	wanted: Wanted,
	lock: OwnLock,
): Promise<EnvironmentHold> {
	if (await isStillOurs(github, lock)) return { kind: "held", lock };
	runtime.log.warning(`The lock of ${lock.name} is no longer this run's; it is taken again.`);
	return holdEnvironment(github, runtime, { ...wanted, isUrgent: true });
}

/** The environment's own lock, and the one that is taken beside a hold by hand. */
function listLockNames({
	environment: { name },
	target,
}: Pick<Wanted, "environment" | "target">): readonly [string, string] {
	const plain = target === null ? name : `${name}/${target}`;
	return [plain, `${plain}${BESIDE}`];
}

/** The lock that this run's `begin` took; null, with a warning, when it is lost: what was changed is recorded all the same. */
export async function findOwnHold(
	github: GitHub,
	{ context, log }: ActionRuntime,
	{ service, ...place }: Pick<Wanted, "environment" | "target"> & { readonly service: string | null },
): Promise<OwnLock | null> {
	const me = { run: context.runId, scope: service ?? "-" };
	const { environment } = place;
	for (const name of listLockNames(place)) {
		const held = await readLock(github, name);
		if (held?.holder != null && isSameHolder(held.holder, me)) return { name, objectSha: held.objectSha };
	}
	log.warning(`${environment.name} is no longer held by this run; other deploys may have run since \`begin\`.`);
	return null;
}

/**
 * Removes what a rollback that was cut off after its last word left: the environment's lock and the one beside a hold by hand. A live
 * run's stays, and a hold by hand.
 */
export async function releaseLeftHold(
	github: GitHub,
	runtime: ActionRuntime,
	{ policy, ...place }: Pick<Wanted, "policy" | "environment" | "target">,
): Promise<void> {
	const isOpen = (runId: string) => hasOpenDeployment(github, policy, { environment: place.environment.name, runId });
	const left = { scope: policy.service ?? "-", orOver: true, unreadable: "alive", isOpen } as const;
	await Promise.all(listLockNames(place).map((name) => releaseLeftLock(github, runtime, { ...left, name })));
}

/** How long one run's words about an incident may keep another's waiting; a page that comes twice is better than none. */
const INCIDENT_WAIT_MS = 60_000;

/**
 * The incident's own lock, beside the environment's: two runs that open (or end) it at the same moment follow one another, so that
 * there is one issue and one page. Null when it cannot be had in time: the words do not wait longer.
 */
export async function holdIncident(
	github: GitHub,
	runtime: ActionRuntime,
	{ incidentKey, ...wanted }: { readonly incidentKey: string; readonly sha: string; readonly waitMs?: number },
): Promise<OwnLock | null> {
	const hold = await holdLock(github, runtime, {
		...describeIncidentLock(runtime, incidentKey),
		...wanted,
		reason: "words about the incident",
		byHand: "remove",
		eager: true,
	});
	return hold.kind === "held" ? hold.lock : null;
}

/** Until no live run writes about the incident; takes no lock, and only removes one whose run is over. */
export function awaitIncident(github: GitHub, runtime: ActionRuntime, incidentKey: string): Promise<void> {
	return awaitLock(github, runtime, describeIncidentLock(runtime, incidentKey));
}

/** Two jobs of one run are two writers; a re-run of the job is the same one. */
function describeIncidentLock({ context }: ActionRuntime, incidentKey: string) {
	return {
		name: `incident:${incidentKey}`,
		scope: `job ${context.job}`,
		waitMs: INCIDENT_WAIT_MS,
		pollMs: 1_000,
		unreadable: "alive",
	} as const;
}
