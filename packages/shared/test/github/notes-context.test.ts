/** Who contributes for the first time, asked in as few requests as there are batches of authors. */
import { expect, it } from "vitest";
import type * as z from "zod";
import type { GitHub } from "../../src/github/client.ts";
import { readNotesContext } from "../../src/github/notes-context.ts";

/** Authors whose number is even have a commit before. */
function open() {
	const asked: string[][] = [];
	const query = (_text: string, variables: Readonly<Record<string, unknown>>, shape: z.ZodType) => {
		const authors = Object.entries(variables).filter(([name]) => /^a\d+$/.test(name));
		asked.push(authors.map(([, id]) => String(id)));
		const histories = authors.map(([name, id]) => [
			name,
			{ history: { totalCount: Number(String(id).slice(1)) % 2 === 0 ? 3 : 0 } },
		]);
		const issues = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
		return Promise.resolve(shape.parse({ repository: { issues, ...Object.fromEntries(histories) } }));
	};
	return { github: { owner: "o", repo: "r", query } as unknown as GitHub, asked };
}

const listAuthors = (count: number) => Array.from({ length: count }, (_, index) => `U${index}`);

it.each([
	[0, 1],
	[1, 1],
	[50, 1],
	[51, 2],
	[100, 2],
	[101, 3],
])("of %i authors every newcomer is found in %i requests", async (count, requests) => {
	const { github, asked } = open();
	const authors = listAuthors(count);
	const { newcomers } = await readNotesContext(github, {
		issueLabel: "known-issue",
		// Most people have several pull requests.
		authors: [...authors, ...authors],
		before: "0".repeat(40),
	});
	expect([...newcomers]).toEqual(authors.filter((_, index) => index % 2 === 1));
	expect(asked).toHaveLength(requests);
	expect(asked.flat()).toEqual(authors);
});

it("no author is new in the first release, nor are more people asked about than a release of a year has", async () => {
	const { github, asked } = open();
	const first = await readNotesContext(github, { issueLabel: "x", authors: listAuthors(9), before: undefined });
	expect(first.newcomers.size).toBe(0);
	await readNotesContext(github, { issueLabel: "x", authors: listAuthors(5_000), before: "0".repeat(40) });
	expect(asked.flat()).toHaveLength(500);
});
