/** What a rehearsal can reach on this machine and beyond it, and how it is said. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Values } from "../command.ts";
import { DEFAULT_POLICY } from "../policy-path.ts";
import type { Runtime } from "../runtime.ts";
import { style } from "../text.ts";
import { UsageError } from "../usage-error.ts";
import { canSeal, isStartedSealed, type Network, readNetwork } from "./network.ts";
import { listRealCommands } from "./real-commands.ts";
import type { Subject } from "./subject.ts";

/** Whether the rehearsal has to run again without a network; false where that cannot be, or is not wanted. */
export function needsSeal(values: Values, runtime: Runtime): boolean {
	if (values.isSet("network") && !values.isSet("real-commands"))
		throw new UsageError("--network needs --real-commands: nothing else would use it.", "Leave --network out.");
	return !values.isSet("network") && readNetwork() === "open" && !isStartedSealed(runtime) && canSeal(runtime);
}

export function describeNetwork(network: Network, isWanted: boolean): string {
	if (network === "loopback") return "No network: nothing but this machine's loopback can be reached.";
	return isWanted
		? "The network is open, as --network asks."
		: "The network is open: this machine offers no network namespace of its own (unshare and ip, on Linux).";
}

/** Commands of a warning; more are counted. */
const SHOWN = 20;

/** What `--real-commands` will run, said before anything does. */
export function describeRealCommands({ repository, workflow }: Subject): readonly string[] {
	const commands = listRealCommands(workflow, DEFAULT_POLICY, (path) => {
		const file = join(repository.root, path);
		return existsSync(file) && statSync(file).isFile() ? readFileSync(file, "utf8") : undefined;
	});
	return [
		`${style("yellow", "warning:")} --real-commands: these run on this machine, as you, without your HOME, tokens, SSH agent, cloud profiles or container engine:`,
		...commands.slice(0, SHOWN).map((command) => `  ${command.slice(0, 160)}`),
		...(commands.length > SHOWN ? [`  and ${commands.length - SHOWN} more`] : []),
		...(commands.length === 0 ? ["  no command: the workflow and the policy name none"] : []),
	];
}
