/** Releases the sample shop twice: a good release that goes through, and one that is broken in production and taken back. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { seedComment } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { describeRequests, listDocuments, renderViolations } from "./collect.ts";
import { connectRunner } from "./github-port.ts";
import type { RehearsalDocument, RehearsalEvent, RehearsalReport, RehearsedRelease } from "./report/model.ts";
import { pushTag } from "./run-release.ts";
import { runWorkflow } from "./runner/run.ts";
import type { ProgressEvent, WorkflowRunResult } from "./runner/types.ts";
import { makeShopHistory, PEOPLE, type ShopHistory } from "./shop/history.ts";
import { type ShopHost, startShopHost } from "./shop/host.ts";
import { type Inbox, openInbox } from "./shop/inbox.ts";
import { seedScans, seedShop } from "./shop/seed.ts";

export interface ShopRehearsal {
	/** An empty folder for everything that is made. */
	readonly folder: string;
	readonly now: () => Date;
	readonly write: (line: string) => void;
	readonly onProgress: (event: ProgressEvent) => void;
}

/** Who signs for a requirement in the sample shop. */
const SIGNERS: Readonly<Record<string, string>> = {
	acceptance: PEOPLE.paul.login,
	"release-notes": PEOPLE.paul.login,
	"security-review": PEOPLE.sam.login,
	"ux-review": PEOPLE.uma.login,
	accessibility: PEOPLE.uma.login,
	performance: PEOPLE.ben.login,
	"support-docs": PEOPLE.ana.login,
	"support-briefing": PEOPLE.sara.login,
	"rollback-plan": PEOPLE.rita.login,
	"smoke-tests": PEOPLE.quinn.login,
	monitoring: PEOPLE.olga.login,
};

interface Stage {
	readonly github: LocalGitHub;
	readonly history: ShopHistory;
	readonly hosts: Readonly<Record<"staging" | "production", ShopHost>>;
	readonly inbox: Inbox;
	readonly machineEnv: Readonly<Record<string, string>>;
}

/** rehearseShop: everything is real but the scale: the repository, the service, the workflow files, the bundles, the messages. */
export async function rehearseShop(rehearsal: ShopRehearsal): Promise<RehearsalReport> {
	const startedAt = rehearsal.now();
	const stage = await setUp(rehearsal);
	try {
		const releases: RehearsedRelease[] = [];
		releases.push(await release(rehearsal, stage, "v1.2.0", "A good release"));
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
		await Promise.all([
			stage.github.close(),
			stage.inbox.close(),
			...Object.values(stage.hosts).map((host) => host.close()),
		]);
	}
}

