/** The settings of requirements: what the schema lets through is what the requirements read, and nothing else. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listSettings } from "@octoacme/shared/policy/schema-settings.ts";
import { describe, expect, it } from "vitest";
import { REQUIREMENT_IDS } from "../../src/policy/requirement-ids.ts";

const folder = join(import.meta.dirname, "../../src/requirements");
const IMPACTS = ["critical", "serious", "moderate", "minor"].map((impact) => `max-${impact}`);
/** Keys that a source file reads by name. */
const listRead = (text: string): readonly string[] => [
	...[...text.matchAll(/read(?:Text|List|Number)Setting\(rule, "([^"]+)"/g)].map((match) => match[1]!),
	...[...text.matchAll(/settings\["([^"]+)"\]/g)].map((match) => match[1]!),
	...(text.includes("`max-${impact}`") ? IMPACTS : []),
];
const sources = Object.fromEntries(
	readdirSync(folder).map((name) => [name.replace(/\.ts$/, ""), readFileSync(join(folder, name), "utf8")]),
);
const read = new Set(Object.values(sources).flatMap(listRead));
const declared = new Set([...listSettings(), ...REQUIREMENT_IDS.flatMap((id) => listSettings(id))]);

describe("settings of requirements", () => {
	it("are all read", () => {
		expect([...declared].filter((key) => !read.has(key))).toEqual([]);
	});

	it("are all declared", () => {
		expect(read.size).toBeGreaterThan(20);
		expect([...read].filter((key) => !declared.has(key))).toEqual([]);
	});

	it("tell the defaults that the requirements take", () => {
		const all = Object.values(sources).join("\n");
		const schema = readFileSync(join(folder, "../policy/schema-settings.ts"), "utf8");
		const told = [...schema.matchAll(/without it: ([^"`]+?)\.["`]/g)].map((match) => match[1]!);
		const words = told.flatMap((text) => text.split(", ")).filter((word) => !/any number|and the like|^\d$/.test(word));
		expect(words.length).toBeGreaterThan(10);
		expect(words.filter((word) => !all.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
	});

	it.each(REQUIREMENT_IDS)("of %s hold what its own file reads", (id) => {
		const known = [...listSettings(), ...listSettings(id)];
		expect(listRead(sources[id] ?? "").filter((key) => !known.includes(key))).toEqual([]);
	});
});
