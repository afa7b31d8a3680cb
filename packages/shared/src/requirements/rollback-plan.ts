/** The rollback contract: a plan at the commit that names a release which exists, was verified and can be brought back, and the drills that the policy asks for. */

import { type DrillVerdict, judgeDrill, readDrills } from "../incident/drill.ts";
import type { Environment } from "../policy/schema.ts";
import { type DeployedRelease, type EnvironmentHistory, readHistory } from "../release/history.ts";
import { isProduction } from "../release/production.ts";
import { parseTag, parseVersion } from "../release/version.ts";
import { renderDuration } from "../text/duration.ts";
import { listFirst } from "../text/plural.ts";
import { findSection, hasTemplateText, readSections } from "./document-text.ts";
import type { PreflightFacts } from "./facts.ts";
import {
	type JudgeContext,
	type MachineVerdict,
	type Requirement,
	readListSetting,
	readTextSetting,
	unreadable,
} from "./requirement.ts";

/** Where the plan lies unless `settings.file` says otherwise. */
export const ROLLBACK_FILE = "docs/rollback-plan.md";
const NOTHING_VERIFIED = "No release was verified yet: sign, with what is to be done instead as the reason.";
const HEADINGS = ["Target", "Steps", "Contact"];

export const rollbackPlan: Requirement = {
	id: "rollback-plan",
	title: "Rollback / mitigation plan",
	guide: { line: 21, text: "Rollback / mitigation plan documented" },
	why: "The way back must be known before it is needed, at three in the morning.",
	wants: ["files", "deployments", "tags"],
	signatureOnly: false,
	excludesAuthors: false,
	judge: (facts, context) => {
		const plan = judgePlan(facts, context);
		const drills = judgeDrills(facts, context);
		// A signature can stand for the plan, never for a rehearsal that the policy asks for: the worse of both decides.
		if (plan.verdict === "fail") return plan;
		if (drills === null) {
			// What is not known must not become signable because the plan is wanting too.
			if (plan.verdict !== "pending" || facts.release.previous === null || facts.deployments.ok) return plan;
			const unread = unreadable("The deployments", facts.deployments.failure);
			return { ...unread, explanation: `${unread.explanation} ${plan.explanation}` };
		}
		return plan.verdict === "pass" ? drills : { ...drills, explanation: `${drills.explanation} ${plan.explanation}` };
	},
};

const judgePlan: Requirement["judge"] = (facts, { policy, rule, changes }) => {
	const path = readTextSetting(rule, "file", ROLLBACK_FILE);
	const file = facts.files[path];
	if (file !== undefined && !file.ok) return unreadable(`The file ${path}`, file.failure);
	const headings = readListSetting(rule, "headings", HEADINGS);
	const remedy = {
		who: rule.role,
		what: `Complete \`${path}\` (sections ${headings.join(", ")}), or sign, with what is to be done instead as the reason.`,
	};
	const judged = (verdict: MachineVerdict["verdict"], explanation: string): MachineVerdict => ({
		verdict,
		explanation,
		evidence: file?.ok && file.value !== null ? [{ label: path, url: "" }] : [],
		...(verdict === "pass" ? {} : { remedy }),
	});
	if (file === undefined || file.value === null) return judged("pending", `There is no ${path} at this commit.`);
	const sections = readSections(file.value);
	const empty = headings.filter((heading) => isEmpty(findSection(sections, heading)));
	if (empty.length > 0) return judged("pending", `${path} says nothing under ${listFirst(empty)}.`);
	if (hasTemplateText(file.value)) return judged("fail", `${path} still holds template text.`);
	if (changes.schema.state === "unknown")
		return judged("unknown", `Whether the schema changes is not known: ${changes.schema.why}.`);
	if (changes.schema.state === "present" && isNothing(findSection(sections, "migration")))
		return judged(
			"pending",
			`The schema changes (${listFirst(changes.schema.because.map(({ value }) => value))}), but ${path} has no section "Migration" that says how the old release runs on it; forward-only must be signed.`,
		);
	const environments = policy.environments.filter(isProduction);
	const commandless = environments.filter(({ rollback, deploy }) => rollback === undefined && deploy === undefined);
	const needsCommand = readTextSetting(rule, "command", "policy") !== "input";
	if (environments.length === 0) return judged("pending", "The policy has no production environment to bring back.");
	if (needsCommand && commandless.length > 0)
		return judged(
			"pending",
			`The policy configures no rollback (or deploy) command for ${listFirst(commandless.map(({ name }) => name))}.`,
		);
	if (facts.release.previous === null)
		return judged("pass", `${path} is complete; a first release has nothing to go back to.`);
	if (!facts.deployments.ok) return unreadable("The deployments", facts.deployments.failure);
	const deployments = facts.deployments.value;
	const histories = environments
		.flatMap(listPlaces)
		.map(({ environment, target }) =>
			readHistory(deployments, { environment, target, service: policy.service ?? null }),
		);
	const section = findSection(sections, headings[0] ?? "target") ?? "";
	const target = judgeTarget({ facts, pattern: policy.tag, path, section, histories });
	const verdict = judged(target.verdict, target.explanation);
	return target.isNothingVerified ? { ...verdict, remedy: { who: rule.role, what: NOTHING_VERIFIED } } : verdict;
};

