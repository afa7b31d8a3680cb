/** A release to be judged by the built bundle: a real repository, and what GitHub says about it, to be spoiled piece by piece. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type ActionResult, type ActionRun, findBrokenRules, runAction } from "../../../test/harness/action.ts";
import { type GitHubWorld, serveWorld } from "./github-world.ts";

export const POLICY = `version: 1
environments:
  - name: staging
  - name: production
    requires: [staging]
    deploy: { run: ./deploy.sh }
    smoke:
      - { type: http, name: health, url: "https://shop.example.com/health" }
roles:
  support-lead: { users: [sara] }
`;
const PLAN =
	"## Target\nv1.0.0, verified in production.\n\n## Steps\n1. Run the rollback.\n\n## Contact\nThe on-call engineer.\n";
const UX =
	"Date: DATE\n\n## Design review\nUma looked at every changed screen.\n\n## Usability testing\nFive customers tried it and managed.\n";
const MONITORING = `owners: [olga]
dashboards: [{ name: Shop, url: "https://grafana.example.com/d/shop" }]
alerts: [{ name: Errors, expr: "rate(errors[5m]) > 0.01" }]
slos: [{ name: availability, objective: 99.9 }]
`;

export interface Scenario {
	readonly folder: string;
	readonly sha: string;
	readonly previousSha: string;
	readonly tag: string;
	readonly world: GitHubWorld;
	readonly git: (...args: string[]) => string;
	/** Commits files (null removes one) and gives the commit. */
	readonly commit: (message: string, files: Readonly<Record<string, string | null>>) => string;
	readonly run: (run?: Partial<ActionRun>) => Promise<ActionResult>;
	/** Leaves the three reports for the commit in the evidence folder. */
	readonly report: (name: string, value: unknown) => void;
}

export interface ScenarioOptions {
	readonly tag?: string;
	/** The release's commit: message and files. */
	readonly message?: string;
	readonly files?: Readonly<Record<string, string | null>>;
	/** On the default branch after the release's commit. */
	readonly policy?: string | null;
	/** Commits between the pull request's and the tag; they came through the same pull request. */
	readonly later?: readonly { readonly message: string; readonly files: Readonly<Record<string, string>> }[];
}

const open: (() => Promise<void>)[] = [];

/** closeScenarios: ends every server and removes every folder. */
export async function closeScenarios(): Promise<void> {
	for (const close of open.splice(0)) await close();
}

/** openScenario: all evidence is there; the decision is go. */
export async function openScenario(options: ScenarioOptions = {}): Promise<Scenario> {
	const folder = mkdtempSync(join(tmpdir(), "preflight-"));
	const git = (...args: string[]) =>
		execFileSync(
			"git",
			[
				"-c",
				"user.name=Ana",
				"-c",
				"user.email=ana-dev@users.noreply.github.com",
				"-c",
				"commit.gpgsign=false",
				"-c",
				"tag.gpgsign=false",
				...args,
			],
			{ cwd: folder, encoding: "utf8" },
		).trim();
	const commit: Scenario["commit"] = (message, files) => {
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
	const shas = [
		commit(options.message ?? "feat: carts have a sum (#12)", {
			"src/cart.ts": "2\n",
			"src/page.tsx": "<p>sum</p>\n",
			"docs/faq.md": "How is a cart summed?\nBy adding.\nAnd taxes?\nIncluded.\n",
			"docs/rollback-plan.md": PLAN,
			"docs/ux-review.md": UX.replace("DATE", new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)),
			"monitoring/manifest.yml": MONITORING,
			...options.files,
		}),
	];
	for (const { message, files } of options.later ?? []) shas.push(commit(message, files));
	const sha = shas.at(-1)!;
	const tag = options.tag ?? "v1.1.0";
	git("tag", "-a", "-m", `Release ${tag}`, tag);
	const { world, apiUrl, close } = await serveWorld(folder, { sha, shas, previousSha, tag });
	open.push(async () => {
		await close();
		rmSync(folder, { recursive: true, force: true });
	});
	const report: Scenario["report"] = (name, value) => {
		mkdirSync(join(folder, "evidence"), { recursive: true });
		writeFileSync(join(folder, "evidence", `${name}.json`), typeof value === "string" ? value : JSON.stringify(value));
	};
	report("accessibility", { sha, pages: 3, violations: { critical: 0 } });
	report("performance", { sha, benchmarks: [{ name: "sum", value: 1, budget: 2 }] });
	return {
		folder,
		sha,
		previousSha,
		tag,
		world,
		git,
		commit,
		report,
		run: async (given = {}) => {
			const run: ActionRun = {
				action: "preflight",
				apiUrl,
				repository: "octo/shop",
				ref: `refs/tags/${tag}`,
				sha,
				workspace: folder,
				...given,
				inputs: { reports: "evidence", ...given.inputs },
			};
			const result = await runAction(run);
			const broken = [...findBrokenRules(run, result), ...world.problems];
			if (broken.length > 0) throw new Error(`${broken.join("\n")}\n${result.log}`);
			return result;
		},
	};
}
