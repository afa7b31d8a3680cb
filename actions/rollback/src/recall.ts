/** What the release record says of a failure that the caller had no word of: a job's output with a secret's text in it never arrives. */
import { describeError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import type { FailedEvidence, Incident } from "@octoacme/shared/incident/incident.ts";
import { readRecord } from "@octoacme/shared/phase/read-record.ts";
import type { Log } from "@octoacme/shared/process/log.ts";
import type { RecordEntry } from "@octoacme/shared/record/entry.ts";

/** Decisions after which nothing has to be explained. */
const GOOD = new Set(["healthy", "deployed"]);

type Kept = Pick<RecordEntry, "phase" | "environment" | "decision" | "reason" | "reasons">;

/** What the newest word of deploy and verify about an environment, or one target of it, says failed; undefined when it is a good one, or none. */
export function selectEvidence(
	entries: readonly Kept[],
	environment: string,
): { readonly reason: string; readonly evidence: readonly FailedEvidence[] } | undefined {
	const newest = entries.findLast(
		({ phase, environment: where }) =>
			(phase === "verify" || phase === "deploy") &&
			// A deploy to one target of an environment is recorded as `<environment>/<target>`.
			(where === environment || where?.startsWith(`${environment}/`) === true),
	);
	if (newest === undefined || GOOD.has(newest.decision)) return undefined;
	const [said = "", ...signals] = newest.reasons;
	const evidence = signals.flatMap((line): FailedEvidence[] => {
		const at = line.indexOf(": ");
		const value = line.slice(at + 2);
		if (at < 1 || (newest.phase === "deploy" && /^ok(?: |$)/.test(value))) return [];
		return [{ what: line.slice(0, at), value: value.slice(0, 500), expected: "", query: "", link: "" }];
	});
	return {
		reason: (said || `${newest.phase} said ${newest.decision}: ${newest.reason}`).slice(0, 500),
		evidence: evidence.slice(0, 20),
	};
}

/** The incident with what the record says of its release; `reason` stays when somebody gave one. A record that cannot be read is a warning. */
export async function recallEvidence(
	github: GitHub,
	log: Log,
	incident: Incident,
	{ target, isReasonGiven }: { readonly target: string | null; readonly isReasonGiven: boolean },
): Promise<Incident> {
	if (incident.bad === null) return incident;
	const { sha, version } = incident.bad;
	try {
		const { entries } = await readRecord(github, { sha, version, service: incident.service });
		const { environment } = incident;
		const found = selectEvidence(entries, target === null ? environment : `${environment}/${target}`);
		if (found === undefined) return incident;
		if (isReasonGiven) return { ...incident, evidence: found.evidence };
		const { reason, evidence } = found;
		const timeline = incident.timeline.map(({ at, what }) => ({
			at,
			what: what.endsWith(`: ${incident.reason}`) ? `${what.slice(0, -incident.reason.length)}${reason}` : what,
		}));
		return { ...incident, evidence, reason, timeline };
	} catch (thrown) {
		log.warning(`What failed could not be read from the release record: ${describeError(thrown)}`);
		return incident;
	}
}
