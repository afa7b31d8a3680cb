/** Which permission each write needs, as GitHub's list of permissions for apps has it: to read is not enough, and no other one does. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { SERVED_OPERATIONS } from "../src/schema/operations.ts";
import { listOperations } from "../src/schema/validation.ts";
import { ALL_PERMISSIONS } from "../src/tokens.ts";
import { askGitHub, openScratch, type ScratchGitHub } from "./scratch-github.ts";

let open: ScratchGitHub;
beforeAll(async () => {
	open = await openScratch("octoacme/shop");
});
afterAll(() => open.close());

const NEEDED: Readonly<Record<string, readonly string[]>> = {
	actions: ["actions/re-run-workflow-failed-jobs", "actions/create-workflow-dispatch"],
	checks: ["checks/create", "checks/update"],
	contents: [
		"git/create-commit",
		"git/create-ref",
		"git/create-tag",
		"git/create-tree",
		"git/delete-ref",
		"git/update-ref",
		"repos/create-or-update-file-contents",
		"repos/create-release",
		"repos/delete-release",
		"repos/delete-release-asset",
		"repos/update-release",
		"repos/update-release-asset",
		"repos/upload-release-asset",
	],
	deployments: ["repos/create-deployment", "repos/create-deployment-status", "repos/delete-deployment"],
	issues: [
		"issues/add-labels",
		"issues/create",
		"issues/create-comment",
		"issues/create-label",
		"issues/delete-label",
		"issues/lock",
		"issues/unlock",
		"issues/update",
		"issues/update-label",
		"reactions/create-for-issue-comment",
	],
	"repository-advisories": ["security-advisories/create-repository-advisory"],
	statuses: ["repos/create-commit-status"],
};
const rows = Object.entries(NEEDED).flatMap(([permission, names]) => names.map((name) => [name, permission] as const));
/** Where what is missing in a body is refused before the permission. */
const BODIES: Readonly<Record<string, object>> = {
	"issues/create-comment": { body: "x" },
	"reactions/create-for-issue-comment": { content: "eyes" },
};
const templates = new Map(listOperations().map((operation) => [operation.id as string, operation]));

it("are listed for every write that is served", () => {
	const writes = SERVED_OPERATIONS.filter((name) => templates.get(name)?.method !== "GET");
	expect(rows.map(([name]) => name).sort()).toEqual([...writes].sort());
});

it.each(rows)("%s needs %s: write", async (name, permission) => {
	const { method, path } = templates.get(name)!;
	const names: Readonly<Record<string, string>> = { owner: "octoacme", repo: "shop", ref: "heads/none", path: "a" };
	const filled = path.replaceAll(/\{([^}]+)\}/g, (_, key: string) => names[key] ?? "1");
	const query = name === "repos/upload-release-asset" ? "?name=a" : "";
	const ask = (permissions: typeof ALL_PERMISSIONS) =>
		askGitHub(open.github, {
			method,
			path: `${filled}${query}`,
			token: open.github.issueToken({ permissions }),
			...(["DELETE", "PUT"].includes(method) && name !== "repos/create-or-update-file-contents"
				? {}
				: { body: BODIES[name] ?? {} }),
		});
	// A person's comment on a pull request would go by another permission; there is none here.
	const { "pull-requests": _, ...others } = ALL_PERMISSIONS;
	const refused = { status: 403, json: { message: "Resource not accessible by integration" } };
	expect(await ask({ ...others, [permission]: "read" })).toMatchObject(refused);
	const { [permission]: __, ...rest } = others;
	expect(await ask(rest)).toMatchObject(refused);
	expect((await ask(ALL_PERMISSIONS)).status).not.toBe(403);
});
