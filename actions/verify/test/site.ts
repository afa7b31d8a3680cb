/** A repository whose release is to be verified, on the local GitHub, and the bundle to run on it. */
import type { DeploymentState } from "@octoacme/local-github/delivery-state.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import type { TokenRequest } from "@octoacme/local-github/tokens.ts";
import {
	type ActionResult,
	type ActionRun,
	findBrokenRules,
	runAction,
	runPost,
} from "../../../test/harness/action.ts";
import { type SeededDeployment, seedDeployment } from "../../../test/harness/deployments.ts";
import { Repository } from "../../../test/harness/repository.ts";

/** Copied for every site. */
const template = Repository.init();
process.on("exit", () => template[Symbol.dispose]());
export const OLD = { version: "1.3.9", sha: template.commit("feat: carts") };
export const NEW = { version: "1.4.0", sha: template.commit("feat: carts have a sum") };
export const NEXT = { version: "1.5.0", sha: template.commit("feat: sums have taxes") };
for (const { version, sha } of [OLD, NEW, NEXT]) template.git("tag", `v${version}`, sha);

/** What the README asks the job to grant, for every source of a verdict. */
export const PERMISSIONS: TokenRequest["permissions"] = {
	checks: "write",
	contents: "read",
	deployments: "write",
	issues: "read",
	"security-events": "read",
	"vulnerability-alerts": "read",
};

export interface Site {
	readonly github: LocalGitHub;
	/** The job's token; another one may take its place. */
	token: string;
	/** Commits the policy to the default branch. */
	readonly setPolicy: (text: string) => void;
	readonly deploy: (
		release: { readonly version: string; readonly sha: string },
		statuses: SeededDeployment["statuses"],
		more?: Pick<SeededDeployment, "createdAt" | "previous">,
	) => DeploymentState;
	/** Throws for every broken rule and every request that leaves GitHub's schemas. */
	readonly run: (run: Partial<ActionRun>) => Promise<ActionResult>;
	readonly post: (main: ActionResult, run: Partial<ActionRun>) => Promise<ActionResult>;
	readonly close: () => Promise<void>;
}

/** Three releases, none of them deployed, and no policy. */
export async function openSite(): Promise<Site> {
	const repository = template.copy();
	const github = await startLocalGitHub({ repository: "octo/shop", folder: repository.folder });
	const settle = (run: Partial<ActionRun>): ActionRun => ({
		action: "verify",
		apiUrl: github.apiUrl,
		graphqlUrl: github.graphqlUrl,
		token: site.token,
		ref: `refs/tags/v${NEW.version}`,
		sha: NEW.sha,
		...run,
	});
	const check = (run: ActionRun, result: ActionResult) => {
		const violations = github.journal
			.violations()
			.map((found) => `${found.operation} ${found.pointer}: ${found.message}`);
		const broken = [...findBrokenRules(run, result), ...violations];
		if (broken.length > 0) throw new Error(`${broken.join("\n")}\n${result.log}`);
		return result;
	};
	const site: Site = {
		github,
		token: github.issueToken({ permissions: PERMISSIONS }),
		setPolicy: (text) => void repository.commit("chore: policy", { ".github/release-policy.yml": text }),
		deploy: ({ version, sha }, statuses, more) => {
			const runId = String(4_700 + github.state.deployments.length);
			return seedDeployment(github, {
				version,
				sha,
				statuses,
				environment: "production",
				runId,
				...more,
			});
		},
		run: async (run) => check(settle(run), await runAction(settle(run))),
		post: async (main, run) => check(settle(run), await runPost(settle(run), main)),
		close: async () => {
			await github.close();
			repository[Symbol.dispose]();
		},
	};
	return site;
}

/** What was measured, as the `result` output says it. */
export function readSignals({ result }: Pick<ActionResult, "result">): readonly Readonly<Record<string, unknown>>[] {
	return result!["signals"] as readonly Readonly<Record<string, unknown>>[];
}
