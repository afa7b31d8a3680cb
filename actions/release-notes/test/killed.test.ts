/** The notes of a release whose runner dies after any request: run again, there is one release with one of each asset. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { afterAll, expect, it } from "vitest";
import { runAction } from "../../../test/harness/action.ts";
import { makeRepository, openStory } from "./story.ts";

const folder = mkdtempSync(join(tmpdir(), "killed-notes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(): Promise<LocalGitHub & AsyncDisposable> {
	const home = mkdtempSync(join(folder, "shop-"));
	const made = makeRepository(home);
	const github = await startLocalGitHub({ repository: "octo/shop", folder: home });
	const { story } = openStory(github, made, async () => {});
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	story.commit("feat: carts");
	story.tag("v1.1.0");
	return Object.assign(github, { [Symbol.asyncDispose]: () => github.close() });
}

function run(github: LocalGitHub, killAt: number | null) {
	const { entries } = github.journal;
	const from = entries.length;
	return runAction({
		action: "release-notes",
		apiUrl: github.apiUrl,
		graphqlUrl: github.graphqlUrl,
		token: github.issueToken({
			permissions: { contents: "write", "pull-requests": "read", issues: "read", checks: "write", deployments: "read" },
		}),
		workspace: github.git.folder,
		ref: "refs/tags/v1.1.0",
		inputs: { phase: "publish", "require-verified": "false" },
		onStart: (child) => {
			if (killAt === null) return;
			// The journal grows as soon as a request is answered: the answer's bytes may still be under way.
			const watch = setInterval(() => {
				if (entries.length - from >= killAt) child.kill("SIGKILL");
				if (child.exitCode !== null || child.signalCode !== null) clearInterval(watch);
			}, 1);
		},
	});
}

it("ends, run again, as if it had run once, wherever it was killed", async () => {
	let requests: number;
	{
		await using github = await open();
		const golden = await run(github, null);
		expect(golden.outputs["decision"]).toBe("published");
		requests = github.journal.entries.length;
		expect(requests).toBeGreaterThan(8);
	}
	const survive = async (nth: number): Promise<string[]> => {
		await using github = await open();
		const first = await run(github, nth);
		const again = await run(github, null);
		const problems: string[] = [];
		if (first.signal !== "SIGKILL" && nth < requests) problems.push("it was not killed");
		if (again.outputs["decision"] !== "published")
			problems.push(`the second run: ${again.outputs["decision"]} ${again.log.slice(-300)}`);
		const { releases } = github.state;
		if (releases.length !== 1) problems.push(`${releases.length} releases`);
		const names = releases.flatMap(({ assets }) => assets.map(({ name }) => name)).sort();
		if (names.join() !== "release-notes.md,release-record.json") problems.push(`assets ${names.join()}`);
		if (releases[0]?.draft !== false) problems.push("still a draft");
		const records = github.state.checks.filter(({ name }) => name === "octoacme/release-notes");
		if (records.length !== 1) problems.push(`${records.length} records`);
		for (const violation of github.journal.violations()) problems.push(JSON.stringify(violation));
		return problems.map((problem) => `killed after request ${nth}: ${problem}`);
	};
	const problems: string[] = [];
	for (let nth = 1; nth < requests; nth += 3)
		problems.push(...(await Promise.all([nth, nth + 1, nth + 2].filter((n) => n < requests).map(survive))).flat());
	expect(problems).toEqual([]);
}, 120_000);
