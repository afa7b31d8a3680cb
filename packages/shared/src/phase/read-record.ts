/** Reads the release record from where people look: our check runs on the commit. */
import { type CheckRun, listCheckRuns } from "../github/check-runs.ts";
import type { GitHub } from "../github/client.ts";
import { GITHUB_ACTIONS_APP } from "../github/workflow-runs.ts";
import { headOf, orderChain } from "../record/chain.ts";
import type { RecordEntry } from "../record/entry.ts";
import { decodeRecord } from "../record/machine-part.ts";

export interface ReleaseRecord {
	/** In the order of their links. */
	readonly entries: readonly RecordEntry[];
	readonly head: RecordEntry | null;
	/** Our check runs on the commit, whether or not they carry an entry. */
	readonly checkRuns: readonly CheckRun[];
}

/** A check run that our actions post under: `octoacme/<phase>`, by the app that workflows post as. */
function isOurs(run: CheckRun): boolean {
	return run.name.startsWith("octoacme/") && run.app === GITHUB_ACTIONS_APP;
}

/** The entries of one version (and service) on the commit; a pasted or broken machine part is no entry. */
export async function readRecord(
	github: GitHub,
	release: { readonly sha: string; readonly version: string; readonly service: string | null },
): Promise<ReleaseRecord> {
	const checkRuns = (await listCheckRuns(github, release.sha, { withWorkflows: false, filter: "all" })).filter(isOurs);
	const entries = checkRuns.flatMap(({ text }) => {
		const decoded = decodeRecord(text);
		if (!decoded.ok) return [];
		const { entry } = decoded;
		const same = entry.sha === release.sha && entry.version === release.version && entry.service === release.service;
		return same ? [entry] : [];
	});
	return { entries: orderChain(entries), head: headOf(entries), checkRuns };
}
