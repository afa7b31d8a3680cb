/** GitHub deployments with all their statuses, and writing them without GitHub's surprises. */
import * as z from "zod";
import { isTrustedAuthor } from "../record/provenance.ts";
import { type DeploymentPayload, type DeploymentState, parseDeploymentPayload } from "../release/deployment.ts";
import { cutText } from "../text/markdown.ts";
import { actorShape } from "./actor.ts";
import type { GitHub } from "./client.ts";
import { GitHubError, isNotFound } from "./failure.ts";
import { readOwnLogin, rememberOwnLogin } from "./issues.ts";

export type { DeploymentPayload, DeploymentState };

export interface DeploymentStatus {
	readonly state: DeploymentState;
	readonly description: string;
	readonly createdAt: string;
	readonly logUrl: string | null;
	readonly environmentUrl: string | null;
	readonly creator: string | null;
}

export interface Deployment {
	readonly id: number;
	readonly sha: string;
	readonly ref: string;
	readonly task: string;
	readonly environment: string;
	readonly createdAt: string;
	readonly creator: string | null;
	/** Ours, or null for anybody else's deployment. */
	readonly payload: DeploymentPayload | null;
	/** Oldest first. */
	readonly statuses: readonly DeploymentStatus[];
}

const graphState = z.string().transform((state) => state.toLowerCase() as DeploymentState);

/** The shape of `DEPLOYMENTS_FIELDS`. */
export const deploymentsPageShape = z.object({
	nodes: z.array(
		z
			.object({
				databaseId: z.number().nullable(),
				commitOid: z.string(),
				ref: z.object({ name: z.string() }).nullable(),
				task: z.string().nullable(),
				environment: z.string().nullable(),
				createdAt: z.string(),
				payload: z.string().nullable(),
				creator: actorShape.nullable(),
				latestStatus: z.object({ id: z.string() }).nullable(),
				statuses: z
					.object({
						totalCount: z.number(),
						nodes: z.array(
							z
								.object({
									id: z.string(),
									state: graphState,
									description: z.string().nullable(),
									createdAt: z.string(),
									logUrl: z.string().nullable(),
									environmentUrl: z.string().nullable(),
									creator: actorShape.nullable(),
								})
								.nullable(),
						),
					})
					.nullable(),
			})
			.nullable(),
	),
	pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});
const pageShape = z.object({
	viewer: z.object({ login: z.string() }).optional(),
	repository: z.object({ deployments: deploymentsPageShape }),
});

/** What a query of deployments asks for, newest first by their creation. */
export const DEPLOYMENTS_FIELDS = `{
      nodes {
        databaseId commitOid task environment createdAt payload
        ref { name }
        creator { __typename login }
        latestStatus { id }
        statuses(first: 50) { totalCount nodes { id state description createdAt logUrl environmentUrl creator { __typename login } } }
      }
      pageInfo { hasNextPage endCursor }
    }`;
const QUERY = `query($owner: String!, $name: String!, $environments: [String!], $first: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    deployments(environments: $environments, first: $first, after: $after, orderBy: {field: CREATED_AT, direction: DESC}) ${DEPLOYMENTS_FIELDS}
  }
}`;

/** Where reading a history ends: 200 requests of 100. */
const MAX_HISTORY = 20_000;

/**
 * Of one environment (or all), newest first by time, then id, with their statuses. Without `limit` the history is whole: one of
 * more than 20,000 deployments is an error, because a quarantine or a known-good release could lie in the part left out.
 */
export async function listDeployments(
	github: GitHub,
	options: { readonly environment?: string; readonly limit?: number } = {},
): Promise<readonly Deployment[]> {
	const limit = options.limit ?? MAX_HISTORY;
	const deployments: Deployment[] = [];
	let after: string | null = null;
	do {
		const page: z.infer<typeof pageShape> = await github.query(
			QUERY,
			{
				owner: github.owner,
				name: github.repo,
				environments: options.environment === undefined ? null : [options.environment],
				first: Math.min(options.limit === undefined ? 100 : 50, limit),
				after,
			},
			pageShape,
			"deployments: read",
		);
		if (page.viewer !== undefined) rememberOwnLogin(github, page.viewer.login);
		const { nodes, pageInfo } = page.repository.deployments;
		const read = await toDeployments(github, nodes);
		deployments.push(
			...read.filter((one) => options.environment === undefined || one.environment === options.environment),
		);
		after = pageInfo.hasNextPage && deployments.length < limit ? pageInfo.endCursor : null;
		if (options.limit === undefined && pageInfo.hasNextPage && after === null)
			throw new GitHubError({
				code: "invalid-answer",
				message: `The environment ${options.environment ?? "list"} has more than ${MAX_HISTORY} deployments, so its history is unknown.`,
				hint: "Delete old deployments that are inactive, or give each service an environment of its own.",
			});
	} while (after !== null);
	return sortDeployments(deployments).slice(0, limit);
}

