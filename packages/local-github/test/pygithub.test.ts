/** PyGithub against the local GitHub, where it is installed (CI installs it from PyPI into `.tools/`). */
import { execFile, spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedIssue } from "../src/seed.ts";
import { ALL_PERMISSIONS } from "../src/tokens.ts";
import { openScratch, type ScratchGitHub } from "./scratch-github.ts";

const installed = spawnSync("python3", ["-c", "import github"]).status === 0;
if (!installed)
	console.warn("PyGithub is not installed: it was not run against the local GitHub (pip install PyGithub)");

const ISSUES = 35;
/** More than a page of ten. */
const COMMITS = 12;

/** One story of PyGithub calls; prints what it saw as JSON. */
const STORY = `
import json, os
from github import Auth, Github, GithubException
g = Github(base_url=os.environ["API"], auth=Auth.Token(os.environ["TOKEN"]), per_page=10, seconds_between_requests=None, seconds_between_writes=None)
seen = {"user": g.get_user().login}
r = g.get_repo("octoacme/shop")
seen["repository"] = [r.full_name, r.default_branch]
seen["issues"] = len({issue.number for issue in r.get_issues()})
seen["totalCount"] = r.get_issues().totalCount
seen["readme"] = r.get_contents("README.md").decoded_content.decode()
head = r.get_branch("main").commit.sha
seen["commit"] = r.get_commit(head).commit.message
issue = r.create_issue("Broken", body="It is", labels=["bug"])
issue.create_comment("Seen")
issue.edit(title="Fixed", state="closed", state_reason="completed")
issue = r.get_issue(issue.number)
seen["commits"] = [r.get_commits().totalCount, len(list(r.get_commits()))]
seen["issue"] = [issue.title, issue.state, issue.state_reason, [l.name for l in issue.labels], [c.body for c in issue.get_comments()]]
r.create_git_ref("refs/heads/next", head)
ref = r.get_git_ref("heads/next")
seen["ref"] = ref.object.sha == head
ref.delete()
try:
    r.get_git_ref("heads/next")
except GithubException as e:
    seen["gone"] = e.status
release = r.create_git_release("v1.0.0", "One", "First", draft=True)
release = release.update_release("One", "Second", draft=False, tag_name="v1.0.0")
seen["release"] = [release.tag_name, release.body, release.draft, r.get_latest_release().id == release.id]
seen["by tag"] = r.get_release("v1.0.0").id == release.id
commit = r.get_commit(head)
commit.create_status("success", "https://example.com", "Fine", "ci")
seen["status"] = [commit.get_combined_status().state, [s.context for s in commit.get_combined_status().statuses]]
d = r.create_deployment("main", environment="production", auto_merge=False, required_contexts=[])
d.create_status("success")
seen["deployment"] = [d.environment, [s.state for s in d.get_statuses()]]
label = r.create_label("later", "663399")
label.delete()
seen["labels"] = "later" in [l.name for l in r.get_labels()]
release.delete_release()
seen["releases"] = r.get_releases().totalCount
print(json.dumps(seen))
`;

describe.runIf(installed)("PyGithub", () => {
	let open: ScratchGitHub;
	beforeAll(async () => {
		open = await openScratch("octoacme/shop");
		for (let number = 2; number <= COMMITS; number++)
			open.git("commit", "--quiet", "--allow-empty", "--message", `Commit ${number}`);
		for (let number = 1; number <= ISSUES; number++)
			seedIssue(open.github.people, { title: `Issue ${number}`, author: "ada" });
	});
	afterAll(() => open.close());

	it("reads, writes, pages and counts as on GitHub", async () => {
		const env = {
			...process.env,
			API: open.github.apiUrl,
			TOKEN: open.github.issueToken({ permissions: ALL_PERMISSIONS, login: "ada" }),
		};
		const output = await new Promise<string>((done, fail) => {
			execFile("python3", ["-c", STORY], { env, timeout: 25_000 }, (error, stdout, stderr) =>
				error === null ? done(stdout) : fail(new Error(stderr)),
			);
		});
		expect(JSON.parse(output)).toEqual({
			user: "ada",
			repository: ["octoacme/shop", "main"],
			issues: ISSUES,
			totalCount: ISSUES,
			readme: "# Scratch\n",
			commit: `Commit ${COMMITS}`,
			commits: [COMMITS, COMMITS],
			issue: ["Fixed", "closed", "completed", ["bug"], ["Seen"]],
			ref: true,
			gone: 404,
			release: ["v1.0.0", "Second", false, true],
			"by tag": true,
			status: ["success", ["ci"]],
			deployment: ["production", ["success"]],
			labels: false,
			releases: 0,
		});
		expect(open.github.journal.violations()).toEqual([]);
	});
});
