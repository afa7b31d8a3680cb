/** Holds a policy file against itself: what it names must exist, and what it orders must have an order. */

import { describeUnknown } from "../text/suggestion.ts";
import { STANDARD_ROLES } from "../vocabulary.ts";
import { isSameEnvironment } from "./environment-name.ts";
import { REQUIREMENT_IDS } from "./requirement-ids.ts";
import type { Environment, PolicyFile } from "./schema.ts";
import { STANDARD_POLICY } from "./standard.ts";

export type PolicyPath = readonly (string | number)[];

export interface ReferenceProblem {
	readonly path: PolicyPath;
	/** Asked only of what is shown: guessing what a name was meant to be takes longer than reading it. */
	readonly message: () => string;
}

type Section = Pick<
	PolicyFile,
	"tag" | "versioning" | "calver" | "requirements" | "environments" | "audiences" | "waivers"
>;

const CALVER_ALONE = "says what the numbers of a calendar version are; set versioning: calver too";

/** Every broken reference of a file that has the right shape; empty when there is none. */
export function findReferenceProblems(file: PolicyFile): readonly ReferenceProblem[] {
	const roles = new Set<string>([...STANDARD_ROLES, ...Object.keys(file.roles ?? {})]);
	const channels = new Set([...Object.keys(STANDARD_POLICY.channels), ...Object.keys(file.channels ?? {})]);
	const problems: ReferenceProblem[] = [];
	for (const [name, role] of Object.entries(file.roles ?? {}))
		for (const [index, channel] of (role?.notify ?? []).entries())
			if (!channels.has(channel))
				problems.push({ path: ["roles", name, "notify", index], message: unknown("channel", channel, channels) });
	problems.push(...checkSection(file, [], roles, channels));
	if (file.calver !== undefined && file.versioning !== "calver")
		problems.push({ path: ["calver"], message: () => CALVER_ALONE });
	const patterns = new Map<string, string>();
	for (const [name, service] of Object.entries(file.services ?? {})) {
		if (service === undefined) continue;
		problems.push(...checkSection(service, ["services", name], roles, channels));
		if (service.calver !== undefined && (service.versioning ?? file.versioning) !== "calver")
			problems.push({ path: ["services", name, "calver"], message: () => CALVER_ALONE });
		const pattern = service.tag ?? file.tag ?? STANDARD_POLICY.tag;
		const other = patterns.get(pattern);
		if (other !== undefined)
			problems.push({
				path: service.tag === undefined ? ["services", name] : ["services", name, "tag"],
				message: () =>
					`services ${other} and ${name} share the tag pattern ${pattern}; give each its own, such as ${name}-v{version}`,
			});
		patterns.set(pattern, name);
	}
	if (file.floor !== undefined) problems.push(...findFloorProblems(file, file.floor));
	return problems;
}

/** Roles and environments of a floor that the policy, which is merged with all that it extends, does not have: they would hold nothing. */
export function findFloorProblems(
	file: PolicyFile,
	{ roles, windows }: NonNullable<PolicyFile["floor"]>,
): readonly ReferenceProblem[] {
	const knownRoles = new Set<string>([...STANDARD_ROLES, ...Object.keys(file.roles ?? {})]);
	const ofServices = Object.values(file.services ?? {}).flatMap((service) => service?.environments ?? []);
	const environments = [...(file.environments ?? STANDARD_POLICY.environments), ...ofServices].map(({ name }) => name);
	return [
		...roles.flatMap((name, index) =>
			knownRoles.has(name) ? [] : [{ path: ["floor", "roles", index], message: unknown("role", name, knownRoles) }],
		),
		...windows.flatMap((name, index) =>
			environments.some((known) => isSameEnvironment(known, name))
				? []
				: [{ path: ["floor", "windows", index], message: unknown("environment", name, new Set(environments)) }],
		),
	];
}

