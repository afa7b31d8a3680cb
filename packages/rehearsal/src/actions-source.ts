/** Where the rehearsal finds what workflows call: our actions and reusable workflows, from this tree. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { WorkflowFile } from "./runner/types.ts";

export const ROOT = resolve(import.meta.dirname, "../../..");

/** resolveAction: the folder of `octoacme/<name>@v1` or `octoacme/release-actions/actions/<name>@v1`; undefined for anybody else's. */
export async function resolveAction(uses: string): Promise<string | undefined> {
	const name = /^octoacme\/(?:release-actions\/actions\/)?([a-z-]+)@v1$/.exec(uses)?.[1];
	if (name === undefined) return undefined;
	const folder = join(ROOT, "actions", name);
	return existsSync(join(folder, "action.yml")) ? folder : undefined;
}

/** resolveWorkflow: a reusable workflow of this repository. */
export async function resolveWorkflow(uses: string): Promise<WorkflowFile | undefined> {
	const path = /^octoacme\/release-actions\/(\.github\/workflows\/[A-Za-z0-9_.-]+)@v1$/.exec(uses)?.[1];
	if (path === undefined || !existsSync(join(ROOT, path))) return undefined;
	return { path, text: readFileSync(join(ROOT, path), "utf8") };
}
