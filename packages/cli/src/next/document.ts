/** What `next --json` prints. */
import { RELEASE_TYPES } from "@octoacme/shared/vocabulary.ts";
import * as z from "zod";

export const nextDocument = z.strictObject({
	schemaVersion: z.literal(1),
	repository: z.string().describe("OWNER/NAME."),
	branch: z.string(),
	sha: z.string().describe("Its newest commit."),
	releases: z
		.array(
			z.strictObject({
				service: z.string().nullable(),
				decision: z
					.enum(["release", "no-changes", "no-rule", "unknown"])
					.describe(
						"`no-rule`: the policy does not say how the next version is made. `unknown`: what was changed could not be read.",
					),
				version: z.string().nullable(),
				tag: z.string().nullable(),
				type: z.enum(RELEASE_TYPES).nullable(),
				why: z.string(),
				previous: z.strictObject({ tag: z.string(), sha: z.string() }).nullable(),
				unreleased: z
					.array(z.string())
					.describe("Tags in between that were never released; their changes are among these."),
				changes: z.array(
					z.strictObject({
						sha: z.string(),
						title: z.string(),
						type: z.string().nullable(),
						breaking: z.boolean(),
						section: z.string().describe("Of the notes."),
						pullRequest: z.number().int().min(0).nullable(),
					}),
				),
			}),
		)
		.describe("One for each service."),
});
