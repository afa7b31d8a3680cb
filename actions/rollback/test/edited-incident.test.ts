/** The incident's issue says who was notified already; what somebody else wrote into it keeps no message back. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seedUser } from "@octoacme/local-github/seed.ts";
import { renderMarker } from "@octoacme/shared/github/issues.ts";
import { type Incident, incidentKey, MESSAGE_STAGES } from "@octoacme/shared/incident/incident.ts";
import { readIncidentIssue, renderIncidentIssue } from "@octoacme/shared/incident/issue.ts";
import { encodeHidden } from "@octoacme/shared/text/hidden-json.ts";
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
async function plant(scene: Scene, editor: string, more: Partial<Incident> = {}): Promise<void> {
	const key = incidentKey("production", null, { deploymentId: scene.failed().id, sha: SHAS["1.2.0"] });
	const at = new Date().toISOString();
	const stages = MESSAGE_STAGES;
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
		...more,
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

	test.each([
		["a timeline of nothing", { timeline: [null] }],
		["a time that is none", { timeline: [{ at: "never", what: "x" }], openedAt: "never" }],
		["receipts of words", { receipts: ["on-call"] }],
		["an end that is none", { outcome: { kind: "another" } }],
	])("stops no rollback where somebody wrote %s into it", async (_, more) => {
		await using scene = await openScene();
		seedUser(scene.github.people, { login: "wendy", role: "write" });
		await plant(scene, scene.token);
		const [incident] = scene.incidents();
		const forged = encodeHidden({ ...readIncidentIssue(incident!.body!), ...more });
		const body = incident!.body!.replace(/(octoacme:incident-facts )\S+/, `$1${forged}`);
		const token = scene.github.issueToken({ permissions: { issues: "write" }, login: "wendy" });
		await call(scene, token, ["PATCH", `/issues/${incident!.number}`], { body });
		const result = await scene.run(bad);
		expect(result.outputs["decision"], result.log).toBe("rolled-back");
		expect(new Set(scene.deliveries.map(({ path }) => path)).size).toBe(3);
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

/** Lets somebody with push access write the incident's body anew: a line for people, and other facts. */
async function editIncident(scene: Scene, change: (facts: Incident) => Incident = (facts) => facts): Promise<string> {
	seedUser(scene.github.people, { login: "wendy", role: "write" });
	const token = scene.github.issueToken({ permissions: { issues: "write" }, login: "wendy" });
	const [incident] = scene.incidents();
	const [marker] = incident!.body!.split("\n");
	const facts = readIncidentIssue(incident!.body!)!;
	const body = `${marker}\nThe call is in room 7.\n${renderIncidentIssue(change(facts), null)}`;
	await call(scene, token, ["PATCH", `/issues/${incident!.number}`], { body });
	return body;
}

describe("an incident that somebody edits while it runs", () => {
	/** The steps of one job share their temporary folder. */
	async function openJob() {
		const scene = await openScene();
		scene.editPolicy((text) => text.replace(/ {4}deploy: .*\n/, ""));
		const env = { RUNNER_TEMP: join(scene.workspace, "temp") };
		mkdirSync(env.RUNNER_TEMP);
		const begin = (inputs: Record<string, string> = {}) =>
			scene.run({ env, inputs: { operation: "begin", ...bad.inputs, ...inputs } });
		const finish = async () => {
			writeFileSync(join(scene.workspace, "running"), "1.0.0");
			return scene.run({ env, inputs: { operation: "finish", outcome: "success" } });
		};
		return { scene, env, begin, finish };
	}
	const pages = (scene: Scene) =>
		scene.deliveries.filter(({ path }) => path === "/pager").map(({ body }) => body["event_action"]);
	const everyStage = (facts: Incident): Incident => ({
		...facts,
		receipts: MESSAGE_STAGES.flatMap((about) => facts.receipts.map((receipt) => ({ ...receipt, about }))),
	});

	test.each([
		["a line for people", (facts: Incident) => facts],
		["receipts of the end to come", everyStage],
	])("notifies no one twice between begin and finish, and everyone of the end: %s", async (_, change) => {
		const job = await openJob();
		await using scene = job.scene;
		const begun = await job.begin();
		expect(begun.outputs, begun.log).toMatchObject({ decision: "begun" });
		const sent = scene.deliveries.length;
		await editIncident(scene, change);
		const finished = await job.finish();
		expect(finished.outputs, finished.log).toMatchObject({ decision: "rolled-back" });
		expect(pages(scene)).toEqual(["trigger", "resolve"]);
		expect(scene.deliveries).toHaveLength(2 * sent);
		expect(`${finished.log}${finished.summary}`).toMatch(/edited by wendy/);
	});

	test("notifies again whom an edit names that begin did not reach", async () => {
		const job = await openJob();
		await using scene = job.scene;
		scene.answerChannel = () => ({ status: 500 });
		await job.begin();
		scene.answerChannel = () => ({ status: 202 });
		await editIncident(scene, (facts) => ({
			...facts,
			receipts: facts.receipts.map((receipt) => ({ ...receipt, delivered: true })),
		}));
		const finished = await job.finish();
		expect(pages(scene), finished.log).toEqual(["trigger", "resolve"]);
	});

	test("stays confidential when it was begun so, whatever the edit says", async () => {
		const job = await openJob();
		await using scene = job.scene;
		await job.begin({ security: "true", reason: "the key of the vault leaked" });
		await editIncident(scene, (facts) => ({ ...facts, security: false, reason: "nothing" }));
		const finished = await job.finish();
		expect(finished.result, finished.log).toMatchObject({ incident: { security: true } });
		expect(scene.incidents()[0]!.body).toContain("withheld: security incident");
	});

	test("is left as it was edited by the post step of a job that was cancelled", async () => {
		const job = await openJob();
		await using scene = job.scene;
		const begun = await job.begin();
		const body = await editIncident(scene);
		const post = await scene.post(begun, { env: job.env });
		expect(post.log).toContain("was not finished when the job ended");
		expect(scene.incidents()[0]!.body).toBe(body);
		expect(scene.comments().filter((comment) => comment.body.includes("the run was stopped"))).toHaveLength(1);
		await scene.post(begun, { env: job.env });
		expect(scene.comments().filter((comment) => comment.body.includes("the run was stopped"))).toHaveLength(1);
	});
});

test.each([false, true])(
	"an edit decides neither the reason nor the evidence, and what it calls confidential (%s) stays so",
	async (security) => {
		await using scene = await openScene();
		seedUser(scene.github.people, { login: "wendy", role: "write" });
		const evidence = [{ what: "made up", value: "1", expected: "", query: "", link: "" }];
		const editor = scene.github.issueToken({ permissions: { issues: "write" }, login: "wendy" });
		await plant(scene, editor, { security, evidence, receipts: [], openedBy: "mallory" });
		const result = await scene.run(bad);
		expect(result.outputs["decision"], result.log).toBe("rolled-back");
		const body = scene.incidents()[0]!.body!;
		expect(body).toContain(security ? "withheld: security incident" : "error rate 7 %");
		expect(body).not.toMatch(/made up|mallory/);
	},
);
