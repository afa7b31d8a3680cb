/** Rehearses a release of any local repository: its commits, its tags, pull requests as its history tells them; nothing is changed in it. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { seedUser } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { count } from "@octoacme/shared/text/plural.ts";
import { ROOT } from "./actions-source.ts";
import { readBegun } from "./begun-deployments.ts";
import { compareRunning, describeRequests, listDocuments, listRecord, renderViolations } from "./collect.ts";
import { copyRepository, gitEnvironment, settleBranches } from "./copy.ts";
import { startIdTokenIssuer } from "./id-tokens.ts";
import type { RehearsalReport } from "./report/model.ts";
import { countStopped } from "./report/stages.ts";
import { pushTag } from "./run-release.ts";
import type { ProgressEvent, StandIns, StepPolicy, WorkflowFile, WorkflowRunResult } from "./runner/types.ts";

interface RepositoryRehearsal {
	/** An empty folder for everything that is made. */
	readonly folder: string;
	readonly now: () => Date;
	readonly write: (line: string) => void;
	readonly onProgress: (event: ProgressEvent) => void;
	readonly repository: string;
	readonly tag: string;
	/** Path of a workflow file in the repository; default: a caller of the shipped `ship.yml`. */
	readonly workflow?: string;
	/** True: every step and command of the repository's own runs for real. Default: stand-ins take their place. */
	readonly realCommands?: boolean;
	/** What takes the place of other people's actions; default: a stand-in that ends with success. */
	readonly standIns?: StandIns;
	/** Told what the team's own deploy action was given, when its steps ended well, and what a `begin` leaves to a job's own steps. */
	readonly onDeployed?: (inputs: Readonly<Record<string, string>>) => void;
	/** Aborting ends the rehearsal. */
	readonly signal?: AbortSignal;
	/** Changes the bare copy before anything is read of it. */
	readonly prepare?: (copy: string) => void;
}

/** What a team would commit to release with the reusable workflow. */
const CALLER = `name: Release
on:
  push:
    tags: ["**"]
permissions: {}
jobs:
  ship:
    uses: octoacme/release-actions/.github/workflows/ship.yml@v1
    permissions:
      actions: read
      checks: write
      contents: write
      deployments: write
      discussions: write
      issues: write
      pull-requests: read
      security-events: read
      statuses: read
      vulnerability-alerts: read
`;

/** Our actions and the built-in ones that only touch the job's own folder; no input that leads to a real system is followed. */
const OURS_ONLY: StepPolicy = {
	mayRun: (uses) =>
		/^octoacme\//.test(uses) || ["actions/checkout", "actions/setup-node"].includes(uses.split("@")[0]!.toLowerCase()),
	withheldInputs: [
		"command",
		"policy-file",
		"policy-ref",
		"identity-url",
		"smoke-url",
		"error-rate-url",
		"prometheus-url",
		"allow-hosts",
		"variables",
	],
};

const DEPLOY_ACTION = "./.github/actions/release-deploy";

/** Keeps what steps could still reach of the person's own: the container engine and the machine's cloud identity. */
const SEALED = { DOCKER_HOST: "unix:///nonexistent/docker.sock", AWS_EC2_METADATA_DISABLED: "true" };

/** Works on a bare copy; a tag that does not exist yet is made on the copy's default branch. */
export async function rehearseRepository(rehearsal: RepositoryRehearsal): Promise<RehearsalReport> {
	const startedAt = rehearsal.now();
	const copy = join(rehearsal.folder, "copy.git");
	rehearsal.write(`Copying ${rehearsal.repository} …`);
	const head = copyRepository(rehearsal.repository, copy);
	for (const line of settleBranches(copy, head)) rehearsal.write(line);
	// Before anything is written into the copy: it may get a policy that the repository lacks.
	const policy = hasPolicy(copy) ? "its policy file applied" : "no policy file: the standard policy applied";
	rehearsal.prepare?.(copy);
	const name = nameRepository(rehearsal.repository);
	const github = await startLocalGitHub({ repository: `local/${name}`, folder: copy });
	try {
		const sha = placeTag(rehearsal, github);
		const runs = await release(rehearsal, github, sha);
		const { good, outcome } = judge(runs.at(-1)!, { tag: rehearsal.tag, policy, github });
		return {
			repository: `local/${name}`,
			startedAt,
			endedAt: rehearsal.now(),
			releases: [
				{
					title: `${name} ${rehearsal.tag}`,
					tag: rehearsal.tag,
					good,
					outcome,
					runs,
					events: [],
					record: listRecord(github, sha),
					documents: listDocuments(github, rehearsal.tag),
					environments: compareRunning(github, new Map()),
				},
			],
			requests: describeRequests(github.journal),
			problems: renderViolations(github.journal),
		};
	} finally {
		await github.close();
	}
}

