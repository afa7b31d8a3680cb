/** What a local GitHub remembers of checks, runs, environments, deployments, releases and security findings. Times are ISO 8601. */

export interface CheckAnnotation {
	path: string;
	start_line: number;
	end_line: number;
	annotation_level: "notice" | "warning" | "failure";
	message: string;
	title?: string;
	raw_details?: string;
	start_column?: number;
	end_column?: number;
}

export type CheckStatus = "queued" | "in_progress" | "completed" | "waiting" | "requested" | "pending";
export type CheckConclusion =
	| "success"
	| "failure"
	| "neutral"
	| "cancelled"
	| "skipped"
	| "timed_out"
	| "action_required"
	| "stale"
	| null;

export interface CheckSuiteState {
	id: number;
	sha: string;
	branch: string | null;
	app: { id: number; slug: string; name: string };
	createdAt: string;
}

export interface CheckRunState {
	id: number;
	suiteId: number;
	sha: string;
	name: string;
	status: CheckStatus;
	conclusion: CheckConclusion;
	startedAt: string | null;
	completedAt: string | null;
	detailsUrl: string | null;
	externalId: string;
	output: { title: string | null; summary: string | null; text: string | null; annotations: CheckAnnotation[] };
	app: { id: number; slug: string; name: string };
}

export interface StatusState {
	id: number;
	sha: string;
	context: string;
	state: "error" | "failure" | "pending" | "success";
	description: string | null;
	targetUrl: string | null;
	creator: string;
	createdAt: string;
}

export interface WorkflowState {
	id: number;
	name: string;
	path: string;
	createdAt: string;
}

export interface JobState {
	id: number;
	name: string;
	attempt: number;
	status: CheckStatus;
	conclusion: CheckConclusion;
	startedAt: string;
	completedAt: string | null;
	checkRunId: number | null;
}

export interface WorkflowRunState {
	id: number;
	workflowId: number;
	number: number;
	attempt: number;
	event: string;
	sha: string;
	branch: string | null;
	title: string;
	/** `owner/name` of the repository the commit came from: a fork's differs. */
	headRepository: string;
	suiteId: number;
	status: CheckStatus;
	conclusion: CheckConclusion;
	actor: string;
	createdAt: string;
	updatedAt: string;
	jobs: JobState[];
	approvals: { environments: string[]; state: "approved" | "rejected" | "pending"; user: string; comment: string }[];
	waitingFor: string[];
}

export interface EnvironmentState {
	id: number;
	name: string;
	reviewers: string[];
	waitMinutes: number;
	createdAt: string;
	updatedAt: string;
}

export type DeploymentStateName = "error" | "failure" | "inactive" | "pending" | "success" | "queued" | "in_progress";

export interface DeploymentStatusState {
	id: number;
	state: DeploymentStateName;
	description: string;
	environment: string;
	targetUrl: string;
	environmentUrl: string;
	creator: string;
	createdAt: string;
}

export interface DeploymentState {
	id: number;
	sha: string;
	ref: string;
	task: string;
	environment: string;
	description: string | null;
	payload: Record<string, unknown> | string;
	transient: boolean;
	production: boolean;
	creator: string;
	createdAt: string;
	updatedAt: string;
	statuses: DeploymentStatusState[];
}

export interface AssetState {
	id: number;
	name: string;
	label: string | null;
	contentType: string;
	bytes: Uint8Array;
	uploader: string;
	createdAt: string;
	/** `starter`: an upload that never ended. Left out, the asset is whole. */
	state?: "uploaded" | "starter";
}

export interface ReleaseState {
	id: number;
	tag: string;
	target: string;
	name: string | null;
	body: string | null;
	draft: boolean;
	prerelease: boolean;
	immutable: boolean;
	author: string;
	createdAt: string;
	publishedAt: string | null;
	assets: AssetState[];
}

export interface CodeScanningAlertState {
	number: number;
	state: "open" | "dismissed" | "fixed";
	rule: {
		id: string;
		description: string;
		severity: "none" | "note" | "warning" | "error";
		securitySeverity: "low" | "medium" | "high" | "critical" | null;
	};
	tool: string;
	category: string;
	ref: string;
	sha: string;
	path: string;
	line: number;
	createdAt: string;
	dismissedBy: string | null;
	dismissedReason: "false positive" | "won't fix" | "used in tests" | null;
}

