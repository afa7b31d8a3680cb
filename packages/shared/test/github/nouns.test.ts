import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createGitHub, type GitHub } from "../../src/github/client.ts";
import { appendDeploymentStatus, createDeployment, type DeploymentPayload } from "../../src/github/deployments.ts";
import { acquireLock, nameLockRef, releaseLock } from "../../src/github/locks.ts";
import { isTeamMember } from "../../src/github/permissions.ts";
import { requireTagAt, resolveTag } from "../../src/github/refs.ts";
import { createStatusWriter } from "../../src/github/status-writer.ts";
import { createManualClock } from "../../src/process/clock.ts";
import { createLog } from "../../src/process/log.ts";

const COMMIT = "a".repeat(40);
const OTHER = "b".repeat(40);
const TAG_OBJECT = "c".repeat(40);

const servers: Server[] = [];
afterEach(() => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		server.close();
	}
});

/** A GitHub that answers by `METHOD path`, with a value or a function of the request's body. */
async function open(routes: Record<string, unknown>): Promise<{ github: GitHub; journal: string[] }> {
	const journal: string[] = [];
	const server = createServer((request, response) => {
		let text = "";
		request.on("data", (chunk) => {
			text += chunk;
		});
		request.on("end", () => {
			const key = `${request.method} ${decodeURIComponent(new URL(request.url!, "http://x").pathname)}`.replace(
				"/repos/octo/shop",
				"",
			);
			journal.push(key);
			const route = routes[key];
			const answer = typeof route === "function" ? route(text === "" ? undefined : JSON.parse(text)) : route;
			const [status, body] =
				Array.isArray(answer) && typeof answer[0] === "number"
					? answer
					: answer === undefined
						? [404, { message: "Not Found" }]
						: [200, answer];
			response.writeHead(status, { "content-type": "application/json" });
			response.end(status === 204 ? undefined : JSON.stringify(body));
		});
	});
	servers.push(server);
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const github = await createGitHub({
		token: "t",
		apiUrl: url,
		graphqlUrl: `${url}/graphql`,
		repository: { owner: "octo", name: "shop" },
		clock: createManualClock(),
		log: createLog(() => {}),
	});
	return { github, journal };
}

interface Target {
	readonly __typename: string;
	readonly oid: string;
	readonly target?: Target;
}
const commit: Target = { __typename: "Commit", oid: COMMIT };
/** `count` tag objects, the first of them named `TAG_OBJECT`, that end at `last`; as deep as the query asks. */
function tagOf(last: Target, count = 1, deepest = 5): Target {
	const oid = count === 1 ? TAG_OBJECT : `${count}`.padStart(40, "d");
	return {
		__typename: "Tag",
		oid,
		...(deepest === 0 ? {} : { target: count === 1 ? last : tagOf(last, count - 1, deepest - 1) }),
	};
}
const TAGS: Readonly<Record<string, { readonly name: string; readonly target: Target | null }>> = {
	prefix: { name: "prefix-more", target: commit },
	light: { name: "light", target: commit },
	"team/annotated": { name: "team/annotated", target: tagOf(commit) },
	nested: { name: "nested", target: tagOf(commit, 5) },
	endless: { name: "endless", target: tagOf(commit, 6) },
	tree: { name: "tree", target: { __typename: "Tree", oid: COMMIT } },
	blob: { name: "blob", target: tagOf({ __typename: "Blob", oid: COMMIT }, 2) },
	dangling: { name: "dangling", target: null },
};
const tagRoutes = {
	"POST /graphql": ({ variables }: { variables: { ref: string } }) => {
		const found = TAGS[variables.ref.replace("refs/tags/", "")];
		return { data: { repository: { ref: found === undefined ? null : { prefix: "refs/tags/", ...found } } } };
	},
};

test("a tag is resolved to its commit through annotated tags, by its exact name, in one request", async () => {
	const { github, journal } = await open(tagRoutes);
	const annotated = { tag: "team/annotated", sha: COMMIT, objectSha: TAG_OBJECT, annotated: true };
	expect(await resolveTag(github, "light")).toEqual({ tag: "light", sha: COMMIT, objectSha: COMMIT, annotated: false });
	expect(await resolveTag(github, "team/annotated")).toEqual(annotated);
	expect(await resolveTag(github, "nested")).toMatchObject({ sha: COMMIT, annotated: true });
	expect(journal).toHaveLength(3);
	expect(await resolveTag(github, "prefix")).toBeUndefined();
	expect(await resolveTag(github, "missing")).toBeUndefined();
	await requireTagAt(github, "light", COMMIT);
	await expect(requireTagAt(github, "light", OTHER)).rejects.toMatchObject({ code: "tag-moved" });
	await expect(requireTagAt(github, "missing", COMMIT)).rejects.toMatchObject({ code: "tag-moved" });
});

