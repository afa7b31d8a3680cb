/** Every rule, in the order of the page that lists them. */
import { ACTIONS_RULES } from "./actions.ts";
import { CHECKS_RULES } from "./checks.ts";
import { DEPLOYMENTS_RULES } from "./deployments.ts";
import { GIT_RULES } from "./git.ts";
import { HISTORY_RULES } from "./history.ts";
import { ISSUES_RULES } from "./issues.ts";
import { PEOPLE_RULES } from "./people.ts";
import { RELEASES_RULES } from "./releases.ts";
import { REPOSITORIES_RULES } from "./repositories.ts";
import type { Rule } from "./rule.ts";
import { SECURITY_RULES } from "./security.ts";
import { SHARED_RULES } from "./shared.ts";

/** A heading of the page and its rules. */
export const RULES: readonly { readonly heading: string; readonly rules: readonly Rule[] }[] = [
	{ heading: "Releases and their files", rules: RELEASES_RULES },
	{ heading: "Deployments", rules: DEPLOYMENTS_RULES },
	{ heading: "Check runs and commit statuses", rules: CHECKS_RULES },
	{ heading: "Workflow runs", rules: ACTIONS_RULES },
	{ heading: "Refs, tags, trees and commits", rules: GIT_RULES },
	{ heading: "Commits and comparisons", rules: HISTORY_RULES },
	{ heading: "The repository and its files", rules: REPOSITORIES_RULES },
	{ heading: "Issues, comments, labels and reactions", rules: ISSUES_RULES },
	{ heading: "People, organizations and teams", rules: PEOPLE_RULES },
	{ heading: "Security findings", rules: SECURITY_RULES },
	{ heading: "Parameters and answers that operations share", rules: SHARED_RULES },
];
