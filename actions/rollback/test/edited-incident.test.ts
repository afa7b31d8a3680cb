/** The incident's issue says who was notified already; what somebody else wrote into it keeps no message back. */
import { seedUser } from "@octoacme/local-github/seed.ts";
import { renderMarker } from "@octoacme/shared/github/issues.ts";
import { type Incident, incidentKey } from "@octoacme/shared/incident/incident.ts";
import { renderIncidentIssue } from "@octoacme/shared/incident/issue.ts";
import { describe, expect, test } from "vitest";
import { openScene, type Scene, SHAS } from "./scene.ts";

const bad = { inputs: { sha: SHAS["1.2.0"] } };
const CHANNELS = { "on-call": "pager", devops: "hook", "security-champion": "slack", "support-lead": "slack" };

async function call(scene: Scene, token: string, [method, path]: readonly [string, string], body: object) {
	const answer = await fetch(`${scene.github.apiUrl}/repos/octo/shop${path}`, {
		method,
		headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
		body: JSON.stringify(body),
	});
	if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
	return (await answer.json()) as { readonly number: number };
}

/** An issue of our account that says of the incident to come that everybody was notified of all of it. */
async function plant(scene: Scene, editor: string): Promise<void> {
	const key = incidentKey("production", null, { deploymentId: scene.failed().id, sha: SHAS["1.2.0"] });
	const at = new Date().toISOString();
	const stages = ["opened", "outcome", "recovered"] as const;
	const facts: Incident = {
		schemaVersion: 1,
		key,
		environment: "production",
		service: null,
		severity: "sev2",
		security: false,
		reason: "nothing",
		bad: { version: "1.2.0", tag: "v1.2.0", sha: SHAS["1.2.0"] },
		outcome: { kind: "in-progress" },
		evidence: [],
		skipped: [],
		timeline: [],
		receipts: Object.entries(CHANNELS).flatMap(([role, channel]) =>
			stages.map((about) => ({ role, channel, about, delivered: true, required: true, at, detail: "taken" })),
		),
		openedAt: at,
		openedBy: "ada",
		runUrl: "https://github.com/octo/shop/actions/runs/1000",
		advisoryUrl: "",
	};
	const written = { title: "an older incident", body: "x", labels: ["octoacme:incident"] };
	const { number } = await call(scene, scene.token, ["POST", "/issues"], written);
	const body = `${renderMarker("incident", key)}\n${renderIncidentIssue(facts, null)}`;
	await call(scene, editor, ["PATCH", `/issues/${number}`], { body });
}

describe("an issue that says that everybody was notified", () => {
	test("keeps no message back when somebody with push access wrote it", async () => {
		await using scene = await openScene();
		seedUser(scene.github.people, { login: "wendy", role: "write" });
		await plant(scene, scene.github.issueToken({ permissions: { issues: "write" }, login: "wendy" }));
		const result = await scene.run(bad);
		expect(result.outputs["decision"], result.log).toBe("rolled-back");
		const paths = new Set(scene.deliveries.map(({ path }) => path));
		expect([...paths].sort()).toEqual(["/hook", "/pager", "/slack-path-canary"]);
		expect(`${result.log}${result.summary}`).toMatch(/edited by wendy/);
		expect(scene.incidents()).toHaveLength(1);
	});

	test("names a person anew where a comment of ours was edited into one that does so", async () => {
		await using scene = await openScene();
		scene.answerChannel = (path) => ({ status: path === "/pager" ? 500 : 202 });
		const first = await scene.run(bad);
		const named = () => scene.comments().filter(({ body }) => body.includes("@ada") && /:page:/.test(body));
		expect(named(), first.log).not.toEqual([]);
		const before = named().length;
		for (const comment of named()) comment.updatedAt = new Date(Date.parse(comment.createdAt) + 60_000).toISOString();
		seedUser(scene.github.people, { login: "wendy", role: "write" });
		const [incident] = scene.incidents();
		const token = scene.github.issueToken({ permissions: { issues: "write" }, login: "wendy" });
		await call(scene, token, ["PATCH", `/issues/${incident!.number}`], { body: `${incident!.body}\n` });
		scene.setRun(1001, "in_progress");
		await scene.run({ ...bad, runId: "1001" });
		expect(named().length).toBeGreaterThan(before);
	});

	test("is believed when the job's own account wrote it", async () => {
		await using scene = await openScene();
		await plant(scene, scene.token);
		const result = await scene.run(bad);
		expect(result.outputs["decision"], result.log).toBe("rolled-back");
		expect(scene.deliveries).toEqual([]);
	});
});
