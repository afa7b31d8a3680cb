/** Tags, deployments, statuses, locks and teams, asked of the local GitHub. */

import { seedTeam } from "@octoacme/local-github/seed.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { GitHub } from "../../src/github/client.ts";
import { appendDeploymentStatus, createDeployment, type DeploymentPayload } from "../../src/github/deployments.ts";
import { acquireLock, nameLockRef, releaseLock } from "../../src/github/locks.ts";
import { createTeamReader } from "../../src/github/permissions.ts";
import { requireTagAt, resolveTag } from "../../src/github/refs.ts";
import { createStatusWriter } from "../../src/github/status-writer.ts";
import { connectTo, type LocalClient, openLocalGitHub } from "./local-github.ts";

const OTHER = "b".repeat(40);

let local: LocalClient;
let github: GitHub;
let head: string;
beforeEach(async () => {
	local = await openLocalGitHub();
	github = local.client;
	head = local.head;
});
afterEach(async () => {
	const violations = local.github.journal.violations();
	await local.close();
	expect(violations).toEqual([]);
});
const count = (request: string) => local.listRequests().filter((entry) => entry === request).length;

/** Annotated tags of one another; the last is called `name`. */
function tagInChain(name: string, length: number, target = "HEAD"): void {
	for (let depth = length; depth > 0; depth--)
		local.git(
			"-c",
			"advice.nestedTag=false",
			"tag",
			"-a",
			"-m",
			"x",
			depth === 1 ? name : `${name}-${depth}`,
			depth === length ? target : `${name}-${depth + 1}`,
		);
}

test("a tag is resolved to its commit through annotated tags, by its exact name, in one request", async () => {
	local.git("tag", "prefix-more");
	local.git("tag", "light");
	tagInChain("team/annotated", 1);
	tagInChain("nested", 5);
	const objectSha = local.git("rev-parse", "team/annotated");
	expect(await resolveTag(github, "light")).toEqual({ tag: "light", sha: head, objectSha: head, annotated: false });
	expect(await resolveTag(github, "team/annotated")).toEqual({
		tag: "team/annotated",
		sha: head,
		objectSha,
		annotated: true,
	});
	expect(await resolveTag(github, "nested")).toMatchObject({ sha: head, annotated: true });
	expect(local.listRequests()).toHaveLength(3);
	expect(await resolveTag(github, "prefix")).toBeUndefined();
	expect(await resolveTag(github, "missing")).toBeUndefined();
	await requireTagAt(github, "light", head);
	await expect(requireTagAt(github, "light", OTHER)).rejects.toMatchObject({ code: "tag-moved" });
	await expect(requireTagAt(github, "missing", head)).rejects.toMatchObject({ code: "tag-moved" });
});

test.each<[string, string, (tag: string) => void]>([
	["tree", "a tree", (tag) => local.git("tag", tag, "HEAD^{tree}")],
	["blob", "a blob", (tag) => tagInChain(tag, 2, "HEAD:README.md")],
	["endless", "a chain of more than 5 tag objects", (tag) => tagInChain(tag, 6)],
	[
		"dangling",
		"nothing",
		(name) =>
			// No repository of git has such a tag.
			local.github.faults.add({
				when: "before",
				effect: {
					kind: "status",
					status: 200,
					body: { data: { repository: { ref: { prefix: "refs/tags/", name, target: null } } } },
				},
			}),
	],
])("a tag that leads to no commit is refused: %s", async (tag, seen, make) => {
	make(tag);
	await expect(resolveTag(github, tag)).rejects.toMatchObject({
		code: "ambiguous-ref",
		message: expect.stringContaining(`points at ${seen}, expected a commit`),
	});
});

test("a repository that the token cannot see is an error, not a tag that is missing", async () => {
	const other = await connectTo(local, { owner: "octo", name: "hidden" });
	await expect(resolveTag(other, "light")).rejects.toMatchObject({ code: "not-found" });
});

const describePayload = (): DeploymentPayload => ({
	schemaVersion: 1,
	key: "-/production/1.0.0/7",
	kind: "deploy",
	service: null,
	version: "1.0.0",
	tag: "v1.0.0",
	sha: head,
	environment: "production",
	runId: "7",
	runAttempt: 1,
	actor: "mona",
	policyDigest: "sha256:x",
	artifactDigest: null,
	previous: null,
});
const DEPLOYMENTS = "/repos/{owner}/{repo}/deployments";

test.each([202, 409])("a deployment answered %i is no deployment, and is not asked for again", async (status) => {
	const effect = { kind: "status", status, body: { message: "Auto-merged" } } as const;
	local.github.faults.add({ method: "POST", template: DEPLOYMENTS, when: "before", effect, times: 9 });
	const asked = createDeployment(github, { payload: describePayload(), description: "x", production: true });
	await expect(asked).rejects.toMatchObject({ status });
	expect(count("POST /deployments")).toBe(1);
});

