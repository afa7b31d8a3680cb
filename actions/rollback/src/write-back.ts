/** Writes back what became of a release: the bad GitHub Release says so, and `latest` is the good one again. */

import type { GitHub } from "@octoacme/shared/github/client.ts";
import { isNotFound } from "@octoacme/shared/github/failure.ts";
import { listReleases, RELEASE_BODY_LIMIT, updateRelease } from "@octoacme/shared/github/releases.ts";
import { type Incident, namePlace } from "@octoacme/shared/incident/incident.ts";
import { cutText, escapeMarkdown, inlineCode } from "@octoacme/shared/text/markdown.ts";
import * as z from "zod";

const BEGIN = "<!-- octoacme:fate:begin -->";
const END = "<!-- octoacme:fate:end -->";

/**
 * Twice is once; a release that is not on GitHub is left out. Only `latest` that points at the bad release is moved, and not while
 * another target of the environment runs that release.
 */
export async function markReleases(
	github: GitHub,
	incident: Incident,
	{ isHeldElsewhere }: { readonly isHeldElsewhere: boolean },
): Promise<void> {
	const { outcome, bad } = incident;
	if (bad === null || outcome.kind !== "rolled-back") return;
	const [releases, latest] = await Promise.all([listReleases(github), readLatestTag(github)]);
	const release = releases.find(({ tag, draft }) => tag === bad.tag && !draft);
	const good = releases.find(({ tag, draft, prerelease }) => tag === outcome.to.tag && !draft && !prerelease);
	if (release !== undefined) {
		const body = renderFate(release.body, namePlace(incident), incident.openedAt, outcome.to.tag);
		if (body !== release.body) await updateRelease(github, release, { body });
	}
	if (good !== undefined && latest === bad.tag && !isHeldElsewhere)
		await updateRelease(github, good, { make_latest: "true" });
}

/** The notes with what became of the release above them; an older word is replaced. */
function renderFate(body: string, environment: string, openedAt: string, use: string): string {
	const date = openedAt.slice(0, 10);
	const note = `${BEGIN}\n> [!WARNING]\n> Rolled back in ${escapeMarkdown(environment)} on ${date}, use ${inlineCode(use)}.\n${END}`;
	const text = body.replace(/\r\n/g, "\n");
	const from = text.indexOf(BEGIN);
	const to = text.indexOf(END, from);
	const rest = from < 0 || to < 0 ? text : text.slice(0, from) + text.slice(to + END.length).replace(/^\n+/, "");
	return cutText(`${note}\n\n${rest}`, RELEASE_BODY_LIMIT);
}

async function readLatestTag(github: GitHub): Promise<string | null> {
	try {
		return (await github.read("/repos/{owner}/{repo}/releases/latest", {}, z.object({ tag_name: z.string() })))
			.tag_name;
	} catch (thrown) {
		if (isNotFound(thrown)) return null;
		throw thrown;
	}
}
