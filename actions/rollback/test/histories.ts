/** Deployment histories for tests: a small environment that is deployed to, verified and rolled back as the actions would do it. */
import type { DeploymentFact, DeploymentState, DeploymentStatusFact } from "@octoacme/shared/release/deployment.ts";
import { readHistory } from "@octoacme/shared/release/history.ts";
import { isUntouched } from "../src/gather.ts";
import { type PlanRequest, planRollback, type RollbackPlan } from "../src/plan.ts";

export const ENVIRONMENT = "production";

/** A commit for a release's number. */
export function shaOf(release: number): string {
	return release.toString(16).padStart(40, "a");
}

export class Shop {
	readonly deployments: DeploymentFact[] = [];
	#now = Date.parse("2026-01-01T00:00:00Z");
	/** Ids and instants are what GitHub decides by; equal instants happen. */
	tick(seconds: number): void {
		this.#now += seconds * 1_000;
	}

	deploy(
		release: number,
		statuses: readonly Pick<DeploymentStatusFact, "state" | "description">[],
		more: {
			readonly kind?: "deploy" | "rollback" | "drill";
			readonly previous?: { readonly version: string; readonly sha: string; readonly deploymentId: number } | null;
			readonly service?: string | null;
			readonly environment?: string;
			readonly target?: string;
		} = {},
	): number {
		const id = this.deployments.length + 1;
		const environment = more.environment ?? ENVIRONMENT;
		this.deployments.push({
			id,
			sha: shaOf(release),
			environment,
			createdAt: new Date(this.#now).toISOString(),
			payload: {
				schemaVersion: 1,
				key: `key-${id}`,
				kind: more.kind ?? "deploy",
				service: more.service ?? null,
				version: `1.${release}.0`,
				tag: `v1.${release}.0`,
				sha: shaOf(release),
				environment,
				runId: String(id),
				runAttempt: 1,
				actor: "ada",
				policyDigest: "sha256:x",
				artifactDigest: null,
				previous: more.previous ?? null,
				...(more.target === undefined ? {} : { target: more.target }),
			},
			statuses: [],
		});
		for (const status of statuses) this.say(id, status.state, status.description);
		return id;
	}

	say(id: number, state: DeploymentStatusFact["state"], description: string): void {
		const deployment = this.deployments[id - 1]!;
		const status = {
			id: deployment.statuses.length,
			state,
			description,
			createdAt: new Date(this.#now).toISOString(),
		};
		this.deployments[id - 1] = { ...deployment, statuses: [...deployment.statuses, status] };
	}

	/** A release that was deployed and found healthy. */
	ship(release: number): number {
		const id = this.deploy(release, [begun, deployed]);
		this.tick(60);
		this.say(id, "success", "verified: healthy");
		this.tick(60);
		return id;
	}

	/** A release that was deployed and not found healthy. */
	breakWith(release: number): number {
		const id = this.deploy(release, [begun, deployed]);
		this.tick(60);
		return id;
	}
}

export const begun = { state: "in_progress", description: "the command runs" } as const;
export const deployed = { state: "success", description: "deployed" } as const;

/** The plan for a shop; `given`: its deployments in another order. */
export function planFor(
	shop: Shop,
	request: Partial<PlanRequest> = {},
	given: readonly DeploymentFact[] = shop.deployments,
): RollbackPlan {
	const scope = { environment: ENVIRONMENT, service: null };
	const said = { scope, sha: null, tag: null, target: null, forwardOnly: false, byHand: false, ...request };
	const asked = { isUntouched: isUntouched(given, said.scope.environment), ...said };
	return planRollback(given, readHistory(given, scope), asked);
}

/** What rollback does when all goes well. */
export function carryOut(shop: Shop, to: Extract<RollbackPlan, { kind: "roll-back" }>): number {
	const { bad, target } = to;
	const release = Number(target.version.split(".")[1]);
	const previous = { version: bad.version, sha: bad.sha, deploymentId: bad.deploymentId };
	const id = shop.deploy(release, [begun], { kind: "rollback", previous });
	shop.say(id, "success", `verified: ${target.tag} answers again after 42s`);
	shop.say(bad.deploymentId, "failure", `rolled back: to ${target.tag}`);
	shop.tick(1);
	return id;
}

export const previousOf = (release: number, deploymentId: number) => ({
	version: `1.${release}.0`,
	sha: shaOf(release),
	deploymentId,
});

export function runningOf(shop: Shop, id: number) {
	const { sha, payload } = shop.deployments[id - 1]!;
	return { deploymentId: id, version: payload!.version, tag: payload!.tag, sha };
}

/** Adds statuses, each a state and its description. */
export function sayAll(shop: Shop, id: number, statuses: readonly string[]): void {
	for (const status of statuses) {
		const [state, ...description] = status.split(" ");
		shop.say(id, state as DeploymentState, description.join(" "));
	}
}

/** A rollback from one release to another, with these statuses. */
export function rollBack(
	shop: Shop,
	[from, to]: readonly [number, number],
	bad: number,
	...said: readonly string[]
): number {
	const id = shop.deploy(to, [begun], { kind: "rollback", previous: previousOf(from, bad) });
	sayAll(shop, id, said);
	return id;
}
