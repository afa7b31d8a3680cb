/** Which checks of GitHub Actions reported on the newest commit of the default branch, as GitHub has them. */
import { listCheckRuns } from "@octoacme/shared/github/check-runs.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { GITHUB_ACTIONS_APP } from "@octoacme/shared/github/workflow-runs.ts";
import * as z from "zod";
import type { ReportedCheck } from "../ci/reported-checks.ts";

const branchShape = z.object({ commit: z.object({ sha: z.string() }) });

/** Throws for what GitHub refuses. Three requests where anything reported. */
export async function readReportedChecks(github: GitHub, branch: string): Promise<readonly ReportedCheck[]> {
	const { commit } = await github.read("/repos/{owner}/{repo}/branches/{branch}", { branch }, branchShape);
	const runs = await listCheckRuns(github, commit.sha);
	return runs.flatMap(({ name, app, workflow }) =>
		app === GITHUB_ACTIONS_APP && workflow !== null ? [{ name, workflow }] : [],
	);
}
