/** Serves `actions/setup-node` with the one Node there is, and refuses a version that it is not. */

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import type { BuiltinRequest } from "./builtin-request.ts";

/** Puts the runner's Node first on PATH; throws when another major version is wanted. */
export async function setUpNode(request: BuiltinRequest): Promise<void> {
	const { inputs } = request;
	const { stdout } = await promisify(execFile)(request.nodePath, ["--version"]);
	const version = stdout.trim();
	const wanted = inputs["node-version"] || readVersionFile(request);
	if (wanted && !accepts(wanted, version))
		throw new Error(`Unable to find Node version '${wanted}': this machine has ${version} alone`);
	request.addPath(dirname(request.nodePath));
	request.log(`Found ${version} in ${dirname(request.nodePath)}`);
	request.setOutput("node-version", version);
	request.setOutput("cache-hit", "false");
}

function readVersionFile(request: BuiltinRequest): string {
	const file = request.inputs["node-version-file"];
	if (!file) return "";
	const text = readFileSync(join(request.workspace, file), "utf8");
	if (basename(file) !== "package.json") return text.trim();
	const { engines } = JSON.parse(text) as { engines?: { node?: string } };
	return engines?.node ?? "";
}

/** Whether a range such as `24`, `24.x`, `>=20`, `^24.1` or `lts/*` can mean a version, judged by its major number. */
export function accepts(range: string, version: string): boolean {
	const major = Number(/^v?(\d+)/.exec(version)?.[1]);
	return range.split("||").some((part) => {
		const text = part.trim().replace(/^v/, "");
		if (["*", "", "x", "lts/*", "node", "latest", "current"].includes(text)) return true;
		return text.split(/\s+/).every((comparator) => {
			const match = /^(>=|<=|>|<|\^|~|=)?v?(\d+)/.exec(comparator);
			if (!match) return false;
			const bound = Number(match[2]);
			if (match[1] === ">=" || match[1] === ">") return major >= bound;
			if (match[1] === "<=") return major <= bound;
			if (match[1] === "<") return major < bound;
			return major === bound;
		});
	});
}
