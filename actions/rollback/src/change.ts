/** Brings an environment to one release and finds out whether that release answers: the same for a rollback and a drill. */

import type { FailedEvidence } from "@octoacme/shared/incident/incident.ts";
import { askRelease, type ReleaseAnswers } from "@octoacme/shared/phase/ask-release.ts";
import { runCommand } from "@octoacme/shared/phase/run-command.ts";
import type { Command, Environment, Probe } from "@octoacme/shared/policy/schema.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { ScriptResult } from "@octoacme/shared/process/command.ts";
import type { CommandRelease } from "@octoacme/shared/release/command-environment.ts";
import type { DeploymentKind } from "@octoacme/shared/release/deployment.ts";
import type { DeployedRelease } from "@octoacme/shared/release/history.ts";
import { probeAddress } from "@octoacme/shared/verification/probe.ts";

/** The command's end and both statuses must fit into the runner's 7.5 seconds. */
const GRACE_MS = 1_500;

export interface Change {
	readonly environment: Environment;
	readonly service: string | null;
	/** One of the environment's targets; null: the whole. */
	readonly target: string | null;
	/** That ran here before; its command sees it as it saw it then. */
	readonly release: DeployedRelease;
	readonly previous: { readonly version: string; readonly sha: string };
	readonly kind: DeploymentKind;
}

function describeChange({ environment, service, target, release, previous, kind }: Change): CommandRelease {
	const { version, tag, sha, payload } = release;
	return {
		version,
		tag,
		sha,
		artifactDigest: payload.artifactDigest,
		releaseType: "",
		environment: environment.name,
		service,
		previous: { version: previous.version, sha: previous.sha },
		kind,
		...(target === null ? {} : { target }),
	};
}

/** The command, under a title in the log. */
export function runChange(
	runtime: ActionRuntime,
	change: Change,
	{ command, title }: { readonly command: Command; readonly title: string },
): Promise<ScriptResult> {
	return runCommand(runtime, { title, command, release: describeChange(change), graceMs: GRACE_MS });
}

export interface Confirmation {
	/** What was asked: probes and identity; 0 proves nothing. */
	readonly asked: number;
	readonly failed: readonly FailedEvidence[];
}

/** Smoke probes and identity; without either, that the environment's address answers. Rejects only when cancelled. */
export async function confirmRelease(runtime: ActionRuntime, change: Change): Promise<Confirmation> {
	const { environment } = change;
	const answers = await askRelease(runtime, {
		environment,
		probes: listProbes(environment),
		release: describeChange(change),
	});
	return {
		asked: answers.probes.length + (answers.identity === null ? 0 : 1),
		failed: listFailed(answers, change),
	};
}

function listFailed({ probes, identity }: ReleaseAnswers, { environment, release }: Change): readonly FailedEvidence[] {
	const failed: FailedEvidence[] = probes
		.filter((probe) => !probe.ok)
		.map((probe) => ({
			what: `smoke probe ${probe.name}`,
			value: probe.failures.map((failure) => failure.seen).join("; "),
			expected: probe.failures.map((failure) => failure.condition).join("; "),
			query: probe.target,
			link: "",
		}));
	if (identity !== null && identity.outcome !== "confirmed")
		failed.push({
			what: "identity",
			value: identity.outcome === "mismatch" ? identity.seen.join(", ") : identity.message,
			expected: release.tag,
			query: environment.verify?.identity?.url ?? "",
			link: "",
		});
	return failed;
}

function listProbes(environment: Environment): readonly Probe[] {
	if (environment.smoke.length > 0 || environment.verify?.identity !== undefined || environment.url === undefined)
		return environment.smoke;
	return [probeAddress("address of the environment", environment.url)];
}
