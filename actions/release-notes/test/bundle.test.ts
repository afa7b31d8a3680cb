/** The built bundle on the local GitHub: drafts, reruns, gates, publishing, both ways to read. */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { isRead } from "@octoacme/local-github/journal.ts";
import { seedIssue, seedPullRequest } from "@octoacme/local-github/seed.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ActionRun } from "../../../test/harness/action.ts";
import { seedDeployment } from "../../../test/harness/deployments.ts";
import { serveGit } from "../../../test/harness/git-server.ts";
import { openReleaseSite, type ReleaseSite } from "../../../test/harness/release-site.ts";

let site: ReleaseSite;
beforeEach(async () => {
	site = await openReleaseSite();
});
afterEach(() => site[Symbol.asyncDispose]());

const writes = () => site.github.journal.writes();
const release = () => site.github.state.releases[0]!;
const lastPatch = () => site.github.journal.entries.findLast(({ method }) => method === "PATCH")!.body;

function run(inputs: Record<string, string> = {}, fields: Partial<ActionRun> = {}) {
	return site.run({
		action: "release-notes",
		ref: "refs/tags/v1.1.0",
		inputs,
		...fields,
	});
}

function seed(): void {
	const { github, repository } = site;
	const base = repository.commit("feat: base");
	repository.git("tag", "v1.0.0");
	const cart = repository.commit("feat: cart (#2)");
	const wrong = repository.commit("fix: wrong");
	repository.commit(`Revert "fix: wrong"\n\nThis reverts commit ${wrong}.`);
	const last = repository.commit("chore: tidy");
	const ends = { head: { ref: "cart", sha: cart }, base: { ref: "main", sha: base } };
	const at = { repository: "octo/shop" };
	seedPullRequest(github.people, {
		number: 2,
		title: "feat(cart): hold @all items fixes #1",
		body: "## FAQ\nQ: Why?\nA: Because.",
		author: "ada",
		pull: {
			head: { ...ends.head, ...at },
			base: { ...ends.base, ...at },
			mergedAt: "2026-01-01T00:00:00Z",
			mergedBy: "ada",
			mergeSha: cart,
		},
	});
	seedIssue(github.people, {
		number: 9,
		title: "Slow on Mondays",
		body: "## Workaround\nWait.",
		labels: ["known-issue"],
	});
	repository.git("tag", "v1.1.0", last);
}

