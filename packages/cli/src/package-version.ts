/** The version of this package, from its own package.json. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Also from the bundle, which lies beside the same file. */
export function readPackageVersion(): string {
	const text = readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8");
	return (JSON.parse(text) as { version: string }).version;
}