test.each([
	["tree", "a tree"],
	["blob", "a blob"],
	["dangling", "nothing"],
	["endless", "a chain of more than 5 tag objects"],
])("a tag that leads to no commit is refused: %s", async (tag, seen) => {
	const { github } = await open(tagRoutes);
	await expect(resolveTag(github, tag)).rejects.toMatchObject({
		code: "ambiguous-ref",
		message: expect.stringContaining(`points at ${seen}, expected a commit`),
	});
});

test("a repository that the token cannot see is an error, not a tag that is missing", async () => {
	const { github } = await open({
		"POST /graphql": {
			data: { repository: null },
			errors: [{ type: "NOT_FOUND", message: "Could not resolve to a Repository" }],
		},
	});
	await expect(resolveTag(github, "light")).rejects.toMatchObject({ code: "not-found" });
});

const payload: DeploymentPayload = {
	schemaVersion: 1,
	key: "-/production/1.0.0/7",
	kind: "deploy",
	service: null,
	version: "1.0.0",
	tag: "v1.0.0",
	sha: COMMIT,
	environment: "production",
	runId: "7",
	runAttempt: 1,
	actor: "mona",
	policyDigest: "sha256:x",
	artifactDigest: null,
	previous: null,
};
const OWN = "github-actions[bot]";
const viewer = { "POST /graphql": { data: { viewer: { login: OWN } } } };
const deployment = (sent: object) => ({
	id: 1,
	sha: COMMIT,
	created_at: "2026-11-01T00:00:00Z",
	creator: { login: OWN },
	...sent,
});

test.each([202, 409])("a deployment answered %i is no deployment, and is not asked for again", async (status) => {
	const { github, journal } = await open({
		...viewer,
		"GET /deployments": [200, []],
		"POST /deployments": [status, { message: "Auto-merged" }],
	});
	await expect(createDeployment(github, { payload, description: "x", production: true })).rejects.toMatchObject({
		status,
	});
	expect(journal.filter((entry) => entry === "POST /deployments")).toHaveLength(1);
});

test("a deployment is asked for without auto-merge or contexts, and one with the same key is adopted", async () => {
	const kept: object[] = [];
	const { github, journal } = await open({
		...viewer,
		"GET /deployments": () => [200, kept],
		"GET /deployments/1/statuses": [200, []],
		"POST /deployments": (sent: object) => {
			expect(sent).toMatchObject({
				auto_merge: false,
				required_contexts: [],
				production_environment: true,
				transient_environment: false,
				ref: COMMIT,
				task: "deploy",
			});
			kept.push(deployment(sent));
			return [201, deployment(sent)];
		},
	});
	const request = { payload, description: "x", production: true };
	expect(await createDeployment(github, request)).toMatchObject({ created: true, deployment: { id: 1, payload } });
	expect(await createDeployment(github, request)).toMatchObject({ created: false, deployment: { id: 1, payload } });
	expect(journal.filter((entry) => entry === "POST /deployments")).toHaveLength(1);
});

test.each([null, { login: "mallory" }])("a deployment with the same key is not adopted from %o", async (creator) => {
	const { github, journal } = await open({
		...viewer,
		"GET /deployments": [
			200,
			[{ ...deployment({ ref: COMMIT, task: "deploy", environment: "production", payload }), creator }],
		],
		"GET /deployments/1/statuses": [200, []],
		"POST /deployments": (sent: object) => [201, { ...deployment(sent), id: 2 }],
	});
	const made = await createDeployment(github, { payload, description: "x", production: true });
	expect(made).toMatchObject({ created: true, deployment: { id: 2 } });
	expect(journal.filter((entry) => entry === "POST /deployments")).toHaveLength(1);
});

test("a status that the latest already says is not added", async () => {
	const statuses: object[] = [];
	const { github } = await open({
		"GET /deployments/1/statuses": () => [200, statuses],
		"POST /deployments/1/statuses": (sent: object) => {
			const made = { description: "", created_at: "2026-11-01T00:00:00Z", creator: null, ...sent };
			statuses.unshift(made);
			return [201, made];
		},
	});
	const add = (state: "in_progress" | "success") => appendDeploymentStatus(github, 1, { state, description: "d" });
	expect(
		[
			await add("in_progress"),
			await add("in_progress"),
			await add("success"),
			await add("success"),
			await add("in_progress"),
		].map((result) => result.created),
	).toEqual([true, false, true, false, true]);
});

