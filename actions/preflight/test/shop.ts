/** A release to be judged by the built bundle: a real repository on the local GitHub with all evidence, to be spoiled piece by piece. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { seedComment, seedIssue, seedUser } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { ACTIONS_APP } from "@octoacme/local-github/tokens.ts";
import { type ActionResult, type ActionRun, findBrokenRules, runAction } from "../../../test/harness/action.ts";
import { seedEvidence } from "./shop-evidence.ts";

export const POLICY = `version: 1
environments:
  - name: staging
  - name: production
    requires: [staging]
    deploy: { run: ./deploy.sh }
    smoke:
      - { type: http, name: health, url: "https://shop.example.com/health" }
roles:
  release-manager: { users: [rita] }
  product-owner: { users: [paul] }
  security-champion: { users: [sam] }
  ux: { users: [uma] }
  accessibility: { users: [uma] }
  performance: { users: [ben] }
  docs: { users: [dora] }
  support-lead: { users: [sara] }
  qa: { users: [quinn] }
  devops: { users: [olga] }
  on-call: { users: [olga] }
`;
const FILES = {
	"docs/faq.md": "How is a cart summed?\nBy adding.\nAnd taxes?\nIncluded.\n",
	"docs/rollback-plan.md":
		"## Target\nv1.0.0, verified in production.\n\n## Steps\n1. Run the rollback.\n\n## Contact\nThe on-call engineer.\n",
	"docs/ux-review.md":
		"Date: DATE\n\n## Design review\nUma looked at every changed screen.\n\n## Usability testing\nFive customers tried it and managed.\n",
	"monitoring/manifest.yml": `owners: [olga]
dashboards: [{ name: Shop, url: "https://grafana.example.com/d/shop" }]
alerts: [{ name: Errors, expr: "rate(errors[5m]) > 0.01" }]
slos: [{ name: availability, objective: 99.9 }]
`,
};
/** By login: the role on the repository. */
const PEOPLE = {
	rita: "maintain",
	paul: "write",
	sam: "admin",
	uma: "write",
	ben: "write",
	dora: "write",
	sara: "write",
	quinn: "write",
	olga: "maintain",
	guest: "read",
	gone: "none",
	"ana-dev": "write",
} as const;
/** What ship.yml and signoff.yml grant the job. */
export const PERMISSIONS = {
	actions: "write",
	checks: "write",
	contents: "write",
	deployments: "read",
	issues: "write",
	"pull-requests": "read",
	"security-events": "read",
	statuses: "read",
	"vulnerability-alerts": "read",
} as const;

export interface Shop {
	readonly folder: string;
	readonly sha: string;
	readonly previousSha: string;
	readonly tag: string;
	readonly github: LocalGitHub;
	readonly git: (...args: string[]) => string;
	/** Commits files (null removes one) and gives the commit. */
	readonly commit: (message: string, files: Readonly<Record<string, string | null>>) => string;
	/** Runs the bundle as the ship workflow's run 1000 would; every broken rule and every request outside GitHub's schemas throws. */
	readonly run: (run?: Partial<ActionRun>) => Promise<ActionResult>;
	/** Runs the bundle as the sign-off workflow would after a comment; without a checkout and without reports. */
	readonly runOnComment: (
		comment: { readonly id: number; readonly author?: string },
		run?: Partial<ActionRun>,
	) => Promise<ActionResult>;
	/** Leaves a report in the evidence folder. */
	readonly report: (name: string, value: unknown) => void;
	/** The release issue; opened as preflight would when there is none yet. */
	readonly issue: () => LocalGitHub["people"]["issues"][number];
	/** Somebody comments on the release issue. */
	readonly comment: (author: string, body: string) => LocalGitHub["people"]["comments"][number];
	/** The requests so far that may change something, as `METHOD path`. */
	readonly writes: () => readonly string[];
}

export interface ShopOptions {
	readonly tag?: string;
	/** The release's commit: message and files. */
	readonly message?: string;
	readonly files?: Readonly<Record<string, string | null>>;
	readonly policy?: string | null;
	/** Commits between the pull request's and the tag, each with its own pull request number in its message. */
	readonly later?: readonly { readonly message: string; readonly files: Readonly<Record<string, string>> }[];
}

const open: (() => Promise<void>)[] = [];

/** Ends every server and removes every folder. */
export async function closeShops(): Promise<void> {
	for (const close of open.splice(0)) await close();
}

