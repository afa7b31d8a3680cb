/** Asks an environment which release answers there: smoke probes and identity, side by side. */
import type { Environment, Probe } from "../policy/schema.ts";
import type { ActionRuntime } from "../process/action.ts";
import { type CommandRelease, describeForCommand } from "../release/command-environment.ts";
import type { IdentityJudgement } from "../verification/identity.ts";
import { confirmIdentity } from "../verification/run-confirmation.ts";
import { type ProbeReport, type ProbeRequest, runProbes } from "../verification/run-probes.ts";

type AskRuntime = Pick<ActionRuntime, "context" | "signal" | "clock">;

interface ReleaseQuestion {
	readonly environment: Pick<Environment, "verify" | "allow-hosts">;
	/** The environment's smoke probes, or what takes their place. */
	readonly probes: readonly Probe[];
	/** What must answer, as command probes see it. */
	readonly release: CommandRelease;
	readonly onAttempt?: ProbeRequest["onAttempt"];
}

export interface ReleaseAnswers {
	/** In the order of the question. */
	readonly probes: readonly ProbeReport[];
	/** Null: the policy does not say how a release is known. */
	readonly identity: IdentityJudgement | null;
}

/** Each probe and the identity until it passes or its deadline is over. Rejects only when the run is cancelled. */
export async function askRelease(runtime: AskRuntime, question: ReleaseQuestion): Promise<ReleaseAnswers> {
	const { environment, release } = question;
	const [probes, identity] = await Promise.all([
		askProbes(runtime, question),
		confirmIdentity({
			rule: environment.verify?.identity,
			release,
			allowHosts: environment["allow-hosts"],
			signal: runtime.signal,
			clock: runtime.clock,
		}),
	]);
	return { probes, identity };
}

/** The probes alone: while only a part of the traffic sees the release, the identity may name either. */
export function askProbes(runtime: AskRuntime, question: ReleaseQuestion): Promise<readonly ProbeReport[]> {
	const { environment, probes, release, onAttempt } = question;
	return runProbes({
		probes,
		release,
		allowHosts: environment["allow-hosts"],
		commandEnv: describeForCommand(release),
		cwd: runtime.context.workspace,
		signal: runtime.signal,
		clock: runtime.clock,
		...(onAttempt === undefined ? {} : { onAttempt }),
	});
}
