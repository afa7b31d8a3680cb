/** What is asked again, and what is left out, when GitHub gives up on the heavy question for pull requests. */
import { GitHubError } from "@octoacme/shared/github/failure.ts";
import { listPullRequests } from "@octoacme/shared/github/pull-requests.ts";
import { describe, expect, it } from "vitest";
import type * as z from "zod";

const shaOf = (index: number) => index.toString(16).padStart(40, "0");
const PULL = {
	merged: true,
	title: "feat: cart",
	body: "",
	url: "https://github.test/octo/shop/pull/1",
	mergedAt: null,
	mergeCommit: null,
	baseRefName: "main",
	headRefOid: shaOf(0),
	commits: null,
	author: null,
	labels: null,
};

/** A GitHub that gives up on every question that `isHeavy`, and names pull request n for commit n. */
function openGitHub(isHeavy: (question: string) => boolean) {
	const questions: string[] = [];
	const query = async <T>(question: string, _: unknown, shape: z.ZodType<T>): Promise<T> => {
		questions.push(question);
		if (isHeavy(question))
			throw new GitHubError({ code: "github-unavailable", message: "502", hint: "Wait.", status: 502 });
		const commits = [...question.matchAll(/ c([0-9a-f]{40}): .*/g)].map(([line, sha]) => {
			const number = Number.parseInt(sha!, 16);
			const node = line.includes("...pull") ? { ...PULL, number } : { number, merged: true };
			return [`c${sha}`, { associatedPullRequests: { nodes: [node] } }];
		});
		const pulls = [...question.matchAll(/ p(\d+): /g)].map(([, number]) => [
			`p${number}`,
			{ ...PULL, number: Number(number) },
		]);
		const recent = question.includes("recent: ") ? [["recent", { nodes: [] }]] : [];
		return shape.parse({ repository: Object.fromEntries([...commits, ...pulls, ...recent]) });
	};
	return { questions, github: { owner: "octo", repo: "shop", query } };
}

const commitsOf = (count: number, isNamed = false) =>
	Array.from({ length: count }, (_, index) => ({ sha: shaOf(index + 1), named: isNamed ? index + 1 : undefined }));
const EVIDENCE = { files: true, evidence: true };

describe("when GitHub gives up on a question", () => {
	it.each([20, 40, 120, 250])(
		"the recent pull requests are left out of the next try, for %i commits",
		async (count) => {
			const { github, questions } = openGitHub((question) => question.includes("recent: "));
			const found = await listPullRequests(github, { commits: commitsOf(count), ...EVIDENCE });
			expect(found.map(({ number }) => number)).toEqual(commitsOf(count).map((_, index) => index + 1));
			expect(questions.filter((question) => question.includes("recent: "))).toHaveLength(1);
		},
	);

	it("a part of fewer than fifty is halved too", async () => {
		const asked = (question: string) => question.match(/ c[0-9a-f]{40}: /g)?.length ?? 0;
		const { github, questions } = openGitHub((question) => asked(question) > 20);
		expect(await listPullRequests(github, { commits: commitsOf(40, true), ...EVIDENCE })).toHaveLength(40);
		expect(questions.map(asked)).toEqual([40, 20, 20]);
	});

	it("so few that they are not heavy are asked for once", async () => {
		const { github, questions } = openGitHub(() => true);
		await expect(listPullRequests(github, { commits: commitsOf(5), ...EVIDENCE })).rejects.toMatchObject({
			code: "github-unavailable",
		});
		expect(questions).toHaveLength(1);
	});

	it("what stays unavailable is an error", async () => {
		const { github } = openGitHub(() => true);
		await expect(listPullRequests(github, { commits: commitsOf(60), ...EVIDENCE })).rejects.toMatchObject({
			code: "github-unavailable",
		});
	});
});
