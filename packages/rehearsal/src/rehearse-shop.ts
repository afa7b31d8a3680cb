/** Releases the sample shop twice: a good release that goes through, and one that is broken in production and taken back. */
import { join } from "node:path";
import { verifyChain } from "@octoacme/shared/record/chain.ts";
import {
	compareRunning,
	describeRequests,
	listDocuments,
	listRecord,
	listRunning,
	renderViolations,
} from "./collect.ts";
import { connectRunner } from "./github-port.ts";
import type { RehearsalDocument, RehearsalEvent, RehearsalReport, RehearsedRelease } from "./report/model.ts";
import { pushTag } from "./run-release.ts";
import { runWorkflow } from "./runner/run.ts";
import type { ProgressEvent, WorkflowRunResult } from "./runner/types.ts";
import { PEOPLE } from "./shop/history.ts";
import type { Inbox } from "./shop/inbox.ts";
import { seedScans } from "./shop/seed.ts";
import { listOpenSignatures, sign } from "./shop/signatures.ts";
import { makeTag, openStage, type Stage } from "./shop/stage.ts";

export interface ShopRehearsal {
	/** An empty folder for everything that is made. */
	readonly folder: string;
	readonly now: () => Date;
	readonly write: (line: string) => void;
	readonly onProgress: (event: ProgressEvent) => void;
	/** Aborting ends the rehearsal. */
	readonly signal?: AbortSignal;
}

/** Everything is real but the scale: the repository, the service, the workflow files, the bundles, the messages. */
export async function rehearseShop(rehearsal: ShopRehearsal): Promise<RehearsalReport> {
	const startedAt = rehearsal.now();
	rehearsal.write("Making the shop: its repository, its hosts, its GitHub …");
	const stage = await openStage(rehearsal.folder, rehearsal.now);
	try {
		const releases: RehearsedRelease[] = [];
		releases.push(await release(rehearsal, stage, "v1.2.0", "A good release"));
		if (rehearsal.signal?.aborted !== true)
			releases.push(await release(rehearsal, stage, "v1.3.0", "A broken release"));
		return {
			repository: "octoacme/shop",
			startedAt,
			endedAt: rehearsal.now(),
			releases,
			requests: describeRequests(stage.github.journal),
			problems: renderViolations(stage.github.journal),
		};
	} finally {
		await stage.close();
	}
}

async function release(
	rehearsal: ShopRehearsal,
	stage: Stage,
	tag: "v1.2.0" | "v1.3.0",
	title: string,
): Promise<RehearsedRelease> {
	const { github, history } = stage;
	const sha = history.tags[tag];
	const events: RehearsalEvent[] = [];
	const tell = (text: string) => {
		events.push({ at: rehearsal.now(), text });
		rehearsal.write(`  ${text}`);
	};
	const messagesBefore = stage.inbox.messages.length;
	const runningBefore = listRunning(github);
	rehearsal.write(`\n${title}: ${tag}`);
	const ci = await runChecks(rehearsal, stage, sha);
	seedScans(github, sha);
	tell(`CI ran on ${sha.slice(0, 7)}: ${ci.conclusion}; the security scans uploaded their results`);
	makeTag(stage, tag);
	tell(`${PEOPLE.rita.name} pushed the tag ${tag}`);
	const runs = await pushTag({
		github,
		folder: join(rehearsal.folder, `runs-${tag}`),
		workflow: {
			path: ".github/workflows/release.yml",
			text: github.git.run(["show", `${sha}:.github/workflows/release.yml`]),
		},
		tag,
		sha,
		actor: PEOPLE.rita.login,
		machineEnv: stage.machineEnv,
		onProgress: rehearsal.onProgress,
		...(rehearsal.signal === undefined ? {} : { signal: rehearsal.signal }),
		attempts: 2,
		mayRepeat: async () => rehearsal.signal?.aborted !== true && signAll(rehearsal, stage, sha, tell),
	});
	const runsNow = await askVersion(stage.hosts.production.url);
	tell(`Production answers as ${runsNow}`);
	const record = listRecord(github, sha);
	const faults = verifyChain(record);
	tell(describeRecord(record.length, faults));
	const good = title.startsWith("A good");
	const last = runs.at(-1)!;
	const asExpected = faults.length === 0 && (good ? isReleased(last, runsNow, tag) : isRolledBack(last, runsNow));
	return {
		title: `${title}: ${tag}`,
		tag,
		good: asExpected,
		outcome: describeOutcome({ good, asExpected, tag, runsNow, last }),
		runs,
		events,
		record,
		documents: [...listDocuments(github, tag), ...describeMessages(stage.inbox, messagesBefore)],
		environments: compareRunning(github, runningBefore),
	};
}

