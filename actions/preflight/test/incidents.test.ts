/** What earlier incidents ask of a release, and what is left of a verdict when its issue may not be written. */
import { afterAll, describe, expect, it } from "vitest";
import { issueComment } from "./github-answers.ts";
import { closeScenarios, openScenario, POLICY, type Scenario, type ScenarioOptions } from "./scenario.ts";

afterAll(closeScenarios);

const sign = (scenario: Scenario, requirement: string, login: string, id: number, sha = scenario.sha) =>
	issueComment(`/signoff ${requirement} ${sha}`, login, { id });
/** All evidence, the release issue open, support's signature given. */
const ready = async (options: ScenarioOptions = {}) => {
	const scenario = await openScenario(options);
	scenario.world.issues.push({
		id: 1,
		number: 1,
		title: `Release ${scenario.tag}`,
		body: `<!-- octoacme:release:-:${scenario.tag.slice(1)} -->\n`,
		state: "open",
		html_url: "https://github.com/octo/shop/issues/1",
		created_at: "2026-05-01T09:00:00Z",
		closed_at: null,
		user: { login: "github-actions[bot]", type: "Bot" },
		labels: [{ name: "octoacme:release" }],
	});
	scenario.world.comments.push(sign(scenario, "support-briefing", "sara", 1));
	return scenario;
};
interface Requirement {
	readonly id: string;
	readonly verdict: string;
	readonly explanation: string;
	readonly remedy: { readonly who: string; readonly what: string; readonly line?: string } | null;
}
const rowsOf = (result: { readonly result: Readonly<Record<string, unknown>> | undefined }) =>
	result.result!["requirements"] as readonly Requirement[];
const rowOf = (result: Parameters<typeof rowsOf>[0], id: string) => rowsOf(result).find((row) => row.id === id)!;

describe.concurrent("a release after an incident", () => {
	it("names overdue post-incident reviews in the summary and goes all the same", async () => {
		const scenario = await ready();
		scenario.world.issues.push({
			...scenario.world.issues[0]!,
			number: 2,
			title: "Post-incident review: v0.9.0 in production",
			body: "Of #1. Review due 2026-01-02. Take part: rita.\r\n\r\n- [ ] Find the root cause: rita, due 2026-01-02\r\n",
			labels: [{ name: "octoacme:review" }],
		});
		const result = await scenario.run();
		expect(result.outputs["decision"]).toBe("go");
		expect(result.summary).toMatch(/v0\.9\.0 in production.* is overdue by \d+ days: the review, Find the root cause/);
	});

	it("asks for the rollback drill of the policy, which no signature replaces", async () => {
		const scenario = await ready({
			policy: POLICY.replace("- name: staging", "- { name: staging, drill: { max-age: 30d, max-recovery: 5m } }"),
		});
		scenario.world.comments.push(sign(scenario, "rollback-plan", "rita", 2));
		expect(rowOf(await scenario.run(), "rollback-plan")).toMatchObject({
			verdict: "fail",
			explanation: expect.stringContaining("No rollback drill is recorded in staging"),
		});
		const [deployed] = scenario.world.deployments;
		const [status] = (deployed!["statuses"] as { nodes: object[] }).nodes;
		const at = new Date(Date.now() - 86_400_000).toISOString();
		scenario.world.deployments.push({
			...deployed,
			databaseId: 2,
			environment: "staging",
			payload: JSON.stringify({
				...JSON.parse(String(deployed!["payload"])),
				kind: "drill",
				environment: "staging",
			}),
			statuses: {
				totalCount: 1,
				nodes: [{ ...status, description: "verified: drill recovered in 4m", createdAt: at }],
			},
		});
		expect(rowOf(await scenario.run(), "rollback-plan").verdict).toBe("pass");
	});

	it("has its check run and outputs though issues may not be written, and ends red", async () => {
		const scenario = await openScenario();
		scenario.world.refusals.push({ match: /^(?:POST|PATCH) \/repos\/octo\/shop\/issues/, status: 403 });
		const result = await scenario.run();
		expect(result.exit).toBe(1);
		expect(result.log).toMatch(/issues: write/);
		expect(result.outputs).toMatchObject({ decision: "pending", sha: scenario.sha, "issue-number": "" });
		expect(scenario.world.checks.filter(({ name }) => name === "octoacme/preflight")).toHaveLength(1);
	});
});
