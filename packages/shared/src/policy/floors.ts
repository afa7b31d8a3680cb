/** What a policy loosens of a floor that one below it sets. What cannot be ordered may not change at all; pure. */
import { canonicalJson } from "../text/canonical.ts";
import type { ChangeKind } from "../vocabulary.ts";
import { compareDrills, compareProbes, compareWindows, type Loosened } from "./floors-environments.ts";
import type { Policy, RequirementPolicy } from "./policy.ts";
import type { PolicyPath } from "./references.ts";
import { resolvePolicy } from "./resolve.ts";
import type { PolicyFile, Role } from "./schema.ts";

export type Floor = NonNullable<PolicyFile["floor"]>;

/** Compares the policy below with the one that a file over it makes: as a whole, and for each service. Empty: nothing is loosened. */
export function findLoosened(below: PolicyFile, over: PolicyFile, floor: Floor): readonly Loosened[] {
	const services = Object.keys(over.services ?? {});
	const found = [undefined, ...services].flatMap((service) => {
		const at: PolicyPath = service === undefined ? [] : ["services", service];
		const before = resolveOne(below, Object.hasOwn(below.services ?? {}, service ?? "") ? service : undefined);
		return compare(before, resolveOne(over, service), floor).map(({ path, what }) => ({
			path: [...at, ...path],
			what,
		}));
	});
	return [...found, ...(floor.trust === true ? compareAllowed(below, over) : [])];
}

/** As `findLoosened`, for a resolved policy and its service. `policy-files` and `policy-refs` are not in it: only those of the default branch count. */
export function findLoosenedBy(policy: Policy, below: PolicyFile, floor: Floor): readonly Loosened[] {
	const { service } = policy;
	const isKnown = service !== undefined && Object.hasOwn(below.services ?? {}, service);
	return compare(resolveOne(below, isKnown ? service : undefined), policy, floor);
}

/** Of the whole file where no service is named. */
function resolveOne(file: PolicyFile, service: string | undefined): Policy {
	const { services, ...whole } = file;
	const origin = { kind: "standard" } as const;
	return service === undefined
		? resolvePolicy({ file: whole, origin })
		: resolvePolicy({ file: { ...whole, services }, origin, service });
}

function compare(before: Policy, after: Policy, floor: Floor): readonly Loosened[] {
	return [
		...floor.requirements.flatMap((id) => compareRow(id, before, after)),
		...floor.roles.flatMap((name) => compareRole(name, before.roles, after.roles)),
		...floor.windows.flatMap((name) => compareWindows(name, before, after)),
		...(floor.trust === true ? compareTrust(before.trust, after.trust) : []),
	];
}

function compareRow(id: string, before: Policy, after: Policy): readonly Loosened[] {
	const [low, high] = [before.requirements[id], after.requirements[id]];
	if (low === undefined || high === undefined) return [];
	const at = (key: string, what: string): Loosened => ({ path: ["requirements", id, key], what });
	const missing = low.types.filter((type) => !high.types.includes(type));
	const settings = new Set([...Object.keys(low.settings), ...Object.keys(high.settings)]);
	const found = [
		low.enabled && !high.enabled ? at("enabled", "may not be switched off") : null,
		missing.length > 0 ? at("types", `may not leave out ${missing.join(", ")}`) : null,
		high.when !== undefined && high.when !== low.when ? at("when", "may not depend on another kind of change") : null,
		high.defer && !low.defer ? at("defer", "may not be deferred") : null,
		high.defer && high.deferForMs > low.deferForMs ? at("defer-for", "may not be deferred for longer") : null,
		high.waivable && !low.waivable ? at("waivable", "may not be waived") : null,
		high.waivable && high.maxWaiverMs > low.maxWaiverMs ? at("max-waiver", "may not be waived for longer") : null,
		high.role !== low.role ? at("role", `is signed by ${low.role} alone`) : null,
		isSignatureLoosened(low.signOff, high.signOff) ? at("sign-off", `stays ${low.signOff}`) : null,
		isStaleLoosened(low.stalePaths, high.stalePaths) ? at("stale-paths", "may not keep signatures longer") : null,
		...[...settings].map((key) =>
			canonicalJson(low.settings[key] ?? null) === canonicalJson(high.settings[key] ?? null)
				? null
				: { path: ["requirements", id, "settings", key], what: "may not change" },
		),
		...compareWhatRowsRestOn(id, low, before, after),
	];
	return found.filter((one) => one !== null);
}

