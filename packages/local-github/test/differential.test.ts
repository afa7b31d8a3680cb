/** The same operations against a GitHub emulator by other people: where the two differ, the reason stands here. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator } from "emulate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedUser } from "../src/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "../src/server.ts";
import { ALL_PERMISSIONS } from "../src/tokens.ts";

type Body = Record<string, unknown>;
type Ask = (method: string, path: string, body?: Body) => Promise<{ status: number; body: never }>;

interface Step {
	readonly name: string;
	readonly method: string;
	/** `{sha}` is the head of main. */
	readonly path: string;
	readonly body?: Body;
	/** What of the answer is compared. */
	readonly pick: (body: never) => unknown;
}

const label = (entry: string | { name: string }) => (typeof entry === "string" ? entry : entry.name);
const issue = (body: {
	number: number;
	title: string;
	body: string;
	state: string;
	labels: (string | { name: string })[];
	user: { login: string };
}) => ({
	number: body.number,
	title: body.title,
	body: body.body,
	state: body.state,
	labels: body.labels.map(label),
	user: body.user.login,
});
const release = (body: { tag_name: string; name: string; draft: boolean; prerelease: boolean; assets: unknown[] }) => ({
	tag: body.tag_name,
	name: body.name,
	draft: body.draft,
	prerelease: body.prerelease,
	assets: body.assets.length,
});
const ref = (body: { ref: string; object: { type: string; sha: string } }) => ({
	ref: body.ref,
	type: body.object.type,
	sha: body.object.sha,
});
const check = (body: { name: string; status: string; conclusion: string; head_sha: string; external_id: string }) => ({
	name: body.name,
	status: body.status,
	conclusion: body.conclusion,
	sha: body.head_sha,
	externalId: body.external_id,
});
const message = (body: { message: string }) => body.message;
const list =
	<T>(pick: (entry: never) => T) =>
	(body: never[]) =>
		body.map((entry) => pick(entry));

const STEPS: readonly Step[] = [
	{ name: "ref", method: "GET", path: "/git/ref/heads/main", pick: ref },
	{ name: "missing ref", method: "GET", path: "/git/ref/tags/none", pick: message },
	{ name: "create tag ref", method: "POST", path: "/git/refs", body: { ref: "refs/tags/v1", sha: "{sha}" }, pick: ref },
	{
		name: "create it twice",
		method: "POST",
		path: "/git/refs",
		body: { ref: "refs/tags/v1", sha: "{sha}" },
		pick: message,
	},
	{ name: "create v10", method: "POST", path: "/git/refs", body: { ref: "refs/tags/v10", sha: "{sha}" }, pick: ref },
	{ name: "matching refs", method: "GET", path: "/git/matching-refs/tags/v1", pick: list(ref) },
	{ name: "create issue", method: "POST", path: "/issues", body: { title: "Broken", body: "It is" }, pick: issue },
	{ name: "get issue", method: "GET", path: "/issues/1", pick: issue },
	{ name: "list issues", method: "GET", path: "/issues", pick: list(issue) },
	{
		name: "comment",
		method: "POST",
		path: "/issues/1/comments",
		body: { body: "Seen" },
		pick: (body: { body: string; user: { login: string } }) => ({ body: body.body, user: body.user.login }),
	},
	{
		name: "list comments",
		method: "GET",
		path: "/issues/1/comments",
		pick: list((body: { body: string }) => body.body),
	},
	{
		name: "close issue",
		method: "PATCH",
		path: "/issues/1",
		body: { state: "closed", state_reason: "completed" },
		pick: issue,
	},
	{ name: "missing issue", method: "GET", path: "/issues/99", pick: message },
	{
		name: "create release",
		method: "POST",
		path: "/releases",
		body: { tag_name: "v1", name: "One", body: "First" },
		pick: release,
	},
	{ name: "release by tag", method: "GET", path: "/releases/tags/v1", pick: release },
	{ name: "latest release", method: "GET", path: "/releases/latest", pick: release },
	{
		name: "create draft",
		method: "POST",
		path: "/releases",
		body: { tag_name: "v2", name: "Two", draft: true },
		pick: release,
	},
	{
		name: "draft by tag",
		method: "GET",
		path: "/releases/tags/v2",
		pick: (body: Body) => ("message" in body ? body["message"] : "found"),
	},
	{ name: "list releases", method: "GET", path: "/releases", pick: list(release) },
	{
		name: "compare with itself",
		method: "GET",
		path: "/compare/v1...main",
		pick: (body: { status: string; ahead_by: number; behind_by: number; total_commits: number }) => [
			body.status,
			body.ahead_by,
			body.behind_by,
			body.total_commits,
		],
	},
	{
		name: "create check run",
		method: "POST",
		path: "/check-runs",
		body: { name: "test", head_sha: "{sha}", status: "completed", conclusion: "success", external_id: "key" },
		pick: check,
	},
	{
		name: "list check runs",
		method: "GET",
		path: "/commits/{sha}/check-runs",
		pick: (body: { total_count: number; check_runs: never[] }) => [
			body.total_count,
			...body.check_runs.map((entry) => check(entry)),
		],
	},
] as unknown as readonly Step[];

