import { readCommitEvidence } from "@octoacme/shared/github/commit-evidence.ts";
import { readFilesAt } from "@octoacme/shared/github/commit-history.ts";
import { listDeployments } from "@octoacme/shared/github/deployments.ts";
import { upsertDiscussion } from "@octoacme/shared/github/discussions.ts";
import { readOwnLogin } from "@octoacme/shared/github/issues.ts";
import { readNotesContext } from "@octoacme/shared/github/notes-context.ts";
import { readPolicyText } from "@octoacme/shared/github/policy-file.ts";
import { listPullRequests } from "@octoacme/shared/github/pull-requests.ts";
import { listTags } from "@octoacme/shared/github/refs.ts";
import { readReleaseOverview } from "@octoacme/shared/github/release-overview.ts";
import { listStatuses } from "@octoacme/shared/github/statuses.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createFixture, EVERYTHING, type Fixture } from "./graphql-fixture.ts";

let fixture: Fixture;
beforeAll(async () => {
	fixture = await createFixture();
});
afterAll(() => fixture.close());
let violationsBefore = 0;
beforeEach(() => {
	violationsBefore = fixture.github.journal.violations().length;
});
const expectNoViolation = () => expect(fixture.github.journal.violations().slice(violationsBefore)).toEqual([]);
const within = (selection: string) => `{ repository(owner: "octoacme", name: "shop") { ${selection} } }`;
const askRepository = async (selection: string, permissions = EVERYTHING) => {
	const answer = await fixture.ask(within(selection), {}, permissions);
	return { repository: answer.data["repository"] as Record<string, unknown>, errors: answer.errors };
};

