import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createCollaborationState } from "../src/collaboration-state.ts";
import { createDeliveryState } from "../src/delivery-state.ts";
import { GitRepository } from "../src/git-repository.ts";
import { executeGraphql } from "../src/graphql/execution.ts";
import { createGraphqlRoot } from "../src/graphql/root.ts";
import type { Exchange } from "../src/routes/exchange.ts";
import { seedPullRequest } from "../src/seed.ts";

const MERGES = 150;
const folder = mkdtempSync(join(tmpdir(), "local-github-history-"));
let git: GitRepository;
let shas: string[];
let exchange: Exchange;

/** A history of merges, each bringing one commit, written by one process. */
beforeAll(() => {
	const lines: string[] = [];
	const person = (time: number) => `Mona <mona@example.test> ${1_767_225_600 + time} +0000`;
	const commit = (mark: number, parents: string, message: string, file: string) =>
		lines.push(
			`commit refs/heads/main\nmark :${mark}\nauthor ${person(mark)}\ncommitter ${person(mark)}\ndata ${message.length}\n${message}\n${parents}M 100644 inline ${file}\ndata 1\nx\n`,
		);
	commit(1, "", "Begin", "begin");
	for (let index = 0; index < MERGES; index++) {
		const base = index === 0 ? 1 : index * 2 + 1;
		commit(index * 2 + 2, `from :${base}\n`, `Work ${index}`, `f${index}`);
		commit(
			index * 2 + 3,
			`from :${base}\nmerge :${index * 2 + 2}\n`,
			`Merge pull request #${index + 1} from o/b`,
			`f${index}`,
		);
	}
	execFileSync("git", ["init", "-q", "-b", "main", folder]);
	execFileSync("git", ["fast-import", "--quiet"], { cwd: folder, input: lines.join("\n") });
	git = new GitRepository({ owner: "octoacme", name: "shop", folder });
	shas = git.run(["rev-list", "main"]).trim().split("\n");
	const people = createCollaborationState();
	for (let index = 0; index < MERGES; index++) {
		const [merge = ""] = [shas.at(-(index * 2 + 3))];
		const parents = git.commit(merge)?.parents ?? [];
		seedPullRequest(people, {
			id: index + 1,
			number: index + 1,
			title: `Work ${index}`,
			author: "mona",
			pull: {
				head: { ref: "b", sha: parents[1] ?? "", repository: "octoacme/shop" },
				base: { ref: "main", sha: parents[0] ?? "", repository: "octoacme/shop" },
				mergedAt: "2026-01-01T00:00:00.000Z",
				mergeSha: merge,
			},
		});
	}
	exchange = {
		operation: "graphql",
		path: {},
		query: new URLSearchParams(),
		body: {},
		bytes: new Uint8Array(),
		contentType: "",
		accept: "",
		caller: { name: "t", login: "mona", app: null, permissions: { contents: "read", "pull-requests": "read" } },
		api: "http://127.0.0.1",
		web: "http://127.0.0.1/html",
		now: () => new Date(),
		repository: git,
		state: createDeliveryState(),
		people,
		isHidden: () => false,
		nextId: () => 1,
	};
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("shows the caller's limit and what the question costs", async () => {
	const limits = { limit: 1_000, used: 3, remaining: 997, reset: 1_767_229_200 };
	const source =
		'{ rateLimit { limit used remaining resetAt nodeCount cost } repository(owner: "octoacme", name: "shop") { pullRequests(first: 100) { nodes { reviews(first: 5) { totalCount } labels(first: 2) { totalCount } } } } }';
	const { body, violations } = await executeGraphql(source, {}, createGraphqlRoot(exchange, git, limits));
	expect(violations).toEqual([]);
	expect(body.data).toMatchObject({
		rateLimit: { limit: 1_000, used: 3, remaining: 997, resetAt: "2026-01-01T01:00:00Z", nodeCount: 800, cost: 2 },
	});
});

it("answers 300 commits with their pull requests, files and reviews in less than half a second", async () => {
	// A fresh repository object knows no commit yet: nothing is answered from an earlier reading.
	const ask = (text: string) => {
		const fresh = new GitRepository({ owner: "octoacme", name: "shop", folder });
		return executeGraphql(text, {}, createGraphqlRoot({ ...exchange, repository: fresh }, fresh));
	};
	const asked = shas.slice(0, 300);
	const parts = asked.map(
		(sha) =>
			`c${sha}: object(oid: "${sha}") { ... on Commit { associatedPullRequests(first: 3) { nodes { ...pull } } } }`,
	);
	const source = `{ repository(owner: "octoacme", name: "shop") { ${parts.join("\n")} } }
		fragment pull on PullRequest { number mergeCommit { oid } files(first: 10) { totalCount } reviews(last: 5) { totalCount } }`;
	// A busy machine may be slow once; the work itself is not.
	let spent = Number.POSITIVE_INFINITY;
	let answer = await ask(source);
	for (let attempt = 0; attempt < 3; attempt++) {
		const begun = performance.now();
		answer = await ask(source);
		spent = Math.min(spent, performance.now() - begun);
	}
	const { body, violations } = answer;
	expect(violations).toEqual([]);
	expect(body.errors).toBeUndefined();
	const { repository } = body.data as {
		repository: Record<
			string,
			{ associatedPullRequests: { nodes: { number: number; files: { totalCount: number } }[] } }
		>;
	};
	const numbers = Object.values(repository).map(({ associatedPullRequests }) =>
		associatedPullRequests.nodes.map(({ number }) => number),
	);
	const expected = Array.from({ length: MERGES }, (_, index) => MERGES - index).flatMap((number) => [
		[number],
		[number],
	]);
	expect(numbers).toEqual(expected);
	const files = Object.values(repository).flatMap(({ associatedPullRequests }) => associatedPullRequests.nodes);
	expect(files.every((pull) => pull.files.totalCount === 1)).toBe(true);
	expect(spent).toBeLessThan(500);
});
