/** Attacks on what people sign, each beside the honest path: on the built bundle, against a real repository. */
import { seedReview } from "@octoacme/local-github/seed.ts";
import { afterEach, describe, expect, it } from "vitest";
import { closeShops, openShop, POLICY, type Shop, type ShopOptions } from "../actions/preflight/test/shop.ts";
import type { ActionResult } from "./harness/action.ts";

afterEach(closeShops);

const DRY = { inputs: { "dry-run": "true" } };
const rowOf = (result: ActionResult, id: string) =>
	(result.result as { requirements: { id: string; verdict: string; explanation: string }[] }).requirements.find(
		(row) => row.id === id,
	)!;
const openSigned = async (options?: ShopOptions) => {
	const shop = await openShop(options);
	shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
	return shop;
};
const approve = (shop: Shop, author: string) =>
	seedReview(shop.github.people, {
		pullNumber: 12,
		author,
		state: "APPROVED",
		submittedAt: shop.github.now().toISOString(),
	});

describe("a revoke that was seen", () => {
	const revoked = async () => {
		const shop = await openSigned();
		await new Promise((done) => setTimeout(done, 1_100));
		const revoke = shop.comment("sara", "/revoke support-briefing");
		expect(rowOf(await shop.run(), "support-briefing").verdict).toBe("pending");
		const { comments } = shop.github.people;
		return { shop, forget: () => comments.splice(comments.indexOf(revoke), 1) };
	};

	it("stays when its comment is deleted, until somebody signs again", async () => {
		const { shop, forget } = await revoked();
		forget();
		const deleted = await shop.run(DRY);
		expect(deleted.outputs["decision"]).toBe("pending");
		expect(rowOf(deleted, "support-briefing").verdict).toBe("pending");
		await new Promise((done) => setTimeout(done, 1_100));
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		expect((await shop.run(DRY)).outputs["decision"]).toBe("go");
	});

	it("stays when the release issue forgets it too: the record on the commit remembers", async () => {
		const { shop, forget } = await revoked();
		forget();
		const issue = shop.issue();
		issue.body = issue.body!.replace(/<!-- octoacme:state [^>]*-->/, "");
		expect((await shop.run(DRY)).outputs["decision"]).toBe("pending");
	});

	it("stays when its comment is edited into something else", async () => {
		const shop = await openSigned();
		await new Promise((done) => setTimeout(done, 1_100));
		const revoke = shop.comment("sara", "/revoke support-briefing");
		await shop.run();
		revoke.body = "Looks good.";
		expect((await shop.run(DRY)).outputs["decision"]).toBe("pending");
	});

	it("is void when somebody outside the role wrote it", async () => {
		const shop = await openSigned();
		await new Promise((done) => setTimeout(done, 1_100));
		shop.comment("guest", "/revoke support-briefing");
		expect((await shop.run()).outputs["decision"]).toBe("go");
	});
});

describe("a comment that was edited within the second in which it was written", () => {
	it("signs nothing, where the same comment unedited does", async () => {
		const shop = await openShop();
		const comment = shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		expect((await shop.run(DRY)).outputs["decision"]).toBe("go");
		const second = Math.floor(Date.parse(comment.createdAt) / 1_000) * 1_000;
		comment.createdAt = new Date(second).toISOString();
		comment.updatedAt = new Date(second + 900).toISOString();
		expect(rowOf(await shop.run(DRY), "support-briefing").verdict).toBe("pending");
	});
});

