/** Promises of docs/security.md that concern more than one package. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedUser } from "@octoacme/local-github/seed.ts";
import { resolveInside } from "@octoacme/shared/process/workspace.ts";
import { afterAll, describe, expect, it } from "vitest";
import { makeRepository } from "./act/repository.ts";
import { runAction } from "./harness/action.ts";
import { PROTECTIONS } from "./protections/table.ts";

const folder = mkdtempSync(join(tmpdir(), "octoacme-security-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the threats of docs/security.md", () => {
	const rows = readFileSync(join(import.meta.dirname, "../docs/security.md"), "utf8")
		.split("## Threats")[1]!
		.split("\n## ")[0]!
		.split("\n")
		.filter((line) => line.startsWith("| ") && !/^\| (?:threat|---) /.test(line))
		.map((line) =>
			line
				.slice(1, -1)
				.split("|")
				.map((cell) => cell.trim()),
		);

	it.each(rows.map((row) => [row[0]!, row] as const))("%s: names what stops it and tests that exist", (_, row) => {
		expect(row).toHaveLength(4);
		const named = [...row[3]!.matchAll(/`([^`]+)`/g)].map(([, path]) => path!);
		expect(named).not.toEqual([]);
		for (const path of named) expect(existsSync(join(import.meta.dirname, "..", path)), path).toBe(true);
	});

	it.each(rows.map((row) => [row[0]!, row] as const))(
		"%s: names the lines that stop it, by which its tests are held",
		(threat, row) => {
			const held = PROTECTIONS.filter((one) => one.threat === threat);
			expect(held).not.toEqual([]);
			for (const { test } of held) expect(row[3]).toContain(`\`${test}\``);
		},
	);

	it("stop what they say by lines that are there, once", () => {
		const threats = rows.map(([threat]) => threat);
		for (const { threat, file, from, to } of PROTECTIONS) {
			expect(threats).toContain(threat);
			expect(readFileSync(join(import.meta.dirname, "..", file), "utf8").split(from), `${file}: ${from}`).toHaveLength(
				2,
			);
			expect(to).not.toBe(from);
		}
	});
});

describe("the folder of a command", () => {
	const workspace = join(folder, "workspace");
	mkdirSync(join(workspace, "inside"), { recursive: true });
	mkdirSync(join(folder, "outside"));
	writeFileSync(join(workspace, "file"), "");
	symlinkSync(join(folder, "outside"), join(workspace, "link"));
	symlinkSync(join(workspace, "inside"), join(workspace, "good-link"));

	it.each(["..", "../outside", "/", "link", "inside/../../outside", "file", "nowhere"])("is never %s", (path) => {
		expect(() => resolveInside(workspace, path)).toThrow();
	});
	it.each(["", ".", "inside", "good-link"])("may be '%s'", (path) => {
		expect(resolveInside(workspace, path).startsWith(workspace)).toBe(true);
	});
});

describe("an issue of somebody else with our marker and label", () => {
	it.each(["mallory", "github-actions"])("is not taken for the release's own when %s wrote it", async (author) => {
		const { github, close } = await makeRepository(mkdtempSync(join(folder, "issue-")));
		try {
			const token = () =>
				github.issueToken({
					permissions: Object.fromEntries(
						["actions", "checks", "contents", "deployments", "issues", "pull-requests", "statuses"].map((scope) => [
							scope,
							"write",
						]),
					),
				});
			const judge = () =>
				runAction({
					action: "preflight",
					apiUrl: github.apiUrl,
					graphqlUrl: github.graphqlUrl,
					token: token(),
					repository: "octoacme/shop",
					ref: "refs/tags/v1.0.0",
				});
			const own = (await judge()).outputs["issue-number"]!;
			const first = [...github.people.issues.values()].find((issue) => String(issue.number) === own)!;
			first.author = author;
			seedUser(github.people, { login: author, role: "read" });
			github.journal.clear();
			const again = (await judge()).outputs["issue-number"]!;
			expect(github.journal.entries.filter(({ path }) => path.includes(`/issues/${own}`))).toEqual([]);
			expect(again).not.toBe(own);
			expect(Number(again)).toBeGreaterThan(Number(own));
			expect((await judge()).outputs["issue-number"]).toBe(again);
		} finally {
			await close();
		}
	});
});