test("a status writer reads the latest status only when it does not know it", async () => {
	const kept: object[] = [];
	let refused = 0;
	const { github, journal } = await open({
		"GET /deployments/1/statuses": () => [200, [...kept].reverse()],
		"POST /deployments/1/statuses": (sent: object) => {
			if (refused > 0) {
				refused -= 1;
				return [403, { message: "no" }];
			}
			kept.push({ ...sent, created_at: "2026-11-01T00:00:00Z", creator: null });
			return [201, kept.at(-1)];
		},
	});
	const countReads = () => journal.filter((entry) => entry.startsWith("GET")).length;
	const write = createStatusWriter(1, null);
	await write(github, { state: "in_progress", description: "x".repeat(200) });
	await write(github, { state: "success", description: "done" });
	expect(countReads()).toBe(0);
	// The same once more is not written: what is known could be out of date, so it is read.
	await write(github, { state: "success", description: "done" });
	expect([kept.length, countReads()]).toEqual([2, 1]);
	refused = 1;
	await expect(write(github, { state: "failure", description: "late" })).rejects.toThrow();
	await write(github, { state: "failure", description: "late" });
	expect([kept.length, countReads()]).toEqual([3, 2]);
	await createStatusWriter(1, undefined)(github, { state: "failure", description: "late" });
	expect([kept.length, countReads()]).toEqual([3, 3]);
});

test("a lock is held by one run at a time, adopted by the same part of its own run, and released only by its holder", async () => {
	const refs = new Map<string, string>();
	const objects = new Map<string, string>();
	const name = nameLockRef("eu west");
	const { github } = await open({
		[`GET /git/ref/${name}`]: () => {
			const sha = refs.get(name);
			return sha === undefined ? [404, {}] : { ref: `refs/${name}`, object: { sha, type: "tag" } };
		},
		"POST /git/tags": (sent: { message: string }) => {
			const sha = `${objects.size + 1}`.padStart(40, "d");
			objects.set(sha, sent.message);
			return [201, { sha }];
		},
		[`GET /git/tags/${"1".padStart(40, "d")}`]: () => ({
			sha: COMMIT,
			tag: "x",
			message: objects.get("1".padStart(40, "d")),
			object: { sha: COMMIT, type: "commit" },
		}),
		"POST /git/refs": (sent: { ref: string; sha: string }) => {
			if (refs.has(name)) return [422, { message: "Reference already exists" }];
			refs.set(name, sent.sha);
			return [201, { ref: sent.ref }];
		},
		[`DELETE /git/refs/${name}`]: () => {
			refs.delete(name);
			return [204, null];
		},
	});
	const ask = (run: string, attempt = 1, scope = "api") =>
		acquireLock(github, {
			environment: "eu west",
			sha: COMMIT,
			holder: {
				owner: "mona",
				run,
				attempt,
				reason: "deploy",
				since: "2026-11-01T00:00:00Z",
				scope,
				spansJobs: false,
			},
		});
	expect(name).toBe("octoacme/locks/eu=20west");
	const first = await ask("1");
	expect(first).toMatchObject({ kind: "acquired", adopted: null });
	expect(await ask("1", 1, "web")).toMatchObject({ kind: "held", by: { holder: { run: "1", scope: "api" } } });
	expect(await ask("2")).toMatchObject({ kind: "held", by: { holder: { run: "1", owner: "mona" } } });
	expect(await ask("1", 2)).toMatchObject({ kind: "acquired", adopted: { run: "1", attempt: 1 } });
	expect(await releaseLock(github, "eu west", OTHER)).toBe("not-ours");
	expect(await releaseLock(github, "eu west", "1".padStart(40, "d"))).toBe("released");
	expect(refs.size).toBe(0);
});

test("a team that the token cannot see is an error, not a non-member", async () => {
	const { github } = await open({ "GET /orgs/octo/teams/ux": { slug: "ux" } });
	await expect(isTeamMember(github, "octo/qa", "mona")).rejects.toMatchObject({ code: "missing-permission" });
	expect(await isTeamMember(github, "octo/ux", "mona")).toBe(false);
});
