/** Check suites, check runs, statuses and their rollup in GraphQL. */
import type { CheckRunState, CheckSuiteState, StatusState, WorkflowRunState } from "../delivery-state.ts";
import { presentCheckRun, presentCheckSuite } from "../presenters/checks.ts";
import { encodeNodeId } from "../presenters/identity.ts";
import { connect, type Fields, formatOptionalTime, formatTime, type PageArguments } from "./connection.ts";
import { describePlace, type Graph, requirePermission, showActor } from "./graph.ts";

function shout(value: unknown): string | null {
	return typeof value === "string" ? value.toUpperCase() : null;
}

function listRuns(graph: Graph): CheckRunState[] {
	const { exchange } = graph;
	return exchange.state.checks.filter(
		(run) => !exchange.isHidden(`check:${run.id}`, run.startedAt ?? exchange.now().toISOString()),
	);
}

function showRun(graph: Graph, run: CheckRunState): Fields {
	const shown = presentCheckRun(graph.exchange, run);
	return {
		__typename: "CheckRun",
		id: encodeNodeId("CheckRun", run.id),
		databaseId: run.id,
		name: run.name,
		status: shout(run.status),
		conclusion: shout(run.conclusion),
		startedAt: formatOptionalTime(run.startedAt),
		completedAt: formatOptionalTime(run.completedAt),
		detailsUrl: shown["details_url"],
		externalId: run.externalId,
		title: run.output.title,
		summary: run.output.summary,
		text: run.output.text,
		permalink: shown["html_url"],
		...describePlace(graph, `/runs/${run.id}`),
		repository: () => graph.showRepository(),
		checkSuite: () => {
			const suite = graph.exchange.state.suites.find(({ id }) => id === run.suiteId);
			return suite === undefined ? null : graph.showSuite(suite);
		},
		annotations: (args: PageArguments) =>
			connect(run.output.annotations, args, (annotation) => ({
				path: annotation.path,
				message: annotation.message,
				title: annotation.title ?? null,
				rawDetails: annotation.raw_details ?? null,
				annotationLevel: shout(annotation.annotation_level),
			})),
	};
}

interface RunFilter {
	checkName?: string | null;
	checkType?: "ALL" | "LATEST" | null;
	appId?: number | null;
	status?: string | null;
	statuses?: readonly string[] | null;
	conclusions?: readonly string[] | null;
}

function showWorkflowRun(graph: Graph, suite: CheckSuiteState, run: WorkflowRunState): Fields {
	const workflow = graph.exchange.state.workflows.find(({ id }) => id === run.workflowId);
	return {
		__typename: "WorkflowRun",
		id: encodeNodeId("WorkflowRun", run.id),
		databaseId: run.id,
		runNumber: run.number,
		event: run.event,
		createdAt: formatTime(run.createdAt),
		updatedAt: formatTime(run.updatedAt),
		...describePlace(graph, `/actions/runs/${run.id}`),
		workflow: {
			id: encodeNodeId("Workflow", run.workflowId),
			databaseId: run.workflowId,
			name: workflow?.name ?? "",
			...describePlace(graph, `/actions/workflows/${workflow?.path.split("/").at(-1) ?? ""}`),
		},
		checkSuite: () => graph.showSuite(suite),
	};
}

