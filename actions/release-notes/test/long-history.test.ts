/** A project of years: four thousand commits by sixty people, the last 230 of them unreleased. */
import { execFileSync } from "node:child_process";
import { seedPullRequest, seedUser } from "@octoacme/local-github/seed.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReleaseSite, type ReleaseSite } from "../../../test/harness/release-site.ts";

const COMMITS = 4_000;
const UNRELEASED = 230;
const PEOPLE = 60;
const START = Date.UTC(2020, 0, 1) / 1_000;
/** Milliseconds of processor time that the local GitHub may take to answer one run; it took a minute when each person's commits were read anew. */
const ANSWERING = 15_000;

let site: ReleaseSite;
beforeAll(async () => {
	site = await openReleaseSite();
	writeHistory(site);
}, 120_000);
afterAll(() => site[Symbol.asyncDispose]());

const loginOf = (number: number) => `dev${number % PEOPLE}`;

/** One person has no commit before the first unreleased one. */
function writeHistory({ github, repository }: ReleaseSite): void {
	const at = (number: number) => START + number * 3_600;
	const authorOf = (number: number) => (number === COMMITS - UNRELEASED + 1 ? "newcomer" : loginOf(number));
	const stream = Array.from({ length: COMMITS }, (_, index) => {
		const number = index + 1;
		const author = authorOf(number);
		const message = `fix: thing number ${number} (#${number})\n`;
		return [
			`commit refs/heads/main\nmark :${number}`,
			`author ${author} <${author}@users.noreply.github.com> ${at(number)} +0000`,
			`committer GitHub <noreply@github.com> ${at(number)} +0000`,
			`data ${message.length}\n${message}M 100644 inline file-${number % 50}.txt\ndata ${String(number).length}\n${number}\n`,
		].join("\n");
	});
	execFileSync("git", ["fast-import", "--quiet", "--force"], { cwd: repository.folder, input: stream.join("") });
	repository.git("reset", "-q", "--hard", "main");
	repository.git("tag", "v1.0.0", `main~${UNRELEASED}`);
	repository.git("tag", "v1.1.0");
	for (const login of new Set(Array.from({ length: COMMITS }, (_, index) => authorOf(index + 1))))
		seedUser(github.people, { login, name: login, role: "none" });
	const shas = repository.git("rev-list", "--reverse", `main~${UNRELEASED + 1}..main`).split("\n");
	for (let place = 1; place < shas.length; place++) {
		const number = COMMITS - UNRELEASED + place;
		const ends = { ref: `topic-${number}`, sha: shas[place]!, repository: "octo/shop" };
		const mergedAt = new Date(at(number) * 1_000).toISOString();
		seedPullRequest(github.people, {
			number,
			title: `fix: thing number ${number}`,
			author: authorOf(number),
			createdAt: mergedAt,
			pull: {
				head: ends,
				base: { ref: "main", sha: shas[place - 1]!, repository: "octo/shop" },
				mergedAt,
				mergedBy: loginOf(1),
				mergeSha: shas[place]!,
			},
		});
	}
}

describe("the notes of a long history", () => {
	it.each(["git", "api"])(
		"hold all that is new, and call one person new, read by %s",
		async (history) => {
			site.github.journal.clear();
			const before = process.cpuUsage();
			const result = await site.run({
				action: "release-notes",
				ref: "refs/tags/v1.1.0",
				inputs: { history, "dry-run": "true" },
			});
			const { user, system } = process.cpuUsage(before);
			expect(result.exit, result.log).toBe(0);
			expect(result.result).toMatchObject({ ledger: { commits: UNRELEASED, shown: UNRELEASED, unexplained: [] } });
			expect(result.summary.match(/\(first contribution\)/g)).toEqual(["(first contribution)"]);
			expect(result.summary).toMatch(/newcomer[^,]*\(first contribution\)/);
			// Sixty-one people: their first contributions are asked for in two requests.
			expect(site.github.journal.entries.length).toBeLessThanOrEqual(history === "api" ? 9 : 8);
			expect((user + system) / 1_000).toBeLessThan(ANSWERING);
		},
		120_000,
	);
});
