/** Names the actions of GitHub that this runner serves itself, and what each gets and answers. */

import { downloadArtifact, uploadArtifact } from "./artifacts.ts";
import type { BuiltinRequest } from "./builtin-request.ts";
import { checkOut } from "./checkout.ts";
import { setUpNode } from "./setup-node.ts";
import { standInForAppToken, standInForAttestation } from "./stand-ins.ts";

/** Throws an Error when the step fails. */
type BuiltinAction = (request: BuiltinRequest) => Promise<void>;

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
	"actions/attest": { run: standInForAttestation, inputs: ["subject-path", "sbom-path", "show-summary"] },
	"actions/attest-build-provenance": { run: standInForAttestation, inputs: ["subject-path", "show-summary"] },
	"actions/create-github-app-token": {
		run: standInForAppToken,
		inputs: ["client-id", "private-key", "owner", "repositories", "permission-contents", "permission-workflows"],
	},
};

/** The action and the inputs it understands, whatever the version behind `@`. */
export function findBuiltin(uses: string) {
	return BUILTIN[uses.split("@")[0]!.toLowerCase()];
}

/** Their names, as the end of a sentence. */
export function listBuiltins(): string {
	return Object.keys(BUILTIN).join(", ");
}