/** A check suite. */
export function showSuite(graph: Graph, suite: CheckSuiteState): Fields {
	const shown = presentCheckSuite(graph.exchange, suite);
	const run = graph.exchange.state.runs.find(({ suiteId }) => suiteId === suite.id);
	return {
		__typename: "CheckSuite",
		id: encodeNodeId("CheckSuite", suite.id),
		databaseId: suite.id,
		status: shout(shown["status"]),
		conclusion: shout(shown["conclusion"]),
		createdAt: formatTime(suite.createdAt),
		updatedAt: formatTime(String(shown["updated_at"])),
		...describePlace(graph, `/commit/${suite.sha}/checks?check_suite_id=${suite.id}`),
		app: () => ({
			id: encodeNodeId("App", suite.app.id),
			databaseId: suite.app.id,
			slug: suite.app.slug,
			name: suite.app.name,
			url: `${graph.exchange.web}/apps/${suite.app.slug}`,
		}),
		branch: () => {
			const ref = suite.branch === null ? null : graph.objects.findRef(`refs/heads/${suite.branch}`);
			return ref === null ? null : graph.showRef(ref);
		},
		commit: () => graph.showCommitOf(suite.sha),
		repository: () => graph.showRepository(),
		workflowRun: run === undefined ? null : () => showWorkflowRun(graph, suite, run),
		checkRuns: (args: PageArguments & { filterBy?: RunFilter | null }) => {
			const { checkName, checkType, appId, status, statuses, conclusions } = args.filterBy ?? {};
			const found = listRuns(graph)
				.filter((check) => check.suiteId === suite.id)
				.filter((check) => checkName == null || check.name === checkName)
				.filter((check) => appId == null || check.app.id === appId)
				.filter((check) => status == null || shout(check.status) === status)
				.filter((check) => statuses == null || statuses.includes(shout(check.status) ?? ""))
				.filter((check) => conclusions == null || conclusions.includes(shout(check.conclusion) ?? ""));
			const latest = new Map(found.map((check) => [check.name, check]));
			return connect(checkType === "LATEST" ? [...latest.values()] : found, args, (check) => showRun(graph, check));
		},
	};
}

function showStatus(graph: Graph, status: StatusState): Fields {
	return {
		__typename: "StatusContext",
		id: encodeNodeId("StatusContext", status.id),
		context: status.context,
		state: shout(status.state),
		description: status.description,
		targetUrl: status.targetUrl,
		createdAt: formatTime(status.createdAt),
		creator: () => showActor(graph, status.creator),
		commit: () => graph.showCommitOf(status.sha),
	};
}

function judge(runs: readonly CheckRunState[], statuses: readonly StatusState[]): string {
	if (statuses.some(({ state }) => state === "error")) return "ERROR";
	const isBad = ({ status, conclusion }: CheckRunState) =>
		status === "completed" && !["success", "neutral", "skipped"].includes(conclusion ?? "");
	if (runs.some(isBad) || statuses.some(({ state }) => state === "failure")) return "FAILURE";
	const isOpen = runs.some(({ status }) => status !== "completed") || statuses.some(({ state }) => state === "pending");
	return isOpen ? "PENDING" : "SUCCESS";
}

/** Shows the commit statuses of a commit, the last of each context; null when there are none. */
export function showCombinedStatus(graph: Graph, sha: string): Fields | null {
	requirePermission(graph, "statuses");
	const found = new Map(
		graph.exchange.state.statuses.filter((status) => status.sha === sha).map((status) => [status.context, status]),
	);
	if (found.size === 0) return null;
	const shown = (status: StatusState) => showStatus(graph, status);
	return {
		__typename: "Status",
		id: encodeNodeId("Status", sha),
		state: judge([], [...found.values()]),
		commit: () => graph.showCommitOf(sha),
		contexts: () => [...found.values()].map(shown),
		context: ({ name }: { name: string }) => {
			const status = found.get(name);
			return status === undefined ? null : shown(status);
		},
	};
}

/** Shows what all checks and statuses of a commit amount to; null when there are none. */
export function showRollup(graph: Graph, sha: string): Fields | null {
	const runs = [
		...new Map(
			listRuns(graph)
				.filter((run) => run.sha === sha)
				.map((run) => [`${run.app.id}/${run.name}`, run]),
		).values(),
	];
	const statuses = [
		...new Map(
			graph.exchange.state.statuses.filter((status) => status.sha === sha).map((status) => [status.context, status]),
		).values(),
	];
	if (runs.length === 0 && statuses.length === 0) return null;
	return {
		__typename: "StatusCheckRollup",
		id: encodeNodeId("StatusCheckRollup", sha),
		state: judge(runs, statuses),
		commit: () => graph.showCommitOf(sha),
		contexts: (args: PageArguments) => {
			requirePermission(graph, "statuses");
			const contexts = [
				...runs.map((run) => () => showRun(graph, run)),
				...statuses.map((status) => () => showStatus(graph, status)),
			];
			return connect(contexts, args, (show) => show());
		},
	};
}
