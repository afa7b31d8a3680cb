/** Acceptance: everything came through merged pull requests, and what they were to achieve is accepted. */

import { matchesAny } from "../policy/changes.ts";
import type { RequirementPolicy } from "../policy/policy.ts";
import { assignPullRequests, type PullRequest } from "../release/pull-request.ts";
import { stripComments } from "../text/html-comments.ts";
import { count, listFirst } from "../text/plural.ts";
import type { CommitFact, PreflightFacts } from "./facts.ts";
import {
	type EvidenceLink,
	judgeIncomplete,
	type MachineVerdict,
	type Requirement,
	readListSetting,
	readTextSetting,
	unreadable,
} from "./requirement.ts";
import { isOfMerged, listForeignApprovals } from "./reviews.ts";

export const acceptance: Requirement = {
	id: "acceptance",
	title: "Acceptance criteria met, pull requests merged",
	guide: { line: 12, text: "All acceptance criteria met and PRs merged" },
	why: "What nobody reviewed or accepted has no place in front of customers.",
	wants: ["range", "pulls", "milestone"],
	signatureOnly: false,
	excludesAuthors: false,
	judge: (facts, { rule }) => {
		if (!facts.range.ok) return unreadable("The release's commits", facts.range.failure);
		if (!facts.pulls.ok) return unreadable("The release's pull requests", facts.pulls.failure);
		const { commits } = facts.range.value;
		if (commits.length === 0)
			return {
				verdict: "fail",
				explanation: `There is nothing to release: no commit since ${facts.release.previous?.tag ?? "the beginning"}.`,
				evidence: [],
				remedy: { who: "release-manager", what: "Tag a commit that holds a change." },
			};
		const brought: Brought = { facts, rule, commits, ...assignPullRequests(commits, facts.pulls.value) };
		return judgePushes(brought) ?? judgeReviews(brought) ?? judgeCriteria(brought);
	},
};

/** The release's commits, and what brought them. */
interface Brought {
	readonly facts: PreflightFacts;
	readonly rule: RequirementPolicy;
	readonly commits: readonly CommitFact[];
	readonly pulls: readonly PullRequest[];
	/** Commits without a pull request. */
	readonly direct: readonly CommitFact[];
}

function judgePushes({ facts, rule, commits, pulls, direct }: Brought): MachineVerdict | undefined {
	const allowed = listDirectPushers(rule);
	// A root commit cannot have come through a pull request.
	const pushed = listChanging(commits, direct).filter(
		(commit) => commit.parents.length > 0 && !allowed.includes(commit.madeBy?.toLowerCase() ?? ""),
	);
	if (pushed.length === 0) return undefined;
	const names = pushed.map(({ sha, message }) => `${sha.slice(0, 7)} "${message.split("\n")[0]!.slice(0, 80)}"`);
	return {
		verdict: "fail",
		explanation: `${count(pushed.length, "commit")} reached the release without a merged pull request: ${listFirst(names)}.${describePassedOver(facts.release)}`,
		evidence: listLinks(pulls),
		remedy: {
			who: "release-manager",
			what:
				allowed.length === 0
					? "Bring the change through a reviewed pull request, or name a release bot in `requirements.acceptance.settings.direct-pushes-by`."
					: "Bring the change through a reviewed pull request. Of those in `direct-pushes-by` only a commit that GitHub shows as verified counts: made through GitHub's API, or signed.",
		},
	};
}

function judgeReviews({ facts, rule, pulls }: Brought): MachineVerdict | undefined {
	const unreviewed = listUnreviewed(facts, pulls, rule);
	if (unreviewed.length > 0)
		return {
			verdict: "fail",
			explanation: `${listFirst(unreviewed.map(({ number, base }) => `#${number} was merged into ${base}`))}, not into the default branch ${facts.defaultBranch}, and nobody else with write access approved what was merged.`,
			evidence: listLinks(unreviewed),
			remedy: {
				who: "release-manager",
				what: "Have the change reviewed, or merged into the default branch. Where a ruleset protects the branch, name it in `requirements.acceptance.settings.protected-branches`.",
			},
		};
	if (pulls.length > 0) return undefined;
	return {
		verdict: "fail",
		explanation: "No merged pull request is in the release: zero pull requests prove nothing.",
		evidence: [],
		remedy: { who: "release-manager", what: "Release what came through pull requests." },
	};
}

