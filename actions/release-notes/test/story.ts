/** Tells a history as a team makes it, in a real repository with the pull requests and issues that GitHub knows of it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { seedIssue, seedPullRequest, seedUser } from "@octoacme/local-github/seed.ts";
import type { LocalGitHub } from "@octoacme/local-github/server.ts";

/** Who writes: a login, or a bot's. */
export type Author = "ada" | "ben" | "newcomer" | "dependabot[bot]";

export interface CommitOptions {
	readonly author?: Author;
	/** Path → content; default: a file of the commit's own. */
	readonly files?: Readonly<Record<string, string>>;
	readonly coAuthors?: readonly string[];
}

export interface PullOptions {
	readonly branch: string;
	readonly title: string;
	/** Message of the merge commit, where it is not the one of GitHub's button. */
	readonly words?: string;
	readonly body?: string;
	readonly labels?: readonly string[];
	readonly author?: Author;
}

export interface Story {
	readonly git: (...args: readonly string[]) => string;
	/** Commits on the branch that is checked out; gives the SHA. */
	readonly commit: (message: string, options?: CommitOptions) => string;
	/** Makes a branch from here and checks it out. */
	readonly branch: (name: string) => void;
	readonly checkout: (name: string) => void;
	/** Each merges the branch into the one that is checked out, as the button of that name does; gives the merge's SHA. */
	readonly merge: (number: number, pull: PullOptions) => string;
	readonly squash: (number: number, pull: PullOptions) => string;
	readonly rebase: (number: number, pull: PullOptions) => string;
	readonly revert: (sha: string, message?: string) => string;
	readonly cherryPick: (sha: string, options?: { readonly trailer?: boolean }) => string;
	readonly tag: (name: string) => void;
	/** Changes a pull request after its merge. */
	readonly editPull: (number: number, change: { readonly title?: string; readonly body?: string }) => void;
	readonly issue: (number: number, title: string, body: string, labels: readonly string[]) => void;
	readonly closeIssue: (number: number) => void;
	/** The policy on the default branch. */
	readonly policy: (text: string) => void;
	/** Writes the notes of an earlier release and publishes it. */
	readonly publish: (tag: string) => void;
	/** Inputs of the run; `version` is the last tag unless given. */
	readonly inputs: (inputs: Readonly<Record<string, string>>) => void;
	/** What the runner checked out; default: everything. */
	readonly checkoutDepth: (commits: number) => void;
}

/** What was told beside the repository itself. */
export interface Told {
	readonly tags: readonly string[];
	readonly inputs: Readonly<Record<string, string>>;
	readonly depth: number | null;
	/** What happens on GitHub, in order, once the commits are there: issues, earlier releases that are published. */
	readonly steps: readonly (() => Promise<void>)[];
}

const START = Date.UTC(2026, 2, 2, 9, 0);

/** An empty repository whose commits have the same SHAs wherever they are made. */
export function makeRepository(folder: string): { readonly git: Story["git"]; readonly tick: () => string } {
	let minute = 0;
	const at = () => new Date(START + minute * 3_600_000).toISOString();
	const git = (...args: readonly string[]) =>
		execFileSync("git", ["-c", "commit.gpgsign=false", "-c", "core.abbrev=7", ...args], {
			cwd: folder,
			encoding: "utf8",
			stdio: ["ignore", "pipe", "pipe"],
			env: {
				PATH: process.env["PATH"] ?? "",
				HOME: folder,
				GIT_CONFIG_NOSYSTEM: "1",
				GIT_AUTHOR_NAME: "ada",
				GIT_AUTHOR_EMAIL: "ada@users.noreply.github.com",
				GIT_COMMITTER_NAME: "GitHub",
				GIT_COMMITTER_EMAIL: "noreply@github.com",
				GIT_AUTHOR_DATE: at(),
				GIT_COMMITTER_DATE: at(),
			},
		}).trim();
	git("init", "-q", "-b", "main");
	return {
		git,
		tick: () => {
			minute++;
			return at();
		},
	};
}

