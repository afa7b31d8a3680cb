/** Keeps the incident and its review on GitHub and tells every role. Nothing here may stop the way back. */
import { findOwnIssue, type Issue, readIssue } from "@octoacme/shared/github/issues.ts";
import { endStage, type Incident } from "@octoacme/shared/incident/incident.ts";
import { leaveCustomerDraft, openAdvisory, writeIncident, writeReview } from "./incident-issues.ts";
import { joinIncident } from "./incident-merge.ts";
import { readKnownIncident } from "./known-incident.ts";
import { attempt, type Link, type PlaybookParts, type PlaybookRun } from "./playbook-run.ts";
import { tellRoleFirst, tellRoles } from "./role-messages.ts";

/** The incident as it stands, where it is kept, and what of the playbook could not be done; each is shown and none is hidden. */
export interface PlaybookState {
	readonly incident: Incident;
	readonly issue: Link | null;
	readonly review: Link | null;
	readonly problems: readonly string[];
}

export interface Playbook {
	/** Adopts what an earlier run left or opens the incident and its review, and tells every role that was not told yet. */
	readonly open: (incident: Incident) => Promise<PlaybookState>;
	/** Adopts what `begin` left and tells nobody. */
	readonly adopt: (incident: Incident) => Promise<PlaybookState>;
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
		adopt: (incident) => adoptIncident(run, incident),
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
	if (known !== undefined) incident = run.resume(known, incident);
	const creation = found === undefined ? createIssue(run, incident) : Promise.resolve(found);
	const issue = await waitForIssue(run, creation);
	const [told, review] = await Promise.all([
		tellRoles(run, incident, { about: "opened", issue, review: null }),
		issue === null ? null : writeReview(run, incident, issue),
	]);
	const last = issue ?? (await creation);
	if (last !== null) await writeIncident(run, told, review);
	return { incident: told, issue: last, review, problems: [...run.problems] };
}

/** Null when it could not be created, or takes longer than a message may: people are notified first. */
async function waitForIssue({ limits, runtime }: PlaybookRun, creation: Promise<Link | null>): Promise<Link | null> {
	if (limits === undefined) return creation;
	const over = new AbortController();
	const late = runtime.clock.sleep(limits.eachMs, over.signal).then(
		() => null,
		() => null,
	);
	return Promise.race([creation, late]).finally(() => over.abort());
}

async function adoptIncident(run: PlaybookRun, started: Incident): Promise<PlaybookState> {
	const issue = await findIncident(run, started);
	const known = await readKnown(run, issue);
	const incident = known === undefined ? started : run.resume(known, started);
	return { incident, issue: issue ?? null, review: null, problems: [...run.problems] };
}

async function catchUp(run: PlaybookRun, state: PlaybookState): Promise<PlaybookState> {
	const { issue, review } = state;
	// Without the issue nothing says who was told: the message of the end reaches everybody.
	if (issue === null) return state;
	const own = await joinOthers(run, state.incident, issue);
	const incident = await tellRoles(run, own, { about: "opened", issue, review });
	return { ...state, incident, problems: [...run.problems] };
}

function findIncident(run: PlaybookRun, { key }: Incident) {
	return attempt(run, "the incident's issue could not be looked for", () =>
		findOwnIssue(run.github, { kind: "incident", key }),
	);
}

/** `own`: receipts that this run knows itself. */
async function readKnown(
	{ github, problems }: PlaybookRun,
	issue: Issue | undefined,
	own: Incident["receipts"] = [],
): Promise<Incident | undefined> {
	if (issue === undefined) return undefined;
	const note = (problem: string) => {
		if (!problems.includes(problem)) problems.push(problem);
	};
	return readKnownIncident(github, issue, { note, own });
}

async function createIssue(run: PlaybookRun, incident: Incident): Promise<Link | null> {
	const result = await writeIncident(run, incident, null);
	const off = "the repository has issues switched off; the incident is in this summary only";
	if (result?.kind === "disabled" && !run.problems.includes(off)) run.problems.push(off);
	return result?.kind === "written" ? result.issue : null;
}

async function closeIncident(run: PlaybookRun, state: PlaybookState, tell: boolean): Promise<PlaybookState> {
	// What could not be opened at the beginning is opened now: what failed is known to this run alone.
	const issue: Link | null =
		state.issue ?? (await findIncident(run, state.incident)) ?? (await createIssue(run, state.incident));
	const own = issue === null ? state.incident : await joinOthers(run, state.incident, issue);
	const incident = tell ? await tellRoles(run, own, { about: endStage(own), issue, review: state.review }) : own;
	let { review } = state;
	if (issue !== null) {
		review = await writeReview(run, incident, issue);
		await writeIncident(run, incident, review);
		if (!incident.security) await leaveCustomerDraft(run, incident, issue);
	}
	return { incident, issue, review, problems: [...new Set([...state.problems, ...run.problems])] };
}

/** With what another run wrote into the issue meanwhile; nobody is told again. */
async function joinOthers(run: PlaybookRun, incident: Incident, issue: Link): Promise<Incident> {
	const now = await attempt(run, "the incident's issue could not be read again", () =>
		readIssue(run.github, issue.number),
	);
	const known = await readKnown(run, now, incident.receipts);
	return known === undefined ? incident : joinIncident(known, incident);
}
