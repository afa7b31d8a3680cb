/**
 * Takes each protection of docs/security.md out of a copy of the sources and runs the test that the page names for it: the test
 * must fail. `npm run protections` tries all; arguments are texts of which one must occur in what is tried.
 */
import { spawnSync } from "node:child_process";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { Protection } from "./protection.ts";
import { PROTECTIONS } from "./table.ts";

const root = resolve(import.meta.dirname, "../..");
const words = process.argv.slice(2);
const chosen = PROTECTIONS.filter(
	({ threat, file, from }) => words.length === 0 || words.some((word) => `${threat} ${file} ${from}`.includes(word)),
);

/** The files of the work tree and its bundles, over the packages that are installed here. */
function copySources(folder: string): void {
	for (const name of readdirSync(root)) {
		if ([".git", "node_modules", ".cases", ".scratch", "rehearsal-report"].includes(name)) continue;
		cpSync(join(root, name), join(folder, name), { recursive: true, verbatimSymlinks: true });
	}
	const own = join(folder, "node_modules/@octoacme");
	mkdirSync(own, { recursive: true });
	for (const name of readdirSync(join(root, "node_modules")))
		if (name !== "@octoacme") symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
	// Relative links lead to the packages of the copy.
	cpSync(join(root, "node_modules/@octoacme"), own, { recursive: true, verbatimSymlinks: true });
}

/** Exit code, and what was printed. */
function run(folder: string, program: string, ...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8" });
	return { status, output: stripVTControlCharacters(`${stdout}${stderr}`) };
}

function runTest(folder: string, { test, title }: Protection) {
	const only = title === undefined ? [] : ["-t", title];
	const vitest = join(root, "node_modules/vitest/vitest.mjs");
	return run(folder, process.execPath, vitest, "run", test, ...only, "--maxWorkers=1", "--reporter=dot");
}

/** How the test ends without the protection, which has to be that some of it fails. */
function tryWithout(folder: string, protection: Protection): { readonly isHeld: boolean; readonly seen: string } {
	const { file, from, to, bundles = [] } = protection;
	const path = join(folder, file);
	const source = readFileSync(path, "utf8");
	writeFileSync(
		path,
		source.replace(from, () => to),
	);
	try {
		if (bundles.length > 0 && run(folder, process.execPath, "scripts/build.ts", ...bundles).status !== 0)
			return { isHeld: false, seen: "was not built" };
		const { status, output } = runTest(folder, protection);
		if (process.env["SHOW_OUTPUT"] === "1") console.log(output);
		// A bundle that the table does not name was not built: its test fails whatever the line does.
		if (output.includes("is not what its sources make")) return { isHeld: false, seen: "needs further bundles" };
		const [, failed] = /Tests\s+(\d+) failed/.exec(output) ?? [];
		if (failed !== undefined) return { isHeld: true, seen: `${failed} failed` };
		return { isHeld: false, seen: status === 0 && /Tests\s+\d+ passed/.test(output) ? "NONE FAILED" : "did not run" };
	} finally {
		writeFileSync(path, source);
		for (const name of bundles) restoreBundle(folder, name);
	}
}

/** What was built without a protection would be out of date for the next one. */
function restoreBundle(folder: string, name: string): void {
	const dist = name === "cli" ? "packages/cli/dist" : `actions/${name}/dist`;
	rmSync(join(folder, dist), { recursive: true, force: true });
	cpSync(join(root, dist), join(folder, dist), { recursive: true });
}

const folder = mkdtempSync(join(tmpdir(), "protections-"));
let left = 0;
try {
	copySources(folder);
	for (const protection of chosen) {
		const { isHeld, seen } = tryWithout(folder, protection);
		if (!isHeld) left += 1;
		const { test, file, threat, from } = protection;
		console.log([seen, test, file, `${threat}: ${from.split("\n")[0]!.trim()}`].join("\t"));
	}
	console.log(`${chosen.length - left} of ${chosen.length} protections are held by a test that fails without them.`);
} finally {
	if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}
process.exitCode = left === 0 ? 0 : 1;