/** The deployments of a page that came with another query, newest first by time, then id; and whether there are more. */
export async function readDeploymentsPage(
	github: GitHub,
	page: z.infer<typeof deploymentsPageShape>,
): Promise<{ readonly deployments: readonly Deployment[]; readonly more: boolean }> {
	return { deployments: sortDeployments(await toDeployments(github, page.nodes)), more: page.pageInfo.hasNextPage };
}

/** Newest first by time, then id. */
function sortDeployments(deployments: readonly Deployment[]): Deployment[] {
	return [...deployments].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id);
}

async function toDeployments(
	github: GitHub,
	nodes: z.infer<typeof deploymentsPageShape>["nodes"],
): Promise<readonly Deployment[]> {
	const deployments: Deployment[] = [];
	for (const node of nodes) {
		if (node === null || node.databaseId === null) continue;
		const environment = node.environment ?? "";
		const statuses =
			node.statuses !== null && node.statuses.totalCount <= node.statuses.nodes.length
				? // Statuses may share a second: GitHub's own latest goes last.
					[...node.statuses.nodes]
						.sort((a, b) => Number(a?.id === node.latestStatus?.id) - Number(b?.id === node.latestStatus?.id))
						.flatMap((status) => (status === null ? [] : [toStatus(status)]))
				: await listStatusesByRest(github, node.databaseId);
		deployments.push({
			id: node.databaseId,
			sha: node.commitOid,
			ref: node.ref?.name ?? "",
			task: node.task ?? "",
			environment,
			createdAt: node.createdAt,
			creator: node.creator?.login ?? null,
			payload: parseDeploymentPayload(node.payload),
			statuses: sortStatuses(statuses),
		});
	}
	return deployments;
}

const restShape = z.object({
	id: z.number(),
	sha: z.string(),
	ref: z.string(),
	task: z.string(),
	environment: z.string(),
	created_at: z.string(),
	payload: z.unknown(),
	creator: z.object({ login: z.string() }).nullable(),
});
const restStatusShape = z.object({
	state: z.string(),
	description: z.string(),
	created_at: z.string(),
	log_url: z.string().optional(),
	environment_url: z.string().optional(),
	creator: z.object({ login: z.string() }).nullable(),
});

/** One by id with its statuses, or undefined. */
export async function readDeployment(github: GitHub, id: number): Promise<Deployment | undefined> {
	try {
		const found = await github.read(
			"/repos/{owner}/{repo}/deployments/{deployment_id}",
			{ deployment_id: id },
			restShape,
		);
		return toDeployment(found, await listStatusesByRest(github, id));
	} catch (thrown) {
		if (isNotFound(thrown)) return undefined;
		throw thrown;
	}
}

/** As `GET /deployments` lists them, which does not lag; the whole list, without statuses. */
export async function listBareDeployments(
	github: GitHub,
	where: { readonly environment: string; readonly sha?: string; readonly task?: string },
): Promise<readonly Deployment[]> {
	const list = await github.readAll("/repos/{owner}/{repo}/deployments", where, restShape);
	return list.map((found) => toDeployment(found, []));
}

/** Ours with this payload key, or undefined: nobody else's counts. */
async function findDeployment(
	github: GitHub,
	where: Pick<DeploymentPayload, "key" | "sha" | "environment"> & { readonly task: string },
): Promise<Deployment | undefined> {
	const own = await readOwnLogin(github);
	const { sha, environment, task } = where;
	const found = (await listBareDeployments(github, { sha, environment, task }))
		.filter(({ creator, payload }) => isTrustedAuthor(creator, { own, authors: [] }) && payload?.key === where.key)
		.sort((a, b) => a.id - b.id)[0];
	return found === undefined
		? undefined
		: { ...found, statuses: sortStatuses(await listStatusesByRest(github, found.id)) };
}

