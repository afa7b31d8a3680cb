/** Labels of the repository and of one issue. */
import type { IssueState, LabelState } from "../collaboration-state.ts";
import { labelsOf, presentLabel } from "../presenters/issues.ts";
import { changeLabels, mayOrganize, readNames, refuseLabels, requireIssue, requirePush } from "./conversation.ts";
import {
	type Exchange,
	listReply,
	notFound,
	Refusal,
	type Reply,
	type Route,
	readText,
	refuseField,
} from "./exchange.ts";

const READ = { name: "issues", access: "read" } as const;
const WRITE = { name: "issues", access: "write" } as const;

function findLabel(exchange: Exchange, name: string): LabelState | undefined {
	return exchange.people.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
}

function requireLabel(exchange: Exchange): LabelState {
	const label = findLabel(exchange, exchange.path["name"] ?? "");
	if (label === undefined) throw notFound();
	return label;
}

function requireColor(color: string): string {
	if (!/^[0-9a-f]{6}$/i.test(color)) throw refuseField("Label", "color", "invalid");
	return color;
}

function refuseLength(field: "name" | "description", text: string | null): void {
	const limit = field === "name" ? 50 : 100;
	if (text !== null && [...text].length > limit)
		throw refuseField("Label", field, "custom", `${field} is too long (maximum is ${limit} characters)`);
}

function replyLabels(exchange: Exchange, issue: IssueState): Reply {
	return { status: 200, body: labelsOf(exchange, issue).map((label) => presentLabel(exchange, label)) };
}

function readLabels(exchange: Exchange): string[] {
	const { body } = exchange;
	return readNames(Array.isArray(body) ? body : body["labels"]);
}

/** Serves labels; only writers change them, others' changes of an issue's labels are refused. */
export const labelRoutes: readonly Route[] = [
	{
		operation: "issues/list-labels-for-repo",
		permission: READ,
		serve: (exchange) => listReply(exchange.people.labels.map((label) => presentLabel(exchange, label))),
	},
	{
		operation: "issues/create-label",
		permission: WRITE,
		serve(exchange) {
			requirePush(exchange);
			const name = readText(exchange.body, "name") ?? "";
			refuseLength("name", name);
			refuseLength("description", readText(exchange.body, "description"));
			if (findLabel(exchange, name) !== undefined) throw refuseField("Label", "name", "already_exists");
			const color = requireColor(readText(exchange.body, "color") ?? "ededed");
			const label = { id: exchange.nextId(), name, color, description: readText(exchange.body, "description") };
			exchange.people.labels.push(label);
			return { status: 201, body: presentLabel(exchange, label) };
		},
	},
	{
		operation: "issues/get-label",
		permission: READ,
		serve: (exchange) => ({ status: 200, body: presentLabel(exchange, requireLabel(exchange)) }),
	},
	{
		operation: "issues/update-label",
		permission: WRITE,
		serve(exchange) {
			requirePush(exchange);
			const label = requireLabel(exchange);
			const color = readText(exchange.body, "color");
			const name = readText(exchange.body, "new_name");
			refuseLength("name", name);
			refuseLength("description", readText(exchange.body, "description"));
			const taken = name === null ? undefined : findLabel(exchange, name);
			if (taken !== undefined && taken !== label) throw refuseField("Label", "name", "already_exists");
			if (color !== null) label.color = requireColor(color);
			if ("description" in exchange.body) label.description = readText(exchange.body, "description");
			if (name !== null) {
				for (const issue of exchange.people.issues) {
					issue.labels = issue.labels.map((held) => (held === label.name ? name : held));
				}
				label.name = name;
			}
			return { status: 200, body: presentLabel(exchange, label) };
		},
	},
	{
		operation: "issues/delete-label",
		permission: WRITE,
		serve(exchange) {
			requirePush(exchange);
			const label = requireLabel(exchange);
			exchange.people.labels.splice(exchange.people.labels.indexOf(label), 1);
			for (const issue of exchange.people.issues) issue.labels = issue.labels.filter((name) => name !== label.name);
			return { status: 204 };
		},
	},
	{
		operation: "issues/add-labels",
		permission: null,
		serve(exchange) {
			const issue = requireIssue(exchange, "write");
			if (!mayOrganize(exchange)) throw new Refusal(403, "Must have triage access to the repository.");
			const names = [...issue.labels, ...readLabels(exchange)];
			refuseLabels(names);
			changeLabels(exchange, issue, names);
			return replyLabels(exchange, issue);
		},
	},
];
