/** A policy of three layers on the command line: where each value comes from, and a loosened floor refused at its line. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { requireCurrentBundles } from "../../../test/harness/bundles.ts";
import { git, Repositories, runCommandLine } from "../../../test/harness/command-line.ts";
import type { JsonDocument } from "../src/json-documents.ts";

requireCurrentBundles("packages/cli");

const repositories = new Repositories();
afterAll(() => repositories.remove());

const ORG = `version: 1
branches: [main]
requirements:
  sast: { waivable: true, max-waiver: 7d }
environments:
  - name: production
    windows: [{ days: [mon], from: "09:00", to: "16:00", time-zone: Europe/Berlin }]
floor: { requirements: [ci, sast], windows: [production] }
`;
const DIVISION = `version: 1
extends: .github/org.yml
requirements:
  sast: { max-waiver: 3d }
`;
const POLICY = ".github/release-policy.yml";

function make(name: string, own: string, extended = ".github/division.yml"): string {
	const files = {
		".github/org.yml": ORG,
		".github/division.yml": DIVISION,
		[POLICY]: `version: 1\nextends: ${extended}\n${own}`,
	};
	return repositories.make(name, [{ message: "feat: first (#1)", files }]);
}

describe("a policy of three layers", () => {
	it("shows each value with the file and line that it comes from", async () => {
		const cwd = make(
			"origins",
			"environments:\n  - name: staging\n  - name: production\n    deploy: { run: ./deploy }\n",
		);
		const ran = await runCommandLine(["policy", "--json"], { cwd });
		expect(ran).toMatchObject({ exit: 0, err: "" });
		const { policies } = JSON.parse(ran.out) as {
			policies: [{ values: { path: string; value: unknown; origin: string }[] }];
		};
		const origins = Object.fromEntries(policies[0].values.map(({ path, value, origin }) => [path, [value, origin]]));
		expect(origins["branches"]).toEqual([["main"], ".github/org.yml:2"]);
		expect(origins["requirements.sast.waivable"]).toEqual([true, ".github/org.yml:4"]);
		expect(origins["requirements.sast.max-waiver"]).toEqual(["3d", ".github/division.yml:4"]);
		expect(origins["environments[1].deploy.run"]).toEqual(["./deploy", `${POLICY}:6`]);
		expect(origins["environments[1].windows[0].from"]).toEqual(["09:00", ".github/org.yml:7"]);
		expect(origins["requirements.dast.enabled"]?.[1]).toBe("built in");
		const checked = await runCommandLine(["check", "--offline", "--json"], { cwd });
		expect((JSON.parse(checked.out) as { policies: unknown }).policies).toEqual(policies);
	});

	it("is refused by check and policy at the line that loosens a floor", async () => {
		const cwd = make("loosened", "requirements:\n  ci:\n    enabled: false\n");
		const checked = await runCommandLine(["check", "--offline", "--json"], { cwd });
		expect(checked.exit).toBe(1);
		const { findings } = JSON.parse(checked.out) as { findings: Record<string, unknown>[] };
		expect(findings).toContainEqual(
			expect.objectContaining({
				severity: "error",
				file: POLICY,
				line: 5,
				what: expect.stringContaining("may not be switched off: .github/org.yml sets a floor"),
			}),
		);
		const printed = await runCommandLine(["policy"], { cwd });
		expect(printed.exit).toBe(1);
		expect(printed.err).toContain(`${POLICY}:5:`);
	});

	it.each<[string, string, number | null, RegExp | null]>([
		["a shorter waiver than the division's", "requirements:\n  sast: { max-waiver: 1d }\n", null, null],
		["a longer one", "requirements:\n  sast:\n    max-waiver: 5d\n", 5, /max-waiver: may not be waived for longer/],
		["lines of Windows", "requirements:\r\n  ci:\r\n    enabled: false\r\n", 5, /ci.enabled: may not be switched off/],
		[
			"a window beside the organization's",
			'environments:\n  - name: production\n    windows: [{ days: [fri], from: "10:00", to: "11:00", time-zone: Europe/Berlin }]\n',
			5,
			/windows: may not be open when production is closed/,
		],
		["production in other letters", "environments:\n  - name: Production\n", 4, /may not/],
		[
			"production under another name",
			"environments:\n  - name: prod\n",
			4,
			/may not be open when production is closed/,
		],
	])("with %s holds the floor, and names the line", async (name, own, line, what) => {
		const cwd = make(name.replace(/\W/g, "-"), own);
		const ran = await runCommandLine(["check", "--offline", "--json"], { cwd });
		const { findings } = JSON.parse(ran.out) as JsonDocument<"check">;
		const errors = (findings ?? []).filter(({ severity }) => severity === "error");
		expect(errors.map((one) => [one.file, one.line])).toEqual(line === null ? [] : [[POLICY, line]]);
		if (what !== null) expect(errors[0]?.what).toMatch(what);
		expect(ran.exit).toBe(line === null ? 0 : 1);
	});

	it("is an error where a base cannot be read", async () => {
		const cwd = make("unread", "", "acme/.github:org.yml@main");
		const checked = await runCommandLine(["check", "--offline", "--json"], { cwd });
		expect(checked.exit).toBe(1);
		expect(checked.out).toContain("extends acme/.github:org.yml@main, which cannot be used");
		const rehearsed = await runCommandLine(["rehearse", "--tag", "v1.0.0"], { cwd });
		expect(rehearsed.exit).toBe(1);
		expect(rehearsed.err).toContain("--base acme/.github:org.yml=FILE");
	});

	it("replays nothing without what it extends", async () => {
		const cwd = make("replayed", "");
		writeFileSync(join(cwd, "record.json"), "[]");
		const ran = await runCommandLine(["replay", "record.json", "--policy-file", POLICY], { cwd });
		expect(ran.exit).not.toBe(0);
		expect(git(cwd, "status", "--porcelain")).toBe("?? record.json");
	});
});
