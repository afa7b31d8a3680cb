/** Check runs: all that reported on a commit, with app and workflow; and our own, one per external id. */
import * as z from "zod";
import { cutText } from "../text/markdown.ts";
import type { CheckConclusion } from "../vocabulary.ts";
import type { GitHub } from "./client.ts";
import { GITHUB_ACTIONS_APP, readWorkflowPaths } from "./workflow-runs.ts";

const checkRunShape = z.object({
	id: z.number(),
	name: z.string(),
	head_sha: z.string(),
	external_id: z.string().nullable(),
	html_url: z.string().nullable(),
	details_url: z.string().nullable(),
	status: z.string(),
	conclusion: z.string().nullable(),
	started_at: z.string().nullable(),
	completed_at: z.string().nullable(),
	app: z.object({ slug: z.string().optional() }).nullable(),
	check_suite: z.object({ id: z.number() }).nullable(),
	output: z.object({ title: z.string().nullable(), summary: z.string().nullable(), text: z.string().nullable() }),
});

export interface CheckRun {
	readonly id: number;
	readonly name: string;
	readonly sha: string;
	readonly externalId: string;
	readonly url: string;
	/** `completed`, or how far it is. */
	readonly status: string;
	/** A `CheckConclusion`, or a word that is not known here: that check alone proves nothing, and the others stay readable. */
	readonly conclusion: string | null;
	readonly startedAt: string | null;
	readonly completedAt: string | null;
	/** Slug of the app that posted it. */
	readonly app: string;
	/** Path of the workflow file behind it; null for other apps, or when no run of the suite is known. */
	readonly workflow: string | null;
	/** The check suite that it is part of; one for each app and run. */
	readonly suite: number | null;
	/** The Actions run behind it, when it came from one. */
	readonly runId: string | null;
	readonly title: string;
	readonly summary: string;
	readonly text: string;
}

/** GitHub's limits for a check run's texts. */
const TEXT_LIMIT = 65_535;

/** Every check run of the commit, newest of each name and app (`filter=latest`), all pages. */
export async function listCheckRuns(
	github: GitHub,
	sha: string,
	options: { readonly name?: string; readonly withWorkflows?: boolean; readonly filter?: "latest" | "all" } = {},
): Promise<readonly CheckRun[]> {
	const runs = await github.readAll(
		"/repos/{owner}/{repo}/commits/{ref}/check-runs",
		{
			ref: sha,
			filter: options.filter ?? "latest",
			...(options.name === undefined ? {} : { check_name: options.name }),
		},
		checkRunShape,
		"check_runs",
	);
	const fromActions = runs.some((run) => run.app?.slug === GITHUB_ACTIONS_APP);
	const paths =
		options.withWorkflows !== false && fromActions ? await readWorkflowPaths(github, sha) : new Map<number, string>();
	return runs.map((run) => toCheckRun(run, paths));
}

interface CheckRunKey {
	readonly name: string;
	readonly externalId: string;
	/** Slug of the app that posts it; `github-actions` when it is left out. */
	readonly app?: string;
}

/** The newest check run with this name and external id; only runs of the key's app count. */
function chooseCheckRun(runs: readonly CheckRun[], key: CheckRunKey): CheckRun | undefined {
	return runs
		.filter(
			(run) =>
				run.name === key.name && run.externalId === key.externalId && run.app === (key.app ?? GITHUB_ACTIONS_APP),
		)
		.sort((a, b) => b.id - a.id)[0];
}

/** The same, read from the commit. */
export async function findCheckRun(
	github: GitHub,
	where: CheckRunKey & { readonly sha: string },
): Promise<CheckRun | undefined> {
	const runs = await listCheckRuns(github, where.sha, { name: where.name, withWorkflows: false, filter: "all" });
	return chooseCheckRun(runs, where);
}

interface CheckRunContent extends CheckRunKey {
	readonly sha: string;
	readonly conclusion: CheckConclusion;
	readonly title: string;
	readonly summary: string;
	/** The machine part belongs at its end and is never cut: a text over 65,535 characters is refused. */
	readonly text: string;
	readonly completedAt: string;
	readonly detailsUrl?: string;
	/** Another text is another check run with the same key: what the one before it recorded stays on the commit. */
	readonly keepsHistory?: true;
}

/**
 * One completed check run per external id, the newest; an equal one is left alone. `known`: all check runs of the name on the
 * commit, by a caller who has just read them. Needs `checks: write`.
 */
export async function upsertCheckRun(
	github: GitHub,
	content: CheckRunContent,
	known?: readonly CheckRun[],
): Promise<{ readonly checkRun: CheckRun; readonly written: boolean }> {
	if (content.text.length > TEXT_LIMIT) throw new RangeError(`check run text of ${content.text.length} characters`);
	const title = cutText(content.title, 255);
	const summary = cutText(content.summary, TEXT_LIMIT);
	const isSame = (run: CheckRun) =>
		run.conclusion === content.conclusion &&
		run.title === title &&
		run.summary === summary &&
		run.text === content.text;
	const body = {
		name: content.name,
		external_id: content.externalId,
		status: "completed",
		conclusion: content.conclusion,
		completed_at: content.completedAt,
		output: { title, summary, ...(content.text === "" ? {} : { text: content.text }) },
		...(content.detailsUrl === undefined ? {} : { details_url: content.detailsUrl }),
	};
	const find = () => findCheckRun(github, content);
	const existing = known === undefined ? await find() : chooseCheckRun(known, content);
	if (existing !== undefined && isSame(existing)) return { checkRun: existing, written: false };
	const { value } = await github.writeOnce({
		what: `check run ${content.name}`,
		readFirst: false,
		find: async () => {
			const found = await find();
			return found !== undefined && isSame(found) ? found : undefined;
		},
		create: async () =>
			toCheckRun(
				existing === undefined || (content.keepsHistory === true && existing.text !== content.text)
					? await github.write(
							"POST /repos/{owner}/{repo}/check-runs",
							{ head_sha: content.sha, ...body },
							checkRunShape,
							[201],
						)
					: await github.write(
							"PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",
							{ check_run_id: existing.id, ...body },
							checkRunShape,
							[200],
						),
				new Map(),
			),
	});
	return { checkRun: value, written: true };
}

function toCheckRun(run: z.infer<typeof checkRunShape>, paths: ReadonlyMap<number, string>): CheckRun {
	return {
		id: run.id,
		name: run.name,
		sha: run.head_sha,
		externalId: run.external_id ?? "",
		url: run.html_url ?? run.details_url ?? "",
		status: run.status,
		conclusion: run.conclusion,
		startedAt: run.started_at,
		completedAt: run.completed_at,
		app: run.app?.slug ?? "",
		workflow: run.check_suite === null ? null : (paths.get(run.check_suite.id) ?? null),
		suite: run.check_suite?.id ?? null,
		runId: /\/actions\/runs\/(\d+)/.exec(run.details_url ?? run.html_url ?? "")?.[1] ?? null,
		title: run.output.title ?? "",
		summary: run.output.summary ?? "",
		text: run.output.text ?? "",
	};
}
