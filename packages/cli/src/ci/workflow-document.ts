/** A workflow file as plain data, for what needs no line numbers; pure. */
import { parse } from "yaml";

export interface WorkflowDocument {
	readonly path: string;
	/** `on`, as it is written. */
	readonly on: unknown;
	/** Of the whole file, as they are written. */
	readonly permissions: unknown;
	readonly env: unknown;
	readonly defaults: unknown;
	readonly jobs: Readonly<Record<string, Section>>;
	/** Whether it calls anything of ours. */
	readonly isOurs: boolean;
}

export type Section = Readonly<Record<string, unknown>>;

export function isSection(value: unknown): value is Section {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Undefined for what is no workflow: `check` says what is wrong with it. */
export function readWorkflowDocument(path: string, text: string): WorkflowDocument | undefined {
	let document: unknown;
	try {
		document = parse(text, { maxAliasCount: 50, logLevel: "error", uniqueKeys: false });
	} catch {
		return undefined;
	}
	if (!isSection(document)) return undefined;
	const jobs = isSection(document["jobs"]) ? document["jobs"] : {};
	return {
		path,
		on: document["on"],
		permissions: document["permissions"],
		env: document["env"],
		defaults: document["defaults"],
		jobs: Object.fromEntries(Object.entries(jobs).map(([id, job]) => [id, isSection(job) ? job : {}])),
		isOurs: Object.values(jobs).some(callsOurs),
	};
}

/** Our actions, from their own repositories and from the one of all, and our reusable workflows. */
const OURS =
	/^octoacme\/(?:(?:announce|deploy|preflight|release-notes|rollback|verify)|release(?:-actions)?\/(?:actions\/[a-z-]+|\.github\/workflows\/[\w.-]+))@/;

function callsOurs(job: unknown): boolean {
	if (!isSection(job)) return false;
	const steps = Array.isArray(job["steps"]) ? job["steps"].filter(isSection) : [];
	return [job, ...steps].some(({ uses }) => typeof uses === "string" && OURS.test(uses));
}

/** The settings of an event under `on`, or undefined where the event starts nothing. */
export function readEvent({ on }: Pick<WorkflowDocument, "on">, event: string): Section | undefined {
	if (on === event || (Array.isArray(on) && on.includes(event))) return {};
	if (!isSection(on) || !(event in on)) return undefined;
	const settings = on[event];
	return isSection(settings) ? settings : {};
}

/** The path of what a `uses` names in the same commit, by `./` or `$/`. */
export function readLocalPath(uses: unknown): string | undefined {
	return typeof uses === "string" ? /^[.$]\/(.+)$/.exec(uses)?.[1] : undefined;
}

/** One text or a list of texts. */
export function listTexts(value: unknown): readonly string[] {
	return [value].flat().filter((one) => typeof one === "string");
}
