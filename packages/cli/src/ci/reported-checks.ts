/** Which check runs the workflows of a repository report on a commit of its default branch, and why others do not; pure. */
import { evaluateBare, renderScalar, type Scope } from "@octoacme/rehearsal/runner/expressions.ts";
import { type Combination, expandMatrix, renderMatrixName } from "@octoacme/rehearsal/runner/matrix.ts";
import type { JsonValue } from "@octoacme/rehearsal/runner/types.ts";
import {
	isSection,
	listTexts,
	readEvent,
	readLocalPath,
	type Section,
	type WorkflowDocument,
} from "./workflow-document.ts";
import {
	CONTEXTS,
	describeStart,
	evaluateCondition,
	KNOWN_OF_GITHUB,
	outlivesSkipped,
	type PushedTo,
	pushOf,
	queueOf,
	type Run,
	readCondition,
	startsWorkflow,
	tagOf,
} from "./workflow-starts.ts";

export interface ReportedCheck {
	readonly name: string;
	/** Of the workflow that the push starts, also where a called one has the job. */
	readonly workflow: string;
}

/** The job that has the check, behind those that call it: the job of `workflow` first. */
interface FromJobs {
	readonly from: readonly { readonly workflow: string; readonly job: string }[];
}

export interface ReportedChecks {
	/** On every commit of the default branch. */
	readonly always: readonly (ReportedCheck & FromJobs)[];
	/** In the merge queue alone: on every commit of the default branch that came through it. */
	readonly queued: readonly (ReportedCheck & FromJobs & { readonly why: string })[];
	/** On some commits or none; `why` ends the sentence "the job …". */
	readonly sometimes: readonly (ReportedCheck & FromJobs & { readonly why: string })[];
	/** Jobs whose names are known only when they run; `template`: the name as it is written. */
	readonly open: readonly (FromJobs & {
		readonly workflow: string;
		readonly job: string;
		readonly template: string;
	})[];
}

/** A job under the names that it reports, or null where they are known only when it runs. */
interface NamedJob extends FromJobs {
	readonly id: string;
	readonly names: readonly string[] | null;
	/** Null: it runs for every push. */
	readonly why: string | null;
}

interface Frame extends Run {
	readonly documents: readonly WorkflowDocument[];
	/** Calls around it. */
	readonly depth: number;
}

const MAXIMUM_DEPTH = 10;

/** `tag`: of a release, whose push may report on its commit too; without it only what reports before there is one counts. */
export function listReportedChecks(
	documents: readonly WorkflowDocument[],
	pushed: PushedTo,
	tag?: string,
): ReportedChecks {
	const queued: ReportedChecks["queued"][number][] = [];
	const always: ReportedChecks["always"][number][] = [];
	const sometimes: ReportedChecks["sometimes"][number][] = [];
	const open: ReportedChecks["open"][number][] = [];
	for (const document of documents) {
		const outer = explainTrigger(document, pushed.defaultBranch);
		const start = pushOf(pushed.defaultBranch);
		const frame = { documents, pushed, inputs: {}, depth: 0 };
		// What releases a tag is no check of it.
		const ofTag = tag === undefined || document.isOurs ? [] : listNames(document, { ...frame, start: tagOf(tag) });
		const ofQueue = listNames(document, { ...frame, start: queueOf(pushed.defaultBranch) });
		for (const { id, names, why, from } of listJobs(document, { ...frame, start })) {
			const reason = outer ?? why;
			const { path: workflow } = document;
			if (names === null) open.push({ workflow, job: id, from, template: templateOf(id, document.jobs[id]?.["name"]) });
			for (const name of names ?? [])
				if (reason === null || ofTag.includes(name)) always.push({ name, workflow, from });
				else if (ofQueue.includes(name)) queued.push({ name, workflow, from, why: reason });
				else sometimes.push({ name, workflow, from, why: reason });
		}
	}
	return { always, queued, sometimes, open };
}

