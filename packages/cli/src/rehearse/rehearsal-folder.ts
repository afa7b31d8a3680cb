/** The one folder that a rehearsal keeps everything in: made at its start, removed at its end, and removed by the next one where it was killed. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import type { Runtime } from "../runtime.ts";

const NAME = "octoacme-rehearsal-";
const OWNER = "owner.json";

interface Owner {
	readonly pid: number;
	/** Where the number means something: another container counts its processes by itself. */
	readonly place: string;
}

type Processes = Pick<Runtime, "pid" | "isRunning">;

/** Below the machine's temporary folder; what killed rehearsals left there is removed first. */
export function openRehearsalFolder(processes: Processes, parent = tmpdir()): string {
	removeAbandoned(parent, processes);
	const folder = mkdtempSync(join(parent, NAME));
	const owner: Owner = { pid: processes.pid, place: namePlace() };
	writeFileSync(join(folder, OWNER), JSON.stringify(owner));
	mkdirSync(join(folder, "tmp"));
	return folder;
}

export function closeRehearsalFolder(folder: string): void {
	rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Folders whose process has ended; those of others, and those that name none, stay. */
function removeAbandoned(parent: string, { isRunning }: Processes): void {
	for (const name of readdirSync(parent).filter((one) => one.startsWith(NAME))) {
		const folder = join(parent, name);
		try {
			const { pid, place } = JSON.parse(readFileSync(join(folder, OWNER), "utf8")) as Owner;
			if (place === namePlace() && Number.isInteger(pid) && !isRunning(pid)) closeRehearsalFolder(folder);
		} catch {
			// It is another user's, is being made, or is being removed by another process.
		}
	}
}

function namePlace(): string {
	try {
		return `${hostname()} ${readlinkSync("/proc/self/ns/pid")}`;
	} catch {
		return hostname();
	}
}
