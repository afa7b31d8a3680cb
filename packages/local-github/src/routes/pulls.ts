/** Pull requests: listed, opened, changed and really merged in the git repository. */
import { type IssueState, nextNumber } from "../collaboration-state.ts";
import { presentCommit, presentFile } from "../presenters/git.ts";
import { type PullState, presentPull, presentPullBriefly } from "../presenters/pulls.ts";
import { changeState, recordEvent, requirePull, requirePush, requireText } from "./conversation.ts";
import {
	type Exchange,
	listReply,
	notFound,
	Refusal,
	type Route,
	readText,
	refuseField,
	requireCommit,
} from "./exchange.ts";
import { serveMedia } from "./media.ts";

const READ = { name: "pull-requests", access: "read" } as const;
const WRITE = { name: "pull-requests", access: "write" } as const;

function listPulls(exchange: Exchange): PullState[] {
	return exchange.people.issues.filter((issue): issue is PullState => issue.pull !== null);
}

function filterPulls(exchange: Exchange): PullState[] {
	const { query } = exchange;
	const state = query.get("state") ?? "open";
	const head = query.get("head");
	const base = query.get("base");
	const sort = query.get("sort") ?? "created";
	const sign = (query.get("direction") ?? (sort === "created" ? "desc" : "asc")) === "asc" ? 1 : -1;
	const served = `${exchange.repository.owner}/${exchange.repository.name}`;
	const found = listPulls(exchange).filter((issue) => {
		if (exchange.isHidden(`pull:${issue.number}`, issue.createdAt)) return false;
		const owner = (issue.pull.head.repository ?? served).split("/")[0];
		if (head?.includes(":") && head !== `${owner}:${issue.pull.head.ref}`) return false;
		return (state === "all" || issue.state === state) && (base === null || issue.pull.base.ref === base);
	});
	const key = (issue: PullState): number => {
		if (sort === "updated") return Date.parse(issue.updatedAt);
		if (sort === "popularity") {
			return exchange.people.comments.filter(({ issueNumber }) => issueNumber === issue.number).length;
		}
		return Date.parse(issue.createdAt);
	};
	return found.sort((left, right) => sign * (key(left) - key(right) || left.number - right.number));
}

function buildMerge(exchange: Exchange, issue: PullState, tip: string, head: string, method: string): string | null {
	const { repository, caller } = exchange;
	const date = exchange.now().toISOString();
	const person = { name: caller.login, email: `${caller.login}@users.noreply.github.com`, date };
	const message = [readText(exchange.body, "commit_title"), readText(exchange.body, "commit_message")];
	const write = (tree: string, parents: string[], title: string, text: string): string => {
		const body = message[1] ?? text;
		const full = [message[0] ?? title, body].filter((part) => part !== "").join("\n\n");
		return repository.writeCommit({ tree, parents, message: full, author: person, committer: person });
	};
	if (method !== "rebase") {
		const tree = repository.attempt(["merge-tree", "--write-tree", tip, head])?.split("\n")[0];
		if (tree === undefined) return null;
		if (method === "squash") return write(tree, [tip], `${issue.title} (#${issue.number})`, "");
		const owner = (issue.pull.head.repository ?? repository.owner).split("/")[0];
		const title = `Merge pull request #${issue.number} from ${owner}/${issue.pull.head.ref}`;
		return write(tree, [tip, head], title, issue.title);
	}
	let current = tip;
	for (const commit of repository.listCommits(tip, head)) {
		const parent = commit.parents[0];
		if (commit.parents.length !== 1 || parent === undefined) return null;
		const merge = ["merge-tree", "--write-tree", `--merge-base=${parent}`, current, commit.sha];
		const tree = repository.attempt(merge)?.split("\n")[0];
		if (tree === undefined) return null;
		const author = { ...commit.author, date: commit.authoredAt };
		current = repository.writeCommit({ tree, parents: [current], message: commit.message, author, committer: person });
	}
	return current;
}

