/** zizmor on every workflow and action.yml that we run, ship or show, where it is installed (CI installs it). */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isWorkflow, listFiles, listWorkflows, ROOT, readAllBlocks } from "./pages/blocks.ts";
import { KINDS, writeWorkflows } from "./pages/written.ts";

const installed = spawnSync("zizmor", ["--version"], { encoding: "utf8" }).status === 0;
if (!installed) console.warn("zizmor is not installed: workflows were not audited (pip install zizmor==1.32.0)");

const folder = mkdtempSync(join(tmpdir(), "octoacme-zizmor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Finding {
	readonly ident: string;
	readonly desc: string;
	readonly ignored: boolean;
	readonly locations: readonly {
		readonly symbolic: { readonly key: { readonly Local?: { readonly verbatim_path: string } } };
		readonly concrete: { readonly location: { readonly start_point: { readonly row: number } } };
	}[];
}

/** What zizmor finds in files, without the network; a file it cannot read is an error. */
function audit(config: string, files: readonly string[]): string[] {
	const run = spawnSync(
		"zizmor",
		["--offline", "--quiet", "--no-progress", "--strict-collection", "--format", "json", "--config", config, ...files],
		{ cwd: ROOT, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
	);
	if (run.stdout.trim() === "") throw new Error(`zizmor said nothing: ${run.stderr}`);
	return (JSON.parse(run.stdout) as Finding[])
		.filter(({ ignored }) => !ignored)
		.map(({ ident, desc, locations }) => {
			const place = locations[0];
			const row = place?.concrete.location.start_point.row ?? 0;
			return `${place?.symbolic.key.Local?.verbatim_path}:${row + 1} ${desc} [${ident}]`;
		});
}

describe.runIf(installed)("zizmor", () => {
	it("finds nothing in the workflows and actions that we run and ship", () => {
		const files = [...listWorkflows(), ...listFiles("actions/*/action.yml")].filter(
			(path) => !path.includes("/shop/files/"),
		);
		expect(files.length).toBeGreaterThan(8);
		expect(audit(".github/zizmor.yml", files)).toEqual([]);
	});

	it("finds nothing in the workflows that the docs show", () => {
		// The sample repository of the rehearsal is read like a page.
		const sample = listFiles("*.yml").filter((path) => /\/shop\/files\/.github\/workflows\//.test(path));
		expect(sample.length).toBeGreaterThan(0);
		const shown = readAllBlocks().filter(({ language, text }) => language === "yaml" && isWorkflow(text));
		const workflows = join(folder, ".github/workflows");
		mkdirSync(workflows, { recursive: true });
		const files = shown.map(({ page, line, text }) => {
			const name = /^name: *(\S.*)$/m.exec(text)?.[1]?.toLowerCase().replaceAll(/\W+/g, "-") ?? `line-${line}`;
			const path = join(workflows, `${page.replaceAll("/", "-")}.${name}.yml`);
			writeFileSync(path, text);
			return path;
		});
		expect(files.length).toBeGreaterThan(3);
		expect(audit("test/shown-zizmor.yml", [...sample, ...files])).toEqual([]);
	});

	it.each(Object.keys(KINDS))("finds nothing in what init writes for a %s", (kind) => {
		const files = writeWorkflows(join(folder, "init"), kind);
		expect(files.length).toBeGreaterThan(1);
		expect(audit(".github/zizmor.yml", files)).toEqual([]);
	});

	it("would find a value of somebody else's in a script, and an action that is not pinned", () => {
		const path = join(folder, "wrong.yml");
		writeFileSync(
			path,
			"on: issues\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: somebody/thing@main\n      - run: echo ${{ github.event.issue.title }}\n",
		);
		const found = audit(".github/zizmor.yml", [path]).join("\n");
		expect(found).toContain("template-injection");
		expect(found).toContain("unpinned-uses");
	});
});
