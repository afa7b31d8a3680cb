/** Brings an environment to one release and finds out whether that release answers: the same for a rollback and a drill. */

import type { FailedEvidence } from "@octoacme/shared/incident/incident.ts";
import type { Command, Environment, Probe } from "@octoacme/shared/policy/schema.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { runScript, type ScriptResult } from "@octoacme/shared/process/command.ts";
import { resolveInside } from "@octoacme/shared/process/workspace.ts";
import { describeForCommand } from "@octoacme/shared/release/command-environment.ts";
import type { DeploymentKind } from "@octoacme/shared/release/deployment.ts";
import type { DeployedRelease } from "@octoacme/shared/release/history.ts";
import { parseDuration } from "@octoacme/shared/text/duration.ts";
import { confirmIdentity } from "@octoacme/shared/verification/run-confirmation.ts";
import { runProbes } from "@octoacme/shared/verification/run-probes.ts";

/** SIGINT, then SIGTERM, then SIGKILL within what a runner leaves after a cancellation. */
const GRACE_MS = 1_500;

export interface ReleaseNames {
	readonly version: string;
	readonly tag: string;
	readonly sha: string;
	readonly artifactDigest: string | null;
}

export interface Change {
	readonly environment: Environment;
	readonly service: string | null;
	readonly release: ReleaseNames;
	readonly previous: { readonly version: string; readonly sha: string } | null;
	readonly kind: DeploymentKind;
	readonly command: Command;
}

/** nameForCommand: a release that ran here, as its command saw it then. */
export function nameForCommand({ version, tag, sha, payload }: DeployedRelease): ReleaseNames {
	return { version, tag, sha, artifactDigest: payload.artifactDigest };
}

function describeChange(change: Change): Readonly<Record<string, string>> {
	return describeForCommand({
		...change.release,
		releaseType: "",
		environment: change.environment.name,
		service: change.service,
		previous: change.previous,
		kind: change.kind,
	});
}

/** runChange: the command, under a title in the log. */
export async function runChange(doors: ActionDoors, change: Change, title: string): Promise<ScriptResult> {
	const { command } = change;
	return doors.log.group(title, () =>
		runScript({
			script: command.run,
			cwd: resolveInside(doors.context.workspace, command["working-directory"]),
			env: describeChange(change),
			pass: command.env,
			timeoutMs: parseDuration(command.timeout)!,
			signal: doors.signal,
			graceMs: GRACE_MS,
		}),
	);
}

export interface Confirmation {
	/** What was asked: probes and identity; 0 proves nothing. */
	readonly asked: number;
	readonly failed: readonly FailedEvidence[];
}

/** confirmRelease: smoke probes and identity; without either, that the environment's address answers. Rejects only when cancelled. */
export async function confirmRelease(doors: ActionDoors, change: Change): Promise<Confirmation> {
	const { environment, release } = change;
	const rule = environment.verify?.identity;
	const probes = listProbes(environment);
	const allowHosts = environment["allow-hosts"];
	const [reports, identity] = await Promise.all([
		runProbes({
			probes,
			release,
			allowHosts,
			commandEnv: describeChange(change),
			// As in deploy and verify: the same probe must mean the same in all three.
			cwd: doors.context.workspace,
			signal: doors.signal,
			clock: doors.clock,
		}),
		confirmIdentity({ rule, release, allowHosts, signal: doors.signal, clock: doors.clock }),
	]);
	const failed: FailedEvidence[] = reports
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
			query: rule?.url ?? "",
			link: "",
		});
	return { asked: reports.length + (identity === null ? 0 : 1), failed };
}

function listProbes(environment: Environment): readonly Probe[] {
	if (environment.smoke.length > 0 || environment.verify?.identity !== undefined || environment.url === undefined)
		return environment.smoke;
	return [
		{
			type: "http",
			name: "address of the environment",
			url: environment.url,
			method: "GET",
			headers: {},
			status: [200],
			"header-equals": {},
			"json-equals": {},
			"body-contains": [],
			"max-bytes": 1_000_000,
			redirects: 0,
			timeout: "10s",
			deadline: "2m",
			interval: "2s",
		},
	];
}
