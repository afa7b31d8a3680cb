/** Holds what a policy defines against what uses it: a misspelt definition would leave the built-in one in force, which is laxer. */
import { isProduction } from "../release/production.ts";
import { suggest } from "../text/suggestion.ts";
import { STANDARD_ROLES } from "../vocabulary.ts";
import type { ReferenceProblem } from "./references.ts";
import type { PolicyFile } from "./schema.ts";
import { STANDARD_POLICY } from "./standard.ts";

type Section = Pick<PolicyFile, "requirements" | "environments" | "audiences">;

/** A file that is wrong throughout is not compared name by name. */
const MAX_PROBLEMS = 20;
const MAX_NAMES = 200;

/** A role or channel that nothing uses, an audience that is nearly a built-in one, an environment that is nearly production. */
export function findDefinitionProblems(file: PolicyFile): readonly ReferenceProblem[] {
	const services = Object.entries(file.services ?? {}).flatMap(([name, service]) =>
		service === undefined ? [] : [{ at: ["services", name], section: service as Section }],
	);
	const sections = [{ at: [] as string[], section: file as Section }, ...services];
	return [
		...findUnused(
			"role",
			file.roles,
			sections.flatMap(({ section }) => listRoles(section)),
			STANDARD_ROLES,
		),
		...findUnused(
			"channel",
			file.channels,
			[...sections.flatMap(({ section }) => listAudienceChannels(section)), ...listRoleChannels(file)],
			Object.keys(STANDARD_POLICY.channels),
		),
		...sections.flatMap(({ at, section }) => [...findNearAudiences(section, at), ...findNearProduction(section, at)]),
	];
}

function findUnused(
	kind: "role" | "channel",
	defined: object | undefined,
	used: readonly string[],
	builtIn: readonly string[],
): readonly ReferenceProblem[] {
	const known = new Set([...builtIn, ...used]);
	return Object.keys(defined ?? {})
		.filter((name) => !known.has(name))
		.slice(0, MAX_PROBLEMS)
		.map((name) => {
			const near = name.length > 100 ? undefined : suggest(name, [...known].slice(0, MAX_NAMES));
			return {
				path: [`${kind}s`, name],
				message: () =>
					`the ${kind} "${name}" is defined, but nothing uses it${near === undefined ? `; remove it, or name it where it is meant` : `; did you mean "${near}"?`}`,
			};
		});
}

function listRoles({ requirements, environments }: Section): readonly string[] {
	return [
		...Object.values(requirements ?? {}).flatMap((rule) => (rule?.role === undefined ? [] : [rule.role])),
		...(environments ?? []).flatMap((environment) => environment["break-glass"] ?? []),
	];
}

function listAudienceChannels({ audiences }: Section): readonly string[] {
	return Object.values(audiences ?? {}).flatMap((audience) => audience?.channels ?? []);
}

function listRoleChannels({ roles }: PolicyFile): readonly string[] {
	return Object.values(roles ?? {}).flatMap((role) => role?.notify ?? []);
}

/** The audiences of a policy replace the built-in ones: under a misspelt name, the audience that was meant hears nothing. */
function findNearAudiences({ audiences }: Section, at: readonly string[]): readonly ReferenceProblem[] {
	const builtIn = Object.keys(STANDARD_POLICY.audiences);
	return Object.keys(audiences ?? {}).flatMap((name) => {
		const near = builtIn.includes(name) || name.length > 100 ? undefined : suggest(name, builtIn);
		return near === undefined || audiences?.[near] !== undefined
			? []
			: [{ path: [...at, "audiences", name], message: () => `unknown audience "${name}"; did you mean "${near}"?` }];
	});
}

/** What is nearly called production is no production by its name, and the guide's rules for production would not hold there. */
function findNearProduction({ environments }: Section, at: readonly string[]): readonly ReferenceProblem[] {
	return (environments ?? []).flatMap((environment, index) => {
		const { name } = environment;
		const isNear =
			!isProduction(environment) &&
			name.length <= 20 &&
			!isComposed(name) &&
			suggest(name, ["production"]) !== undefined;
		return isNear && environment.production === undefined
			? [
					{
						path: [...at, "environments", index, "name"],
						message: () =>
							`the environment "${name}" is not production by its name; did you mean "production"? Otherwise say \`production: true\` or \`production: false\``,
					},
				]
			: [];
	});
}

/** `production-eu`, `eu-production` and `preproduction` are names of their own, not misspelt ones. */
function isComposed(name: string): boolean {
	return name.length > "production".length + 1 && name.toLowerCase().includes("production");
}
