/** A number that says less than the changes: preflight and the notes are held to one answer and to one waiver, on the built bundles. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { closeShops, openShop, POLICY, type Shop } from "../actions/preflight/test/shop.ts";
import { type ActionResult, type ActionRun, runAction } from "./harness/action.ts";

afterAll(closeShops);

const BREAKING = "fix!: carts have a sum (#12)\n\nBREAKING CHANGE: Rename `total` to `sum`.";

/** A day as waivers name it, `days` from now. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const waive = (sha: string, until = day(2)) =>
	`/waive release-type ${sha} until ${until} because nobody has used the old name yet`;

async function openContradicted(policy = POLICY): Promise<Shop> {
	const shop = await openShop({ tag: "v1.0.1", message: BREAKING, policy });
	shop.github.state.releases.length = 0;
	return shop;
}

function runNotes(shop: Shop, given: Partial<ActionRun> = {}): Promise<ActionResult> {
	const token = shop.github.issueToken({
		permissions: {
			contents: "write",
			"pull-requests": "read",
			issues: "read",
			checks: "write",
			deployments: "read",
		},
	});
	return runAction({
		action: "release-notes",
		apiUrl: shop.github.apiUrl,
		graphqlUrl: shop.github.graphqlUrl,
		token,
		repository: "octo/shop",
		ref: `refs/tags/${shop.tag}`,
		sha: shop.sha,
		workspace: shop.folder,
		...given,
	});
}

const typeRow = (run: ActionResult) =>
	(run.result as { requirements: readonly { id: string; verdict: string }[] }).requirements.find(
		({ id }) => id === "release-type",
	)?.verdict;

describe("a breaking change in a patch", () => {
	it("is refused by the notes and by preflight, until a comment waives it for both", async () => {
		const shop = await openContradicted();
		const notes = await runNotes(shop);
		expect(notes.outputs).toMatchObject({ decision: "incomplete", reason: "type-mismatch" });
		// Preflight, which opens the issue for the comment, runs after a green draft only.
		expect(notes.exit, notes.log).toBe(0);
		expect(notes.log).toContain("Preflight decides it.");
		const preflight = await shop.run();
		expect(preflight.outputs).toMatchObject({ decision: "no-go", reason: "type-contradicted" });

		shop.comment("rita", waive(shop.sha));
		const waived = await runNotes(shop);
		expect(waived.outputs["decision"]).toBe("drafted");
		expect(waived.result).toMatchObject({ findings: [{ code: "type-mismatch", severity: "warning" }] });
		expect(typeRow(await shop.run())).toBe("waived");
	});

	it("is waived by a comment that was given before the notes were first drafted", async () => {
		const shop = await openContradicted();
		shop.comment("rita", waive(shop.sha));
		expect((await runNotes(shop)).outputs["decision"]).toBe("drafted");
		expect(typeRow(await shop.run())).toBe("waived");
	});

	it.each<readonly [string, (shop: Shop) => void]>([
		["by somebody without the role", (shop) => shop.comment("guest", waive(shop.sha))],
		["for another commit", (shop) => shop.comment("rita", waive(shop.previousSha))],
		["until a day that is over", (shop) => shop.comment("rita", waive(shop.sha, day(-2)))],
		["for longer than the policy allows", (shop) => shop.comment("rita", waive(shop.sha, day(60)))],
		[
			"and revoked again",
			(shop) => {
				shop.comment("rita", waive(shop.sha));
				shop.comment("rita", "/revoke release-type");
			},
		],
		[
			"in a comment that was edited",
			(shop) => {
				shop.comment("rita", waive(shop.sha)).updatedAt = new Date(Date.now() + 60_000).toISOString();
			},
		],
		["of another requirement", (shop) => shop.comment("rita", waive(shop.sha).replace("release-type", "ci"))],
	])("is refused by both when it is waived %s", async (_, comment) => {
		const shop = await openContradicted();
		comment(shop);
		const notes = await runNotes(shop);
		expect(notes.outputs).toMatchObject({ decision: "incomplete", reason: "type-mismatch" });
		expect(typeRow(await shop.run())).toBe("fail");
	});

	it("is refused by both when the policy lets nobody waive it", async () => {
		const shop = await openContradicted(`${POLICY}requirements:\n  release-type: { waivable: false }\n`);
		shop.comment("rita", waive(shop.sha));
		expect((await runNotes(shop)).outputs["decision"]).toBe("incomplete");
		expect(typeRow(await shop.run())).toBe("fail");
	});

	it("is refused when the comments cannot be read, which is said", async () => {
		const shop = await openContradicted();
		shop.comment("rita", waive(shop.sha));
		shop.github.faults.add({
			template: "/repos/{owner}/{repo}/issues/{issue_number}/comments",
			times: 20,
			when: "before",
			effect: { kind: "status", status: 404, body: { message: "Not Found" } },
		});
		const notes = await runNotes(shop);
		expect(notes.outputs).toMatchObject({ decision: "incomplete", reason: "type-mismatch" });
		expect(notes.commands.map(({ message }) => message).join("\n")).toContain(
			"Whether somebody waived release-type could not be read",
		);
	});
});

describe("a feature that a rule hides by its paths", () => {
	const policy = `${POLICY}notes:\n  hidden: [{ rule: pipelines, paths: [".github/workflows/**"] }]\n`;
	const bare = mkdtempSync(join(tmpdir(), "hidden-"));
	afterAll(() => rmSync(bare, { recursive: true, force: true }));

	it("is a finding of the patch for both, with and without a checkout, and in no section of the notes", async () => {
		const shop = await openShop({ tag: "v1.0.1", message: "fix: carts have a sum (#12)", policy });
		shop.github.state.releases.length = 0;
		shop.commit("feat: builds are signed", { ".github/workflows/sign.yml": "on: push\n" });
		shop.git("tag", "-f", "-a", "-m", "Release", "v1.0.1");
		shop.github.derivePulls();
		const sha = shop.git("rev-parse", "HEAD");
		for (const workspace of [shop.folder, bare]) {
			const given = { sha, workspace, inputs: { "dry-run": "true" } };
			for (const run of [await shop.run(given), await runNotes(shop, given)]) {
				const { findings } = run.result as { readonly findings: readonly { readonly message: string }[] };
				const named = findings.map(({ message }) => message).filter((message) => message.includes("is a feature"));
				expect(named, run.log).toEqual([expect.stringContaining('"builds are signed"')]);
			}
			const { ledger } = (await runNotes(shop, given)).result as { readonly ledger: { readonly rules: unknown } };
			expect(ledger.rules, workspace).toEqual({ pipelines: 1 });
		}
	});
});

describe("a service's patch", () => {
	const policy = `${POLICY}services:
  api: { paths: ["src/**", "docs/**", "monitoring/**"], tag: "v{version}" }
  web: { paths: ["web/**"], tag: "web-v{version}" }
`;
	const bare = mkdtempSync(join(tmpdir(), "release-type-"));
	afterAll(() => rmSync(bare, { recursive: true, force: true }));

	/** On a branch of its own, then brought in by a merge commit: `number` is the pull request's. */
	function merge(shop: Shop, number: number, commits: readonly (readonly [message: string, path: string])[]): void {
		const { git } = shop;
		git("checkout", "-q", "-b", `topic-${number}`);
		for (const [message, path] of commits) shop.commit(message, { [path]: `${number}\n` });
		git("checkout", "-q", "main");
		git("merge", "-q", "--no-ff", "-m", `Merge pull request #${number} from octo/topic-${number}`, `topic-${number}`);
	}

	it.each<readonly [string, (shop: Shop) => unknown, "pass" | "fail"]>([
		[
			"another service's breaking change without a pull request",
			(shop) => shop.commit("feat!: web drops IE", { "web/a.ts": "1\n" }),
			"pass",
		],
		[
			"another service's breaking change by a merge",
			(shop) => merge(shop, 13, [["feat!: web drops IE", "web/a.ts"]]),
			"pass",
		],
		[
			"a pull request that breaks the other service and fixes this one",
			(shop) =>
				merge(shop, 13, [
					["feat!: web drops IE", "web/a.ts"],
					["fix: api sums", "src/sums.ts"],
				]),
			"pass",
		],
		[
			"a pull request that breaks this service and fixes the other",
			(shop) =>
				merge(shop, 13, [
					["feat!: api drops v1", "src/v1.ts"],
					["fix: web sums", "web/sums.ts"],
				]),
			"fail",
		],
		[
			"its own breaking change without a pull request",
			(shop) => shop.commit("fix!: v2", { "src/a.ts": "1\n" }),
			"fail",
		],
	])("with %s is judged alike by both, with and without a checkout", async (_, change, verdict) => {
		const shop = await openShop({ tag: "v1.0.1", message: "fix: carts have a sum (#12)", policy });
		shop.github.state.releases.length = 0;
		change(shop);
		shop.git("tag", "-f", "-a", "-m", "Release", "v1.0.1");
		shop.github.derivePulls();
		const sha = shop.git("rev-parse", "HEAD");
		for (const workspace of [shop.folder, bare]) {
			const preflight = await shop.run({ sha, workspace, inputs: { service: "api", "dry-run": "true" } });
			expect(typeRow(preflight), workspace).toBe(verdict);
			const notes = await runNotes(shop, { sha, workspace, inputs: { service: "api", "dry-run": "true" } });
			const codes = (notes.result as { findings: readonly { code: string; severity: string }[] }).findings.filter(
				({ severity }) => severity === "failure",
			);
			expect(
				codes.some(({ code }) => code === "type-mismatch"),
				workspace,
			).toBe(verdict === "fail");
		}
	});
});