export interface AnalysisState {
	id: number;
	ref: string;
	sha: string;
	tool: string;
	category: string;
	error: string;
	results: number;
	rules: number;
	createdAt: string;
}

export interface DependencyAlertState {
	number: number;
	state: "auto_dismissed" | "dismissed" | "fixed" | "open";
	ecosystem: string;
	package: string;
	manifest: string;
	scope: "development" | "runtime" | null;
	severity: "low" | "medium" | "high" | "critical";
	ghsaId: string;
	cveId: string | null;
	summary: string;
	range: string;
	patched: string | null;
	createdAt: string;
}

export interface DependencyChangeState {
	/** Commit that made the change: a comparison shows the changes whose commit lies in its range. */
	sha: string;
	change: "added" | "removed";
	manifest: string;
	ecosystem: string;
	name: string;
	version: string;
	license: string | null;
	scope: "unknown" | "runtime" | "development";
	vulnerabilities: { severity: string; ghsaId: string; summary: string }[];
}

export interface AdvisoryState {
	ghsaId: string;
	summary: string;
	description: string;
	severity: "critical" | "high" | "medium" | "low" | null;
	cveId: string | null;
	state: "published" | "closed" | "withdrawn" | "draft" | "triage";
	author: string;
	createdAt: string;
	vulnerabilities: Record<string, unknown>[];
}

/** A ruleset; `include` and `exclude` are patterns of full ref names, or `~ALL` and `~DEFAULT_BRANCH`. */
export interface RulesetState {
	id: number;
	name: string;
	target: "branch" | "tag";
	enforcement: "disabled" | "active" | "evaluate";
	include: string[];
	exclude: string[];
	/** `creation`, `update`, `deletion`, `non_fast_forward`, `required_signatures`, … */
	rules: string[];
}

/** One repository's share of these families. */
export interface DeliveryState {
	suites: CheckSuiteState[];
	checks: CheckRunState[];
	statuses: StatusState[];
	workflows: WorkflowState[];
	runs: WorkflowRunState[];
	environments: EnvironmentState[];
	deployments: DeploymentState[];
	releases: ReleaseState[];
	/** The release that was last published with `make_latest`, when one was chosen. */
	latestReleaseId: number | null;
	immutableReleases: boolean;
	/** False for a server that gives assets no digest, such as an older GitHub Enterprise Server. */
	assetDigests: boolean;
	/** Tags of immutable releases that were deleted: they can never be released again. */
	burnedTags: string[];
	/** How a release is refused whose target changes workflow files; GitHub documents both. */
	workflowRefusal: 403 | 404;
	/** False: code scanning answers 403, `outage`: 503. */
	codeScanning: "on" | "off" | "outage";
	codeAlerts: CodeScanningAlertState[];
	analyses: AnalysisState[];
	dependabot: "on" | "off";
	dependencyAlerts: DependencyAlertState[];
	dependencyGraph: "on" | "off";
	dependencyChanges: DependencyChangeState[];
	advisories: AdvisoryState[];
	rulesets: RulesetState[];
	/** Each `workflow_dispatch` that was asked for. */
	dispatches: {
		workflow: string | null;
		event: string;
		ref: string;
		inputs: Record<string, unknown>;
		actor: string;
		at: string;
	}[];
}

/** Gives an empty state with every security feature on. */
export function createDeliveryState(): DeliveryState {
	return {
		suites: [],
		checks: [],
		statuses: [],
		workflows: [],
		runs: [],
		environments: [],
		deployments: [],
		releases: [],
		latestReleaseId: null,
		immutableReleases: false,
		assetDigests: true,
		burnedTags: [],
		workflowRefusal: 404,
		codeScanning: "on",
		codeAlerts: [],
		analyses: [],
		dependabot: "on",
		dependencyAlerts: [],
		dependencyGraph: "on",
		dependencyChanges: [],
		advisories: [],
		rulesets: [],
		dispatches: [],
	};
}
