/** What the local GitHub does not obey of a request is never answered as if it did: every argument, field, value and header. */

import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import {
	buildSchema,
	type GraphQLInputType,
	type GraphQLObjectType,
	type GraphQLSchema,
	getNamedType,
	getNullableType,
	isEnumType,
	isInputObjectType,
	isListType,
	isObjectType,
	isUnionType,
} from "graphql";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { seedComment, seedIssue, seedLabel, seedPullRequest } from "../src/seed.ts";
import { findPackageFile } from "../src/tree.ts";
import { createFixture, EVERYTHING, type Fixture } from "./graphql-fixture.ts";

let fixture: Fixture;
let token: string;
let schema: GraphQLSchema;
beforeAll(async () => {
	fixture = await createFixture();
	seedSeconds(fixture);
	token = fixture.github.issueToken({ permissions: EVERYTHING });
	schema = buildSchema(readFileSync(findPackageFile("@octokit/graphql-schema/schema.graphql"), "utf8"), {
		assumeValid: true,
	});
});
afterAll(() => fixture.close());
beforeEach(() => fixture.github.journal.clear());

async function send(path: string, init: { method?: string; body?: unknown; headers?: Record<string, string> } = {}) {
	const answer = await fetch(`${fixture.github.apiUrl}${path}`, {
		method: init.method ?? (init.body === undefined ? "GET" : "POST"),
		headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...init.headers },
		...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
	});
	const text = await answer.text();
	return { status: answer.status, json: text === "" ? null : JSON.parse(text) };
}
const ask = (query: string, headers: Record<string, string> = {}) => send("/graphql", { body: { query }, headers });
const within = (selection: string) => `{ repository(owner: "octoacme", name: "shop") { ${selection} } }`;

async function expectUnmodelled(answer: { status: number; json: { message: string } }, name: string): Promise<void> {
	expect(answer).toMatchObject({ status: 501, json: { message: expect.stringContaining(name) } });
	const listed = fixture.github.journal.violations().map(({ message, pointer }) => `${pointer} ${message}`);
	expect(listed.join()).toContain(name);
}

/** How the fixture reaches an object of each type whose lists take arguments; ‹› is where the field goes. */
const WAYS: Readonly<Record<string, string>> = {
	Repository: "‹›",
	Issue: "issue(number: 1) { ‹› }",
	PullRequest: "pullRequest(number: 2) { ‹› }",
	Milestone: "milestone(number: 1) { ‹› }",
	Label: 'label(name: "bug") { ‹› }',
	Commit: 'object(expression: "main") { ... on Commit { ‹› } }',
	Ref: 'ref(qualifiedName: "later") { ‹› }',
	Release: 'release(tagName: "v1.0.0") { ‹› }',
	Environment: 'environment(name: "production") { ‹› }',
	CheckSuite: 'object(expression: "main") { ... on Commit { checkSuites(first: 1) { nodes { ‹› } } } }',
	CheckRun:
		'object(expression: "main") { ... on Commit { checkSuites(first: 1) { nodes { checkRuns(first: 1) { nodes { ‹› } } } } } }',
	Comparison: 'ref(qualifiedName: "main") { compare(headRef: "later") { ‹› } }',
};

/** A second one of each kind, later, with another name, and in another state where there is one. */
function seedSeconds({ github, shas }: Fixture): void {
	const { people, state } = github;
	const [at, later] = ["2026-01-03T00:00:00Z", "2026-01-04T00:00:00Z"];
	seedLabel(people, { name: "A bug" });
	for (const { number, labels } of people.issues) if (number <= 2) labels.push("A bug");
	people.milestones.push({
		...people.milestones[0]!,
		id: 901,
		number: 2,
		title: "v1.0.9",
		createdAt: at,
		updatedAt: at,
		dueOn: at,
		state: "closed",
	});
	people.milestones[0]!.updatedAt = later;
	seedIssue(people, { number: 11, title: "Later", author: "mona", labels: ["bug"], milestone: 1 });
	Object.assign(people.issues.at(-1)!, { createdAt: at, updatedAt: at });
	for (const number of [12, 13])
		seedPullRequest(people, {
			number,
			title: "Later",
			author: "mona",
			milestone: 1,
			labels: number === 12 ? ["bug"] : [],
			pull: {
				head: { ref: "later", sha: shas.squash, repository: "octoacme/shop" },
				base: { ref: "main", sha: shas.first, repository: "octoacme/shop" },
				...(number === 12 ? { mergedAt: at, mergedBy: "mona", mergeSha: shas.squash } : {}),
			},
		});
	for (const issueNumber of [1, 2]) {
		seedComment(people, { issueNumber, author: "mona", body: "Seen", updatedAt: "2026-01-02T12:00:00Z" });
		seedComment(people, { issueNumber, author: "mona", body: "Seen later", updatedAt: later });
		seedComment(people, { issueNumber, author: "mona", body: "Seen again", updatedAt: at });
	}
	state.deployments.push({ ...state.deployments[0]!, id: 825, createdAt: at });
	state.environments.push({ ...state.environments[0]!, id: 811, name: "a" });
	state.checks.push({ ...state.checks[0]!, id: 805 });
	for (const number of [31, 32])
		people.discussions.push({
			id: number,
			number,
			title: String(number),
			body: "",
			category: "announcements",
			author: "mona",
			createdAt: number === 31 ? at : later,
			updatedAt: number === 31 ? later : at,
			comments: [],
		});
}