/** What is killed leaves its files in the rehearsal's own folder. */
function makeFolder(parent: string, name: string): string {
	const folder = join(parent, name);
	mkdirSync(folder, { recursive: true });
	return folder;
}

function hasPolicy(copy: string): boolean {
	const args = ["cat-file", "-e", "HEAD:.github/release-policy.yml"];
	return spawnSync("git", args, { cwd: copy, stdio: "ignore", env: gitEnvironment() }).status === 0;
}

function nameRepository(path: string): string {
	const name = basename(path).replace(/\.git$/, "");
	return name.replace(/[^A-Za-z0-9_.-]/g, "-") || "repository";
}

/** Gives the tag's commit, and says what the history holds. */
function placeTag({ tag, write }: RepositoryRehearsal, github: LocalGitHub): string {
	const { git } = github;
	const pulls = github.derivePulls();
	seedUser(github.people, { login: "you", role: "admin" });
	if (!git.hasTag(tag)) {
		git.createTag(tag, git.resolve(git.defaultBranch)!);
		write(`${tag} does not exist; made on ${git.defaultBranch} of the copy`);
	}
	const sha = git.resolve(`tags/${tag}`)!;
	write(`${count(git.countCommits("", sha), "commit")}, ${count(pulls, "pull request")} read from the history`);
	return sha;
}

async function release(
	rehearsal: RepositoryRehearsal,
	github: LocalGitHub,
	sha: string,
): Promise<readonly WorkflowRunResult[]> {
	const idTokens = await startIdTokenIssuer(rehearsal.now);
	try {
		return await pushTag({
			github,
			folder: join(rehearsal.folder, "runs"),
			workflow: readWorkflow(rehearsal),
			tag: rehearsal.tag,
			sha,
			actor: "you",
			machineEnv: { ...SEALED, TMPDIR: makeFolder(rehearsal.folder, "tmp") },
			...(rehearsal.realCommands === true ? {} : { steps: withDeployAction(rehearsal.onDeployed) }),
			standIns: rehearsal.standIns ?? (() => "success"),
			idTokens,
			...(rehearsal.signal === undefined ? {} : { signal: rehearsal.signal }),
			onProgress: (event) => {
				// Own steps do not run here: what they would deploy counts as deployed once they may begin.
				const begun = readBegun(event);
				if (begun !== null) rehearsal.onDeployed?.({ ...begun });
				rehearsal.onProgress(event);
			},
			attempts: 0,
			mayRepeat: async () => false,
		});
	} finally {
		await idTokens.close();
	}
}

function judge(
	last: WorkflowRunResult,
	about: {
		readonly tag: string;
		/** Which policy applied, for a bracket. */
		readonly policy: string;
		readonly github: LocalGitHub;
	},
): { readonly good: boolean; readonly outcome: string } {
	const stopped = countStopped(last.jobs);
	const isGreen = last.conclusion === "success";
	const isJudged = about.github.journal.entries.length > 0;
	return {
		good: isJudged && isGreen && stopped === 0,
		outcome: describeOutcome({ tag: about.tag, policy: about.policy, isJudged, isGreen, stopped }),
	};
}

/** What the rehearsal says of the release. In advisory mode a run ends green whatever was found. */
function describeOutcome(end: {
	readonly tag: string;
	readonly policy: string;
	readonly isJudged: boolean;
	readonly isGreen: boolean;
	readonly stopped: number;
}): string {
	const { tag, policy, isJudged, isGreen, stopped } = end;
	if (!isJudged)
		return `Nothing was judged: the workflow calls none of OctoAcme's actions, so whether ${tag} may be released is not known. \`octoacme-release init\` writes a workflow that does.`;
	if (!isGreen) return `${tag} would not go out yet (${policy}); the summaries say what is missing and who can fix it.`;
	if (stopped === 0) return `${tag} would go out (${policy}).`;
	return `The workflow ends green, but ${count(stopped, "step")} would stop ${tag} with \`mode: enforce\` (${policy}); the summaries say what is missing and who can fix it.`;
}

function withDeployAction(onDeployed: RepositoryRehearsal["onDeployed"]): StepPolicy {
	if (onDeployed === undefined) return OURS_ONLY;
	return {
		...OURS_ONLY,
		onLocalAction: (uses, inputs) => {
			if (uses === DEPLOY_ACTION) onDeployed(inputs);
		},
	};
}

function readWorkflow(rehearsal: RepositoryRehearsal): WorkflowFile {
	if (rehearsal.workflow === undefined) return { path: ".github/workflows/release.yml", text: CALLER };
	const inside = join(rehearsal.repository, rehearsal.workflow);
	const found = [inside, join(ROOT, rehearsal.workflow)].find((path) => existsSync(path));
	if (found === undefined) throw new Error(`There is no workflow ${rehearsal.workflow} in ${rehearsal.repository}.`);
	return { path: rehearsal.workflow, text: readFileSync(found, "utf8") };
}
