/** What this version of the package ships: inputs of actions and reusable workflows, and the permissions that their jobs name. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "@octoacme/rehearsal/actions-source.ts";
import type { PermissionSet } from "@octoacme/rehearsal/runner/types.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { parse } from "yaml";
import { listPermissions } from "../../../../actions/preflight/src/permission-block.ts";
import type { Callable, Shipped } from "./workflow-findings.ts";

interface WorkflowDocument {
	readonly on: {
		readonly workflow_call?: {
			readonly inputs?: Readonly<Record<string, { readonly required?: boolean; readonly default?: unknown }>>;
		};
	};
	readonly jobs: Readonly<
		Record<string, { readonly permissions?: PermissionSet; readonly steps?: readonly { readonly uses?: string }[] }>
	>;
}

/** The reusable workflows that a team may call. */
export const SHIPPED_WORKFLOWS = [
	"ship.yml",
	"ship-oidc.yml",
	"stage.yml",
	"stage-oidc.yml",
	"rollback.yml",
	"rollback-oidc.yml",
	"hold.yml",
	"signoff.yml",
	"drill.yml",
	"drill-oidc.yml",
];

/** From the shipped files themselves, so that it is never of another version than what is called. */
export function readShipped(policy: Policy | undefined): Shipped {
	const documents = SHIPPED_WORKFLOWS.filter((name) => existsSync(join(ROOT, ".github/workflows", name))).map(
		(name) => [name, readDocument(name)] as const,
	);
	const names = listActions();
	return {
		actions: Object.fromEntries(
			names.map((name) => [
				name,
				readAction(
					name,
					documents.map(([, document]) => document),
					policy,
				),
			]),
		),
		workflows: Object.fromEntries(
			documents.flatMap(([name, document]) => {
				const call = document.on.workflow_call;
				if (call === undefined) return [];
				const inputs = Object.entries(call.inputs ?? {}).map(([input, { required, default: fallback }]) => ({
					name: input,
					required: required === true && fallback === undefined,
				}));
				return [
					[name, { inputs, permissions: joinSets(Object.values(document.jobs).map((job) => job.permissions ?? {})) }],
				];
			}),
		),
	};
}

/** What the jobs of `ship.yml` that run each action are allowed together; preflight's by the policy. */
export function readPhasePermissions(policy: Policy | undefined): Readonly<Record<string, PermissionSet>> {
	const jobs = Object.values(readDocument("ship.yml").jobs);
	return Object.fromEntries(
		listActions().map((name) => [
			name,
			name === "preflight" && policy !== undefined
				? permissionsOfPreflight(policy)
				: joinSets(jobs.filter((job) => runsAction(job, name)).map((job) => job.permissions ?? {})),
		]),
	);
}

function readDocument(name: string): WorkflowDocument {
	return parse(readFileSync(join(ROOT, ".github/workflows", name), "utf8")) as WorkflowDocument;
}

function listActions(): readonly string[] {
	return readdirSync(join(ROOT, "actions")).filter((name) => existsSync(join(ROOT, "actions", name, "action.yml")));
}

function runsAction(job: WorkflowDocument["jobs"][string], name: string): boolean {
	return job.steps?.some(({ uses }) => uses?.startsWith(`octoacme/release-actions/actions/${name}@`)) === true;
}

function permissionsOfPreflight(policy: Policy): PermissionSet {
	const lines = listPermissions(policy, { dryRun: false, releaseIssue: true, continues: false });
	return Object.fromEntries(lines.map(({ name, level }) => [name, level]));
}

function readAction(name: string, documents: readonly WorkflowDocument[], policy: Policy | undefined): Callable {
	const { inputs } = parse(readFileSync(join(ROOT, "actions", name, "action.yml"), "utf8")) as {
		inputs?: Readonly<Record<string, { readonly required?: boolean; readonly default?: unknown }>>;
	};
	const jobs = documents.flatMap((document) => Object.values(document.jobs)).filter((job) => runsAction(job, name));
	return {
		inputs: Object.entries(inputs ?? {}).map(([input, { required, default: fallback }]) => ({
			name: input,
			required: required === true && fallback === undefined,
		})),
		permissions:
			name === "preflight" && policy !== undefined
				? permissionsOfPreflight(policy)
				: intersectSets(jobs.map((job) => job.permissions ?? {})),
	};
}

/** What any of the jobs needs. */
function joinSets(sets: readonly PermissionSet[]): PermissionSet {
	const joined: Record<string, "read" | "write"> = {};
	for (const set of sets)
		for (const [scope, level] of Object.entries(set)) if (joined[scope] !== "write") joined[scope] = level;
	return joined;
}

/** What every job that uses an action needs: a job may hold other steps with needs of their own. */
function intersectSets(sets: readonly PermissionSet[]): PermissionSet {
	const [first = {}, ...rest] = sets;
	return Object.fromEntries(
		Object.entries(first).flatMap(([scope, level]) => {
			if (!rest.every((set) => set[scope] !== undefined)) return [];
			return [[scope, rest.some((set) => set[scope] === "read") ? "read" : level]];
		}),
	);
}
