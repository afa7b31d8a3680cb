/** Reads what the software bill of materials is decided from, at the released commit. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { Git } from "./git.ts";
import { decideSbom, type LockedPackage } from "./sbom.ts";
import { listTree, type Source } from "./source.ts";

export const SBOM_FILE = "sbom.cdx.json";

/** CycloneDX as JSON text; throws ActionableError when a bundle holds what package-lock.json does not. */
export async function readSbom(git: Git, source: Source): Promise<string> {
	const entries = await listTree(git, source, "actions/", "packages/cli/dist/", "package-lock.json");
	const readJson = async (blob: string) =>
		JSON.parse(await git.must(["cat-file", "blob", blob], { cwd: source.folder })) as {
			readonly packages?: Readonly<Record<string, unknown>>;
		};
	const bundles = new Map<string, Readonly<Record<string, string>>>();
	let lock: Readonly<Record<string, LockedPackage>> = {};
	for (const { path, blob } of entries) {
		const name = /^(?:actions|packages)\/([^/]+)\/dist\/sources\.json$/.exec(path)?.[1];
		if (name !== undefined) bundles.set(name, ((await readJson(blob)).packages ?? {}) as Record<string, string>);
		else if (path === "package-lock.json")
			lock = ((await readJson(blob)).packages ?? {}) as Record<string, LockedPackage>;
	}
	const seconds = Number(source.date.split(" ")[0]);
	const { address, sha } = source;
	const decision = decideSbom({ version: source.version.version, sha, seconds, address, bundles, lock });
	if (decision.ok) return `${JSON.stringify(decision.document, undefined, "\t")}\n`;
	throw new ActionableError({
		code: "invalid-input",
		message: `The bill of materials can't be made: ${decision.problems.join("; ")}.`,
		hint: "Run `npm ci` and `npm run build`, commit, and release that under a new version.",
	});
}
