/** The keys by which policies build on each other: `extends` in the one that takes over, `floor` in the one that is taken over. */
import * as z from "zod";
import { REQUIREMENT_IDS } from "./requirement-ids.ts";
import { name } from "./schema-values.ts";

const BASES_LIMIT = 5;
/** Files from the lowest base to the repository's own. */
export const LAYERS_LIMIT = 12;

const SOURCE =
	/^(?:([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100}):)?((?!\/)(?!\.\.?\/)(?!.*\/\.\.?\/)[A-Za-z0-9._/-]{1,200}\.ya?ml)(?:@([A-Za-z0-9][A-Za-z0-9._/-]{0,199}))?$/;

/** Where a base lies. Without `repository`: in the repository and at the commit of the file that names it. */
export interface BaseSource {
	readonly repository: { readonly owner: string; readonly name: string } | undefined;
	readonly path: string;
	/** A branch, tag or commit; undefined: the default branch. */
	readonly ref: string | undefined;
}

/** `owner/name:path@ref`, `owner/name:path` or `path`; undefined for anything else. */
export function parseBaseSource(text: string): BaseSource | undefined {
	const [, owner, repository, path, ref] = SOURCE.exec(text) ?? [];
	if (path === undefined || (owner === undefined && ref !== undefined)) return undefined;
	return {
		repository: owner === undefined || repository === undefined ? undefined : { owner, name: repository },
		path,
		ref,
	};
}

const source = z
	.string()
	.refine(
		(text) => parseBaseSource(text) !== undefined,
		"a policy of another repository as owner/name:path.yml@ref, or of this one as path.yml",
	)
	.meta({ pattern: SOURCE.source });

export const extendsKeys = {
	extends: z
		.union([source, z.array(source).min(1).max(BASES_LIMIT)])
		.optional()
		.describe(
			"Policies that this one builds on, the first one below: owner/name:path.yml@ref of another repository (without @ref: its default branch), or path.yml of this one. What cannot be read blocks.",
		),
	floor: z
		.strictObject({
			requirements: z
				.array(z.enum(REQUIREMENT_IDS))
				.default([])
				.describe(
					"Rows that may be tightened and not loosened, with what they rest on: checks, kinds of change and the services' paths that they count in, drills and probes.",
				),
			roles: z.array(name).default([]).describe("Roles that may lose people and not gain any."),
			windows: z
				.array(z.string())
				.default([])
				.describe(
					"Environments whose windows may shrink and not grow, and whose freezes and runway stay; an environment that takes the place of one keeps them.",
				),
			trust: z
				.literal(true)
				.optional()
				.describe("Nothing may be added to what is believed: trusted workflows and authors, other policies, ages."),
		})
		.optional()
		.describe("What a policy that extends this one may not loosen."),
};
