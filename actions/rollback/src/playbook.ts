/** Keeps the incident and its review on GitHub and notifies every role. Nothing here may stop the rollback. */
import { findOwnIssue, type Issue, readIssue } from "@octoacme/shared/github/issues.ts";
import { endStage, type Incident } from "@octoacme/shared/incident/incident.ts";
import { leaveCustomerDraft, openAdvisory, writeIncident, writeReview } from "./incident-issues.ts";
import { joinIncident, keepHistory } from "./incident-merge.ts";
import { type KnownIncident, readKnownIncident, rereadIncident } from "./known-incident.ts";
import { attempt, type Link, type PlaybookParts, type PlaybookRun } from "./playbook-run.ts";
import { tellRoleFirst, tellRoles } from "./role-messages.ts";

/** The incident as it stands, where it is kept, and what of the playbook could not be done; each is shown and none is hidden. */
export interface PlaybookState {
	readonly incident: Incident;
	readonly issue: Link | null;
	readonly review: Link | null;
	readonly problems: readonly string[];
}

interface AdoptedIncident extends PlaybookState {
	/** Whether the reason and the evidence are those of `begin`. */
	readonly isWhole: boolean;
}

export interface Playbook {
	/** Adopts what an earlier run left or opens the incident and its review, and tells every role that was not told yet. */
	readonly open: (incident: Incident) => Promise<PlaybookState>;
	/** Adopts what `begin` left and notifies no one; `receipts`: those that `begin` handed over. */
	readonly adopt: (incident: Incident, receipts: readonly object[]) => Promise<AdoptedIncident>;
	/** Tells that the incident was opened to every role that `begin` had no time for. */
	readonly catchUp: (state: PlaybookState) => Promise<PlaybookState>;
	/** Brings everything to the incident's end: issue, review, customer draft, and a second message to every role when `tell`. */
	readonly close: (state: PlaybookState, tell: boolean) => Promise<PlaybookState>;
}

/** Never rejects; what goes wrong becomes a sentence in `problems`. */
export function createPlaybook(parts: PlaybookParts): Playbook {
	const run: PlaybookRun = { ...parts, problems: [] };
	return {
		open: (incident) => openIncident(run, incident),
		adopt: (incident, receipts) => adoptIncident(run, incident, receipts),
		catchUp: (state) => catchUp(run, state),
		close: (state, tell) => closeIncident(run, state, tell),
	};
}

async function openIncident(run: PlaybookRun, started: Incident): Promise<PlaybookState> {
	let incident = started;
	// Of a security incident the champion hears before anything else is done.
	if (started.security)
		incident =
			(await attempt(run, "the advisory", async () =>
				openAdvisory(run, await tellRoleFirst(run, started, "security-champion")),
			)) ?? started;
	const found = await findIncident(run, incident);
	const known = await readKnown(run, found);
	if (known !== undefined) incident = resume(run, known, incident);
	const creation = found == null ? createIssue(run, incident, found) : Promise.resolve(found);
	const issue = await waitForIssue(run, creation);
	const [told, review] = await Promise.all([
		tellRoles(run, incident, { about: "opened", issue, review: null }),
		issue === null ? null : writeReview(run, incident, issue),
	]);
	const last = issue ?? (await creation);
	if (last !== null) await writeIncident(run, told, { known: last, review });
	return { incident: told, issue: last, review, problems: [...run.problems] };
}

/** Null when it could not be created, or takes longer than a message may: people are notified first. */
async function waitForIssue({ limits, runtime }: PlaybookRun, creation: Promise<Issue | null>): Promise<Issue | null> {
	if (limits === undefined) return creation;
	const over = new AbortController();
	const late = runtime.clock.sleep(limits.eachMs, over.signal).then(
		() => null,
		() => null,
	);
	return Promise.race([creation, late]).finally(() => over.abort());
}

async function adoptIncident(
	run: PlaybookRun,
	started: Incident,
	receipts: readonly object[],
): Promise<AdoptedIncident> {
	const issue = await findIncident(run, started);
	const known = await readKnown(run, issue, receipts);
	const incident = known === undefined ? started : resume(run, known, started);
	const isWhole = known?.kind === "whole";
	return { incident, issue: issue ?? null, review: null, problems: [...run.problems], isWhole };
}

