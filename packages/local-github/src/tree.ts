/** Finds the files that come with this code: in the source tree, or under `assets/` where the tree's parts are published in a package. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The nearest folder above that holds `path`, or whose `assets` does; a published package has no `node_modules`, their files lie under `vendor`. */
export function findRoot(path: string): string {
	for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
		for (const root of [folder, join(folder, "assets")]) if (existsSync(join(root, path))) return root;
		if (folder === dirname(folder))
			throw new Error(`${path} is neither above ${import.meta.dirname} nor in its assets`);
	}
}

/** A file of an installed package, such as `graphql/package.json`. */
export function findPackageFile(path: string): string {
	for (const folder of ["node_modules", "vendor"])
		try {
			return join(findRoot(join(folder, path)), folder, path);
		} catch {
			// The other folder is the last place.
		}
	throw new Error(`the package file ${path} is not installed`);
}
