/** Security review: every high-risk pull request was approved, as it was merged, by somebody in the security role. */
import { matchesAny } from "../policy/changes.ts";
import { count, listFirst } from "../text/plural.ts";
import { type Requirement, unreadable } from "./requirement.ts";
import { isOfMerged, listForeignApprovals } from "./reviews.ts";
import { isInRole } from "./roles.ts";

export const securityReview: Requirement = {
	id: "security-review",
	title: "Security review of high-risk changes",
	guide: { line: 14, text: "Security review completed for high-risk changes" },
	why: "Changes to authentication, money or the build can do harm that tests do not look for.",
	wants: ["pulls", "people", "range"],
	signatureOnly: false,
	excludesAuthors: true,
	judge: (facts, { policy, rule }) => {
		if (!facts.pulls.ok) return unreadable("The release's pull requests", facts.pulls.failure);
		const { paths, labels } = policy.changes["high-risk"];
		const risky = facts.pulls.value.filter(
			(pull) =>
				pull.merged &&
				(pull.incomplete !== undefined ||
					pull.files.some(({ path }) => matchesAny(paths, path)) ||
					pull.labels.some((label) => labels.some((known) => known.toLowerCase() === label.toLowerCase()))),
		);
		if (risky.length === 0)
			return {
				verdict: "pending",
				explanation:
					"The release holds a high-risk change, but no pull request that brought it was found to have been reviewed.",
				evidence: [],
				remedy: { who: rule.role, what: "Review the change and sign." },
			};
		const commits = facts.range.ok ? facts.range.value.commits : [];
		const missing: string[] = [];
		const stale: string[] = [];
		const unknown: string[] = [];
		const elsewhere: string[] = [];
		const evidence: { label: string; url: string }[] = [];
		for (const pull of risky) {
			const standings = listForeignApprovals(pull, commits).map((review) => ({
				review,
				inRole: isInRole(policy, rule.role, review.author, facts.people),
			}));
			const found = standings.filter(({ review, inRole }) => inRole.state === "yes" && isOfMerged(review, pull));
			const current = found.find(({ review }) => review.commit === pull.headSha) ?? found[0];
			if (current !== undefined) {
				const { review } = current;
				evidence.push({ label: `#${pull.number} by ${review.author}`, url: review.url });
				if (review.commit !== pull.headSha)
					elsewhere.push(`#${pull.number} on ${review.commit!.slice(0, 7)}, whose files are the same`);
				continue;
			}
			evidence.push({ label: `#${pull.number}`, url: pull.url });
			const open = standings.find(({ inRole, review }) => inRole.state === "unknown" && isOfMerged(review, pull));
			if (open !== undefined && open.inRole.state === "unknown") unknown.push(`#${pull.number} (${open.inRole.why})`);
			else if (standings.some(({ inRole }) => inRole.state === "yes")) stale.push(`#${pull.number}`);
			else missing.push(`#${pull.number}`);
		}
		const numbers = listFirst(risky.map(({ number }) => `#${number}`));
		if (unknown.length > 0)
			return {
				verdict: "unknown",
				explanation: `Whether the reviewer of ${listFirst(unknown)} is in the role ${rule.role} could not be read.`,
				evidence,
				remedy: {
					who: "release-manager",
					what: `List the role's people under \`roles.${rule.role}.users\` in the policy.`,
				},
			};
		if (missing.length > 0)
			return {
				verdict: "pending",
				explanation: `No approval by the role ${rule.role} of what was merged in ${listFirst(missing)}.`,
				evidence,
				remedy: { who: rule.role, what: `Review ${listFirst(missing)} as merged, then sign.` },
			};
		if (stale.length > 0)
			return {
				verdict: "stale",
				explanation: `${listFirst(stale)} changed after the role ${rule.role} had approved.`,
				evidence,
				remedy: {
					who: rule.role,
					what: `Review what was pushed to ${listFirst(stale)} after the approval, then sign.`,
				},
			};
		return {
			verdict: "pass",
			explanation: `${count(risky.length, "high-risk pull request")} (${numbers}) approved as merged${elsewhere.length === 0 ? "" : `, ${listFirst(elsewhere)}`}.`,
			evidence,
		};
	},
};