function resume(run: PlaybookRun, known: KnownIncident, now: Incident): Incident {
	return known.kind === "whole" ? run.resume(known.incident, now) : keepHistory(known.incident, now);
}

async function catchUp(run: PlaybookRun, state: PlaybookState): Promise<PlaybookState> {
	const { issue, review } = state;
	// Without the issue nothing says who was told: the message of the end reaches everybody.
	if (issue === null) return state;
	const [own] = await joinOthers(run, state.incident, issue);
	const incident = await tellRoles(run, own, { about: "opened", issue, review });
	return { ...state, incident, problems: [...run.problems] };
}

/** Null: there is none; undefined: it could not be looked for. */
function findIncident(run: PlaybookRun, { key }: Incident): Promise<Issue | null | undefined> {
	return attempt(
		run,
		"the incident's issue could not be looked for",
		async () => (await findOwnIssue(run.github, { kind: "incident", key })) ?? null,
	);
}

/** `own`: receipts that this run knows itself. */
async function readKnown(
	run: PlaybookRun,
	issue: Issue | null | undefined,
	own: readonly object[] = [],
): Promise<KnownIncident | undefined> {
	return issue == null ? undefined : readKnownIncident(run.github, issue, { note: noteOn(run), own });
}

function noteOn({ problems }: PlaybookRun): (problem: string) => void {
	return (problem) => {
		if (!problems.includes(problem)) problems.push(problem);
	};
}

/** `known`: what was found before, undefined when it could not be looked for. */
async function createIssue(
	run: PlaybookRun,
	incident: Incident,
	known: Issue | null | undefined,
): Promise<Issue | null> {
	const result = await writeIncident(run, incident, { known, review: null });
	const off = "the repository has issues switched off; the incident is in this summary only";
	if (result?.kind === "disabled" && !run.problems.includes(off)) run.problems.push(off);
	return result?.kind === "written" ? result.issue : null;
}

async function closeIncident(run: PlaybookRun, state: PlaybookState, tell: boolean): Promise<PlaybookState> {
	const issue = state.issue ?? (await openLate(run, state.incident));
	const [own, known] = await joinOthers(run, state.incident, issue);
	const incident = tell ? await tellRoles(run, own, { about: endStage(own), issue, review: state.review }) : own;
	if (issue === null) return { incident, issue, review: state.review, problems: listProblems(run, state) };
	const [review] = await Promise.all([
		writeEnd(run, incident, { issue, known }),
		incident.security ? null : leaveCustomerDraft(run, incident, issue),
	]);
	return { incident, issue, review, problems: listProblems(run, state) };
}

/** What could not be opened at the beginning is opened now: what failed is known to this run alone. */
async function openLate(run: PlaybookRun, incident: Incident): Promise<Link | null> {
	const found = await findIncident(run, incident);
	return found ?? createIssue(run, incident, found);
}

async function writeEnd(
	run: PlaybookRun,
	incident: Incident,
	{ issue, known }: { readonly issue: Link; readonly known: Issue | undefined },
): Promise<Link | null> {
	const review = await writeReview(run, incident, issue);
	await writeIncident(run, incident, { known, review });
	return review;
}

function listProblems(run: PlaybookRun, state: PlaybookState): readonly string[] {
	return [...new Set([...state.problems, ...run.problems])];
}

/** With what another run wrote into the issue meanwhile, and the issue as it is now; no one is notified again. */
async function joinOthers(
	run: PlaybookRun,
	incident: Incident,
	issue: Link | null,
): Promise<readonly [Incident, Issue | undefined]> {
	if (issue === null) return [incident, undefined];
	const now = await attempt(run, "the incident's issue could not be read again", () =>
		readIssue(run.github, issue.number),
	);
	const known =
		now === undefined ? undefined : await rereadIncident(run.github, now, { note: noteOn(run), open: incident });
	if (known === undefined) return [incident, now];
	const joined =
		known.kind === "whole" ? joinIncident(known.incident, incident) : keepHistory(known.incident, incident);
	return [joined, now];
}