function describeRecord(entries: number, faults: ReturnType<typeof verifyChain>): string {
	return faults.length === 0
		? `The release record holds ${entries} entries, each following one before it`
		: `The release record is broken: ${faults[0]!.message}`;
}

function isReleased(last: WorkflowRunResult, runsNow: string, tag: string): boolean {
	return last.conclusion === "success" && runsNow === tag.slice(1);
}

function isRolledBack(last: WorkflowRunResult, runsNow: string): boolean {
	return last.jobs.some((job) => job.name.endsWith("Roll back") && job.conclusion === "success") && runsNow === "1.2.0";
}

async function runChecks(rehearsal: ShopRehearsal, stage: Stage, sha: string): Promise<WorkflowRunResult> {
	const { github } = stage;
	return runWorkflow({
		workflow: { path: ".github/workflows/ci.yml", text: github.git.run(["show", `${sha}:.github/workflows/ci.yml`]) },
		event: {
			name: "push",
			ref: "refs/heads/main",
			sha,
			actor: PEOPLE.ana.login,
			payload: { ref: "refs/heads/main", after: sha },
		},
		repository: { owner: github.git.owner, name: github.git.name, path: github.git.folder },
		github: connectRunner(github),
		workspaceRoot: join(rehearsal.folder, `ci-${sha.slice(0, 7)}`),
		...(rehearsal.signal === undefined ? {} : { signal: rehearsal.signal }),
		onProgress: rehearsal.onProgress,
	});
}

/** The people of the shop read the release issue and paste the lines that it asks of them; false when it asks nothing. */
async function signAll(
	rehearsal: ShopRehearsal,
	stage: Stage,
	sha: string,
	tell: (text: string) => void,
): Promise<boolean> {
	const open = listOpenSignatures(stage.github, sha);
	for (const signature of open) {
		sign(stage.github, signature, rehearsal.now());
		tell(`${signature.signer} signed ${signature.requirement} on the release issue`);
	}
	return open.length > 0;
}

async function askVersion(url: string): Promise<string> {
	const answer = (await (await fetch(`${url}/version`)).json()) as { version?: string };
	return answer.version ?? "nothing";
}

function describeOutcome({
	good,
	asExpected,
	tag,
	runsNow,
	last,
}: {
	readonly good: boolean;
	readonly asExpected: boolean;
	readonly tag: string;
	readonly runsNow: string;
	readonly last: WorkflowRunResult;
}): string {
	if (!asExpected)
		return `Not as it should be: the run ended ${last.conclusion ?? "waiting"}, and production answers as ${runsNow}.`;
	return good
		? `${tag} passed the gate, was deployed, verified, published and announced.`
		: `${tag} broke under load in production; verify saw it, rollback brought back ${runsNow} by itself, and the incident is open.`;
}

function describeMessages(inbox: Inbox, from: number): RehearsalDocument[] {
	return inbox.messages.slice(from).map((message) => ({
		kind: "message",
		title: message.room,
		state: "delivered",
		markdown: `\`\`\`json\n${JSON.stringify(message.body, null, 2).replaceAll("```", "'''")}\n\`\`\``,
	}));
}
