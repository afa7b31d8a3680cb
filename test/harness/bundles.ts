/** Lets a test run a bundle only while it is what its sources make. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { listActions, root } from "../../scripts/action-contract.ts";
import { findStaleSource } from "../../scripts/bundle-sources.ts";

const current = new Set<string>();

/** Throws for a bundle that is older than its sources. `folders` are relative to the root; without any, those of all actions. */
export function requireCurrentBundles(...folders: readonly string[]): void {
	// The command line takes what lies there for what it was published with: actions of the day when it was packed.
	if (existsSync(join(root, "packages/cli/assets")))
		throw new Error("packages/cli/assets is left of an earlier packing. Remove it.");
	for (const folder of folders.length > 0 ? folders : listActions().map((name) => `actions/${name}`)) {
		if (current.has(folder)) continue;
		const stale = findStaleSource(root, folder);
		if (stale !== undefined)
			throw new Error(`${folder}/dist is not what its sources make: ${stale}. Run \`npm run build\`.`);
		current.add(folder);
	}
}
