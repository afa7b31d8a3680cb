/** Four of the sixteen shapes from the clone to the first verdict, with the built command line: init, commit, check, rehearse. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { git, runCommandLine } from "../../../test/harness/command-line.ts";
// Also holds the bundles to their sources.
import "./command-line.ts";
import { makeShape, SHAPES } from "./repository-shapes.ts";

const folder = mkdtempSync(join(tmpdir(), "shapes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(
	SHAPES.filter(({ like }) => ["etcd", "tokio", "pytest", "yt-dlp"].includes(like)).map(
		(shape) => [shape.like, shape] as const,
	),
)(
	"a repository like %s gets its first verdict in three commands and a commit",
	async (_, shape) => {
		const cwd = makeShape(folder, shape);
		const run = (...args: readonly string[]) => runCommandLine(args, { cwd, home: folder });
		expect((await run("init", "--yes")).exit).toBe(0);
		git(cwd, "add", ".");
		git(cwd, "commit", "--quiet", "--message", "ci: release with OctoAcme Release Actions");
		expect((await run("check", "--offline")).exit).toBe(0);
		const page = join(folder, `${shape.like}.html`);
		const ran = await run("rehearse", "--tag", shape.expected.next, "--json", "--report", page);
		const { releases } = JSON.parse(ran.out) as {
			releases: [{ outcome: string; runs: { jobs: { name: string; conclusion: string }[] }[] }];
		};
		expect(ran.exit).toBe(0);
		expect(releases[0].outcome).toMatch(/^The workflow ends green, but \d steps? would stop /);
		const jobs = releases[0].runs.at(-1)!.jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`);
		// Nothing is published on the first no-go, in advisory mode too.
		expect(jobs).toEqual(["Draft the notes: success", "Preflight: success", "publish: skipped"]);
	},
	120_000,
);
