/** How far a deployment came, as its statuses say it: written while it goes on, read by an attempt that comes after. */
import type { DeploymentStatusFact } from "@octoacme/shared/release/deployment.ts";

/** describeChanging: the status before a command; from here on the environment may have changed. */
export function describeChanging(version: string, percent: number): string {
	return percent === 100 ? `deploying ${version}` : `deploying ${version} to ${percent} %`;
}

/** describeChanged: the status after a command that ended well: it is not run again for this percentage. */
export function describeChanged(percent: number): string {
	return `changed: ${percent} %, now checking what answers`;
}

/** A longer name of a backup does not fit into a status; it is then made again by a later attempt. */
const BACKUP_LENGTH = 120;

/** describeBackedUp: the status after a backup that was read back; it names the backup. */
export function describeBackedUp(backup: string): string {
	return backup.length <= BACKUP_LENGTH ? `backed up: ${backup}` : "backup made";
}

/** readChangedPercent: the highest percentage whose command ended well since the deployment last failed; 0 for none. */
export function readChangedPercent(statuses: readonly Pick<DeploymentStatusFact, "state" | "description">[]): number {
	return statuses.reduce((highest, { state, description }) => {
		if (state === "failure" || state === "error") return 0;
		const percent = /^changed: (\d{1,3}) %/.exec(description)?.[1];
		return percent === undefined ? highest : Math.max(highest, Number(percent));
	}, 0);
}

/** readBackup: what the backup of this deployment is called, when one was made and read back since it last failed. */
export function readBackup(statuses: readonly Pick<DeploymentStatusFact, "state" | "description">[]): string | null {
	const failed = statuses.findLastIndex(({ state }) => state === "failure" || state === "error");
	const found = statuses.slice(failed + 1).findLast(({ description }) => description.startsWith("backed up: "));
	return found?.description.slice("backed up: ".length) ?? null;
}
