/** The built bundle answers comments on the release issue: the release that waited goes on, once; what did not count is explained. */
import { orderChain, verifyChain } from "@octoacme/shared/record/chain.ts";
import { decodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { readIssueState } from "@octoacme/shared/requirements/issue-state.ts";
import { encodeHidden } from "@octoacme/shared/text/hidden-json.ts";
import { afterAll, describe, expect, it } from "vitest";
import { closeShops, openShop, POLICY, type Shop } from "./shop.ts";
import { seedRun } from "./shop-evidence.ts";

afterAll(closeShops);

const RERUN = { template: "/repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs", method: "POST" };
/** The ship workflow's preflight decided that somebody has to sign, and run 1000 ended red. */
const waiting = async (policy?: string) => {
	const shop = await openShop(policy === undefined ? {} : { policy });
	expect((await shop.run()).outputs["decision"]).toBe("pending");
	endRun(shop);
	return shop;
};
const shipRun = ({ github }: Shop) => github.state.runs.find(({ id }) => id === 1000)!;
const endRun = (shop: Shop) => {
	const run = shipRun(shop);
	for (const part of [run, ...run.jobs]) Object.assign(part, { status: "completed", conclusion: "failure" });
};
const signature = (shop: Shop, login = "sara") => shop.comment(login, `/signoff support-briefing ${shop.sha}`);
const answers = ({ github }: Shop) => github.people.comments.filter(({ body }) => body.includes("This did not count"));

describe.concurrent("the last signature", () => {
	it("lets the run that waited go on, once, though its reports were measured elsewhere", async () => {
		const shop = await waiting();
		const signed = signature(shop);
		const inputs = { continue: "rerun" };
		const go = await shop.runOnComment(signed, { inputs });
		expect(go.outputs, go.log).toMatchObject({ decision: "go", version: "1.1.0", sha: shop.sha });
		expect(go.commands).toContainEqual(
			expect.objectContaining({ name: "notice", message: "Run 1000, which waited for this, goes on." }),
		);
		expect(shipRun(shop)).toMatchObject({ attempt: 2, status: "queued" });
		expect(signed.reactions.map(({ content }) => content)).toEqual(["+1"]);
		// The attempt that goes on decides for itself, and a second signature starts nothing.
		expect((await shop.run({ runAttempt: 2 })).outputs["decision"]).toBe("go");
		endRun(shop);
		await shop.runOnComment(signature(shop), { runId: "2001", inputs });
		expect(shipRun(shop).attempt).toBe(2);
		expect(shop.writes().filter((line) => line.endsWith("/rerun-failed-jobs"))).toHaveLength(1);
		expect(answers(shop)).toEqual([]);
		// Four decisions of four runs or attempts: each is in the record, and each follows the one before it.
		const entries = shop.github.state.checks.flatMap(({ output }) => {
			const decoded = decodeRecord(output.text);
			return decoded.ok ? [decoded.entry] : [];
		});
		expect(entries.map(({ run, decision }) => `${run.id}/${run.attempt} ${decision}`)).toEqual([
			"1000/1 pending",
			"2000/1 go",
			"1000/2 go",
			"2001/1 go",
		]);
		expect(verifyChain(orderChain([...entries].reverse()))).toEqual([]);
	});

	it("does so once though GitHub's answer is lost, and waits until the run that waited has ended", async () => {
		const shop = await waiting();
		const run = shipRun(shop);
		Object.assign(run, { status: "in_progress", conclusion: null });
		shop.github.faults.add(
			{ ...RERUN, when: "after-applied", effect: { kind: "status", status: 502 } },
			{
				template: "/repos/{owner}/{repo}/actions/runs/{run_id}",
				when: "after-reply",
				effect: { kind: "kill", kill: () => endRun(shop) },
			},
		);
		const go = await shop.runOnComment(signature(shop), { inputs: { continue: "rerun" } });
		expect(go.log).toContain("Run 1000, which waited for this, is still in progress.");
		expect(go.exit, go.log).toBe(0);
		expect(run).toMatchObject({ attempt: 2, status: "queued" });
		expect(shop.github.faults.unused()).toEqual([]);
	});

	it("starts no run of another commit that somebody wrote into the release issue", async () => {
		const shop = await waiting();
		const other = { id: 777, workflow: ".github/workflows/destroy-staging.yml", sha: shop.previousSha, branch: "main" };
		const run = seedRun(shop.github, { ...other, event: "workflow_dispatch", conclusion: "failure" });
		const issue = shop.issue();
		const state = { ...readIssueState(issue.body!), waiting: { runId: "777", attempt: 1 } };
		const [, own] = /<!-- octoacme:state (\S+) -->/.exec(issue.body!)!;
		issue.body = issue.body!.replace(own!, encodeHidden(state));
		const signed = await shop.runOnComment(signature(shop), { inputs: { continue: "rerun" } });
		expect(signed.outputs["decision"], signed.log).toBe("go");
		expect(run.attempt).toBe(1);
		expect(shop.writes().filter((line) => line.endsWith("/rerun-failed-jobs"))).toEqual([]);
	});

	it("says what to do where the run that waited is too old for GitHub to run it again, and keeps the verdict", async () => {
		const shop = await waiting();
		const run = shipRun(shop);
		run.createdAt = new Date(Date.now() - 31 * 86_400_000).toISOString();
		const signed = await shop.runOnComment(signature(shop), { inputs: { continue: "rerun" } });
		expect(signed.exit).toBe(1);
		expect(signed.log).toContain("GitHub runs nothing again that is older than 30 days.");
		expect(signed.log).toContain("Start the release's workflow for the tag once more.");
		expect([run.attempt, shop.writes().filter((line) => line.endsWith("/rerun-failed-jobs"))]).toEqual([1, []]);
		expect((await shop.run({ runId: "3000" })).outputs["decision"]).toBe("go");
	});

	it("starts the workflow that the policy's owners chose on the tag, once, also when the answer is lost", async () => {
		const shop = await waiting();
		const { github } = shop;
		const inputs = { continue: "dispatch", "continue-workflow": "ship.yml" };
		github.faults.add({
			template: "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
			method: "POST",
			when: "after-applied",
			effect: {
				kind: "kill",
				// What GitHub does with a dispatch: a run of that workflow.
				kill: () =>
					void seedRun(github, {
						id: 3000,
						workflow: ".github/workflows/ship.yml",
						sha: shop.sha,
						branch: shop.tag,
						event: "workflow_dispatch",
						done: false,
					}),
			},
		});
		const go = await shop.runOnComment(signature(shop), { inputs });
		expect(go.outputs["decision"], go.log).toBe("go");
		const started = [{ workflow: ".github/workflows/ship.yml", ref: "v1.1.0", inputs: { version: "v1.1.0" } }];
		expect(github.state.dispatches).toMatchObject(started);
		await shop.runOnComment(signature(shop), { runId: "2001", inputs });
		// Somebody wiped what the issue remembered: GitHub itself knows the run that was started.
		const issue = shop.issue();
		issue.body = issue.body!.replace(/<!-- octoacme:state [^>]*-->/, "");
		await shop.run({ runId: "1000" });
		await shop.runOnComment(signature(shop), { runId: "2002", inputs });
		expect(github.state.dispatches).toMatchObject(started);
	});

	it("starts nothing while another is missing, and nothing is started for a workflow that nobody named", async () => {
		const shop = await waiting(`${POLICY}requirements:\n  monitoring: { sign-off: required }\n`);
		const first = await shop.runOnComment(signature(shop), { inputs: { continue: "rerun" } });
		expect(first).toMatchObject({ exit: 0, outputs: { decision: "pending" } });
		expect(shipRun(shop).attempt).toBe(1);
		const last = shop.comment("olga", `/signoff monitoring ${shop.sha}`);
		const unnamed = await shop.runOnComment(last, { runId: "2001", inputs: { continue: "dispatch" } });
		expect(unnamed, unnamed.log).toMatchObject({ exit: 1, outputs: { decision: "go" } });
		expect(unnamed.log).toContain("Input continue is `dispatch`, and continue-workflow is empty.");
	});
});

describe.concurrent("a comment that does not count", () => {
	const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
	const sign = (sha: string) => `/signoff support-briefing ${sha}`;
	it.each<[string, string, (shop: Shop) => string, string]>([
		["somebody outside the role", "paul", ({ sha }) => sign(sha), "not in the role support-lead"],
		["a commit before the last change", "sara", ({ previousSha }) => sign(previousSha), "1 of 1 commit since touches"],
		[
			"a waiver of what may not be waived",
			"rita",
			({ sha }) => `/waive rollback-plan ${sha} until ${tomorrow} because it is late today`,
			"rollback-plan may not be waived under this policy",
		],
	])("is answered with a reaction and the reason, once: %s", async (_, login, line, why) => {
		const shop = await openShop();
		const comment = shop.comment(login, line(shop));
		const result = await shop.runOnComment(comment, { inputs: { continue: "rerun" } });
		if (login === "paul") await shop.runOnComment(comment, { inputs: { continue: "rerun" }, runId: "2001" });
		expect(result).toMatchObject({ exit: 0, outputs: { decision: "pending" } });
		expect(comment.reactions.map(({ content }) => content)).toEqual(["-1"]);
		expect(answers(shop)).toHaveLength(1);
		expect(answers(shop)[0]!.body.replaceAll(/[\\\u200b]/g, "")).toContain(why);
		expect(answers(shop)[0]!.body).toMatch(new RegExp(`\`/signoff [a-z-]+ ${shop.sha}\``));
		expect(shipRun(shop).attempt).toBe(1);
	});

	it.each([
		["guest", 2],
		["gone", 1],
	])("of @%s, who can be in no role, ends the run after %i requests, and is not answered", async (login, requests) => {
		const shop = await openShop();
		await shop.run();
		const comment = shop.comment(login, sign(shop.sha));
		const before = shop.github.journal.entries.length;
		const writes = shop.writes().length;
		const result = await shop.runOnComment(comment, { inputs: { continue: "rerun" } });
		expect(result).toMatchObject({ exit: 0, outputs: {} });
		expect(shop.github.journal.entries.length - before).toBe(requests);
		expect(shop.writes().length).toBe(writes);
		expect(result.summary).toContain("is in no role of the policy");
		expect(comment.reactions).toEqual([]);
		expect(answers(shop)).toEqual([]);
	});
});

describe.concurrent("the release issue", () => {
	it("keeps what people wrote in it, and what was signed is void once revoked", async () => {
		const shop = await openShop();
		await shop.run();
		const issue = shop.issue();
		issue.body = `${issue.body!.replace("\n", "\n\nWe ship at noon; call Rita.\n\n")}\n- [ ] cake\n`;
		signature(shop);
		expect((await shop.run()).outputs["decision"]).toBe("go");
		expect(issue.body).toContain("Go for v1.1.0");
		shop.comment("sara", "/revoke support-briefing");
		expect((await shop.run()).outputs["decision"]).toBe("pending");
		expect(issue.body).toContain("revoked by");
		for (const text of ["We ship at noon; call Rita.", "- [ ] cake"]) expect(issue.body).toContain(text);
	});
});
