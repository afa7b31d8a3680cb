/** Git objects, refs, histories and comparisons in GraphQL. */

import { nameAuthor } from "../presenters/git.ts";
import { encodeNodeId } from "../presenters/identity.ts";
import type { CommitRecord } from "../routes/exchange.ts";
import { showCombinedStatus, showRollup } from "./checks.ts";
import {
	connect,
	describePage,
	type Fields,
	formatTime,
	type OrderArgument,
	order,
	type PageArguments,
	readTime,
	selectPage,
	orderBy as sortBy,
} from "./connection.ts";
import { listDeployments } from "./deployments.ts";
import { describePlace, type Graph, Missing, requirePermission, showUser } from "./graph.ts";
import { orderIssues } from "./issues.ts";
import type { GitEntity, NamedRef } from "./objects.ts";
import { listPulls } from "./pulls.ts";

const TEXT_LIMIT = 512_000;

function describeObject(graph: Graph, kind: string, sha: string): Fields {
	const place = describePlace(graph, `/commit/${sha}`);
	return {
		__typename: kind,
		id: encodeNodeId(kind, sha),
		oid: sha,
		abbreviatedOid: sha.slice(0, 7),
		commitUrl: place["url"],
		commitResourcePath: place["resourcePath"],
		repository: () => graph.showRepository(),
	};
}

function showGitActor(graph: Graph, person: { name: string; email: string }, date: string): Fields {
	return {
		name: person.name,
		email: person.email,
		date: formatTime(date),
		user: () => showUser(graph, nameAuthor(person.email)),
		avatarUrl: `${graph.exchange.web}/avatars/${encodeURIComponent(person.email)}`,
	};
}

/** Shows a commit. */
export function showCommit(graph: Graph, commit: CommitRecord): Fields {
	const { exchange, git } = graph;
	const { sha } = commit;
	const [headline = "", ...rest] = commit.message.split("\n");
	const suites = () => {
		requirePermission(graph, "checks");
		return exchange.state.suites.filter((suite) => suite.sha === sha);
	};
	let files: ReturnType<typeof git.listFiles> | undefined;
	const changes = () => {
		files ??= git.listFiles(commit.parents[0] ?? "", sha);
		return files;
	};
	return {
		...describeObject(graph, "Commit", sha),
		...describePlace(graph, `/commit/${sha}`),
		message: commit.message,
		messageHeadline: headline,
		messageBody: rest.join("\n").trim(),
		committedDate: formatTime(commit.committedAt),
		authoredDate: formatTime(commit.authoredAt),
		author: () => showGitActor(graph, commit.author, commit.authoredAt),
		committer: () => showGitActor(graph, commit.committer, commit.committedAt),
		authors: (args: PageArguments) =>
			connect([commit.author], args, (author) => showGitActor(graph, author, commit.authoredAt)),
		authoredByCommitter: commit.author.email === commit.committer.email,
		committedViaWeb: commit.committer.email === "noreply@github.com",
		signature: null,
		parents: (args: PageArguments) => connect(commit.parents, args, (parent) => graph.showCommitOf(parent)),
		tree: () => graph.showObject({ type: "tree", sha: commit.tree }),
		additions: () => changes().reduce((sum, file) => sum + file.additions, 0),
		deletions: () => changes().reduce((sum, file) => sum + file.deletions, 0),
		changedFilesIfAvailable: () => changes().length,
		associatedPullRequests: (args: PageArguments & { orderBy?: OrderArgument | null }) => {
			requirePermission(graph, "pull-requests");
			const found = graph.findPullsOf(sha);
			return connect(args.orderBy == null ? found : orderIssues(graph, found, args.orderBy), args, graph.showPull);
		},
		statusCheckRollup: () => {
			requirePermission(graph, "checks");
			return showRollup(graph, sha);
		},
		status: () => showCombinedStatus(graph, sha),
		checkSuites: (args: PageArguments & { filterBy?: { appId?: number | null; checkName?: string | null } | null }) => {
			const { appId, checkName } = args.filterBy ?? {};
			const found = suites().filter(
				({ app, id }) =>
					(appId == null || appId === app.id) &&
					(checkName == null || exchange.state.checks.some((run) => run.suiteId === id && run.name === checkName)),
			);
			return connect(found, args, graph.showSuite);
		},
		deployments: (args: PageArguments & { environments?: readonly string[] | null }) => {
			requirePermission(graph, "deployments");
			const found = listDeployments(graph, args).filter((deployment) => deployment.sha === sha);
			return connect(found, args, graph.showDeployment);
		},
		history: (args: HistoryArguments) => showHistory(graph, sha, args),
	};
}