describe("a pull request that was merged into a branch which anybody may create", () => {
	const openBranch = async (policy = POLICY) => {
		const shop = await openSigned({ policy });
		const pull = shop.github.people.issues.find(({ number }) => number === 12)!;
		shop.git("branch", "release/mallory", shop.sha);
		shop.git("checkout", "-q", "release/mallory");
		shop.git("branch", "-f", "main", shop.previousSha);
		pull.author = "mallory";
		pull.pull!.base = { ...pull.pull!.base, ref: "release/mallory" };
		return shop;
	};

	it("is not accepted without a review", async () => {
		const shop = await openBranch();
		const refused = await shop.run(DRY);
		expect(refused.outputs["decision"]).toBe("no-go");
		expect(rowOf(refused, "acceptance").explanation).toContain("#12 was merged into release/mallory");
	});

	it.each([
		["its author", "mallory"],
		["somebody without write access", "guest"],
	])("is not accepted with a review by %s", async (_, reviewer) => {
		const shop = await openBranch();
		approve(shop, reviewer);
		expect(rowOf(await shop.run(DRY), "acceptance").verdict).toBe("fail");
	});

	it("is accepted when somebody else with write access approved what was merged", async () => {
		const shop = await openBranch();
		approve(shop, "quinn");
		expect((await shop.run(DRY)).outputs["decision"]).toBe("go");
	});

	it("is accepted where the policy says that the branch is protected", async () => {
		const shop = await openBranch(
			`${POLICY}requirements:\n  acceptance: { settings: { protected-branches: [release/mallory] } }\n`,
		);
		expect((await shop.run(DRY)).outputs["decision"]).toBe("go");
	});
});

describe("a review of high-risk work", () => {
	const files = { "src/auth/login.ts": "x\n" };

	it("counts from the security role", async () => {
		const shop = await openSigned({ files });
		approve(shop, "sam");
		expect(rowOf(await shop.run(DRY), "security-review").verdict).toBe("pass");
	});

	it("does not count from a co-author, whoever opened the pull request", async () => {
		const message = "feat: log in (#12)\n\nCo-authored-by: Sam <sam@users.noreply.github.com>";
		const shop = await openSigned({ files, message });
		approve(shop, "sam");
		expect(rowOf(await shop.run(DRY), "security-review").verdict).toBe("pending");
		shop.comment("sam", `/signoff security-review ${shop.sha}`);
		expect(rowOf(await shop.run(DRY), "security-review").verdict).toBe("pending");
	});
});

describe("the approval of an environment", () => {
	const policy = `${POLICY}requirements:\n  support-briefing: { settings: { approval-environment: support-desk } }\n  rollback-plan: { enabled: false }\n`;
	const openApproved = async () => {
		const shop = await openShop({ policy });
		const at = shop.github.now().toISOString();
		shop.github.state.environments.push({
			id: shop.github.nextId(),
			name: "support-desk",
			reviewers: ["sara"],
			waitMinutes: 0,
			createdAt: at,
			updatedAt: at,
		} as (typeof shop.github.state.environments)[number]);
		shop.github.state.runs
			.find(({ id }) => id === 1000)!
			.approvals.push({ environments: ["support-desk"], state: "approved", user: "sara", comment: "" });
		return shop;
	};

	it("signs for the run's commit, and not for one that the tag was moved to afterwards", async () => {
		const shop = await openApproved();
		expect((await shop.run(DRY)).outputs["decision"]).toBe("go");
		const before = shop.sha;
		const after = shop.commit("feat: something else (#12)", { "src/page.tsx": "<p>evil</p>\n" });
		shop.git("tag", "-f", "-a", "-m", "moved", "v1.1.0");
		const moved = await shop.run({ ...DRY, runAttempt: 2, sha: before });
		expect(moved.outputs["sha"]).toBe(after);
		expect(rowOf(moved, "support-briefing").verdict).toBe("pending");
	});

	it("signs for no other version in the same run", async () => {
		const shop = await openApproved();
		shop.git("tag", "v1.2.0", shop.sha);
		const other = await shop.run({ inputs: { "dry-run": "true", version: "v1.2.0" } });
		expect(rowOf(other, "support-briefing").verdict).toBe("pending");
	});

	it("ends with a revoke, for GitHub does not say when it was given", async () => {
		const shop = await openApproved();
		shop.comment("sara", "/revoke support-briefing");
		expect(rowOf(await shop.run(DRY), "support-briefing").verdict).toBe("pending");
	});
});
