/** The built bundle against a GitHub on loopback over a real git history: drafts, reruns, gates, publishing, both ways to read. */
import { rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ActionRun, runAction } from "../../../test/harness/action.ts";
import { type ReleaseGitHub, startReleaseGitHub } from "../../../test/harness/release-github.ts";

let github: ReleaseGitHub;
beforeEach(async () => {
	github = await startReleaseGitHub();
});
afterEach(() => github[Symbol.dispose]());

function run(inputs: Record<string, string> = {}, fields: Partial<ActionRun> = {}) {
	return runAction({
		action: "release-notes",
		apiUrl: github.url,
		workspace: github.folder,
		ref: "refs/tags/v1.1.0",
		inputs,
		...fields,
	});
}

function seed(): void {
	github.commit("feat: base");
	github.git("tag", "v1.0.0");
	github.commit("feat: cart (#2)");
	const bad = github.commit("fix: wrong");
	github.commit(`Revert "fix: wrong"\n\nThis reverts commit ${bad}.`);
	const last = github.commit("chore: tidy");
	github.pulls.set(2, {
		title: "feat(cart): hold @all items fixes #1",
		commits: [github.git("rev-parse", "HEAD~3")],
		body: "## FAQ\nQ: Why?\nA: Because.",
	});
	github.knownIssues.push({
		number: 9,
		title: "Slow on Mondays",
		body: "## Workaround\nWait.",
		url: "https://github.test/octo/shop/issues/9",
		state: "OPEN",
		stateReason: null,
		closedAt: null,
	});
	github.git("tag", "v1.1.0", last);
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
		const body = String(github.releases[0]!["body"]);
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
		expect((github.releases[0]!["assets"] as { name: string }[]).map(({ name }) => name).sort()).toEqual([
			"release-notes.md",
			"release-record.json",
		]);
		const writes = github.writes().length;
		const again = await run({}, { runId: "999", runAttempt: 2 });
		expect(again.outputs).toMatchObject({ decision: "drafted", reason: "unchanged" });
		expect(github.writes().slice(writes)).toEqual([]);
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
		expect(github.writes()).toEqual([]);
	});

	it("fails for a breaking change without steps, names the commit, and passes once they are written in the draft", async () => {
		seed();
		const sha = github.commit("feat!: drop the old API");
		github.git("tag", "v2.0.0");
		const version = { version: "v2.0.0" };
		const failed = await run(version);
		expect(failed.exit).toBe(1);
		expect(failed.outputs).toMatchObject({ decision: "incomplete", reason: "breaking-without-migration" });
		expect(failed.log).toContain(sha.slice(0, 7));
		const release = github.releases[0]!;
		release["body"] = String(release["body"])
			.replace("<!-- octoacme:notes:begin:migration -->\n", "")
			.replace("<!-- octoacme:notes:end:migration -->\n", "")
			.replace("_The steps have not been written yet._", "Call the new one.");
		const mended = await run(version);
		expect(mended.outputs).toMatchObject({ decision: "drafted", reason: "updated" });
		expect(String(github.releases[0]!["body"])).toContain("Call the new one.");
		const published = await run({ ...version, phase: "publish", "require-verified": "false" });
		expect(published.outputs).toMatchObject({ decision: "published", reason: "published", draft: "false" });
		expect(github.journal.findLast(({ method }) => method === "PATCH")!.body).toEqual({
			tag_name: "v2.0.0",
			draft: false,
			make_latest: "true",
		});
	});

	it("publishes only what was verified, and writes that down", async () => {
		seed();
		const refused = await run({ phase: "publish" });
		expect(refused.outputs).toMatchObject({ decision: "refused", reason: "not-verified", draft: "true" });
		const sha = github.git("rev-parse", "v1.1.0");
		const payload = {
			schemaVersion: 1,
			key: "k",
			kind: "deploy",
			service: null,
			version: "1.1.0",
			tag: "v1.1.0",
			sha,
			environment: "production",
			runId: "1",
			runAttempt: 1,
			actor: "ada",
			policyDigest: "x",
			artifactDigest: null,
			previous: null,
		};
		const status = {
			id: "s",
			state: "SUCCESS",
			description: "verified: healthy",
			createdAt: "2026-02-01T00:00:00Z",
			logUrl: null,
			environmentUrl: null,
			creator: { login: "github-actions[bot]" },
		};
		github.deployments.push({
			databaseId: 1,
			commitOid: sha,
			ref: null,
			task: "deploy",
			environment: "production",
			createdAt: "2026-02-01T00:00:00Z",
			payload: JSON.stringify(payload),
			creator: { login: "github-actions[bot]" },
			latestStatus: { id: "s" },
			statuses: { totalCount: 1, nodes: [status] },
		});
		const published = await run({ phase: "publish", environment: "production" });
		expect(published.outputs).toMatchObject({ decision: "published", draft: "false" });
		expect(String(github.releases[0]!["body"])).toContain("Verified in production on 2026-02-01.");
		const writes = github.writes().length;
		expect((await run()).outputs).toMatchObject({ decision: "published", reason: "unchanged" });
		expect(github.writes()).toHaveLength(writes);
	});

	it("does not let a hotfix of an old line become the latest", async () => {
		seed();
		github.releases.push({
			id: 900,
			tag_name: "v3.0.0",
			target_commitish: "x",
			name: "",
			body: "",
			draft: false,
			prerelease: false,
			html_url: "https://github.test/r",
			upload_url: "",
			created_at: "2026-01-01T00:00:00Z",
			published_at: "2026-01-01T00:00:00Z",
			assets: [],
		});
		await run({ phase: "publish", "require-verified": "false" });
		expect(github.journal.findLast(({ method }) => method === "PATCH")!.body).toEqual({
			tag_name: "v1.1.0",
			draft: false,
			make_latest: "false",
		});
	});

	it("leaves an immutable release alone and refuses a moved tag", async () => {
		seed();
		await run();
		Object.assign(github.releases[0]!, { draft: false, immutable: true, body: "Other words." });
		const before = github.writes().length;
		expect((await run()).outputs).toMatchObject({ decision: "published", reason: "immutable" });
		expect(github.writes()).toHaveLength(before);
		const moved = await run({ sha: "a".repeat(40) });
		expect(moved.exit).toBe(1);
		expect(moved.log).toContain("points at");
	});

	it("counts all of a history that has no commit in common with the last release, and says so", async () => {
		seed();
		github.git("checkout", "-q", "--orphan", "other");
		github.commit("feat: unrelated");
		github.git("tag", "v1.2.0");
		const result = await run({ version: "v1.2.0", "dry-run": "true" });
		expect(result.summary).toContain("have no commit in common");
		expect(result.outputs["previous-version"]).toBe("");
		expect(result.result).toMatchObject({ ledger: { commits: 1, unexplained: [] } });
	});

	it("reads a first release and a shallow clone whole", async () => {
		seed();
		const first = await run({ version: "v1.0.0", "dry-run": "true" });
		expect(first.result).toMatchObject({ previous: null, ledger: { commits: 1 } });
		const shallow = `${github.folder}-shallow`;
		github.git(
			"-c",
			"advice.detachedHead=false",
			"clone",
			"-q",
			"--depth",
			"2",
			"--branch",
			"v1.1.0",
			`file://${github.folder}`,
			shallow,
		);
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
		for (let nth = 1; nth <= 5; nth++) {
			github.releases.length = 0;
			github.checkRuns.length = 0;
			let seen = 0;
			github.plan = ({ method, path }) =>
				method !== "GET" && path !== "/graphql" && ++seen === nth ? { status: 502, after: true } : undefined;
			const result = await run();
			github.plan = () => undefined;
			if (result.exit !== 0) expect((await run()).exit).toBe(0);
			expect(github.releases).toHaveLength(1);
			expect(github.releases[0]!["assets"]).toHaveLength(2);
			expect(github.checkRuns).toHaveLength(1);
		}
	});
});
