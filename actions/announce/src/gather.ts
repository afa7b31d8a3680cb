/** Reads what is announced and what was announced before: policy, release, its record, the receipts. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fetchDocument } from "@octoacme/shared/github/notes-document.ts";
import { resolveTag } from "@octoacme/shared/github/refs.ts";
import { chooseRelease, listReleases, type Release } from "@octoacme/shared/github/releases.ts";
import type { NotesDocument } from "@octoacme/shared/notes/document-shape.ts";
import { loadPolicy } from "@octoacme/shared/phase/load-policy.ts";
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
	const version = readVersion(inputs.version, policy.tag);
	const tagged = await resolveTag(github, version.tag);
	if (tagged !== undefined && inputs.sha !== undefined && tagged.sha !== inputs.sha)
		throw new ActionableError({
			code: "tag-moved",
			message: `The tag ${version.tag} points at ${tagged.sha} now; the input \`sha\` says ${inputs.sha}.`,
			hint: "Nothing was sent. Run preflight again for the commit that is to be released.",
		});
	const sha = tagged?.sha ?? inputs.sha;
	if (sha === undefined)
		throw new ActionableError({
			code: "not-found",
			message: `There is no tag ${version.tag} in ${github.owner}/${github.repo}.`,
			hint: "Push the tag, or correct the input `version`.",
		});
	const release = chooseRelease(releases, { tag: version.tag, sha });
	const [document, record] = await Promise.all([
		release === undefined ? undefined : fetchDocument(github, release, sha),
		readRecord(github, { sha, version: version.version, service: policy.service ?? null }),
	]);
	const own = record.entries.findLast(({ phase }) => phase === "announce");
	return {
		policy,
		version,
		sha,
		release,
		document,
		record,
		receipts: parseReceipts(own?.facts),
		isUnderWay: own?.decision === "announcing",
	};
}