/** pullRoutes serves pull requests, their commits and files, and those of a commit. */
export const pullRoutes: readonly Route[] = [
	{
		operation: "pulls/list",
		permission: READ,
		serve: (exchange) => listReply(filterPulls(exchange).map((issue) => presentPullBriefly(exchange, issue))),
	},
	{
		operation: "pulls/create",
		permission: WRITE,
		serve(exchange) {
			const { repository, people, caller } = exchange;
			const title = readText(exchange.body, "title");
			if (title === null || title.trim() === "") throw refuseField("PullRequest", "title", "missing_field");
			const text = requireText("PullRequest", readText(exchange.body, "body"));
			const baseRef = readText(exchange.body, "base") ?? "";
			const headRef = (readText(exchange.body, "head") ?? "").replace(`${repository.owner}:`, "");
			const base = repository.resolve(`heads/${baseRef}`);
			if (base === null) throw refuseField("PullRequest", "base", "invalid");
			const head = repository.resolve(`heads/${headRef}`);
			if (head === null) throw refuseField("PullRequest", "head", "invalid");
			const refuse = (message: string): Refusal =>
				new Refusal(422, "Validation Failed", { errors: [{ resource: "PullRequest", code: "custom", message }] });
			if (repository.isAncestor(head, base)) throw refuse(`No commits between ${baseRef} and ${headRef}`);
			const same = ({ state, pull }: PullState): boolean =>
				state === "open" && pull.head.ref === headRef && pull.base.ref === baseRef;
			if (listPulls(exchange).some(same)) {
				throw refuse(`A pull request already exists for ${repository.owner}:${headRef}.`);
			}
			const createdAt = exchange.now().toISOString();
			const fullName = `${repository.owner}/${repository.name}`;
			const issue: PullState = {
				id: exchange.nextId(),
				number: nextNumber(people),
				title,
				body: text,
				author: caller.login,
				app: caller.app,
				state: "open",
				stateReason: null,
				labels: [],
				assignees: [],
				milestone: null,
				locked: false,
				lockReason: null,
				createdAt,
				updatedAt: createdAt,
				closedAt: null,
				closedBy: null,
				reactions: [],
				pull: {
					head: { ref: headRef, sha: head, repository: fullName },
					base: { ref: baseRef, sha: base, repository: fullName },
					draft: exchange.body["draft"] === true,
					mergedAt: null,
					mergedBy: null,
					mergeSha: null,
					mergeable: repository.attempt(["merge-tree", "--write-tree", base, head]) !== null,
					requestedReviewers: [],
					requestedTeams: [],
				},
			};
			people.issues.push(issue);
			return { status: 201, body: presentPull(exchange, issue) };
		},
	},
	{
		operation: "pulls/get",
		permission: READ,
		serve(exchange) {
			const pull = requirePull(exchange);
			const mergeBase = exchange.repository.mergeBase(pull.pull.base.sha, pull.pull.head.sha);
			return serveMedia(exchange, mergeBase, pull.pull.head.sha) ?? { status: 200, body: presentPull(exchange, pull) };
		},
	},
	{
		operation: "pulls/update",
		permission: WRITE,
		serve(exchange) {
			const issue = requirePull(exchange);
			if (issue.author !== exchange.caller.login) requirePush(exchange);
			const text = requireText("PullRequest", readText(exchange.body, "body"));
			const title = readText(exchange.body, "title");
			const base = readText(exchange.body, "base");
			if (base !== null) {
				const sha = exchange.repository.resolve(`heads/${base}`);
				if (sha === null) throw refuseField("PullRequest", "base", "invalid");
				issue.pull.base = { ...issue.pull.base, ref: base, sha };
			}
			if (title !== null && title !== issue.title) {
				recordEvent(exchange, issue, "renamed", { rename: { from: issue.title, to: title } });
				issue.title = title;
			}
			if ("body" in exchange.body) issue.body = text;
			const state = readText(exchange.body, "state") as IssueState["state"] | null;
			if (state === "open" && issue.pull.mergedAt !== null) throw refuseField("PullRequest", "state", "invalid");
			if (state !== null) changeState(exchange, issue, state, null);
			issue.updatedAt = exchange.now().toISOString();
			return { status: 200, body: presentPull(exchange, issue) };
		},
	},
	{
		operation: "pulls/check-if-merged",
		permission: READ,
		serve(exchange) {
			if (requirePull(exchange).pull.mergedAt === null) throw notFound();
			return { status: 204 };
		},
	},
	{
		operation: "pulls/merge",
		permission: { name: "contents", access: "write" },
		serve(exchange) {
			const issue = requirePull(exchange);
			requirePush(exchange);
			const { repository } = exchange;
			const branch = `heads/${issue.pull.base.ref}`;
			const tip = repository.resolve(branch);
			const head = repository.resolve(`heads/${issue.pull.head.ref}`) ?? issue.pull.head.sha;
			const expected = readText(exchange.body, "sha");
			if (expected !== null && expected !== head) {
				throw new Refusal(409, "Head branch was modified. Review and try the merge again.");
			}
			if (tip === null || issue.state === "closed" || issue.pull.draft) {
				throw new Refusal(405, "Pull Request is not mergeable");
			}
			const sha = buildMerge(exchange, issue, tip, head, readText(exchange.body, "merge_method") ?? "merge");
			if (sha === null) throw new Refusal(405, "Pull Request is not mergeable");
			if (!repository.updateRef(`refs/${branch}`, sha, tip)) {
				throw new Refusal(409, "Base branch was modified. Review and try the merge again.");
			}
			issue.pull.head.sha = head;
			issue.pull.base.sha = tip;
			recordEvent(exchange, issue, "merged", { commitSha: sha });
			issue.pull.mergedAt = issue.updatedAt;
			issue.pull.mergedBy = exchange.caller.login;
			issue.pull.mergeSha = sha;
			changeState(exchange, issue, "closed", null);
			return { status: 200, body: { sha, merged: true, message: "Pull Request successfully merged" } };
		},
	},
	{
		operation: "pulls/list-commits",
		permission: READ,
		serve(exchange) {
			const { base, head } = requirePull(exchange).pull;
			const commits = exchange.repository.listCommits(base.sha, head.sha).slice(0, 250);
			return listReply(commits.map((commit) => presentCommit(exchange, commit)));
		},
	},
	{
		operation: "pulls/list-files",
		permission: READ,
		serve(exchange) {
			const { base, head } = requirePull(exchange).pull;
			const from = exchange.repository.mergeBase(base.sha, head.sha) ?? base.sha;
			const files = exchange.repository.listFiles(from, head.sha).slice(0, 3_000);
			return listReply(files.map((file) => presentFile(exchange, file, head.sha)));
		},
	},
	{
		operation: "repos/list-pull-requests-associated-with-commit",
		permission: READ,
		serve(exchange) {
			const { sha } = requireCommit(exchange, exchange.path["commit_sha"] ?? "");
			const { repository } = exchange;
			const found = listPulls(exchange).filter(({ pull }) => {
				if (pull.mergeSha === sha || pull.head.sha === sha) return true;
				if (repository.commit(pull.head.sha) === null || repository.commit(pull.base.sha) === null) return false;
				return repository.isAncestor(sha, pull.head.sha) && !repository.isAncestor(sha, pull.base.sha);
			});
			return listReply(found.map((issue) => presentPullBriefly(exchange, issue)));
		},
	},
];
