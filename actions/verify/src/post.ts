/** After a killed or cancelled main: the commit says that its verification was cut off, so that nobody waits for a verdict. */
import { findCheckRun, upsertCheckRun } from "@octoacme/shared/github/check-runs.ts";
import { connectGitHub } from "@octoacme/shared/github/connect.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { nameCheckRun } from "@octoacme/shared/record/check-run.ts";
import type { VerifyInputs } from "./inputs.ts";
import { readVerifyWork } from "./open-work.ts";

/** A second run changes nothing, and a verdict that main did write stays. */
export async function post(inputs: VerifyInputs, runtime: ActionRuntime): Promise<void> {
	const subject = readVerifyWork(runtime)?.subject ?? null;
	if (subject === null) return;
	const { context } = runtime;
	const github = await connectGitHub(runtime, inputs.githubToken);
	const key = { sha: subject.sha, ...nameCheckRun({ phase: "verify", ...subject }) };
	const existing = await findCheckRun(github, key);
	if (existing?.runId === context.runId) return;
	await upsertCheckRun(
		github,
		{
			...key,
			conclusion: "cancelled",
			title: `The verification of ${subject.version} in ${subject.environment} was cut off`,
			summary: `Run ${context.runId} ended before there was a verdict: ${subject.version} is not verified in ${subject.environment}. Run the job again.`,
			text: existing?.text ?? "",
			completedAt: new Date(runtime.clock.now()).toISOString(),
			detailsUrl: context.runUrl,
		},
		existing === undefined ? [] : [existing],
	);
	runtime.log.warning(
		`${subject.version} is not verified in ${subject.environment}: the run was cut off. Run the job again.`,
	);
}
