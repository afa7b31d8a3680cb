/** From the standard policy, a policy file and the choice of a service to the one policy that every decision sees. */

import { ActionableError } from "../errors.ts";
import { parseTag, readPattern, withVersioning } from "../release/version.ts";
import { digestOf } from "../text/canonical.ts";
import { parseDuration } from "../text/duration.ts";
import { describeUnknown } from "../text/suggestion.ts";
import { CHANGE_KINDS } from "../vocabulary.ts";
import type { Policy, RequirementPolicy } from "./policy.ts";
import type { RequirementId } from "./requirement-ids.ts";
import type { PolicyFile, RequirementRule } from "./schema.ts";
import { type PolicyRules, STANDARD_POLICY } from "./standard.ts";

type Section = Omit<NonNullable<NonNullable<PolicyFile["services"]>[string]>, "paths">;

/**
 * Lists of the file replace the standard's, maps are merged by key, a requirement key by key. With services, the
 * one named, else the one whose tag pattern `tag` matches. Throws `invalid-input` when that leaves none or several.
 */
export function resolvePolicy(facts: {
	readonly file?: PolicyFile;
	readonly origin: Policy["origin"];
	readonly service?: string | undefined;
	readonly tag?: string | undefined;
}): Policy {
	const { file, origin } = facts;
	if (file?.extends !== undefined)
		throw new ActionableError({
			code: "invalid-policy",
			message: `The policy extends ${[file.extends].flat().join(", ")}, which was not read here; without it nothing is known of the policy.`,
			hint: "Name a policy that extends nothing, or use a command that reads what it extends.",
		});
	const service = chooseService(file, facts.service, facts.tag);
	let rules: PolicyRules = STANDARD_POLICY;
	if (file !== undefined) rules = applySection(applyWhole(rules, file), file);
	if (file !== undefined && service !== undefined) {
		const section = file.services![service]!;
		rules = { ...applySection(rules, section), service, paths: section.paths };
	}
	return { origin, digest: digestOf(rules), ...rules };
}

function chooseService(
	file: PolicyFile | undefined,
	wanted: string | undefined,
	tag: string | undefined,
): string | undefined {
	const services = Object.keys(file?.services ?? {});
	if (wanted !== undefined) {
		if (services.includes(wanted)) return wanted;
		throw new ActionableError({
			code: "invalid-input",
			message: `The policy has no such service: ${describeUnknown("service", wanted, services)}.`,
			hint:
				services.length === 0
					? "Leave the input `service` empty."
					: `Set \`service\` to one of ${services.join(", ")}.`,
		});
	}
	if (services.length === 0) return undefined;
	const matching = services.filter(
		(name) =>
			tag !== undefined && parseTag(tag, resolvePattern(file!.services![name]!, resolvePattern(file!))) !== undefined,
	);
	if (matching.length === 1) return matching[0];
	throw new ActionableError({
		code: "invalid-input",
		message: `The policy has the services ${services.join(", ")}, and ${tag === undefined ? "none was chosen" : `the tag ${tag} matches the pattern of ${matching.length === 0 ? "none" : "several"}`}.`,
		hint: "Set the input `service`, or release by a tag that matches one service's pattern.",
	});
}

/** The section's tag pattern, numbered as the section says; what it leaves out is the surrounding section's. */
function resolvePattern(
	section: Pick<Section, "tag" | "versioning" | "calver">,
	surrounding: string = STANDARD_POLICY.tag,
): string {
	const around = readPattern(surrounding);
	const versioning = section.versioning ?? around?.versioning ?? "semver";
	return withVersioning(section.tag ?? surrounding, versioning, section.calver ?? around?.calendar?.join("."));
}

function applyWhole(rules: PolicyRules, file: PolicyFile): PolicyRules {
	const { incident } = file;
	return {
		...rules,
		roles: { ...rules.roles, ...dropUndefined(file.roles ?? {}) },
		channels: { ...rules.channels, ...dropUndefined(file.channels ?? {}) },
		incident: {
			labels: incident?.labels ?? rules.incident.labels,
			reviewWithinMs: toMs(incident?.["review-within"]) ?? rules.incident.reviewWithinMs,
			actionItemsWithinMs: toMs(incident?.["action-items-within"]) ?? rules.incident.actionItemsWithinMs,
			notify: { ...rules.incident.notify, ...dropUndefined(incident?.notify ?? {}) },
		},
		trust: {
			workflows: file["trusted-workflows"] ?? rules.trust.workflows,
			authors: file["trusted-authors"] ?? rules.trust.authors,
			maxAgeMs: toMs(file["max-age"]) ?? rules.trust.maxAgeMs,
		},
	};
}

function applySection(rules: PolicyRules, section: Section): PolicyRules {
	const { notes } = section;
	const checks = section.checks ?? rules.checks;
	const template = notes?.template ?? rules.notes.template;
	return {
		...rules,
		tag: resolvePattern(section, rules.tag),
		branches: section.branches ?? rules.branches,
		changes: Object.fromEntries(
			CHANGE_KINDS.map((kind) => [kind, section.changes?.[kind] ?? rules.changes[kind]]),
		) as PolicyRules["changes"],
		...(checks === undefined ? {} : { checks }),
		requirements: Object.fromEntries(
			Object.entries(rules.requirements).map(([id, standard]) => [
				id,
				applyRule(standard, section.requirements?.[id as RequirementId]),
			]),
		),
		environments: section.environments ?? rules.environments,
		audiences: section.audiences === undefined ? rules.audiences : dropUndefined(section.audiences),
		notes: {
			sections: notes?.sections ?? rules.notes.sections,
			hidden: notes?.hidden ?? rules.notes.hidden,
			"known-issues-label": notes?.["known-issues-label"] ?? rules.notes["known-issues-label"],
			...(template === undefined ? {} : { template }),
		},
		// A service's waivers add to those of the whole repository: they are register entries, not a setting.
		waivers: [...rules.waivers, ...(section.waivers ?? [])],
	};
}

function applyRule(standard: RequirementPolicy, rule: RequirementRule | undefined): RequirementPolicy {
	if (rule === undefined) return standard;
	const when = rule.when ?? standard.when;
	return {
		enabled: rule.enabled ?? standard.enabled,
		types: rule.types ?? standard.types,
		...(when === undefined ? {} : { when }),
		defer: rule.defer ?? standard.defer,
		deferForMs: toMs(rule["defer-for"]) ?? standard.deferForMs,
		waivable: rule.waivable ?? standard.waivable,
		maxWaiverMs:
			toMs(rule["max-waiver"]) ?? (rule.waivable && !standard.waivable ? DEFAULT_WAIVER_MS : standard.maxWaiverMs),
		role: rule.role ?? standard.role,
		signOff: rule["sign-off"] ?? standard.signOff,
		stalePaths: rule["stale-paths"] ?? standard.stalePaths,
		settings: { ...standard.settings, ...rule.settings },
	};
}

const DEFAULT_WAIVER_MS = 604_800_000;

function toMs(text: string | undefined): number | undefined {
	return text === undefined ? undefined : parseDuration(text);
}

function dropUndefined<T>(map: Readonly<Record<string, T | undefined>>): Record<string, T> {
	return Object.fromEntries(Object.entries(map).filter((entry): entry is [string, T] => entry[1] !== undefined));
}
