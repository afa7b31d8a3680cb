/** Lets a test run a bundle only while it is what its sources make. */
import { listActions, root } from "../../scripts/action-contract.ts";
import { findStaleSource } from "../../scripts/bundle-sources.ts";

const current = new Set<string>();

/** Throws for a bundle that is older than its sources. `folders` are relative to the root; without any, those of all actions. */
export function requireCurrentBundles(...folders: readonly string[]): void {
	for (const folder of folders.length > 0 ? folders : listActions().map((name) => `actions/${name}`)) {
		if (current.has(folder)) continue;
		const stale = findStaleSource(root, folder);
		if (stale !== undefined)
			throw new Error(`${folder}/dist is not what its sources make: ${stale}. Run \`npm run build\`.`);
		current.add(folder);
	}
}
