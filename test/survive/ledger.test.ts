/** A run that was stopped goes on where it was. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { joinLedgers, openLedger, type Trial } from "./ledger.ts";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "ledger-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const RUN = { date: "2026-01-01", seed: "1" };
const file = (name: string) => join(folder, name);
const trial = (name: string): Trial => ({
	part: "faults",
	scenario: "deploy",
	trial: name,
	end: "0",
	duplicates: [],
	lost: [],
	unintended: [],
	broken: [],
});

describe("a ledger", () => {
	it("knows what was tried, also after the process that wrote it", () => {
		openLedger(file("a"), "x", RUN).add(trial("one"));
		const again = openLedger(file("a"), "x", { date: "2026-01-02", seed: "1" });
		expect(again.has("faults", "deploy", "one")).toBe(true);
		expect(again.has("faults", "deploy", "two")).toBe(false);
		again.add(trial("two"));
		expect(joinLedgers([file("a")])).toEqual([{ part: "run", inputs: "x", ...RUN }, trial("one"), trial("two")]);
	});

	it.each([1, 5, 40])("tries again what was half written when it was stopped (%i characters)", (length) => {
		openLedger(file("a"), "x", RUN).add(trial("one"));
		appendFileSync(file("a"), JSON.stringify(trial("two")).slice(0, length));
		const again = openLedger(file("a"), "x", RUN);
		expect(again.has("faults", "deploy", "two")).toBe(false);
		again.add(trial("two"));
		expect(readFileSync(file("a"), "utf8").split("\n")).toHaveLength(4);
		expect(openLedger(file("a"), "x", RUN).lines).toEqual([...again.lines]);
	});

	it("of other bundles is not gone on with", () => {
		openLedger(file("a"), "x", RUN);
		expect(() => openLedger(file("a"), "y", RUN)).toThrow("is of other bundles or scenarios (x, now y)");
	});
});

it("ledgers are reported together only when they are of the same bundles", () => {
	openLedger(file("a"), "x", RUN).add(trial("one"));
	openLedger(file("b"), "x", RUN).add(trial("two"));
	openLedger(file("c"), "y", RUN);
	expect(joinLedgers([file("a"), file("b")])).toHaveLength(4);
	expect(() => joinLedgers([file("a"), file("b"), file("c")])).toThrow("different bundles or scenarios (x, y)");
});
