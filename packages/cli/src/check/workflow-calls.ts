/** What a workflow file calls, with the inputs and permissions it gives: read with GitHub's own parser. */

import type { CallDeclarations, WrittenCall } from "@octoacme/rehearsal/runner/call-problems.ts";
import { readPermissions } from "@octoacme/rehearsal/runner/permissions.ts";
import { readInputs, readSecrets } from "@octoacme/rehearsal/runner/plan.ts";
import type { MappingToken, TemplateToken } from "@octoacme/rehearsal/runner/syntax.ts";
import {
	entriesOf,
	findKey,
	isMapping,
	isScalar,
	isSequence,
	parseWorkflowFile,
	WorkflowError,
} from "@octoacme/rehearsal/runner/syntax.ts";
import type { PermissionSet } from "@octoacme/rehearsal/runner/types.ts";
import type { Finding, Place } from "./finding.ts";

export interface Call {
	readonly kind: "workflow" | "step";
	readonly uses: string;
	readonly place: Place;
	readonly job: string;
	readonly inputs: readonly { readonly name: string; readonly value: string; readonly place: Place }[];
	/** Of the job; null when neither it nor the workflow has a block, and the repository's default holds. */
	readonly permissions: PermissionSet | null;
	/** Of the job's `strategy.matrix`, by name; one that is an expression is left out. */
	readonly matrix: Readonly<Record<string, readonly string[]>>;
	/** Steps of the job that come before it; null: one that runs a command. */
	readonly earlier: readonly (Pick<Call, "uses" | "inputs"> | null)[];
}

/** `permissions`: of the calling job or its workflow; null when neither has a block. */
export type LocalCall = WrittenCall & { readonly permissions: PermissionSet | null };

export interface ReadWorkflow {
	readonly path: string;
	readonly events: readonly string[];
	/** `on.push.tags`; null when pushed tags do not start it. */
	readonly tagFilters: readonly string[] | null;
	readonly jobs: readonly {
		readonly id: string;
		readonly name: string;
		/** Jobs that come before it, as `needs` lists them. */
		readonly needs: readonly string[];
		/** Of the job or the workflow; null when neither has a block. */
		readonly permissions: PermissionSet | null;
		readonly place: Place;
	}[];
	readonly calls: readonly Call[];
	/** Calls of workflows in the same repository, as they are written. */
	readonly localCalls: readonly LocalCall[];
	/** What `on.workflow_call` declares; null when the file cannot be called. */
	readonly declares: Omit<CallDeclarations, "path"> | null;
}

/** What is wrong as findings, each with line and column. */
export async function readWorkflow(
	path: string,
	text: string,
): Promise<
	{ readonly ok: true; readonly workflow: ReadWorkflow } | { readonly ok: false; readonly findings: readonly Finding[] }
> {
	try {
		const root = await parseWorkflowFile(path, text);
		return { ok: true, workflow: describe(path, root) };
	} catch (thrown) {
		if (!(thrown instanceof WorkflowError)) throw thrown;
		return { ok: false, findings: describeRefusal(path, thrown) };
	}
}

/** What GitHub's parser said of a workflow or an action, a finding a line. */
export function describeRefusal(path: string, { message }: WorkflowError): readonly Finding[] {
	return message
		.split("\n")
		.filter(Boolean)
		.map((line) => toFinding(path, line));
}

function toFinding(path: string, message: string): Finding {
	const found = /\(Line: (\d+), Col: (\d+)\):\s*(\S.*)$/.exec(message);
	return {
		severity: "error",
		about: "workflow",
		file: path,
		line: found === null ? null : Number(found[1]),
		column: found === null ? null : Number(found[2]),
		what: found === null ? message : found[3]!,
		fix: "GitHub would refuse the file; correct the line.",
	};
}

