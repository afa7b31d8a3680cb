/** The keys of a policy that say what is believed: of inputs, of runs, of accounts, and for how long. */
import * as z from "zod";
import { duration, login, policyPath, policyRef, workflowPath } from "./schema-values.ts";

export const trustKeys = {
	"policy-files": z
		.array(policyPath)
		.optional()
		.describe(
			"Other policy files that the input `policy-file` may choose. Read from .github/release-policy.yml of the default branch alone; without it: none.",
		),
	"policy-refs": z
		.array(policyRef)
		.optional()
		.describe(
			"Refs, beside the default branch, that the input `policy-ref` may choose, spelt alike. Read from .github/release-policy.yml of the default branch alone; without it: none.",
		),
	"trusted-workflows": z
		.array(workflowPath)
		.optional()
		.describe(
			"Workflow files whose runs may give the verdict that deploy believes; without it: the file that runs deploy.",
		),
	"trusted-authors": z
		.array(login)
		.optional()
		.describe("Further logins whose deployments and statuses count, such as an App's; the job's own always does."),
	"max-age": duration.optional().describe("How old a go of preflight may be when deploy reads it; without it: 30d."),
};
