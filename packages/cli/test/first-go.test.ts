/** The first go that adopting shows: a gate and a deploy by the team's own steps, copied from the pages, rehearsed by the built command line. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { git, runCommandLine } from "../../../test/harness/command-line.ts";
import { ROOT, readBlocks } from "../../../test/pages/blocks.ts";
// Also holds the bundles to their sources.
import { makeShop, POLICY } from "./command-line.ts";

/** The only block of a page that holds all of these texts. */
function findBlock(page: string, ...holds: readonly string[]): string {
	const found = readBlocks(page, readFileSync(join(ROOT, page), "utf8")).filter(({ text }) =>
		holds.every((one) => text.includes(one)),
	);
	expect(found).toHaveLength(1);
	return found[0]!.text;
}

const WORKFLOW = ".github/workflows/deploy.yml";

describe("a repository with the policy of adopting that needs no sign-off", () => {
	const folder = mkdtempSync(join(tmpdir(), "first-go-"));
	const cwd = join(folder, "shop");
	const rehearse = async (...args: readonly string[]) => {
		const page = join(folder, "page.html");
		const all = ["rehearse", "--tag", "v1.0.0", "--workflow", WORKFLOW, "--json", "--report", page, ...args];
		const ran = await runCommandLine(all, { cwd, home: folder });
		const { releases } = JSON.parse(ran.out) as {
			releases: [{ runs: { jobs: { name: string; conclusion: string }[] }[] }];
		};
		const jobs = releases[0].runs.at(-1)!.jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`);
		return { exit: ran.exit, jobs };
	};
	const commit = (workflow: string) => {
		writeFileSync(join(cwd, WORKFLOW), workflow);
		git(cwd, "add", ".");
		git(cwd, "commit", "--quiet", "--message", "ci: gate the release");
	};
	beforeAll(() => {
		mkdirSync(cwd);
		makeShop(cwd);
		writeFileSync(join(cwd, POLICY), findBlock("docs/adopting.md", "rollback-plan: { enabled: false }"));
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

	it("goes through its own deploy job behind the gate", async () => {
		commit(
			`on: { push: { tags: ["v*"] } }\n${findBlock("docs/adopting.md", "outputs.decision == 'go'", "./deploy.sh")}`,
		);
		expect(await rehearse()).toEqual({ exit: 0, jobs: ["preflight: success", "deploy: success"] });
	}, 120_000);

	it("goes through a deploy by its own steps, which no rehearsal runs, and stops where they fail", async () => {
		commit(findBlock("actions/deploy/README.md", "operation: begin", "aws-actions/configure-aws-credentials"));
		expect(await rehearse()).toEqual({ exit: 0, jobs: ["preflight: success", "production: success"] });
		const failed = await rehearse("--stand-in", "aws-actions/amazon-ecs-deploy-task-definition=failure");
		expect(failed).toEqual({ exit: 1, jobs: ["preflight: success", "production: failure"] });
	}, 120_000);
});
