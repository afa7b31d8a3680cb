/** Which workflow files have a part in a release: those that call ours, those whose checks are required, and what these call; pure. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { readLocalPath, type WorkflowDocument } from "../ci/workflow-document.ts";
import type { Finding } from "./finding.ts";

/** Paths. A file that is no YAML at all may be any, and counts. */
export function listReleaseFiles(
	paths: readonly string[],
	documents: readonly WorkflowDocument[],
	policies: readonly Policy[],
): ReadonlySet<string> {
	const required = policies.flatMap(({ checks }) => (checks ?? []).flatMap(({ workflow }) => workflow ?? []));
	const found = new Set([
		...paths.filter((path) => !documents.some((document) => document.path === path)),
		...documents.filter(({ isOurs, path }) => isOurs || required.includes(path)).map(({ path }) => path),
	]);
	// A file that is added while the set is walked is walked too.
	for (const path of found)
		for (const job of Object.values(documents.find((document) => document.path === path)?.jobs ?? {})) {
			const called = readLocalPath(job["uses"]);
			if (called !== undefined && paths.includes(called)) found.add(called);
		}
	return found;
}

/** What is wrong with a file that has no part in a release stops none. */
export function easeFindings(findings: readonly Finding[], releaseFiles: ReadonlySet<string>): readonly Finding[] {
	return findings.map((finding) =>
		finding.file === null || releaseFiles.has(finding.file) || finding.severity !== "error"
			? finding
			: {
					...finding,
					severity: "note",
					what: `${finding.what.replace(/[^.]$/, "$&.")} The file has no part in a release.`,
				},
	);
}