/** Where the two differ: what each says, and why ours is GitHub's way. Held both ways, so that the table cannot rot. */
const DIFFERENCES: Readonly<
	Record<string, { readonly emulate: unknown; readonly ours: unknown; readonly reason: string }>
> = {
	"draft by tag": {
		emulate: { status: 200, answer: "found" },
		ours: { status: 404, answer: "Not Found" },
		reason: "GitHub's release by tag never shows drafts: a draft has no tag yet.",
	},
	"create check run": {
		emulate: {
			status: 201,
			answer: { name: "test", status: "completed", conclusion: "success", sha: "{sha}", externalId: "key" },
		},
		ours: {
			status: 403,
			answer: {
				message: "You must authenticate via a GitHub App.",
				documentation_url: "https://docs.github.com/rest",
				status: "403",
			},
		},
		reason: "GitHub lets only apps write check runs; a person's token is refused.",
	},
	"list check runs": {
		emulate: {
			status: 200,
			answer: [1, { name: "test", status: "completed", conclusion: "success", sha: "{sha}", externalId: "key" }],
		},
		ours: { status: 200, answer: [0] },
		reason: "Follows from the one before: none was written.",
	},
};

async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
	const { port } = probe.address() as { port: number };
	await new Promise((resolve) => probe.close(resolve));
	return port;
}

function asking(base: string, token: string): Ask {
	return async (method, path, body) => {
		const response = await fetch(base + path, {
			method,
			headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		return { status: response.status, body: (await response.json()) as never };
	};
}

async function walk(ask: Ask): Promise<Map<string, unknown>> {
	const head = (await ask("GET", "/git/ref/heads/main")).body as { object: { sha: string } };
	const { sha } = head.object;
	const fill = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll("{sha}", sha)) as T;
	const seen = new Map<string, unknown>();
	for (const step of STEPS) {
		const answer = await ask(step.method, fill(step.path), step.body === undefined ? undefined : fill(step.body));
		const picked =
			answer.status < 400 || step.pick === message || step.name === "draft by tag"
				? step.pick(answer.body)
				: answer.body;
		seen.set(step.name, JSON.parse(JSON.stringify({ status: answer.status, answer: picked }).replaceAll(sha, "{sha}")));
	}
	return seen;
}

describe("beside another emulator", () => {
	const folder = mkdtempSync(join(tmpdir(), "differential-"));
	let github: LocalGitHub;
	let theirs: Map<string, unknown>;
	let ours: Map<string, unknown>;

	beforeAll(async () => {
		const git = (...args: string[]) =>
			execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args], {
				cwd: folder,
				stdio: "ignore",
			});
		git("init", "--initial-branch=main");
		writeFileSync(join(folder, "README.md"), "# shop\n");
		git("add", ".");
		git("commit", "--message", "Initial commit");
		github = await startLocalGitHub({ repository: "ada/shop", folder });
		seedUser(github.people, { login: "ada", role: "admin" });
		const emulator = await createEmulator({
			service: "github",
			port: await freePort(),
			seed: {
				tokens: { "a-token": { login: "ada", scopes: ["repo"] } },
				github: { users: [{ login: "ada" }], repos: [{ owner: "ada", name: "shop", auto_init: true }] },
			},
		} as never);
		try {
			theirs = await walk(asking(`${emulator.url}/repos/ada/shop`, "a-token"));
		} finally {
			await emulator.close();
		}
		ours = await walk(
			asking(`${github.apiUrl}/repos/ada/shop`, github.issueToken({ permissions: ALL_PERMISSIONS, login: "ada" })),
		);
	});
	afterAll(async () => {
		await github.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it.each(STEPS.map(({ name }) => name))("answers alike, or differs for the reason given: %s", (name) => {
		const difference = DIFFERENCES[name];
		if (difference === undefined) expect(ours.get(name)).toEqual(theirs.get(name));
		else {
			expect(theirs.get(name)).toEqual(difference.emulate);
			expect(ours.get(name)).toEqual(difference.ours);
			expect(difference.ours).not.toEqual(difference.emulate);
		}
	});

	it("stays within GitHub's schemas all the while", () => {
		expect(github.journal.violations()).toEqual([]);
	});
});
