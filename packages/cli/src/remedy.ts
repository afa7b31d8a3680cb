/** What a person at a terminal can do about an error: errors of GitHub's name what a job would change; pure. */
import type { ActionableError } from "@octoacme/shared/errors.ts";
import { GitHubError } from "@octoacme/shared/github/failure.ts";

/** Why a token may not see a repository that exists. */
export const UNSEEN =
	"A fine-grained token has to list the repository, an App has to be installed there, SSO has to be authorized, and a classic token needs the scope `repo` for a private one.";

export function describeRemedy(error: ActionableError): string {
	if (!(error instanceof GitHubError)) return error.hint;
	if (error.status === 401)
		return "Pass a token that this GitHub accepts, with --token-file, GITHUB_TOKEN or GH_TOKEN: export GH_TOKEN=$(gh auth token).";
	if (error.permission !== null) return `Give the token \`${error.permission}\`, or pass another.`;
	if (error.code === "not-found") return `Check the name. ${UNSEEN}`;
	if (error.code === "github-unavailable" && error.status === null && !/NODE_EXTRA_CA_CERTS/.test(error.hint))
		return "Check the network, the proxy (HTTPS_PROXY), --api-url and https://www.githubstatus.com, then run the command again.";
	return error.hint.replace(/\b([Rr]un) the job again/, "$1 the command again").replace(" of the step (", " (");
}