function checkSection(
	section: Section,
	at: PolicyPath,
	roles: ReadonlySet<string>,
	channels: ReadonlySet<string>,
): ReferenceProblem[] {
	const problems: ReferenceProblem[] = [];
	const add = (path: PolicyPath, message: string | (() => string)) =>
		problems.push({ path: [...at, ...path], message: typeof message === "string" ? () => message : message });
	if (section.tag !== undefined) {
		if (section.tag.split("{version}").length !== 2) add(["tag"], "a tag pattern holds {version} exactly once");
		else if (!/^[A-Za-z0-9@][A-Za-z0-9._+@/-]*$/.test(section.tag.replace("{version}", "1.0.0")))
			add(["tag"], "a tag may hold letters, digits and . _ + @ / - and starts with a letter, a digit or @");
	}
	for (const [name, rule] of Object.entries(section.requirements ?? {})) {
		if (rule?.role !== undefined && !roles.has(rule.role))
			add(["requirements", name, "role"], unknown("role", rule.role, roles));
	}
	for (const [name, audience] of Object.entries(section.audiences ?? {}))
		for (const [index, channel] of (audience?.channels ?? []).entries())
			if (!channels.has(channel)) add(["audiences", name, "channels", index], unknown("channel", channel, channels));
	for (const [index, waiver] of (section.waivers ?? []).entries())
		if (!REQUIREMENTS.has(waiver.requirement))
			add(["waivers", index, "requirement"], unknown("requirement", waiver.requirement, REQUIREMENTS));
	const environments = section.environments ?? [];
	const names = indexFirst(environments.map(({ name }) => name));
	for (const [index, environment] of environments.entries()) {
		const path: PolicyPath = ["environments", index];
		if (names.get(environment.name) !== index)
			add([...path, "name"], `the environment "${environment.name}" is defined twice`);
		for (const [position, required] of environment.requires.entries())
			if (!names.has(required)) add([...path, "requires", position], unknown("environment", required, names));
		const breakGlass = environment["break-glass"];
		if (breakGlass !== undefined && !roles.has(breakGlass))
			add([...path, "break-glass"], unknown("role", breakGlass, roles));
		for (const problem of checkEnvironment(environment)) add([...path, ...problem.path], problem.message);
	}
	const cycle = findCycle(environments);
	if (cycle !== undefined)
		add(
			["environments", names.get(cycle[0]!)!, "requires"],
			`environments require each other in a circle: ${cycle.join(" → ")}`,
		);
	return problems;
}

const REQUIREMENTS: ReadonlySet<string> = new Set(REQUIREMENT_IDS);

function unknown(what: string, name: string, known: { keys(): Iterable<string> }): () => string {
	return () => describeUnknown(what, name, [...known.keys()]);
}

/** The first place of each name. */
function indexFirst(names: readonly string[]): ReadonlyMap<string, number> {
	return new Map(names.map((name, index) => [name, index] as const).reverse());
}

interface EnvironmentProblem {
	readonly path: PolicyPath;
	readonly message: string;
}

function checkEnvironment(environment: Environment): readonly EnvironmentProblem[] {
	const problems: EnvironmentProblem[] = [];
	const { waves, targets, windows, freezes } = environment;
	if (waves.length > 0 && waves.at(-1) !== 100)
		problems.push({ path: ["waves", waves.length - 1], message: "the last wave must be 100 (percent)" });
	for (const [index, percent] of waves.entries())
		if (index > 0 && percent <= waves[index - 1]!)
			problems.push({ path: ["waves", index], message: `waves must rise: ${percent} follows ${waves[index - 1]}` });
	if (
		problems.length === 0 &&
		waves.length > 1 &&
		environment.smoke.length === 0 &&
		(environment.verify?.metrics ?? []).length === 0
	)
		problems.push({
			path: ["waves"],
			message: "waves need `smoke` probes or `verify.metrics`: each wave is judged before the next",
		});
	const firstTargets = indexFirst(targets);
	for (const [index, target] of targets.entries())
		if (firstTargets.get(target) !== index)
			problems.push({ path: ["targets", index], message: `the target "${target}" is listed twice` });
	for (const [index, window] of windows.entries())
		if (new Set(window.days).size !== window.days.length)
			problems.push({ path: ["windows", index, "days"], message: "a day is listed twice" });
	for (const [index, freeze] of freezes.entries()) {
		if ("yearly" in freeze) {
			for (const end of ["from", "to"] as const)
				if (!isDayOfYear(freeze.yearly[end]))
					problems.push({
						path: ["freezes", index, "yearly", end],
						message: `${freeze.yearly[end]} is no day of a year (MM-DD)`,
					});
		} else if ("from" in freeze && Date.parse(freeze.from) >= Date.parse(freeze.to))
			problems.push({ path: ["freezes", index, "to"], message: "a freeze must end after it begins" });
	}
	return problems;
}

function isDayOfYear(text: string): boolean {
	const [month, day] = text.split("-").map(Number) as [number, number];
	// A leap year: 02-29 is a day that a yearly freeze may name.
	const date = new Date(Date.UTC(2024, month - 1, day));
	return month >= 1 && month <= 12 && day >= 1 && date.getUTCMonth() === month - 1;
}

/** The first circle, as the names along it; without recursion, since a chain may be as long as a policy. */
function findCycle(environments: readonly Environment[]): readonly string[] | undefined {
	const requires = new Map(environments.map(({ name, requires }) => [name, requires]));
	const done = new Set<string>();
	for (const { name } of environments) {
		const path = new Map([[name, 0]]);
		const stack = done.has(name) ? [] : [name];
		while (stack.length > 0) {
			const top = stack.at(-1)!;
			const next = requires.get(top)?.[path.get(top)!];
			path.set(top, path.get(top)! + 1);
			if (next === undefined) {
				done.add(top);
				path.delete(top);
				stack.pop();
			} else if (path.has(next)) return [...stack.slice(stack.indexOf(next)), next];
			else if (!done.has(next)) {
				path.set(next, 0);
				stack.push(next);
			}
		}
	}
	return undefined;
}