/** All evidence but the signature for the support briefing is there. */
export async function openShop(options: ShopOptions = {}): Promise<Shop> {
	const folder = mkdtempSync(join(tmpdir(), "preflight-"));
	const git = (...args: string[]) =>
		execFileSync("git", ["-c", "commit.gpgsign=false", "-c", "tag.gpgsign=false", ...args], {
			cwd: folder,
			encoding: "utf8",
			env: {
				PATH: process.env["PATH"] ?? "",
				HOME: folder,
				GIT_CONFIG_NOSYSTEM: "1",
				GIT_AUTHOR_NAME: "Ana",
				GIT_AUTHOR_EMAIL: "ana-dev@users.noreply.github.com",
				GIT_COMMITTER_NAME: "Ana",
				GIT_COMMITTER_EMAIL: "ana-dev@users.noreply.github.com",
			},
		}).trim();
	const commit: Shop["commit"] = (message, files) => {
		for (const [path, text] of Object.entries(files)) {
			if (text === null) rmSync(join(folder, path), { force: true });
			else {
				mkdirSync(dirname(join(folder, path)), { recursive: true });
				writeFileSync(join(folder, path), text);
			}
		}
		git("add", "-A");
		git("commit", "-qm", message, "--allow-empty");
		return git("rev-parse", "HEAD");
	};
	const policy = options.policy === undefined ? POLICY : options.policy;
	git("init", "-q", "-b", "main");
	const previousSha = commit("start", {
		"src/cart.ts": "1\n",
		".gitignore": "evidence/\n",
		...(policy === null ? {} : { ".github/release-policy.yml": policy }),
	});
	git("tag", "v1.0.0");
	const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
	commit(options.message ?? "feat: carts have a sum (#12)", {
		"src/cart.ts": "2\n",
		"src/page.tsx": "<p>sum</p>\n",
		...FILES,
		"docs/ux-review.md": FILES["docs/ux-review.md"].replace("DATE", yesterday),
		...options.files,
	});
	for (const { message, files } of options.later ?? []) commit(message, files);
	const sha = git("rev-parse", "HEAD");
	const tag = options.tag ?? "v1.1.0";
	git("tag", "-a", "-m", `Release ${tag}`, tag);

	const github = await startLocalGitHub({ repository: "octo/shop", folder, private: true });
	open.push(async () => {
		await github.close();
		rmSync(folder, { recursive: true, force: true });
	});
	for (const [login, role] of Object.entries(PEOPLE)) seedUser(github.people, { login, role });
	seedIssue(github.people, { number: 7, title: "Sum", state: "closed", body: "- [x] adds up" });
	github.derivePulls();
	const pull = github.people.issues.find(({ number }) => number === 12);
	if (pull !== undefined) pull.body = "Closes #7";
	seedEvidence(github, { sha, previousSha, tag });
	const token = github.issueToken({ permissions: PERMISSIONS });
	const report: Shop["report"] = (name, value) => {
		mkdirSync(join(folder, "evidence"), { recursive: true });
		writeFileSync(join(folder, "evidence", `${name}.json`), typeof value === "string" ? value : JSON.stringify(value));
	};
	report("accessibility", { sha, pages: 3, violations: { critical: 0 } });
	report("performance", { sha, benchmarks: [{ name: "sum", value: 1, budget: 2 }] });
	const isReleaseIssue = ({ labels }: { labels: string[] }) => labels.includes("octoacme:release");
	const issue: Shop["issue"] = () =>
		github.people.issues.find(isReleaseIssue) ??
		seedIssue(github.people, {
			title: `Release ${tag}`,
			body: `<!-- octoacme:release:-:${tag.slice(1)} -->\n`,
			author: `${ACTIONS_APP.slug}[bot]`,
			app: ACTIONS_APP,
			labels: ["octoacme:release"],
			createdAt: github.now().toISOString(),
		});
	const run: Shop["run"] = async (given = {}) => {
		const settled: ActionRun = {
			action: "preflight",
			apiUrl: github.apiUrl,
			graphqlUrl: github.graphqlUrl,
			token,
			repository: "octo/shop",
			ref: `refs/tags/${tag}`,
			sha,
			workspace: folder,
			...given,
			inputs: { reports: "evidence", ...given.inputs },
		};
		const result = await runAction(settled);
		const violations = github.journal
			.violations()
			.map((found) => `${found.operation} ${found.pointer}: ${found.message}`);
		const broken = [...findBrokenRules(settled, result), ...violations];
		if (broken.length > 0) throw new Error(`${broken.join("\n")}\n${result.log}`);
		return result;
	};
	return {
		folder,
		sha,
		previousSha,
		tag,
		github,
		git,
		commit,
		run,
		runOnComment: (comment, given = {}) => {
			const { number, body } = issue();
			const { workspace: _checkout, ...rest } = { workspace: undefined, ...given };
			const emptied = mkdtempSync(join(tmpdir(), "preflight-empty-"));
			return run({
				ref: "refs/heads/main",
				runId: "2000",
				workflow: ".github/workflows/signoff.yml",
				workspace: emptied,
				event: {
					name: "issue_comment",
					payload: {
						issue: { number, body, user: { type: "Bot" } },
						comment: { id: comment.id, user: { login: comment.author ?? "sara" } },
					},
				},
				...rest,
				inputs: { reports: "", mode: "advisory", ...given.inputs },
			}).finally(() => rmSync(emptied, { recursive: true, force: true }));
		},
		report,
		issue,
		comment: (author, body) =>
			seedComment(github.people, {
				issueNumber: issue().number,
				author,
				body,
				createdAt: github.now().toISOString(),
			}),
		writes: () => github.journal.writes().map(({ method, path }) => `${method} ${path}`),
	};
}
