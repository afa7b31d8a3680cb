/** What a change to one environment works with, and how it can end. */
import { runCommand } from "@octoacme/shared/phase/run-command.ts";
import type { Command } from "@octoacme/shared/policy/schema.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { ScriptResult } from "@octoacme/shared/process/command.ts";
import type { CommandRelease } from "@octoacme/shared/release/command-environment.ts";
import type { Signal } from "@octoacme/shared/verification/signal.ts";
import type { StepOutcome } from "@octoacme/shared/vocabulary.ts";
import type { StageFacts } from "./gather.ts";
import type { ReleaseFacts } from "./gather-release.ts";
import type { DeployPlan } from "./plan.ts";
import type { Timeline } from "./timeline.ts";

/** A graceful end must leave room for the status within the runner's 7.5 seconds. */
const GRACE_MS = 2_000;

export interface ChangeRequest {
	readonly runtime: ActionRuntime;
	readonly release: ReleaseFacts;
	readonly facts: StageFacts;
	readonly plan: Extract<DeployPlan, { kind: "deploy" }>;
	readonly timeline: Timeline;
	/** Throws unless tag and lock are still what was decided on. */
	readonly requireUnchanged: () => Promise<void>;
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
			readonly outcome: Exclude<StepOutcome, "success">;
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

interface StageCommand {
	readonly title: string;
	readonly command: Command;
	readonly release: CommandRelease;
}

/** The command, under its title in the log. */
export function runStageCommand(runtime: ActionRuntime, call: StageCommand): Promise<ScriptResult> {
	return runCommand(runtime, { ...call, graceMs: GRACE_MS });
}

/** What is deployed, as the policy's commands and probes see it. `percent`: 1 to 100, 0 before any change. */
export function describeRelease(
	{ release, facts }: Pick<ChangeRequest, "release" | "facts">,
	percent: number,
	backup: string | null,
): CommandRelease {
	const { active } = facts.history;
	return {
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
		...nameSurroundings(facts, backup),
	};
}

/** The parts of a command's variables that not every deployment has. */
export function nameSurroundings(facts: StageFacts, backup: string | null): Pick<CommandRelease, "target" | "backup"> {
	const { target } = facts.plan;
	return { ...(target === null ? {} : { target }), ...(backup === null ? {} : { backup }) };
}
