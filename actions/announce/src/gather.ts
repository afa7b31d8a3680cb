/** Reads what is announced and what was announced before: policy, release, its record, the receipts. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fetchDocument } from "@octoacme/shared/github/notes-document.ts";
import { resolveTag } from "@octoacme/shared/github/refs.ts";
import { chooseRelease, listReleases, type Release } from "@octoacme/shared/github/releases.ts";
import type { NotesDocument } from "@octoacme/shared/notes/document-shape.ts";
import { checkEnvironment, loadPolicy } from "@octoacme/shared/phase/load-policy.ts";
import { type ReleaseRecord, readRecord } from "@octoacme/shared/phase/read-record.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { type ReleaseVersion, readVersion } from "@octoacme/shared/release/version.ts";
import type { AnnounceInputs } from "./inputs.ts";
import { type KeptReceipt, parseReceipts } from "./plan.ts";

export interface AnnounceFacts {
	readonly policy: Policy;
	readonly version: ReleaseVersion;
	readonly sha: string;
	readonly release: Release | undefined;
	/** Undefined: the release was not made by release-notes. */
	readonly document: NotesDocument | undefined;
	readonly record: ReleaseRecord;
	readonly receipts: readonly KeptReceipt[];
	/** The newest entry says that messages are leaving: by a run that goes on, or by one that was cut off. */
	readonly isUnderWay: boolean;
}

/** Throws for what makes the question void: no commit, a moved tag, a bad policy. */
export async function gather(github: GitHub, inputs: AnnounceInputs): Promise<AnnounceFacts> {
	const [policy, releases] = await Promise.all([loadPolicy(github, inputs), listReleases(github)]);
	checkEnvironment(policy, inputs.environment);
	const version = readVersion(inputs.version, policy.tag);
	const sha = (await readTag(github, version.tag, inputs.sha)) ?? inputs.sha;
	if (sha === undefined)
		throw new ActionableError({
			code: "not-found",
			message: `There is no tag ${version.tag} in ${github.owner}/${github.repo}.`,
			hint: "Push the tag, or correct the input `version`.",
		});
	const release = chooseRelease(releases, { tag: version.tag, sha });
	const [document, sent] = await Promise.all([
		release === undefined ? undefined : fetchDocument(github, release, sha),
		readSent(github, { sha, version: version.version, service: policy.service ?? null }),
	]);
	return { policy, version, sha, release, document, ...sent };
}

/** What was sent, and where the tag points, as they are now: another run may have announced since the facts were read. */
export async function gatherAgain(github: GitHub, facts: AnnounceFacts): Promise<AnnounceFacts> {
	const { policy, version, sha } = facts;
	const [sent] = await Promise.all([
		readSent(github, { sha, version: version.version, service: policy.service ?? null }),
		readTag(github, version.tag, sha),
	]);
	return { ...facts, ...sent };
}

/** The commit of the tag, undefined without one; throws `tag-moved` where it is not the `expected` one. */
async function readTag(github: GitHub, tag: string, expected: string | undefined): Promise<string | undefined> {
	const tagged = await resolveTag(github, tag);
	if (tagged !== undefined && expected !== undefined && tagged.sha !== expected)
		throw new ActionableError({
			code: "tag-moved",
			message: `The tag ${tag} points at ${tagged.sha} now, not at ${expected}.`,
			hint: "Nothing was sent. Run preflight again for the commit that is to be released.",
		});
	return tagged?.sha;
}

async function readSent(
	github: GitHub,
	release: Parameters<typeof readRecord>[1],
): Promise<Pick<AnnounceFacts, "record" | "receipts" | "isUnderWay">> {
	const record = await readRecord(github, release);
	const own = record.entries.findLast(({ phase }) => phase === "announce");
	return { record, receipts: parseReceipts(own?.facts), isUnderWay: own?.decision === "announcing" };
}
