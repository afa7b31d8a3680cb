/** Says what a YAML block of a page is, and makes the whole workflow or policy of it that GitHub's parser or the schema can judge. */
import { policyFileSchema } from "@octoacme/shared/policy/schema.ts";
import { parse, stringify } from "yaml";

export type Snippet =
	| {
			readonly kind: "workflow";
			readonly text: string;
			readonly steps: readonly ShownStep[];
			readonly calls: readonly Call[];
	  }
	| { readonly kind: "policy"; readonly text: string }
	| { readonly kind: "action"; readonly text: string }
	| { readonly kind: "unknown"; readonly keys: readonly string[] };

export interface ShownStep {
	readonly id: string | null;
	readonly uses: string | null;
	readonly with: Readonly<Record<string, unknown>>;
}

/** A job that calls a reusable workflow. */
export interface Call {
	readonly uses: string;
	readonly with: Readonly<Record<string, unknown>>;
}

type Mapping = Record<string, unknown>;
const isMapping = (value: unknown): value is Mapping =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const WORKFLOW_KEYS = ["name", "run-name", "on", "permissions", "env", "defaults", "concurrency", "jobs"];
const POLICY_KEYS = Object.keys(policyFileSchema.shape);

/** A list is steps of a job, a mapping of jobs is jobs, a part of a policy or of a workflow is completed. */
export function readSnippet(text: string): Snippet {
	const value: unknown = parse(text);
	if (Array.isArray(value)) {
		if (value.every((step) => isMapping(step) && ("uses" in step || "run" in step)))
			return complete({ jobs: { shown: { "runs-on": "ubuntu-latest", steps: value } } });
		return { kind: "unknown", keys: [] };
	}
	if (!isMapping(value)) return { kind: "unknown", keys: [] };
	const keys = Object.keys(value);
	if (keys.length === 0) return { kind: "unknown", keys };
	if (keys.every((key) => WORKFLOW_KEYS.includes(key)))
		return "jobs" in value && "on" in value ? whole(text, value) : complete(value);
	if ("runs" in value) return { kind: "action", text };
	if (keys.every((key) => POLICY_KEYS.includes(key)))
		return { kind: "policy", text: "version" in value ? text : `version: 1\n${text}` };
	if (keys.every((key) => isMapping(value[key]) && ("steps" in value[key] || "uses" in value[key])))
		return complete({ jobs: value });
	return { kind: "unknown", keys };
}

/** Adds the trigger, a job, and the jobs that are needed but stand elsewhere. */
function complete(part: Mapping): Snippet {
	const shown = isMapping(part.jobs) ? part.jobs : { shown: { "runs-on": "ubuntu-latest", steps: [{ run: "true" }] } };
	const jobs: Mapping = { ...shown };
	for (const job of Object.values(shown))
		for (const needed of isMapping(job) ? [job.needs ?? []].flat() : [])
			jobs[String(needed)] ??= { "runs-on": "ubuntu-latest", steps: [{ run: "true" }] };
	const workflow = { on: "push", ...part, jobs };
	return whole(stringify(workflow), workflow);
}

function whole(text: string, workflow: Mapping): Snippet {
	const jobs = Object.values(isMapping(workflow.jobs) ? workflow.jobs : {}).filter(isMapping);
	const inputsOf = (entry: Mapping) => (isMapping(entry.with) ? entry.with : {});
	return {
		kind: "workflow",
		text,
		steps: jobs
			.flatMap((job) => (Array.isArray(job.steps) ? job.steps : []))
			.filter(isMapping)
			.map((step) => ({
				id: typeof step.id === "string" ? step.id : null,
				uses: typeof step.uses === "string" ? step.uses : null,
				with: inputsOf(step),
			})),
		calls: jobs.flatMap((job) => (typeof job.uses === "string" ? [{ uses: job.uses, with: inputsOf(job) }] : [])),
	};
}
