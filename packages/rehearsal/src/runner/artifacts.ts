/** Serves `actions/upload-artifact` and `actions/download-artifact` from a folder that the jobs of a run share. */

import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import picomatch from "picomatch";
import type { BuiltinRequest } from "./builtin-request.ts";
import { matchFiles } from "./hash-files.ts";

const FORBIDDEN_IN_NAME = /["<>|*?:\r\n\\/]/;

/** Stores the files below their least common directory; a name is used once a run unless `overwrite` is true. */
export async function uploadArtifact(request: BuiltinRequest): Promise<void> {
	const { inputs } = request;
	const name = inputs["name"] || "artifact";
	if (FORBIDDEN_IN_NAME.test(name) || name.startsWith(".")) throw new Error(`The artifact name is not valid: ${name}`);
	if (!inputs["path"]) throw new Error("Input required and not supplied: path");
	const hidden = inputs["include-hidden-files"] === "true";
	const files = matchFiles(request.workspace, inputs["path"].split("\n")).filter(
		(file) =>
			hidden ||
			!relative(request.workspace, file)
				.split("/")
				.some((part) => part.startsWith(".") && part !== ".."),
	);
	if (files.length === 0) {
		const message = `No files were found with the provided path: ${inputs["path"]}. No artifacts will be uploaded.`;
		const mode = inputs["if-no-files-found"] || "warn";
		if (mode === "error") throw new Error(message);
		if (mode === "warn") request.warn(message);
		else if (mode === "ignore") request.log(message);
		else throw new Error(`Unrecognized if-no-files-found input: ${mode}`);
		return;
	}
	const target = join(request.artifacts, name);
	if (existsSync(target)) {
		if (inputs["overwrite"] !== "true")
			throw new Error(
				`Failed to CreateArtifact: (409) Conflict: an artifact with this name already exists on the workflow run: ${name}`,
			);
		rmSync(target, { recursive: true });
	}
	const root = commonRoot(request.workspace, inputs["path"], files);
	const digest = createHash("sha256");
	for (const file of files) {
		const inside = relative(root, file);
		mkdirSync(dirname(join(target, inside)), { recursive: true });
		cpSync(file, join(target, inside));
		digest.update(inside).update("\0").update(readFileSync(file));
	}
	request.log(`Artifact ${name} has been stored: ${files.length} file(s)`);
	request.setOutput("artifact-id", String(readdirSync(request.artifacts).length));
	request.setOutput("artifact-digest", digest.digest("hex"));
}

function commonRoot(workspace: string, path: string, files: readonly string[]): string {
	const patterns = path
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "" && !line.startsWith("!"));
	const bases = patterns.map((pattern) => {
		const fixed = pattern.split("/").slice(
			0,
			pattern.split("/").findIndex((part) => /[*?[]/.test(part)),
		);
		const plain = /[*?[]/.test(pattern) ? fixed.join("/") || "." : pattern;
		const full = isAbsolute(plain) ? plain : resolve(workspace, plain);
		return files.includes(full) ? dirname(full) : full;
	});
	let root = bases[0] ?? workspace;
	while (!bases.every((base) => base === root || base.startsWith(`${root}/`)) && root !== "/") root = dirname(root);
	return root;
}

/** By `name` into `path` itself; without a name every artifact (of the `pattern`) into a folder of its own unless merged. */
export async function downloadArtifact(request: BuiltinRequest): Promise<void> {
	const { inputs } = request;
	const target = resolve(request.workspace, inputs["path"] || ".");
	const present = existsSync(request.artifacts) ? readdirSync(request.artifacts).sort() : [];
	mkdirSync(target, { recursive: true });
	request.setOutput("download-path", target);
	if (inputs["name"]) {
		if (!present.includes(inputs["name"]))
			throw new Error(`Unable to download artifact(s): Artifact not found for name: ${inputs["name"]}`);
		cpSync(join(request.artifacts, inputs["name"]), target, { recursive: true });
		request.log(`Artifact ${inputs["name"]} was brought to ${target}`);
		return;
	}
	const names = present.filter((name) => !inputs["pattern"] || picomatch.isMatch(name, inputs["pattern"]));
	for (const name of names)
		cpSync(join(request.artifacts, name), inputs["merge-multiple"] === "true" ? target : join(target, name), {
			recursive: true,
		});
	request.log(`Total of ${names.length} artifact(s) downloaded`);
}
