/** How far a deployment came, as its statuses say it: written while it goes on, read by an attempt that comes after. */
import { type DeploymentStatusFact, isTerminal, NOT_STARTED } from "@octoacme/shared/release/deployment.ts";
import type { BegunChange } from "./plan.ts";

/** The status before a command; from here on the environment may have changed. */
export function describeChanging(version: string, percent: number): string {
	return percent === 100 ? `deploying ${version}` : `deploying ${version} to ${percent} %`;
}

/** The status with which the team's own steps begin; it keeps what their end must know. */
export function describeBegun(
	version: string,
	{ percent, finishIn, breakGlass }: Pick<BegunChange, "percent" | "finishIn" | "breakGlass">,
): string {
	const where = finishIn === "another-job" ? ", finished in another job" : "";
	const changing = `${describeChanging(version, percent)} by own steps${where}`;
	return breakGlass === null ? changing : `${changing}, by break-glass: ${breakGlass}`;
}

/** The newest change that own steps began, also of a deployment that failed since; null when none did, or it was not started. */
export function readBegun(
	statuses: readonly Pick<DeploymentStatusFact, "state" | "description" | "createdAt">[],
): BegunChange | null {
	const pattern =
		/^deploying \S+(?: to (\d{1,3}) %)? by own steps(, finished in another job)?(?:, by break-glass: ([\s\S]+))?$/;
	const at = statuses.findLastIndex(({ state, description }) => state === "in_progress" && pattern.test(description));
	if (at < 0) return null;
	const { description, createdAt } = statuses[at]!;
	const [, percent = "100", elsewhere, breakGlass = null] = pattern.exec(description)!;
	const end = statuses.slice(at).find(({ state }) => isTerminal(state));
	if (end?.state === "failure" && end.description.startsWith(NOT_STARTED)) return null;
	// All of the attempt: the backup may share its second with the change, and those have no order.
	const backup = readBackup(end === undefined ? statuses : statuses.slice(0, statuses.indexOf(end, at)));
	const finishIn = elsewhere === undefined ? "this-job" : "another-job";
	return { percent: Number(percent), at: createdAt, breakGlass, finishIn, backup, isOpen: end === undefined };
}

/** The status after a command that ended well: it is not run again for this percentage. */
export function describeChanged(percent: number): string {
	return `changed: ${percent} %, now checking what answers`;
}

/** A longer name of a backup does not fit into a status; it is then made again by a later attempt. */
const BACKUP_LENGTH = 120;

/** The status after a backup that was read back; it names the backup. */
export function describeBackedUp(backup: string): string {
	return backup.length <= BACKUP_LENGTH ? `backed up: ${backup}` : "backup made";
}

/** The highest percentage whose command or own steps ended well since the deployment last ended; 0 for none. */
export function readChangedPercent(statuses: readonly Pick<DeploymentStatusFact, "state" | "description">[]): number {
	return statuses.reduce((highest, { state, description }) => {
		if (isTerminal(state)) return 0;
		const percent = /^changed: (\d{1,3}) %/.exec(description)?.[1];
		return percent === undefined ? highest : Math.max(highest, Number(percent));
	}, 0);
}

/** What the backup of this deployment is called, when one was made and read back since it last ended. */
export function readBackup(statuses: readonly Pick<DeploymentStatusFact, "state" | "description">[]): string | null {
	const failed = statuses.findLastIndex(({ state }) => isTerminal(state));
	const found = statuses.slice(failed + 1).findLast(({ description }) => description.startsWith("backed up: "));
	return found?.description.slice("backed up: ".length) ?? null;
}