interface HistoryArguments extends PageArguments {
	path?: string | null;
	since?: string | null;
	until?: string | null;
	author?: { emails?: readonly string[] | null; id?: string | null } | null;
}

function showHistory(graph: Graph, sha: string, args: HistoryArguments): Fields {
	const { git } = graph;
	const range = {
		...(readTime(args.since) === null ? {} : { since: args.since! }),
		...(readTime(args.until) === null ? {} : { until: args.until! }),
		...(args.path == null ? {} : { path: args.path }),
	};
	const total = git.countCommits("", sha);
	const isPlain = Object.keys(range).length === 0 && args.author == null && args.last == null && args.before == null;
	if (isPlain) {
		// A page of a long history is read alone.
		const { start, end } = selectPage(total, args);
		const page = start === end ? [] : git.walk(sha, { skip: start, count: end - start });
		return describePage(page, { start, total }, graph.showCommit);
	}
	const { emails: addresses, id } = args.author ?? {};
	const emails = addresses?.map((email) => email.toLowerCase());
	const commits =
		Object.keys(range).length === 0 && id != null
			? [...readHistory(graph, sha)].flatMap(([login, own]) => (showUser(graph, login)?.["id"] === id ? own : []))
			: git
					.walk(sha, { skip: 0, count: total, ...range })
					.filter(({ author }) => id == null || showUser(graph, findAccount(graph, author.email))?.["id"] === id);
	return connect(
		commits.filter(({ author }) => emails === undefined || emails.includes(author.email.toLowerCase())),
		args,
		graph.showCommit,
	);
}

/** Login of the account that an address belongs to. */
function findAccount(graph: Graph, email: string): string | null {
	const address = email.toLowerCase();
	return (
		nameAuthor(email) ?? graph.exchange.people.users.find((user) => user.addresses?.includes(address))?.login ?? null
	);
}

/** The last history that was read whole, by the login of its authors; a commit's history never changes. */
const histories = new WeakMap<
	Graph["git"],
	{ readonly sha: string; readonly byLogin: ReadonlyMap<string | null, CommitRecord[]> }
>();

/** One query asks for the commits of up to fifty people: the history is walked once for all of them. */
function readHistory(graph: Graph, sha: string): ReadonlyMap<string | null, CommitRecord[]> {
	const { git } = graph;
	const known = histories.get(git);
	if (known?.sha === sha) return known.byLogin;
	const byLogin = new Map<string | null, CommitRecord[]>();
	const logins = new Map<string, string | null>();
	for (const commit of git.walk(sha, { skip: 0, count: git.countCommits("", sha) })) {
		const { email } = commit.author;
		if (!logins.has(email)) logins.set(email, findAccount(graph, email));
		const login = logins.get(email) ?? null;
		const own = byLogin.get(login);
		if (own) own.push(commit);
		else byLogin.set(login, [commit]);
	}
	histories.set(git, { sha, byLogin });
	return byLogin;
}

