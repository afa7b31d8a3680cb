/** What the routes of issues and pull requests share: finding, permission by kind, events, text limits. */
import { findUser, type IssueState, roleOf, type TimelineEventState } from "../collaboration-state.ts";
import { holdsRole } from "../presenters/people.ts";
import { type Access, type Exchange, hasPermission, notFound, Refusal, readId, refuseField } from "./exchange.ts";

const BODY_LIMIT = 65_536;
const TITLE_LIMIT = 256;
const LABEL_LIMIT = 50;
const LABELS_LIMIT = 100;

/** Refuses with 410 when the repository has its issues disabled. */
export function requireIssues(exchange: Exchange): void {
	if (!exchange.people.issuesEnabled) throw new Refusal(410, "Issues are disabled for this repo");
}

/** Finds the issue of the path: a pull request goes on where issues are disabled, and needs either permission. */
export function requireIssue(exchange: Exchange, access: Access): IssueState {
	const number = readId(exchange, "issue_number");
	const issue = exchange.people.issues.find((candidate) => candidate.number === number);
	if (issue?.pull == null) requireIssues(exchange);
	requireAccess(exchange, access, issue?.pull != null);
	if (issue === undefined) throw notFound();
	return issue;
}

/** Refuses a token that may not; conversation on a pull request is open to `pull-requests` too. */
export function requireAccess(exchange: Exchange, access: Access, pull: boolean): void {
	const { caller } = exchange;
	if (hasPermission(caller, "issues", access) || (pull && hasPermission(caller, "pull-requests", access))) return;
	throw new Refusal(403, "Resource not accessible by integration");
}

/** Says whether the caller's labels and assignees count: others' are dropped without a word. */
export function mayOrganize(exchange: Exchange): boolean {
	const { caller } = exchange;
	if (caller.app !== null) return true;
	return holdsRole(roleOf(exchange.people, caller.login), "triage");
}

/** Refuses a person without push access. */
export function requirePush(exchange: Exchange): void {
	if (exchange.caller.app === null && !holdsRole(roleOf(exchange.people, exchange.caller.login), "write")) {
		throw new Refusal(403, "Must have push access to the repository.");
	}
}

/** Refuses a text over GitHub's 65,536 characters. */
export function requireText(resource: string, text: string | null): string | null {
	if (text !== null && text.length > BODY_LIMIT) {
		throw refuseField(resource, "body", "custom", `body is too long (maximum is ${BODY_LIMIT} characters)`);
	}
	return text;
}

/** Refuses an empty title and one over GitHub's 256 characters. */
export function requireTitle(title: string): string {
	if (title.trim() === "") throw refuseField("Issue", "title", "missing_field");
	if (title.length > TITLE_LIMIT)
		throw refuseField("Issue", "title", "custom", `title is too long (maximum is ${TITLE_LIMIT} characters)`);
	return title;
}

/** Adds to the timeline and touches the issue. */
export function recordEvent(
	exchange: Exchange,
	issue: IssueState,
	event: TimelineEventState["event"],
	details: Partial<TimelineEventState> = {},
): void {
	const createdAt = exchange.now().toISOString();
	issue.updatedAt = createdAt;
	exchange.people.events.push({
		id: exchange.nextId(),
		issueNumber: issue.number,
		event,
		actor: exchange.caller.login,
		app: exchange.caller.app,
		createdAt,
		commitSha: null,
		label: null,
		assignee: null,
		milestone: null,
		rename: null,
		lockReason: null,
		dismissal: null,
		...details,
	});
}

/** Says whether somebody has at least read access by name. */
export function mayBeAssigned(exchange: Exchange, login: string): boolean {
	return (findUser(exchange.people, login)?.role ?? "none") !== "none";
}

/** Refuses the names of labels that GitHub would not make, and more than an issue may have. */
export function refuseLabels(names: readonly string[]): void {
	const wrong = names.find((name) => name.trim() === "" || [...name].length > LABEL_LIMIT);
	if (wrong !== undefined)
		throw new Refusal(422, "Validation Failed", {
			errors: [{ value: wrong, resource: "Label", field: "name", code: "invalid" }],
		});
	if (names.length > LABELS_LIMIT) throw refuseField("Issue", "labels", "invalid");
}

/** Gives an issue exactly these labels: new names become labels of the repository. */
export function changeLabels(exchange: Exchange, issue: IssueState, names: readonly string[]): void {
	const { labels } = exchange.people;
	const wanted = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].map((name) => {
		const known = labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
		if (known !== undefined) return known;
		const label = { id: exchange.nextId(), name, color: "ededed", description: null };
		labels.push(label);
		return label;
	});
	const before = issue.labels;
	issue.labels = wanted.map(({ name }) => name);
	for (const { name, color } of wanted) {
		if (!before.includes(name)) recordEvent(exchange, issue, "labeled", { label: { name, color } });
	}
	for (const name of before) {
		if (issue.labels.includes(name)) continue;
		const color = labels.find((label) => label.name === name)?.color ?? "ededed";
		recordEvent(exchange, issue, "unlabeled", { label: { name, color } });
	}
}

/** Gives an issue exactly these assignees, at most ten; who may not be assigned is dropped. */
export function changeAssignees(exchange: Exchange, issue: IssueState, logins: readonly string[]): void {
	const known = logins.flatMap((login) => {
		const user = findUser(exchange.people, login);
		return user !== undefined && mayBeAssigned(exchange, login) ? [user.login] : [];
	});
	const before = issue.assignees;
	issue.assignees = [...new Set(known)].slice(0, 10);
	for (const assignee of issue.assignees) {
		if (!before.includes(assignee)) recordEvent(exchange, issue, "assigned", { assignee });
	}
	for (const assignee of before) {
		if (!issue.assignees.includes(assignee)) recordEvent(exchange, issue, "unassigned", { assignee });
	}
}

/** Closes or reopens. */
export function changeState(
	exchange: Exchange,
	issue: IssueState,
	state: "open" | "closed",
	reason: IssueState["stateReason"],
): void {
	const changed = issue.state !== state;
	issue.state = state;
	if (state === "closed") {
		if (issue.pull === null && (changed || reason !== null)) issue.stateReason = reason ?? "completed";
		if (!changed) return;
		recordEvent(exchange, issue, "closed");
		issue.closedAt = issue.updatedAt;
		issue.closedBy = exchange.caller.login;
		return;
	}
	if (!changed) return;
	issue.closedAt = null;
	issue.closedBy = null;
	issue.stateReason = issue.pull === null ? "reopened" : null;
	recordEvent(exchange, issue, "reopened");
}

/** Gives the strings of a list, or the names of its objects. */
export function readNames(value: unknown): string[] {
	if (typeof value === "string") return [value];
	if (!Array.isArray(value)) return [];
	return value.flatMap((item: unknown) => {
		if (typeof item === "string") return [item];
		const name = (item as { name?: unknown } | null)?.name;
		return typeof name === "string" ? [name] : [];
	});
}
