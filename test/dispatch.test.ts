/** Workflows that people start: a rollback with every input right and wrong, a sign-off by comment, a drill. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "@octoacme/rehearsal/actions-source.ts";
import { connectRunner } from "@octoacme/rehearsal/github-port.ts";
import { pushTag } from "@octoacme/rehearsal/run-release.ts";
import { planWorkflow } from "@octoacme/rehearsal/runner/plan.ts";
import { runWorkflow } from "@octoacme/rehearsal/runner/run.ts";
import type { WorkflowRunResult } from "@octoacme/rehearsal/runner/types.ts";
import { PEOPLE } from "@octoacme/rehearsal/shop/history.ts";
import { seedScans } from "@octoacme/rehearsal/shop/seed.ts";
import { findReleaseIssue, listOpenSignatures, type OpenSignature, sign } from "@octoacme/rehearsal/shop/signatures.ts";
import { makeTag, openStage, type Stage } from "@octoacme/rehearsal/shop/stage.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	dispatch,
	errorsOf,
	everything,
	labelled,
	newFolder,
	now,
	openBrokenShop,
	pagesOf,
	readWorkflow,
	runInShop as run,
	runningIn,
	withShop,
} from "./harness/broken-shop.ts";

const PATH = ".github/workflows/rollback.yml";
const COPIES = {
	"a team's": readWorkflow("examples/rollback.yml", PATH),
	"the shop's": readWorkflow(`packages/rehearsal/src/shop/files/${PATH}`, PATH),
};

const GOOD = { environment: "production", reason: "Carts are summed wrongly", severity: "sev1", security: "false" };

describe.each(Object.entries(COPIES))("a rollback dispatched with %s copy of the workflow", (_whose, workflow) => {
	it("brings the last known-good back, with one incident and one page", () =>
		withShop(async (stage) => {
			expect(await runningIn(stage)).toBe("1.3.0");
			const result = await dispatch(stage, workflow, GOOD);
			expect(errorsOf(result)).toEqual([]);
			expect(result.conclusion).toBe("success");
			expect(await runningIn(stage)).toBe("1.2.0");
			const incidents = labelled(stage, "octoacme:incident");
			expect(incidents).toHaveLength(1);
			expect(incidents[0]!.body).toContain(GOOD.reason);
			expect(incidents[0]!.body).toMatch(/sev1/i);
			const pages = pagesOf(stage);
			expect(pages.length).toBeGreaterThan(0);
			expect(new Set(pages.map((page) => page.dedup_key)).size).toBe(1);
		}));
});

describe("a rollback dispatched by hand", () => {
	const workflow = COPIES["a team's"];

	it("goes to the target that was named", () =>
		withShop(async (stage) => {
			const result = await dispatch(stage, workflow, { ...GOOD, target: "v1.1.1" });
			expect(result.conclusion).toBe("success");
			expect(await runningIn(stage)).toBe("1.1.1");
			expect(labelled(stage, "octoacme:incident")).toHaveLength(1);
		}));

	it("with target none runs the playbook and leaves production as it is", () =>
		withShop(async (stage) => {
			const before = stage.hosts.production.history.length;
			const result = await dispatch(stage, workflow, { ...GOOD, target: "none" });
			// The playbook ran as it was asked to: that nothing was rolled back is no failure.
			expect(errorsOf(result)).toEqual([]);
			expect(result.conclusion).toBe("success");
			expect(stage.hosts.production.history).toHaveLength(before);
			expect(await runningIn(stage)).toBe("1.3.0");
			expect(labelled(stage, "octoacme:incident")).toHaveLength(1);
			expect(new Set(pagesOf(stage).map((page) => page.dedup_key)).size).toBe(1);
		}));

	it("with security tells the details to GitHub and to the other rooms nowhere", () =>
		withShop(async (stage) => {
			const secret = "forged-cart-tokens-are-accepted";
			const result = await dispatch(stage, workflow, { ...GOOD, reason: secret, security: "true" });
			expect(result.conclusion).toBe("success");
			expect(await runningIn(stage)).toBe("1.2.0");
			expect(labelled(stage, "octoacme:incident")).toHaveLength(1);
			const sent = stage.github.journal.entries.map(({ body }) => JSON.stringify(body) ?? "");
			expect(sent.filter((body) => body.includes(secret))).toEqual([]);
			expect(result.jobs.flatMap((job) => job.steps).filter(({ summary }) => summary?.includes(secret))).toEqual([]);
			const rooms = new Set(
				stage.inbox.messages.filter(({ body }) => JSON.stringify(body).includes(secret)).map(({ room }) => room),
			);
			expect([...rooms].filter((room) => room !== "security-room")).toEqual([]);
			expect(stage.inbox.messages[0]!.room).toBe("security-room");
		}));
});

describe.each(Object.entries(COPIES))("a wrong dispatch of %s copy", (_whose, workflow) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openBrokenShop();
	});
	afterAll(() => stage.close());

	// What GitHub itself refuses: no run begins.
	it.each([
		["an empty reason", { reason: "" }, /Input reason is required/],
		["severity sev9", { severity: "sev9" }, /'sev9' for input 'severity' not in the list/],
		["security maybe", { security: "maybe" }, /Input security must be of type boolean/],
	])("is refused before it runs: %s", async (_what, wrong, message) => {
		const before = everything(stage);
		const runs = stage.github.state.runs.length;
		await expect(dispatch(stage, workflow, { ...GOOD, ...wrong })).rejects.toThrow(message);
		expect(stage.github.state.runs).toHaveLength(runs);
		expect(everything(stage)).toBe(before);
	});

	// What only the action can know.
	it.each([
		["an unknown environment", { environment: "moon" }, /moon/],
		["a target that was never verified there", { target: "v1.1.0" }, /v1\.1\.0/],
	])("is refused with one error: %s", async (_what, wrong, message) => {
		const before = everything(stage);
		const result = await dispatch(stage, workflow, { ...GOOD, ...wrong });
		expect(result.conclusion).toBe("failure");
		// The runner, as GitHub's, adds that the process ended with 1; all else is the action's word.
		const errors = errorsOf(result).filter(({ message }) => message !== "Process completed with exit code 1.");
		expect(errors).toHaveLength(1);
		expect(errors[0]!.message).toMatch(message);
		expect(everything(stage)).toBe(before);
		expect(stage.github.journal.violations()).toEqual([]);
	});
});

describe("a sign-off by comment", () => {
	const workflow = readWorkflow("examples/signoff.yml", ".github/workflows/signoff.yml");
	let stage: Stage;
	let waiting: WorkflowRunResult;
	let sha: string;
	beforeAll(async () => {
		stage = await openStage(newFolder("stage"), now);
		const { github } = stage;
		sha = stage.history.tags["v1.2.0"];
		const show = (path: string) => ({ path, text: github.git.run(["show", `${sha}:${path}`]) });
		await runWorkflow({
			workflow: show(".github/workflows/ci.yml"),
			event: { name: "push", ref: "refs/heads/main", sha, actor: PEOPLE.ana.login, payload: { after: sha } },
			repository: { owner: github.git.owner, name: github.git.name, path: github.git.folder },
			github: connectRunner(github),
			workspaceRoot: newFolder("ci"),
		});
		seedScans(github, sha);
		makeTag(stage, "v1.2.0");
		const results = await pushTag({
			github,
			folder: newFolder("release"),
			workflow: show(".github/workflows/release.yml"),
			tag: "v1.2.0",
			sha,
			actor: PEOPLE.rita.login,
			machineEnv: stage.machineEnv,
			onProgress: () => {},
			mayRepeat: async () => false,
			attempts: 0,
		});
		waiting = results[0]!;
	}, 60_000);
	afterAll(() => stage.close());

	/** Says what GitHub would send for the comment, with the issue as it is now. */
	function comment(signature: OpenSignature, labels?: readonly string[]): Promise<WorkflowRunResult> {
		const { people } = stage.github;
		const made = sign(stage.github, signature, now());
		const issue = people.issues.find(({ number }) => number === signature.issueNumber)!;
		return run(stage, workflow, {
			name: "issue_comment",
			actor: signature.signer,
			payload: {
				action: "created",
				issue: {
					number: issue.number,
					body: issue.body,
					user: { login: issue.author, type: "Bot" },
					labels: (labels ?? issue.labels).map((name) => ({ name })),
				},
				comment: { id: made.id, body: made.body, user: { login: signature.signer, type: "User" } },
				sender: { login: signature.signer },
			},
		});
	}
	const attemptOf = () => stage.github.state.runs.find(({ id }) => id === waiting.runId)!.attempt;
	const reruns = () =>
		stage.github.journal.entries.filter(({ path }) =>
			path.endsWith(`/actions/runs/${waiting.runId}/rerun-failed-jobs`),
		);
	// Each decision is a check run of its own: the newest holds.
	const verdict = () =>
		stage.github.state.checks.findLast(({ sha: of, name }) => of === sha && name === "octoacme/preflight");

	it("starts from a release that waits for people", () => {
		expect(waiting.conclusion).toBe("failure");
		expect(verdict()?.conclusion).not.toBe("success");
		expect(listOpenSignatures(stage.github, sha).length).toBeGreaterThan(1);
	});

	it.each([
		["no command", { line: "Looks good. /signoff later" }, undefined],
		["on an issue without the label", {}, ["bug"]],
	])("does nothing for a comment that is %s", async (_what, change, labels) => {
		const { issueNumber } = listOpenSignatures(stage.github, sha)[0]!;
		const body = "/signoff nothing";
		const requests = stage.github.journal.entries.length;
		const result = await comment({ issueNumber, requirement: "", signer: "ana-dev", line: body, ...change }, labels);
		expect(result.conclusion).toBe("skipped");
		expect(stage.github.journal.entries).toHaveLength(requests);
	});

	it("explains to somebody without the role why the line did not count", async () => {
		const open = listOpenSignatures(stage.github, sha)[0]!;
		const stranger = [PEOPLE.ana.login, PEOPLE.ben.login].find((login) => login !== open.signer)!;
		const result = await comment({ ...open, signer: stranger });
		expect(result.conclusion).toBe("success");
		expect(attemptOf()).toBe(1);
		// The run is green because nothing waits for it, not because somebody only wanted to look.
		const summaries = result.jobs.flatMap(({ steps }) => steps.map(({ summary }) => summary ?? ""));
		expect(summaries.join("")).toContain("The matrix");
		expect(summaries.join("")).not.toContain("Would have stopped");
		expect(stage.github.people.comments.filter(({ body }) => body.includes("This did not count"))).toHaveLength(1);
		// The line is theirs, so the person of the role still has to sign.
		stage.github.people.comments.splice(
			stage.github.people.comments.findIndex(({ author, body }) => author === stranger && body === open.line),
			1,
		);
	});

	it("lets the waiting run go on with the last signature, and only once", async () => {
		const open = listOpenSignatures(stage.github, sha);
		for (const signature of open.slice(1)) sign(stage.github, signature, now());
		const early = open[0]!;
		expect(attemptOf()).toBe(1);
		const last = await comment(early);
		expect(errorsOf(last)).toEqual([]);
		expect(last.conclusion).toBe("success");
		expect(verdict()?.conclusion).toBe("success");
		expect(reruns()).toHaveLength(1);
		expect(attemptOf()).toBe(2);
		const again = await comment({ ...early, line: `/signoff ${early.requirement} ${sha}` });
		expect(again.conclusion).toBe("success");
		expect(reruns()).toHaveLength(1);
		expect(attemptOf()).toBe(2);
		expect(findReleaseIssue(stage.github)).toBeDefined();
		expect(stage.github.journal.violations()).toEqual([]);
	});

	it("checks nothing out and asks for what its caller's copy grants", async () => {
		const called = readFileSync(join(ROOT, ".github/workflows/signoff.yml"), "utf8");
		expect(called).not.toMatch(/uses: actions\/checkout|\brun:/);
		const permissions = (text: string) =>
			[...text.matchAll(/^\s+([a-z-]+: (?:read|write)) # \S/gm)].map(([, line]) => line);
		expect(permissions(called)).toHaveLength(9);
		expect(permissions(workflow.text)).toEqual(permissions(called));
	});
});

