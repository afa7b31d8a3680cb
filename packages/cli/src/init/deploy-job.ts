/** Whether a whole deploy job means the same in the deploy action; pure. What is not listed here is refused. */
import { exampleVersion, renderTag } from "@octoacme/shared/release/version.ts";
import { isSection, listTexts, readEvent, type Section } from "../ci/workflow-document.ts";
import { matchesFilters } from "../ci/workflow-starts.ts";
import { type StepSurroundings, takeStep } from "./deploy-step.ts";
import type { DeployJob } from "./workflow-facts.ts";

interface TakenJob {
	readonly steps: readonly Section[];
	readonly secrets: readonly string[];
	/** Sentences without their full stop; empty: everything is understood. */
	readonly refusals: readonly string[];
}

/** Beside them `name` and `concurrency`, which change nothing that is deployed. */
const JOB_KEYS = [
	"name",
	"concurrency",
	"runs-on",
	"needs",
	"environment",
	"permissions",
	"steps",
	"timeout-minutes",
	"env",
	"defaults",
];
/** Minutes that the deploy action has where the workflow's input does not say otherwise. */
const ACTION_MINUTES = 30;
/** Permissions that the job has in which the deploy action runs. */
const GRANTED: Readonly<Record<string, readonly string[]>> = {
	contents: ["read", "none"],
	deployments: ["read", "write", "none"],
	"id-token": ["write", "none"],
};

export interface JobSurroundings {
	/** Jobs of its workflow that are taken over too. */
	readonly taken: readonly string[];
	/** Of the release's tags. */
	readonly tagPatterns: readonly string[];
	/** The text of a file of the repository, or undefined. */
	readonly read: (path: string) => string | undefined;
}

export function takeJob(job: DeployJob, { taken, tagPatterns, read }: JobSurroundings): TakenJob {
	const { written } = job;
	const env = mergeSections(written.env, written.job["env"]);
	const defaults = readDefaults(written.defaults, written.job["defaults"]);
	const checkout = readCheckout(job.steps);
	const steps = job.steps.filter((step) => !isCheckout(step));
	const around: StepSurroundings = {
		env: env ?? {},
		defaults: defaults ?? {},
		tag: tagPatterns.length === 1 ? nameTag(job, tagPatterns[0]!) : null,
		read,
		ids: new Set(steps.flatMap(({ id }) => (typeof id === "string" ? [id] : []))),
	};
	const all = steps.map((step) => takeStep(step, around));
	const isShadowed = Object.keys(around.env).some((name) =>
		/^(?:AWS|AZURE|ARM|GOOGLE|GCLOUD|CLOUDSDK|GCP)_/.test(name),
	);
	return {
		steps: all.map(({ step }) => step),
		secrets: [...new Set(all.flatMap(({ secrets }) => secrets))],
		refusals: [
			...judgeJob(job, taken),
			...judgeStart(job, tagPatterns),
			...((written.job["permissions"] ?? written.permissions) === undefined &&
			JSON.stringify(all).includes("github.token")
				? ["reads the token, and says no permissions for it"]
				: []),
			...(env === null ? ["has an env that is no mapping"] : []),
			...(defaults === null ? ["has defaults that are more than shell and working-directory"] : []),
			...(isShadowed && steps.some(({ uses }) => uses !== undefined)
				? ["sets variables of a cloud in env, which an action in between may replace"]
				: []),
			...checkout,
			...(steps.length === 0 ? ["has no steps of its own"] : []),
			...(Array.isArray(written.job["steps"]) && written.job["steps"].every(isSection)
				? []
				: ["has steps that are no mappings"]),
			...all.flatMap(({ refusals }, index) => refusals.map((what) => `${nameStep(steps[index]!)} ${what}`)),
		].map((what) => `${job.job} in ${job.workflow}: ${what.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")}`),
	};
}

