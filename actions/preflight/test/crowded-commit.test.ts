/** A commit that many workflow runs are filed under: comments on any issue hide neither CI nor its failure. */
import { afterAll, describe, expect, it } from "vitest";
import { closeShops, openShop, type Shop } from "./shop.ts";
import { seedCheck, seedRun } from "./shop-evidence.ts";

afterAll(closeShops);

const dry = { inputs: { "dry-run": "true" } };
const seed = (shop: Shop, count: number, event: string, workflow: string) => {
	for (let id = 1_001; id <= 1_000 + count; id += 1) {
		seedRun(shop.github, { id, workflow: `.github/workflows/${workflow}`, sha: shop.sha, branch: "main", event });
		seedCheck(shop.github, { sha: shop.sha, name: "answer", run: id });
	}
};
const readCi = async (shop: Shop) => {
	const result = await shop.run(dry);
	const rows = result.result!["requirements"] as {
		id: string;
		verdict: string;
		explanation: string;
		remedy?: string;
	}[];
	return { decision: result.outputs["decision"], ci: rows.find(({ id }) => id === "ci") };
};

describe.concurrent("a commit with many workflow runs", () => {
	it("goes by CI's run, which is older than 40 comments", async () => {
		const shop = await openShop();
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		seed(shop, 40, "issue_comment", "answer.yml");
		expect((await readCi(shop)).decision).toBe("go");
		const check = shop.github.state.checks.find(({ name }) => name === "test")!;
		const job = shop.github.state.runs.flatMap(({ jobs }) => jobs).find(({ id }) => id === check.id)!;
		job.conclusion = "failure";
		expect(await readCi(shop)).toMatchObject({ decision: "no-go", ci: { verdict: "fail" } });
	});

	it("is not hindered by earlier failed runs of the release's own workflow", async () => {
		const shop = await openShop();
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		seed(shop, 40, "workflow_dispatch", "ship.yml");
		for (const check of shop.github.state.checks.filter(({ name }) => name === "answer")) check.conclusion = "failure";
		expect((await readCi(shop)).decision).toBe("go");
	});

	it("is not judged when more of them may be CI than are read", async () => {
		const shop = await openShop();
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		seed(shop, 60, "push", "ci.yml");
		const { decision, ci } = await readCi(shop);
		expect(decision).toBe("no-go");
		expect(ci).toMatchObject({
			verdict: "unknown",
			explanation: expect.stringMatching(/62 workflow runs of the commit may be CI.*at most 60/),
			remedy: { what: "Release a new commit, which has fewer workflow runs." },
		});
	});
});
