/** Scenarios of deployments, commit statuses, check runs, workflow runs, and tokens that may not write. */
import { NotRun, type Scenario } from "./scenario.ts";
import { type Fields, readNumber, type Session } from "./session.ts";

async function deployment(session: Session, fields: Fields = {}): Promise<number> {
	const { sha } = session.facts;
	const environment = session.name();
	const made = await session.send(
		"repos/create-deployment",
		{ body: { ref: sha, auto_merge: false, required_contexts: [], environment, ...fields } },
		{ status: 201, body: { sha, environment, task: "deploy" } },
	);
	return readNumber(made, "id");
}

const completed = (session: Session, conclusion: string) => ({
	name: session.name(),
	head_sha: session.facts.sha,
	status: "completed",
	conclusion,
	external_id: session.name(),
	output: { title: "Title", summary: "Summary", text: "Text" },
});

export const DELIVERY_SCENARIOS: readonly Scenario[] = [
	{
		name: "a deployment of a commit keeps its payload and is listed by commit, environment and task",
		requests: ["repos/create-deployment", "repos/list-deployments", "repos/get-deployment"],
		source: { kind: "documented", where: "REST, create and list deployments" },
		async run(session) {
			const id = await deployment(session, { payload: { key: "value" }, description: "First" });
			await session.send(
				"repos/get-deployment",
				{ path: { deployment_id: id } },
				{ status: 200, body: { id, payload: { key: "value" }, description: "First" } },
			);
			await session.send(
				"repos/list-deployments",
				{ query: { sha: session.facts.sha, task: "deploy", per_page: 100 } },
				{ status: 200, body: (list: unknown) => (list as { id: number }[]).some((one) => one.id === id) },
			);
		},
	},
	{
		name: "statuses of a deployment are listed newest first",
		requests: ["repos/create-deployment", "repos/create-deployment-status", "repos/list-deployment-statuses"],
		source: { kind: "believed", where: "the order is not documented" },
		async run(session) {
			const path = { deployment_id: await deployment(session) };
			for (const state of ["in_progress", "success"])
				await session.send(
					"repos/create-deployment-status",
					{ path, body: { state, description: state, auto_inactive: false, environment_url: "https://example.com" } },
					{ status: 201, body: { state, description: state, environment_url: "https://example.com" } },
				);
			await session.send(
				"repos/list-deployment-statuses",
				{ path },
				{ status: 200, body: [{ state: "success" }, { state: "in_progress" }] },
			);
		},
	},
	{
		name: "a deployment's status is refused with an unknown state or a description over 140 characters",
		requests: ["repos/create-deployment", "repos/create-deployment-status"],
		source: {
			kind: "documented",
			where: "REST, create a deployment status: the closed list of states; description, at most 140 characters",
		},
		async run(session) {
			const path = { deployment_id: await deployment(session) };
			await session.send("repos/create-deployment-status", { path, body: { state: "other" } }, { status: 422 });
			await session.send(
				"repos/create-deployment-status",
				{ path, body: { state: "success", description: "x".repeat(141) } },
				{ status: 422 },
			);
		},
	},
	{
		name: "an active deployment is not deleted; an inactive one is",
		requests: ["repos/create-deployment", "repos/create-deployment-status", "repos/delete-deployment"],
		source: {
			kind: "documented",
			where: 'REST, delete a deployment: "you can only delete inactive deployments" where there are several',
		},
		async run(session) {
			const first = { deployment_id: await deployment(session) };
			const second = { deployment_id: await deployment(session) };
			const state = (path: Record<string, number>, name: string) =>
				session.send("repos/create-deployment-status", { path, body: { state: name } }, { status: 201 });
			await state(first, "success");
			await state(second, "success");
			await session.send("repos/delete-deployment", { path: first }, { status: 422 });
			await state(first, "inactive");
			await session.send("repos/delete-deployment", { path: first }, { status: 204 });
		},
	},
	{
		name: "a deployment of a ref that is not there is refused",
		requests: ["repos/create-deployment"],
		source: { kind: "believed", where: "422 is documented for invalid requests in general, not for this one" },
		async run(session) {
			const ref = session.name();
			await session.send(
				"repos/create-deployment",
				{ body: { ref, auto_merge: false, required_contexts: [] } },
				{ status: 422, body: { message: new RegExp(ref) } },
			);
		},
	},
	{
		name: "commit statuses are listed newest first, and the combined status counts the newest of each context",
		requests: ["repos/create-commit-status", "repos/list-commit-statuses-for-ref", "repos/get-combined-status-for-ref"],
		source: { kind: "recorded", where: "create-status" },
		async run(session) {
			const path = { sha: session.facts.sha };
			const [first, second] = [session.name(), session.name()];
			for (const [context, state] of [
				[first, "failure"],
				[second, "success"],
			] as const)
				await session.send(
					"repos/create-commit-status",
					{ path, body: { state, context, description: state, target_url: "https://example.com" } },
					{ status: 201, body: { state, context, description: state } },
				);
			const ref = { path: { ref: session.facts.sha } };
			await session.send("repos/list-commit-statuses-for-ref", ref, {
				status: 200,
				body: [{ context: second }, { context: first }],
			});
			await session.send("repos/get-combined-status-for-ref", ref, {
				status: 200,
				body: { state: "failure", total_count: 2, statuses: [{ context: first }, { context: second }] },
			});
		},
	},
	{
		name: "a check run is made, read back by name, and updated by the app that made it",
		requests: ["checks/create", "checks/update", "checks/list-for-ref"],
		requires: "app",
		source: { kind: "documented", where: "REST, create and update a check run" },
		async run(session) {
			const body = completed(session, "success");
			const { name, external_id } = body;
			const made = await session.send("checks/create", { body }, { status: 201, body: { conclusion: "success" } });
			const id = readNumber(made, "id");
			await session.send(
				"checks/update",
				{ path: { check_run_id: id }, body: { status: "completed", conclusion: "failure" } },
				{ status: 200, body: { id, conclusion: "failure", output: { text: "Text" } } },
			);
			await session.send(
				"checks/list-for-ref",
				{ path: { ref: session.facts.sha }, query: { check_name: name, filter: "all" } },
				{ status: 200, body: { check_runs: [{ id, name, external_id, conclusion: "failure" }] } },
			);
		},
	},
	{
		name: "a check run's title, summary and text are refused over their limits",
		requests: ["checks/create"],
		requires: "app",
		source: {
			kind: "documented",
			where: 'REST, create a check run: summary and text "Maximum length: 65535 characters"',
		},
		async run(session) {
			const body = completed(session, "success");
			for (const key of ["summary", "text"])
				await session.send(
					"checks/create",
					{ body: { ...body, output: { ...body.output, [key]: "x".repeat(65_536) } } },
					{ status: 422 },
				);
		},
	},
	{
		name: "a check run of another app is not changed",
		requests: ["checks/list-for-ref", "checks/update"],
		requires: "app",
		source: {
			kind: "documented",
			where:
				"databricks/cli#4563 and int128/argocd-commenter#631 show the answer: `Invalid app_id … check run can only be modified by the GitHub App that created it`",
		},
		async run(session) {
			const runs = await session.send(
				"checks/list-for-ref",
				{ path: { ref: session.facts.defaultBranch } },
				{ status: 200 },
			);
			const list = runs["check_runs"] as { id: number; app: { slug: string } | null }[] | undefined;
			const other = list?.find(({ app }) => app !== null && app.slug !== "github-actions");
			if (other === undefined) throw new NotRun("No other app has a check run on the default branch.");
			await session.send(
				"checks/update",
				{ path: { check_run_id: other.id }, body: { status: "completed", conclusion: "failure" } },
				{ status: 403 },
			);
		},
	},
	{
		name: "a person's token makes no check runs",
		requests: ["checks/create"],
		requires: "person",
		source: {
			kind: "documented",
			where:
				'OpenAPI, update a check run: "OAuth apps and personal access tokens (classic) cannot use this endpoint"; github/rest-api-description#4290 shows the 403',
		},
		async run(session) {
			await session.send("checks/create", { body: completed(session, "success") }, { status: 403 });
		},
	},
	{
		name: "a run that is not there is not run again, and a workflow that is not there is not dispatched",
		requests: ["actions/re-run-workflow-failed-jobs", "actions/create-workflow-dispatch"],
		source: { kind: "believed", where: "404 for what does not exist is GitHub's rule; neither operation documents it" },
		async run(session) {
			await session.send("actions/re-run-workflow-failed-jobs", { path: { run_id: 1 } }, { status: 404 });
			await session.send(
				"actions/create-workflow-dispatch",
				{ path: { workflow_id: `${session.name()}.yml` }, body: { ref: session.facts.defaultBranch } },
				{ status: 404 },
			);
		},
	},
	{
		name: "a token that may only read writes nothing",
		requests: [
			"git/create-ref",
			"git/create-tag",
			"repos/create-release",
			"issues/create-label",
			"repos/create-deployment",
			"repos/create-commit-status",
		],
		requires: "reader",
		source: {
			kind: "documented",
			where: "REST, troubleshooting: 403 `Resource not accessible by …`, or 404 where the resource is hidden",
		},
		async run(session) {
			const { sha } = session.facts;
			const name = session.name();
			const refused = { status: [403, 404] };
			const asReader = true as const;
			await session.send("git/create-ref", { asReader, body: { ref: `refs/tags/${name}`, sha } }, refused);
			await session.send(
				"git/create-tag",
				{ asReader, body: { tag: name, message: name, object: sha, type: "commit" } },
				refused,
			);
			await session.send("repos/create-release", { asReader, body: { tag_name: name, draft: true } }, refused);
			await session.send("issues/create-label", { asReader, body: { name, color: "663399" } }, refused);
			await session.send(
				"repos/create-deployment",
				{ asReader, body: { ref: sha, auto_merge: false, required_contexts: [], environment: name } },
				refused,
			);
			await session.send(
				"repos/create-commit-status",
				{ asReader, path: { sha }, body: { state: "success", context: name } },
				refused,
			);
		},
	},
	{
		name: "a token that may only read sees no drafts",
		requests: ["repos/create-release", "repos/get-release"],
		requires: "reader",
		source: {
			kind: "documented",
			where: 'OpenAPI, list releases: "Only users with push access will receive listings for draft releases"',
		},
		async run(session) {
			const tag = session.name();
			const made = await session.send(
				"repos/create-release",
				{ body: { tag_name: tag, draft: true } },
				{ status: 201 },
			);
			await session.send(
				"repos/get-release",
				{ asReader: true, path: { release_id: readNumber(made, "id") } },
				{ status: 404 },
			);
		},
	},
];
