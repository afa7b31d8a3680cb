/** Tells the roles of an incident: through their channels, and by name on the incident's issue where no channel reached them. */
import { commentOnce, findOwnIssue } from "@octoacme/shared/github/issues.ts";
import {
	addReceipts,
	addTimeline,
	type Incident,
	isTold,
	type MessageStage,
	type Receipt,
} from "@octoacme/shared/incident/incident.ts";
import { readIncidentIssue } from "@octoacme/shared/incident/issue.ts";
import { composeMessages, type RoleMessage } from "@octoacme/shared/incident/messages.ts";
import { escapeMarkdown } from "@octoacme/shared/text/markdown.ts";
import { attempt, type Link, listPeople, type PlaybookRun } from "./playbook-run.ts";

/** Every role of the policy that was not told of this stage yet. */
export async function tellRoles(
	run: PlaybookRun,
	incident: Incident,
	issue: Link | null,
	about: MessageStage,
): Promise<Incident> {
	const links = { issueUrl: issue?.url ?? "", runUrl: run.doors.context.runUrl };
	const messages = composeMessages(incident, links, about).filter(
		(message) => message.role in run.policy.incident.notify && !isTold(incident.receipts, message.role, about),
	);
	const told = (await Promise.all(messages.map((message) => tellRole(run, message, issue)))).flat();
	return addTimeline(
		{ ...incident, receipts: addReceipts(incident.receipts, told) },
		...told.map((receipt) => ({
			at: receipt.at,
			what: `${receipt.role} ${receipt.delivered ? "told" : "not reached"} (${receipt.about}) through ${receipt.channel}`,
		})),
	);
}

/** One role ahead of the others, through channels alone; without a channel its turn comes with the rest. */
export async function tellRoleFirst(
	run: PlaybookRun,
	incident: Incident,
	role: RoleMessage["role"],
): Promise<Incident> {
	const found = await attempt(run, "the incident's issue could not be looked for", () =>
		findOwnIssue(run.github, { kind: "incident", key: incident.key }),
	);
	const known = found === undefined ? undefined : readIncidentIssue(found.body);
	if (known !== undefined && isTold(known.receipts, role, "opened")) return incident;
	const links = { issueUrl: found?.url ?? "", runUrl: run.doors.context.runUrl };
	const message = composeMessages(incident, links, "opened").find((candidate) => candidate.role === role);
	if (message === undefined || !(role in run.policy.incident.notify)) return incident;
	const receipts = await tellRole(run, message, null);
	const reached = receipts.filter((receipt) => receipt.delivered);
	return addTimeline(
		{ ...incident, receipts: addReceipts(incident.receipts, reached) },
		...reached.map((receipt) => ({ at: receipt.at, what: `${role} told first through ${receipt.channel}` })),
	);
}

async function tellRole(run: PlaybookRun, message: RoleMessage, issue: Link | null): Promise<Receipt[]> {
	const { policy } = run;
	const required = policy.incident.notify[message.role]?.required ?? false;
	const { role, about } = message;
	const sent = (await attempt(run, `${role} could not be told`, () => run.deliver(message))) ?? [];
	const receipts: Receipt[] = sent.map((receipt) => ({ ...receipt, role, about, required }));
	if (receipts.some((receipt) => receipt.delivered)) return receipts;
	const people = listPeople(policy, role);
	const receipt = {
		role,
		about,
		required,
		channel: "comment on the incident",
		at: new Date(run.doors.clock.now()).toISOString(),
	};
	if (issue === null || people.length === 0) {
		if (receipts.length > 0) return receipts;
		const detail = people.length === 0 ? "the policy names no channel and nobody for the role" : "there is no issue";
		return [{ ...receipt, channel: "none", delivered: false, detail }];
	}
	const url = await attempt(run, `${role} could not be named on the incident`, () =>
		nameOnIncident(run, message, people, issue.number),
	);
	if (url === undefined) return [...receipts, { ...receipt, delivered: false, detail: "the comment was not written" }];
	return [...receipts, { ...receipt, delivered: true, detail: `${people.length} named` }];
}

async function nameOnIncident(
	{ github, policy }: PlaybookRun,
	message: RoleMessage,
	people: readonly string[],
	number: number,
): Promise<string> {
	const lines = message.confidential
		? ["Details are confidential: see the run, or ask whoever started it."]
		: message.lines;
	const body = [
		`**${escapeMarkdown(policy.roles[message.role]?.title ?? message.role)}** ${people.join(" ")}: ${escapeMarkdown(message.title)}`,
		...lines.map((line) => escapeMarkdown(line)),
	].join("\n\n");
	const { url } = await commentOnce(github, {
		number,
		kind: "page",
		key: `${message.role}/${message.about}/${message.dedupKey}`,
		body,
	});
	return url;
}
