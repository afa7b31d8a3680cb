/** The policy's reference: each key is documented with a true example, and the full example is a valid policy. */
import { policyFileSchema } from "@octoacme/shared/policy/schema.ts";
import { describe, expect, it } from "vitest";
import { findExamples, listPolicyKeys, readFullExample } from "../scripts/policy-reference.ts";

describe("the policy reference", () => {
	it("has a full example that the schema accepts", () => {
		const result = policyFileSchema.safeParse(readFullExample());
		expect(result.error?.issues ?? []).toEqual([]);
	});

	it.each(listPolicyKeys().map((key) => key.path))("shows %s in the full example", (path) => {
		expect(findExamples(readFullExample(), path).length).toBeGreaterThan(0);
	});
});