/** Shows any git object. */
export function showObject(graph: Graph, entity: GitEntity): Fields {
	if (entity.type === "commit") return graph.showCommit(entity.commit);
	if (entity.type === "tag") {
		const { tagger } = entity;
		return {
			...describeObject(graph, "Tag", entity.sha),
			name: entity.name,
			message: entity.message,
			tagger: tagger === null ? null : showGitActor(graph, tagger, tagger.date),
			target: async () => {
				const target = await graph.objects.read(entity.target.sha);
				if (target === null) throw new Missing(`Could not resolve the object ${entity.target.sha}.`);
				return graph.showObject(target);
			},
		};
	}
	if (entity.type === "tree") {
		return {
			...describeObject(graph, "Tree", entity.sha),
			entries: () =>
				(graph.git.listTree(entity.sha, false) ?? []).map((entry) => ({
					name: entry.path,
					path: entry.path,
					oid: entry.sha,
					type: entry.type,
					mode: Number.parseInt(entry.mode, 8),
					size: entry.size ?? 0,
					object: async () => {
						const found = await graph.objects.read(entry.sha);
						return found === null ? null : graph.showObject(found);
					},
				})),
		};
	}
	const isBinary = entity.bytes.subarray(0, 8_000).includes(0);
	return {
		...describeObject(graph, "Blob", entity.sha),
		byteSize: entity.bytes.byteLength,
		isBinary,
		isTruncated: !isBinary && entity.bytes.byteLength > TEXT_LIMIT,
		text: isBinary ? null : entity.bytes.subarray(0, TEXT_LIMIT).toString("utf8"),
	};
}

/** Shows a branch or a tag. */
export function showRef(graph: Graph, ref: NamedRef): Fields {
	const prefix = /^refs\/[^/]+\//.exec(ref.ref)?.[0] ?? "refs/";
	const name = ref.ref.slice(prefix.length);
	return {
		__typename: "Ref",
		id: encodeNodeId("Ref", ref.ref),
		name,
		prefix,
		repository: () => graph.showRepository(),
		target: async () => {
			const found = await graph.objects.read(ref.sha);
			return found === null ? null : graph.showObject(found);
		},
		associatedPullRequests: (args: Parameters<typeof listPulls>[1]) =>
			connect(
				listPulls(graph, args).filter(({ pull }) => prefix === "refs/heads/" && pull.head.ref === name),
				args,
				graph.showPull,
			),
		compare: async ({ headRef }: { headRef: string }) => {
			const sha = (await graph.objects.read(`${headRef}^{commit}`))?.sha;
			return sha === undefined ? null : showComparison(graph, ref.commit, sha);
		},
	};
}

function showComparison(graph: Graph, base: string, head: string): Fields {
	let ahead: CommitRecord[] | undefined;
	const commits = () => {
		ahead ??= graph.git.listCommits(base, head);
		return ahead;
	};
	let behind: number | undefined;
	const countBehind = () => {
		behind ??= graph.git.countCommits(head, base);
		return behind;
	};
	return {
		id: encodeNodeId("Comparison", `${base}...${head}`),
		aheadBy: () => commits().length,
		behindBy: countBehind,
		status: () => {
			if (base === head) return "IDENTICAL";
			if (countBehind() === 0) return "AHEAD";
			return commits().length === 0 ? "BEHIND" : "DIVERGED";
		},
		baseTarget: () => graph.showCommitOf(base),
		headTarget: () => graph.showCommitOf(head),
		commits: (args: PageArguments) => ({
			...connect(commits(), args, graph.showCommit),
			authorCount: () => new Set(commits().map(({ author }) => author.email)).size,
		}),
	};
}

/** Gives the refs below a prefix, as the arguments sort and filter them. */
export function listRefs(
	graph: Graph,
	args: {
		refPrefix: string;
		query?: string | null;
		direction?: "ASC" | "DESC" | null;
		orderBy?: { field: string; direction: "ASC" | "DESC" } | null;
	},
): NamedRef[] {
	const wanted = args.query?.toLowerCase() ?? "";
	const { orderBy } = args;
	const by = { field: orderBy?.field ?? "ALPHABETICAL", direction: orderBy?.direction ?? args.direction ?? "ASC" };
	const { refPrefix } = args;
	const found = graph.objects
		.listRefs()
		.filter(({ ref }) => ref.startsWith(refPrefix))
		.filter(({ ref }) => ref.slice(refPrefix.length).toLowerCase().includes(wanted));
	const named = order(found, "ASC", ({ ref }) => ref);
	return sortBy(named, by, { ALPHABETICAL: ({ ref }) => ref, TAG_COMMIT_DATE: ({ date }) => date });
}
