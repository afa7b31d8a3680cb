/** Which files `init` writes, each with its text and with why it is there; pure. */
import { renderTag } from "@octoacme/shared/release/version.ts";
import type { Versioning } from "@octoacme/shared/vocabulary.ts";
import type { Answers } from "./answers.ts";
import { renderHold, renderRollback } from "./dispatch-text.ts";
import { renderPolicy, versioningOf } from "./policy-text.ts";
import type { RepositoryFacts } from "./repository-facts.ts";
import { renderDrill, renderRelease } from "./workflow-text.ts";

export interface PlannedFile {
	readonly path: string;
	readonly text: string;
	readonly why: string;
}

/** planFiles: the policy first; `shipped` holds the workflow that is copied as it is. */
export function planFiles(
	answers: Answers,
	facts: RepositoryFacts,
	defaultBranch: string,
	shipped: { readonly signoff: string },
): readonly PlannedFile[] {
	const isService = answers.kind === "service";
	const services = facts.services.map(({ name }) => name);
	return [
		{
			path: ".github/release-policy.yml",
			text: renderPolicy(answers, facts, defaultBranch),
			why: "what a release must satisfy, who answers for what, and where it goes; read from the default branch",
		},
		{
			path: ".github/workflows/release.yml",
			text: renderRelease(answers, facts),
			why: isService
				? "runs when a release's tag is pushed: notes, preflight, each environment with verification, publication"
				: "runs when a release's tag is pushed: notes, preflight, publication",
		},
		{
			path: ".github/workflows/signoff.yml",
			text: shipped.signoff,
			why: "a signature as a comment on the release issue lets the release that waits go on",
		},
		...(isService
			? [
					{
						path: ".github/workflows/rollback.yml",
						text: renderRollback(services),
						why: "started by hand: brings the last known-good release back and runs the incident playbook",
					},
					{
						path: ".github/workflows/hold.yml",
						text: renderHold(services),
						why: "started by hand: holds every deploy to an environment, and lets them go on",
					},
				]
			: []),
		...(isService && answers.stagingUrl !== ""
			? [
					{
						path: ".github/workflows/drill.yml",
						text: renderDrill(services),
						why: "every Monday: rehearses the way back in staging and measures how long it takes",
					},
				]
			: []),
	];
}

/** The tag of the next release after the latest, in its form, else of the first. `today` is `YYYY-MM-DD`. */
export function suggestTag(answers: Answers, facts: RepositoryFacts, pattern: string, today: string): string {
	return renderTag(pattern, suggestVersion(facts.latestOf[pattern], versioningOf(pattern, answers, facts), today));
}

function suggestVersion(latest: string | undefined, versioning: Versioning, today: string): string {
	if (latest === undefined) {
		const [year, month] = today.split("-").map(Number);
		return versioning === "calver" ? `${year}.${month}.1` : "1.0.0";
	}
	const numbers = /^[\d.]+/.exec(latest)![0].split(".").filter(Boolean);
	// A date goes on where it ends; everything else with its second number.
	const at = versioning === "calver" ? numbers.length - 1 : 1;
	return numbers
		.slice(0, Math.max(at + 1, versioning === "semver" ? 3 : numbers.length))
		.map((text, index) => {
			if (index === at) return String(Number(text) + 1).padStart(text.length, "0");
			return index > at ? "0" : text;
		})
		.join(".");
}
