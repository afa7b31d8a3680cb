/** Which environments a repository has, by GitHub and by its workflows, and which of them are its staging and production; pure. */
import type { Reported } from "./reported.ts";

export interface EnvironmentFacts {
	readonly environments: readonly Environment[];
	/** Names that GitHub has for them; left out where it has none, or several. */
	readonly stageNames: { readonly staging?: string; readonly production?: string };
	/** Several environments that may be production. */
	readonly productions: readonly string[];
	/** Production, where something that no workflow shows deploys to it. */
	readonly deployedElsewhere: string | undefined;
	/** Addresses that deployments to them name alike. */
	readonly deployedUrls: { readonly staging?: string; readonly production?: string };
	/** People who approve deployments to production. */
	readonly approvers: readonly string[];
}

interface Environment {
	readonly name: string;
	readonly source: "github" | "workflows";
	readonly reviewers: readonly string[];
	readonly waitMinutes: number;
	/** Whether one of the newest deployments went there. */
	readonly isDeployed: boolean;
}

const STAGES = {
	staging: /^stag(?:e|ing)(?:[-_][a-z0-9_-]+)?$/i,
	production: /^prod(?:uction)?(?:[-_][a-z0-9_-]+)?$/i,
} as const;
/** Of registries and documentation, whatever stands before it. */
const NO_STAGE = /[-_](?:docs?|pages|site|storybook|npm|pypi|registry|preview|rollback)/i;
/** Of jobs that only look or ask, and of places that are like it. */
const NO_DEPLOYMENT =
	/[-_](?:plan|read[-_]?only|ro|view|dry[-_]?run|diff|tests?|testing|qa|sandbox|like|approvals?|approve|gate|dev|clone|mirror|copy|replica|backup|dr)(?:[-_]|$)/i;
/** Apps that deploy previews and documentation of libraries too. */
const HOSTS = /^(?:vercel|netlify|cloudflare|github-pages|read-?the-?docs|render)/i;

/** `named`: environments that jobs of the repository's own workflows name. */
export function readEnvironments(
	reported: Pick<Reported, "environments" | "deployments"> | undefined,
	named: readonly string[],
): EnvironmentFacts {
	const configured = reported?.environments.ok === true ? reported.environments.value : [];
	const deployments = reported?.deployments.ok === true ? reported.deployments.value : [];
	const deployed = new Set(deployments.map(({ environment }) => environment));
	const onGitHub = [...new Set([...configured.map(({ name }) => name), ...deployed])];
	const environments = [...new Set([...onGitHub, ...named])].map((name): Environment => {
		const { reviewers = [], waitMinutes = 0 } = configured.find((one) => one.name === name) ?? {};
		const source = onGitHub.includes(name) ? "github" : "workflows";
		return { name, source, reviewers, waitMinutes, isDeployed: deployed.has(name) };
	});
	const staging = listStages(onGitHub, "staging");
	const production = listStages(onGitHub, "production");
	const stageNames = { ...only("staging", staging), ...only("production", production) };
	const elsewhere = deployments.find(
		({ environment, creator }) =>
			environment === stageNames.production && !named.includes(environment) && !HOSTS.test(creator ?? ""),
	);
	return {
		environments,
		stageNames,
		productions: production.length > 1 ? production : [],
		deployedElsewhere: elsewhere?.environment,
		deployedUrls: {
			...only("staging", listUrls(deployments, stageNames.staging)),
			...only("production", listUrls(deployments, stageNames.production)),
		},
		approvers: (environments.find(({ name }) => name === stageNames.production)?.reviewers ?? []).filter(
			(name) => !name.includes("/"),
		),
	};
}

/** The one that is called exactly so comes before those with more in their names. */
function listStages(names: readonly string[], stage: keyof typeof STAGES): readonly string[] {
	const found = names.filter((name) => STAGES[stage].test(name) && !NO_STAGE.test(name) && !NO_DEPLOYMENT.test(name));
	const exact = found.filter((name) => name.toLowerCase() === stage);
	return exact.length === 1 ? exact : found;
}

function only<Key extends string>(key: Key, values: readonly string[]): { readonly [K in Key]?: string } {
	const [value] = values;
	return value === undefined || values.length > 1 ? {} : ({ [key]: value } as { readonly [K in Key]?: string });
}

/** A host that gives each deployment an address of its own names several. */
function listUrls(
	deployments: readonly { readonly environment: string; readonly statuses: Statuses }[],
	environment: string | undefined,
): readonly string[] {
	const urls = deployments
		.filter((one) => one.environment === environment)
		.flatMap(({ statuses }) => statuses.flatMap(({ environmentUrl }) => environmentUrl ?? []));
	return [...new Set(urls.map((url) => url.replace(/(?<!\/)\/+$/, "")))].filter((url) =>
		/^https:\/\/[^\s"'`\\]+$/.test(url),
	);
}

type Statuses = readonly { readonly environmentUrl: string | null }[];
