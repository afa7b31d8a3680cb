/** Writes the JSON Schema of `.github/release-policy.yml`, for editors, from the schema that validates it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { policyFileSchema } from "@octoacme/shared/policy/schema.ts";
import { z } from "zod";
import { root } from "./action-contract.ts";

const schema = z.toJSONSchema(policyFileSchema, { io: "input", target: "draft-7", reused: "ref" });
const document = {
	$id: "https://github.com/octoacme/release-actions/raw/v1/schema/release-policy.schema.json",
	title: "OctoAcme release policy",
	description:
		"How a repository releases: .github/release-policy.yml. Every key overrides the standard policy; a key that is not known is an error.",
	...schema,
};
writeFileSync(join(root, "schema/release-policy.schema.json"), `${JSON.stringify(document, null, 2)}\n`);
