/** Names the actions of GitHub that this runner serves itself, and what each gets and answers. */

import { downloadArtifact, uploadArtifact } from "./artifacts.ts";
import { checkOut } from "./checkout.ts";
import { setUpNode } from "./setup-node.ts";
import { standInForAppToken, standInForAttestation } from "./stand-ins.ts";

export interface BuiltinRequest {
	/** Inputs as given in `with`, keys in lower case. */
	readonly inputs: Readonly<Record<string, string>>;
	readonly workspace: string;
	readonly repository: { readonly owner: string; readonly name: string; readonly path: string };
	readonly event: { readonly ref: string; readonly sha: string };
	/** Directory in which the run keeps its artifacts. */
	readonly artifacts: string;
	readonly nodePath: string;
	log(line: string): void;
	warn(message: string): void;
	setOutput(name: string, value: string): void;
	addPath(directory: string): void;
}

/** Throws an Error when the step fails. */
export type BuiltinAction = (request: BuiltinRequest) => Promise<void>;

const BUILTIN: Readonly<Record<string, { readonly run: BuiltinAction; readonly inputs: readonly string[] }>> = {
	"actions/checkout": {
		run: checkOut,
		inputs: [
			"repository",
			"ref",
			"token",
			"path",
			"clean",
			"fetch-depth",
			"fetch-tags",
			"persist-credentials",
			"show-progress",
			"set-safe-directory",
		],
	},
	"actions/setup-node": {
		run: setUpNode,
		inputs: [
			"node-version",
			"node-version-file",
			"check-latest",
			"token",
			"cache",
			"cache-dependency-path",
			"package-manager-cache",
		],
	},
	"actions/upload-artifact": {
		run: uploadArtifact,
		inputs: [
			"name",
			"path",
			"if-no-files-found",
			"retention-days",
			"compression-level",
			"overwrite",
			"include-hidden-files",
		],
	},
	"actions/download-artifact": { run: downloadArtifact, inputs: ["name", "pattern", "path", "merge-multiple"] },
	"actions/attest-build-provenance": { run: standInForAttestation, inputs: ["subject-path", "show-summary"] },
	"actions/create-github-app-token": {
		run: standInForAppToken,
		inputs: ["client-id", "private-key", "owner", "repositories", "permission-contents"],
	},
};

/** findBuiltin: the action and the inputs it understands, whatever the version behind `@`. */
export function findBuiltin(uses: string) {
	return BUILTIN[uses.split("@")[0]!.toLowerCase()];
}

/** listBuiltins: their names, as the end of a sentence. */
export function listBuiltins(): string {
	return Object.keys(BUILTIN).join(", ");
}
