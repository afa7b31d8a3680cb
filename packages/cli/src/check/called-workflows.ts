/** What GitHub would refuse about calls of the team's own reusable workflows; pure. */
import { listCallProblems } from "@octoacme/rehearsal/runner/call-problems.ts";
import type { Finding, Place } from "./finding.ts";
import type { ReadWorkflow } from "./workflow-calls.ts";

/** A finding for each problem of each call of a workflow in the same repository. */
export function checkLocalCalls(workflows: readonly ReadWorkflow[]): readonly Finding[] {
	return workflows.flatMap((workflow) =>
		workflow.localCalls.flatMap((call) => {
			const path = call.uses.toString().replace(/^\.\//, "");
			const place: Place = { file: workflow.path, line: call.uses.line ?? null, column: call.uses.col ?? null };
			const called = workflows.find((one) => one.path === path);
			if (called === undefined) return [problem(place, `The called workflow ${path} does not exist, or is not valid.`)];
			if (called.declares === null)
				return [problem(place, `${path} cannot be called: it has no \`on: workflow_call\`.`)];
			return listCallProblems(call, { path, ...called.declares }).map(({ token, message }) =>
				problem({ file: workflow.path, line: token.line ?? null, column: token.col ?? null }, message),
			);
		}),
	);
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
