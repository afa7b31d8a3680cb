/** What GitHub would refuse about calls of the team's own reusable workflows; pure. */
import { listCallProblems } from "@octoacme/rehearsal/runner/call-problems.ts";
import { findExceedingPermission } from "@octoacme/rehearsal/runner/permissions.ts";
import { MAXIMUM_DEPTH } from "@octoacme/rehearsal/runner/plan.ts";
import type { PermissionSet } from "@octoacme/rehearsal/runner/types.ts";
import type { Finding, Place } from "./finding.ts";
import type { LocalCall, ReadWorkflow } from "./workflow-calls.ts";

type Workflows = readonly ReadWorkflow[];
interface Grant {
	readonly place: Place;
	readonly permissions: PermissionSet;
}

/** A finding for each problem of each call of a workflow in the same repository. */
export function checkLocalCalls(workflows: Workflows): readonly Finding[] {
	return workflows.flatMap((workflow) =>
		workflow.localCalls.flatMap((call) => {
			const path = nameCalled(call);
			const place: Place = { file: workflow.path, line: call.uses.line ?? null, column: call.uses.col ?? null };
			const called = findCalled(workflows, call);
			if (called === undefined) return [problem(place, `The called workflow ${path} does not exist, or is not valid.`)];
			if (called.declares === null)
				return [problem(place, `${path} cannot be called: it has no \`on: workflow_call\`.`)];
			if (countLevels(workflows, workflow) > MAXIMUM_DEPTH)
				return [problem(place, `Workflows call each other more than ${MAXIMUM_DEPTH} levels deep, or in a circle.`)];
			return [
				...listCallProblems(call, { path, ...called.declares }).map(({ token, message }) =>
					problem({ file: workflow.path, line: token.line ?? null, column: token.col ?? null }, message),
				),
				...(call.permissions === null ? [] : listExcess(workflows, called, { place, permissions: call.permissions })),
			];
		}),
	);
}

function nameCalled(call: LocalCall): string {
	return call.uses.toString().replace(/^\.\//, "");
}

function findCalled(workflows: Workflows, call: LocalCall): ReadWorkflow | undefined {
	return workflows.find(({ path }) => path === nameCalled(call));
}

/** The levels of calls that begin with a workflow, itself counted; one more than are allowed where they have no end. */
function countLevels(workflows: Workflows, workflow: ReadWorkflow): number {
	let level = new Set([workflow]);
	for (let levels = 1; levels <= MAXIMUM_DEPTH; levels++) {
		level = new Set(
			[...level].flatMap(({ localCalls }) => localCalls.flatMap((call) => findCalled(workflows, call) ?? [])),
		);
		if (level.size === 0) return levels;
	}
	return MAXIMUM_DEPTH + 1;
}

/** Jobs of a called workflow, at any depth, that ask for more than the calling job has; found at the call. */
function listExcess(workflows: Workflows, called: ReadWorkflow, grant: Grant): readonly Finding[] {
	const own = called.jobs.flatMap(({ id, permissions, place }): readonly Finding[] => {
		const exceeding = permissions === null ? null : findExceedingPermission(permissions, grant.permissions);
		if (exceeding === null) return [];
		return [
			{
				...problem(
					grant.place,
					`The job '${id}' in ${place.file}:${place.line} is requesting '${exceeding.asked}', but this call grants '${exceeding.granted}'.`,
				),
				fix: `GitHub refuses the whole file. Add \`${exceeding.asked}\` to the \`permissions\` of the calling job, or let '${id}' ask for less.`,
			},
		];
	});
	if (own.length > 0) return own;
	// A call with a block of its own is looked at by itself.
	return called.localCalls.flatMap((call) => {
		const next = call.permissions === null ? findCalled(workflows, call) : undefined;
		return next === undefined ? [] : listExcess(workflows, next, grant);
	});
}

function problem(place: Place, what: string): Finding {
	return {
		severity: "error",
		about: "workflow",
		...place,
		what,
		fix: "GitHub refuses the whole file; correct the call.",
	};
}
