/** Support documentation: pages that customers or support read changed with the release, by more than a trivial edit. */
import { matchesAny } from "../policy/changes.ts";
import { assignPullRequests } from "../release/pull-request.ts";
import { count, listFirst } from "../text/plural.ts";
import { listEvidenceFiles } from "./evidence-files.ts";
import { judgeIncomplete, type Requirement, readListSetting, readNumberSetting, unreadable } from "./requirement.ts";

const PATHS = ["docs/**", "doc/**", "help/**", "support/**", "**/faq*", "**/FAQ*"];

export const supportDocs: Requirement = {
	id: "support-docs",
	title: "Support documentation and FAQs",
	guide: { line: 19, text: "Support documentation and FAQs updated" },
	why: "Customers ask about what changed on the day that it changes.",
	wants: ["range", "pulls"],
	signatureOnly: false,
	excludesAuthors: false,
	judge: (facts, { policy, rule }) => {
		if (!facts.range.ok) return unreadable("The release's changes", facts.range.failure);
		if (!facts.pulls.ok) return unreadable("The release's pull requests", facts.pulls.failure);
		const globs = readListSetting(rule, "paths", PATHS);
		// The rollback plan and the like are written for the release itself and tell no customer anything.
		const evidenceFiles = listEvidenceFiles(policy);
		const { pulls } = assignPullRequests(facts.range.value.commits, facts.pulls.value);
		const files = pulls.flatMap((pull) =>
			pull.files
				.filter(({ path }) => matchesAny(globs, path) && !evidenceFiles.includes(path))
				.map((file) => ({ ...file, pull })),
		);
		const names = listFirst(globs.map((glob) => `\`${glob}\``));
		const lines = files.reduce((sum, file) => sum + file.lines, 0);
		const least = readNumberSetting(rule, "min-lines", 3);
		const evidence = [...new Map(files.map(({ pull }) => [pull.number, pull])).values()]
			.sort((a, b) => a.number - b.number)
			.map(({ number, url }) => ({ label: `#${number}`, url }));
		const remedy = {
			who: rule.role,
			what: `Merge a pull request that changes the pages (${names}), or sign that none need changing.`,
		};
		if (files.length === 0) {
			const incomplete = judgeIncomplete(pulls, evidence);
			if (incomplete !== undefined) return incomplete;
			return {
				verdict: "pending",
				explanation: `No merged pull request of the release changed a path of ${names}.`,
				evidence,
				remedy,
			};
		}
		if (lines < least)
			return {
				verdict: "pending",
				explanation: `Only ${count(lines, "line")} of documentation changed (${listFirst(files.map(({ path }) => path))}): a trivial edit proves nothing.`,
				evidence,
				remedy,
			};
		return {
			verdict: "pass",
			explanation: `${count(lines, "line")} changed in ${listFirst([...new Set(files.map(({ path }) => path))].sort(), 3)}.`,
			evidence,
		};
	},
};
