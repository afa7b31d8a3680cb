/** Whether the branches that releases are cut from take changes by pull requests alone; the policy itself is read from one of them. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { matchesAny } from "@octoacme/shared/policy/changes.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { listFirst } from "@octoacme/shared/text/plural.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";
import * as z from "zod";
import { type Finding, NOWHERE } from "./finding.ts";
import { covers, type Ruleset, readRulesets } from "./tag-rules.ts";

const branchShape = z.object({ protected: z.boolean().optional() });

/** Branches that are asked about one by one. */
const ASKED = 5;

interface BranchProtection {
	readonly rulesets: Fact<readonly Ruleset[]>;
	/** Whether a branch has classic protection, by name; one that is not there is not known. */
	readonly isProtected: ReadonlyMap<string, boolean>;
}

/** `known`: names of branches that this clone knows. A request for the rulesets, one for each of them, and one for each branch that none covers. */
export async function checkBranchRules(
	github: GitHub,
	policies: readonly Policy[],
	where: { readonly defaultBranch: string; readonly known: readonly string[] },
): Promise<readonly Finding[]> {
	const branches = listReleaseBranches(policies, where);
	const rulesets = await fact(() => readRulesets(github, "branch"));
	const isProtected = new Map<string, boolean>();
	const open = rulesets.ok ? branches.filter((branch) => !isCovered(rulesets.value, branch, where.defaultBranch)) : [];
	for (const branch of open.slice(0, ASKED)) {
		const read = await fact(() => github.read("/repos/{owner}/{repo}/branches/{branch}", { branch }, branchShape));
		if (read.ok) isProtected.set(branch, read.value.protected === true);
	}
	return judgeBranchRules({ rulesets, isProtected }, branches, where.defaultBranch);
}

/** The default branch first, then those that this clone knows and the policy allows. */
function listReleaseBranches(
	policies: readonly Policy[],
	{ defaultBranch, known }: { readonly defaultBranch: string; readonly known: readonly string[] },
): readonly string[] {
	const globs = policies.flatMap(({ branches }) => branches);
	return [...new Set([defaultBranch, ...known.filter((name) => matchesAny(globs, name))])];
}

function isCovered(rulesets: readonly Ruleset[], branch: string, defaultBranch: string): boolean {
	return rulesets.some(
		(ruleset) =>
			ruleset.rules.some((rule) => rule === "pull_request" || rule === "update") &&
			(covers(ruleset, `refs/heads/${branch}`) ||
				(branch === defaultBranch && ruleset.include.includes("~DEFAULT_BRANCH"))),
	);
}

export function judgeBranchRules(
	{ rulesets, isProtected }: BranchProtection,
	branches: readonly string[],
	defaultBranch: string,
): readonly Finding[] {
	const about = { severity: "warning", about: "repository", ...NOWHERE } as const;
	if (!rulesets.ok)
		return [
			{
				...about,
				what: `Whether release branches are protected is not known: ${rulesets.failure.message}`,
				fix: "Settings → Rules → Rulesets shows it to administrators.",
			},
		];
	const open = branches.filter(
		(branch) => !isCovered(rulesets.value, branch, defaultBranch) && isProtected.get(branch) === false,
	);
	if (open.length === 0) return [];
	return [
		{
			...about,
			what: `No active ruleset or protection covers ${listFirst(open, ASKED)}: anyone with push access can release unreviewed commits${open.includes(defaultBranch) ? ", and change the policy" : ""}.`,
			fix: "Settings → Rules → Rulesets → New branch ruleset: require a pull request before merging.",
		},
	];
}
