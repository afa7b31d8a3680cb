import { describe, expect, it } from "vitest";
import { readCommands } from "../../../../test/harness/action.ts";
import { explainStop, stopStep } from "../../src/phase/stop.ts";
import { createLog } from "../../src/process/log.ts";

describe("a negative decision", () => {
	it.each([
		["enforce", [], ["tag moved"]],
		["advisory", ["::warning title=deploy::Would have stopped here (mode: advisory): tag moved\n"], []],
	] as const)("under %s", (mode, lines, failures) => {
		const written: string[] = [];
		const failed: string[] = [];
		const log = createLog((text) => written.push(text));
		stopStep({ name: "deploy", log, fail: (message) => failed.push(message) }, mode, "tag moved");
		expect(written).toEqual(lines);
		expect(failed).toEqual(failures);
	});

	it.each([
		["enforce", true],
		["enforce", false],
		["advisory", false],
	] as const)("has no section of its own under %s (negative: %s)", (mode, isNegative) => {
		expect(explainStop(mode, isNegative, ["tag moved"])).toEqual([]);
	});

	it("is explained first under advisory, reason by reason, as text", () => {
		const [section, ...more] = explainStop("advisory", true, [
			"<b>tag</b> moved",
			" ",
			"2 rows are open",
			"no path of `docs/**` changed",
		]);
		expect(more).toEqual([]);
		expect(section!.heading).toBeNull();
		expect(section!.body).toMatch(/^> \[!WARNING\]\n> \*\*Would have stopped here\.\*\* `mode: advisory`/);
		expect(section!.body).toMatch(/\n\n- .*tag.* moved\n- 2 rows are open\n- no path of `docs\/\*\*` changed$/);
		expect(section!.body).not.toContain("<b>");
	});
});

describe("what is said while commands are stopped", () => {
	it("is obeyed line by line, and the command in between stays unheard", () => {
		const written: string[] = [];
		const log = createLog((text) => written.push(text));
		log.stopCommands("one");
		written.push("::error::from the command\n");
		log.mask("hunter2");
		written.push("::add-mask::by the command\n");
		log.stopCommands("two");
		log.warning("a page went out");
		log.resumeCommands("one");
		written.push("::error::from the second command\n");
		log.resumeCommands("two");
		log.resumeCommands("two");
		log.notice("over");
		expect(readCommands(written.join("")).map(({ name, message }) => `${name} ${message}`)).toEqual([
			"stop-commands one",
			"add-mask hunter2",
			"stop-commands one",
			"warning a page went out",
			"stop-commands one",
			"stop-commands two",
			"notice over",
		]);
	});
});
