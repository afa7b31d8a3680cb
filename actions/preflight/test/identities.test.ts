/** Which release the built bundle judges: the first one, prereleases, release branches, one service of several. */
import { afterAll, describe, expect, it } from "vitest";
import { closeShops, openShop, POLICY, type Shop } from "./shop.ts";

afterAll(closeShops);

const judge = (shop: Shop, tag: string, inputs: Readonly<Record<string, string>> = {}) =>
	shop.run({
		ref: `refs/tags/${tag}`,
		sha: shop.git("rev-parse", `${tag}^{commit}`),
		inputs: { "dry-run": "true", ...inputs },
	});
const rowOf = (result: Awaited<ReturnType<Shop["run"]>>, id: string) =>
	(result.result!["requirements"] as { id: string; verdict: string; explanation: string }[]).find(
		(row) => row.id === id,
	)!;

describe.concurrent("preflight", () => {
	it("judges a first release by all of its history, and has nothing to go back to", async () => {
		const shop = await openShop();
		shop.git("tag", "-d", "v1.0.0");
		const result = await judge(shop, shop.tag);
		expect(result.outputs).toMatchObject({ "previous-version": "", "previous-sha": "", "release-type": "minor" });
		expect(result.summary).toContain("2 commits, first release");
		expect(rowOf(result, "dependencies").explanation).toContain("First release");
	});

	it("counts a prerelease and its release from the last full one, and says which it is", async () => {
		const shop = await openShop({ later: [{ message: "fix: round sums (#13)", files: { "src/cart.ts": "3\n" } }] });
		shop.git("tag", "v1.1.0-rc.1", "HEAD~1");
		const candidate = await judge(shop, "v1.1.0-rc.1");
		expect(candidate.outputs).toMatchObject({ version: "1.1.0-rc.1", prerelease: "true", "previous-version": "1.0.0" });
		const full = await judge(shop, "v1.1.0");
		expect(full.outputs).toMatchObject({ prerelease: "false", "release-type": "minor", "previous-version": "1.0.0" });
		expect(full.summary).toContain("2 commits since");
	});

	it("takes a hotfix from a release branch, counted from its own line, and refuses one from a branch of anybody's", async () => {
		const shop = await openShop();
		shop.git("checkout", "-q", "-b", "release/1.0", "v1.0.0");
		shop.commit("fix: carts stay (#12)", { "src/cart.ts": "4\n" });
		shop.git("tag", "v1.0.1");
		const hotfix = await judge(shop, "v1.0.1");
		expect(hotfix.outputs).toMatchObject({ "release-type": "patch", "previous-version": "1.0.0" });
		expect(hotfix.outputs["reason"]).not.toBe("wrong-branch");
		shop.git("branch", "-m", "release/1.0", "somebody/1.0");
		expect((await judge(shop, "v1.0.1")).outputs).toMatchObject({ decision: "no-go", reason: "wrong-branch" });
	});

	it("judges one service of several by its own tags and paths", async () => {
		const shop = await openShop({
			policy: `${POLICY}services:\n  api: { tag: "api-v{version}", paths: ["api/**"] }\n  web: { tag: "web-v{version}", paths: ["src/**"] }\n`,
			later: [{ message: "feat: answer (#13)", files: { "api/answer.sql": "select 1;\n" } }],
		});
		shop.git("tag", "api-v0.1.0", "v1.0.0");
		shop.git("tag", "api-v0.2.0", "HEAD");
		shop.git("tag", "web-v3.0.0", "v1.0.0");
		shop.git("tag", "web-v3.1.0", "HEAD");
		const [api, web] = [await judge(shop, "api-v0.2.0"), await judge(shop, "web-v3.1.0", { service: "web" })];
		expect(api.outputs).toMatchObject({ version: "0.2.0", "previous-version": "0.1.0", tag: "api-v0.2.0" });
		expect(api.result).toMatchObject({ service: "api" });
		expect(web.outputs).toMatchObject({ version: "3.1.0", "previous-version": "3.0.0" });
		expect(web.result).toMatchObject({ service: "web" });
		// What changed beside a service is no change of it.
		expect([rowOf(api, "ux-review").verdict, rowOf(web, "ux-review").verdict]).toEqual(["not-applicable", "pass"]);
	});
});
