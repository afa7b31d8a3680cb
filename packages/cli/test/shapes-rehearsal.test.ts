/** Four of the sixteen shapes from the clone to the first verdict: the commands that init names, typed as they stand, and their processor time. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../../../test/harness/command-line.ts";
import { measureShell } from "../../../test/harness/processor-time.ts";
import type { JsonDocument } from "../src/json-documents.ts";
// Also holds the bundles to their sources.
import "./command-line.ts";
import { makeShape, SHAPES } from "./repository-shapes.ts";

const folder = mkdtempSync(join(tmpdir(), "shapes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGE = join(import.meta.dirname, "../../../docs/performance.md");
/** Rows of the page: a repository, its commands, the seconds that were measured, the limit. */
const ROWS = [
	...readFileSync(PAGE, "utf8").matchAll(/^\| like ([a-z-]+)[^|]*\| (\d+) \| ([\d.]+) s \| (\d+) s \|$/gm),
].map(
	([, like = "", commands, measured, limit]) =>
		[like, { commands: Number(commands), measured: Number(measured), limit: Number(limit) }] as const,
);

/** Each command has a line of its own, indented. */
const listCommands = (next: readonly string[]) =>
	next.flatMap((line) => line.split("\n").flatMap((one) => (one.startsWith("    ") ? [one.trim()] : [])));

describe("from a clone to the first verdict", () => {
	it("is on the page for four shapes, below the limits", () => {
		expect(ROWS.map(([like]) => like).sort()).toEqual(["etcd", "pytest", "tokio", "yt-dlp"]);
		for (const [, { measured, limit }] of ROWS) expect(measured).toBeLessThan(limit / 2);
	});

	it.each(ROWS)(
		"a repository like %s takes as many commands as the page says",
		async (like, { commands, limit }) => {
			const shape = SHAPES.find((one) => one.like === like)!;
			const cwd = makeShape(folder, shape);
			const planned = await runCommandLine(["init", "--yes", "--json", "--dry-run"], { cwd, home: folder });
			const { next } = JSON.parse(planned.out) as JsonDocument<"init">;
			const named = listCommands(next);
			const setup = named.filter((line) => line.startsWith("alias "));
			const rest = named.filter((line) => !line.startsWith("alias "));
			const last = rest.findIndex((line) => line.startsWith("octoacme-release rehearse "));
			const lines = [...setup, "octoacme-release init --yes", ...rest.slice(0, last + 1)];
			expect(lines).toHaveLength(commands);
			expect(lines.at(-1)).toBe(`octoacme-release rehearse --tag ${shape.expected.next}`);

			const page = join(folder, `${like}.html`);
			const typed = [...lines.slice(0, -1), `${lines.at(-1)} --json --report ${page}`];
			const ran = measureShell(typed, { cwd, home: folder });
			expect(ran.exit, ran.err).toBe(0);
			process.stdout.write(`like ${like}: ${lines.length} commands, ${ran.seconds.toFixed(1)} s of processor time\n`);
			expect(ran.seconds).toBeLessThan(limit);
			const { releases } = JSON.parse(ran.out.slice(ran.out.indexOf("\n{\n") + 1)) as JsonDocument<"rehearse">;
			expect(releases[0]!.outcome).toMatch(/^The workflow ends green, but \d steps? would stop /);
			const jobs = releases[0]!.runs.at(-1)!.jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`);
			// Nothing is published on the first no-go, in advisory mode too.
			expect(jobs).toEqual(["Draft the notes: success", "Preflight: success", "publish: skipped"]);
		},
		240_000,
	);
});
