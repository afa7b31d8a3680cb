/** What earlier incidents ask of a release, and what is left of a verdict when its issue may not be written. */
import { seedIssue } from "@octoacme/local-github/seed.ts";
import { ACTIONS_APP } from "@octoacme/local-github/tokens.ts";
import { afterAll, describe, expect, it } from "vitest";
import { closeShops, openShop, POLICY } from "./shop.ts";
import { seedDeployment } from "./shop-evidence.ts";

afterAll(closeShops);

describe.concurrent("a release after an incident", () => {
	it("names overdue post-incident reviews in the summary and goes all the same", async () => {
		const shop = await openShop();
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		seedIssue(shop.github.people, {
			title: "Post-incident review: v0.9.0 in production",
			body: "<!-- octoacme:review:1 -->\nOf #1. Review due 2026-01-02. Take part: rita.\r\n\r\n- [ ] Find the root cause: rita, due 2026-01-02\r\n",
			author: `${ACTIONS_APP.slug}[bot]`,
			app: ACTIONS_APP,
			labels: ["octoacme:review"],
		});
		const result = await shop.run();
		expect(result.outputs["decision"]).toBe("go");
		expect(result.summary).toMatch(/v0\.9\.0 in production.* is overdue by \d+ days: the review, Find the root cause/);
	});

	it("asks for the rollback drill of the policy, which no signature replaces", async () => {
		const shop = await openShop({
			policy: POLICY.replace("- name: staging", "- { name: staging, drill: { max-age: 30d, max-recovery: 5m } }"),
		});
		shop.comment("rita", `/signoff rollback-plan ${shop.sha}`);
		const rollback = async () =>
			((await shop.run()).result!["requirements"] as { id: string }[]).find(({ id }) => id === "rollback-plan")!;
		expect(await rollback()).toMatchObject({
			verdict: "fail",
			explanation: expect.stringContaining("No rollback drill is recorded in staging"),
		});
		seedDeployment(shop.github, {
			sha: shop.previousSha,
			version: "1.0.0",
			environment: "staging",
			kind: "drill",
			says: "verified: drill recovered in 4m",
			at: new Date(Date.now() - 86_400_000).toISOString(),
		});
		expect(await rollback()).toMatchObject({ verdict: "pass" });
	});

	it("has its check run and outputs though issues may not be written, and ends red", async () => {
		const shop = await openShop();
		shop.github.faults.add({
			template: /\/issues/,
			where: ({ method }) => method === "POST" || method === "PATCH",
			times: 20,
			when: "before",
			effect: { kind: "status", status: 403, body: { message: "Resource not accessible by integration" } },
		});
		const result = await shop.run();
		expect(result.exit).toBe(1);
		expect(result.log).toMatch(/issues: write/);
		expect(result.outputs).toMatchObject({ decision: "pending", sha: shop.sha, "issue-number": "" });
		expect(shop.github.state.checks.filter(({ name }) => name === "octoacme/preflight")).toHaveLength(1);
	});
});
