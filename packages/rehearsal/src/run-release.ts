/** Pushes a tag and lets its workflow run; a person's answer may let it go on, as on GitHub. */
import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import type { LocalGitHub } from "@octoacme/local-github/server.ts";
import { resolveAction, resolveWorkflow } from "./actions-source.ts";
import { connectRunner } from "./github-port.ts";
import { createConcurrencyGroups } from "./runner/concurrency.ts";
import { runWorkflow } from "./runner/run.ts";
import type { IdTokens, ProgressEvent, StandIns, StepPolicy, WorkflowFile, WorkflowRunResult } from "./runner/types.ts";

export interface ReleaseRun {
	readonly github: LocalGitHub;
	/** Where jobs get their folders. */
	readonly folder: string;
	readonly workflow: WorkflowFile;
	readonly tag: string;
	readonly sha: string;
	readonly actor: string;
	readonly machineEnv: Readonly<Record<string, string>>;
	/** The repository's secrets. */
	readonly secrets?: Readonly<Record<string, string>>;
	/** What of the workflow runs; default: everything. */
	readonly steps?: StepPolicy;
	/** What takes the place of actions that are not known; default: such an action is an error. */
	readonly standIns?: StandIns;
	/** Who issues ID tokens; default: nobody. */
	readonly idTokens?: IdTokens;
	/** Aborting cancels the run. */
	readonly signal?: AbortSignal;
	readonly onProgress: (event: ProgressEvent) => void;
	/**
	 * Asked after a run that did not succeed: true lets its failed jobs run again (somebody signed). Not asked when the
	 * run has been repeated `attempts` times.
	 */
	readonly mayRepeat: (result: WorkflowRunResult) => Promise<boolean>;
	readonly attempts: number;
}

/** Runs the workflow for the tag and its further attempts; the result of each attempt, oldest first. */
export async function pushTag(release: ReleaseRun): Promise<readonly WorkflowRunResult[]> {
	const { github } = release;
	mkdirSync(release.folder, { recursive: true });
	const results: WorkflowRunResult[] = [];
	const concurrency = createConcurrencyGroups();
	// One for all attempts: what an attempt uploaded is there for the next, as on GitHub.
	const workspaceRoot = mkdtempSync(join(release.folder, "run-"));
	for (;;) {
		const before = results.at(-1);
		const result = await runWorkflow({
			workflow: release.workflow,
			event: {
				name: "push",
				ref: `refs/tags/${release.tag}`,
				sha: release.sha,
				actor: release.actor,
				payload: {
					ref: `refs/tags/${release.tag}`,
					before: "0".repeat(40),
					after: release.sha,
					created: true,
					repository: { full_name: `${github.git.owner}/${github.git.name}`, default_branch: github.git.defaultBranch },
					sender: { login: release.actor },
				},
			},
			repository: { owner: github.git.owner, name: github.git.name, path: github.git.folder },
			github: connectRunner(github),
			resolveAction,
			resolveWorkflow,
			workspaceRoot,
			machineEnv: release.machineEnv,
			...(release.secrets === undefined ? {} : { secrets: release.secrets }),
			...(release.steps === undefined ? {} : { steps: release.steps }),
			...(release.standIns === undefined ? {} : { standIns: release.standIns }),
			...(release.idTokens === undefined ? {} : { idTokens: release.idTokens }),
			...(release.signal === undefined
				? {}
				: { signal: release.signal, cancellation: { interruptMs: 1_000, terminateMs: 1_000 } }),
			concurrency,
			onProgress: release.onProgress,
			...(before === undefined ? {} : { resumeFrom: before }),
		});
		results.push(result);
		if (result.conclusion === "success" || results.length > release.attempts || !(await release.mayRepeat(result)))
			return results;
	}
}
