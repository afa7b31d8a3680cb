/** Who may sign and what stands in for evidence, on the built bundle: teams, approvals, commits with the same files, waivers. */
import { seedPullRequest, seedReview, seedTeam, seedUser } from "@octoacme/local-github/seed.ts";
import { afterAll, describe, expect, it } from "vitest";
import { closeShops, openShop, PERMISSIONS, POLICY, type Shop } from "./shop.ts";
import { seedCheck, seedRun } from "./shop-evidence.ts";

afterAll(closeShops);

type Result = Awaited<ReturnType<Shop["run"]>>;
const rowOf = (result: Result, id = "support-briefing") =>
	(result.result!["requirements"] as { id: string; verdict: string; explanation: string; signedBy: string[] }[]).find(
		(row) => row.id === id,
	)!;
const dry = { inputs: { "dry-run": "true" } };
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe.concurrent("a role that is a team", () => {
	const TEAM = POLICY.replace("support-lead: { users: [sara] }", "support-lead: { teams: [octo/support] }");
	const open = async () => {
		const shop = await openShop({ policy: TEAM });
		seedTeam(shop.github.people, { slug: "support", members: ["sara"] });
		return shop;
	};
	const sign = (shop: Shop, login = "sara") => shop.comment(login, `/signoff support-briefing ${shop.sha}`);

	it("is read with the token of an App that sees teams", async () => {
		const app = { id: 77, slug: "octo-release", name: "Octo Release" };
		const run = async (login: string) => {
			const shop = await open();
			const token = shop.github.issueToken({ app, permissions: { ...PERMISSIONS, members: "read" } });
			sign(shop, login);
			Object.assign(shop.issue(), { author: `${app.slug}[bot]`, app });
			return shop.run({ ...dry, token });
		};
		expect(rowOf(await run("sara"))).toMatchObject({ verdict: "pass", signedBy: ["sara"] });
		const stranger = await run("quinn");
		expect(rowOf(stranger).verdict).toBe("pending");
		expect(stranger.summary.replaceAll("\\", "")).toMatch(/quinn is not in the role support-lead/);
	});

	it.each([403, 404])("is unknown, in clear words, when GitHub answers %i", async (status) => {
		const shop = await open();
		sign(shop);
		if (status === 404)
			shop.github.faults.add({
				template: "/orgs/{org}/teams/{team_slug}",
				when: "before",
				effect: { kind: "status", status, body: { message: "Not Found" } },
			});
		const result = await shop.run();
		expect(result.outputs).toMatchObject({ decision: "no-go", reason: "evidence-unreadable" });
		expect(rowOf(result)).toMatchObject({
			verdict: "unknown",
			signedBy: [],
			explanation:
				"Signed by @sara, but whether @sara is in the team octo/support could not be read: The members of the team octo/support cannot be read with this token.",
		});
		expect(result.summary).toContain("List who is meant under `roles.support-lead.users` in the policy");
	});
});

describe.concurrent("an approval of the environment", () => {
	const DESK = `${POLICY}requirements:\n  support-briefing: { settings: { approval-environment: support-desk } }\n`;
	const approved = async (user: string, state: "approved" | "rejected") => {
		const shop = await openShop({ policy: DESK });
		const { github } = shop;
		const at = github.now().toISOString();
		const environment = { name: "support-desk", reviewers: [user], waitMinutes: 0, createdAt: at, updatedAt: at };
		github.state.environments.push({ id: github.nextId(), ...environment });
		github.state.runs
			.find(({ id }) => id === 1000)!
			.approvals.push({ environments: ["support-desk"], state, user, comment: "briefed" });
		return shop;
	};

	it.each([
		["signs for the requirement that names it", "sara", "approved", "pass"],
		["that was rejected signs nothing", "sara", "rejected", "pending"],
		["by somebody outside the role signs nothing", "guest", "approved", "pending"],
	] as const)("%s", async (_, user, state, verdict) => {
		const shop = await approved(user, state);
		expect(rowOf(await shop.run(dry)).verdict).toBe(verdict);
	});

	it("in the run that waits signs for the run of a comment too, unless that is of another commit", async () => {
		const shop = await approved("sara", "approved");
		const { github, sha, previousSha } = shop;
		seedRun(github, {
			id: 2000,
			workflow: ".github/workflows/signoff.yml",
			sha,
			branch: "main",
			event: "issue_comment",
		});
		expect((await shop.run({ inputs: { reports: "" } })).outputs["decision"]).toBe("pending");
		const comment = shop.comment("ben", `/signoff performance ${sha}`);
		expect(rowOf(await shop.runOnComment(comment)).verdict).toBe("pass");
		github.state.runs.find(({ id }) => id === 1000)!.sha = previousSha;
		expect(rowOf(await shop.runOnComment(comment)).verdict).toBe("pending");
	});

	it("that cannot be read is unknown, with the line that the token lacks; a comment signs all the same", async () => {
		const shop = await approved("sara", "approved");
		const { actions: _, ...permissions } = PERMISSIONS;
		const token = shop.github.issueToken({ permissions });
		const result = await shop.run({ ...dry, token });
		expect(rowOf(result)).toMatchObject({
			verdict: "unknown",
			explanation: expect.stringContaining("Approvals of the environment support-desk could not be read"),
		});
		expect(result.summary).toContain("permissions:\n  actions: read");
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		expect(rowOf(await shop.run({ ...dry, token })).verdict).toBe("pass");
	});
});

