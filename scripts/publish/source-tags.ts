/** Moves this repository's own v1.2 and v1 to a release, last of all. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { Publishing } from "./mirror.ts";
import { decideSourceTags } from "./plan.ts";
import { pushRefs, readRefs } from "./remote.ts";

const ATTEMPTS = 5;

/** Forward only, by compare-and-set; throws ActionableError when the release's own tag is elsewhere or a moving tag was set by hand. */
export async function moveSourceTags(publishing: Publishing, url: string): Promise<void> {
	const { git, source, write } = publishing;
	const { version, sha, folder } = source;
	for (let attempt = 1; ; attempt++) {
		const plan = decideSourceTags(version, sha, await readRefs(git, url, folder, publishing.pause));
		if (plan.moved !== undefined)
			throw new ActionableError({
				code: "tag-moved",
				message: `${version.tag} is at ${plan.moved}, but ${sha} was released; no tag was moved.`,
				hint: "A release tag never moves. Find out who moved it; release the new commit under a new version.",
			});
		if (plan.steps.length === 0 || publishing.dryRun) {
			for (const { ref, why } of plan.steps) write(`would set ${ref} to ${sha.slice(0, 12)} (${why})`);
			for (const { ref, why } of plan.kept) write(`keeps ${ref} (${why})`);
			if (plan.blocked.length > 0)
				throw new ActionableError({
					code: "conflict",
					message: `${plan.blocked.map(({ ref, why }) => `${ref} was not moved: ${why}`).join("; ")}.`,
					hint: "Put it on the release that it should name, or delete it, then run again.",
				});
			write(
				plan.steps.length > 0
					? "nothing was written (dry run)"
					: `the moving tags of ${version.tag} are as they should be`,
			);
			return;
		}
		const end = await pushRefs(git, { url, cwd: folder, commit: sha, steps: plan.steps });
		if (end.kind === "refused") throw end.error;
		if (end.kind === "set") for (const { ref, why } of plan.steps) write(`set ${ref} to ${sha.slice(0, 12)} (${why})`);
		if (attempt >= ATTEMPTS)
			throw new ActionableError({
				code: "conflict",
				message: `The tags could not be moved in ${ATTEMPTS} attempts: ${end.kind === "unclear" ? end.message : "what was set is not there"}.`,
				hint: "See what else moves them, then run again.",
			});
		if (end.kind === "unclear") await publishing.pause(attempt * 500);
	}
}
