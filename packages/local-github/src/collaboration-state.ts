/** What a local GitHub remembers of people, teams, labels, milestones, issues, pull requests, reviews and discussions. Times are ISO 8601. */

export type RepositoryRole = "admin" | "maintain" | "write" | "triage" | "read" | "none";

/** The GitHub App through which something was written. */
interface AppIdentity {
	id: number;
	slug: string;
	name: string;
}

export interface UserState {
	login: string;
	name: string | null;
	email: string | null;
	/** Addresses whose commits are the account's, in lower case, beside `email` and those that GitHub gives out. */
	addresses?: readonly string[];
	/** Role on the repository; `none` is a person who is no collaborator. */
	role: RepositoryRole;
	createdAt: string;
}

export interface TeamState {
	slug: string;
	name: string;
	description: string | null;
	members: { login: string; role: "member" | "maintainer" }[];
	createdAt: string;
}

export interface LabelState {
	id: number;
	name: string;
	/** Six hexadecimal digits without `#`. */
	color: string;
	description: string | null;
}

export interface MilestoneState {
	id: number;
	number: number;
	title: string;
	description: string | null;
	state: "open" | "closed";
	creator: string;
	createdAt: string;
	updatedAt: string;
	closedAt: string | null;
	dueOn: string | null;
}

export type ReactionContent = "+1" | "-1" | "laugh" | "confused" | "heart" | "hooray" | "rocket" | "eyes";

export interface ReactionState {
	id: number;
	content: ReactionContent;
	user: string;
	createdAt: string;
}

type AuthorAssociation =
	| "COLLABORATOR"
	| "CONTRIBUTOR"
	| "FIRST_TIMER"
	| "FIRST_TIME_CONTRIBUTOR"
	| "MANNEQUIN"
	| "MEMBER"
	| "NONE"
	| "OWNER";

export interface CommentState {
	id: number;
	issueNumber: number;
	author: string;
	app: AppIdentity | null;
	body: string;
	createdAt: string;
	updatedAt: string;
	reactions: ReactionState[];
}

type TimelineEventName =
	| "labeled"
	| "unlabeled"
	| "assigned"
	| "unassigned"
	| "milestoned"
	| "demilestoned"
	| "closed"
	| "reopened"
	| "renamed"
	| "locked"
	| "unlocked"
	| "merged"
	| "review_dismissed";

export interface TimelineEventState {
	id: number;
	issueNumber: number;
	event: TimelineEventName;
	actor: string;
	app: AppIdentity | null;
	createdAt: string;
	/** Commit that closed or merged. */
	commitSha: string | null;
	label: { name: string; color: string } | null;
	assignee: string | null;
	milestone: string | null;
	rename: { from: string; to: string } | null;
	lockReason: string | null;
	dismissal: { reviewId: number; state: string; message: string } | null;
}

type ReviewStateName = "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";

export interface ReviewState {
	id: number;
	pullNumber: number;
	author: string;
	state: ReviewStateName;
	body: string;
	/** Head of the pull request when the review was made: another head now means that the review is stale. */
	commitSha: string;
	submittedAt: string | null;
	comments: ReviewCommentState[];
}

interface ReviewCommentState {
	id: number;
	author: string;
	path: string;
	line: number | null;
	diffHunk: string;
	commitSha: string;
	body: string;
	createdAt: string;
	updatedAt: string;
}

interface BranchEnd {
	ref: string;
	sha: string;
	/** `owner/name`; a fork's differs, null when the fork is gone. */
	repository: string | null;
}

/** What a pull request has beyond its issue. */
export interface PullFacts {
	head: BranchEnd;
	base: BranchEnd;
	draft: boolean;
	mergedAt: string | null;
	mergedBy: string | null;
	mergeSha: string | null;
	/** Null while GitHub still computes it. */
	mergeable: boolean | null;
	requestedReviewers: string[];
	requestedTeams: string[];
}

type StateReason = "completed" | "not_planned" | "duplicate" | "reopened" | null;

/** An issue or, with `pull`, a pull request: they share one sequence of numbers. */
export interface IssueState {
	id: number;
	number: number;
	title: string;
	body: string | null;
	author: string;
	app: AppIdentity | null;
	state: "open" | "closed";
	stateReason: StateReason;
	/** Names of labels of the repository. */
	labels: string[];
	assignees: string[];
	milestone: number | null;
	locked: boolean;
	lockReason: "off-topic" | "too heated" | "resolved" | "spam" | null;
	createdAt: string;
	updatedAt: string;
	closedAt: string | null;
	closedBy: string | null;
	reactions: ReactionState[];
	/** The last edit of the body; absent: it is as it was written. */
	edit?: { by: string; at: string };
	pull: PullFacts | null;
}

export interface DiscussionState {
	id: number;
	number: number;
	title: string;
	body: string;
	category: string;
	author: string;
	createdAt: string;
	updatedAt: string;
	comments: { id: number; author: string; body: string; createdAt: string; updatedAt: string }[];
}

/** One repository's people and their conversation. */
export interface CollaborationState {
	/** False: issue operations answer 410, pull requests go on. */
	issuesEnabled: boolean;
	discussionsEnabled: boolean;
	/** True: the owner is an organization, and `authorAssociation` of members of any team is MEMBER. */
	ownedByOrganization: boolean;
	/** Commits whose signature GitHub says is valid. */
	verifiedCommits: Set<string>;
	users: UserState[];
	teams: TeamState[];
	labels: LabelState[];
	milestones: MilestoneState[];
	issues: IssueState[];
	comments: CommentState[];
	events: TimelineEventState[];
	reviews: ReviewState[];
	discussions: DiscussionState[];
	discussionCategories: { id: number; name: string; slug: string; answerable: boolean }[];
}

/** Gives an empty organization's repository with issues on. */
export function createCollaborationState(): CollaborationState {
	return {
		issuesEnabled: true,
		discussionsEnabled: true,
		ownedByOrganization: true,
		verifiedCommits: new Set(),
		users: [],
		teams: [],
		labels: [],
		milestones: [],
		issues: [],
		comments: [],
		events: [],
		reviews: [],
		discussions: [],
		discussionCategories: [],
	};
}

/** Gives the next number of issues, pull requests and discussions. */
export function nextNumber(state: CollaborationState): number {
	let highest = 0;
	for (const { number } of state.issues) highest = Math.max(highest, number);
	for (const { number } of state.discussions) highest = Math.max(highest, number);
	return highest + 1;
}

/** Gives a person's role on the repository, `none` for a stranger. */
export function roleOf(state: CollaborationState, login: string): RepositoryRole {
	return findUser(state, login)?.role ?? "none";
}

/** Finds a person by login, whatever its case. */
export function findUser(state: CollaborationState, login: string): UserState | undefined {
	const wanted = login.toLowerCase();
	return state.users.find((user) => user.login.toLowerCase() === wanted);
}

/** Says how GitHub relates an author to the repository. */
export function associationOf(state: CollaborationState, owner: string, login: string): AuthorAssociation {
	const wanted = login.toLowerCase();
	if (wanted === owner.toLowerCase()) return "OWNER";
	const inTeam = state.teams.some((team) => team.members.some((member) => member.login.toLowerCase() === wanted));
	if (state.ownedByOrganization && inTeam) return "MEMBER";
	if (roleOf(state, login) !== "none") return "COLLABORATOR";
	const merged = state.issues.some((issue) => issue.pull?.mergedAt != null && issue.author.toLowerCase() === wanted);
	return merged ? "CONTRIBUTOR" : "NONE";
}
