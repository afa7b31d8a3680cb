/** What GitHub lets the token read: which requirement would be unknown, and whether release tags can be moved. */
import {
	compareDependencies,
	listAnalyses,
	listCodeScanningAlerts,
	listDependabotAlerts,
} from "@octoacme/shared/github/alerts.ts";
import { listCheckRuns } from "@octoacme/shared/github/check-runs.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { listDeployments } from "@octoacme/shared/github/deployments.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { type ReleaseOverview, readReleaseOverview } from "@octoacme/shared/github/release-overview.ts";
import { listReleases } from "@octoacme/shared/github/releases.ts";
import type { WorkflowFile } from "@octoacme/shared/github/workflow-drift.ts";
import { listWorkflowRuns } from "@octoacme/shared/github/workflow-runs.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";
import { checkBranchRules } from "./branch-rules.ts";
import type { Finding } from "./finding.ts";
import { NOWHERE } from "./finding.ts";
import { checkTagRules } from "./tag-rules.ts";
import { checkWorkflowDrift } from "./workflow-drift.ts";

/** One thing that preflight reads, whether the token may, and which requirements hang on it. */
export interface Reading {
	readonly what: string;
	readonly permission: string;
	readonly requirements: readonly string[];
	readonly ok: boolean;
	/** Why not. */
	readonly problem: string | null;
}

export interface GitHubReport {
	readonly viewer: string | null;
	readonly readings: readonly Reading[];
	readonly findings: readonly Finding[];
}

/** Reads at the head of the default branch what preflight reads of a release; writes nothing. */
export async function checkGitHub(
	github: GitHub,
	local: {
		readonly policies: readonly Policy[];
		readonly policyFile: string;
		readonly workflows: readonly WorkflowFile[];
		/** Names of the branches that this clone knows. */
		readonly branches: readonly string[];
	},
): Promise<GitHubReport> {
	const { policies, policyFile, workflows } = local;
	const overview = await readReleaseOverview(github, { policyPath: policyFile, deployments: false });
	const readings = (await readTried(github, overview, policies)).map(toReading);
	return {
		viewer: overview.viewer,
		readings,
		findings: [
			...readings.flatMap(toFindings),
			...(await checkTagRules(github, policies)),
			...(await checkBranchRules(github, policies, { defaultBranch: overview.defaultBranch, known: local.branches })),
			...(await checkWorkflowDrift(github, overview.defaultBranch, workflows)),
		],
	};
}

/** One thing that preflight reads, tried with the token at hand. */
export interface Tried {
	readonly what: string;
	readonly permission: string;
	/** Requirements that are on and hang on it. */
	readonly requirements: readonly string[];
	readonly read: Fact<unknown>;
}

/** Tries at the head of the default branch each kind of read that a permission allows. */
export async function readTried(
	github: GitHub,
	overview: Pick<ReleaseOverview, "policy" | "releaseIssues">,
	policies: readonly Policy[],
): Promise<readonly Tried[]> {
	const { sha } = overview.policy;
	const asked = (...ids: readonly string[]) =>
		ids.filter((id) => policies.some(({ requirements }) => requirements[id]?.enabled === true));
	const plan: readonly (readonly [string, string, readonly string[], () => Promise<unknown>])[] = [
		[
			"check runs",
			"checks: read",
			asked("ci"),
			() => listCheckRuns(github, sha, { withWorkflows: false, filter: "latest" }),
		],
		["workflow runs", "actions: read", asked("ci"), () => listWorkflowRuns(github, sha)],
		["code scanning analyses", "security-events: read", asked("sast", "dast"), () => listAnalyses(github, { sha })],
		["code scanning alerts", "security-events: read", asked("sast", "dast"), () => listCodeScanningAlerts(github)],
		["Dependabot alerts", "vulnerability-alerts: read", asked("dependencies"), () => listDependabotAlerts(github)],
		["the dependency comparison", "contents: read", asked("dependencies"), () => compareDependencies(github, sha, sha)],
		["releases", "contents: read", asked("release-notes"), () => listReleases(github)],
		[
			"deployments",
			"deployments: read",
			asked("rollback-plan", "smoke-tests"),
			() => listDeployments(github, { limit: 1 }),
		],
	];
	const tried = plan.map(
		async ([what, permission, requirements, read]): Promise<Tried> => ({
			what,
			permission,
			requirements,
			read: await fact(read),
		}),
	);
	const requirements = asked("acceptance", "support-briefing");
	return [
		...(await Promise.all(tried)),
		{ what: "issues", permission: "issues: read", requirements, read: overview.releaseIssues },
	];
}

function toReading({ what, permission, requirements, read }: Tried): Reading {
	return { what, permission, requirements, ok: read.ok, problem: read.ok ? null : read.failure.message };
}

function toFindings(reading: Reading): readonly Finding[] {
	if (reading.ok || reading.requirements.length === 0) return [];
	const { what, permission, requirements, problem } = reading;
	return [
		{
			severity: "warning",
			about: "token",
			...NOWHERE,
			what: `This token cannot read ${what}, so ${requirements.join(" and ")} would be unknown, which blocks: ${problem}`,
			fix: `Give it \`${permission}\`; where the feature is switched off, switch it on or the requirement off.`,
		},
	];
}
