/** Lays one policy file over another by the rules of the standard policy: lists replace, maps are merged by key; pure. */
import { isSameEnvironment } from "./environment-name.ts";
import type { Environment, PolicyFile } from "./schema.ts";

type Section = NonNullable<NonNullable<PolicyFile["services"]>[string]>;

/** The keys of `over` win. Waivers add up; an environment without windows, freezes or drill of its own has those of its namesake below. */
export function mergePolicyFiles(below: PolicyFile, over: PolicyFile): PolicyFile {
	// What is merged extends nothing any more, and its floors have been held.
	const { extends: _extends, floor: _floor, ...whole } = mergeSections(below, over);
	return {
		...whole,
		...pick("roles", mergeMaps(below.roles, over.roles)),
		...pick("channels", mergeMaps(below.channels, over.channels)),
		...pick("incident", mergeIncident(below.incident, over.incident)),
		...pick("services", mergeServices(below.services, over.services)),
	} as PolicyFile;
}

function mergeServices(below: PolicyFile["services"], over: PolicyFile["services"]): PolicyFile["services"] {
	if (below === undefined || over === undefined) return over ?? below;
	const names = new Set([...Object.keys(below), ...Object.keys(over)]);
	return Object.fromEntries(
		[...names].map((name) => {
			const [low, high] = [below[name], over[name]];
			return [name, low === undefined || high === undefined ? (high ?? low) : mergeSections(low, high)];
		}),
	) as PolicyFile["services"];
}

function mergeSections<T extends Partial<PolicyFile> | Section>(below: T, over: T): T {
	return {
		...below,
		...dropUndefined(over),
		...pick("changes", mergeMaps(below.changes, over.changes)),
		...pick("requirements", mergeRequirements(below.requirements, over.requirements)),
		...pick("notes", mergeMaps(below.notes, over.notes)),
		...pick("environments", mergeEnvironments(below.environments, over.environments)),
		...pick("waivers", addLists(below.waivers, over.waivers)),
	};
}

function mergeRequirements(
	below: PolicyFile["requirements"],
	over: PolicyFile["requirements"],
): PolicyFile["requirements"] {
	if (below === undefined || over === undefined) return over ?? below;
	const merged = Object.entries(over).map(([id, rule]) => {
		const low = below[id as keyof typeof below];
		const settings = mergeMaps(low?.settings, rule?.settings);
		return [id, { ...low, ...dropUndefined(rule ?? {}), ...pick("settings", settings) }] as const;
	});
	return { ...below, ...Object.fromEntries(merged) };
}

function mergeEnvironments(
	below: readonly Environment[] | undefined,
	over: readonly Environment[] | undefined,
): Environment[] | undefined {
	if (over === undefined) return below === undefined ? undefined : [...below];
	return over.map((environment) => {
		const low = below?.find(({ name }) => isSameEnvironment(name, environment.name));
		if (low === undefined) return environment;
		return {
			...environment,
			windows: environment.windows.length === 0 ? low.windows : environment.windows,
			freezes: environment.freezes.length === 0 ? low.freezes : environment.freezes,
			...pick("drill", environment.drill ?? low.drill),
		};
	});
}

function mergeIncident(below: PolicyFile["incident"], over: PolicyFile["incident"]): PolicyFile["incident"] {
	const merged = mergeMaps(below, over);
	return merged === undefined ? undefined : { ...merged, ...pick("notify", mergeMaps(below?.notify, over?.notify)) };
}

function mergeMaps<T extends object>(below: T | undefined, over: T | undefined): T | undefined {
	return below === undefined || over === undefined ? (over ?? below) : { ...below, ...dropUndefined(over) };
}

function addLists<T>(below: readonly T[] | undefined, over: readonly T[] | undefined): T[] | undefined {
	return below === undefined && over === undefined ? undefined : [...(below ?? []), ...(over ?? [])];
}

/** The key alone where there is a value. */
function pick<K extends string, T>(key: K, value: T | undefined): { readonly [key in K]?: T } {
	return (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: T };
}

function dropUndefined<T extends object>(map: T): T {
	return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined)) as T;
}
