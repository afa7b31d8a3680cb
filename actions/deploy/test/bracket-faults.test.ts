/** A pair of `begin` and `finish` that is killed at every write, cancelled, or meets another run. */
import type { Fault } from "@octoacme/local-github/faults.ts";
import { isRead, type JournalEntry } from "@octoacme/local-github/journal.ts";
import { describe, expect, it, vi } from "vitest";
import type { ActionResult, ActionRun } from "../../../test/harness/action.ts";
import { begin, ended, entries, FREEZE, finish, OWN } from "./bracket.ts";
import { checkRules, openScene, readPayload, type Scene } from "./scene.ts";

// Cases run side by side, a process or two each.
vi.setConfig({ testTimeout: 120_000 });

const STATUSES = "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses";

/** The writes of both ends when nothing goes wrong, numbered within their end. */
async function listWrites() {
	await using scene = await openScene(OWN);
	const { journal } = scene.github;
	await begin(scene);
	const count = journal.entries.length;
	await finish(scene, "success");
	const part = (end: "begin" | "finish", list: readonly JournalEntry[]) =>
		list.map((entry, index) => ({ ...entry, end, nth: index + 1 })).filter((entry) => !isRead(entry));
	return [...part("begin", journal.entries.slice(0, count)), ...part("finish", journal.entries.slice(count))];
}

const writes = await listWrites();
const name = ({ method, path }: Pick<JournalEntry, "method" | "path">) =>
	`${method} ${path.replace("/repos/octo/shop", "").replace(/[0-9a-f]{40}/g, "…")}`;

/** Begin, own steps, finish, as the workflow of the README guards them; says how often the own steps ran. */
async function runJob(
	scene: Scene,
	change: Partial<ActionRun> = {},
): Promise<{ readonly last: ActionResult; readonly ran: number }> {
	const begun = await begin(scene, change);
	if (begun.outputs["decision"] !== "begun") return { last: begun, ran: 0 };
	const finished = await finish(scene, "success", change);
	await scene.post(begun, change);
	return { last: finished, ran: 1 };
}

describe.concurrent("a pair that is killed and run again ends as if it had run once", () => {
	const moments = writes.flatMap((entry) =>
		(["before", "after-applied"] as const).flatMap((when) =>
			(["attempt", "run"] as const).map(
				(again) => [entry.end, when === "before" ? "before" : "after", name(entry), again, entry.nth, when] as const,
			),
		),
	);
	it.each(moments)("when %s is killed %s %s, by a new %s", async (end, _when, _request, again, nth, when) => {
		await using scene = await openScene(OWN);
		if (end === "finish") await begin(scene);
		let kill = () => {};
		const at = { nth, when } as const;
		scene.plan({ ...at, effect: { kind: "kill", kill: () => kill() } } satisfies Fault, {
			...at,
			effect: { kind: "reset" },
		});
		const onStart: ActionRun["onStart"] = (child) => {
			kill = () => void child.kill("SIGKILL");
		};
		const killed = await (end === "begin" ? begin(scene, { onStart }) : finish(scene, "success", { onStart }));
		expect(killed.signal).toBe("SIGKILL");
		scene.plan();
		if (again === "run") {
			scene.addRun(1_001);
			Object.assign(scene.workflowRun(1_000), { status: "completed", conclusion: "cancelled" });
		}
		const { last } = await runJob(scene, again === "attempt" ? { runAttempt: 2 } : { runId: "1001" });
		expect(last.exit, last.log).toBe(0);
		expect(["deployed", "already-deployed"]).toContain(last.outputs["decision"]);
		expect(checkRules(scene, last, 0)).toEqual([]);
		expect(entries(scene).length).toBeGreaterThan(0);
		const keys = scene.github.state.deployments.map((one) => readPayload(one)["key"]);
		if (again === "attempt") expect(keys).toHaveLength(1);
		expect(ended(scene).at(-1)).toMatch(/^success: deployed v1\.1\.0/);
	});
});

describe("a pair whose own steps are killed with the runner", () => {
	it.each(["attempt", "run"] as const)("is begun again by a new %s", async (again) => {
		await using scene = await openScene(OWN);
		await begin(scene);
		if (again === "run") {
			scene.addRun(1_001);
			Object.assign(scene.workflowRun(1_000), { status: "completed", conclusion: "cancelled" });
		}
		const { last, ran } = await runJob(scene, again === "attempt" ? { runAttempt: 2 } : { runId: "1001" });
		expect(last.outputs["decision"], last.log).toBe("deployed");
		expect(ran).toBe(1);
		expect(scene.github.state.deployments).toHaveLength(again === "attempt" ? 1 : 2);
		expect(checkRules(scene, last, 0)).toEqual([]);
	});

	it("goes on outside its window in the same run: what is half done is brought to its end", async () => {
		await using scene = await openScene(OWN);
		await begin(scene);
		scene.setPolicy(`${OWN}    ${FREEZE}\n`);
		const { last } = await runJob(scene, { runAttempt: 2 });
		expect(last.outputs["decision"], last.log).toBe("deployed");
		expect(checkRules(scene, last, 0)).toEqual([]);
	});
});

describe("a pair that is cancelled", () => {
	const statuses = writes.filter(({ template, end }) => template === STATUSES && end === "finish");
	it.each(["SIGINT", "SIGTERM"] as const)("%s in finish ends the deployment as failed", async (signal) => {
		await using scene = await openScene(OWN.replace('"test ! -e broken", deadline: 1s', '"sleep 20", deadline: 30s'));
		expect(statuses.length).toBeGreaterThan(0);
		const begun = await begin(scene);
		const result = await finish(scene, "success", {
			onStart: (child) => {
				const timer = setInterval(() => {
					if (!ended(scene)[0]?.includes("changed: 100 %")) return;
					clearInterval(timer);
					child.kill(signal);
				}, 50);
			},
		});
		expect(result.exit).toBe(1);
		expect(result.outputs["reason"]).toBe("cancelled");
		await scene.post(begun);
		expect(checkRules(scene, result, 0)).toEqual([]);
	});
});

describe("two runs at once", () => {
	it("ten times at the same moment, exactly one begins", async () => {
		for (let round = 0; round < 10; round += 1) {
			await using scene = await openScene(OWN);
			scene.addRun(1_001);
			const results = await Promise.all([begin(scene), begin(scene, { runId: "1001" })]);
			const decisions = results.map(({ outputs }) => outputs["decision"]).sort();
			expect(decisions).toEqual(["begun", "refused"]);
			const first = results[0]!.outputs["decision"] === "begun";
			const finished = await finish(scene, "success", first ? {} : { runId: "1001" });
			expect(finished.outputs["decision"]).toBe("deployed");
			expect(checkRules(scene, finished, 0)).toEqual([]);
		}
	}, 240_000);
});
