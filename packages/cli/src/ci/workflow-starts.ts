/** Which pushes start a workflow, and which of its jobs they skip, by GitHub's rules for filters and conditions; pure. */
import { evaluateIf } from "@octoacme/rehearsal/runner/expressions.ts";
import type { JsonValue } from "@octoacme/rehearsal/runner/types.ts";
import { listTexts, readEvent, type Section, type WorkflowDocument } from "./workflow-document.ts";

export interface PushedTo {
	readonly defaultBranch: string;
	/** `owner/name`; undefined: not known. */
	readonly repository: string | undefined;
}

/** What starts a run: a push of a branch or a tag, a release that is published under a tag, or the merge queue of a branch. */
export interface Start {
	readonly event: "push" | "release" | "merge_group";
	readonly kind: "branch" | "tag";
	/** Of the branch or the tag. */
	readonly name: string;
}

export const pushOf = (branch: string): Start => ({ event: "push", kind: "branch", name: branch });
export const tagOf = (name: string): Start => ({ event: "push", kind: "tag", name });
export const queueOf = (branch: string): Start => ({ event: "merge_group", kind: "branch", name: branch });
const STARTS_OF_TAG = ["push", "release"] as const;

/** Filters of paths are left aside: for branches they depend on what changed, for tags GitHub does not look at them. */
export function startsWorkflow(document: WorkflowDocument, { event, kind, name }: Start): boolean {
	const settings = readEvent(document, event);
	if (settings === undefined) return false;
	return event === "release" || matchesRef(settings, kind, name);
}

/** A push that has filters for one kind of ref alone is not started by the other. */
function matchesRef(push: Section, kind: Start["kind"], name: string): boolean {
	const [own, other] = kind === "tag" ? ["tags", "branches"] : ["branches", "tags"];
	if (own in push) return matchesFilters(listTexts(push[own]), name);
	if (`${own}-ignore` in push) return !matchesFilters(listTexts(push[`${own}-ignore`]), name);
	return !(other in push || `${other}-ignore` in push);
}

/** GitHub's filters: `*` within a part of the name, `**` over all, `?` and `+` for the sign before, `!` takes back; the last that matches counts. */
export function matchesFilters(filters: readonly string[], name: string): boolean {
	return filters.reduce((matched, filter) => {
		const isNegative = filter.startsWith("!");
		return toPattern(isNegative ? filter.slice(1) : filter).test(name) ? !isNegative : matched;
	}, false);
}

function toPattern(filter: string): RegExp {
	const source = filter.replace(/\\.|\*\*|[*?+.^$(){}|\\]/g, (sign) => {
		if (sign === "**") return ".*";
		if (sign === "*") return "[^/]*";
		return sign === "?" || sign === "+" || sign.length > 1 ? sign : `\\${sign}`;
	});
	try {
		return new RegExp(`^(?:${source})$`);
	} catch {
		return /(?!)/;
	}
}

/** Jobs that one of the tags starts, by a push or by its published release. What a condition leaves open may run. */
export function listJobsOnTags(document: WorkflowDocument, tags: readonly string[], pushed: PushedTo): Set<string> {
	const starts = tags.flatMap((name) => STARTS_OF_TAG.map((event): Start => ({ event, kind: "tag", name })));
	return new Set(starts.flatMap((start) => [...listStartedJobs(document, start, pushed)]));
}

/** Jobs that may run: the workflow is started, no condition is known to be false, and nothing that they need is skipped. */
export function listStartedJobs(document: WorkflowDocument, start: Start, pushed: PushedTo): Set<string> {
	if (!startsWorkflow(document, start)) return new Set();
	const jobs = Object.entries(document.jobs);
	const found = new Set(
		jobs.flatMap(([id, job]) => (evaluateCondition(job, { pushed, start, inputs: {} }) === false ? [] : [id])),
	);
	for (let round = 0; round < jobs.length; round++)
		for (const [id, job] of jobs) {
			const isSkipped = listTexts(job["needs"]).some((need) => need in document.jobs && !found.has(need));
			if (isSkipped && !outlivesSkipped(job)) found.delete(id);
		}
	return found;
}

export const outlivesSkipped = (job: Section) => /\b(?:always|cancelled)\s*\(\s*\)/.test(String(job["if"] ?? ""));

export interface Run {
	readonly pushed: PushedTo;
	readonly start: Start;
	readonly inputs: Readonly<Record<string, JsonValue>>;
}

export const CONTEXTS = ["github", "inputs"];
const STATUS_FUNCTIONS = ["success(0,MAX)", "failure(0,MAX)", "always(0,0)", "cancelled(0,0)"];
export const KNOWN_OF_GITHUB =
	/\bgithub\s*\.\s*(?!(?:event_name|ref|ref_name|ref_type|repository|repository_owner|base_ref|head_ref)\b(?!\s*\.))/i;
const PULL_REQUEST = /\bgithub\s*\.\s*event\s*\.\s*pull_request\b(?:\s*\.\s*[\w-]+)*/gi;

/** The job's `if` without its braces; empty where there is none. */
export function readCondition(job: Section): string {
	const condition = job["if"];
	if (condition === undefined || condition === true) return "";
	return String(condition)
		.trim()
		.replace(/^\$\{\{([\s\S]*)\}\}$/, "$1")
		.trim();
}

/** What the job's `if` comes to where everything went well; null: it depends on more than the start. */
export function evaluateCondition(job: Section, { pushed, start, inputs }: Run): boolean | null {
	const text = readCondition(job);
	if (text === "") return true;
	// What is pushed has no pull request.
	if (KNOWN_OF_GITHUB.test(text.replace(PULL_REQUEST, "github.base_ref"))) return null;
	if (pushed.repository === undefined && /\bgithub\s*\.\s*repository/i.test(text)) return null;
	try {
		return evaluateIf(text, [...CONTEXTS, ...STATUS_FUNCTIONS], {
			file: "",
			contexts: { github: describeStart(start, pushed), inputs },
			status: { success: () => true, failure: () => false, cancelled: () => false },
		});
	} catch {
		return null;
	}
}

/** The context `github`, as far as it is known before a run. */
export function describeStart({ event, kind, name }: Start, { repository }: PushedTo): Section {
	// A queue tries what it merges on a branch of its own, whose suffix is not known in advance.
	const ref = event === "merge_group" ? `gh-readonly-queue/${name}/pr` : name;
	return {
		event_name: event,
		ref: `refs/${kind === "tag" ? "tags" : "heads"}/${ref}`,
		ref_name: ref,
		ref_type: kind,
		base_ref: "",
		head_ref: "",
		event: {},
		...(repository === undefined ? {} : { repository, repository_owner: repository.split("/")[0] }),
	};
}