interface Question {
	readonly field: string;
	/** Such as `filterBy.states`. */
	readonly argument: string;
	readonly text: string;
}

/** Literals to give an argument of a type: each value of an enum, each field of an input object alone. */
function listLiterals(type: GraphQLInputType, path: string): { name: string; text: string }[] {
	const named = getNullableType(type);
	if (isListType(named)) return listLiterals(named.ofType, path).map(({ name, text }) => ({ name, text: `[${text}]` }));
	if (isEnumType(named)) return named.getValues().map(({ name }) => ({ name: path, text: name }));
	if (isInputObjectType(named)) {
		const fields = Object.values(named.getFields());
		const required = fields.filter((field) => field.type.toString().endsWith("!"));
		return fields.flatMap((field) =>
			listLiterals(field.type, `${path}.${field.name}`).map(({ name, text }) => {
				const others = required
					.filter((other) => other !== field)
					.map((other) => `${other.name}: ${listLiterals(other.type, "").at(-1)?.text}`);
				return { name, text: `{${[`${field.name}: ${text}`, ...others].join(", ")}}` };
			}),
		);
	}
	const time = '"2026-01-01T00:04:30Z"';
	const text = { Int: "1", Boolean: "true", DateTime: time, GitTimestamp: time }[named.name] ?? '"nothing-so-named"';
	return [{ name: path, text }];
}

function listQuestions(type: GraphQLObjectType): Question[] {
	const pages = ["first", "last", "after", "before"];
	return Object.values(type.getFields()).flatMap((field) => {
		const isPaged = field.args.some(({ name }) => name === "first");
		if (!isPaged) return [];
		return field.args
			.filter(({ name }) => !pages.includes(name))
			.flatMap((argument) =>
				listLiterals(argument.type, argument.name).map(({ name, text }) => ({
					field: field.name,
					argument: name,
					text: `${argument.name}: ${text}`,
				})),
			);
	});
}

describe("arguments in GraphQL", () => {
	it.each(Object.keys(WAYS))("of %s either change an answer or are refused by their name", async (name) => {
		const type = schema.getType(name);
		if (!isObjectType(type)) throw new Error(`${name} is no type`);
		const shown = (field: string) => {
			const list = getNamedType(type.getFields()[field]?.type);
			const node = isObjectType(list) ? getNamedType(list.getFields()["nodes"]?.type) : undefined;
			const isNode = isUnionType(node) || (isObjectType(node) && "id" in node.getFields());
			return isNode ? "__typename ... on Node { id }" : "__typename";
		};
		const select = async (field: string, text: string) => {
			const prefix = field === "refs" && !text.startsWith("refPrefix") ? 'refPrefix: "refs/heads/", ' : "";
			const list = `${field}(first: 50, ${prefix}${text}) { totalCount edges { node { ${shown(field)} } } }`;
			return ask(within((WAYS[name] ?? "").replace("‹›", list)));
		};
		const silent = new Set<string>();
		const asked = listQuestions(type);
		for (const field of new Set(asked.map((question) => question.field))) {
			const questions = asked.filter((question) => question.field === field);
			const plain = await select(field, "");
			if (plain.status === 501) continue;
			expect(plain.json.errors).toBeUndefined();
			const obeyed = new Set<string>();
			for (const { argument, text } of questions) {
				const answer = await select(field, text);
				if (answer.status === 501) expect(answer.json.message).toContain(`/${name}/${field}`);
				if (!isDeepStrictEqual(answer.json, plain.json)) obeyed.add(argument);
			}
			for (const { argument } of questions) if (!obeyed.has(argument)) silent.add(`${field} ${argument}`);
		}
		expect([...silent]).toEqual([]);
	});
});

