/** What the repository was set up with before: the environments that a call of `ship.yml` and the policy name together; pure. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { listDeployCalls } from "../check/deploy-calls.ts";
import type { ReadWorkflow } from "../check/workflow-calls.ts";

type Environments = Policy["environments"];

export interface EarlierSetup {
	/** Null: releases go straight to production. */
	readonly staging: string | null;
	readonly production: string;
	/** Whether the deploy action logs in with an ID token. */
	readonly isOidc: boolean;
	readonly deployWith: "command" | "action";
	/** Addresses of the two, as the policy has them. */
	readonly urls: { readonly staging?: string; readonly production?: string };
}

/** Undefined where nothing ships, or what is shipped is known only when it runs. */
export function readEarlierSetup(
	workflows: readonly ReadWorkflow[],
	environments: Environments,
): EarlierSetup | undefined {
	const ship = listDeployCalls(workflows).find(({ kind }) => kind === "ship");
	if (ship === undefined || ship.mode === "open" || ship.mode === "invalid") return undefined;
	const [production, staging] = ship.environments.toReversed();
	if (production == null || staging === null) return undefined;
	const find = (wanted: string) => environments.find(({ name }) => name === wanted);
	const first = staging === undefined ? undefined : find(staging);
	const last = find(production);
	if (last === undefined) return undefined;
	return {
		// The call's default names a staging that the policy need not have.
		staging: first?.name ?? null,
		production,
		isOidc: ship.isOidc,
		deployWith: ship.mode,
		urls: {
			...(first?.url === undefined ? {} : { staging: first.url }),
			...(last.url === undefined ? {} : { production: last.url }),
		},
	};
}

/** Whether the two are all that the policy has, in their order: `ship.yml` is enough, whatever they are called. */
export function shipsAll({ staging, production }: EarlierSetup, environments: Environments): boolean {
	return environments.every(
		({ name, requires, targets }) =>
			targets.length === 0 &&
			(name === production ? requires.every((one) => one === staging) : name === staging && requires.length === 0),
	);
}
