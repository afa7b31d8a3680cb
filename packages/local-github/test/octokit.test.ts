/** The official all-in-one client against the local GitHub: pages, iterators, retries, throttling, GraphQL pages, uploads and downloads. */
import { Octokit } from "octokit";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { seedIssue } from "../src/seed.ts";
import { ALL_PERMISSIONS } from "../src/tokens.ts";
import { openScratch, type ScratchGitHub } from "./scratch-github.ts";

const ISSUES = 23;
const where = { owner: "octoacme", repo: "shop" };
let open: ScratchGitHub;
let octokit: Octokit;
/** What the throttling plugin was asked to wait for. */
const limits: string[] = [];

beforeAll(async () => {
	open = await openScratch("octoacme/shop");
	const { github } = open;
	for (let number = 1; number <= ISSUES; number++)
		seedIssue(github.people, { title: `Issue ${number}`, author: "ada" });
	const note = (kind: string) => (after: number, _options: object, _client: object, count: number) => {
		limits.push(`${kind} ${after} s`);
		return count < 1;
	};
	octokit = new Octokit({
		auth: github.issueToken({ permissions: ALL_PERMISSIONS, login: "ada" }),
		baseUrl: github.apiUrl,
		throttle: {
			onRateLimit: note("primary"),
			onSecondaryRateLimit: note("secondary"),
			fallbackSecondaryRateRetryAfter: 1,
		},
		retry: { retryAfterBaseValue: 5 },
	});
});
afterAll(() => open.close());
afterEach(() => {
	open.github.faults.clear();
	limits.length = 0;
});

describe("reading", () => {
	it("knows who it is", async () => {
		const { data } = await octokit.rest.users.getAuthenticated();
		expect(data.login).toBe("ada");
	});

	it("reads the repository and its head", async () => {
		const { data } = await octokit.rest.repos.get(where);
		expect([data.full_name, data.default_branch]).toEqual(["octoacme/shop", "main"]);
		const head = await octokit.rest.repos.getCommit({ ...where, ref: "main" });
		expect(head.data.sha).toBe(open.git("rev-parse", "HEAD"));
	});

	it("collects every page of a list", async () => {
		const issues = await octokit.paginate(octokit.rest.issues.listForRepo, { ...where, per_page: 5 });
		expect(new Set(issues.map(({ number }) => number)).size).toBe(ISSUES);
	});

	it("stops an iterator after the pages that it needs", async () => {
		const sizes: number[] = [];
		const pages = octokit.paginate.iterator(octokit.rest.issues.listForRepo, { ...where, per_page: 10 });
		for await (const { data } of pages) {
			sizes.push(data.length);
			if (sizes.length === 2) break;
		}
		expect(sizes).toEqual([10, 10]);
	});

	it("maps pages, and ends when it is told to", async () => {
		const numbers = await octokit.paginate(
			"GET /repos/{owner}/{repo}/issues",
			{ ...where, per_page: 10 },
			(page, done) => {
				done();
				return page.data.map(({ number }) => number);
			},
		);
		expect(numbers).toHaveLength(10);
	});

	it("collects every page of a GraphQL connection", async () => {
		const result = await octokit.graphql.paginate(
			`query ($cursor: String) {
				repository(owner: "octoacme", name: "shop") {
					issues(first: 10, after: $cursor) { nodes { number } pageInfo { hasNextPage endCursor } }
				}
			}`,
		);
		expect(result.repository.issues.nodes).toHaveLength(ISSUES);
	});

	it("gives what is missing as an error with the status 404", async () => {
		await expect(octokit.rest.issues.get({ ...where, issue_number: 999 })).rejects.toMatchObject({
			status: 404,
			response: { data: { message: "Not Found" } },
		});
	});
});