test("a deployment is asked for without auto-merge or contexts, and one with the same key is adopted", async () => {
	const payload = describePayload();
	const request = { payload, description: "x", production: true };
	const made = await createDeployment(github, request);
	expect(made).toMatchObject({ created: true, deployment: { payload } });
	const sent = local.github.journal.entries.find(
		({ method, path }) => method === "POST" && path.endsWith("/deployments"),
	);
	expect(sent?.body).toMatchObject({
		auto_merge: false,
		required_contexts: [],
		production_environment: true,
		transient_environment: false,
		ref: head,
		task: "deploy",
	});
	const { id } = made.deployment;
	expect(await createDeployment(github, request)).toMatchObject({ created: false, deployment: { id, payload } });
	expect(count("POST /deployments")).toBe(1);
});

test.each(["ghost", "mallory"])("a deployment with the same key is not adopted from %s", async (creator) => {
	const request = { payload: describePayload(), description: "x", production: true };
	const first = await createDeployment(github, request);
	local.github.state.deployments[0]!.creator = creator;
	const made = await createDeployment(github, request);
	expect(made.created).toBe(true);
	expect(made.deployment.id).not.toBe(first.deployment.id);
});

async function deploy(): Promise<number> {
	const request = { payload: describePayload(), description: "x", production: true };
	const { id } = (await createDeployment(github, request)).deployment;
	local.github.journal.clear();
	return id;
}
const listStates = () => local.github.state.deployments[0]!.statuses.map(({ state }) => state);

test("a status that the latest already says is not added", async () => {
	const id = await deploy();
	const add = (state: "in_progress" | "success") => appendDeploymentStatus(github, id, { state, description: "d" });
	const created: boolean[] = [];
	for (const state of ["in_progress", "in_progress", "success", "success", "in_progress"] as const)
		created.push((await add(state)).created);
	expect(created).toEqual([true, false, true, false, true]);
	expect(listStates()).toEqual(["in_progress", "success", "in_progress"]);
});

test("a status writer reads the latest status only when it does not know it", async () => {
	const id = await deploy();
	const countReads = () => count(`GET /deployments/${id}/statuses`);
	const write = createStatusWriter(id, null);
	await write(github, { state: "in_progress", description: "x".repeat(200) });
	await write(github, { state: "success", description: "done" });
	expect(countReads()).toBe(0);
	// The same once more is not written: what is known could be out of date, so it is read.
	await write(github, { state: "success", description: "done" });
	expect([listStates().length, countReads()]).toEqual([2, 1]);
	const effect = { kind: "status", status: 403, body: { message: "no" } } as const;
	local.github.faults.add({ method: "POST", template: /statuses$/, when: "before", effect });
	await expect(write(github, { state: "failure", description: "late" })).rejects.toThrow();
	await write(github, { state: "failure", description: "late" });
	expect([listStates().length, countReads()]).toEqual([3, 2]);
	await createStatusWriter(id, undefined)(github, { state: "failure", description: "late" });
	expect([listStates().length, countReads()]).toEqual([3, 3]);
});

test("a status is written although somebody else wrote the same words", async () => {
	const { id } = (await createDeployment(github, { payload: describePayload(), description: "x", production: false }))
		.deployment;
	const words = { state: "inactive", description: "quarantine lifted: by rita: all good" } as const;
	await fetch(`${local.github.apiUrl}/repos/octo/shop/deployments/${id}/statuses`, {
		method: "POST",
		headers: {
			authorization: `Bearer ${local.github.issueToken({ permissions: { deployments: "write" }, login: "mona" })}`,
		},
		body: JSON.stringify({ ...words, auto_inactive: false }),
	});
	expect(await appendDeploymentStatus(github, id, words)).toEqual({ created: true });
	expect(await appendDeploymentStatus(github, id, words)).toEqual({ created: false });
});

test("a lock is held by one run at a time, adopted by the same part of its own run, and released only by its holder", async () => {
	const name = nameLockRef("eu west");
	const listLocks = () => local.git("for-each-ref", "--format=%(refname)", "refs/octoacme");
	const ask = (run: string, attempt = 1, scope = "api") =>
		acquireLock(github, {
			environment: "eu west",
			sha: head,
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
	expect(listLocks()).toBe(`refs/${name}`);
	expect(await ask("1", 1, "web")).toMatchObject({ kind: "held", by: { holder: { run: "1", scope: "api" } } });
	expect(await ask("2")).toMatchObject({ kind: "held", by: { holder: { run: "1", owner: "mona" } } });
	expect(await ask("1", 2)).toMatchObject({ kind: "acquired", adopted: { run: "1", attempt: 1 } });
	expect(await releaseLock(github, "eu west", OTHER)).toBe("not-ours");
	if (first.kind !== "acquired") throw new Error("The first run holds the lock.");
	expect(await releaseLock(github, "eu west", first.objectSha)).toBe("released");
	expect(listLocks()).toBe("");
});

test("a team that the token cannot see is an error, not a non-member", async () => {
	seedTeam(local.github.people, { slug: "ux", members: ["ada"] });
	const readTeams = createTeamReader(github, ["octo/qa", "octo/ux"]);
	const [qa, ux] = readTeams("mona");
	await expect(qa).rejects.toMatchObject({ code: "missing-permission" });
	expect(await ux).toBe(false);
	const [again, member] = readTeams("ada");
	await expect(again).rejects.toMatchObject({ code: "missing-permission" });
	expect(await member).toBe(true);
});
