/** Derives merged pull requests from a history that has no GitHub beside it: merge commits and squashes name their number. */
import { type CollaborationState, findUser } from "./collaboration-state.ts";
import { nameAuthor } from "./presenters/git.ts";
import { seedPullRequest, seedUser } from "./seed.ts";

/** Git log's format that derivePullRequests reads: fields end with NUL, commits with a record separator. */
export const PULL_LOG_FORMAT = "%H%x00%P%x00%an%x00%ae%x00%cI%x00%B%x1e";

/** A pull request as history tells it. */
interface DerivedPull {
	number: number;
	title: string;
	author: string;
	/** `owner` and branch it came from; a squash does not say. */
	branch: { owner: string; ref: string } | null;
	/** Author of the merge commit; a squash does not say who merged. */
	mergedBy: string | null;
	mergedAt: string;
	mergeSha: string;
	headSha: string;
	baseSha: string;
}

interface LoggedCommit {
	sha: string;
	parents: string[];
	name: string;
	email: string;
	committedAt: string;
	message: string;
}

const MERGE = /^Merge pull request #(\d{1,9}) from ([^/\s]+)\/(\S+)/;
const SQUASH = /^(.*\S)\s*\(#(\d{1,9})\)$/;

function* readLog(log: string): Generator<LoggedCommit> {
	for (const record of log.split("\x1e")) {
		const [sha, parents, name, email, committedAt, message] = record.trimStart().split("\0");
		if (sha === undefined || parents === undefined || name === undefined || message === undefined) continue;
		if (email === undefined || committedAt === undefined) continue;
		yield { sha, parents: parents.split(" ").filter(Boolean), name, email, committedAt, message };
	}
}

function loginOf(commit: LoggedCommit): string {
	const known = nameAuthor(commit.email);
	if (known !== null) return known;
	const bot = /^[A-Za-z0-9-]+\[bot\]$/.exec(commit.name)?.[0];
	const plain = commit.name.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "-");
	return (
		bot ??
		(plain
			.replace(/^-+|-+$/g, "")
			.slice(0, 39)
			.replace(/-+$/, "") ||
			"ghost")
	);
}

/**
 * Reads the output of `git log --format=PULL_LOG_FORMAT <ref>` (newest first) and gives the merged pull
 * requests by number. A number named twice (a cherry-pick, a backport) belongs to the merge commit, else to the oldest commit.
 */
export function derivePullRequests(log: string): DerivedPull[] {
	const commits = new Map<string, LoggedCommit>();
	for (const commit of readLog(log)) commits.set(commit.sha, commit);
	const merges = new Map<number, DerivedPull>();
	const squashes = new Map<number, DerivedPull>();
	for (const commit of commits.values()) {
		const [subject = "", ...rest] = commit.message.split("\n");
		const [base, head] = commit.parents;
		const merge = MERGE.exec(subject);
		if (merge !== null && base !== undefined && head !== undefined) {
			const number = Number(merge[1]);
			merges.set(number, {
				number,
				title: rest.find((line) => line.trim() !== "")?.trim() ?? subject,
				author: loginOf(commits.get(head) ?? commit),
				branch: { owner: merge[2] ?? "", ref: merge[3] ?? "" },
				mergedBy: loginOf(commit),
				mergedAt: new Date(commit.committedAt).toISOString(),
				mergeSha: commit.sha,
				headSha: head,
				baseSha: base,
			});
			continue;
		}
		const squash = SQUASH.exec(subject.trim());
		if (squash === null || commit.parents.length > 1) continue;
		const number = Number(squash[2]);
		squashes.set(number, {
			number,
			title: squash[1] ?? subject,
			author: loginOf(commit),
			branch: null,
			mergedBy: null,
			mergedAt: new Date(commit.committedAt).toISOString(),
			mergeSha: commit.sha,
			headSha: commit.sha,
			baseSha: base ?? commit.sha,
		});
	}
	const found = [...new Map([...squashes, ...merges]).values()].filter(({ number }) => number > 0);
	return found.sort((left, right) => left.number - right.number);
}

/** Addresses that each author commits with, in lower case, by the login that is derived for them. */
export function deriveAddresses(log: string): ReadonlyMap<string, ReadonlySet<string>> {
	const addresses = new Map<string, Set<string>>();
	for (const commit of readLog(log)) {
		const login = loginOf(commit);
		const own = addresses.get(login);
		if (own) own.add(commit.email.toLowerCase());
		else addresses.set(login, new Set([commit.email.toLowerCase()]));
	}
	return addresses;
}

/** Puts derived pull requests and their authors, as contributors without a role, into a state. */
export function seedDerived(
	state: CollaborationState,
	place: { owner: string; name: string; branch: string },
	pulls: readonly DerivedPull[],
	addresses: ReturnType<typeof deriveAddresses> = new Map(),
): void {
	const served = `${place.owner}/${place.name}`;
	let id = state.issues.reduce((highest, issue) => Math.max(highest, issue.id), 0);
	for (const pull of pulls) {
		if (state.issues.some(({ number }) => number === pull.number)) continue;
		if (findUser(state, pull.author) === undefined) {
			seedUser(state, {
				login: pull.author,
				role: "none",
				createdAt: pull.mergedAt,
				addresses: [...(addresses.get(pull.author) ?? [])],
			});
		}
		id += 1;
		const fork = pull.branch !== null && pull.branch.owner.toLowerCase() !== place.owner.toLowerCase();
		seedPullRequest(state, {
			id,
			number: pull.number,
			title: pull.title,
			author: pull.author,
			createdAt: pull.mergedAt,
			pull: {
				head: {
					ref: pull.branch?.ref ?? `pull-${pull.number}`,
					sha: pull.headSha,
					repository: fork ? `${pull.branch?.owner}/${place.name}` : served,
				},
				base: { ref: place.branch, sha: pull.baseSha, repository: served },
				mergedAt: pull.mergedAt,
				mergeSha: pull.mergeSha,
				mergedBy: pull.mergedBy,
			},
		});
	}
}