/** One per payload key. An answer of 202 (merged instead) or 409 is an error: there is no deployment. Needs `deployments: write`. */
export async function createDeployment(
	github: GitHub,
	request: {
		readonly payload: DeploymentPayload;
		readonly description: string;
		readonly production: boolean;
		readonly transient?: boolean;
		/** False when the caller has just listed the environment's deployments and found none of the key. */
		readonly readFirst?: boolean;
	},
): Promise<{ readonly deployment: Deployment; readonly created: boolean }> {
	const { payload } = request;
	const task = payload.kind === "rollback" ? "rollback" : "deploy";
	const { value, created } = await github.writeOnce<Deployment>({
		what: `deployment to ${payload.environment}`,
		readFirst: request.readFirst ?? true,
		find: () => findDeployment(github, { ...payload, task }),
		create: async () => {
			const made = await github.write(
				"POST /repos/{owner}/{repo}/deployments",
				{
					ref: payload.sha,
					task,
					auto_merge: false,
					required_contexts: [],
					payload,
					environment: payload.environment,
					description: cutText(request.description, 140),
					production_environment: request.production,
					transient_environment: request.transient ?? false,
				},
				restShape,
				[201],
			);
			if (made.sha !== payload.sha)
				throw new GitHubError({
					code: "invalid-answer",
					message: `GitHub made deployment ${made.id} for ${made.sha}, asked for was ${payload.sha}.`,
					hint: "Nothing was deployed. Run the job again.",
				});
			return toDeployment(made, []);
		},
	});
	return { deployment: value, created };
}

export interface NewStatus {
	readonly state: DeploymentState;
	/** Cut at GitHub's 140 characters. */
	readonly description: string;
	readonly logUrl?: string;
	readonly environmentUrl?: string;
	/** The latest status, by a caller who has just written or read it; null: there is none. Undefined, or the same as the new one: it is read. */
	readonly latest?: Pick<DeploymentStatus, "state" | "description"> | null | undefined;
}

/** Adds a status unless the latest already says the same. `auto_inactive` is off: we keep our own order. */
export async function appendDeploymentStatus(
	github: GitHub,
	deploymentId: number,
	status: NewStatus,
): Promise<{ readonly created: boolean }> {
	const description = cutText(status.description, 140);
	const saysTheSame = (latest: NewStatus["latest"]) =>
		latest?.state === status.state && cutText(latest.description, 140) === description;
	const { created } = await github.writeOnce<true>({
		what: `status ${status.state} of deployment ${deploymentId}`,
		readFirst: status.latest === undefined || saysTheSame(status.latest),
		find: async () => {
			const [own, statuses] = await Promise.all([readOwnLogin(github), listStatusesByRest(github, deploymentId)]);
			// The same words by another account are not ours: no reader of deployments counts them.
			const ours = statuses.filter(({ creator }) => isTrustedAuthor(creator, { own, authors: [] }));
			return saysTheSame(sortStatuses(ours).at(-1)) ? true : undefined;
		},
		create: async () => {
			await github.write(
				"POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
				{
					deployment_id: deploymentId,
					state: status.state,
					description,
					auto_inactive: false,
					...(status.logUrl === undefined ? {} : { log_url: status.logUrl }),
					...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
				},
				restStatusShape,
				[201],
			);
			return true;
		},
	});
	return { created };
}

async function listStatusesByRest(github: GitHub, id: number): Promise<DeploymentStatus[]> {
	const list = await github.readAll(
		"/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
		{ deployment_id: id },
		restStatusShape,
	);
	// The list is newest first, and several statuses may share a second.
	return list.reverse().map((status) => ({
		state: status.state as DeploymentState,
		description: status.description,
		createdAt: status.created_at,
		logUrl: status.log_url || null,
		environmentUrl: status.environment_url || null,
		creator: status.creator?.login ?? null,
	}));
}

function toDeployment(found: z.infer<typeof restShape>, statuses: readonly DeploymentStatus[]): Deployment {
	return {
		id: found.id,
		sha: found.sha,
		ref: found.ref,
		task: found.task,
		environment: found.environment,
		createdAt: found.created_at,
		creator: found.creator?.login ?? null,
		payload: parseDeploymentPayload(found.payload),
		statuses: sortStatuses(statuses),
	};
}

function toStatus(status: {
	state: DeploymentState;
	description: string | null;
	createdAt: string;
	logUrl: string | null;
	environmentUrl: string | null;
	creator: { login: string } | null;
}): DeploymentStatus {
	const { state, createdAt, logUrl, environmentUrl } = status;
	return {
		state,
		description: status.description ?? "",
		createdAt,
		logUrl,
		environmentUrl,
		creator: status.creator?.login ?? null,
	};
}

function sortStatuses(statuses: readonly DeploymentStatus[]): DeploymentStatus[] {
	return [...statuses].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
}