/** The milestone, and the issues that the pull requests close: done, and every criterion ticked. */
function judgeCriteria({ facts, rule, commits, pulls }: Brought): MachineVerdict {
	if (!facts.milestone.ok) return unreadable("The release's milestone", facts.milestone.failure);
	const milestone = facts.milestone.value;
	const closed = new Map(pulls.flatMap(({ closes }) => closes).map((issue) => [issue.number, issue]));
	const issues = [...closed.values()].sort((a, b) => a.number - b.number);
	const evidence = [
		...listLinks(pulls),
		...listLinks(issues),
		...(milestone === null ? [] : [{ label: milestone.title, url: milestone.url }]),
	];
	const problems = listProblems(milestone, issues);
	if (problems.length > 0)
		return {
			verdict: "fail",
			explanation: `${listFirst(problems)}.`,
			evidence,
			remedy: {
				who: rule.role,
				what: "Finish, close as completed and tick what is met; move the rest out of the release.",
			},
		};
	const incomplete = judgeIncomplete(pulls, evidence);
	if (incomplete !== undefined) return incomplete;
	const proven = issues.length > 0 || (milestone !== null && milestone.closedItems > 0);
	if (!proven && readTextSetting(rule, "issues", "required") !== "optional")
		return {
			verdict: "pending",
			explanation: `${count(pulls.length, "pull request")} merged, but none closes an issue and no milestone ${facts.release.tag} exists: nothing says what was to be accepted.`,
			evidence,
			remedy: {
				who: rule.role,
				what: "Link the issues that the pull requests close, or sign that the criteria are met.",
			},
		};
	return {
		verdict: "pass",
		explanation: `${count(commits.length, "commit")} in ${count(pulls.length, "merged pull request")}; ${count(issues.length, "linked issue")} closed as completed.${describePassedOver(facts.release)}`,
		evidence,
	};
}

type Milestone = Extract<PreflightFacts["milestone"], { ok: true }>["value"];

function listProblems(milestone: Milestone, issues: readonly PullRequest["closes"][number][]): readonly string[] {
	const problems: string[] = [];
	if (milestone !== null && milestone.openItems > 0)
		problems.push(`milestone ${milestone.title} has ${count(milestone.openItems, "open item")}`);
	for (const { number, state, stateReason, body } of issues) {
		if (state === "OPEN") problems.push(`#${number} is still open`);
		else if (stateReason === "NOT_PLANNED" || stateReason === "DUPLICATE")
			problems.push(`#${number} was closed as ${stateReason.toLowerCase().replace("_", " ")}`);
		const open = countUnticked(body);
		if (open > 0)
			problems.push(`#${number} has ${count(open, "unticked criterion").replace("criterions", "criteria")}`);
	}
	return problems;
}

function listLinks(all: readonly { readonly number: number; readonly url: string }[]): readonly EvidenceLink[] {
	return all.slice(0, 10).map(({ number, url }) => ({ label: `#${number}`, url }));
}

/** Tags and releases that the range does not start at, and why. */
function describePassedOver({
	unreleased = [],
	untagged = [],
}: Pick<PreflightFacts["release"], "unreleased" | "untagged">): string {
	const never =
		unreleased.length === 0
			? ""
			: ` ${listFirst(unreleased)} ${unreleased.length === 1 ? "was" : "were"} never released; the changes since the last release are counted here.`;
	if (untagged.length === 0) return never;
	return `${never} No tag is at the commit that was deployed as ${listFirst(untagged)}: the changes are counted from an earlier release, or from the beginning. If the tag was deleted or moved, put it back.`;
}

