/** Writes the JSON Schemas of `.github/release-policy.yml`, for editors, and of the output `result`, for those who read it, and of what each command prints with `--json`, from the schemas that validate them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { resultSchema } from "@octoacme/shared/phase/result-schema.ts";
import { policyFileSchema } from "@octoacme/shared/policy/schema.ts";
import * as z from "zod";
import { JSON_DOCUMENTS } from "../packages/cli/src/json-documents.ts";
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

const result = {
	$id: "https://github.com/octoacme/release-actions/raw/v1/schema/result.schema.json",
	title: "Result of an OctoAcme release action",
	description: "The output `result` of all six actions: one envelope, then what is the action's own.",
	...z.toJSONSchema(resultSchema, { target: "draft-7" }),
};
writeFileSync(join(root, "schema/result.schema.json"), `${JSON.stringify(result, null, 2)}\n`);

mkdirSync(join(root, "schema/cli"), { recursive: true });
for (const [command, own] of Object.entries(JSON_DOCUMENTS)) {
	const described = {
		$id: `https://github.com/octoacme/release-actions/raw/v1/schema/cli/${command}.schema.json`,
		title: `octoacme-release ${command} --json`,
		...z.toJSONSchema(own, { io: "input", target: "draft-7", reused: "ref" }),
	};
	writeFileSync(join(root, `schema/cli/${command}.schema.json`), `${JSON.stringify(described, null, 2)}\n`);
}
