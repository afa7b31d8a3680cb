/** What machines reported about the shop's release before preflight looks: checks, scans, the draft, the earlier deployment. */
import type { CheckRunState } from "@octoacme/local-github/delivery-state.ts";
import type { LocalGitHub } from "@octoacme/local-github/server.ts";
import { ACTIONS_APP } from "@octoacme/local-github/tokens.ts";

const CI = ".github/workflows/ci.yml";
const SHIP = ".github/workflows/ship.yml";

/** Green CI and a DAST check, one CodeQL analysis, the draft, v1.0.0 verified in production, and run 1000 under way. */
export function seedEvidence(
	github: LocalGitHub,
	release: { readonly sha: string; readonly previousSha: string; readonly tag: string },
): void {
	const { sha, previousSha, tag } = release;
	const at = github.now().toISOString();
	seedRun(github, { id: 900, workflow: CI, sha, branch: "main" });
	seedRun(github, { id: 1000, workflow: SHIP, sha, branch: tag, done: false });
	for (const name of ["test", "dast"]) seedCheck(github, { sha, name, run: 900 });
	// Our own job reports on the same commit while it runs.
	seedCheck(github, { sha, name: "Preflight", run: 1000, status: "in_progress", conclusion: null });
	github.state.analyses.push({
		id: github.nextId(),
		ref: "refs/heads/main",
		sha,
		tool: "CodeQL",
		category: "js",
		error: "",
		results: 0,
		rules: 90,
		createdAt: at,
	});
	github.state.releases.push({
		id: github.nextId(),
		tag,
		target: sha,
		name: tag,
		body: "Carts have a sum. Nothing has to be migrated, and nothing is known to be broken.",
		draft: true,
		prerelease: false,
		immutable: false,
		author: "rita",
		createdAt: at,
		publishedAt: null,
		assets: [],
	});
	seedDeployment(github, { sha: previousSha, version: "1.0.0", environment: "production", kind: "deploy" });
}

/** A workflow's run with one job; `done` false leaves it under way. */
export function seedRun(
	github: LocalGitHub,
	run: {
		readonly id: number;
		readonly workflow: string;
		readonly sha: string;
		readonly branch: string;
		readonly event?: string;
		readonly done?: boolean;
		readonly conclusion?: "success" | "failure";
	},
): LocalGitHub["state"]["runs"][number] {
	const at = github.now().toISOString();
	const known = github.state.workflows.find(({ path }) => path === run.workflow);
	const workflow = known ?? { id: github.nextId(), name: run.workflow, path: run.workflow, createdAt: at };
	if (known === undefined) github.state.workflows.push(workflow);
	const suiteId = github.nextId();
	github.state.suites.push({ id: suiteId, sha: run.sha, branch: run.branch, app: ACTIONS_APP, createdAt: at });
	const ended =
		run.done === false
			? ({ status: "in_progress", conclusion: null } as const)
			: ({ status: "completed", conclusion: run.conclusion ?? "success" } as const);
	const seeded: LocalGitHub["state"]["runs"][number] = {
		id: run.id,
		workflowId: workflow.id,
		number: 1,
		attempt: 1,
		event: run.event ?? "push",
		sha: run.sha,
		branch: run.branch,
		title: run.workflow,
		headRepository: "octo/shop",
		suiteId,
		...ended,
		actor: "rita",
		createdAt: at,
		updatedAt: at,
		jobs: [
			{
				id: github.nextId(),
				name: "job",
				attempt: 1,
				...ended,
				startedAt: at,
				completedAt: ended.status === "completed" ? at : null,
				checkRunId: null,
			},
		],
		approvals: [],
		waitingFor: [],
	};
	github.state.runs.push(seeded);
	return seeded;
}

/** A check run of a seeded run's suite, or of another app. */
export function seedCheck(
	github: LocalGitHub,
	check: {
		readonly sha: string;
		readonly name: string;
		readonly run?: number;
		readonly app?: CheckRunState["app"];
		readonly status?: CheckRunState["status"];
		readonly conclusion?: CheckRunState["conclusion"];
	},
): CheckRunState {
	const at = github.now().toISOString();
	const run = github.state.runs.find(({ id }) => id === check.run);
	const seeded: CheckRunState = {
		id: github.nextId(),
		suiteId: run?.suiteId ?? 0,
		sha: check.sha,
		name: check.name,
		status: check.status ?? "completed",
		conclusion: check.conclusion === undefined ? "success" : check.conclusion,
		startedAt: at,
		completedAt: check.status === undefined ? at : null,
		detailsUrl: run === undefined ? null : `${github.serverUrl}/octo/shop/actions/runs/${run.id}/job/1`,
		externalId: "",
		output: { title: null, summary: null, text: null, annotations: [] },
		app: check.app ?? ACTIONS_APP,
	};
	github.state.checks.push(seeded);
	run?.jobs.push({
		id: seeded.id,
		name: check.name,
		attempt: run.attempt,
		status: seeded.status === "completed" ? "completed" : "in_progress",
		conclusion: seeded.conclusion as "success" | "failure" | null,
		startedAt: at,
		completedAt: seeded.completedAt,
		checkRunId: seeded.id,
	});
	return seeded;
}

/** A finished deployment of ours, verified. */
export function seedDeployment(
	github: LocalGitHub,
	deployment: {
		readonly sha: string;
		readonly version: string;
		readonly environment: string;
		readonly kind: "deploy" | "drill";
		readonly says?: string;
		readonly at?: string;
	},
): LocalGitHub["state"]["deployments"][number] {
	const { sha, version, environment, kind } = deployment;
	const at = deployment.at ?? new Date(github.now().getTime() - 30 * 86_400_000).toISOString();
	const seeded: LocalGitHub["state"]["deployments"][number] = {
		id: github.nextId(),
		sha,
		ref: sha,
		task: "deploy",
		environment,
		description: null,
		payload: {
			schemaVersion: 1,
			key: `-/${environment}/${version}/1`,
			kind,
			service: null,
			version,
			tag: `v${version}`,
			sha,
			environment,
			runId: "1",
			runAttempt: 1,
			actor: "rita",
			policyDigest: "sha256:0",
			artifactDigest: null,
			previous: null,
		},
		transient: false,
		production: environment === "production",
		creator: "github-actions[bot]",
		createdAt: at,
		updatedAt: at,
		statuses: [
			{
				id: github.nextId(),
				state: "success",
				description: deployment.says ?? "verified: healthy",
				environment,
				targetUrl: "",
				environmentUrl: "",
				creator: "github-actions[bot]",
				createdAt: at,
			},
		],
	};
	github.state.deployments.push(seeded);
	return seeded;
}
