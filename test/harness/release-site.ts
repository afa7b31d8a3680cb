/** A repository whose releases are written about, on the local GitHub, and the bundles that a job runs on it. */
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { type ActionResult, type ActionRun, findBrokenRules, runAction } from "./action.ts";
import { Repository } from "./repository.ts";

export interface ReleaseSite extends AsyncDisposable {
	readonly github: LocalGitHub;
	readonly repository: Repository;
	/** Runs a bundle with a checkout of the repository; throws for every broken rule and every request that leaves GitHub's schemas. */
	readonly run: (run: Partial<ActionRun> & Pick<ActionRun, "action">) => Promise<ActionResult>;
}

/** Octo/shop with an empty history on main. */
export async function openReleaseSite(): Promise<ReleaseSite> {
	const repository = Repository.init();
	const github = await startLocalGitHub({ repository: "octo/shop", folder: repository.folder });
	// What the READMEs of release-notes and announce ask for.
	const token = github.issueToken({
		permissions: {
			checks: "write",
			contents: "write",
			deployments: "read",
			issues: "write",
			"pull-requests": "read",
		},
	});
	return {
		github,
		repository,
		run: async (given) => {
			const run = {
				apiUrl: github.apiUrl,
				graphqlUrl: github.graphqlUrl,
				token,
				workspace: repository.folder,
				...given,
			};
			const result = await runAction(run);
			const broken = findBrokenRules(run, result);
			for (const found of github.journal.violations())
				broken.push(`${found.operation} ${found.pointer}: ${found.message}`);
			if (broken.length > 0) throw new Error(`${broken.join("\n")}\n${result.log}`);
			return result;
		},
		[Symbol.asyncDispose]: async () => {
			await github.close();
			repository[Symbol.dispose]();
		},
	};
}
