/** Builders that fill a collaboration state from a few facts, with GitHub's defaults for the rest. */
import {
	type CollaborationState,
	type CommentState,
	type IssueState,
	type LabelState,
	nextNumber,
	type PullFacts,
	type ReviewState,
	type TeamState,
	type UserState,
} from "./collaboration-state.ts";

const EPOCH = "2024-01-01T00:00:00Z";

/** Ids that seeds give start far below the server's, and grow with the state. */
function nextSeedId(state: CollaborationState): number {
	const taken = [state.labels, state.issues, state.comments, state.reviews, state.milestones].flat();
	return taken.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;
}

/** Adds a person; the role on the repository is `write` unless given. */
export function seedUser(state: CollaborationState, fields: Partial<UserState> & { login: string }): UserState {
	const user: UserState = { name: null, email: null, role: "write", createdAt: EPOCH, ...fields };
	state.users.push(user);
	return user;
}

/** Adds a team; members are plain logins or carry a role. */
export function seedTeam(
	state: CollaborationState,
	fields: { slug: string; name?: string; members?: readonly string[]; description?: string },
): TeamState {
	const team: TeamState = {
		slug: fields.slug,
		name: fields.name ?? fields.slug,
		description: fields.description ?? null,
		members: (fields.members ?? []).map((login) => ({ login, role: "member" })),
		createdAt: EPOCH,
	};
	state.teams.push(team);
	return team;
}

/** Adds a label of the repository. */
export function seedLabel(state: CollaborationState, fields: Partial<LabelState> & { name: string }): LabelState {
	const label: LabelState = { id: nextSeedId(state), color: "ededed", description: null, ...fields };
	state.labels.push(label);
	return label;
}

/** Adds an issue; labels that the repository lacks are added to it. */
export function seedIssue(state: CollaborationState, fields: Partial<IssueState> & { title: string }): IssueState {
	const createdAt = fields.createdAt ?? EPOCH;
	const closed = fields.state === "closed";
	for (const name of fields.labels ?? []) {
		if (!state.labels.some((label) => label.name.toLowerCase() === name.toLowerCase())) seedLabel(state, { name });
	}
	const issue: IssueState = {
		id: fields.id ?? nextSeedId(state),
		number: fields.number ?? nextNumber(state),
		body: null,
		author: "ghost",
		app: null,
		state: "open",
		stateReason: closed ? "completed" : null,
		labels: [],
		assignees: [],
		milestone: null,
		locked: false,
		lockReason: null,
		createdAt,
		updatedAt: fields.closedAt ?? createdAt,
		closedAt: closed ? createdAt : null,
		closedBy: null,
		reactions: [],
		pull: null,
		...fields,
	};
	state.issues.push(issue);
	return issue;
}

/** Adds a comment to an issue or a pull request. */
export function seedComment(
	state: CollaborationState,
	fields: Partial<CommentState> & { issueNumber: number; author: string; body: string },
): CommentState {
	const createdAt = fields.createdAt ?? EPOCH;
	const id = nextSeedId(state);
	const comment: CommentState = { id, app: null, createdAt, updatedAt: createdAt, reactions: [], ...fields };
	state.comments.push(comment);
	return comment;
}

/** Adds a pull request; with `mergedAt` it is closed and merged. */
export function seedPullRequest(
	state: CollaborationState,
	fields: Partial<Omit<IssueState, "pull">> & {
		title: string;
		pull: Partial<PullFacts> & Pick<PullFacts, "head" | "base">;
	},
): IssueState {
	const { pull, ...rest } = fields;
	const mergedAt = pull.mergedAt ?? null;
	const facts: PullFacts = {
		draft: false,
		mergedAt,
		mergedBy: null,
		mergeSha: null,
		mergeable: true,
		requestedReviewers: [],
		requestedTeams: [],
		...pull,
	};
	const closure = mergedAt === null ? {} : { state: "closed" as const, closedAt: mergedAt, closedBy: facts.mergedBy };
	return seedIssue(state, { stateReason: null, ...closure, ...rest, pull: facts });
}

/** Adds a review; its commit is the pull request's head unless given. */
export function seedReview(
	state: CollaborationState,
	fields: Partial<ReviewState> & { pullNumber: number; author: string; state: ReviewState["state"] },
): ReviewState {
	const pull = state.issues.find(({ number }) => number === fields.pullNumber)?.pull;
	if (pull == null) throw new Error(`There is no pull request #${fields.pullNumber} to review.`);
	const review: ReviewState = {
		id: fields.id ?? nextSeedId(state),
		body: "",
		commitSha: pull.head.sha,
		submittedAt: fields.state === "PENDING" ? null : EPOCH,
		comments: [],
		...fields,
	};
	state.reviews.push(review);
	return review;
}
