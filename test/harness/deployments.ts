/** Deployments of the local GitHub as the actions write them. */
import type { DeploymentState, DeploymentStateName } from "@octoacme/local-github/delivery-state.ts";
import type { LocalGitHub } from "@octoacme/local-github/server.ts";
import { ACTIONS_APP } from "@octoacme/local-github/tokens.ts";

export interface SeededDeployment {
	readonly sha: string;
	readonly version: string;
	readonly environment: string;
	/** Oldest first. */
	readonly statuses: readonly (readonly [state: DeploymentStateName, description: string])[];
	readonly artifactDigest?: string | null;
	readonly runId?: string;
	/** One of the environment's targets; default: the whole environment. */
	readonly target?: string;
	readonly createdAt?: Date;
	readonly previous?: { readonly version: string; readonly sha: string; readonly deploymentId: number };
}

/** Adds a deployment of an earlier run: of an hour ago unless `createdAt` is given, and each ten seconds younger than the one before. */
export function seedDeployment(github: LocalGitHub, seeded: SeededDeployment): DeploymentState {
	const { sha, version, environment, statuses, artifactDigest = null, runId = "900", target } = seeded;
	const { deployments } = github.state;
	const start = seeded.createdAt?.getTime() ?? github.now().getTime() - 3_600_000 + deployments.length * 10_000;
	const at = (second: number) => new Date(start + second * 1_000).toISOString();
	const creator = `${ACTIONS_APP.slug}[bot]`;
	const deployment: DeploymentState = {
		id: github.nextId(),
		sha,
		ref: sha,
		task: "deploy",
		environment,
		description: null,
		transient: false,
		production: environment === "production",
		creator,
		createdAt: at(0),
		updatedAt: at(statuses.length),
		payload: {
			schemaVersion: 1,
			key: [`-/${environment}/${version}/${runId}`, ...(target === undefined ? [] : [target])].join("/"),
			...(target === undefined ? {} : { target }),
			kind: "deploy",
			service: null,
			version,
			tag: `v${version}`,
			sha,
			environment,
			runId,
			runAttempt: 1,
			actor: "ada",
			policyDigest: "sha256:x",
			artifactDigest,
			previous: seeded.previous ?? null,
		},
		statuses: statuses.map(([state, description], index) => ({
			id: github.nextId(),
			state,
			description,
			environment,
			targetUrl: "",
			environmentUrl: "",
			creator,
			createdAt: at(index),
		})),
	};
	deployments.push(deployment);
	return deployment;
}

/** What an action wrote down with a deployment. */
export function readPayload({ payload }: DeploymentState): Record<string, unknown> {
	return typeof payload === "string" ? (JSON.parse(payload) as Record<string, unknown>) : payload;
}

/**
 * Adds deployments of other services to production, all younger than an hour: what a monorepo, or a busy platform, puts between a
 * service and its own history. Every third one is verified.
 */
export function seedCrowd(
	github: LocalGitHub,
	crowd: { readonly total: number; readonly services: number; readonly shas: readonly string[] },
): void {
	const start = github.now().getTime() - 3_000_000;
	for (let index = 0; index < crowd.total; index++) {
		const service = `service-${1 + (index % crowd.services)}`;
		const version = `9.${index}.0`;
		const deployment = seedDeployment(github, {
			sha: crowd.shas[index % crowd.shas.length]!,
			version,
			environment: "production",
			statuses: [["success", index % 3 === 0 ? "verified: healthy" : "deployed"]],
			createdAt: new Date(start + Math.floor((index * 2_400_000) / crowd.total)),
		});
		Object.assign(readPayload(deployment), { service, key: `${service}/production/${version}/900` });
	}
}

/** How many pages of an environment's deployments were read. */
export function countDeploymentPages(github: LocalGitHub): number {
	return github.journal.entries.filter(({ body }) => JSON.stringify(body ?? "").includes("deployments(environments"))
		.length;
}
