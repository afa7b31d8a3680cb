/** Stands in for actions that need GitHub's own services (a signing certificate, an installed app); each says in the log what did not happen. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { BuiltinRequest } from "./builtin-request.ts";
import { matchFiles } from "./hash-files.ts";

/** Finds the subjects as the action would, and fails without any; nothing is signed. */
export async function standInForAttestation(request: BuiltinRequest): Promise<void> {
	const files = matchFiles(request.workspace, (request.inputs["subject-path"] ?? "").split(/[\n,]/));
	if (files.length === 0) throw new Error(`Could not find subject at path ${request.inputs["subject-path"]}`);
	for (const file of files) {
		const digest = createHash("sha256").update(readFileSync(file)).digest("hex");
		request.log(`would be attested: ${relative(request.workspace, file)} sha256:${digest}`);
	}
	request.warn(`The rehearsal stands in for the attestation: ${files.length} subjects were found, nothing was signed.`);
}

/** Asks for the inputs that the action needs; the token opens nothing. */
export async function standInForAppToken(request: BuiltinRequest): Promise<void> {
	for (const input of ["client-id", "private-key"])
		if (!request.inputs[input]) throw new Error(`Input required and not supplied: ${input}`);
	request.setOutput("token", "a-token-of-the-rehearsal-that-opens-nothing");
	request.setOutput("app-slug", "rehearsal");
	request.warn("The rehearsal stands in for the app's token: no GitHub App was asked, the token opens nothing.");
}
