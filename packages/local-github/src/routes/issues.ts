/** Issues: created, listed with the pull requests among them, changed, locked, and their timeline. */
import { type IssueState, nextNumber } from "../collaboration-state.ts";
import { presentIssue } from "../presenters/issues.ts";
import {
	changeAssignees,
	changeLabels,
	changeState,
	mayBeAssigned,
	mayOrganize,
	readNames,
	recordEvent,
	refuseLabels,
	requireIssue,
	requireIssues,
	requirePush,
	requireText,
	requireTitle,
} from "./conversation.ts";
import { type Exchange, listReply, Refusal, type Route, readText, refuseField } from "./exchange.ts";

function filterIssues(exchange: Exchange): IssueState[] {
	const { query, people } = exchange;
	const state = query.get("state") ?? "open";
	const labels = (query.get("labels") ?? "")
		.split(",")
		.map((name) => name.trim().toLowerCase())
		.filter(Boolean);
	const milestone = query.get("milestone");
	const assignee = query.get("assignee")?.toLowerCase();
	const creator = query.get("creator")?.toLowerCase();
	const mentioned = query.get("mentioned");
	const since = query.get("since");
	const found = people.issues.filter((issue) => {
		if (exchange.isHidden(`issue:${issue.number}`, issue.createdAt)) return false;
		if (state !== "all" && issue.state !== state) return false;
		const held = issue.labels.map((name) => name.toLowerCase());
		if (!labels.every((name) => held.includes(name))) return false;
		if (milestone === "none" && issue.milestone !== null) return false;
		if (milestone === "*" && issue.milestone === null) return false;
		if (milestone !== null && /^\d+$/.test(milestone) && issue.milestone !== Number(milestone)) return false;
		if (assignee === "none" && issue.assignees.length > 0) return false;
		if (assignee === "*" && issue.assignees.length === 0) return false;
		const assigned = issue.assignees.some((login) => login.toLowerCase() === assignee);
		if (assignee !== undefined && assignee !== "none" && assignee !== "*" && !assigned) return false;
		if (creator !== undefined && issue.author.toLowerCase() !== creator) return false;
		if (mentioned !== null && !(issue.body ?? "").toLowerCase().includes(`@${mentioned.toLowerCase()}`)) return false;
		return since === null || Date.parse(issue.updatedAt) >= Date.parse(since);
	});
	const sort = query.get("sort") ?? "created";
	const comments = (issue: IssueState): number =>
		people.comments.filter(({ issueNumber }) => issueNumber === issue.number).length;
	const key = (issue: IssueState): number => {
		if (sort === "comments") return comments(issue);
		return Date.parse(sort === "updated" ? issue.updatedAt : issue.createdAt);
	};
	const sign = query.get("direction") === "asc" ? 1 : -1;
	return found.sort((left, right) => sign * (key(left) - key(right) || left.number - right.number));
}

function readMilestone(exchange: Exchange): number | null | undefined {
	const value = exchange.body["milestone"];
	if (value === undefined || value === null) return value;
	const number = Number(value);
	if (!exchange.people.milestones.some((milestone) => milestone.number === number)) {
		throw refuseField("Issue", "milestone", "invalid");
	}
	return number;
}

function readLabels(exchange: Exchange): string[] | undefined {
	const { labels } = exchange.body;
	if (labels === undefined) return undefined;
	const names = readNames(labels);
	if (mayOrganize(exchange)) refuseLabels(names);
	return names;
}

function changeMilestone(exchange: Exchange, issue: IssueState, next: number | null): void {
	const title = (number: number | null): string | null =>
		exchange.people.milestones.find((milestone) => milestone.number === number)?.title ?? null;
	if (issue.milestone === next) return;
	if (issue.milestone !== null) {
		recordEvent(exchange, issue, "demilestoned", { milestone: title(issue.milestone) });
	}
	issue.milestone = next;
	if (next !== null) recordEvent(exchange, issue, "milestoned", { milestone: title(next) });
}

