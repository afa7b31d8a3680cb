/** A small service with its repository, its policy and its local GitHub, ready for releases. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { seedUser } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { ACTIONS_APP } from "@octoacme/local-github/tokens.ts";

const ROWS_OFF = [
	...["acceptance", "sast", "dast", "dependencies", "security-review", "ux-review", "accessibility", "performance"],
	...["release-notes", "support-docs", "support-briefing", "rollback-plan", "monitoring"],
];

const WORKFLOW = `name: Release
on:
  push:
    tags: ["v*"]
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
    secrets: inherit
`;

const CI = `name: CI
on:
  push:
    branches: [main]
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: "true"
`;

export interface SmallService {
	readonly github: LocalGitHub;
	/** The folder that deploys write to: a file per environment with the commit that runs there. */
	readonly host: string;
	/** The repository's work tree. */
	readonly folder: string;
	/** git in the work tree. */
	readonly git: (...args: string[]) => void;
	/** A new commit with its tag, for which CI has passed; gives the commit. */
	addRelease(tag: string): string;
	close(): Promise<void>;
}

/** What a release needs is there or switched off, CI has passed, and each environment answers with its commit. `more`: files by path. */
export async function makeRepository(
	folder: string,
	more: Readonly<Record<string, string>> = {},
): Promise<SmallService> {
	const host = join(folder, "host");
	mkdirSync(host);
	const server = createServer((request, response) => {
		readFile(join(host, (request.url ?? "/").slice(1)), "utf8")
			.then((sha) => response.setHeader("content-type", "text/plain").end(sha))
			.catch(() => response.writeHead(404).end());
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;

	const work = join(folder, "shop");
	const environment = (name: string, more: string) => `
  - name: ${name}
    deploy:
      run: |
        date +%s%3N > "$HOST/${name}.ran-at"
        printf "%s" "$DEPLOY_KEY" > "$HOST/${name}.key"
        printf "%s\\n" "$OCTOACME_SHA" > "$HOST/${name}"
      env: [HOST, DEPLOY_KEY]
    smoke: [{ name: answers, type: http, url: "http://${origin}/${name}" }]
    verify: { identity: { url: "http://${origin}/${name}", interval: 50ms } }
    allow-hosts: ["${origin}"]${more}`;
	write(
		work,
		".github/release-policy.yml",
		`version: 1
requirements:
${ROWS_OFF.map((row) => `  ${row}: { enabled: false }`).join("\n")}
environments:${environment("staging", "")}${environment("production", "\n    requires: [staging]")}
`,
	);
	write(work, ".github/workflows/release.yml", WORKFLOW);
	write(work, ".github/workflows/ci.yml", CI);
	write(work, "index.html", "Hello\n");
	for (const [path, text] of Object.entries(more)) write(work, path, text);
	const git = (...args: string[]) => {
		const result = spawnSync("git", ["-c", "user.name=Ana", "-c", "user.email=ana@example.com", ...args], {
			cwd: work,
			encoding: "utf8",
		});
		if (result.status !== 0) throw new Error(`git ${args.join(" ")}: ${result.stderr}`);
	};
	git("init", "--quiet", "--initial-branch=main");
	git("add", "--all");
	git("commit", "--quiet", "--message", "feat: say hello");

	const github = await startLocalGitHub({ repository: "octoacme/shop", folder: work });
	seedUser(github.people, { login: "ana", role: "admin" });
	const addRelease = (tag: string) => {
		write(work, "version.txt", `${tag}\n`);
		git("add", "--all");
		git("commit", "--quiet", "--message", `fix: be ${tag}`);
		git("tag", "--annotate", "--message", `Release ${tag}`, tag);
		const sha = github.git.resolve(`tags/${tag}`)!;
		passCi(github, sha);
		return sha;
	};
	addRelease("v1.0.0");
	return {
		github,
		host,
		folder: work,
		git,
		addRelease,
		close: async () => {
			await github.close();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** A run of the CI workflow on the tag's commit, with the one job whose check says that the commit is good. */
function passCi(github: LocalGitHub, sha: string): void {
	const { state, git } = github;
	const at = github.now().toISOString();
	const ended = { status: "completed", conclusion: "success", startedAt: at, completedAt: at } as const;
	const [suiteId, runId, jobId, checkRunId] = [github.nextId(), github.nextId(), github.nextId(), github.nextId()];
	const path = ".github/workflows/ci.yml";
	let workflow = state.workflows.find((known) => known.path === path);
	if (workflow === undefined) {
		workflow = { id: github.nextId(), name: "CI", path, createdAt: at };
		state.workflows.push(workflow);
	}
	state.suites.push({ id: suiteId, sha, branch: "main", app: { ...ACTIONS_APP }, createdAt: at });
	state.runs.push({
		id: runId,
		workflowId: workflow.id,
		number: state.runs.filter(({ workflowId }) => workflowId === workflow.id).length + 1,
		attempt: 1,
		event: "push",
		sha,
		branch: "main",
		title: "CI",
		headRepository: `${git.owner}/${git.name}`,
		suiteId,
		status: "completed",
		conclusion: "success",
		actor: "ana",
		createdAt: at,
		updatedAt: at,
		jobs: [{ id: jobId, name: "test", attempt: 1, ...ended, checkRunId }],
		approvals: [],
		waitingFor: [],
	});
	state.checks.push({
		id: checkRunId,
		suiteId,
		sha,
		name: "test",
		...ended,
		detailsUrl: `${github.serverUrl}/${git.owner}/${git.name}/actions/runs/${runId}/job/${jobId}`,
		externalId: "",
		output: { title: null, summary: null, text: null, annotations: [] },
		app: { ...ACTIONS_APP },
	});
}

function write(folder: string, path: string, text: string): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}
