/** Where the repository's own deploy action lies, which `deploy-with: action` runs; pure. */

export const DEPLOY_ACTION = ".github/actions/release-deploy";

/** `files`: paths of the repository. */
export function hasDeployAction(files: readonly string[]): boolean {
	return ["action.yml", "action.yaml"].some((name) => files.includes(`${DEPLOY_ACTION}/${name}`));
}