describe.concurrent("a commit with the same files", () => {
	/** Number 12 was squashed: CI, the security review and the sign-off are of the branch's head. */
	const squashed = async (policy = POLICY) => {
		const shop = await openShop({ policy, files: { "src/auth/login.ts": "1" } });
		const { github, sha, previousSha } = shop;
		const head = shop.git("commit-tree", "-m", "carts have a sum", "-p", previousSha, `${sha}^{tree}`);
		const pull = github.people.issues.findIndex(({ number }) => number === 12);
		const { pull: facts, ...known } = github.people.issues.splice(pull, 1)[0]!;
		seedPullRequest(github.people, { ...known, pull: { ...facts!, head: { ...facts!.head, sha: head } } });
		github.state.checks = github.state.checks.filter(({ name }) => name === "Preflight");
		seedRun(github, {
			id: 901,
			workflow: ".github/workflows/ci.yml",
			sha: head,
			branch: "topic",
			event: "pull_request",
		});
		for (const name of ["test", "dast"]) seedCheck(github, { sha: head, name, run: 901 });
		seedReview(github.people, {
			pullNumber: 12,
			author: "sam",
			state: "APPROVED",
			submittedAt: github.now().toISOString(),
		});
		return { shop, head, signed: shop.comment("sara", `/signoff support-briefing ${head}`) };
	};

	const NAMED = `${POLICY}checks:\n  - { name: test, workflow: .github/workflows/ci.yml }\n`;

	it("lends its checks, its review and its signature, and the report says which commit it is", async () => {
		const { shop, head, signed } = await squashed();
		const result = await shop.run();
		expect(result.outputs, result.log).toMatchObject({ decision: "go", reason: "all-met" });
		const twin = `on ${head.slice(0, 7)}, whose files are the same`;
		expect(rowOf(result, "ci").explanation).toBe(`2 checks passed ${twin}.`);
		expect(rowOf(result, "dast").explanation).toBe(`The check dast passed ${twin}.`);
		expect(rowOf(result).explanation).toContain("whose files are the same");
		expect(result.summary).toContain(twin);
		// Without a checkout GitHub says the same.
		expect(rowOf(await shop.runOnComment(signed), "ci").explanation).toBe(`2 checks passed ${twin}.`);
	});

	it.each([
		["a person's status hides none of its checks", "status", "mallory", POLICY],
		["a person's status of its name hides no required check", "status", "mallory", NAMED],
		["a workflow's status of its name hides no required check", "status", undefined, NAMED],
		["a check run that a workflow posts hides none of its checks", "check", undefined, POLICY],
		["a check run of its name hides no required check", "check", undefined, NAMED],
	] as const)("%s", async (_, kind, login, policy) => {
		const { shop, head } = await squashed(policy);
		const { github, sha } = shop;
		if (login !== undefined) seedUser(github.people, { login, role: "write" });
		const token = github.issueToken({
			permissions: { statuses: "write", checks: "write" },
			...(login === undefined ? {} : { login }),
		});
		const completed_at = github.now().toISOString();
		const [path, body] =
			kind === "status"
				? [`statuses/${sha}`, { state: "success", context: "test" }]
				: ["check-runs", { name: "test", head_sha: sha, status: "completed", conclusion: "success", completed_at }];
		const posted = await fetch(`${github.apiUrl}/repos/octo/shop/${path}`, {
			method: "POST",
			headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
			body: JSON.stringify(body),
		});
		expect(posted.status).toBe(201);
		const result = await shop.run(dry);
		expect(rowOf(result, "ci"), result.log).toMatchObject({
			verdict: "pass",
			explanation: expect.stringContaining(`on ${head.slice(0, 7)}, whose files are the same`),
		});
	});

	it("lends a required check only from the app and workflow that the policy names", async () => {
		const { shop } = await squashed(NAMED);
		expect(rowOf(await shop.run(dry), "ci").verdict).toBe("pass");
		for (const run of shop.github.state.workflows) run.path = run.path.replace("ci.yml", "other.yml");
		expect(rowOf(await shop.run(dry), "ci").explanation).toContain("test was never reported by the app and workflow");
	});
});