describe("release-notes", () => {
	it("drafts the six parts with both assets, and writes nothing when it runs again", async () => {
		seed();
		const first = await run();
		expect(first.log).toBe(first.log.replace(/::error/g, ""));
		expect(first.outputs).toMatchObject({
			decision: "drafted",
			reason: "drafted",
			version: "1.1.0",
			"release-type": "minor",
			"previous-version": "1.0.0",
			draft: "true",
		});
		expect(first.result).toMatchObject({
			ledger: { commits: 4, shown: 1, hidden: 1, reverted: 2, unexplained: [] },
			source: "git",
		});
		const body = release().body;
		for (const part of [
			"**Release:**",
			"**Date:**",
			"## Summary",
			"## Notable changes",
			"## Migration steps",
			"## Known issues",
			"Slow on Mondays",
			"## Questions and answers",
		])
			expect(body).toContain(part);
		expect(body).not.toMatch(/@all|fixes #1/);
		expect(
			release()
				.assets.map(({ name }) => name)
				.sort(),
		).toEqual(["release-notes.md", "release-record.json"]);
		const before = writes().length;
		const again = await run({}, { runId: "999", runAttempt: 2 });
		expect(again.outputs).toMatchObject({ decision: "drafted", reason: "unchanged" });
		expect(writes().slice(before)).toEqual([]);
		expect(again.exported).toBe("");
	});

	it("reads the same through the API as from the clone", async () => {
		seed();
		const local = await run({ "dry-run": "true" });
		const remote = await run({ "dry-run": "true", history: "api" });
		const same = ({ result }: typeof local) => ({ ...result, source: null, requests: null });
		expect(local.result).toMatchObject({ source: "git" });
		expect(remote.result).toMatchObject({ source: "api" });
		expect(same(remote)).toEqual(same(local));
		expect(remote.outputs["changelog"]).toBe(local.outputs["changelog"]);
		expect(writes()).toEqual([]);
	});

	it("fails for a breaking change without steps, names the commit, and passes once they are written in the draft", async () => {
		seed();
		const sha = site.repository.commit("feat!: drop the old API");
		site.repository.git("tag", "v2.0.0");
		const version = { version: "v2.0.0" };
		const failed = await run(version);
		expect(failed.exit).toBe(1);
		expect(failed.outputs).toMatchObject({ decision: "incomplete", reason: "breaking-without-migration" });
		expect(failed.log).toContain(sha.slice(0, 7));
		release().body = release()
			.body!.replace("<!-- octoacme:notes:begin:migration -->\n", "")
			.replace("<!-- octoacme:notes:end:migration -->\n", "")
			.replace("_The steps have not been written yet._", "Call the new one.");
		const fixed = await run(version);
		expect(fixed.outputs).toMatchObject({ decision: "drafted", reason: "updated" });
		expect(release().body).toContain("Call the new one.");
		const published = await run({ ...version, phase: "publish", "require-verified": "false" });
		expect(published.outputs).toMatchObject({ decision: "published", reason: "published", draft: "false" });
		expect(lastPatch()).toEqual({
			tag_name: "v2.0.0",
			draft: false,
			make_latest: "true",
		});
	});

	it("publishes only what was verified, and writes that down", async () => {
		seed();
		const refused = await run({ phase: "publish" });
		expect(refused.outputs).toMatchObject({ decision: "refused", reason: "not-verified", draft: "true" });
		const sha = site.repository.git("rev-parse", "v1.1.0");
		seedDeployment(site.github, {
			sha,
			version: "1.1.0",
			environment: "production",
			statuses: [["success", "verified: healthy"]],
			createdAt: new Date("2026-02-01T00:00:00Z"),
		});
		const published = await run({ phase: "publish", environment: "production" });
		expect(published.outputs).toMatchObject({ decision: "published", draft: "false" });
		expect(release().body).toContain("Verified in production on 2026-02-01.");
		const before = writes().length;
		expect((await run()).outputs).toMatchObject({ decision: "published", reason: "unchanged" });
		expect(writes()).toHaveLength(before);
	});

	it("publishes only when every target of production is verified and none was rolled back", async () => {
		seed();
		site.repository.commit("chore: targets", {
			".github/release-policy.yml": "version: 1\nenvironments: [{ name: production, targets: [eu, us] }]\n",
		});
		const sha = site.repository.git("rev-parse", "v1.1.0");
		const verified = { sha, version: "1.1.0", environment: "production" } as const;
		seedDeployment(site.github, {
			...verified,
			statuses: [
				["success", "verified: healthy"],
				["inactive", "rolled back in us: to v1.0.0"],
			],
		});
		const whole = await run({ phase: "publish" });
		expect(whole.outputs, whole.log).toMatchObject({ decision: "refused", reason: "not-verified" });
		expect(whole.log).toContain("production/us");
		expect(whole.log).not.toContain("production/eu");
		site.github.state.deployments.length = 0;
		for (const target of ["eu", "us"]) {
			expect((await run({ phase: "publish" })).outputs["reason"]).toBe("not-verified");
			seedDeployment(site.github, { ...verified, target, statuses: [["success", "verified: healthy"]] });
		}
		const published = await run({ phase: "publish" });
		expect(published.outputs, published.log).toMatchObject({ decision: "published", draft: "false" });
	});

	it("does not let a hotfix of an old line become the latest", async () => {
		seed();
		site.repository.commit("feat!: carts for all");
		site.repository.git("tag", "v3.0.0");
		site.github.state.releases.push({
			id: site.github.nextId(),
			tag: "v3.0.0",
			target: "main",
			name: "",
			body: "",
			draft: false,
			prerelease: false,
			immutable: false,
			author: "ada",
			createdAt: "2026-01-01T00:00:00Z",
			publishedAt: "2026-01-01T00:00:00Z",
			assets: [],
		});
		await run({ phase: "publish", "require-verified": "false" });
		expect(lastPatch()).toEqual({
			tag_name: "v1.1.0",
			draft: false,
			make_latest: "false",
		});
	});

	it("leaves an immutable release alone and refuses a moved tag", async () => {
		seed();
		site.github.state.immutableReleases = true;
		await run({ phase: "publish", "require-verified": "false" });
		release().body = "Other words.";
		const before = writes().length;
		expect((await run()).outputs).toMatchObject({ decision: "published", reason: "immutable" });
		expect(writes()).toHaveLength(before);
		const moved = await run({ sha: "a".repeat(40) });
		expect(moved.exit).toBe(1);
		expect(moved.log).toContain("points at");
	});

	it("counts all of a history that has no commit in common with the last release, and says so", async () => {
		seed();
		site.repository.git("checkout", "-q", "--orphan", "other");
		site.repository.commit("feat: unrelated");
		site.repository.git("tag", "v1.2.0");
		const result = await run({ version: "v1.2.0", "dry-run": "true" });
		expect(result.summary).toContain("have no commit in common");
		expect(result.outputs["previous-version"]).toBe("");
		expect(result.result).toMatchObject({ ledger: { commits: 1, unexplained: [] } });
	});

	it("reads a first release and a shallow clone whole", async () => {
		seed();
		const first = await run({ version: "v1.0.0", "dry-run": "true" });
		expect(first.result).toMatchObject({ previous: null, ledger: { commits: 1 } });
		const shallow = `${site.repository.folder}-shallow`;
		const folder = site.repository.folder;
		execFileSync("git", [
			"-c",
			"advice.detachedHead=false",
			"clone",
			"-q",
			"--depth",
			"2",
			"--branch",
			"v1.1.0",
			`file://${folder}`,
			shallow,
		]);
		await using server = await serveGit(folder, folder);
		execFileSync("git", ["-C", shallow, "remote", "set-url", "origin", server.url]);
		execFileSync("git", ["-C", shallow, "config", "http.sslCAInfo", server.certificate]);
		try {
			const result = await run({ "dry-run": "true" }, { workspace: shallow });
			expect(result.result).toMatchObject({ source: "api", ledger: { commits: 4 } });
			expect(result.summary).toContain("Read through the API");
			const deepened = await run({ "dry-run": "true", history: "git" }, { workspace: shallow });
			expect(deepened.result).toMatchObject({ source: "git", ledger: { commits: 4 } });
		} finally {
			rmSync(shallow, { recursive: true, force: true });
		}
	});

	it("makes one release whichever write loses its answer", async () => {
		seed();
		const { faults, state } = site.github;
		await run();
		const usual = writes().length;
		expect(usual).toBeGreaterThan(3);
		for (let nth = 1; nth <= usual; nth++) {
			state.releases.length = 0;
			state.checks.length = 0;
			faults.clear();
			const where = (request: Parameters<typeof isRead>[0]) => !isRead(request);
			faults.add({ where, nth, when: "after-applied", effect: { kind: "status", status: 502 } });
			const result = await run();
			expect(faults.unused()).toEqual([]);
			faults.clear();
			if (result.exit !== 0) expect((await run()).exit).toBe(0);
			expect(state.releases).toHaveLength(1);
			expect(release().assets).toHaveLength(2);
			expect(state.checks).toHaveLength(1);
		}
	});
});