function readAssignees(exchange: Exchange): string[] | undefined {
	const { assignees, assignee } = exchange.body;
	if (assignees === undefined && assignee === undefined) return undefined;
	const logins = [...readNames(assignees), ...readNames(assignee)];
	const wrong = logins.find((login) => !mayBeAssigned(exchange, login));
	if (mayOrganize(exchange) && wrong !== undefined)
		throw new Refusal(422, "Validation Failed", {
			errors: [{ value: wrong, resource: "Issue", field: "assignees", code: "invalid" }],
		});
	return logins;
}

function organize(exchange: Exchange, issue: IssueState): void {
	const milestone = readMilestone(exchange);
	if (!mayOrganize(exchange)) return;
	const labels = readLabels(exchange);
	if (labels !== undefined) changeLabels(exchange, issue, labels);
	const assignees = readAssignees(exchange);
	if (assignees !== undefined) changeAssignees(exchange, issue, assignees);
	if (milestone !== undefined) changeMilestone(exchange, issue, milestone);
}

/** Serves issues, locks, assignees, events and the timeline. */
export const issueRoutes: readonly Route[] = [
	{
		operation: "issues/list-for-repo",
		permission: { name: "issues", access: "read" },
		serve(exchange) {
			requireIssues(exchange);
			return listReply(filterIssues(exchange).map((issue) => presentIssue(exchange, issue)));
		},
	},
	{
		operation: "issues/create",
		permission: { name: "issues", access: "write" },
		serve(exchange) {
			requireIssues(exchange);
			const title = requireTitle(String(exchange.body["title"] ?? "").trim());
			const body = requireText("Issue", readText(exchange.body, "body"));
			readMilestone(exchange);
			readAssignees(exchange);
			readLabels(exchange);
			const createdAt = exchange.now().toISOString();
			const issue: IssueState = {
				id: exchange.nextId(),
				number: nextNumber(exchange.people),
				title,
				body,
				author: exchange.caller.login,
				app: exchange.caller.app,
				state: "open",
				stateReason: null,
				labels: [],
				assignees: [],
				milestone: null,
				locked: false,
				lockReason: null,
				createdAt,
				updatedAt: createdAt,
				closedAt: null,
				closedBy: null,
				reactions: [],
				pull: null,
			};
			exchange.people.issues.push(issue);
			organize(exchange, issue);
			return { status: 201, body: presentIssue(exchange, issue) };
		},
	},
	{
		operation: "issues/get",
		permission: null,
		serve: (exchange) => ({ status: 200, body: presentIssue(exchange, requireIssue(exchange, "read")) }),
	},
	{
		operation: "issues/update",
		permission: null,
		serve(exchange) {
			const issue = requireIssue(exchange, "write");
			if (issue.author !== exchange.caller.login) requirePush(exchange);
			const { body } = exchange;
			const title = body["title"] === undefined || body["title"] === null ? null : requireTitle(String(body["title"]));
			const text = requireText("Issue", readText(body, "body"));
			readMilestone(exchange);
			readAssignees(exchange);
			readLabels(exchange);
			if (title !== null && title !== issue.title) {
				recordEvent(exchange, issue, "renamed", { rename: { from: issue.title, to: title } });
				issue.title = title;
			}
			if ("body" in body && text !== issue.body) {
				issue.body = text;
				issue.edit = { by: exchange.caller.login, at: exchange.now().toISOString() };
			}
			organize(exchange, issue);
			const state = readText(body, "state");
			const reason = readText(body, "state_reason") as IssueState["stateReason"];
			if (state === "open" || state === "closed") changeState(exchange, issue, state, reason);
			issue.updatedAt = exchange.now().toISOString();
			return { status: 200, body: presentIssue(exchange, issue) };
		},
	},
	{
		operation: "issues/lock",
		permission: null,
		serve(exchange) {
			const issue = requireIssue(exchange, "write");
			requirePush(exchange);
			issue.locked = true;
			issue.lockReason = readText(exchange.body, "lock_reason") as IssueState["lockReason"];
			recordEvent(exchange, issue, "locked", { lockReason: issue.lockReason });
			return { status: 204 };
		},
	},
	{
		operation: "issues/unlock",
		permission: null,
		serve(exchange) {
			const issue = requireIssue(exchange, "write");
			requirePush(exchange);
			issue.locked = false;
			issue.lockReason = null;
			recordEvent(exchange, issue, "unlocked");
			return { status: 204 };
		},
	},
];