function describe(path: string, root: MappingToken): ReadWorkflow {
	const on = findKey(root, "on");
	const outer = readPermissions(path, findKey(root, "permissions"));
	const jobs = entriesOf(path, findKey(root, "jobs"));
	const call = findKey(on, "workflow_call");
	return {
		path,
		events: listNames(on),
		declares: listNames(on).includes("workflow_call")
			? { inputs: readInputs(path, findKey(call, "inputs")), secrets: readSecrets(path, findKey(call, "secrets")) }
			: null,
		localCalls: jobs.flatMap(({ value }): readonly LocalCall[] => {
			const uses = findKey(value, "uses");
			if (uses?.toString().startsWith("./") !== true) return [];
			const permissions = readPermissions(path, findKey(value, "permissions")) ?? outer;
			return [{ path, uses, with: findKey(value, "with"), secrets: findKey(value, "secrets"), permissions }];
		}),
		tagFilters: readTagFilters(on),
		jobs: jobs.map(({ key, keyToken, value }) => ({
			id: key,
			name: textOf(findKey(value, "name")) ?? key,
			needs: listNames(findKey(value, "needs")),
			permissions: readPermissions(path, findKey(value, "permissions")) ?? outer,
			place: placeOf(path, findKey(value, "permissions") ?? keyToken),
		})),
		calls: jobs.flatMap(({ key, value }): readonly Call[] => {
			const permissions = readPermissions(path, findKey(value, "permissions")) ?? outer;
			const matrix = readMatrix(findKey(findKey(value, "strategy"), "matrix"));
			const uses = findKey(value, "uses");
			if (uses !== undefined)
				return [
					toCall({ kind: "workflow", path, job: key, permissions, matrix, earlier: [] }, uses, findKey(value, "with")),
				];
			const steps = findKey(value, "steps");
			if (steps === undefined || !isSequence(steps)) return [];
			const all: (Call | null)[] = [];
			for (const step of steps) {
				const called = findKey(step, "uses");
				const job = { kind: "step", path, job: key, permissions, matrix, earlier: [...all] } as const;
				all.push(called === undefined ? null : toCall(job, called, findKey(step, "with")));
			}
			return all.filter((call) => call !== null);
		}),
	};
}

function toCall(
	{ path, ...job }: Omit<Call, "uses" | "place" | "inputs"> & { readonly path: string },
	uses: TemplateToken,
	inputs: TemplateToken | undefined,
): Call {
	return {
		...job,
		uses: uses.toString(),
		place: placeOf(path, uses),
		inputs: entriesOf(path, inputs).map(({ key, keyToken, value }) => ({
			name: key,
			value: textOf(value) ?? "",
			place: placeOf(path, keyToken),
		})),
	};
}

/** The lists of a matrix that are written out. */
function readMatrix(token: TemplateToken | undefined): Call["matrix"] {
	if (token === undefined || !isMapping(token)) return {};
	return Object.fromEntries(
		[...token].flatMap(({ key, value }) =>
			isSequence(value) ? [[key.toString(), [...value].map((item) => item.toString())]] : [],
		),
	);
}

function placeOf(path: string, token: TemplateToken): Place {
	return { file: path, line: token.line ?? null, column: token.col ?? null };
}

/** The text of a scalar, expressions as they are written. */
function textOf(token: TemplateToken | undefined): string | undefined {
	return token !== undefined && isScalar(token) ? token.toDisplayString() : undefined;
}

/** The names of a key such as `on` or `needs`: one, a list, or the keys of a mapping. */
function listNames(token: TemplateToken | undefined): readonly string[] {
	if (token === undefined) return [];
	if (isMapping(token)) return [...token].map((pair) => pair.key.toString());
	return isSequence(token) ? [...token].map((item) => item.toString()) : [token.toString()];
}

function readTagFilters(on: TemplateToken | undefined): readonly string[] | null {
	const push = findKey(on, "push");
	const tags = findKey(push, "tags");
	if (tags !== undefined) return isSequence(tags) ? [...tags].map((item) => item.toString()) : [tags.toString()];
	const isLimited = findKey(push, "branches") !== undefined || findKey(push, "tags-ignore") !== undefined;
	return listNames(on).includes("push") && !isLimited ? ["**"] : null;
}