/** A list of checks that grows asks for more; one that is written where none was asks for less than every check. */
function compareWhatRowsRestOn(id: string, low: RequirementPolicy, before: Policy, after: Policy): readonly Loosened[] {
	const found: Loosened[] = [];
	if (id === "ci") {
		const kept = new Set((after.checks ?? []).map((check) => canonicalJson(check)));
		const lost = (before.checks ?? []).filter((check) => !kept.has(canonicalJson(check)));
		if (before.checks === undefined && after.checks !== undefined)
			found.push({ path: ["checks"], what: "may not name single checks where every one counts" });
		if (before.checks !== undefined && after.checks !== undefined && lost.length > 0)
			found.push({ path: ["checks"], what: `may not leave out ${lost.map(({ name }) => name).join(", ")}` });
	}
	if (id === "rollback-plan") found.push(...compareDrills(before, after));
	if (id === "smoke-tests") found.push(...compareProbes(before, after));
	// The number is held to the changes of the service alone; the other rows judge every commit of the range.
	if (id === "release-type") found.push(...comparePaths("changes", before, after));
	// The plan says how the old release runs on a changed schema.
	const kinds = new Set([low.when, id === "rollback-plan" ? ("schema" as const) : undefined]);
	for (const kind of kinds) if (kind !== undefined) found.push(...compareKind(kind, before, after));
	return found;
}

/** A kind of change is found by paths and labels, among the paths of the service alone. */
function compareKind(kind: ChangeKind, before: Policy, after: Policy): readonly Loosened[] {
	const [wide, narrow] = [before.changes[kind], after.changes[kind]];
	const isLess =
		wide.paths.some((one) => !narrow.paths.includes(one)) || wide.labels.some((one) => !narrow.labels.includes(one));
	return [
		...(isLess ? [{ path: ["changes", kind], what: "may not leave out paths or labels" }] : []),
		...comparePaths(`${kind} changes`, before, after),
	];
}

/** `what` counts among the paths of the service alone. */
function comparePaths(what: string, before: Policy, after: Policy): readonly Loosened[] {
	if (!isNarrower(after.paths, before.paths)) return [];
	return [{ path: ["paths"], what: `may not leave out ${before.paths.join(", ") || "any path"}, where ${what} count` }];
}

/** Of a service; no paths at all are every path. */
function isNarrower(paths: readonly string[], outer: readonly string[]): boolean {
	if (paths.length === 0 || paths.includes("**")) return false;
	return outer.length === 0 || outer.some((one) => !paths.includes(one));
}

/** `fallback` takes evidence or a signature; the two others ask for one of them in particular. */
function isSignatureLoosened(before: RequirementPolicy["signOff"], after: RequirementPolicy["signOff"]): boolean {
	return before !== after && before !== "fallback";
}

/** No path: any change makes a signature stale. */
function isStaleLoosened(before: readonly string[], after: readonly string[]): boolean {
	if (after.length === 0) return false;
	return before.length === 0 || before.some((path) => !after.includes(path));
}

const PERMISSIONS = ["read", "triage", "write", "maintain", "admin"];

function compareRole(name: string, low: Policy["roles"], high: Policy["roles"]): readonly Loosened[] {
	if (!Object.hasOwn(low, name) || !Object.hasOwn(high, name)) return [];
	const [before, after] = [low[name]!, high[name]!];
	const added = [
		...after.users.filter((user) => !isListed(before.users, user)),
		...after.teams.filter((team) => !isListed(before.teams, team)),
	];
	const rank = ({ permission }: Role) =>
		permission === undefined ? PERMISSIONS.length : PERMISSIONS.indexOf(permission);
	return [
		...(added.length > 0 ? [{ path: ["roles", name], what: `may not gain ${added.join(", ")}` }] : []),
		...(rank(after) < rank(before)
			? [{ path: ["roles", name, "permission"], what: "may not let more people sign" }]
			: []),
	];
}

const isListed = (list: readonly string[], one: string) =>
	list.some((other) => other.toLowerCase() === one.toLowerCase());

function compareTrust(before: Policy["trust"], after: Policy["trust"]): readonly Loosened[] {
	const added = after.workflows.filter((path) => !before.workflows.includes(path));
	// None named: the file that runs is believed, whichever it is.
	const isOpened = before.workflows.length > 0 && after.workflows.length === 0;
	const authors = after.authors.filter((login) => !isListed(before.authors, login));
	return [
		...(added.length > 0 || isOpened
			? [{ path: ["trusted-workflows"], what: isOpened ? "may not be emptied" : `may not gain ${added.join(", ")}` }]
			: []),
		...(authors.length > 0 ? [{ path: ["trusted-authors"], what: `may not gain ${authors.join(", ")}` }] : []),
		...(after.maxAgeMs > before.maxAgeMs ? [{ path: ["max-age"], what: "may not be longer" }] : []),
	];
}

/** Another policy that an input may choose need not extend anything. */
function compareAllowed(below: PolicyFile, over: PolicyFile): readonly Loosened[] {
	return (["policy-files", "policy-refs"] as const).flatMap((key) => {
		const added = (over[key] ?? []).filter((one) => !(below[key] ?? []).includes(one));
		return added.length > 0 ? [{ path: [key], what: `may not gain ${added.join(", ")}` }] : [];
	});
}