/**
 * Pull requests that brought commits which no accepted one did. Anybody who may push can create a branch of the policy's patterns
 * and merge into it: outside the default branch (and those that the policy names as protected) only a review by another counts.
 */
function listUnreviewed(
	facts: PreflightFacts,
	pulls: readonly PullRequest[],
	rule: RequirementPolicy,
): readonly PullRequest[] {
	const { range, defaultBranch } = facts;
	if (!range.ok || defaultBranch === undefined) return [];
	const { commits } = range.value;
	const isProtected = matchNames(readListSetting(rule, "protected-branches", []));
	const isAccepted = (pull: PullRequest) =>
		pull.base === undefined ||
		pull.base === defaultBranch ||
		isProtected(pull.base) ||
		listForeignApprovals(pull, commits).some((review) => review.canPush === true && isOfMerged(review, pull));
	const accepted = pulls.filter(isAccepted);
	if (accepted.length === pulls.length) return [];
	const brought = listChanging(commits, assignPullRequests(commits, accepted).direct);
	return pulls.filter((pull) => !isAccepted(pull) && assignPullRequests(brought, [pull]).pulls.length > 0);
}

/** A branch's own name always matches: `release/[x]` is a name that git allows. */
function matchNames(patterns: readonly string[]): (name: string) => boolean {
	return (name) => patterns.includes(name) || matchesAny(patterns, name);
}

/**
 * Those of `some` that change a file themselves. A merge whose files are those of one of its parents, and that drops nothing of the
 * others, only carries what was brought before, and each of that is judged by itself (git-flow: develop or a release branch into
 * main).
 */
function listChanging(commits: readonly CommitFact[], some: readonly CommitFact[]): readonly CommitFact[] {
	const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
	return some.filter(({ parents, tree }) => {
		const kept = parents.length < 2 ? undefined : parents.find((parent) => bySha.get(parent)?.tree === tree);
		if (kept === undefined || tree === undefined) return true;
		const own = listReachable([kept], bySha);
		const holds = new Set(own);
		const edge = new Set(own.flatMap((commit) => commit.parents));
		const others = parents.filter((parent) => parent !== kept);
		const dropped = listReachable(others, bySha);
		// What lies before the range is kept only where the kept side comes from it too.
		const isOutside = (sha: string) => !bySha.has(sha) && !edge.has(sha);
		return (
			[...others, ...dropped.flatMap((commit) => commit.parents)].some(isOutside) ||
			dropped.some((commit) => commit.parents.length < 2 && !holds.has(commit))
		);
	});
}

function listReachable(from: readonly string[], bySha: ReadonlyMap<string, CommitFact>): readonly CommitFact[] {
	const seen = new Set<CommitFact>();
	const open = [...from];
	for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
		const commit = bySha.get(sha);
		if (commit === undefined || seen.has(commit)) continue;
		seen.add(commit);
		open.push(...commit.parents);
	}
	return [...seen];
}

/** Lower-case logins whose proven commits need no pull request. */
export function listDirectPushers(rule: RequirementPolicy | undefined): readonly string[] {
	if (rule === undefined || !rule.enabled) return [];
	return readListSetting(rule, "direct-pushes-by", [])
		.map((login) => login.toLowerCase())
		.filter((login) => login !== "");
}

/** Task-list items without a tick, outside HTML comments and code. One pass over lines: a stranger may have written the issue. */
function countUnticked(body: string): number {
	let open = 0;
	let fence: string | undefined;
	for (const line of stripComments(body).split("\n")) {
		const text = line.trimStart();
		const mark = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
		if (fence === undefined) {
			if (mark !== undefined) fence = mark;
			else if (/^(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}\[ \](?:\s|$)/.test(text)) open += 1;
		} else if (mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length) fence = undefined;
	}
	return open;
}
