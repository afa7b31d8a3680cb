/** A history is whole, or it is an error. */
import { expect, it } from "vitest";
import type { GitHub } from "../../src/github/client.ts";
import { listDeployments } from "../../src/github/deployments.ts";

function openHistory(total: number): { github: GitHub; count: () => number } {
	let requests = 0;
	const query = async (_text: string, variables: { first: number; after: string | null }) => {
		requests++;
		const start = Number(variables.after ?? 0);
		const end = Math.min(total, start + variables.first);
		const nodes = Array.from({ length: end - start }, (_, index) => ({
			databaseId: total - start - index,
			commitOid: "a".repeat(40),
			ref: null,
			task: "deploy",
			environment: "production",
			createdAt: new Date((total - start - index) * 1_000).toISOString(),
			payload: null,
			creator: null,
			latestStatus: null,
			statuses: { totalCount: 0, nodes: [] },
		}));
		return { repository: { deployments: { nodes, pageInfo: { hasNextPage: end < total, endCursor: String(end) } } } };
	};
	return { github: { owner: "o", repo: "r", query } as unknown as GitHub, count: () => requests };
}

it("reads all of 10,000 deployments in 100 requests", async () => {
	const { github, count } = openHistory(10_000);
	expect(await listDeployments(github, { environment: "production" })).toHaveLength(10_000);
	expect(count()).toBe(100);
});

it("refuses a history that it cannot read to its end", async () => {
	const { github, count } = openHistory(20_001);
	await expect(listDeployments(github, { environment: "production" })).rejects.toThrow(/history is unknown/);
	expect(count()).toBe(200);
});
