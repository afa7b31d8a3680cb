/** Whether the repository's rulesets keep release tags where they are: nobody moves one, nobody deletes one. */

import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { matchGlob } from "@octoacme/shared/policy/changes.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { exampleVersion, renderTag, showPattern } from "@octoacme/shared/release/version.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";
import * as z from "zod";
import { type Finding, NOWHERE } from "./finding.ts";

const listedShape = z.object({ id: z.number(), target: z.string().optional(), enforcement: z.string() });
const rulesetShape = z.object({
	name: z.string(),
	conditions: z
		.object({
			ref_name: z
				.object({ include: z.array(z.string()), exclude: z.array(z.string()) })
				.partial()
				.optional(),
		})
		.nullish(),
	rules: z.array(z.object({ type: z.string() })).optional(),
});

export interface Ruleset {
	readonly name: string;
	/** Patterns of full ref names as fnmatch reads them, or `~ALL`. */
	readonly include: readonly string[];
	readonly exclude: readonly string[];
	/** Types of its rules: `update` and `deletion` are what keeps a tag, `pull_request` and `non_fast_forward` a branch. */
	readonly rules: readonly string[];
}

/** Needs no more than to read the repository; a request for the list and one for each active ruleset of tags. */
export async function checkTagRules(github: GitHub, policies: readonly Policy[]): Promise<readonly Finding[]> {
	return judgeTagRules(
		await fact(() => readRulesets(github, "tag")),
		policies.map(({ tag }) => tag),
	);
}

/** Active rulesets of tags or of branches. Throws for what GitHub refuses. */
export async function readRulesets(github: GitHub, target: "tag" | "branch"): Promise<readonly Ruleset[]> {
	const listed = await github.readAll("/repos/{owner}/{repo}/rulesets", {}, listedShape);
	const active = listed.filter((one) => one.target === target && one.enforcement === "active");
	return Promise.all(
		active.map(async ({ id }) => {
			const { name, conditions, rules } = await github.read(
				"/repos/{owner}/{repo}/rulesets/{ruleset_id}",
				{ ruleset_id: id },
				rulesetShape,
			);
			return {
				name,
				include: conditions?.ref_name?.include ?? [],
				exclude: conditions?.ref_name?.exclude ?? [],
				rules: (rules ?? []).map(({ type }) => type),
			};
		}),
	);
}

/** A finding for each tag pattern that somebody could still move or delete a release's tag of. */
export function judgeTagRules(read: Fact<readonly Ruleset[]>, patterns: readonly string[]): readonly Finding[] {
	const about = { about: "repository", ...NOWHERE } as const;
	if (!read.ok)
		return [
			{
				severity: "warning",
				...about,
				what: `Whether release tags are protected is not known: ${read.failure.message}`,
				fix: "Settings → Rules → Rulesets shows it to administrators.",
			},
		];
	return [...new Set(patterns)].flatMap((pattern): Finding[] => {
		const ref = `refs/tags/${renderTag(pattern, exampleVersion(pattern))}`;
		const covering = read.value.filter((ruleset) => covers(ruleset, ref));
		const rules = new Set(covering.flatMap((ruleset) => ruleset.rules));
		const open = [...(rules.has("update") ? [] : ["move"]), ...(rules.has("deletion") ? [] : ["delete"])];
		if (open.length === 0) return [];
		const names = covering.map(({ name }) => name).join(", ");
		return [
			{
				severity: "warning",
				...about,
				what: `${covering.length === 0 ? "No active ruleset covers" : `The ruleset ${names} covers, but not wholly,`} tags like ${showPattern(pattern)}: whoever may push can ${open.join(" and ")} a release's tag.`,
				fix: `Settings → Rules → Rulesets → New tag ruleset for ${renderTag(pattern, "*")}: restrict updates and deletions.`,
			},
		];
	});
}

/** Whether the ruleset holds for a full ref name. */
export function covers({ include, exclude }: Ruleset, ref: string): boolean {
	const matches = (pattern: string) => pattern === "~ALL" || matchGlob(pattern)(ref);
	return include.some(matches) && !exclude.some(matches);
}