describe("the drill's workflow", () => {
	const workflow = readWorkflow(".github/workflows/drill.yml", ".github/workflows/drill.yml");

	it("is planned without errors, for a schedule and called", async () => {
		const plan = await planWorkflow(workflow, async () => undefined);
		expect(plan.events).toEqual(["schedule", "workflow_call"]);
		expect(plan.jobs.map(({ id }) => id)).toEqual(["drill"]);
	});

	it("is called with the environment, the policy and the variables of its caller", async () => {
		const stage = await openBrokenShop();
		try {
			const call = (inputs: object, variables: string) =>
				run(
					stage,
					{
						path: ".github/workflows/drills.yml",
						text: JSON.stringify({
							on: { workflow_dispatch: {} },
							jobs: {
								drill: {
									uses: "octoacme/release-actions/.github/workflows/drill.yml@v1",
									permissions: {
										contents: "write",
										actions: "read",
										checks: "write",
										deployments: "write",
										issues: "write",
									},
									with: { "runs-on": "ubuntu-24.04", ...inputs },
									secrets: "inherit",
								},
							},
						}),
					},
					{ name: "workflow_dispatch", actor: PEOPLE.olga.login, payload: { inputs: {} } },
					{ secrets: { RELEASE_VARIABLES: variables } },
				);
			const before = everything(stage);
			for (const [inputs, variables, message] of [
				[{ environment: "production" }, "", /production/],
				[{ "policy-file": "elsewhere.yml" }, "", /"elsewhere.yml"; .*allows no other/],
				[{}, "DOCKER_HOST=x", /Line 1 of `variables` sets DOCKER_HOST/],
			] as const) {
				const result = await call(inputs, variables);
				expect(result.conclusion).toBe("failure");
				expect(errorsOf(result)[0]!.message).toMatch(message);
			}
			expect(everything(stage)).toBe(before);
			expect(await runningIn(stage)).toBe("1.3.0");
		} finally {
			await stage.close();
		}
	});

	it("goes back and forward again in staging, and tells nobody", () =>
		withShop(async (stage) => {
			await stage.run("staging", "v1.3.0");
			const messages = stage.inbox.messages.length;
			const before = stage.hosts.staging.history.length;
			const result = await run(stage, workflow, { name: "schedule", actor: PEOPLE.olga.login, payload: {} });
			expect(errorsOf(result)).toEqual([]);
			expect(result.conclusion).toBe("success");
			const versions = stage.hosts.staging.history.slice(before).map(({ version }) => version);
			expect(versions).toContain("1.2.0");
			expect(versions.at(-1)).toBe("1.3.0");
			expect(stage.inbox.messages).toHaveLength(messages);
			expect(labelled(stage, "octoacme:incident")).toEqual([]);
		}));
});