describe("what the actions ask", () => {
	it("names the viewer", async () => {
		expect(await readOwnLogin(await fixture.connect())).toBe("github-actions[bot]");
		expectNoViolation();
	});

	it("lists deployments with statuses, payload and ref", async () => {
		const [found] = await listDeployments(await fixture.connect(), { environment: "production" });
		expect(found).toMatchObject({
			id: 820,
			ref: "v1.1.0",
			creator: "github-actions[bot]",
			createdAt: "2026-01-02T00:00:00Z",
		});
		expect(found?.statuses.map(({ state }) => state)).toEqual(["in_progress", "success"]);
		expect(await listDeployments(await fixture.connect(), { environment: "staging" })).toEqual([]);
		expectNoViolation();
	});

	it("lists tags, annotated ones down to the commit", async () => {
		const { first, squash } = fixture.shas;
		expect(await listTags(await fixture.connect())).toMatchObject([
			{ name: "v1.1.0", sha: squash },
			{ name: "v1.0.0", sha: first, date: expect.stringMatching(/^2026-01-01T\d\d:\d\d:\d\dZ$/) },
		]);
		expect(await listTags(await fixture.connect(), "v1.0")).toHaveLength(1);
		expectNoViolation();
	});

	it("reads files and the policy at any ref", async () => {
		const github = await fixture.connect();
		const { first, squash } = fixture.shas;
		expect(await readPolicyText(github, { path: "policy.yml" })).toMatchObject({
			kind: "file",
			sha: squash,
			ref: "main",
		});
		expect(await readPolicyText(github, { path: "policy.yml", ref: "v1.0.0" })).toMatchObject({
			kind: "file",
			sha: first,
		});
		expect(await readPolicyText(github, { path: "none.yml" })).toMatchObject({ kind: "missing" });
		await expect(readPolicyText(github, { path: "policy.yml", ref: "nowhere" })).rejects.toThrow(/does not exist/);
		expect(await readFilesAt(github, squash, ["refund.txt", "none.txt"])).toEqual({
			"refund.txt": "Refund (#3)\n",
			"none.txt": null,
		});
		expectNoViolation();
	});

	it("gives the overview, and without issues the rest of it", async () => {
		const where = { policyPath: "policy.yml" };
		const whole = await readReleaseOverview(await fixture.connect(), where);
		expect(whole).toMatchObject({
			viewer: "github-actions[bot]",
			defaultBranch: "main",
			milestones: { ok: true, value: [{ title: "v1.1.0", openItems: 1, closedItems: 0 }] },
			releaseIssues: { ok: true, value: [{ number: 5, own: true, open: true }] },
			debtIssues: { ok: true, value: [] },
		});
		expect(whole.branches.map(({ name }) => name)).toEqual(["later", "main", "sell"]);
		const rest = await readReleaseOverview(await fixture.connect({ contents: "read" }), where);
		expect(rest).toMatchObject({ defaultBranch: "main", releaseIssues: { ok: false }, milestones: { ok: false } });
		expectNoViolation();
	});

	it.each([
		["all", { contents: "read", issues: "read", "pull-requests": "read", deployments: "read" }, true, true],
		["no deployments", { contents: "read", issues: "read", "pull-requests": "read" }, true, false],
		["no issues", { contents: "read", deployments: "read" }, false, true],
		["neither", { contents: "read" }, false, false],
	] as const)(
		"gives the overview with deployments to a token that may read %s",
		async (_what, permissions, issues, deployments) => {
			const github = await fixture.connect(permissions);
			const overview = await readReleaseOverview(github, { policyPath: "policy.yml", deployments: true });
			expect(overview.releaseIssues.ok).toBe(issues);
			expect(overview.deployments).toEqual(
				deployments
					? { ok: true, value: { deployments: await listDeployments(github), more: false } }
					: { ok: false, failure: expect.objectContaining({ kind: "forbidden", permission: "deployments: read" }) },
			);
			if (deployments && overview.deployments?.ok) expect(overview.deployments.value.deployments).not.toEqual([]);
			expectNoViolation();
		},
	);

	it("gives the statuses and the files of a commit in one request, and without one permission the other", async () => {
		const { sha } = fixture.github.state.statuses[0]!;
		const github = await fixture.connect();
		const before = github.countRequests();
		const evidence = await readCommitEvidence(github, sha, ["none.txt"]);
		expect(github.countRequests() - before).toBe(1);
		expect(evidence.files).toEqual({ ok: true, value: await readFilesAt(github, sha, ["none.txt"]) });
		const byRest = await listStatuses(github, sha);
		expect(byRest).not.toEqual([]);
		const atSeconds = byRest.map((status) => ({ ...status, createdAt: status.createdAt.replace(/\.\d+Z$/, "Z") }));
		expect(evidence.statuses).toEqual({ ok: true, value: atSeconds });
		const poor = await readCommitEvidence(await fixture.connect({ contents: "read" }), sha, ["none.txt"]);
		expect(poor).toMatchObject({ files: { ok: true }, statuses: { ok: false, failure: { kind: "forbidden" } } });
		expectNoViolation();
	});

	it("finds the pull requests that commits came through, with reviews, files and closed issues", async () => {
		const { first, branch, merge, squash } = fixture.shas;
		const github = await fixture.connect();
		const before = github.countRequests();
		const commits = [first, branch, merge, squash].map((sha) => ({ sha, named: sha === merge ? 2 : undefined }));
		const found = await listPullRequests(github, { commits, files: true, evidence: true });
		// The one that no message names is among those that changed last, which are read beside the commits.
		expect(github.countRequests() - before).toBe(1);
		expect(found).toMatchObject([
			{
				number: 2,
				author: "hubot",
				mergeSha: merge,
				commits: [branch, merge],
				labels: ["bug"],
				closes: [{ number: 1, state: "OPEN" }],
				reviews: [
					{ author: "mona", authorIsBot: false, commit: branch, edited: false, commitTree: expect.any(String) },
				],
				files: [
					{ path: "more.txt", lines: 1 },
					{ path: "sell.txt", lines: 1 },
				],
			},
			{ number: 3, author: "renovate", commits: [squash], files: [{ path: "refund.txt", lines: 1 }] },
		]);
		expectNoViolation();
	});

	it("gives what notes need of pull requests, and the known issues with who is new", async () => {
		const { first, branch, squash } = fixture.shas;
		const commits = [branch, squash].map((sha) => ({ sha, named: undefined }));
		const pulls = await listPullRequests(await fixture.connect(), { commits, files: false, evidence: false });
		expect(pulls.map(({ commits: brought }) => brought)).toEqual([[branch], [squash]]);
		expect(pulls.map(({ authorIsBot }) => authorIsBot)).toEqual([false, true]);
		expect(pulls.map(({ reviews, closes }) => [...reviews, ...closes])).toEqual([[], []]);
		const authors = pulls.flatMap(({ outsider }) => outsider ?? []);
		const request = { issueLabel: "bug", authors, before: first };
		const context = await readNotesContext(await fixture.connect(), request);
		expect(context.issues).toMatchObject([{ number: 1, state: "open" }]);
		expect([...context.newcomers].every((id) => authors.includes(id))).toBe(true);
		const poor = await fixture.connect({ contents: "read" });
		await expect(listPullRequests(poor, { commits, files: false, evidence: false })).rejects.toMatchObject({
			code: "missing-permission",
		});
		await expect(readNotesContext(poor, request)).rejects.toMatchObject({ code: "missing-permission" });
		expectNoViolation();
	});

	it("keeps one discussion for each key", async () => {
		const request = { category: "announcements", kind: "release", key: "1.1.0", title: "1.1.0" };
		const github = await fixture.connect();
		const made = await upsertDiscussion(github, { ...request, body: "Out" });
		expect(made).toMatchObject({ kind: "written", created: true });
		const again = await upsertDiscussion(github, { ...request, body: "Out now" });
		expect(again).toMatchObject({ kind: "written", created: false });
		expect(fixture.github.people.discussions.map(({ body }) => body.split("\n")[1])).toEqual(["Out now"]);
		await expect(
			upsertDiscussion(await fixture.connect({ discussions: "read" }), { ...request, key: "2", body: "x" }),
		).rejects.toMatchObject({ code: "missing-permission" });
		expectNoViolation();
	});
});