describe("writing", () => {
	it("opens, changes, comments and closes an issue", async () => {
		const { data } = await octokit.rest.issues.create({ ...where, title: "Broken", labels: ["bug"] });
		const issue = { ...where, issue_number: data.number };
		await octokit.rest.issues.createComment({ ...issue, body: "Seen" });
		const closed = await octokit.rest.issues.update({ ...issue, state: "closed", state_reason: "completed" });
		const comments = await octokit.rest.issues.listComments(issue);
		expect([closed.data.state, closed.data.state_reason]).toEqual(["closed", "completed"]);
		expect(comments.data.map(({ body }) => body)).toEqual(["Seen"]);
	});

	it("drafts a release, uploads a file by its address, publishes, and downloads the file", async () => {
		const draft = await octokit.rest.repos.createRelease({ ...where, tag_name: "v1.0.0", draft: true });
		const release = { ...where, release_id: draft.data.id };
		const uploaded = await octokit.request({
			method: "POST",
			url: draft.data.upload_url,
			name: "notes.txt",
			data: "Hello, world!\n",
			headers: { "content-type": "text/plain" },
		});
		const published = await octokit.rest.repos.updateRelease({ ...release, tag_name: "v1.0.0", draft: false });
		const downloaded = await octokit.rest.repos.getReleaseAsset({
			...where,
			asset_id: uploaded.data.id,
			headers: { accept: "application/octet-stream" },
		});
		expect([published.data.tag_name, published.data.assets.length]).toEqual(["v1.0.0", 1]);
		expect(Buffer.from(downloaded.data as unknown as ArrayBuffer).toString()).toBe("Hello, world!\n");
		expect((await octokit.rest.repos.getLatestRelease(where)).data.id).toBe(draft.data.id);
	});

	it("makes, moves and deletes a ref", async () => {
		const sha = open.git("rev-parse", "HEAD");
		await octokit.rest.git.createRef({ ...where, ref: "refs/heads/next", sha });
		const moved = await octokit.rest.git.updateRef({ ...where, ref: "heads/next", sha });
		expect(moved.data.object.sha).toBe(sha);
		expect((await octokit.rest.git.deleteRef({ ...where, ref: "heads/next" })).status).toBe(204);
	});

	it("deploys, and reports the deployment's status", async () => {
		const made = await octokit.rest.repos.createDeployment({
			...where,
			ref: "main",
			environment: "production",
			auto_merge: false,
			required_contexts: [],
		});
		if (made.status !== 201) throw new Error("The deployment was not made.");
		const deployment = { ...where, deployment_id: made.data.id };
		await octokit.rest.repos.createDeploymentStatus({ ...deployment, state: "success" });
		const statuses = await octokit.rest.repos.listDeploymentStatuses(deployment);
		expect(statuses.data.map(({ state }) => state)).toEqual(["success"]);
	});
});

describe("trouble", () => {
	const template = "/repos/{owner}/{repo}";

	it("repeats a read after an error of the server", async () => {
		open.github.faults.add({ template, method: "GET", when: "before", effect: { kind: "status", status: 502 } });
		expect((await octokit.rest.repos.get(where)).data.name).toBe("shop");
	});

	it("waits for a secondary limit as long as it was told", async () => {
		open.github.faults.add({
			template,
			method: "GET",
			when: "before",
			effect: { kind: "rate-limit", limit: "secondary", status: 403, retryAfterSeconds: 1 },
		});
		expect((await octokit.rest.repos.get(where)).data.name).toBe("shop");
		expect(limits).toEqual(["secondary 1 s"]);
	});

	it("sees the primary limit in the headers", async () => {
		open.github.faults.add({
			template,
			method: "GET",
			when: "before",
			effect: { kind: "rate-limit", limit: "primary", resetsInSeconds: 1 },
		});
		expect((await octokit.rest.repos.get(where)).data.name).toBe("shop");
		expect(limits).toHaveLength(1);
		expect(limits[0]).toMatch(/^primary [1-3] s$/);
	});

	it("left GitHub's schemas in no answer", () => {
		expect(open.github.journal.violations()).toEqual([]);
	});
});