/** Tells into `github`, whose folder `made` was made in. */
export function openStory(
	github: LocalGitHub,
	made: ReturnType<typeof makeRepository>,
	publish: (tag: string) => Promise<void>,
): { readonly story: Story; readonly told: () => Told } {
	const { git, tick } = made;
	const { folder } = github.git;
	const repository = `${github.git.owner}/${github.git.name}`;
	const tags: string[] = [];
	const steps: (() => Promise<void>)[] = [];
	let inputs: Readonly<Record<string, string>> = {};
	let depth: number | null = null;
	let file = 0;
	for (const login of ["ada", "ben"]) seedUser(github.people, { login, name: login });
	seedUser(github.people, { login: "newcomer", name: "newcomer", role: "none" });
	const head = () => git("rev-parse", "HEAD");
	const write = (path: string, content: string) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	};
	const sign = (author: Author) => `${author} <${author}@users.noreply.github.com>`;
	const record = (number: number, pull: PullOptions, base: string, headSha: string, mergeSha: string, at: string) =>
		seedPullRequest(github.people, {
			number,
			title: pull.title,
			body: pull.body ?? "",
			author: pull.author ?? "ada",
			labels: [...(pull.labels ?? [])],
			createdAt: at,
			pull: {
				head: { ref: pull.branch, sha: headSha, repository },
				base: { ref: "main", sha: base, repository },
				mergedAt: at,
				mergedBy: "ben",
				mergeSha,
			},
		});
	const story: Story = {
		git,
		commit: (message, options = {}) => {
			tick();
			const { author = "ada", coAuthors = [] } = options;
			for (const [path, content] of Object.entries(options.files ?? { [`src/${++file}.txt`]: `${message}\n` }))
				write(path, content);
			git("add", "-A");
			const trailers = coAuthors.map((name) => `Co-authored-by: ${name} <${name}@users.noreply.github.com>`);
			const text = trailers.length === 0 ? message : `${message}\n\n${trailers.join("\n")}`;
			git("commit", "-q", "--allow-empty", "--cleanup=verbatim", `--author=${sign(author)}`, "-m", text);
			return head();
		},
		branch: (name) => void git("checkout", "-q", "-b", name),
		checkout: (name) => void git("checkout", "-q", name),
		merge: (number, pull) => {
			const at = tick();
			const base = head();
			const headSha = git("rev-parse", pull.branch);
			const button = `Merge pull request #${number} from ${repository.split("/")[0]}/${pull.branch}\n\n${pull.title}`;
			const message = pull.words ?? button;
			git("merge", "-q", "--no-ff", "-m", message, pull.branch);
			record(number, pull, base, headSha, head(), at);
			git("branch", "-q", "-D", pull.branch);
			return head();
		},
		squash: (number, pull) => {
			const at = tick();
			const base = head();
			const headSha = git("rev-parse", pull.branch);
			const commits = git("log", "--reverse", "--format=* %s", `${base}..${pull.branch}`);
			git("merge", "-q", "--squash", pull.branch);
			git("commit", "-q", `--author=${sign(pull.author ?? "ada")}`, "-m", `${pull.title} (#${number})\n\n${commits}`);
			record(number, pull, base, headSha, head(), at);
			git("branch", "-q", "-D", pull.branch);
			return head();
		},
		rebase: (number, pull) => {
			const base = head();
			const headSha = git("rev-parse", pull.branch);
			let at = "";
			for (const sha of git("rev-list", "--reverse", `${base}..${pull.branch}`).split("\n")) {
				at = tick();
				git("cherry-pick", sha);
			}
			record(number, pull, base, headSha, head(), at);
			git("branch", "-q", "-D", pull.branch);
			return head();
		},
		revert: (sha, message) => {
			tick();
			git(
				"revert",
				"--no-edit",
				...(git("rev-list", "--parents", "-n1", sha).split(" ").length > 2 ? ["-m", "1"] : []),
				sha,
			);
			if (message !== undefined) git("commit", "-q", "--amend", "-m", message);
			return head();
		},
		cherryPick: (sha, { trailer = false } = {}) => {
			tick();
			git("cherry-pick", ...(trailer ? ["-x"] : []), sha);
			return head();
		},
		tag: (name) => {
			tick();
			git("tag", "-a", "-m", name, name);
			tags.push(name);
		},
		editPull: (number, change) => {
			const pull = github.people.issues.find((issue) => issue.number === number)!;
			Object.assign(pull, change);
		},
		issue: (number, title, body, labels) => {
			const createdAt = tick();
			steps.push(async () => {
				seedIssue(github.people, { number, title, body, labels: [...labels], author: "ben", createdAt });
			});
		},
		closeIssue: (number) => {
			const at = tick();
			steps.push(async () => {
				const issue = github.people.issues.find((one) => one.number === number)!;
				Object.assign(issue, { state: "closed", stateReason: "completed", closedAt: at, updatedAt: at });
			});
		},
		policy: (text) => {
			write(".github/release-policy.yml", text);
			tick();
			git("add", "-A");
			git("commit", "-q", "-m", "chore: policy");
		},
		publish: (tag) => void steps.push(() => publish(tag)),
		inputs: (given) => {
			inputs = given;
		},
		checkoutDepth: (commits) => {
			depth = commits;
		},
	};
	return { story, told: () => ({ tags, inputs, depth, steps }) };
}
