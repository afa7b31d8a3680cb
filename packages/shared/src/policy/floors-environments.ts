/** What a policy loosens of the environments that a floor holds: their windows. GitHub ignores case in their names; pure. */
import { isProduction } from "../release/production.ts";
import { canonicalJson } from "../text/canonical.ts";
import { parseDuration } from "../text/duration.ts";
import type { Policy } from "./policy.ts";
import type { PolicyPath } from "./references.ts";
import type { Environment } from "./schema.ts";

export interface Loosened {
	/** Where the upper file says it. */
	readonly path: PolicyPath;
	/** `may not …`. */
	readonly what: string;
}

/** Whether GitHub takes both names for the same environment. */
export function isSameEnvironment(name: string, other: string): boolean {
	return name.toLowerCase() === other.toLowerCase();
}

/** A floor on the windows of the environment `name`, held by every environment that takes its place. */
export function compareWindows(name: string, before: Policy, after: Policy): readonly Loosened[] {
	const low = before.environments.find((environment) => isSameEnvironment(environment.name, name));
	if (low === undefined) return [];
	return listSuccessors(low, before, after).flatMap(({ environment: high, index }) => {
		const at = (key: string, what: string): Loosened => ({ path: ["environments", index, key], what });
		const freezes = new Set(high.freezes.map((freeze) => canonicalJson(freeze)));
		const lost = low.freezes.filter((freeze) => !freezes.has(canonicalJson(freeze)));
		const isDemoted = isSameEnvironment(high.name, low.name) && isProduction(low) && !isProduction(high);
		return [
			...(isDemoted ? [at("production", "may not stop being production")] : []),
			...(isWithin(high.windows, low.windows) ? [] : [at("windows", `may not be open when ${name} is closed`)]),
			...(lost.length > 0 ? [at("freezes", `may not leave out ${lost.map((freeze) => freeze.name).join(", ")}`)] : []),
			...(["deploy", "verify", "rollback"] as const).flatMap((step) =>
				isShorter(high.runway[step], low.runway[step])
					? [{ path: ["environments", index, "runway", step], what: `may not be shorter than ${low.runway[step]}` }]
					: [],
			),
			...(high["break-glass"] === undefined || high["break-glass"] === low["break-glass"]
				? []
				: [at("break-glass", "may not let another role deploy outside a window")]),
		];
	});
}

/**
 * The environments over `low`: those of its name, and those that could be it under another name. These are environments that become
 * production where it is production, and where its name is gone all that the policy below does not know.
 */
function listSuccessors(low: Environment, before: Policy, after: Policy) {
	const isGone = !after.environments.some(({ name }) => isSameEnvironment(name, low.name));
	return after.environments.flatMap((environment, index) => {
		const former = before.environments.find(({ name }) => isSameEnvironment(name, environment.name));
		const becomesProduction =
			isProduction(low) && isProduction(environment) && (former === undefined || !isProduction(former));
		const isSuccessor =
			isSameEnvironment(environment.name, low.name) || becomesProduction || (isGone && former === undefined);
		return isSuccessor ? [{ environment, index }] : [];
	});
}

/** Texts of durations that the schema has read. */
function isShorter(one: string, other: string): boolean {
	return (parseDuration(one) ?? 0) < (parseDuration(other) ?? 0);
}

type Window = Environment["windows"][number];

/** No window at all is open whenever. */
function isWithin(windows: readonly Window[], outer: readonly Window[]): boolean {
	if (outer.length === 0) return true;
	return windows.length > 0 && windows.every((window) => outer.some((other) => isInside(window, other)));
}

function isInside(window: Window, outer: Window): boolean {
	const crosses = ({ from, to }: Window) => to <= from;
	const isTimely = crosses(window) === crosses(outer) && window.from >= outer.from && window.to <= outer.to;
	const types = outer.types;
	return (
		window["time-zone"] === outer["time-zone"] &&
		window.days.every((day) => outer.days.includes(day)) &&
		isTimely &&
		(types === undefined || window.types?.every((type) => types.includes(type)) === true)
	);
}
