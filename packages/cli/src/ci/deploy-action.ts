/** Where the repository's own deploy action lies, which `deploy-with: action` runs; pure. */

export const DEPLOY_ACTION = ".github/actions/release-deploy";
/** The file that `init` writes. */
export const DEPLOY_ACTION_FILE = `${DEPLOY_ACTION}/action.yml`;
/** Begins the error of a deploy action that `init` left to be written by a person. */
export const UNWRITTEN = "Write the deployment here:";

/** Whether a path of the repository is the action's file. */
export function isDeployActionFile(path: string): boolean {
	return path === DEPLOY_ACTION_FILE || path === `${DEPLOY_ACTION}/action.yaml`;
}

/** `files`: paths of the repository. */
export function hasDeployAction(files: readonly string[]): boolean {
	return files.some(isDeployActionFile);
}