const ACTOR = "author { __typename login }";
const EDITS = "createdAt updatedAt lastEditedAt includesCreatedEdit authorAssociation";
const COMMIT = `oid abbreviatedOid url message messageHeadline messageBody committedDate authoredDate additions deletions
  author { name email date user { login } } committer { name } tree { oid entries { name path type mode object { __typename oid } } }
  status { state contexts { context state } context(name: "lint") { description } }
  parents(first: 3) { totalCount nodes { oid } } deployments(first: 2) { totalCount } signature { isValid }
  statusCheckRollup { state contexts(first: 5) { totalCount nodes { __typename ... on CheckRun { name conclusion checkSuite { workflowRun { event } } } ... on StatusContext { context state } } } }
  checkSuites(first: 2) { nodes { app { slug databaseId } status conclusion checkRuns(first: 5, filterBy: {checkType: LATEST}) { nodes { name status conclusion startedAt detailsUrl } } } }
  associatedPullRequests(first: 2) { nodes { number } }`;

describe("the rest of the schema that is served", () => {
	it.each([
		["the repository", "id name nameWithOwner owner { __typename login } isPrivate visibility url isFork isEmpty"],
		["a commit", `object(expression: "HEAD") { __typename ... on Commit { ${COMMIT} } }`],
		[
			"history",
			`defaultBranchRef { name prefix target { ... on Commit { history(first: 2) { totalCount nodes { oid } } } } }`,
		],
		[
			"pull requests",
			`pullRequests(first: 9, states: [OPEN, MERGED], orderBy: {field: UPDATED_AT, direction: DESC}) { totalCount nodes { id number state isDraft ${ACTOR} ${EDITS} title body url merged mergedAt mergedBy { login } mergeCommit { oid } headRefName headRefOid headRef { name } baseRefName baseRef { name } isCrossRepository headRepository { nameWithOwner } mergeable reviewDecision additions deletions changedFiles labels(first: 5) { nodes { name color } } reviews(first: 5) { nodes { state ${ACTOR} commit { oid } comments(first: 1) { totalCount } } } latestReviews(first: 2) { totalCount } reviewRequests(first: 2) { totalCount } commits(first: 5) { totalCount nodes { commit { oid } } } comments(first: 2) { totalCount } files(first: 5) { nodes { path changeType } } milestone { title } assignees(first: 1) { totalCount } } }`,
		],
		["a pull request", "pullRequest(number: 2) { number closingIssuesReferences(first: 3) { nodes { number } } }"],
		[
			"issues",
			`issues(first: 3, filterBy: {labels: ["bug"]}) { edges { cursor node { id number ${ACTOR} ${EDITS} state stateReason closedAt milestone { number progressPercentage } comments(first: 2) { nodes { id body ${ACTOR} ${EDITS} } } } } }`,
		],
		["labels", 'labels(first: 5) { nodes { id name color description isDefault } } label(name: "bug") { name }'],
		[
			"milestones",
			"milestones(first: 5, states: OPEN) { nodes { number title state dueOn } } milestone(number: 1) { title }",
		],
		[
			"releases",
			'releases(first: 5) { totalCount nodes { id tagName name description isDraft isLatest isPrerelease publishedAt author { login } tag { name } tagCommit { oid } releaseAssets(first: 2) { nodes { name size contentType downloadUrl uploadedBy { login } } } } } release(tagName: "v1.0.0") { name } latestRelease { tagName }',
		],
		[
			"environments",
			"environments(first: 5) { nodes { name databaseId protectionRules(first: 3) { nodes { type timeout reviewers(first: 2) { nodes { __typename ... on User { login } } } } } latestCompletedDeployment { databaseId } } }",
		],
		[
			"deployments",
			"deployments(first: 1) { nodes { state description latestEnvironment commit { oid } ref { prefix } latestStatus { state deployment { id } } } }",
		],
		["collaborators", "collaborators(first: 5) { edges { permission node { login name } } }"],
		[
			"discussions",
			`discussions(first: 2) { nodes { number ${ACTOR} category { slug isAnswerable } comments(first: 1) { totalCount } } }`,
		],
	])("answers %s without a violation", async (_, selection) => {
		const { repository, errors } = await askRepository(selection);
		expect(errors).toBeUndefined();
		expect(Object.keys(repository)).not.toEqual([]);
		expectNoViolation();
	});

	it("compares two refs", async () => {
		const { first, squash, merge, branch } = fixture.shas;
		const { repository } = await askRepository(
			'ref(qualifiedName: "refs/tags/v1.0.0") { target { __typename oid ... on Tag { name message tagger { name } target { oid } } } compare(headRef: "main") { status aheadBy behindBy baseTarget { oid } headTarget { oid } commits(first: 100) { totalCount authorCount nodes { oid } } } }',
		);
		expect(repository).toMatchObject({
			ref: {
				target: { __typename: "Tag", oid: fixture.shas.tagObject, target: { oid: first } },
				compare: { status: "AHEAD", aheadBy: 4, behindBy: 0, baseTarget: { oid: first }, headTarget: { oid: squash } },
			},
		});
		const nodes = (repository["ref"] as { compare: { commits: { nodes: { oid: string }[] } } }).compare.commits.nodes;
		expect(nodes.map(({ oid }) => oid).slice(1)).toEqual([branch, merge, squash]);
		expectNoViolation();
	});

	it("pages through a history by cursors", async () => {
		const seen: string[] = [];
		let after: string | null = null;
		do {
			const answer = await fixture.ask(
				'query($after: String) { repository(owner: "octoacme", name: "shop") { object(expression: "main") { ... on Commit { history(first: 2, after: $after) { totalCount nodes { oid } pageInfo { hasNextPage endCursor } } } } } }',
				{ after },
			);
			const { history } = (answer.data["repository"] as { object: { history: Record<string, never> } }).object;
			const { nodes, pageInfo, totalCount } = history as unknown as {
				nodes: { oid: string }[];
				pageInfo: { hasNextPage: boolean; endCursor: string };
				totalCount: number;
			};
			expect(totalCount).toBe(5);
			seen.push(...nodes.map(({ oid }) => oid));
			after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
		} while (after !== null);
		expect(seen).toHaveLength(5);
		expect(new Set(seen).size).toBe(5);
		expectNoViolation();
	});

	it.each([
		["a path", 'first: 9, path: "refund.txt"', ["Refund (#3)"]],
		["an author", 'first: 9, author: {emails: ["nobody@example.test"]}', []],
		["a time", 'first: 9, until: "2026-01-01T00:04:30Z"', ["Begin"]],
		["its end", "last: 1", ["Begin"]],
	])("narrows a history to %s", async (_, args, expected) => {
		const { repository } = await askRepository(
			`object(expression: "main") { ... on Commit { history(${args}) { nodes { messageHeadline } } } }`,
		);
		const { nodes } = (repository["object"] as { history: { nodes: { messageHeadline: string }[] } }).history;
		expect(nodes.map(({ messageHeadline }) => messageHeadline)).toEqual(expected);
		expectNoViolation();
	});

	it("shows drafts to writers only", async () => {
		const list = "releases(first: 5) { totalCount }";
		expect((await askRepository(list)).repository).toEqual({ releases: { totalCount: 2 } });
		expect((await askRepository(list, { contents: "read" })).repository).toEqual({ releases: { totalCount: 1 } });
	});

	it("tells edited comments and the state of checks", async () => {
		const { repository } = await askRepository(
			'issue(number: 1) { comments(first: 1) { nodes { includesCreatedEdit lastEditedAt } } } object(expression: "main") { ... on Commit { statusCheckRollup { state } status { state context(name: "lint") { state } } } }',
		);
		expect(repository).toEqual({
			issue: { comments: { nodes: [{ includesCreatedEdit: true, lastEditedAt: "2026-01-02T00:00:00Z" }] } },
			object: { statusCheckRollup: { state: "PENDING" }, status: { state: "PENDING", context: { state: "PENDING" } } },
		});
	});

	it("finds nodes by id, writes comments on discussions and says what is missing", async () => {
		const { repository } = await askRepository(
			"id issue(number: 1) { id } discussionCategories(first: 1) { nodes { id } }",
		);
		const found = repository as unknown as {
			id: string;
			issue: { id: string };
			discussionCategories: { nodes: [{ id: string }] };
		};
		const node = await fixture.ask(
			"query($id: ID!) { node(id: $id) { __typename ... on Issue { number } } rateLimit { remaining } }",
			{
				id: found.issue.id,
			},
		);
		expect(node.data).toMatchObject({ node: { __typename: "Issue", number: 1 } });
		const made = await fixture.ask(
			'mutation($r: ID!, $c: ID!) { createDiscussion(input: {repositoryId: $r, categoryId: $c, title: "t", body: "b"}) { discussion { id number } } }',
			{ r: found.id, c: found.discussionCategories.nodes[0].id },
		);
		const { discussion } = made.data["createDiscussion"] as { discussion: { id: string } };
		const commented = await fixture.ask(
			'mutation($d: ID!) { addDiscussionComment(input: {discussionId: $d, body: "hello"}) { comment { body author { login } url } } }',
			{ d: discussion.id },
		);
		expect(commented.data).toMatchObject({
			addDiscussionComment: { comment: { body: "hello", author: { login: "github-actions" } } },
		});
		const gone = await fixture.ask('{ node(id: "nothing") { id } repository(owner: "a", name: "b") { id } }');
		expect(gone.errors?.map(({ type }) => type)).toEqual(["NOT_FOUND", "NOT_FOUND"]);
		expectNoViolation();
	});

	it("answers what it does not model with a 501 that names it", async () => {
		const answer = await fetch(fixture.github.graphqlUrl, {
			method: "POST",
			headers: { authorization: `Bearer ${fixture.github.issueToken({ permissions: EVERYTHING })}` },
			body: JSON.stringify({ query: '{ repository(owner: "octoacme", name: "shop") { forkCount } }' }),
		});
		expect(answer.status).toBe(501);
		expect(await answer.json()).toMatchObject({
			message: expect.stringContaining("Repository.forkCount is not modelled"),
		});
		expect(fixture.github.journal.violations().slice(violationsBefore)).toHaveLength(1);
	});

	it.each([
		["issues", "issues(first: 1) { totalCount }"],
		["pull-requests", "pullRequests(first: 1) { totalCount }"],
		["deployments", "deployments(first: 1) { totalCount }"],
		["discussions", "discussions(first: 1) { totalCount }"],
		["contents", "releases(first: 1) { totalCount }"],
		["checks", 'object(expression: "HEAD") { ... on Commit { statusCheckRollup { state } } }'],
	])("refuses without the permission %s", async (permission, selection) => {
		const { [permission]: _, ...others } = EVERYTHING;
		const { errors } = await askRepository(selection, others);
		expect(errors).toMatchObject([{ type: "FORBIDDEN", message: "Resource not accessible by integration" }]);
		expectNoViolation();
	});
});
