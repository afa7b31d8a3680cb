/** Sorts the test files by what they cost: `pure` ones start nothing, `spawned` ones start processes or servers, `slow` ones take minutes. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Matrices of faults, whole rehearsals, and random histories: a minute and more each. */
export const SLOW: readonly string[] = [
	"actions/announce/test/once.test.ts",
	"actions/deploy/test/bracket*.test.ts",
	"actions/*/test/faults.test.ts",
	"actions/release-notes/test/killed.test.ts",
	"actions/release-notes/test/whole-release.test.ts",
	"actions/verify/test/prometheus*.test.ts",
	"packages/cli/test/{journey,numberings,clones-rehearsal,hook-rehearsal,large-rehearsal}.test.ts",
	"packages/shared/test/notes/random-histories.test.ts",
	"test/act/*.test.ts",
	"test/{deploy-action,dispatch,growth,rehearsal}.test.ts",
	"test/examples/*.test.ts",
	"test/publish/release-*.test.ts",
	"test/stages.test.ts",
	"test/trust*.test.ts",
];

const ROOT = resolve(import.meta.dirname, "..");
const STARTS =
	/"node:(?:child_process|worker_threads|http|https|net|tls)"|"playwright-core"|\/harness\/action\.ts"|\/local-github\/server\.ts"|\/rehearsal\/(?:rehearse-\w+|run-release|runner\/run|shop\/stage)\.ts"/;

/** Paths below the repository's root, `slow` ones left out. */
export function listProject(name: "pure" | "spawned"): readonly string[] {
	const slow = new Set(globSync([...SLOW], { cwd: ROOT }));
	return globSync(["test/**/*.test.ts", "actions/*/test/**/*.test.ts", "packages/*/test/**/*.test.ts"], { cwd: ROOT })
		.filter((path) => !path.includes("node_modules") && !slow.has(path))
		.filter((path) => startsSomething(join(ROOT, path)) === (name === "spawned"));
}

const known = new Map<string, boolean>();

/** By its own imports and those of the test files that it imports; what the product starts when it is called does not count. */
function startsSomething(file: string): boolean {
	const before = known.get(file);
	if (before !== undefined) return before;
	known.set(file, false);
	const source = readFileSync(file, "utf8").replace(/^import type[^;]*;/gm, "");
	const followed = [...source.matchAll(/^(?:import|export)[^;]*?from "(\.[^"]+)"/gms)]
		.map(([, path]) => resolve(dirname(file), path!))
		.filter((path) => path.includes("/test/") && existsSync(path));
	const starts = STARTS.test(source) || followed.some(startsSomething);
	known.set(file, starts);
	return starts;
}