describe("requests in GraphQL", () => {
	it.each<[string, string, string]>([
		["a field of a filter", 'issues(first: 1, filterBy: {mentioned: "mona"}) { totalCount }', "filterBy/mentioned"],
		[
			"a filter over no issue at all",
			'issues(first: 1, labels: ["none"], filterBy: {viewerSubscribed: true}) { totalCount }',
			"viewerSubscribed",
		],
		["a page from both ends", "issues(first: 1, last: 1) { totalCount }", "both first and last"],
		["a time that is none", 'issues(first: 1, filterBy: {since: "yesterday"}) { totalCount }', "the time yesterday"],
		[
			"a field behind a fragment",
			"...on Repository { ...on Repository { stargazerCount } }",
			"Repository.stargazerCount",
		],
	])("are refused for %s", async (_, selection, name) => expectUnmodelled(await ask(within(selection)), name));

	it("are refused for a field of a variable, which the document does not show", async () => {
		const query = `query($by: IssueFilters!) ${within("issues(first: 1, filterBy: $by) { totalCount }")}`;
		const filtered = await send("/graphql", { body: { query, variables: { by: { states: ["OPEN"] } } } });
		expect(filtered.json.data.repository.issues.totalCount).toBeGreaterThan(0);
		const answer = await send("/graphql", { body: { query, variables: { by: { mentioned: "mona" } } } });
		await expectUnmodelled(answer, "filterBy.mentioned");
	});

	it("are refused for a field of a mutation's input", async () => {
		const query =
			'mutation { addDiscussionComment(input: {discussionId: "x", body: "b", replyToId: "y"}) { comment { id } } }';
		const missing = await ask(query);
		expect(missing.json.errors[0].type).toBe("NOT_FOUND");
		const [id] = (await ask(within("discussion(number: 31) { id }"))).json.data.repository.discussion.id.match(/.+/);
		await expectUnmodelled(await ask(query.replace('"x"', `"${id}"`)), "input.replyToId");
	});

	it("obey directives, the name of the operation, null and defaults", async () => {
		const skipped = await ask(within("id @skip(if: true) issues(first: 1) @include(if: false) { totalCount } name"));
		expect(skipped.json.data).toEqual({ repository: { name: "shop" } });
		const query = `query a ${within("name")} query b ${within("isFork")}`;
		const named = await send("/graphql", { body: { query, operationName: "b" } });
		expect(named.json.data).toEqual({ repository: { isFork: false } });
		const given = "issues(first: 5, filterBy: {viewerSubscribed: false, mentioned: null}) { totalCount }";
		expect((await ask(within(given))).status).toBe(200);
	});

	it("say what is wrong with a directive that GitHub has not, and with fragments in a circle", async () => {
		for (const query of [
			within("name @defer"),
			`${within("...A")} fragment A on Repository { ...B } fragment B on Repository { ...A }`,
		])
			expect(await ask(query)).toMatchObject({ status: 200, json: { errors: [{ message: expect.any(String) }] } });
	});

	it("are posted", async () => expectUnmodelled(await send("/graphql"), "GET /graphql is not served"));
});

const SHOP = "/repos/octoacme/shop";

describe("requests in REST", () => {
	it.each<[string, string, unknown, string]>([
		[
			"a field of an object",
			"/check-runs",
			{
				name: "a",
				head_sha: "HEAD",
				output: { title: "t", summary: "s", images: [{ alt: "a", image_url: "https://e.test" }] },
			},
			"output/images",
		],
		[
			"a field of an entry of a list",
			"/git/trees",
			{ tree: [{ path: "a", mode: "100644", type: "tree", content: "x" }] },
			"the type tree",
		],
		["a field of a label", "/issues", { title: "x", labels: [{ name: "bug", color: "ffffff" }] }, "labels/0/color"],
		[
			"a field that GitHub has not, inside a known one",
			"/check-runs",
			{ name: "a", head_sha: "HEAD", output: { title: "t", summary: "s", colour: "red" } },
			"colour",
		],
		["a parameter", "/rulesets?includes_parents=true", undefined, "includes_parents"],
		["a page of what has none", "/rulesets/7?includes_parents=false&page=2", undefined, "page is no parameter"],
		["a value of a parameter", "/issues?state=merged", undefined, "/state must be equal to one of the allowed values"],
		["a second value of a parameter", "/issues?sort=reactions", undefined, "/sort must be equal"],
	])("are refused for %s", async (_, path, body, name) => {
		fixture.github.state.rulesets = [
			{ id: 7, name: "r", target: "branch", enforcement: "active", include: [], exclude: [], rules: [] } as never,
		];
		const sent = body === undefined ? undefined : JSON.parse(JSON.stringify(body).replace("HEAD", fixture.shas.squash));
		await expectUnmodelled(await send(`${SHOP}${path}`, sent === undefined ? {} : { body: sent }), name);
	});

	it("keep a payload and inputs of free form as they are", async () => {
		const payload = { release: { tag: "v1", files: [{ name: "a" }], note: null, quick: false } };
		const made = await send(`${SHOP}/deployments`, {
			body: { ref: "main", auto_merge: false, required_contexts: [], payload, environment: "free" },
		});
		expect(made.json.payload).toEqual(payload);
		expect(structuredClone(fixture.github.state.deployments.at(-1)?.payload)).toEqual(payload);
	});

	it.each<[string, Record<string, string>]>([
		["if-none-match", { "if-none-match": 'W/"abc"' }],
		["if-modified-since", { "if-modified-since": "Thu, 01 Jan 2026 00:00:00 GMT" }],
		["range", { range: "bytes=0-3" }],
		["x-http-method-override", { "x-http-method-override": "PATCH" }],
		["x-github-next-global-id", { "x-github-next-global-id": "1" }],
		["the version 2026-03-10", { "x-github-api-version": "2026-03-10" }],
		["the media type full", { accept: "application/vnd.github.full+json" }],
		["the media type v4", { accept: "application/json, application/vnd.github.v4+json" }],
	])("are refused for %s", async (name, headers) => {
		await expectUnmodelled(await send(`${SHOP}/issues`, { headers }), name);
		if (headers["accept"] === undefined) await expectUnmodelled(await ask("{ viewer { login } }", headers), name);
	});
});
