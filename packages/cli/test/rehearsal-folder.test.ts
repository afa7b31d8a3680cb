/** What a rehearsal leaves in the machine's temporary folder: nothing, at the latest when the next one starts. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { closeRehearsalFolder, openRehearsalFolder } from "../src/rehearse/rehearsal-folder.ts";
import { openRuntime } from "../src/runtime.ts";

const processes = openRuntime();
const parent = mkdtempSync(join(tmpdir(), "folders-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

it("is one folder, which goes with its end", () => {
	const folder = openRehearsalFolder(processes, parent);
	expect(readdirSync(parent)).toHaveLength(1);
	closeRehearsalFolder(folder);
	expect(readdirSync(parent)).toEqual([]);
});

it("of a killed one goes when the next one starts; what is another's or at work stays", () => {
	const running = openRehearsalFolder(processes, parent);
	const owner = JSON.parse(readFileSync(join(running, "owner.json"), "utf8")) as { pid: number; place: string };
	expect(owner.pid).toBe(process.pid);
	const ended = spawnSync(process.execPath, ["-e", ""]).pid;
	const leave = (name: string, text: string) => {
		const folder = join(parent, name);
		mkdirSync(join(folder, "copy.git"), { recursive: true });
		writeFileSync(join(folder, "owner.json"), text);
		return folder;
	};
	const killed = leave("octoacme-rehearsal-killed", JSON.stringify({ ...owner, pid: ended }));
	const kept = [
		leave("octoacme-rehearsal-elsewhere", JSON.stringify({ pid: ended, place: "another machine" })),
		leave("octoacme-rehearsal-unknown", "{"),
		leave("octoacme-rehearsal-odd", JSON.stringify({ ...owner, pid: "all" })),
		leave("somebody-elses", JSON.stringify({ ...owner, pid: ended })),
		running,
	];
	const next = openRehearsalFolder(processes, parent);
	expect(existsSync(killed)).toBe(false);
	expect([...kept, next].every((folder) => existsSync(folder))).toBe(true);
});