describe.concurrent("the register of waivers", () => {
	const register = (...waivers: readonly object[]) =>
		`${POLICY}waivers:\n${waivers.map((waiver) => `  - ${JSON.stringify({ owner: "@olga", reason: "the build farm is down", ...waiver })}\n`).join("")}`;
	const red = async (policy: string) => {
		const shop = await openShop({ policy });
		seedCheck(shop.github, { sha: shop.sha, name: "lint", run: 900, conclusion: "failure" });
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		return shop;
	};

	it("lets go what is waived, tallied apart, and warns before its end", async () => {
		const shop = await red(register({ requirement: "ci", expires: inDays(1) }));
		const result = await shop.run();
		expect(result.outputs).toMatchObject({ decision: "go", reason: "met-with-exceptions" });
		expect(result.result).toMatchObject({ tally: { pass: 14, waived: 1, "not-applicable": 1 } });
		expect(result.log).toContain("Go for v1.1.0: 1 waived · 14 pass · 1 not applicable");
		expect(rowOf(result, "ci").explanation).toBe(
			`Waived by @olga until ${inDays(1)}: the build farm is down (else fail: lint ended as failure.)`,
		);
		for (const text of [result.summary, shop.issue().body!])
			expect(text.replaceAll(/[\\\u200b]/g, "")).toContain(`the waiver by @olga ends with ${inDays(1)}`);
	});

	it.each([
		["that ended, named", { requirement: "ci", expires: inDays(-1) }, `the waiver of @olga ended with ${inDays(-1)}`],
		["that runs too long", { requirement: "ci", expires: inDays(9) }, "the longest for ci is 2 days"],
	])("does not let go by one %s", async (_, waiver, says) => {
		const result = await (await red(register(waiver))).run(dry);
		expect(result.outputs).toMatchObject({ decision: "no-go", reason: "requirements-failed" });
		expect(rowOf(result, "ci").verdict).toBe("fail");
		expect(result.summary.replaceAll(/[\\\u200b]/g, "")).toContain(says);
	});

	it("does not let go by one of what may never be waived, given in a comment, nor of another release", async () => {
		const shop = await red(register({ requirement: "ci", expires: inDays(1), version: "9.9.9" }));
		shop.github.state.deployments.splice(0);
		shop.comment("rita", `/waive rollback-plan ${shop.sha} until ${inDays(1)} because nobody can go back anyway`);
		const result = await shop.run(dry);
		expect(rowOf(result, "ci").verdict).toBe("fail");
		expect(rowOf(result, "rollback-plan").verdict).toBe("pending");
		expect(result.summary.replaceAll("\\", "")).toContain("rollback-plan may not be waived under this policy");
	});

	it("takes one from a comment by the role that answers for it, and drops it once it is revoked", async () => {
		const shop = await red(POLICY);
		shop.comment("olga", `/waive ci ${shop.sha} until ${inDays(1)} because the build farm is down`);
		expect(rowOf(await shop.run(dry), "ci").verdict).toBe("waived");
		shop.comment("olga", "/revoke ci");
		expect(rowOf(await shop.run(dry), "ci").verdict).toBe("fail");
	});
});
