/** Which differences are a fault where words of a person may stand in what is left. */
import { describe, expect, it } from "vitest";
import { nameShape } from "./inputs.ts";
import type { Item } from "./outcome.ts";

const ISSUE: Item = { kind: "issue", key: "octoacme:incident Incident", content: "open ada # Errors\n- [ ] Call ops" };
const RELEASE: Item = { kind: "release", key: "v1.1.0", content: "published latest # Notes" };

describe("what is left by words of a person", () => {
	it.each<[string, Item, Partial<Item>]>([
		["an issue that is closed", ISSUE, { content: ISSUE.content.replace("open", "closed") }],
		["a task more", ISSUE, { content: `${ISSUE.content}\n- [x] Injected` }],
		["another label", ISSUE, { key: "octoacme:review Incident" }],
		["a release that is a draft", RELEASE, { content: "draft  # Notes" }],
		["a release that is not the latest", RELEASE, { content: "published  # Notes" }],
		["another release", RELEASE, { key: "v1.2.0" }],
		[
			"a deployment that failed",
			{ kind: "deployment", key: "deploy production 1.1.0", content: "success: deployed" },
			{ content: "failure: deployed" },
		],
		["a message to another channel", { kind: "message", key: "slack {}", content: "" }, { key: "pager {}" }],
		["a lock", { kind: "ref", key: "refs/octoacme/locks/a", content: "" }, { key: "refs/octoacme/locks/b" }],
	])("is not the same with %s", (_, item, other) => {
		expect(nameShape({ ...item, ...other })).not.toBe(nameShape(item));
	});

	it.each<[string, Item, Partial<Item>]>([
		["an issue", ISSUE, { content: ISSUE.content.replace("Errors", "Other words") }],
		["a message", { kind: "message", key: "slack errors", content: "" }, { key: "slack other words" }],
		["a release", RELEASE, { content: "published latest # Other" }],
	])("is the same in %s with other words", (_, item, other) => {
		expect(nameShape({ ...item, ...other })).toBe(nameShape(item));
	});
});
