/** Which files `init` writes, each with its text and with why it is there; pure. */
import { renderTag } from "@octoacme/shared/release/version.ts";
import type { Versioning } from "@octoacme/shared/vocabulary.ts";
import { DEPLOY_ACTION_FILE } from "../ci/deploy-action.ts";
import type { Answers } from "./answers.ts";
import { renderHold, renderRollback } from "./dispatch-text.ts";
import { renderPolicy, versioningOf } from "./policy-text.ts";
import { listReleased } from "./released.ts";
import type { RepositoryFacts } from "./repository-facts.ts";
import { renderStagedRelease, type StagedRelease } from "./staged-text.ts";
import { nameStages } from "./stages.ts";
import { listTagFilters, renderDrill, renderRelease } from "./workflow-text.ts";

export interface PlannedFile {
	readonly path: string;
	readonly text: string;
	readonly why: string;
}

/** A policy that is there already, whose environments are more than staging and production. */
export interface Chain extends Pick<StagedRelease, "environments" | "deployWith"> {
	readonly policyText: string;
}

interface Shipped {
	/** The workflow that is copied as it is. */
	readonly signoff: string;
	readonly chain?: Chain;
	/** Whether a file of the repository's own has this path, which is left alone: ours gets another name. */
	readonly isTaken?: (path: string) => boolean;
}

/** The policy first. */
export function planFiles(
	answers: Answers,
	facts: RepositoryFacts,
	defaultBranch: string,
	shipped: Shipped,
): readonly PlannedFile[] {
	const { chain } = shipped;
	const workflow = (name: string) => chooseWorkflowPath(name, shipped.isTaken);
	const isService = answers.kind === "service" || chain !== undefined;
	return [
		{
			path: ".github/release-policy.yml",
			text: chain?.policyText ?? renderPolicy(answers, facts, defaultBranch),
			why:
				chain === undefined
					? "what a release must satisfy, who answers for what, and where it goes; read from the default branch"
					: "kept as it is: the workflow below follows its environments, their order and their targets",
		},
		{
			path: workflow("release"),
			text:
				chain === undefined
					? renderRelease(answers, facts)
					: renderStagedRelease({ ...chain, mode: answers.mode, tagFilters: listTagFilters(answers, facts) }),
			why: isService
				? "runs when a release's tag is pushed: notes, preflight, each environment with verification, publication"
				: "runs when a release's tag is pushed: notes, preflight, publication",
		},
		{
			path: workflow("signoff"),
			text: shipped.signoff,
			why: "a signature in a comment on the release issue lets a waiting release go on",
		},
		...(isService ? planServiceFiles(answers, facts, chain, workflow) : []),
	];
}

function planServiceFiles(
	answers: Answers,
	facts: RepositoryFacts,
	chain: Chain | undefined,
	workflow: (name: string) => string,
): readonly PlannedFile[] {
	const services = listReleased(answers, facts).map(({ name }) => name);
	const stages = nameStages(answers, facts);
	const { deployHook } = facts;
	return [
		...((chain ?? stages).deployWith === "action" && deployHook.kind === "steps" && !facts.hasDeployAction
			? [
					{
						path: DEPLOY_ACTION_FILE,
						text: deployHook.text,
						why:
							deployHook.refusals.length === 0
								? `deploys, rolls back and drills: the steps of ${deployHook.from.join(" and ")}`
								: `fails until you write the deployment there: ${deployHook.from.join(" and ")} could not be taken over`,
					},
				]
			: []),
		{
			path: workflow("rollback"),
			text: renderRollback(services, chain ?? { environments: [], ...stages }),
			why: "started by hand: brings the last known-good release back and runs the incident playbook",
		},
		{
			path: workflow("hold"),
			text: renderHold(services, stages.production),
			why: "started by hand: holds every deploy to an environment, and lets them go on",
		},
		...(stages.staging !== null && chain === undefined
			? [
					{
						path: workflow("drill"),
						text: renderDrill(services, stages),
						why: "every Monday: rehearses a rollback in staging and measures how long it takes",
					},
				]
			: []),
	];
}

/** Ours stands beside a workflow of the same name, and never in its place. */
function chooseWorkflowPath(name: string, isTaken: Shipped["isTaken"] = () => false): string {
	const path = `.github/workflows/${name}.yml`;
	return isTaken(path) ? `.github/workflows/octoacme-${name}.yml` : path;
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