async function setUp(rehearsal: ShopRehearsal): Promise<Stage> {
	rehearsal.write("Making the shop: its repository, its hosts, its GitHub …");
	const history = makeShopHistory(join(rehearsal.folder, "shop"), rehearsal.now());
	const github = await startLocalGitHub({ repository: "octoacme/shop", folder: history.folder });
	seedShop(github, history);
	const [staging, production, inbox] = await Promise.all([
		startShopHost("staging", rehearsal.now),
		startShopHost("production", rehearsal.now),
		openInbox(rehearsal.now),
	]);
	const hosts = { staging, production };
	const releases = join(rehearsal.folder, "releases");
	const machineEnv: Record<string, string> = {
		SHOP_RELEASES: releases,
		SHOP_HOST_STAGING: staging.controlUrl,
		SHOP_HOST_PRODUCTION: production.controlUrl,
		SHOP_URL_STAGING: staging.url,
		SHOP_URL_PRODUCTION: production.url,
		RELEASE_ROOM_URL: `${inbox.url}/release-room`,
		SECURITY_ROOM_URL: `${inbox.url}/security-room`,
		SUPPORT_ROOM_URL: `${inbox.url}/support-room`,
		OPS_ROOM_URL: `${inbox.url}/ops-room`,
		OPS_ROOM_KEY: "a-key-for-the-rehearsal",
		PAGER_ENDPOINT: `${inbox.url}/pager`,
		PAGER_KEY: "a-routing-key-for-the-rehearsal",
	};
	for (const [environment, host] of Object.entries(hosts)) {
		const sha = history.tags["v1.1.1"];
		await promisify(execFile)(process.execPath, ["ops/deploy.mjs"], {
			cwd: history.folder,
			env: {
				PATH: process.env["PATH"] ?? "",
				OCTOACME_SHA: sha,
				OCTOACME_VERSION: "1.1.1",
				OCTOACME_ENVIRONMENT: environment,
				SHOP_RELEASES: releases,
				[`SHOP_HOST_${environment.toUpperCase()}`]: host.controlUrl,
			},
		});
	}
	return { github, history, hosts, inbox, machineEnv };
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
	rehearsal.write(`\n${title}: ${tag}`);
	const ci = await runChecks(rehearsal, stage, sha);
	seedScans(github, sha);
	tell(`CI ran on ${sha.slice(0, 7)}: ${ci.conclusion}; the security scans uploaded their results`);
	github.git.run(["tag", "--annotate", "--message", `Release ${tag}`, tag, sha], {
		env: { GIT_COMMITTER_NAME: PEOPLE.rita.name, GIT_COMMITTER_EMAIL: `${PEOPLE.rita.login}@users.noreply.github.com` },
	});
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
		attempts: 2,
		mend: async () => signAll(rehearsal, stage, sha, tell),
	});
	const runsNow = await askVersion(stage.hosts.production.url);
	tell(`Production answers as ${runsNow}`);
	const good = title.startsWith("A good");
	const last = runs.at(-1)!;
	const asExpected = good
		? last.conclusion === "success" && runsNow === tag.slice(1)
		: last.jobs.some((job) => job.name.endsWith("Roll back") && job.conclusion === "success") && runsNow === "1.2.0";
	return {
		title: `${title}: ${tag}`,
		tag,
		good: asExpected,
		outcome: describeOutcome(good, asExpected, tag, runsNow, last),
		runs,
		events,
		documents: [...listDocuments(github, tag), ...describeMessages(stage.inbox, messagesBefore)],
	};
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
		onProgress: rehearsal.onProgress,
	});
}

/** signAll: the people of the shop read the release issue and paste the lines that it asks of them; false when it asks nothing. */
async function signAll(
	rehearsal: ShopRehearsal,
	stage: Stage,
	sha: string,
	tell: (text: string) => void,
): Promise<boolean> {
	const { people } = stage.github;
	const issue = people.issues.findLast(
		(entry) => entry.pull === null && entry.state === "open" && (entry.body ?? "").startsWith("<!-- octoacme:release:"),
	);
	if (issue === undefined) return false;
	const asked = [
		...new Set(
			[...(issue.body ?? "").matchAll(/\/signoff ([a-z-]+) ([0-9a-f]{40})/g)]
				.filter(([, , of]) => of === sha)
				.map(([, requirement]) => requirement!),
		),
	];
	const signed = new Set(
		people.comments
			.filter((comment) => comment.issueNumber === issue.number)
			.flatMap((comment) => /^\/signoff ([a-z-]+) /.exec(comment.body)?.[1] ?? []),
	);
	const open = asked.filter((requirement) => SIGNERS[requirement] !== undefined && !signed.has(requirement));
	for (const requirement of open) {
		const signer = SIGNERS[requirement]!;
		const at = rehearsal.now().toISOString();
		seedComment(people, {
			issueNumber: issue.number,
			author: signer,
			body: `/signoff ${requirement} ${sha}`,
			createdAt: at,
			updatedAt: at,
		});
		tell(`${signer} signed ${requirement} on the release issue`);
	}
	return open.length > 0;
}

async function askVersion(url: string): Promise<string> {
	const answer = (await (await fetch(`${url}/version`)).json()) as { version?: string };
	return answer.version ?? "nothing";
}

function describeOutcome(
	good: boolean,
	asExpected: boolean,
	tag: string,
	runsNow: string,
	last: WorkflowRunResult,
): string {
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
