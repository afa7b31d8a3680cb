/** A rehearsal without a network: on Linux it runs again in a network namespace of its own, where loopback alone exists. */
import { spawn, spawnSync } from "node:child_process";
import { networkInterfaces } from "node:os";
import type { Runtime } from "../runtime.ts";

const UP = "ip link set lo up || ifconfig lo up";
const UNSHARE = ["--map-root-user", "--net", "sh", "-c"];

/** `loopback`: nothing else can be reached. `open`: this machine offers no namespace. */
export type Network = "loopback" | "open";

export function readNetwork(): Network {
	const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
	return all.every(({ internal }) => internal) ? "loopback" : "open";
}

/** Whether this machine lets a person make a network namespace. */
export function canSeal({ platform }: Pick<Runtime, "platform">): boolean {
	if (platform !== "linux") return false;
	return spawnSync("unshare", [...UNSHARE, UP], { stdio: "ignore", timeout: 10_000 }).status === 0;
}

/** Runs this very command line again where only loopback exists; gives its exit code. Signals are handed on, each once. */
export function runSealed({
	env,
	ownCommand,
	onEverySignal,
}: Pick<Runtime, "env" | "ownCommand" | "onEverySignal">): Promise<number> {
	return new Promise((resolve, reject) => {
		// In a session of its own: an interrupt of the terminal reaches it through here alone.
		const child = spawn("unshare", [...UNSHARE, `(${UP}) && exec "$@"`, "sh", ...ownCommand], {
			stdio: "inherit",
			detached: true,
			env: { ...env, [SEALED]: "true" },
		});
		const stop = onEverySignal((signal) => void child.kill(signal));
		child.once("error", (error) => {
			stop();
			reject(error);
		});
		child.once("exit", (code) => {
			stop();
			resolve(code ?? 1);
		});
	});
}

/** Set for a command line that was started again, so that it does not start once more. */
const SEALED = "OCTOACME_REHEARSAL_SEALED";

/** Whether this process was started again by `runSealed`. */
export function isStartedSealed({ env }: Pick<Runtime, "env">): boolean {
	return env[SEALED] === "true";
}