/** Null: the policy asks for no drill, or each is young and fast enough. A first release has nothing to rehearse with. */
function judgeDrills(facts: PreflightFacts, { policy, rule }: JudgeContext): MachineVerdict | null {
	const asked = policy.environments.flatMap((environment) => {
		const { drill } = environment;
		return drill === undefined ? [] : listPlaces(environment).map((place) => ({ ...place, drill }));
	});
	if (asked.length === 0 || facts.release.previous === null) return null;
	if (!facts.deployments.ok) return unreadable("The deployments, which hold the drills,", facts.deployments.failure);
	const deployments = facts.deployments.value;
	const unmet = asked.flatMap(({ name, environment, target, drill }) => {
		const drills = readDrills(deployments, { environment, target, service: policy.service ?? null });
		const why = explainDrill(judgeDrill(drills, drill, Date.parse(facts.now)), name);
		const limits = `the policy asks for one younger than ${drill["max-age"]} that recovers within ${drill["max-recovery"]}`;
		return why === null ? [] : [{ name, why: `${why}; ${limits}.` }];
	});
	if (unmet.length === 0) return null;
	return {
		verdict: "fail",
		explanation: unmet.map(({ why }) => why).join(" "),
		evidence: [],
		remedy: {
			who: rule.role,
			what: `Run the rollback action with \`drill: true\` in ${listFirst(unmet.map(({ name }) => name))}, then preflight again.`,
		},
	};
}

interface Place {
	/** As people read it: `production/eu`. */
	readonly name: string;
	readonly environment: string;
	readonly target: string | null;
}

/** Each target of an environment is brought back by itself, so each has a release to go back to and drills of its own. */
function listPlaces({ name, targets }: Pick<Environment, "name" | "targets">): readonly Place[] {
	if (targets.length === 0) return [{ name, environment: name, target: null }];
	return targets.map((target) => ({ name: `${name}/${target}`, environment: name, target }));
}

function explainDrill(verdict: DrillVerdict, environment: string): string | null {
	switch (verdict.kind) {
		case "met":
			return null;
		case "missing":
			return `No rollback drill is recorded in ${environment}`;
		case "too-old":
			return `The newest rollback drill in ${environment} is of ${verdict.drill.at.slice(0, 10)}`;
		case "too-slow":
			return `The rollback drill of ${verdict.drill.at.slice(0, 10)} in ${environment} recovered in ${renderDuration(verdict.drill.recoveryMs)}`;
	}
}

interface TargetQuestion {
	readonly facts: PreflightFacts;
	/** The policy's pattern of tags. */
	readonly pattern: string;
	readonly path: string;
	/** The plan's section that names the release to go back to. */
	readonly section: string;
	/** Of the production environments. */
	readonly histories: readonly EnvironmentHistory[];
}

interface TargetVerdict extends Pick<MachineVerdict, "verdict" | "explanation"> {
	/** No release could be named instead: nothing is wrong with the plan. */
	readonly isNothingVerified?: boolean;
}

function judgeTarget({ facts, pattern, path, section, histories }: TargetQuestion): TargetVerdict {
	const judged = (verdict: TargetVerdict["verdict"], explanation: string): TargetVerdict => ({ verdict, explanation });
	const named = listWords(section).flatMap((word) => {
		// A number alone is a number of minutes sooner than a release.
		const parsed = /^\d+$/.test(word) ? undefined : (parseTag(word, pattern) ?? parseVersion(word, pattern));
		return parsed === undefined ? [] : [parsed.version];
	});
	if (named.length === 0) return judged("pending", `${path} names no earlier release to go back to.`);
	const known = new Set(facts.tags.flatMap(({ name }) => parseTag(name, pattern)?.version ?? []));
	const unknown = named.filter((version) => !known.has(version));
	if (unknown.length === named.length)
		return judged("fail", `${path} names ${listFirst(unknown)}, which does not exist as a tag.`);
	const candidates = named.filter((version) => known.has(version) && version !== facts.release.version);
	const reachesBack = (release: DeployedRelease, history: EnvironmentHistory) =>
		release.verified && !history.quarantined.has(release.sha) && isTagged(facts, release);
	const good = candidates.filter((version) =>
		histories.every((history) =>
			history.succeeded.some((release) => release.version === version && reachesBack(release, history)),
		),
	);
	if (good.length > 0) return judged("pass", `${path} goes back to ${good[0]}, which was deployed and verified.`);
	const quarantined = candidates.filter((version) =>
		histories.some((history) =>
			history.succeeded.some((release) => release.version === version && history.quarantined.has(release.sha)),
		),
	);
	if (candidates.length > 0 && quarantined.length === candidates.length)
		return judged("fail", `${path} goes back to ${listFirst(quarantined)}, which was itself rolled back.`);
	const best = histories[0]?.succeeded.find(
		(release) => release.sha !== facts.release.sha && reachesBack(release, histories[0]!),
	);
	return {
		verdict: "pending",
		explanation: `${listFirst(candidates.length > 0 ? candidates : named)}, which ${path} names, was never deployed and verified in production${best === undefined ? "; no release was" : `; ${best.version} was`}.`,
		isNothingVerified: best === undefined,
	};
}

/** What may be a tag or a version; a tag is no longer than this. */
function listWords(section: string): readonly string[] {
	const words = section.split(/[^A-Za-z0-9._+@/-]+/).filter((word) => word.length <= 255);
	return [...new Set(words.map((word) => word.replace(/^[._+/-]+|(?<![^A-Za-z0-9])[^A-Za-z0-9]+$/g, "")))].filter(
		(word) => word !== "",
	);
}

function isTagged(facts: PreflightFacts, release: DeployedRelease): boolean {
	return facts.tags.some(({ name, sha }) => name === release.tag && sha === release.sha);
}

/** `@ada`, `#ops` and `112` are contacts: a section is empty when it holds no letter and no digit. */
function isEmpty(section: string | undefined): boolean {
	return section === undefined || !/[\p{L}\p{N}]/u.test(section);
}

function isNothing(section: string | undefined): boolean {
	return section === undefined || section.length < 15 || /^(?:none|no|n\/a|not applicable|nothing)\b/i.test(section);
}
