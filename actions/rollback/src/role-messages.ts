/** Sends the messages of an incident, one after the other: written down before it leaves, its receipt kept before the next one. */
import { commentOnce, findOwnIssue } from "@octoacme/shared/github/issues.ts";
import {
	addReceipts,
	addTimeline,
	type Incident,
	isTold,
	listDueChannels,
	type MessageStage,
	type Receipt,
} from "@octoacme/shared/incident/incident.ts";
import { composeMessages, type RoleMessage } from "@octoacme/shared/incident/messages.ts";
import { escapeMarkdown } from "@octoacme/shared/text/markdown.ts";
import { updateIncident } from "./incident-issues.ts";
import { readKnownIncident } from "./known-incident.ts";
import { attempt, type Link, listPeople, type PlaybookRun } from "./playbook-run.ts";

/** Where the receipts of a round are kept; null: no issue could be had, and the receipts live as long as the run. */
interface MessageRound {
	readonly about: MessageStage;
	readonly issue: Link | null;
	readonly review: Link | null;
}

/** Writes the incident with its receipts; after a write that failed it writes no more, for no message waits for GitHub. */
type Keep = (incident: Incident) => Promise<void>;

const COMMENT = "comment on the incident";

/**
 * Sends what every role of the policy still has to get of a stage. A run that is killed leaves one message at most that may have
 * arrived without a receipt; the next run sends that one again, since an alert that comes twice is better than none. What the run's
 * limits leave out stays due in the same way.
 */
export async function tellRoles(run: PlaybookRun, incident: Incident, round: MessageRound): Promise<Incident> {
	const { about, issue } = round;
	const links = { issueUrl: issue?.url ?? "", runUrl: run.runtime.context.runUrl };
	const keep = keepOn(run, round);
	let current = incident;
	for (const message of composeMessages(incident, links, about)) {
		if (!(message.role in run.policy.incident.notify)) continue;
		if (isTimeOver(run)) break;
		current = await sendThroughChannels(run, current, message, keep);
		if (isTimeOver(run) || isTold(current.receipts, message.role, about)) continue;
		const receipt = await nameRole(run, current, message, issue);
		if (receipt !== undefined) current = takeReceipts(current, [receipt]);
	}
	return current;
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
	// What is not believed is noted when the incident itself is read.
	const known = found === undefined ? undefined : await readKnownIncident(run.github, found, { note: () => {} });
	const links = { issueUrl: found?.url ?? "", runUrl: run.runtime.context.runUrl };
	const message = composeMessages(incident, links, "opened").find((candidate) => candidate.role === role);
	if (message === undefined || !(role in run.policy.incident.notify)) return incident;
	const receipts = addReceipts(known?.incident.receipts ?? [], incident.receipts);
	// The issue that an earlier run wrote is continued later; until then this run's receipts are in memory.
	return sendThroughChannels(run, { ...incident, receipts }, message, () => Promise.resolve());
}

function keepOn(run: PlaybookRun, { issue, review }: MessageRound): Keep {
	let isWritable = issue !== null;
	return async (incident) => {
		if (isWritable) isWritable = (await updateIncident(run, incident, issue!, review)) !== undefined;
	};
}

async function sendThroughChannels(
	run: PlaybookRun,
	incident: Incident,
	message: RoleMessage,
	keep: Keep,
): Promise<Incident> {
	let current = incident;
	const { clock } = run.runtime;
	for (const channel of listDueChannels(incident.receipts, message, run.delivery.listChannels(message.role))) {
		if (isTimeOver(run)) break;
		const base = describeReceipt(run, message);
		current = takeReceipts(current, [
			{ ...base, channel, delivered: false, detail: "about to be sent", sending: true },
		]);
		await keep(current);
		const { limits } = run;
		const leftMs = limits === undefined ? undefined : Math.min(limits.eachMs, limits.until - clock.now());
		const cutOff = leftMs === undefined ? undefined : AbortSignal.timeout(Math.max(1, leftMs));
		const answer = await run.delivery.send(message, channel, cutOff);
		const isCut = cutOff?.aborted === true && !answer.delivered;
		current = takeReceipts(current, [
			isCut
				? { ...base, channel, delivered: false, detail: "no answer in time; sent again", sending: true }
				: { ...base, ...answer },
		]);
	}
	return current;
}

function isTimeOver({ limits, runtime }: PlaybookRun): boolean {
	return limits !== undefined && runtime.clock.now() >= limits.until;
}

function describeReceipt(
	run: PlaybookRun,
	{ role, about }: RoleMessage,
): Pick<Receipt, "role" | "about" | "required" | "at"> {
	const required = run.policy.incident.notify[role]?.required ?? false;
	return { role, about, required, at: new Date(run.runtime.clock.now()).toISOString() };
}

function takeReceipts(incident: Incident, receipts: readonly Receipt[]): Incident {
	return addTimeline(
		{ ...incident, receipts: addReceipts(incident.receipts, receipts) },
		...receipts
			.filter(({ sending }) => sending !== true)
			.map(({ at, role, delivered, about, channel }) => ({
				at,
				what: `${role} ${delivered ? "told" : "not reached"} (${about}) through ${channel}`,
			})),
	);
}

/** The role's people by name on the incident; undefined when there is nobody to name and channels have said why they failed. */
async function nameRole(
	run: PlaybookRun,
	incident: Incident,
	message: RoleMessage,
	issue: Link | null,
): Promise<Receipt | undefined> {
	const people = listPeople(run.policy, message.role);
	const receipt = { ...describeReceipt(run, message), channel: COMMENT };
	if (issue === null || people.length === 0) {
		const { role, about } = message;
		if (incident.receipts.some((one) => one.role === role && one.about === about)) return undefined;
		const detail = people.length === 0 ? "the policy names no channel and nobody for the role" : "there is no issue";
		return { ...receipt, channel: "none", delivered: false, detail };
	}
	const url = await attempt(run, `${message.role} could not be named on the incident`, () =>
		nameOnIncident(run, message, people, issue.number),
	);
	if (url === undefined) return { ...receipt, delivered: false, detail: "the comment was not written" };
	return { ...receipt, delivered: true, detail: `${people.length} named` };
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
		unedited: true,
	});
	return url;
}
