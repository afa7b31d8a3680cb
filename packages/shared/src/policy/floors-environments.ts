/** What a policy loosens of the environments that a floor holds: windows, drills and probes. GitHub ignores case in their names; pure. */
import { isProduction } from "../release/production.ts";
import { canonicalJson } from "../text/canonical.ts";
import { parseDuration } from "../text/duration.ts";
import { isSameEnvironment } from "./environment-name.ts";
import type { Policy } from "./policy.ts";
import type { PolicyPath } from "./references.ts";
import type { Environment } from "./schema.ts";

export interface Loosened {
	/** Where the upper file says it. */
	readonly path: PolicyPath;
	/** `may not …`. */
	readonly what: string;
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

/** A floor on the rollback plan: the drills that the policy below asks for stay, as young and as fast. */
export function compareDrills(before: Policy, after: Policy): readonly Loosened[] {
	return before.environments.flatMap((low) => {
		const { drill } = low;
		if (drill === undefined) return [];
		return compareSuccessors(low, before, after, (high) =>
			high.drill !== undefined &&
			!isShorter(drill["max-age"], high.drill["max-age"]) &&
			!isShorter(drill["max-recovery"], high.drill["max-recovery"])
				? undefined
				: { key: "drill", what: `may not ask for less than the drill of ${low.name}` },
		);
	});
}

/** A floor on the smoke tests: the probes of production stay as they are; more may be added. */
export function compareProbes(before: Policy, after: Policy): readonly Loosened[] {
	return before.environments.filter(isProduction).flatMap((low) => {
		if (low.smoke.length === 0) return [];
		return compareSuccessors(low, before, after, (high) => {
			const kept = new Set(high.smoke.map((probe) => canonicalJson(probe)));
			const lost = low.smoke.filter((probe) => !kept.has(canonicalJson(probe)));
			return lost.length === 0
				? undefined
				: { key: "smoke", what: `may not leave out or change ${lost.map((probe) => probe.name).join(", ")}` };
		});
	});
}

/** What each successor lacks; where there is none, all is lost. */
function compareSuccessors(
	low: Environment,
	before: Policy,
	after: Policy,
	judge: (high: Environment) => { readonly key: string; readonly what: string } | undefined,
): readonly Loosened[] {
	const successors = listSuccessors(low, before, after);
	if (successors.length === 0) return [{ path: ["environments"], what: `may not leave out ${low.name}` }];
	return successors.flatMap(({ environment, index }) => {
		const lost = judge(environment);
		return lost === undefined ? [] : [{ path: ["environments", index, lost.key], what: lost.what }];
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