/** Names of the jobs that the start runs whatever changed. */
function listNames(document: WorkflowDocument, frame: Frame): readonly string[] {
	if (!startsWorkflow(document, frame.start)) return [];
	return listJobs(document, frame).flatMap(({ names, why }) => (why === null ? (names ?? []) : []));
}

/** Why a push to the default branch does not start the workflow whatever changed; null where it does. */
function explainTrigger(document: WorkflowDocument, branch: string): string | null {
	const push = readEvent(document, "push");
	if (push === undefined) {
		if (readEvent(document, "pull_request") !== undefined || readEvent(document, "pull_request_target") !== undefined)
			return "runs for pull requests and not for what is pushed";
		if (readEvent(document, "schedule") !== undefined) return "runs on a schedule";
		return "is not started by a push";
	}
	if ("paths" in push || "paths-ignore" in push) return "runs only when certain paths change";
	if (startsWorkflow(document, pushOf(branch))) return null;
	return "branches" in push || "branches-ignore" in push ? "runs only for other branches" : "runs only for tags";
}

function listJobs(document: WorkflowDocument, frame: Frame): readonly NamedJob[] {
	const jobs = Object.entries(document.jobs).map(([id, job]) => ({ id, job, own: explainCondition(job, frame) }));
	const reasons = new Map(jobs.map(({ id, own }) => [id, own]));
	// Jobs are skipped with those they need, to any depth.
	for (let round = 0; round < jobs.length; round++)
		for (const { id, job } of jobs) {
			const skipped = listTexts(job["needs"]).find((need) => (reasons.get(need) ?? null) !== null);
			if (reasons.get(id) === null && skipped !== undefined && !outlivesSkipped(job))
				reasons.set(id, `needs ${skipped}, which ${reasons.get(skipped)}`);
		}
	return jobs.flatMap(({ id, job }) =>
		nameJob(id, job, frame, reasons.get(id) ?? null).map((named) => ({
			...named,
			from: [{ workflow: document.path, job: id }, ...named.from],
		})),
	);
}

/** Why the job's `if` keeps it from running for every push; null where it does not. */
function explainCondition(job: Section, frame: Frame): string | null {
	const text = readCondition(job);
	const value = evaluateCondition(job, frame);
	if (value === true) return null;
	if (value === null) return `runs only where \`${text.replace(/\s+/g, " ").slice(0, 120)}\` holds`;
	if (/\bfailure\s*\(\s*\)/.test(text)) return "runs only when another one failed";
	return /\bcancelled\s*\(\s*\)/.test(text)
		? "runs only when the run is cancelled"
		: `never runs for a push to ${frame.pushed.defaultBranch}`;
}

function nameJob(id: string, job: Section, frame: Frame, why: string | null): readonly NamedJob[] {
	const combinations = listCombinations(job, frame);
	if (combinations === null) return [{ id, names: null, why, from: [] }];
	return combinations.flatMap((matrix): readonly NamedJob[] => {
		const name = renderName(id, job["name"], matrix, frame);
		if (job["uses"] === undefined || name === null)
			return [{ id, names: name === null ? null : [name], why, from: [] }];
		return nameCalled({ id, job, name, matrix, why }, frame);
	});
}

/** Null where the matrix is known only when it runs; one empty combination where there is none. */
function listCombinations(job: Section, frame: Frame): readonly (Combination | null)[] | null {
	const strategy = job["strategy"];
	const matrix = isSection(strategy) ? strategy["matrix"] : undefined;
	if (matrix === undefined) return [null];
	const filled = fill(matrix as JsonValue, frame, null);
	const expansion = filled === undefined ? undefined : expandMatrix(filled);
	return expansion?.kind === "combinations" ? expansion.combinations : null;
}

