/** init, check and rehearse in repositories whose releases are numbered by the calendar or as Python packages are. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { git, runCommandLine } from "../../../test/harness/command-line.ts";
import { CI, POLICY, UNMET } from "./command-line.ts";

const folder = mkdtempSync(join(tmpdir(), "numberings-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], { cwd }: { readonly cwd: string }) => runCommandLine(args, { cwd, home: folder });

describe("a repository that does not number its releases by semver", () => {
	const open = (name: string, tags: readonly string[]) => {
		const home = join(folder, name);
		mkdirSync(join(home, ".github/workflows"), { recursive: true });
		const inHome = (...args: readonly string[]) => git(home, ...args);
		inHome("init", "--quiet", "--initial-branch=main");
		writeFileSync(join(home, ".github/workflows/ci.yml"), CI);
		for (const [index, tag] of tags.entries()) {
			writeFileSync(join(home, "notes.txt"), tag);
			inHome("add", ".");
			inHome("commit", "--quiet", "--message", `fix: bug ${index + 1} (#${index + 1})`);
			inHome("tag", tag);
		}
		return { home, git: inHome };
	};

	it.each([
		["calver", ["2026.07.9", "2026.08.1", "2026.08.10"], "2026.08.11", "2026.08.10"],
		["pep440", ["1.2.0", "1.9.0", "1.10.0rc1", "1.10.0"], "1.11.0", "1.10.0"],
		["pep440", ["v1.2", "v1.9", "v1.10"], "v1.11", "1.10"],
	])(
		"is set up with %s for %j, checked, and releases %s after %s",
		async (versioning, tags, next, previous) => {
			const { home, git: inHome } = open(`${versioning}-${next}`, tags);
			const made = await run(["init", "--yes", "--kind", "library"], { cwd: home });
			expect(made.err).toBe("");
			expect(made.out).toContain(`rehearse --tag ${next}`);
			const policy = join(home, POLICY);
			const kept = ["release-type", "rollback-plan", "dast", "monitoring"];
			const off = UNMET.filter((id) => !kept.includes(id)).map((id) => `  ${id}: { enabled: false }\n`);
			writeFileSync(policy, readFileSync(policy, "utf8").replace("requirements:\n", `requirements:\n${off.join("")}`));
			expect(readFileSync(policy, "utf8")).toContain(`versioning: ${versioning}`);
			const checked = await run(["check", "--offline", "--json"], { cwd: home });
			expect(JSON.parse(checked.out)).toMatchObject({ ok: true });
			writeFileSync(join(home, "notes.txt"), next);
			inHome("add", ".");
			inHome("commit", "--quiet", "--message", "fix: the last bug (#99)");
			const page = join(folder, `${next}.html`);
			const ran = await run(["rehearse", "--tag", next, "--json", "--report", page], { cwd: home });
			const [release] = (JSON.parse(ran.out) as { releases: { outcome: string; good: boolean }[] }).releases;
			expect(release).toMatchObject({ outcome: expect.stringContaining(`${next} would go out`) });
			const text = readFileSync(page, "utf8");
			expect(text).toMatch(new RegExp(`since[^.]{0,40}${previous.replaceAll(".", "\\.")}`));
			expect(text).toContain("the last bug");
			expect(text).not.toContain("is no release");
		},
		120_000,
	);

	it("is told by init and check in one sentence what is not supported", async () => {
		const { home } = open("dashes", ["release-1-3-0", "release-1-4-0"]);
		const refused = await run(["init", "--yes", "--kind", "library"], { cwd: home });
		expect(refused.exit).toBe(2);
		expect(refused.err).toMatch(/release-1-3-0, release-1-4-0\) are numbered in a way that is not supported/);
		// Before a question is asked: without a terminal the first one would be refused.
		const asked = await run(["init"], { cwd: home });
		expect(asked.err).toMatch(/are numbered in a way that is not supported/);
		writeFileSync(join(home, POLICY), 'version: 1\ntag: "release-{version}"\nenvironments: []\n');
		const checked = await run(["check", "--offline"], { cwd: home });
		expect(checked.exit).toBe(1);
		expect(checked.out).toMatch(/No tag of the pattern\s+release-\{version\}\s+is a release/);
	});

	it("is told by check which versioning its tags have", async () => {
		const { home } = open("calendar", ["24.04", "24.10"]);
		writeFileSync(join(home, POLICY), 'version: 1\ntag: "{version}"\nenvironments: []\n');
		const checked = await run(["check", "--offline"], { cwd: home });
		expect(checked.exit).toBe(1);
		expect(checked.out).toContain("Set `versioning: calver` in the policy");
	});
});
