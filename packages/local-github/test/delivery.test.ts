import { describe, expect, it } from "vitest";
import { ACTIONS, createClient, NEWER, SHA } from "./delivery-client.ts";

const SAFE = { auto_merge: false, required_contexts: [], environment: "production" };
const READER = { ...ACTIONS, permissions: { contents: "read" } as const };

function idOf(reply: { body?: unknown }): string {
	return String((reply.body as { id: number }).id);
}

describe("deployments", () => {
	it("answers 202 and makes none when the default branch would be merged first", () => {
		const { send, state } = createClient();
		expect(send("repos/create-deployment", { body: { ref: "old" } }).status).toBe(202);
		expect(state.deployments).toEqual([]);
	});

	it("demands every context, our own pending check run included, when required_contexts is left out", () => {
		const { send } = createClient();
		send("checks/create", { body: { name: "deploy", head_sha: NEWER, status: "in_progress" } });
		expect(send("repos/create-deployment", { body: { ref: "main", auto_merge: false } }).status).toBe(409);
		expect(send("repos/create-deployment", { body: { ...SAFE, ref: "main" } }).status).toBe(201);
	});

	it.each([
		["staging", "inactive"],
		["production", "success"],
	])("leaves an older success of %s as %s", (environment, expected) => {
		const { send } = createClient();
		const first = idOf(send("repos/create-deployment", { body: { ...SAFE, environment, ref: SHA } }));
		const second = idOf(send("repos/create-deployment", { body: { ...SAFE, environment, ref: NEWER } }));
		for (const id of [first, second])
			send("repos/create-deployment-status", { path: { deployment_id: id }, body: { state: "success" } });
		const statuses = send("repos/list-deployment-statuses", { path: { deployment_id: first } }).body as {
			state: string;
		}[];
		expect(statuses[0]?.state).toBe(expected);
	});

	it("refuses a status description of 141 characters", () => {
		const { send } = createClient();
		const id = idOf(send("repos/create-deployment", { body: { ...SAFE, ref: SHA } }));
		const body = { state: "success", description: "x".repeat(141) };
		expect(send("repos/create-deployment-status", { path: { deployment_id: id }, body }).status).toBe(422);
	});
});

describe("releases", () => {
	const draft = { tag_name: "v2.0.0", draft: true };

	it("allows two drafts for one tag, makes no tag for them and never shows them by tag", () => {
		const { send, repository } = createClient();
		send("repos/create-release", { body: draft });
		send("repos/create-release", { body: draft });
		expect(send("repos/list-releases").body).toHaveLength(2);
		expect(repository.hasTag("v2.0.0")).toBe(false);
		expect(send("repos/get-release-by-tag", { path: { tag: "v2.0.0" } }).status).toBe(404);
	});

	it("lists drafts only to those who may write contents", () => {
		const { send } = createClient();
		send("repos/create-release", { body: draft });
		expect(send("repos/list-releases", { caller: READER }).body).toEqual([]);
	});

	it("lets a hotfix of an old line steal latest, unless make_latest says no", () => {
		const { send } = createClient();
		send("repos/create-release", { body: { tag_name: "v2.0.0", target_commitish: NEWER } });
		const latest = () => (send("repos/get-latest-release").body as { tag_name: string }).tag_name;
		send("repos/create-release", { body: { tag_name: "v1.0.1", target_commitish: SHA, make_latest: "false" } });
		expect(latest()).toBe("v2.0.0");
		send("repos/create-release", { body: { tag_name: "v1.0.2", target_commitish: SHA } });
		expect(latest()).toBe("v1.0.2");
	});

	it("burns the tag of an immutable release for ever", () => {
		const { send, state } = createClient();
		state.immutableReleases = true;
		const id = idOf(send("repos/create-release", { body: { tag_name: "v2.0.0" } }));
		expect(send("repos/delete-release", { path: { release_id: id } }).status).toBe(204);
		expect(send("repos/create-release", { body: { tag_name: "v2.0.0" } }).status).toBe(422);
	});

	it("keeps an asset's name for one asset", () => {
		const { send } = createClient();
		const path = { release_id: idOf(send("repos/create-release", { body: draft })) };
		expect(send("repos/upload-release-asset", { path, query: "name=record.json" }).status).toBe(201);
		expect(send("repos/upload-release-asset", { path, query: "name=record.json" }).status).toBe(422);
	});
});

describe("checks and statuses", () => {
	it("shows 30 of 130 check runs on a page and says where the next is", () => {
		const { send } = createClient();
		for (let index = 0; index < 130; index += 1)
			send("checks/create", { body: { name: `check ${index}`, head_sha: SHA } });
		const reply = send("checks/list-for-ref", { path: { ref: SHA } });
		expect((reply.body as { check_runs: unknown[] }).check_runs).toHaveLength(30);
		expect(reply.headers?.["link"]).toContain('page=2>; rel="next"');
	});

	it("says pending when nothing reported, and ignores check runs", () => {
		const { send } = createClient();
		send("checks/create", { body: { name: "ci", head_sha: SHA, conclusion: "failure", status: "completed" } });
		expect(send("repos/get-combined-status-for-ref", { path: { ref: SHA } }).body).toMatchObject({
			state: "pending",
			total_count: 0,
		});
		send("repos/create-commit-status", { path: { sha: SHA }, body: { state: "success" } });
		expect(send("repos/get-combined-status-for-ref", { path: { ref: SHA } }).body).toMatchObject({ state: "success" });
	});

	it("finds an output text over 65,535 characters, and refuses a token that is no app", () => {
		const { send } = createClient();
		const output = { title: "t", summary: "s", text: "x".repeat(65_536) };
		expect(() => send("checks/create", { body: { name: "ci", head_sha: SHA, output } })).toThrow("65535");
		expect(
			send("checks/create", { body: { name: "ci", head_sha: SHA }, caller: { ...ACTIONS, app: null } }).status,
		).toBe(403);
	});
});

describe("security", () => {
	it.each([
		["off", 403],
		["outage", 503],
		["on", 404],
	] as const)("answers for code scanning that is %s without analyses with %i", (codeScanning, status) => {
		const { send, state } = createClient();
		state.codeScanning = codeScanning;
		expect(send("code-scanning/list-alerts-for-repo").status).toBe(status);
	});

	it("wants vulnerability-alerts, not security-events, for Dependabot alerts", () => {
		const { send } = createClient();
		const caller = { ...ACTIONS, permissions: { "security-events": "read" } as const };
		expect(send("dependabot/list-alerts-for-repo", { caller }).status).toBe(403);
		expect(send("dependabot/list-alerts-for-repo").body).toEqual([]);
	});
});

describe("requests outside GitHub's schema", () => {
	it.each([
		[
			"an unknown query parameter",
			() => createClient().send("repos/list-releases", { query: "tag=v1" }),
			"is no parameter",
		],
		[
			"an unknown property",
			() => createClient().send("repos/create-release", { body: { tag_name: "v2", colour: "red" } }),
			"colour",
		],
		["a missing property", () => createClient().send("repos/create-release", { body: {} }), "tag_name"],
		["a wrong type", () => createClient().send("repos/create-release", { body: { tag_name: 2 } }), "must be string"],
	])("are found: %s", (_, act, message) => {
		expect(act).toThrow(message);
	});
});