/** A name without an expression gets the combination behind it; null where it is known only when it runs. */
function renderName(id: string, name: unknown, matrix: Combination | null, frame: Frame): string | null {
	const text = templateOf(id, name);
	if (!text.includes("${{")) return matrix === null ? text : renderMatrixName(text, matrix);
	const filled = fill(text, frame, matrix);
	if (filled === undefined) return null;
	return filled === "" ? renderMatrixName(id, matrix ?? {}) : String(filled);
}

const templateOf = (id: string, name: unknown) => (typeof name === "string" && name !== "" ? name : id);

interface CallingJob {
	readonly id: string;
	readonly job: Section;
	readonly name: string;
	readonly matrix: Combination | null;
	readonly why: string | null;
}

/** `caller / called`, for each job of a called workflow of the same repository; another repository's is not known. */
function nameCalled({ id, job, name, matrix, why }: CallingJob, frame: Frame): readonly NamedJob[] {
	const path = readLocalPath(job["uses"]);
	const called = frame.documents.find((document) => document.path === path);
	if (called === undefined || frame.depth >= MAXIMUM_DEPTH) return [{ id, names: null, why, from: [] }];
	const given = isSection(job["with"]) ? job["with"] : {};
	const inputs: Record<string, JsonValue> = {};
	for (const [input, declared] of Object.entries(listInputs(called))) {
		const value = fill((given[input] ?? declared) as JsonValue, frame, matrix);
		if (value !== undefined) inputs[input] = value;
	}
	return listJobs(called, { ...frame, inputs, depth: frame.depth + 1 }).map((inner) => ({
		id,
		names: inner.names?.map((one) => `${name} / ${one}`) ?? null,
		why: why ?? inner.why,
		from: inner.from,
	}));
}

/** The inputs of a called workflow with their defaults. */
function listInputs(document: WorkflowDocument): Section {
	const declared = readEvent(document, "workflow_call")?.["inputs"];
	if (!isSection(declared)) return {};
	return Object.fromEntries(
		Object.entries(declared).map(([name, input]) => {
			const { default: fallback, type } = isSection(input) ? input : {};
			return [name, fallback ?? (type === "boolean" ? false : type === "number" ? 0 : "")];
		}),
	);
}

/** A value with its expressions replaced; undefined where one depends on more than matrix, inputs and the push. */
function fill(value: JsonValue, frame: Frame, matrix: Combination | null): JsonValue | undefined {
	if (Array.isArray(value)) {
		const items = value.map((item: JsonValue) => fill(item, frame, matrix));
		return items.includes(undefined) ? undefined : (items as JsonValue[]);
	}
	if (value !== null && typeof value === "object") {
		const entries = Object.entries(value).map(([key, item]) => [key, fill(item as JsonValue, frame, matrix)] as const);
		return entries.some(([, item]) => item === undefined) ? undefined : (Object.fromEntries(entries) as JsonValue);
	}
	return typeof value === "string" && value.includes("${{") ? fillText(value, frame, matrix) : value;
}

function fillText(text: string, { pushed, start, inputs }: Frame, matrix: Combination | null): JsonValue | undefined {
	const scope: Scope = { file: "", contexts: { github: describeStart(start, pushed), inputs, matrix } };
	const evaluate = (expression: string): JsonValue => {
		const missing = [...expression.matchAll(/\binputs\s*\.\s*([\w-]+)/g)].find(([, name = ""]) => !(name in inputs));
		if (missing !== undefined || KNOWN_OF_GITHUB.test(expression)) throw new Error("known only when it runs");
		return evaluateBare(expression, [...CONTEXTS, "matrix"], scope);
	};
	try {
		const [, whole] = /^\s*\$\{\{((?:(?!\}\})[\s\S])*)\}\}\s*$/.exec(text) ?? [];
		if (whole !== undefined) return evaluate(whole.trim());
		return text.replace(/\$\{\{((?:(?!\}\})[\s\S])*)\}\}/g, (_, expression: string) =>
			renderScalar(evaluate(expression.trim()) as string | number | boolean | null),
		);
	} catch {
		return undefined;
	}
}
