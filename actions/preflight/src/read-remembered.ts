/** Reports that an earlier preflight of the same commit judged, for a run that has no evidence folder of its own. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { readRecord } from "@octoacme/shared/phase/read-record.ts";
import { hashEntry, type RecordEntry } from "@octoacme/shared/record/entry.ts";
import type { PreflightFacts, ReportFact } from "@octoacme/shared/requirements/facts.ts";
import { digestOf } from "@octoacme/shared/text/canonical.ts";
import { REPORTS } from "./read-evidence.ts";

/**
 * From the release's record on the commit, newest first. A comment starts a run that builds and measures
 * nothing; the run that it lets go on judges again with reports of its own, so nothing is deployed on remembered ones alone.
 */
export async function readRememberedReports(
	github: GitHub,
	release: { readonly sha: string; readonly version: string; readonly service: string | null },
): Promise<PreflightFacts["reports"]> {
	const { entries } = await readRecord(github, release);
	return selectReports(entries);
}

/** Those of the newest whole preflight entry that kept its facts. */
function selectReports(entries: readonly RecordEntry[]): PreflightFacts["reports"] {
	const kept = [...entries]
		.sort((a, b) => b.at.localeCompare(a.at))
		.find(
			(entry) =>
				entry.phase === "preflight" &&
				"facts" in entry &&
				hashEntry(entry) === entry.hash &&
				digestOf(entry.facts) === entry.factsDigest,
		);
	const { facts } = (kept?.facts ?? {}) as { facts?: { reports?: Readonly<Record<string, ReportFact>> } };
	return Object.fromEntries(
		REPORTS.flatMap((name) => {
			const report = facts?.reports?.[name];
			return report === undefined ? [] : [[name, report]];
		}),
	);
}
