/** A repository as large as pytest's (18,000 commits, 5,000 pull requests, 900 people) set up and rehearsed, by processor time. */
import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { git, Repositories } from "../../../test/harness/command-line.ts";
import { measureShell } from "../../../test/harness/processor-time.ts";
import { writeWord } from "../src/shell-word.ts";
import "./command-line.ts";

const COMMITS = 18_000;
const UNRELEASED = 800;
const PULLS_IN_18 = 5;
const LIMIT_SECONDS = 60;

const repositories = new Repositories();
afterAll(() => repositories.remove());
const PROGRAM = resolve(import.meta.dirname, "../dist/index.js");

/** Linear, as squash merges leave it; every second person commits with an address that GitHub does not give out. */
function writeHistory(): string {
	let pulls = 0;
	const commits = Array.from({ length: COMMITS }, (_, index) => {
		const number = index + 1;
		const isPull = number % 18 < PULLS_IN_18;
		if (isPull) pulls += 1;
		const message = isPull ? `fix: thing ${number} (#${pulls})\n` : `refactor: thing ${number}\n`;
		const who = number % 900;
		const email = who % 2 === 0 ? `p${who}@example.org` : `${who + 1_000}+dev${who}@users.noreply.github.com`;
		const time = 1_500_000_000 + number * 3_600;
		return `commit refs/heads/main\nmark :${number}\nauthor Person ${who} <${email}> ${time} +0000\ncommitter GitHub <noreply@github.com> ${time} +0000\ndata ${message.length}\n${message}${number === 1 ? "" : `from :${number - 1}\n`}M 100644 inline src/f${number % 500}.txt\ndata ${String(number).length}\n${number}\n`;
	});
	return `${commits.join("")}reset refs/tags/9.1.0\nfrom :${COMMITS - UNRELEASED}\n\n`;
}

it("is set up and rehearsed within a minute of processor time", () => {
	const { folder } = repositories;
	const cwd = join(folder, "large");
	git(folder, "init", "--quiet", "--initial-branch=main", cwd);
	git(cwd, "remote", "add", "origin", "https://github.com/acme/large.git");
	execFileSync("git", ["fast-import", "--quiet"], { cwd, input: writeHistory() });
	git(cwd, "reset", "--quiet", "--hard", "main");
	const measure = (...args: readonly string[]) => {
		const ran = measureShell([[process.execPath, PROGRAM, ...args].map(writeWord).join(" ")], { cwd, home: folder });
		expect(ran.exit, ran.err).toBe(0);
		return ran;
	};
	const setUp = measure("init", "--yes", "--kind", "library");
	git(cwd, "add", ".");
	git(cwd, "commit", "--quiet", "--message", "ci: release with OctoAcme Release Actions (#5001)");
	const rehearsed = measure("rehearse", "--tag", "9.2.0", "--report", join(folder, "page.html"));
	expect(rehearsed.out).toContain(`${COMMITS + 1} commits, 5001 pull requests`);
	expect(rehearsed.out).toContain("The workflow ends green");
	expect(setUp.seconds + rehearsed.seconds).toBeLessThan(LIMIT_SECONDS);
}, 600_000);
