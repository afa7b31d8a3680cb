/** Scenarios of issues, comments, labels, reactions, discussions and advisories. */
import { NotRun, type Scenario } from "./scenario.ts";
import { type Fields, readNumber, type Session } from "./session.ts";

async function issue(session: Session, fields: Fields = {}): Promise<number> {
	const made = await session.send(
		"issues/create",
		{ body: { title: session.name(), body: "First", ...fields } },
		{ status: 201, body: { state: "open", body: "First", html_url: /\/issues\/\d+$/ } },
	);
	return readNumber(made, "number");
}

export const ISSUE_SCENARIOS: readonly Scenario[] = [
	{
		name: "labels that are added to an issue are made, and keep their spelling",
		requests: ["issues/create", "issues/add-labels"],
		source: { kind: "recorded", where: "add-labels-to-issue" },
		async run(session) {
			const issue_number = await issue(session);
			const [first, second] = [session.name(), session.name().toUpperCase()];
			await session.send(
				"issues/add-labels",
				{ path: { issue_number }, body: { labels: [first, second] } },
				{ status: 200, body: [{ name: first, color: "ededed" }, { name: second }] },
			);
		},
	},
	{
		name: "an issue's labels are listed in the order in which they were made",
		requests: ["issues/create-label", "issues/create", "issues/get"],
		source: {
			kind: "believed",
			where:
				"the default order in GraphQL, `LabelOrder`; recorded `add-labels-to-issue` is not in the order of the names",
		},
		async run(session) {
			const [first, second] = [`${session.name()}-b`, `${session.name()}-a`];
			for (const name of [first, second])
				await session.send("issues/create-label", { body: { name, color: "ededed" } }, { status: 201 });
			const issue_number = await issue(session, { labels: [second, first] });
			const body = { labels: [{ name: first }, { name: second }] };
			await session.send("issues/get", { path: { issue_number } }, { status: 200, body });
		},
	},
	{
		name: "an issue is made with labels that do not exist yet, and they are made",
		requests: ["issues/create", "issues/get-label"],
		source: { kind: "believed", where: "seen for `add-labels-to-issue`; for a new issue we believe the same" },
		async run(session) {
			const name = session.name();
			await issue(session, { labels: [name] });
			await session.send("issues/get-label", { path: { name } }, { status: 200, body: { name, color: "ededed" } });
		},
	},
	{
		name: "an issue's title and body are replaced, and it is closed with a reason",
		requests: ["issues/create", "issues/update"],
		source: {
			kind: "documented",
			where: "REST, update an issue: `state_reason` completed, not_planned, duplicate, reopened",
		},
		async run(session) {
			const issue_number = await issue(session);
			const title = session.name();
			await session.send(
				"issues/update",
				{ path: { issue_number }, body: { title, body: "Second" } },
				{ status: 200, body: { title, body: "Second", state: "open" } },
			);
			await session.send(
				"issues/update",
				{ path: { issue_number }, body: { state: "closed", state_reason: "not_planned" } },
				{ status: 200, body: { state: "closed", state_reason: "not_planned", title } },
			);
		},
	},
	{
		name: "a title over 256 characters is refused",
		requests: ["issues/create"],
		source: {
			kind: "documented",
			where: 'googleapis/repo-automation-bots#1895 shows the answer: "title is too long (maximum is 256 characters)"',
		},
		async run(session) {
			await session.send(
				"issues/create",
				{ body: { title: session.name().padEnd(257, "x") } },
				{ status: 422, body: { errors: [{ field: "title" }] } },
			);
		},
	},
	{
		name: "an assignee who cannot be assigned is refused with the whole issue",
		requests: ["issues/create"],
		source: {
			kind: "documented",
			where: "upptime/upptime#125 and trstringer/manual-approval#71 show the answer: field assignees, code invalid",
		},
		async run(session) {
			await session.send(
				"issues/create",
				{ body: { title: session.name(), assignees: ["ghost"] } },
				{ status: 422, body: { errors: [{ field: "assignees" }] } },
			);
		},
	},
	{
		name: "a comment is made and listed, and the same reaction twice is one reaction",
		requests: ["issues/create", "issues/create-comment", "issues/list-comments", "reactions/create-for-issue-comment"],
		source: {
			kind: "documented",
			where: 'REST, create a reaction: 200 "means that you already added the reaction type"',
		},
		async run(session) {
			const issue_number = await issue(session);
			const comment = await session.send(
				"issues/create-comment",
				{ path: { issue_number }, body: { body: "Seen" } },
				{ status: 201, body: { body: "Seen" } },
			);
			const comment_id = readNumber(comment, "id");
			await session.send(
				"issues/list-comments",
				{ path: { issue_number } },
				{ status: 200, body: [{ id: comment_id, body: "Seen" }] },
			);
			const react = { path: { comment_id }, body: { content: "eyes" } };
			const first = await session.send("reactions/create-for-issue-comment", react, { status: 201 });
			await session.send("reactions/create-for-issue-comment", react, { status: 200, body: { id: first["id"] } });
		},
	},
	{
		name: "a comment on an issue that is not there is refused",
		requests: ["issues/create-comment"],
		source: { kind: "documented", where: "REST, create an issue comment: 404 Resource not found" },
		async run(session) {
			await session.send(
				"issues/create-comment",
				{ path: { issue_number: 999_999_999 }, body: { body: "Seen" } },
				{ status: 404 },
			);
		},
	},
	{
		name: "a label with a wrong color is refused",
		requests: ["issues/create-label"],
		source: { kind: "recorded", where: "errors" },
		async run(session) {
			await session.send(
				"issues/create-label",
				{ body: { name: session.name(), color: "invalid" } },
				{ status: 422, body: { errors: [{ resource: "Label", code: "invalid", field: "color" }] } },
			);
		},
	},
	{
		name: "a label is made once; its name is compared without regard to case",
		requests: ["issues/create-label"],
		source: { kind: "believed", where: "422 `already_exists`; that case does not matter is believed" },
		async run(session) {
			const name = session.name();
			await session.send("issues/create-label", { body: { name, color: "663399" } }, { status: 201, body: { name } });
			await session.send(
				"issues/create-label",
				{ body: { name: name.toUpperCase(), color: "663399" } },
				{ status: 422, body: { errors: [{ resource: "Label", code: "already_exists", field: "name" }] } },
			);
		},
	},
	{
		name: "a label's name over 50 characters and a description over 100 are refused",
		requests: ["issues/create-label"],
		source: {
			kind: "documented",
			where:
				'OpenAPI, create a label: description "Must be 100 characters or fewer."; github/docs#32156 shows "name is too long (maximum is 50 characters)"',
		},
		async run(session) {
			const name = session.name();
			const color = "663399";
			await session.send("issues/create-label", { body: { name: name.padEnd(51, "x"), color } }, { status: 422 });
			await session.send(
				"issues/create-label",
				{ body: { name, color, description: "x".repeat(101) } },
				{ status: 422 },
			);
		},
	},
	{
		name: "a discussion in a repository that is not there is an error of the type NOT_FOUND",
		requests: ["graphql createDiscussion", "graphql updateDiscussion"],
		source: { kind: "believed", where: "the type of GraphQL errors for an id that cannot be resolved" },
		async run(session) {
			const missing = { status: 200, body: { errors: [{ type: "NOT_FOUND" }] } };
			await session.graphql(
				"graphql createDiscussion",
				'mutation($repository: ID!, $category: ID!) { createDiscussion(input: {repositoryId: $repository, categoryId: $category, title: "t", body: "b"}) { discussion { id } } }',
				{ repository: "R_kgDOAAAAAA", category: "DIC_kwDOAAAAAM4AAAAA" },
				missing,
			);
			await session.graphql(
				"graphql updateDiscussion",
				'mutation($id: ID!) { updateDiscussion(input: {discussionId: $id, body: "b"}) { discussion { id } } }',
				{ id: "D_kwDOAAAAAM4AAAAA" },
				missing,
			);
		},
	},
	{
		name: "an advisory without a description is refused",
		requests: ["security-advisories/create-repository-advisory"],
		requires: "person",
		source: {
			kind: "documented",
			where: "OpenAPI: `summary`, `description` and `vulnerabilities` are required; 422 Validation failed",
		},
		async run(session) {
			const answer = await session.send(
				"security-advisories/create-repository-advisory",
				{ body: { summary: session.name() } },
				{ status: [422, 403, 404] },
			);
			if (answer["status"] !== "422") throw new NotRun("The token may not write advisories.");
		},
	},
];
