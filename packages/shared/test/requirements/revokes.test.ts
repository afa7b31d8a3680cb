import { parseRevokes } from "@octoacme/shared/requirements/revokes.ts";
import { describe, expect, it } from "vitest";

const NOW = Date.parse("2026-05-01T12:00:00Z");
const revoke = (change: object = {}) => ({
	requirement: "ci",
	by: "sam",
	at: "2026-05-01T10:00:00Z",
	comment: 7,
	...change,
});

describe("remembered revokes", () => {
	it("are the newest of each requirement", () => {
		const newer = revoke({ at: "2026-05-01T11:00:00Z", comment: 8 });
		const other = revoke({ requirement: "acceptance" });
		expect(parseRevokes([newer, revoke(), other], NOW)).toEqual([other, newer]);
	});

	it.each([
		["no object", "x"],
		["null", null],
		["a requirement that does not exist", revoke({ requirement: "coffee" })],
		["no time", revoke({ at: "soon" })],
		["a time to come, which no signature could be newer than", revoke({ at: "2099-01-01T00:00:00Z" })],
		["no comment", revoke({ comment: 0 })],
	])("leave out %s", (_, value) => {
		expect(parseRevokes([value], NOW)).toEqual([]);
	});
});
