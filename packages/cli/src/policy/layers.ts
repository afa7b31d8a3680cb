/** Reads what the policy in this folder extends: files from the folder, other repositories from GitHub where there is a token. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { createReader, readLayers } from "@octoacme/shared/phase/load-bases.ts";
import type { PolicyLayer } from "@octoacme/shared/policy/compose.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";

interface OwnPolicy {
	readonly root: string;
	/** From the root. */
	readonly path: string;
	readonly text: string;
}

const NO_COMMIT = "0".repeat(40);

/** Whether the text is valid and extends anything. */
export function extendsOthers(text: string | undefined): boolean {
	const parsed = text === undefined ? undefined : parsePolicy(text, "deferred");
	return parsed?.ok === true && parsed.file.extends !== undefined;
}

/** The lowest base first, the policy itself last. Throws `invalid-policy` for what cannot be read. `github` undefined: there is no token. */
export async function readLocalLayers(
	{ root, path, text }: OwnPolicy,
	github: (() => Promise<GitHub>) | undefined,
): Promise<readonly PolicyLayer[]> {
	const own = { path, text, ref: "this folder", sha: NO_COMMIT };
	const { layers } = await readLayers(own, async (where) => {
		if (where.repository !== undefined) {
			if (github === undefined)
				throw new ActionableError({
					code: "missing-permission",
					message: "it lies in another repository, and GitHub is not asked without a token",
					hint: "Set GITHUB_TOKEN, or leave out --offline.",
				});
			return createReader(await github())(where);
		}
		const file = join(root, where.path);
		if (!existsSync(file)) return undefined;
		return { ...own, path: where.path, text: readFileSync(file, "utf8"), repository: undefined };
	});
	return layers;
}

/** As `readLocalLayers`; what cannot be read is said instead of thrown. */
export async function tryLocalLayers(
	own: OwnPolicy,
	github: (() => Promise<GitHub>) | undefined,
): Promise<
	| { readonly ok: true; readonly layers: readonly PolicyLayer[] }
	| { readonly ok: false; readonly problem: ActionableError }
> {
	try {
		return { ok: true, layers: await readLocalLayers(own, github) };
	} catch (thrown) {
		if (thrown instanceof ActionableError) return { ok: false, problem: thrown };
		throw thrown;
	}
}
