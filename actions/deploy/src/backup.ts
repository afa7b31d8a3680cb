/** The backup before a change: made by the policy's command, named by its last line, read back when the policy says how. */
import { describeEnd, type ScriptResult } from "@octoacme/shared/process/command.ts";
import { hideSecrets } from "@octoacme/shared/process/secrets.ts";
import { type ChangeEnd, type ChangeRequest, describeRelease, runStageCommand } from "./change-request.ts";

type BackupFailed = Extract<ChangeEnd, { kind: "backup-failed" }>;
type Made = { readonly kind: "made"; readonly name: string } | BackupFailed;

/** The backup that this change needs: made now, made by an earlier attempt, or (`name: null`) none. */
export async function secureBackup(
	request: ChangeRequest,
): Promise<{ readonly kind: "secured"; readonly name: string | null } | BackupFailed> {
	const { backup } = request.plan;
	if (backup.kind !== "make") return { kind: "secured", name: backup.kind === "made" ? backup.name : null };
	// What another run is changing is nothing to back up.
	await request.requireUnchanged();
	const made = await makeBackup(request);
	if (made.kind === "backup-failed") return made;
	await request.report.backedUp(made.name);
	return { kind: "secured", name: made.name };
}

async function makeBackup(request: ChangeRequest): Promise<Made> {
	const { facts, timeline, runtime } = request;
	const rule = facts.environment.backup!;
	const end = await timeline.take(
		"backup",
		() =>
			runStageCommand(runtime, {
				title: `Back up ${facts.environment.name}`,
				command: rule,
				release: describeRelease(request, 0, null),
			}),
		(result) => ({ ...describeResult(result), ok: result.ok && result.lastLine !== "" }),
	);
	const made = judgeBackup(end);
	return made.kind === "backup-failed" || rule.check === undefined ? made : readBack(request, rule.check, made.name);
}

function judgeBackup({ ok, end, lastLine, tail }: ScriptResult): Made {
	const fail = (message: string): BackupFailed => ({ kind: "backup-failed", message, tail });
	if (!ok) return fail(`the backup command ${describeEnd(end)}`);
	if (lastLine === "") return fail("the backup command printed nothing; its last line must name the backup");
	// The name goes into the deployment's record, which everybody may read, and hidden it would name nothing.
	if (hideSecrets(lastLine) !== lastLine)
		return fail(
			"the backup's name, the last line that its command printed, holds a secret or the value of a variable that the policy passes by name; print a name that anybody may read",
		);
	return { kind: "made", name: lastLine };
}

/** With the same folder, time-out and variables as the backup itself. */
async function readBack(request: ChangeRequest, check: string, name: string): Promise<Made> {
	const { facts, timeline, runtime } = request;
	const read = await timeline.take(
		"backup read back",
		() =>
			runStageCommand(runtime, {
				title: `Read the backup of ${facts.environment.name} back`,
				command: { ...facts.environment.backup!, run: check },
				release: describeRelease(request, 0, name),
			}),
		describeResult,
	);
	return read.ok
		? { kind: "made", name }
		: {
				kind: "backup-failed",
				message: `the backup could not be read back: its check ${describeEnd(read.end)}`,
				tail: read.tail,
			};
}

function describeResult({ ok, end, lastLine }: ScriptResult): { readonly ok: boolean; readonly detail: string } {
	return { ok, detail: ok ? hideSecrets(lastLine).slice(0, 200) : describeEnd(end) };
}