function nameStep({ name, id, uses, run }: Section): string {
	const text = String(name ?? id ?? uses ?? String(run ?? "").split("\n")[0]);
	return `the step "${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

function judgeJob({ written }: DeployJob, taken: readonly string[]): readonly string[] {
	const { job } = written;
	const { "runs-on": runner, needs, environment, "timeout-minutes": minutes } = job;
	const before = listTexts(needs).filter((id) => !taken.includes(id));
	const name = isSection(environment) ? environment["name"] : environment;
	return [
		...Object.keys(job)
			.filter((key) => !JOB_KEYS.includes(key))
			.map((key) => `has ${key}${key === "if" ? `: ${String(job[key])}` : ""}, which is not carried over`),
		...(runner === undefined || /^ubuntu-(?:latest|\d\d\.\d\d)$/.test(String(runner))
			? []
			: [`runs on ${JSON.stringify(runner)}, and the deploy action on ubuntu-latest`]),
		...(before.length === 0 ? [] : [`needs ${before.join(" and ")}: what these jobs prepare is not carried over`]),
		...(environment !== undefined && (typeof name !== "string" || name.includes("${{"))
			? [`its environment is ${JSON.stringify(name)}, which is known only when it runs`]
			: []),
		...listUngranted(job["permissions"] ?? written.permissions).map(
			(one) => `has the permission ${one}, which the deploy action does not get`,
		),
		...(minutes === undefined || (typeof minutes === "number" && minutes <= ACTION_MINUTES)
			? []
			: [`may take ${String(minutes)} minutes, and the deploy action ${ACTION_MINUTES}`]),
	];
}

/** What starts it has to be a release, or nothing that says otherwise. */
function judgeStart({ written }: DeployJob, tagPatterns: readonly string[]): readonly string[] {
	const tags = readEvent(written, "push")?.["tags"];
	const examples = tagPatterns.map((pattern) => renderTag(pattern, exampleVersion(pattern)));
	return [
		...(tags === undefined || examples.length === 0 || examples.some((tag) => matchesFilters(listTexts(tags), tag))
			? []
			: [`starts on the tags ${listTexts(tags).join(", ")}, and no release has one of them`]),
		...(readEvent(written, "workflow_call") === undefined
			? []
			: ["is called by other workflows, with what they give it"]),
	];
}

function listUngranted(permissions: unknown): readonly string[] {
	if (permissions === undefined) return [];
	if (!isSection(permissions)) return [String(permissions)];
	return Object.entries(permissions).flatMap(([scope, access]) =>
		access === "none" || GRANTED[scope]?.includes(String(access)) === true ? [] : [`${scope}: ${String(access)}`],
	);
}

const isCheckout = ({ uses }: Section) => typeof uses === "string" && /^actions\/checkout@/i.test(uses);

/** The release is checked out in the same way, once, before everything. */
function readCheckout(steps: readonly Section[]): readonly string[] {
	const own = steps.filter(isCheckout);
	const isPlain = own.every((step) => {
		const given = step["with"] ?? {};
		return (
			Object.keys(step).every((key) => ["name", "uses", "with"].includes(key)) &&
			isSection(given) &&
			Object.entries(given).every(
				([name, value]) => name === "persist-credentials" || (name === "fetch-depth" && value === 1),
			)
		);
	});
	const late = steps.findIndex(isCheckout) > steps.findIndex(({ run }) => run !== undefined);
	return [
		...(isPlain
			? []
			: ["checks out in a way of its own (only persist-credentials and fetch-depth: 1 are carried over)"]),
		...(own.length > 1 ? ["checks out more than once"] : []),
		...(own.length > 0 && late && steps.some(({ run }) => run !== undefined)
			? ["runs a command before it checks out"]
			: []),
	];
}

function mergeSections(...parts: readonly unknown[]): Section | null {
	const known = parts.filter((part) => part !== undefined);
	return known.every(isSection) ? Object.assign({}, ...known) : null;
}

function readDefaults(...parts: readonly unknown[]): Section | null {
	const known = parts.filter((part) => part !== undefined);
	if (!known.every((part) => isSection(part) && Object.keys(part).every((key) => key === "run"))) return null;
	const merged = mergeSections(...known.map((part) => (part as Section)["run"]));
	return merged !== null && Object.keys(merged).every((key) => key === "shell" || key === "working-directory")
		? merged
		: null;
}

/** An expression for the name of the release's tag: `version` comes without what the pattern has around it. */
function nameTag({ written }: DeployJob, tagPattern: string): string | null {
	const [before, after, ...more] = tagPattern.split("{version}");
	if (before === undefined || after === undefined || more.length > 0 || /[{}']/.test(before + after)) return null;
	const push = readEvent(written, "push");
	const isTagged = push !== undefined && Object.keys(push).every((key) => key === "tags") && "tags" in push;
	const others = (isSection(written.on) ? Object.keys(written.on) : listTexts(written.on)).filter(
		(event) => event !== "release" && event !== "workflow_dispatch" && !(event === "push" && isTagged),
	);
	return others.length === 0 && (isTagged || readEvent(written, "release") !== undefined)
		? `format('${before}{0}${after}', inputs.version)`
		: null;
}
