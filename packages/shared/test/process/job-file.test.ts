import {
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readJobFile, writeJobFile } from "@octoacme/shared/process/job-file.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

let temporary = "";
beforeEach(() => {
	temporary = mkdtempSync(join(tmpdir(), "job-"));
});
afterEach(() => rmSync(temporary, { recursive: true, force: true }));
const job = () => ({ temporary, runId: "7", runAttempt: 1 });
const file = () => join(temporary, readdirSync(temporary)[0]!);

describe("what a step hands on", () => {
	test("is read by a later step of the same attempt, under its name alone", () => {
		writeJobFile(job(), "-/production/7", { a: 1 });
		writeJobFile(job(), "-/production/7", { a: 2 });
		expect(readJobFile(job(), "-/production/7")).toEqual({ a: 2 });
		expect(readJobFile(job(), "-/production/8")).toBeUndefined();
		expect(readJobFile({ ...job(), runAttempt: 2 }, "-/production/7")).toBeUndefined();
		expect(readJobFile({ ...job(), runId: "8" }, "-/production/7")).toBeUndefined();
		expect(readdirSync(temporary)).toHaveLength(1);
		expect(statSync(file()).mode & 0o077).toBe(0);
	});

	test("is nothing where it cannot be read", () => {
		writeJobFile(job(), "x", { a: 1 });
		writeFileSync(file(), "{");
		expect(readJobFile(job(), "x")).toBeUndefined();
	});

	test("follows no link, and says where it cannot be written", () => {
		writeJobFile(job(), "x", { a: 1 });
		const path = file();
		const elsewhere = join(temporary, "elsewhere");
		rmSync(path);
		writeFileSync(elsewhere, "kept");
		symlinkSync(elsewhere, path);
		writeJobFile(job(), "x", { a: 2 });
		expect(readFileSync(elsewhere, "utf8")).toBe("kept");
		expect(() => writeJobFile({ ...job(), temporary: join(temporary, "none") }, "x", {})).toThrow(/ENOENT/);
		expect(existsSync(join(temporary, "none"))).toBe(false);
	});
});
